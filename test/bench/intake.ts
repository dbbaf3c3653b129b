/**
 * `node scripts/node.js test/bench/intake.ts [--files 100000]`: what a ledger of very many files costs `validate` and `review`, and
 * what a mebibyte of anything in one file does, each as a whole process.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { zip } from '../support/containers.ts';
import { writeLargeLedger } from './ledger.ts';
import { type Cost, measure } from './measure.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '100000' } } });
const cli = fileURLToPath(new URL('../../scripts/certledger.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'certledger-intake-'));

/** A mebibyte of each in the file of one entry. */
const size = 1024 * 1024;
const filled = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const numbered = (line: (index: number) => string) =>
  Array.from({ length: 80_000 }, (_, index) => line(index)).join('\n');
const kinds: Record<string, string | Buffer> = {
  'line breaks': filled('\n'),
  spaces: filled(' '),
  comments: filled('#\n'),
  'unknown keys': numbered(index => `k${index}: 1`),
  'one key': filled('id: a\n'),
  endpoints: `id: a\nendpoints:\n${filled('  - x\n')}`.slice(0, size),
  'flow lists': filled('['),
  quotes: filled('"'),
  directives: filled('%a\n'),
  aliases: filled('*a '),
  'long values': `id: ${filled('a')}`.slice(0, size),
  'full-width text': filled('あ： い\n').slice(0, size / 4),
  'BEGIN lines': filled('-----BEGIN RSA PRIVATE KEY-----\n'),
  'web keys': filled('{"kty":"RSA",'),
  base64: filled(`${'A'.repeat(64)}\n`),
  'random octets': randomBytes(size),
};

/** What a file of at most a mebibyte unpacks to: as much as is looked into, and more. */
const packed = (text: string, mebibytes: number) => gzipSync(Buffer.alloc(mebibytes * size, text, 'latin1'));
const words = `${'A'.repeat(44)}\n${'B'.repeat(45)}\n!\n`;
const archives: Record<string, Buffer> = {
  'base64, line by line': packed(words, 46),
  'base64, line by line, 63 MiB': packed(words, 63),
  'base64 in full lines': packed(`${'A'.repeat(64)}\n`, 46),
  'base64 with written line breaks': packed(`${'A'.repeat(64)}\\n`, 46),
  'UTF-16 of the same': packed(Buffer.from(words, 'utf16le').toString('latin1'), 30),
  'web keys in YAML': packed('kty: RSA\n', 46),
  'BEGIN lines with headers': packed(`-----BEGIN PRIVATE KEY-----\n${'a: b\n'.repeat(2_000)}`, 46),
  'beginnings of DER': packed('\x30\x10\x02\x01\0\x30\0', 30),
  'archives of 63 MiB': zip(
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`a${index}`, packed('\0', 63)])),
  ),
};

function git(...args: string[]): void {
  const person = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...person, ...args], { stdio: 'ignore' });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
}

/** Ends with 0 however it goes: problems are what some of these are about. */
const run = (root: string, ...args: string[]): Promise<Cost> =>
  measure('sh', [
    '-c',
    '"$0" "$@" > /dev/null; test $? -le 1',
    process.execPath,
    cli,
    ...args,
    '--root',
    root,
  ]);

const row = (name: string, { wall, memory }: Cost) =>
  process.stdout.write(`| ${name} | ${(wall / 1000).toFixed(2)} | ${Math.round(memory)} |\n`);

try {
  process.stdout.write('| what | wall s | peak MiB |\n|---|---:|---:|\n');
  git('init', '-q');
  commit('Start');
  writeLargeLedger(folder, Number(values.files));
  commit('All of them');
  row(`validate, ${values.files} files`, await run(folder, 'validate'));
  row(
    'review of a change that adds them all',
    await run(folder, 'review', '--base', 'HEAD~1', '--head', 'HEAD'),
  );
  for (const index of [7, 70, 700])
    appendFileSync(join(folder, `inventory/certificates/service-${index}.yaml`), 'site: elsewhere\n');
  commit('Three files');
  row(
    'review of a change to three of them',
    await run(folder, 'review', '--base', 'HEAD~1', '--head', 'HEAD'),
  );
  for (const [kind, content] of Object.entries(kinds)) {
    const root = join(folder, 'one', kind.replaceAll(' ', '-'));
    mkdirSync(join(root, 'inventory/certificates'), { recursive: true });
    writeFileSync(join(root, 'inventory/settings.yaml'), 'locale: en\ntimezone: UTC\n');
    writeFileSync(join(root, 'inventory/parties.yaml'), 'teams:\n  ops: { name: Operations, members: [] }\n');
    writeFileSync(join(root, 'inventory/certificates/a.yaml'), content);
    row(`validate, 1 MiB of ${kind}`, await run(root, 'validate'));
  }
  process.stdout.write('\n| up to 1 MiB, packed | CPU s | peak MiB |\n|---|---:|---:|\n');
  for (const [kind, content] of Object.entries(archives)) {
    const root = join(folder, 'packed', kind.replaceAll(' ', '-'));
    mkdirSync(join(root, 'inventory/certificates'), { recursive: true });
    writeFileSync(join(root, 'inventory/a.bin'), content);
    const { cpu, memory } = await run(root, 'validate');
    process.stdout.write(`| ${kind} | ${(cpu / 1000).toFixed(2)} | ${Math.round(memory)} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
