/** The tables of `docs/secrets.md` are the test: each row has samples here, and each sample does what its row says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import { scanForSecrets } from '../../../scripts/ledger/secrets/scan.ts';
import { ar, bcfks, bks, type Content, jks, pkcs12, tar, zip } from '../../support/containers.ts';

const folder = mkdtempSync(join(tmpdir(), 'certledger-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
const ed25519 = generateKeyPairSync('ed25519');
const locked = { cipher: 'aes-256-cbc', passphrase: 'x' };

const pem = ed25519.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const der = rsa.privateKey.export({ type: 'pkcs8', format: 'der' });
const jwk = ec.privateKey.export({ format: 'jwk' });
const certificate = rootCertificates[0] ?? '';
const certificateDer = Buffer.from(certificate.replace(/-----[^-]+-----/g, ''), 'base64');
const base64 = (content: Content, width = 0) => {
  const text = Buffer.from(content).toString('base64');
  return width === 0 ? text : text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
};
const words = (...parts: string[]) => parts.join('');
const armour = (label: string, body: string) =>
  [`-----${words('BEGIN ', label)}-----`, body, `-----END ${label}-----`].join('\n');
const age = words('AGE-SECRET-', 'KEY-1', 'Q'.repeat(58));
const field = (name: string, octets = 32) => `${name}${randomBytes(octets).toString('base64')}`;
const wireGuard = `[Interface]\n${words('Private', 'Key')} = ${Buffer.alloc(32, 7).toString('base64')}\n`;
const openPgp = (tag: number) => Buffer.concat([Buffer.from([tag, 100, 4, 1, 2, 3, 4, 1]), randomBytes(95)]);
const putty = `${words('PuTTY-User', '-Key-File')}-2: ssh-rsa\nEncryption: none\nComment: x\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\nAAAA\n`;
const pvk = Buffer.concat([
  Buffer.from('1ef1b5b0000000000200000000000000000000003402000007020000', 'hex'),
  randomBytes(60),
]);
const blob = Buffer.concat([Buffer.from('0702000000a40000', 'hex'), Buffer.from('RSA2'), randomBytes(60)]);
const indent = (text: string, by: string) => text.replace(/^/gm, by);
const yamlKey = (more: string) => `keys:\n  - kty: EC\n    crv: P-256\n    x: ${jwk.x}\n${more}`;
const utf32 = (text: string) => Buffer.from(Array.from(text).flatMap(each => [each.charCodeAt(0), 0, 0, 0]));

/** As an attachment in a saved mail, or an object in a document. */
const inside = (content: Buffer) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(1_000), content, Buffer.alloc(500)]);
const embeddable = [
  der,
  rsa.privateKey.export({ type: 'pkcs1', format: 'der' }),
  ec.privateKey.export({ type: 'sec1', format: 'der' }),
  ed25519.privateKey.export({ type: 'pkcs8', format: 'der' }),
  rsa.privateKey.export({ type: 'pkcs8', format: 'der', ...locked }),
  pkcs12('key'),
  jks(1),
  zip({ 'server.key': pem }),
];
const snmp = Buffer.from('302902010104067075626c6963a01c02040102030402010002010030', 'hex');
const publicThings = [
  certificateDer,
  rsa.publicKey.export({ type: 'spki', format: 'der' }),
  rsa.publicKey.export({ type: 'pkcs1', format: 'der' }),
  pkcs12('certificates'),
  pkcs12('encrypted'),
  jks(2),
  zip({ 'a.txt': 'x' }),
  snmp,
  Buffer.from('PK\x03\x04 and PK\x05\x06 begin parts of an archive, which this is not.', 'latin1'),
];

/** By what the row says: files, each with the path it has. */
type Samples = readonly (Content | { path: string; content: Content })[];

const found: Record<string, Samples> = {
  'PEM: PKCS #8': [
    pem,
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }),
    ec.privateKey.export({ type: 'sec1', format: 'pem' }),
    dsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    armour('OPENSSH PRIVATE KEY', base64(words('openssh-key-v1', '\0'.padEnd(90, 'x')), 70)),
  ],
  'PEM: encrypted': [
    rsa.privateKey.export({ type: 'pkcs8', format: 'pem', ...locked }),
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem', ...locked }),
    `---- ${words('BEGIN ', 'SSH2 ENCRYPTED PRIVATE KEY')} ----\nComment: "x"\n${base64(randomBytes(200), 70)}\n`,
  ],
  'PEM, indented': [
    indent(pem, '    '),
    indent(pem, '> '),
    indent(pem, '# '),
    pem.trim().replaceAll('\n', ' '),
    JSON.stringify({ key: pem }),
    JSON.stringify({ key: pem }).replaceAll('\\n', '\\u000a'),
  ],
  'OpenPGP in armour': [armour('PGP PRIVATE KEY BLOCK', `Version: 1\n\n${base64(randomBytes(300), 64)}`)],
  'DER: PKCS #8': [
    der,
    rsa.privateKey.export({ type: 'pkcs1', format: 'der' }),
    ec.privateKey.export({ type: 'sec1', format: 'der' }),
  ],
  'DER: encrypted': [rsa.privateKey.export({ type: 'pkcs8', format: 'der', ...locked })],
  'OpenPGP, binary': [
    openPgp(0xc5),
    openPgp(0x94),
    openPgp(0xc7),
    Buffer.concat([Buffer.from('c5c0000401020304010000', 'hex'), randomBytes(190)]),
    Buffer.concat([Buffer.from('c5ff000000640401020304010000', 'hex'), randomBytes(95)]),
    Buffer.concat([Buffer.from('9500c80401020304010000', 'hex'), randomBytes(195)]),
  ],
  GnuPG: [
    words('(11:private', '-key(3:rsa(1:n257:'),
    `Created: 20260101T000000\nKey: ${words('(private', '-key')} (rsa (n #00#)(d #00#)))`,
  ],
  PuTTY: [
    `${words('PuTTY-User', '-Key-File-3')}: ssh-ed25519\r\nEncryption: none\r\nComment: x\r\nPublic-Lines: 1\r\nAAAA\r\nPrivate-Lines: 1\r\nAAAA\r\n`,
    indent(putty, '    '),
    indent(putty, '> '),
    JSON.stringify({ key: putty }),
    JSON.stringify({ key: putty.replaceAll('\n', '\r\n') }),
  ],
  PVK: [pvk, blob, Buffer.concat([Buffer.from('ECS2'), Buffer.from([32, 0, 0, 0]), randomBytes(96)])],
  '.NET XML': [
    `<RSAKeyValue><Modulus>${field('')}</Modulus><Exponent>AQAB</Exponent><D>${field('')}</D></RSAKeyValue>`,
    `<DSAKeyValue><P>${field('')}</P><X>${field('')}</X></DSAKeyValue>`,
  ],
  BIND: [
    `Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\n${field('PrivateKey: ')}\n`,
    `Private-key-format: v1.2\nAlgorithm: 8 (RSASHA256)\n${field('Modulus: ')}\n${field('PrivateExponent: ')}\n`,
    `Private-key-format: v1.3\nAlgorithm: 165 (HMAC_SHA512)\n${field('Key: ', 64)}\n`,
  ],
  WireGuard: [
    wireGuard,
    wireGuard.replace('PrivateKey', 'PresharedKey'),
    wireGuard.replace(' =', ':'),
    `wg0:\n  mode: wireguard\n  port: 51820\n  key: ${Buffer.alloc(32, 7).toString('base64')}\n`,
    `wg0:\n  mode: wireguard\n  peers:\n    - keys: {shared: "${Buffer.alloc(32, 7).toString('base64')}"}\n`,
    JSON.stringify({ [words('Private', 'Key')]: Buffer.alloc(32, 7).toString('base64') }),
  ],
  'JSON Web Key': [
    JSON.stringify({ keys: [jwk] }),
    JSON.stringify({ d: jwk.d, kty: 'EC' }, null, 2),
    JSON.stringify({ value: JSON.stringify(jwk) }),
    yamlKey(`    d: ${jwk.d}\n`),
    `{kty: oct, k: ${'A'.repeat(43)}}`,
    `- d: ${jwk.d}\n  kty: OKP\n`,
    `[[keys]]\nkty = "EC"\nd = "${jwk.d}"\n`,
    `key = { d = '${jwk.d}', kty = 'EC' }\n`,
  ],
  'age identity': [`# created\n${age}\n`],
  'PKCS #12 with': [pkcs12('key')],
  'JKS, JCEKS with': [jks(1), jks(1, 0xcececece), jks(3, 0xcececece), jks(2).subarray(0, 40)],
  'BKS of': [bks(2), bks(3), bks(1).subarray(0, 60)],
  'BCFKS and': [bcfks(), bks(0x77)],
  'any of these in base64': [
    ...[pem, der, pkcs12('key'), jks(1), openPgp(0xc5), gzipSync(pem)].flatMap(content => [
      `tls.key: ${base64(content)}\n`,
      `kind: Secret\ndata:\n  tls.key: |\n${indent(base64(content, 76), '    ')}\nmetadata: {}\n`,
    ]),
    `data: { "a": "${base64(der, 64).replaceAll('\n', '\\n')}" }`,
    `Key\n${base64(der, 64)}\n`,
    base64(base64(gzipSync(JSON.stringify({ manifest: base64(pem) })))),
    `friendlyName: ${base64(`Bag Attributes\n  friendlyName: x\n${pem}`, 64)}`,
  ],
  'any of these in zip': [
    zip({ 'handover/readme.txt': 'x', 'handover/server.key': pem }),
    zip({ 'server.key': der }, { store: true }),
    gzipSync(pem),
    zstdCompressSync(Buffer.from(pem)),
    tar({ 'a.txt': 'x', 'server.key': pem }),
    gzipSync(tar({ 'keys/server.p12': pkcs12('key') })),
    ar({ 'debian-binary': '2.0\n', 'data.tar.gz': gzipSync(tar({ 'etc/a.key': `${pem} ` })), 'a.txt': 'x' }),
    zip({ 'inner.zip': zip({ 'inner.tgz': gzipSync(tar({ 'server.key': pem })) }) }),
  ],
  'any of these in DER': [
    ...embeddable.flatMap(content => [inside(content), Buffer.concat([certificateDer, content])]),
    zip({ 'word/embeddings/oleObject1.bin': inside(pkcs12('key')) }),
    `Content-Transfer-Encoding: base64\n\n${base64(inside(pkcs12('key')), 76)}`,
    Buffer.concat([Buffer.from('MZ'), randomBytes(900), zip({ 'server.key': pem })]),
  ],
  'any text above in UTF-16': [
    Buffer.from(`\uFEFF${pem}`, 'utf16le'),
    Buffer.from(`\uFEFF${pem}`, 'utf16le').swap16(),
    Buffer.from(pem, 'utf16le'),
    Buffer.from(pem, 'utf16le').swap16(),
    Buffer.concat([Buffer.from('key:\r\n'), Buffer.from(pem, 'utf16le')]),
    utf32(pem),
    utf32(`\uFEFF${pem}`),
    Buffer.from(wireGuard, 'utf16le'),
  ],
  'any of these behind': [`${'log line\n'.repeat(200_000)}${pem}`],
  'an age identity as': [
    { path: `notes/${age}.txt`, content: 'x' },
    { path: `${age}/notes.txt`, content: 'x' },
    zip({ [`${age}.txt`]: 'x' }),
  ],
  'an archive nobody': [
    Buffer.concat([Buffer.from('377abcaf271c', 'hex'), randomBytes(40)]),
    Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), randomBytes(40)]),
    Buffer.concat([Buffer.from('fd377a585a00', 'hex'), randomBytes(40)]),
    ...['BZh51AY&SY', 'BZh91AY&SY', 'MSCF\0\0\0\0', '$\0-lh5-', '\x1f\x9d\x90', '\x04"M\x18', 'LZIP\x01'].map(
      start => Buffer.concat([Buffer.from(start, 'latin1'), randomBytes(40)]),
    ),
    Buffer.concat([Buffer.from(`5d00008000${'ff'.repeat(8)}`, 'hex'), randomBytes(40)]),
    ar({ 'debian-binary': '2.0\n', 'data.tar.xz': Buffer.from(`fd377a585a00${'5'.repeat(80)}`, 'hex') }),
    base64(zip({ 'a.txt': 'x' }, { encrypted: true }), 76),
    base64(Buffer.concat([Buffer.from('377abcaf271c', 'hex'), randomBytes(90)]), 76),
    inside(zip({ 'a.txt': 'x' }, { encrypted: true })),
    Buffer.concat([Buffer.alloc(30), ...Array.from({ length: 150 }, () => pkcs12('encrypted'))]),
    zip({ 'a.txt': 'x' }, { encrypted: true }),
    gzipSync(randomBytes(5_000)).subarray(0, 3_000),
    gzipSync(Buffer.alloc(100 * 1024 * 1024)),
    Array.from({ length: 8 }).reduce<Buffer>(inner => gzipSync(inner), gzipSync('x')),
  ],
};

const notFound: Record<string, Samples> = {
  'certificates, requests': [
    certificate,
    certificateDer,
    `data:\n  ca.crt: ${base64(certificate)}\n  der: ${base64(certificateDer, 64)}`,
    rsa.publicKey.export({ type: 'spki', format: 'pem' }),
    JSON.stringify({ keys: [{ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }], d: 'A'.repeat(43) }),
    `[[keys]]\nkty = "EC"\nx = "${jwk.x}"\n[other]\nd = "${jwk.d}"\n`,
    `kty = "EC"\nd = decode_base64url_number(x)\n`,
    `wg0:\n  mode: wireguard\n  peers:\n    - keys: {public: "${Buffer.alloc(32, 7).toString('base64')}"}\n`,
    ar({ 'a.txt': 'x', 'b.o': certificateDer }),
    `${yamlKey('')}  - name: other\n    d: ${jwk.d}\n`,
    `<RSAKeyValue><Modulus>${field('')}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
    zip({ 'ca.pem': certificate }),
    openPgp(0xc6),
    // Hashes that begin like a key of OpenPGP.
    base64(openPgp(0xc5).subarray(0, 32)),
    base64(openPgp(0x95).subarray(0, 64)),
    ...publicThings.flatMap(content => [inside(content), Buffer.concat([certificateDer, content])]),
  ],
  'a keystore': [pkcs12('certificates'), pkcs12('encrypted'), jks(2), base64(jks(2), 76), bks(1)],
  'a text about': [
    'It starts with `-----BEGIN PRIVATE KEY-----` and base64 follows.',
    armour('PRIVATE KEY', 'MIIEvQIBADANBg...'),
    armour('PRIVATE KEY', ''),
    `sha512-${base64(Buffer.concat([Buffer.from('1f9d90', 'hex'), randomBytes(61)]))}`,
    base64(Buffer.concat([Buffer.from('1f9d90', 'hex'), randomBytes(61)])),
    armour('PRIVATE KEY', 'PUT THE PRIVATE KEY OF THE SERVER HERE AND DO NOT COMMIT IT'),
    `A file with -----${words('BEGIN ', 'RSA PRIVATE KEY')}----- is a private key and must never be committed to a repository`,
    armour('PRIVATE KEY', `${'x'.repeat(64)}\n${'x'.repeat(30)}`),
    `An example: ${base64(zip({ 'a.txt': 'x' }, { encrypted: true })).slice(0, 60)}…`,
    'PrivateKey = <yours>\nPrivateKey: none\n',
    randomBytes(5_000),
    base64(randomBytes(900), 64),
    '',
  ],
  'passwords, tokens': ['password: correct-horse\n', `token: ${words('ghp', '_', 'a'.repeat(36))}\n`],
  'a key in hexadecimal': [der.toString('hex'), base64(der, 30), encodeURIComponent(pem.slice(5))],
  'a key in a picture': [
    Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), deflateSync(pem), Buffer.from('\nendstream\n')]),
    zip({ 'word/document.xml': pem.replace(/.{20}/g, '<w:t>$&</w:t>') }),
  ],
  'a key in the message': [],
  'what git only points to': [
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`,
  ],
};

/** The first cells of the rows below a heading, with the last ones. */
function rows(heading: string): { what: string; rule: string }[] {
  const page = readFileSync(new URL('../../../docs/secrets.md', import.meta.url), 'utf8');
  const section = page.split(/^## /m).find(each => each.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:What|---)/.test(line))
    .map(line => {
      const cells = line.split(' | ');
      return { what: (cells[0] ?? '').slice(2), rule: (cells.at(-1) ?? '').replace(/ \|$/, '') };
    });
}

let cases = 0;

function scan(sample: Samples[number]): string[] {
  const root = join(folder, `${cases++}`);
  const { path, content } =
    typeof sample === 'object' && 'path' in sample ? sample : { path: 'notes.txt', content: sample };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  const problems = scanForSecrets(root, 'en');
  // Whatever it is, not a character of it is shown.
  expect(JSON.stringify(problems)).not.toMatch(/AGE-SECRET-KEY-1Q|QQQQ/);
  return [...new Set(problems.map(({ rule }) => rule))];
}

describe.each([
  ['What is looked for', found],
  ['What is not looked for', notFound],
] as const)('%s', (heading, samples) => {
  const table = rows(heading);

  test('every row has samples, and every sample a row', () => {
    const told = table.map(({ what }) => Object.keys(samples).filter(start => what.startsWith(start)));
    expect(told.map(starts => starts.length)).toEqual(table.map(() => 1));
    expect(told.flat().sort()).toEqual(Object.keys(samples).sort());
  });

  const all = table.flatMap(({ what, rule }) => {
    const own = Object.entries(samples).find(([start]) => what.startsWith(start))?.[1] ?? [];
    return own.map((sample, index) => [what, index + 1, rule, sample] as const);
  });

  it.each(all)('%s, sample %i', (_, _index, rule, sample) => {
    const [rules] = [scan(sample)];
    if (heading === 'What is not looked for') expect(rules).toEqual([]);
    else if (rule.startsWith('`'))
      expect([rules, rule]).toEqual([expect.arrayContaining([expect.anything()]), rule]);
    else expect(rules.some(each => /private-key|keystore|identity/.test(each))).toBe(true);
    if (rule.startsWith('`') && !rule.includes('secret.name'))
      expect(rules).toContain(rule.replaceAll('`', ''));
  });
});

test.skipIf(spawnSync('openssl', ['version']).status !== 0)('stores of OpenSSL are told apart', () => {
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  run('req', '-x509', '-newkey', 'ed25519', '-nodes', '-keyout', at('k'), '-out', at('c'), '-subj', '/CN=x');
  const options = ['-in', at('c'), '-passout', 'pass:x'];
  run('pkcs12', '-export', '-inkey', at('k'), ...options, '-out', at('both'));
  run('pkcs12', '-export', '-nokeys', ...options, '-out', at('trust'));
  run('pkcs12', '-export', '-nokeys', '-certpbe', 'NONE', ...options, '-out', at('open'));
  const rules = ['both', 'trust', 'open'].map(name => scan(readFileSync(at(name))));
  expect(rules).toEqual([['secret.keystore'], [], []]);
});
