import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/errors.ts';
import { textIfReadable } from '../../scripts/ledger/read/one-file.ts';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import { entry, now, parties, problemPlaces, settings } from './ledger-support.ts';

let base: string;
let root: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'certledger-read-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(base, 'ledger-'));
  put('inventory/settings.yaml', settings);
  put('inventory/parties.yaml', parties);
  put('inventory/certificates/a.yaml', entry('a'));
});

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** A certificate with octets (hexadecimal) behind it. */
const trailed = (pem: string, label: string, rest: string) => {
  const octets = Buffer.concat([new X509Certificate(pem).raw, Buffer.from(rest, 'hex')]);
  return `-----BEGIN ${label}-----\n${octets.toString('base64')}\n-----END ${label}-----\n`;
};
/** Rejected for serverAuth: CertAux of OpenSSL. */
const withSettings = (pem: string) => trailed(pem, 'TRUSTED CERTIFICATE', '300ca00a06082b06010505070301');

const load = () => loadLedger(root, { now });
const problems = async () => problemPlaces(await load());

describe('loadLedger', () => {
  it('reads a folder', async () => {
    const { ledger, problems } = await load();
    expect(problems).toEqual([]);
    expect(ledger?.root).toBe(root);
    expect(ledger?.entries.map(({ id }) => id)).toEqual(['a']);
    expect([...(ledger?.trust.keys() ?? [])]).toEqual(['public', 'internal']);
  });

  it('reads the example of this repository without a complaint', async () => {
    const { ledger, problems } = await loadLedger(fileURLToPath(new URL('../../', import.meta.url)), { now });
    expect(problems).toEqual([]);
    expect(ledger?.entries.length).toBeGreaterThan(3);
    expect(ledger?.trust.get('internal')?.anchors.length).toBe(rootCertificates.length + 1);
  });

  it('without inventory/ says how to start, in both languages', async () => {
    const empty = mkdtempSync(join(base, 'empty-'));
    await expect(loadLedger(empty, { now })).rejects.toThrow(UsageError);
    await expect(loadLedger(empty, { now })).rejects.toThrow('Run `certledger init');
    await expect(loadLedger(empty, { now })).rejects.toMatchObject({
      text: { ja: expect.stringContaining('フォルダーがありません') },
    });
    writeFileSync(join(empty, 'inventory'), '');
    await expect(loadLedger(empty, { now })).rejects.toThrow(UsageError);
  });

  it('refuses what is no UTF-8, at its place', async () => {
    put(
      'inventory/certificates/b.yaml',
      Buffer.concat([Buffer.from('id: b\ntitle: あ'), Buffer.from([0x83, 0x41])]),
    );
    put('inventory/certificates/c.yaml', entry('c', 'title: "\uFFFD is fine"'));
    expect(await problems()).toEqual(['certificates/b.yaml:2:9 yaml.encoding']);
    expect((await load()).ledger?.unreadable).toEqual(['b']);
  });

  it('refuses more than a mebibyte, unread', async () => {
    put('inventory/certificates/b.yaml', `${entry('b')}#${' '.repeat(1024 * 1024)}`);
    expect(await problems()).toEqual(['certificates/b.yaml:1:1 yaml.too-large']);
  });

  it('follows no link out of its folder', async () => {
    writeFileSync(join(base, 'outside.yaml'), entry('b'));
    symlinkSync(join(base, 'outside.yaml'), join(root, 'inventory/certificates/b.yaml'));
    symlinkSync('nowhere', join(root, 'inventory/certificates/c.yaml'));
    symlinkSync(base, join(root, 'inventory/trust'));
    expect(await problems()).toEqual([
      'certificates/b.yaml:1:1 yaml.link',
      'certificates/c.yaml:1:1 yaml.link',
      'trust:1:1 yaml.link',
    ]);
    expect((await load()).ledger?.unreadable).toEqual(['b', 'c']);
  });

  it('tells links that lead nowhere whatever they are called', async () => {
    const links = ['certificates/b', 'certificates/c.txt', 'setings', 'drawing'];
    for (const link of links) symlinkSync('nowhere', join(root, 'inventory', link));
    symlinkSync('d', join(root, 'inventory/certificates/d'));
    const { unread, ledger } = await load();
    expect(await problems()).toEqual([
      'certificates/b:1:1 ledger.file-name',
      'certificates/c.txt:1:1 ledger.file-name',
      'certificates/d:1:1 ledger.file-name',
      'setings:1:1 ledger.file-name',
    ]);
    expect(unread).toEqual(['inventory/drawing']);
    expect(ledger?.unreadable).toEqual(['b', 'c', 'd']);
  });

  it('takes no folder in the place of a file for a file that is not there', async () => {
    put('inventory/certificates/b.yaml/c.txt', '');
    put('inventory/certificates/www.example.jp/README.md', '');
    expect(await problems()).toContain('certificates/b.yaml:1:1 yaml.folder');
    expect((await load()).ledger?.unreadable).toContain('b');
    for (const name of ['settings.yaml', 'parties.yaml']) {
      rmSync(join(root, 'inventory', name));
      mkdirSync(join(root, 'inventory', name));
      const { ledger, obstacle } = await load();
      expect([ledger, obstacle?.rule]).toEqual([undefined, 'yaml.folder']);
      rmSync(join(root, 'inventory', name), { recursive: true });
      put(`inventory/${name}`, name === 'settings.yaml' ? settings : parties);
    }
  });

  it('lets a link to itself, or to what cannot be looked into, cost itself', async () => {
    symlinkSync('b.yaml', join(root, 'inventory/certificates/b.yaml'));
    symlinkSync('round', join(root, 'inventory/round'));
    symlinkSync('a.yaml/below', join(root, 'inventory/certificates/c.yaml'));
    symlinkSync('x'.repeat(300), join(root, 'inventory/certificates/d.yaml'));
    expect(await problems()).toEqual(['b', 'c', 'd'].map(id => `certificates/${id}.yaml:1:1 yaml.link`));
    const { ledger } = await load();
    expect(ledger?.entries.map(({ id }) => id)).toEqual(['a']);
    expect(ledger?.unreadable).toEqual(['b', 'c', 'd']);
  });

  it('follows links inside it, but not in circles', async () => {
    put('shared/b.yaml', entry('b'));
    symlinkSync('../../shared/b.yaml', join(root, 'inventory/certificates/b.yaml'));
    symlinkSync('..', join(root, 'inventory/circle'));
    // What the link brings below the ledger's folder is there, and not read.
    expect(await problems()).toEqual(['circle/shared/b.yaml:1:1 ledger.file-name']);
    expect((await load()).ledger?.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('knows the evidence that is there without reading it, whatever it is', async () => {
    const evidence = (path: string) =>
      `q: { value: x, answered: { by: suzuki, on: 2026-01-01 }, evidence: inventory/evidence/${path} }`;
    const refers = (path: string) =>
      put(
        'inventory/certificates/a.yaml',
        entry('a').replace(
          'due: 2027-01-31',
          `due: 2027-01-31, checklist: own, answers: { ${evidence(path)} }`,
        ),
      );
    put(
      'inventory/checklists/own.yaml',
      'id: own\ntitle: x\nversion: 1\nquestions: [{ id: q, question: x, answer: text }]\n',
    );
    put('inventory/evidence/a/large.pdf', `%PDF${' '.repeat(1024 * 1024)}`);
    put('inventory/evidence/a/settings.yaml', '{ no ledger: [');
    writeFileSync(join(base, 'outside.txt'), '');
    symlinkSync(join(base, 'outside.txt'), join(root, 'inventory/evidence/a/link.txt'));
    for (const path of ['a/large.pdf', 'a/settings.yaml']) {
      refers(path);
      expect(await problems()).toEqual([]);
    }
    for (const path of ['a/link.txt', 'a/none.txt', 'a']) {
      refers(path);
      expect(await problems()).toEqual(['certificates/a.yaml:5:124 entry.evidence-missing']);
    }
    expect([...(await load()).texts.keys()].filter(file => file.includes('evidence'))).toEqual([]);
  });

  it('hands over what is in a file as it is, and nothing of what it could not take', async () => {
    put('inventory/certificates/mark.yaml', `\uFEFF${entry('mark')}`);
    put('inventory/certificates/lines.yaml', entry('lines').replaceAll('\n', '\r\n'));
    put('inventory/certificates/sign.yaml', `# \uFFFD\u0000\n${entry('sign')}`);
    put('inventory/certificates/latin.yaml', Buffer.from(`# caf\u00e9\n${entry('latin')}`, 'latin1'));
    put('inventory/certificates/large.yaml', 'x'.repeat(2 ** 20 + 1));
    put('inventory/trust/internal/root.der', Buffer.from([0x30, 0x82, 0xff]));
    const { verbatim } = await load();
    expect([...verbatim.keys()].toSorted()).toEqual(
      [
        ...['a', 'lines', 'mark', 'sign'].map(id => `inventory/certificates/${id}.yaml`),
        ...['parties', 'settings'].map(name => `inventory/${name}.yaml`),
      ].toSorted(),
    );
    for (const [file, text] of verbatim) expect(Buffer.from(text)).toEqual(readFileSync(join(root, file)));
  });

  it('brings the checklists that come with certledger', async () => {
    const { ledger } = await load();
    expect([...(ledger?.checklists.keys() ?? [])]).toEqual([
      'licensed-software',
      'server-certificate',
      'system-handover',
    ]);
    for (const { file } of ledger?.checklists.values() ?? []) expect(file).toBeUndefined();
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'inventory/certificates/b.yaml')]);
    expect(await problems()).toEqual(['certificates/b.yaml:1:1 yaml.not-a-file']);
    execFileSync('mkfifo', [join(root, 'inventory/pipe.yaml')]);
    expect(textIfReadable(root, 'inventory/pipe.yaml')).toBe('');
    expect(textIfReadable(root, 'inventory/settings.yaml')).toBe(settings);
  });

  it('passes by what is none of its files', async () => {
    put('inventory/README.md', '# {');
    put('inventory/certificates/.gitkeep', '');
    put('inventory/trust/internal/README.md', 'text');
    expect(await problems()).toEqual([]);
  });
});

describe('trust sets', () => {
  const [first = '', second = ''] = rootCertificates;
  const trust = async () => (await load()).ledger?.trust;

  it('hold their files’ certificates and what they include', async () => {
    put('inventory/settings.yaml', 'trust: { a: { include: [b] }, all: { include: [a, mozilla] } }');
    put('inventory/trust/a/root.pem', `A root\n${first}\n`);
    put('inventory/trust/b/two.crt', `${first}\r\n${second}`.replaceAll('\n', '\r\n'));
    const sets = await trust();
    expect(sets?.get('b')?.anchors).toHaveLength(2);
    expect(sets?.get('a')?.anchors).toHaveLength(2);
    expect(sets?.get('a')?.hash).toBe(sets?.get('b')?.hash);
    expect(sets?.get('all')?.hash).toBe(sets?.get('public')?.hash);
    expect(sets?.get('public')?.anchors).toHaveLength(rootCertificates.length);
  });

  it.each([
    ['behind a byte order mark', (text: string) => `\ufeff${text}`],
    ['in UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in indented blocks', (text: string) => text.replace(/^/gm, '  ')],
    ['as trusted certificates', (text: string) => text.replaceAll(' CERT', ' TRUSTED CERT')],
    ['as certificates of old', (text: string) => text.replaceAll(' CERT', ' X509 CERT')],
    ['with words on the line of a block', (text: string) => text.replace('-----BEGIN', 'Root: -----BEGIN')],
    ['beside a list', (text: string) => `-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n${text}`],
  ])('are the same set %s', async (_, written) => {
    put('inventory/trust/a/roots.pem', `${first}\n${second}\n`);
    put('inventory/trust/b/roots.pem', written(`${first}\n${second}\n`));
    const sets = await trust();
    expect(sets?.get('b')?.anchors).toHaveLength(2);
    expect(sets?.get('b')?.hash).toBe(sets?.get('a')?.hash);
  });

  it('are left out whole where one of their files is too large, or a link that is not followed', async () => {
    for (const set of ['large', 'linked', 'away']) put(`inventory/trust/${set}/one.pem`, first);
    put('inventory/trust/large/two.pem', `${second}${' '.repeat(2 ** 20)}`);
    symlinkSync(join(base, 'elsewhere.pem'), join(root, 'inventory/trust/linked/two.pem'));
    rmSync(join(root, 'inventory/trust/away'), { recursive: true });
    symlinkSync(base, join(root, 'inventory/trust/away'));
    expect(await problems()).toEqual([
      'trust/away:1:1 yaml.link',
      'trust/large/two.pem:1:1 yaml.too-large',
      'trust/linked/two.pem:1:1 yaml.link',
    ]);
    expect([...((await trust())?.keys() ?? [])]).toEqual(['public', 'internal']);
  });

  it('with a certificate that cannot be read are left out, with the entries that rely on them', async () => {
    put('inventory/settings.yaml', 'trust: { other: { include: [internal] } }');
    put(
      'inventory/trust/internal/root.pem',
      `${first}\n\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`,
    );
    put('inventory/certificates/b.yaml', entry('b', 'trust: internal'));
    put('inventory/certificates/c.yaml', entry('c', 'trust: other'));
    const line = first.split('\n').length + 2;
    expect(await problems()).toEqual([`trust/internal/root.pem:${line}:1 trust.certificate`]);
    expect((await load()).ledger?.unreadable).toEqual(['b', 'c']);
  });

  it.each([
    [
      'inventory/trust/internal/der.cer',
      Buffer.from([0x30, 0x82, 0x83, 0xff]),
      'trust/internal/der.cer:1:1 trust.no-certificate',
    ],
    ['inventory/trust/internal/cut.pem', first.slice(0, 300), 'trust/internal/cut.pem:1:1 trust.certificate'],
    [
      'inventory/trust/internal/settings.pem',
      `# from /etc/pki\n${withSettings(first)}${second}`,
      'trust/internal/settings.pem:2:1 trust.settings',
    ],
    [
      'inventory/trust/internal/more.pem',
      trailed(first, 'CERTIFICATE', '3000'),
      'trust/internal/more.pem:1:1 trust.certificate',
    ],
    [
      'inventory/trust/internal/bag.pem',
      `${first}\n${second.replaceAll('CERTIFICATE', 'PKCS7')}`,
      `trust/internal/bag.pem:${first.split('\n').length + 1}:1 trust.label`,
    ],
    [
      'inventory/trust/internal/dashes.pem',
      `${first}\n${second.replaceAll('-----', '——')}`,
      `trust/internal/dashes.pem:${first.split('\n').length + 1}:3 trust.certificate`,
    ],
    ['inventory/trust/root.pem', first, 'trust/root.pem:1:1 trust.misplaced'],
    ['inventory/trust/public/root.pem', first, 'trust/public/root.pem:1:1 trust.reserved'],
  ])('%s', async (path, content, expected) => {
    put(path, content);
    expect(await problems()).toEqual([expected]);
  });
});
