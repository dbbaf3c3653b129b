/** What a file costs is counted in octets looked at, not in time: hostile archives stay within the budget and ordinary ones far below. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { secretsOfFile } from '../../../scripts/ledger/secrets/file-secrets.ts';
import { SearchBudget } from '../../../scripts/ledger/secrets/search-budget.ts';
import { tar, zip } from '../../support/containers.ts';

const mebibyte = 1024 * 1024;
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const filled = (text: string, mebibytes: number) => Buffer.alloc(mebibytes * mebibyte, text, 'latin1');
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
const lines = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');

function rulesOf(bytes: Buffer, budget = new SearchBudget()): string[] {
  return secretsOfFile('a.bin', { bytes, isWhole: true }, budget, 'en').map(({ rule }) => rule);
}

afterEach(() => vi.restoreAllMocks());

/** Shorter and longer lines of base64: each is decoded for itself. */
const words = `${'A'.repeat(44)}\n${'B'.repeat(45)}\n!\n`;
const again = (times: number, content: Buffer) =>
  Object.fromEntries(Array.from({ length: times }, (_, index) => [`a${index}`, content]));

describe('no more is looked at than a hundred octets for each, of a mebibyte of', () => {
  it.each<[string, () => Buffer]>([
    ['base64 in lines that are decoded one by one', () => gzipSync(filled(words, 30))],
    ['the same in UTF-16', () => gzipSync(filled(wide(words), 30))],
    ['the same without a byte order mark, many times', () => zip(again(8, gzipSync(filled(wide(words), 8))))],
    ['members that are too large', () => zip(again(8, gzipSync(Buffer.alloc(70 * mebibyte))))],
    ['members that are too large, at the first level', () => zip(again(4, Buffer.alloc(70 * mebibyte)))],
    [
      'the same archive in an archive, again and again',
      () => {
        const inner = gzipSync(tar(again(6, filled('kty', 2))));
        return gzipSync(tar(again(12, gzipSync(tar(again(6, inner))))));
      },
    ],
    [
      'keystores that begin in each other',
      () => {
        const heads = 'feedfeed0000000100ffffff000000020000';
        const entries = '000000020000'.padEnd(36, '0');
        const content = Buffer.from(`00${heads.repeat(99)}${entries.repeat(400_000)}`, 'hex');
        return gzipSync(tar(again(6, content)));
      },
    ],
  ])('%s', (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(mebibyte);
    const budget = new SearchBudget();
    const rules = rulesOf(bytes, budget);
    expect(rules[0]).toBe('secret.unexamined');
    expect(budget.spent).toBeLessThanOrEqual(96 * mebibyte + 8 * bytes.length);
  });

  it('and whatever is decoded is counted', () => {
    const budget = new SearchBudget();
    let decoded = 0;
    const from = Buffer.from.bind(Buffer) as (text: string, encoding: BufferEncoding) => Buffer;
    vi.spyOn(Buffer, 'from').mockImplementation(((text: string, encoding: BufferEncoding) => {
      decoded += 1;
      return from(text, encoding);
    }) as typeof Buffer.from);
    rulesOf(gzipSync(filled(words, 3)), budget);
    expect(decoded).toBeGreaterThan(10_000);
    expect(decoded * 256).toBeLessThan(budget.spent);
  });
});

describe('what the budget does not reach is said', () => {
  const bomb = gzipSync(Buffer.alloc(65 * mebibyte));

  it('in base64 too, where nothing else tells the archive from random letters', () => {
    expect(rulesOf(Buffer.from(`data: ${bomb.toString('base64')}\n`))).toEqual(['secret.unexamined']);
  });

  it('of a key behind a bomb', () => {
    expect(rulesOf(zip({ a: bomb, b: key }))[0]).toBe('secret.unexamined');
  });

  it('and a key before it is told as a key', () => {
    expect(
      rulesOf(tar({ 'a.zip': zip({ 'a.7z': Buffer.from('377abcaf271c'.padEnd(80, '0'), 'hex'), b: key }) })),
    ).toEqual(['secret.private-key']);
  });

  it('and the next file has its own', () => {
    const budget = new SearchBudget();
    expect(rulesOf(bomb, budget)).toEqual(['secret.unexamined']);
    expect(rulesOf(gzipSync(key), budget)).toEqual(['secret.private-key']);
    for (let index = 0; index < 20; index++) rulesOf(bomb, budget);
    expect(budget.spent).toBe(1024 * mebibyte);
    expect(rulesOf(gzipSync(key), budget)).toEqual(['secret.unexamined']);
  });
});

describe('an ordinary package is looked through to its end', () => {
  const picture = randomBytes(mebibyte);
  const hashes = Array.from({ length: 20_000 }, () => `"${randomBytes(64).toString('base64')}"`).join(',\n');
  const font = `@font-face{src:url(data:font/woff2;base64,${randomBytes(300_000).toString('base64')})}\n`;
  const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>45000.5</v></c></row>\n'.repeat(100_000);
  const document = zip({ 'word/document.xml': sheet, 'word/media/image1.png': picture });
  const mail = `Content-Transfer-Encoding: base64\n\n${lines(document.toString('base64'), 76)}`;
  const packages: Record<string, Record<string, string | Buffer>> = {
    PDFs: again(8, Buffer.concat([Buffer.from('%PDF-1.7\n'), picture])),
    'a web root': {
      'package-lock.json': hashes,
      'a.css': font,
      'a.js': 'x=>x;'.repeat(600_000),
      'a.png': picture,
    },
    'Office files': { 'a.docx': document, 'b.xlsx': document, 'c.eml': mail },
  };

  it.each(Object.entries(packages))('%s', (_, files) => {
    const budget = new SearchBudget();
    const bytes = zip({ ...files, 'z/server.key': key });
    expect(rulesOf(bytes, budget)).toEqual(['secret.private-key']);
    expect(budget.spent).toBeLessThan(70 * mebibyte);
    expect(rulesOf(zip(files))).toEqual([]);
  });
});

describe('line breaks that are written as characters', () => {
  const der = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
    type: 'pkcs8',
    format: 'der',
  });

  it.each(['\\n', '\\r\\n', '\\u000a', '\\u000D\\u000A', '\\\\n'])('%s', written => {
    const of = (text: string) => Buffer.from(`{"a": "${text.replaceAll('\n', written)}"}`);
    expect(rulesOf(of(key))).toEqual(['secret.private-key']);
    expect(rulesOf(of(lines(der.toString('base64'), 64)))).toEqual(['secret.private-key']);
  });
});
