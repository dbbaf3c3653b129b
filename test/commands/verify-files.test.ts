/** The files people hand to `certledger verify`, right ones and wrong ones. */
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import type { Verification, VerificationDocument } from '../../scripts/pki/verify/verification.ts';
import { sha256 } from '../../scripts/pki/x509/certificate-facts.ts';
import { parsed } from '../../scripts/pki/x509/received.ts';
import { certledger } from '../support/certledger.ts';
import { certificate, sequence, tlv } from '../support/tls/der.ts';
import { hasOpenssl } from '../support/tls/openssl.ts';
import { directory, issue, now, usages } from '../support/tls/pki.ts';

const folder = mkdtempSync(join(tmpdir(), 'certledger-verify-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Root', ...authority });
const ca = issue({ subject: 'CA', issuer: root, ...authority });
const leaf = issue({ subject: 'leaf', issuer: ca });

function file(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const verify = (...argv: string[]) =>
  certledger(['verify', '--root', folder, '--locale', 'en', '--now', now.toISOString(), ...argv]);

async function document(...argv: string[]) {
  const { code, out, err } = await verify('--format', 'json', ...argv);
  const value = JSON.parse(out) as VerificationDocument;
  const isDocument = compiledValidator('verification');
  expect(isDocument(value), JSON.stringify(isDocument.errors)).toBe(true);
  const chains = value.chains as Verification[];
  const hashes = chains.map(({ certificates }) => certificates.map(({ sha256 }) => sha256));
  return { code, err, chains, hashes, refused: value.refused };
}

const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----\n`;
const good = file('good.pem', leaf.cert + ca.cert);

describe('bad files among good ones', () => {
  const junk = file('junk.pem', 'junk');
  const gone = join(folder, 'gone.pem');
  const late = file('late.pem', ca.cert);

  it('are told by line, where one block of several is broken', async () => {
    const cut = file('cut.pem', `\ufeff${leaf.cert}${ca.cert.replace('-----BEGIN', '----BEGIN')}`);
    const { code, err } = await verify(cut);
    const line = leaf.cert.split('\n').length;
    expect([code, err]).toEqual([2, expect.stringContaining(`cut.pem:${line}: number 2 should be`)]);
  });

  it('cost no other chain its result: a name constraint that is broken, a name below one', async () => {
    const broken = tlv(0xa4, Buffer.from([0x30, 0x20]));
    const constrained = issue({ subject: 'CA', issuer: root, ...authority, permitted: [broken] });
    const wide = issue({ subject: 'Wide', issuer: root, ...authority, permitted: [directory(sequence())] });
    const [first, second] = [
      file('a.pem', issue({ subject: 'a', issuer: constrained }).cert + constrained.cert),
      file('b.pem', issue({ subject: 'b', issuer: wide, names: [broken] }).cert + wide.cert),
    ];
    mkdirSync(join(folder, 'inventory/trust/own'), { recursive: true });
    writeFileSync(join(folder, 'inventory/trust/own/root.pem'), root.cert);
    writeFileSync(join(folder, 'inventory/parties.yaml'), 'people: {}\n');
    const { code, chains } = await document('--trust', 'own', first, good, second);
    rmSync(join(folder, 'inventory'), { recursive: true });
    const said = chains.map(({ verdict }) => verdict.error ?? verdict.path);
    expect([code, said]).toEqual([1, ['INVALID_EXTENSION', 'trusted', 'INVALID_EXTENSION']]);
    const extensions = chains.map(({ verdict }) => verdict.extension);
    expect(extensions).toEqual(['nameConstraints', undefined, 'subjectAltName']);
  });

  it('are each named, and the rest is verified', async () => {
    const { code, out, err } = await verify(good, junk, late);
    expect(code).toBe(2);
    expect(err).toMatch(/^certledger: .*junk\.pem holds no certificate.*\n$/);
    expect(out).toContain(good);
    expect(out).toContain(late);
    expect(out).toContain('0 of 2 valid');
  });

  it('are listed in JSON; what could not be read ends with 3', async () => {
    const { code, err, chains, refused } = await document(gone, good, junk);
    expect([code, err]).toEqual([3, '']);
    expect(chains.map(({ source }) => source)).toEqual([good]);
    expect(refused.map(({ source }) => source)).toEqual([gone, junk]);
    expect(refused[1]?.reason).toContain('holds no certificate');
    expect((await document(good)).refused).toEqual([]);
  });

  it('may be files of observations as well', async () => {
    const lines = file('wrong.ndjson', '{"a":1}\n');
    const { code, chains, refused } = await document(good, '--observations', lines, gone);
    expect([code, chains.length]).toEqual([3, 1]);
    expect(refused.map(({ source }) => source)).toEqual([lines, gone]);
  });
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encryption = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;
const algorithm = sequence(tlv(0x06, '\x2a\x86\x48'));
const name = sequence();
const bits = tlv(0x03, Buffer.from([0, 1]));
const one = tlv(0x02, '\x01');
const request = sequence(
  sequence(tlv(0x02, '\x00'), name, sequence(algorithm, bits), tlv(0xa0)),
  algorithm,
  bits,
);
const time = tlv(0x17, '260301000000Z');
const list = sequence(
  sequence(one, algorithm, name, time, time, sequence(sequence(one, time))),
  algorithm,
  bits,
);

describe('what is no certificate is said to be what it is', () => {
  it.each<[string, Buffer, RegExp]>([
    ['request', request, /certificate request/],
    ['revocation list', list, /revocation list/],
    ['PKCS #8', ec.privateKey.export({ type: 'pkcs8', format: 'der' }), /a private key/],
    ['PKCS #1', rsa.privateKey.export({ type: 'pkcs1', format: 'der' }), /a private key/],
    ['SEC 1', ec.privateKey.export({ type: 'sec1', format: 'der' }), /a private key/],
    [
      'encrypted PKCS #8',
      ec.privateKey.export({ type: 'pkcs8', format: 'der', ...encryption }),
      /an encrypted private key/,
    ],
    ['SPKI', ec.publicKey.export({ type: 'spki', format: 'der' }), /a public key/],
    ['PKCS #1 public', rsa.publicKey.export({ type: 'pkcs1', format: 'der' }), /a public key/],
    ['PKCS #12', sequence(tlv(0x02, '\x03'), sequence(tlv(0x06, '\x2a'))), /key store/],
  ])('%s, in DER and behind the wrong label', async (kind, der, what) => {
    const plain = await verify(file(`${kind}.der`, der));
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toMatch(what);
    const labelled = await verify(file(`${kind}.pem`, leaf.cert + pem('CERTIFICATE', der)));
    expect(labelled).toMatchObject({ code: 2, out: '' });
    expect(labelled.err).toMatch(/number 2/);
    expect(labelled.err).toMatch(what);
  });

  it.each([
    ['CERTIFICATE REQUEST', /certificate request/],
    ['NEW CERTIFICATE REQUEST', /certificate request/],
    ['X509 CRL', /revocation list/],
    ['PUBLIC KEY', /a public key/],
    ['EC PRIVATE KEY', /a private key/],
    ['ENCRYPTED PRIVATE KEY', /an encrypted private key/],
  ])('%s, by its label', async (label, what) => {
    const { code, err } = await verify(file(`${label}.pem`, pem(label, Buffer.alloc(40, 1))));
    expect(code).toBe(2);
    expect(err).toMatch(what);
  });

  it('a private key beside certificates is named and never shown', async () => {
    const key = ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const both = file('both.pem', key + leaf.cert + ca.cert);
    const { code, out, err } = await verify(both);
    expect(code).toBe(1);
    expect(err).toMatch(/both\.pem holds a private key.*validate/);
    for (const line of key.split('\n').slice(1, -2)) expect(out + err).not.toContain(line);
    expect((await document(both)).hashes).toEqual([[sha256(leaf.der), sha256(ca.der)]]);
  });
});

describe('several certificates', () => {
  const all = [leaf, ca, root].map(({ der }) => sha256(der));

  it('in DER, one behind the other', async () => {
    const three = Buffer.concat([leaf.der, ca.der, root.der]);
    expect((await document(file('three.der', three))).hashes).toEqual([all]);
    expect((await document(file('line.der', Buffer.concat([leaf.der, Buffer.from('\r\n')])))).hashes).toEqual(
      [[sha256(leaf.der)]],
    );
    const { code, refused } = await document(
      file('tail.der', Buffer.concat([leaf.der, Buffer.from('tail')])),
    );
    expect([code, refused[0]?.reason]).toEqual([2, expect.stringContaining('number 2')]);
  });

  it.runIf(hasOpenssl).each(['DER', 'PEM'])('in PKCS #7 (%s), whatever their order', async form => {
    const input = file('order.pem', root.cert + ca.cert + leaf.cert);
    const args = ['crl2pkcs7', '-nocrl', '-certfile', input, '-outform', form];
    const bundle = execFileSync('openssl', args);
    expect((await document(file(`${form}.p7b`, bundle))).hashes).toEqual([all]);
    if (form === 'DER')
      expect((await document(file('windows.p7b', pem('CERTIFICATE', bundle)))).hashes).toEqual([all]);
  });

  it('from standard input', () => {
    const program = join(import.meta.dirname, '../../scripts/certledger.js');
    const { stdout } = spawnSync(process.execPath, [program, 'verify', '-', '--format', 'json'], {
      input: readFileSync(good),
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(JSON.parse(stdout)).toMatchObject({ chains: [{ source: '-', certificates: [{}, {}] }] });
  });
});

it('names the certificate that breaks a rule, and says which', async () => {
  const expired = issue({ subject: 'Expired', issuer: root, ...authority, notAfter: new Date('2026-01-02') });
  const anchors = join(folder, 'ledger');
  await certledger(['init', anchors]);
  mkdirSync(join(anchors, 'inventory/trust/internal'), { recursive: true });
  writeFileSync(join(anchors, 'inventory/trust/internal/root.pem'), root.cert);
  const chain = file('expired.pem', issue({ subject: 'leaf', issuer: expired }).cert + expired.cert);
  const where = ['--root', anchors, '--trust', 'internal'];
  const { chains } = await document(chain, ...where);
  expect(chains[0]).toMatchObject({ culprit: 'CN=Expired', verdict: { error: 'CERT_HAS_EXPIRED' } });
  expect((await verify(chain, ...where)).out).toContain(
    'an issuer on the path has expired (CERT_HAS_EXPIRED, CN=Expired)',
  );
});

describe('damaged certificates', () => {
  const whole = certificate();
  /** The last element, a BIT STRING, under another header. */
  const ending = (header: number[]) => {
    const [, tbs, algorithm, signature] = parts(whole);
    return sequence(tbs, algorithm, Buffer.from([0x03, ...header]), signature.subarray(2));
  };

  it.each([
    ['a length OpenSSL takes', ending([0x85, 0, 0, 0, 0, 9])],
    ['a length that leads out', ending([0x7f])],
    ['a length there is not', ending([0x80])],
    ['a cut', whole.subarray(0, -30)],
  ])('with %s are read as far as they go', async (_, der) => {
    const { code, chains } = await document(file('damaged.der', der));
    expect(code).toBe(1);
    expect(chains[0]).toMatchObject({
      certificates: [
        {
          subjectName: 'CN=subject.example.jp',
          issuerName: 'CN=Issuer',
          serial: '1',
          notBefore: '2026-03-01T00:00:00Z',
          notAfter: '2027-03-01T00:00:00Z',
          unreadable: ['certificate'],
        },
      ],
      verdict: { path: 'invalid', error: 'UNREADABLE_CERTIFICATE' },
    });
  });

  it('include one that OpenSSL reads', () => {
    expect(parsed(ending([0x85, 0, 0, 0, 0, 9])).x509).toBeDefined();
  });

  it('say of each field that is not there that it is not', async () => {
    // Cut within the subject, behind the dates.
    const cut = whole.subarray(0, whole.indexOf('subject.example.jp'));
    const { chains } = await document(file('cut.der', cut));
    expect(chains[0]?.certificates[0]).toMatchObject({ serial: '1', unreadable: ['certificate', 'subject'] });
    const { out } = await verify(file('cut2.der', cut));
    expect(out).not.toMatch(/\(\)|, \)/);
  });
});

/** The header of a certificate and its three elements. */
function parts(der: Buffer): [Buffer, Buffer, Buffer, Buffer] {
  const headerOf = (offset: number) =>
    (der[offset + 1] ?? 0) >= 0x80 ? 2 + ((der[offset + 1] ?? 0) & 0x7f) : 2;
  const lengthOf = (offset: number) =>
    headerOf(offset) === 2 ? (der[offset + 1] ?? 0) : der.readUIntBE(offset + 2, headerOf(offset) - 2);
  const bounds = [headerOf(0)];
  for (let index = 0; index < 3; index++) {
    const from = bounds[index] ?? 0;
    bounds.push(from + headerOf(from) + lengthOf(from));
  }
  const [a = 0, b = 0, c = 0] = bounds;
  return [der.subarray(0, a), der.subarray(a, b), der.subarray(b, c), der.subarray(c)];
}
