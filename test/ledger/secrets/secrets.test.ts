import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanForSecrets } from '../../../scripts/ledger/secrets/scan.ts';

// Made on the spot: not even an example key stands in this repository.
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const ed25519 = generateKeyPairSync('ed25519');
const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });

type Type = 'pkcs1' | 'pkcs8' | 'sec1';
const pem = (key: KeyObject, type: Type) => key.export({ type, format: 'pem' }).toString();
const der = (key: KeyObject, type: Type) => key.export({ type, format: 'der' });
const locked = { cipher: 'aes-256-cbc', passphrase: 'x' };

const has = (program: string) => {
  const there = spawnSync('which', [program]).status === 0;
  if (!there) console.info(`skipped: ${program} is not installed`);
  return there;
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-secrets-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the scan says of one file, in a folder of its own. */
function scan(content: string | Buffer, name = 'notes.txt') {
  const folder = mkdtempSync(join(root, 'case-'));
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return scanForSecrets(folder, 'en').map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
}

const key = 'notes.txt:1:1 secret.private-key';
const encryptedKey = 'notes.txt:1:1 secret.encrypted-private-key';
const keystore = 'notes.txt:1:1 secret.keystore';

describe('private keys in PEM', () => {
  const pkcs8 = pem(ed25519.privateKey, 'pkcs8');

  it.each([
    ['PKCS #8, RSA', pem(rsa.privateKey, 'pkcs8')],
    ['PKCS #8, EC', pem(ec.privateKey, 'pkcs8')],
    ['PKCS #8, Ed25519', pkcs8],
    ['PKCS #8, DSA', pem(dsa.privateKey, 'pkcs8')],
    ['PKCS #1', pem(rsa.privateKey, 'pkcs1')],
    ['SEC 1', pem(ec.privateKey, 'sec1')],
    ['with Windows line endings', pkcs8.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(scan(text)).toEqual([key]);
  });

  it.each([
    ['PKCS #8', rsa.privateKey.export({ type: 'pkcs8', format: 'pem', ...locked })],
    ['PKCS #1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem', ...locked })],
  ])('encrypted: %s', (_, text) => {
    expect(scan(text)).toEqual([encryptedKey]);
  });

  it.each([
    ['behind other text', `passwords and so on\n\n${pkcs8}`, '3:1'],
    ['indented, as in YAML', `key: |\n${pkcs8.replace(/^/gm, '    ')}`, '2:5'],
    ['quoted in a mail', pkcs8.replace(/^/gm, '> '), '1:3'],
    ['commented out', pkcs8.replace(/^/gm, '# '), '1:3'],
    ['in JSON', JSON.stringify({ type: 'service_account', private_key: pkcs8 }), '1:42'],
    ['on one line', pkcs8.trim().replaceAll('\n', ' '), '1:1'],
  ])('%s', (_, text, place) => {
    expect(scan(text)[0]).toBe(`notes.txt:${place} secret.private-key`);
  });

  it('two in one file', () => {
    expect(scan(`${pkcs8}\n${pkcs8}`)).toEqual([key, 'notes.txt:5:1 secret.private-key']);
  });

  it('in UTF-16, as PowerShell writes it', () => {
    const little = Buffer.from(`\uFEFF${pkcs8}`, 'utf16le');
    expect(scan(little)).toEqual(['notes.txt:1:2 secret.private-key']);
    expect(scan(Buffer.from(little).swap16())).toEqual(['notes.txt:1:2 secret.private-key']);
  });

  it('encoded once more, as in a Kubernetes secret', () => {
    const text = `kind: Secret\ndata:\n  tls.key: ${Buffer.from(pkcs8).toString('base64')}\n`;
    expect(scan(text)).toEqual(['notes.txt:3:12 secret.private-key']);
  });

  it('of OpenPGP', () => {
    const body = randomBytes(300).toString('base64').replace(/.{64}/g, '$&\n');
    const block = ['BEGIN', 'END'].map(word => `-----${word} PGP PRIVATE KEY ${'BLOCK'}-----`);
    expect(scan(`${block[0]}\nVersion: 1\n\n${body}\n=abcd\n${block[1]}\n`)).toEqual([key]);
  });

  it.skipIf(!has('ssh-keygen'))('of OpenSSH', () => {
    const path = join(root, 'id_ed25519');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
    expect(scan(readFileSync(path))).toEqual([key]);
    expect(scan(readFileSync(`${path}.pub`))).toEqual([]);
  });
});

describe('private keys in other forms', () => {
  it.each([
    ['PKCS #8, RSA', der(rsa.privateKey, 'pkcs8')],
    ['PKCS #8, Ed25519', der(ed25519.privateKey, 'pkcs8')],
    ['PKCS #1', der(rsa.privateKey, 'pkcs1')],
    ['SEC 1', der(ec.privateKey, 'sec1')],
  ])('DER: %s', (_, bytes) => {
    expect(scan(bytes)).toEqual([key]);
  });

  it('DER, encrypted', () => {
    expect(scan(rsa.privateKey.export({ type: 'pkcs8', format: 'der', ...locked }))).toEqual([encryptedKey]);
  });

  it.each([
    ['RSA', rsa.privateKey],
    ['EC', ec.privateKey],
    ['Ed25519', ed25519.privateKey],
  ])('JSON Web Key: %s', (_, privateKey) => {
    const jwk = privateKey.export({ format: 'jwk' });
    expect(scan(JSON.stringify({ keys: [jwk] }))).toEqual(['notes.txt:1:10 secret.private-key']);
    const { d: _d, ...open } = jwk;
    expect(scan(JSON.stringify({ d: 'a'.repeat(40), keys: [open] }))).toEqual([]);
  });

  it('PuTTY', () => {
    const text = (encryption: string) =>
      `PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: ${encryption}\r\nComment: x\r\nPublic-Lines: 1\r\nAAAA\r\nPrivate-Lines: 1\r\nAAAA\r\n`;
    expect(scan(text('none'))).toEqual([key]);
    expect(scan(text('aes256-cbc'))).toEqual([encryptedKey]);
  });

  it('age', () => {
    const identity = ['AGE-SECRET-KEY-', '1', 'Q'.repeat(58)].join('');
    expect(scan(`# created: 2026\n${identity}\n`)).toEqual(['notes.txt:2:1 secret.age-identity']);
  });
});

describe('keystores', () => {
  it.skipIf(!has('openssl'))('PKCS #12', () => {
    const folder = mkdtempSync(join(root, 'p12-'));
    const [keyFile, certFile, store] = ['k', 'c', 's'].map(name => join(folder, name));
    const openssl = (...args: (string | undefined)[]) =>
      execFileSync('openssl', args.map(String), { stdio: 'pipe' });
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ed25519',
      '-nodes',
      '-keyout',
      keyFile,
      '-out',
      certFile,
      '-subj',
      '/CN=x',
    );
    openssl('pkcs12', '-export', '-inkey', keyFile, '-in', certFile, '-passout', 'pass:x', '-out', store);
    expect(scan(readFileSync(store ?? ''))).toEqual([keystore]);
    openssl('x509', '-in', certFile, '-outform', 'der', '-out', store);
    expect(scan(readFileSync(store ?? ''))).toEqual([]);
  });

  it('JKS and JCEKS', () => {
    expect(scan(Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), randomBytes(200)]))).toEqual([
      keystore,
    ]);
    expect(scan(Buffer.concat([Buffer.from('cececece00000002', 'hex'), randomBytes(200)]))).toEqual([
      keystore,
    ]);
  });

  it('BCFKS', () => {
    const element = (tag: number, ...parts: Buffer[]): Buffer => {
      const body = Buffer.concat(parts);
      return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 255]), body]);
    };
    const encryption = element(0x30, element(0x06, Buffer.from('2a864886f70d01050d', 'hex')));
    const content = element(0x30, encryption, element(0x04, randomBytes(100)));
    expect(scan(element(0x30, content, element(0x30, randomBytes(40))))).toEqual([keystore]);
  });
});

describe('what is no secret', () => {
  const body = randomBytes(48).toString('base64');

  it.each([
    ['a certificate', rootCertificates[0] ?? ''],
    ['a public key', rsa.publicKey.export({ type: 'spki', format: 'pem' })],
    ['a public key in DER', rsa.publicKey.export({ type: 'spki', format: 'der' })],
    ['a public key in PKCS #1', rsa.publicKey.export({ type: 'pkcs1', format: 'der' })],
    ['talk of one', 'It starts with `-----BEGIN PRIVATE KEY-----` and base64 follows.'],
    [
      'talk of one, the marker on its own line',
      '-----BEGIN PRIVATE KEY-----\n\nis how it starts, and certificates follow\n',
    ],
    [
      'an example that is cut short',
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg...\n-----END PRIVATE KEY-----\n',
    ],
    ['an example that is left empty', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n'],
    [
      'a program that makes one',
      "const pem = '-----BEGIN PRIVATE KEY-----\\n' + body + '\\n-----END PRIVATE KEY-----';",
    ],
    ['base64', `${body}\n${body}`],
    ['an age recipient', `age1${'q'.repeat(58)}`],
    ['random bytes', randomBytes(5000)],
    ['nothing', ''],
    ['an archive', Buffer.from('1f8b0800', 'hex')],
  ])('%s', (_, content) => {
    expect(scan(content)).toEqual([]);
  });
});

describe('the scan', () => {
  it('looks into files of any name and any folder, but not into git’s, npm’s and its own', () => {
    const folder = mkdtempSync(join(root, 'tree-'));
    const put = (path: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), pem(ed25519.privateKey, 'pkcs8'));
    };
    const skipped = ['.git/x', 'node_modules/x', 'sub/node_modules/x', '.certledger/state/x'];
    const searched = [
      '.env',
      'docs/picture.png',
      'inventory/trust/internal/root.pem',
      'dist/ignored',
      '.github/x',
    ];
    for (const path of [...skipped, ...searched]) put(path);
    writeFileSync(join(folder, '.gitignore'), 'dist\n.env\n');
    symlinkSync('/', join(folder, 'everything'));
    const found = scanForSecrets(folder, 'ja');
    expect(found.map(({ file }) => file).sort()).toEqual(searched.sort());
    expect(found[0]?.message).toContain('秘密鍵です');
    // What git has of the folders that are passed over is looked into as well.
    const committed = scanForSecrets(folder, 'en', ['node_modules/x', 'README.md', 'node_modules/none']);
    expect(committed.map(({ file }) => file).sort()).toEqual(['node_modules/x', ...searched].sort());
  });

  it('opens no file whose content is known, and looks into that all the same', () => {
    const folder = mkdtempSync(join(root, 'known-'));
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), '');
    const found = scanForSecrets(folder, 'en', [], new Map([['a', pem(ed25519.privateKey, 'pkcs8')]]));
    expect(found.map(({ file }) => file)).toEqual(['a']);
  });

  it('prints not a character of it', () => {
    const text = pem(rsa.privateKey, 'pkcs8');
    const folder = mkdtempSync(join(root, 'quiet-'));
    writeFileSync(join(folder, 'a'), text);
    const output = JSON.stringify(scanForSecrets(folder, 'en'));
    for (const line of text.split('\n').filter(line => line && !line.startsWith('-'))) {
      expect(output).not.toContain(line.slice(0, 12));
    }
  });

  it('does not hang on hostile text', () => {
    const begin = `-----BEGIN ${'RSA '.repeat(3)}PRIVATE KEY-----\n`;
    const texts = [
      begin.repeat(30_000),
      '{"kty":"RSA",'.repeat(80_000),
      '-----BEGIN '.repeat(90_000),
      ' '.repeat(1_000_000),
      '-----BEGIN PRIVATE KEY-----'.concat('"'.repeat(64_000)).repeat(15),
      '"kty":"RSA"'.repeat(90_000),
      '}"kty":"RSA"{'.repeat(80_000),
      'kty: RSA\n'.repeat(110_000),
      'PuTTY-User-Key-File-1: a\nEncryption: b\n'.repeat(25_000),
      '<RSAKeyValue>'.repeat(80_000),
      `${'A'.repeat(40)} `.repeat(25_000),
      `${'A'.repeat(64)}\n`.repeat(16_000),
      Buffer.from('A'.repeat(700_000)).toString('base64'),
      'PrivateKey = '.repeat(80_000),
    ];
    expect(texts.flatMap(text => scan(text))).toEqual([]);
  });

  it('looks through one line of any length', () => {
    // V8 gives up where a pattern remembers each of so many characters.
    const long = 'A'.repeat(8 * 2 ** 20);
    for (const text of [long, ' '.repeat(8 * 2 ** 20), `"${long}"`]) {
      expect(scan(text)).toEqual([]);
      expect(scan(`${text}\n${pem(ed25519.privateKey, 'pkcs8')}`)).toHaveLength(1);
    }
  });

  it('finds this repository clean', () => {
    const repository = fileURLToPath(new URL('../../../', import.meta.url));
    expect(existsSync(join(repository, 'package.json'))).toBe(true);
    expect(scanForSecrets(repository, 'en')).toEqual([]);
  });
});
