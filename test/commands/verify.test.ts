import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import type { Verification, VerificationDocument } from '../../scripts/pki/verify/verification.ts';
import { sha256 } from '../../scripts/pki/x509/certificate-facts.ts';
import { ObservationWriter } from '../../scripts/probe/ndjson.ts';
import type { Served } from '../../scripts/probe/observation.ts';
import { certledger } from '../support/certledger.ts';
import { certificate, tlv } from '../support/tls/der.ts';
import {
  dns,
  type Issued,
  issue,
  lastYear,
  nextYear,
  now,
  pemOf,
  purposes,
  usages,
} from '../support/tls/pki.ts';

const folder = mkdtempSync(join(tmpdir(), 'certledger-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Root', ...authority });
const ca = issue({ subject: 'CA', issuer: root, ...authority });
const leaf = issue({
  subject: 'a.example.jp',
  issuer: ca,
  purposes: [purposes.server],
  names: [dns('a.example.jp'), dns('*.b.example.jp')],
});

let count = 0;
function file(contents: string | Buffer, name = `${count++}.pem`): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

/** A ledger whose trust set `internal` holds the root. */
async function ledger(): Promise<string> {
  const path = join(folder, `ledger-${count++}`);
  await certledger(['init', path]);
  mkdirSync(join(path, 'inventory/trust/internal'), { recursive: true });
  writeFileSync(join(path, 'inventory/trust/internal/root.pem'), root.cert);
  return path;
}
const rootFolder = await ledger();

const verify = (...argv: string[]) =>
  certledger(['verify', '--root', rootFolder, '--locale', 'en', '--now', now.toISOString(), ...argv]);

async function document(...argv: string[]) {
  const { code, out, err } = await verify('--format', 'json', ...argv);
  expect(err).toBe('');
  const value = JSON.parse(out) as VerificationDocument;
  const isDocument = compiledValidator('verification');
  expect(isDocument(value), JSON.stringify(isDocument.errors)).toBe(true);
  const [chain] = value.chains as Verification[];
  if (!chain) throw new Error('no chain');
  return { code, chain, chains: value.chains, refused: value.refused };
}

const internal = ['--trust', 'internal'];
const bundle = file(leaf.cert + ca.cert);

describe('files', () => {
  it('says what each certificate is and where the chain leads', async () => {
    const { code, chain } = await document(bundle, ...internal, '--host', 'x.B.example.jp');
    expect(code).toBe(0);
    expect(chain).not.toHaveProperty('recorded');
    expect((await verify(bundle, ...internal)).out).toContain('revocation  not asked');
    expect(chain).toMatchObject({
      source: bundle,
      path: ['CN=a.example.jp', 'CN=CA', 'CN=Root'],
      verdict: { trust: 'internal', path: 'trusted', hostname: 'match' },
      dates: 'current',
      valid: true,
    });
    expect(chain.certificates[0]).toMatchObject({
      sha256: sha256(leaf.der),
      subjectName: 'CN=a.example.jp',
      issuerName: 'CN=CA',
      notBefore: lastYear.toISOString().replace('.000', ''),
      names: ['a.example.jp', '*.b.example.jp'],
      key: 'ec-prime256v1',
      signature: 'ecdsa-sha256',
    });
  });

  it.each([
    ['an anchor it does not lead to', [bundle]],
    ['another host', [bundle, ...internal, '--host', 'c.example.jp']],
    ['an address', [bundle, ...internal, '--host', '192.0.2.1']],
    ['another day', [bundle, ...internal, '--now', '2029-01-01T00:00:00Z']],
    ['a missing intermediate', [file(leaf.der, 'leaf.der'), ...internal]],
  ])('ends with 1 for %s', async (_, argv) => {
    const { code, chain } = await document(...argv);
    expect([code, chain.valid]).toEqual([1, false]);
  });

  it('says which kind of name is missing', async () => {
    const odd = issue({ subject: 'odd', issuer: ca, names: [dns('192.0.2.1')] });
    const { out } = await verify(file(odd.cert + ca.cert), ...internal, '--host', '192.0.2.1');
    expect(out).toMatch(/not covered \(it holds this address as a DNS name only/);
  });

  it('asks about any day', async () => {
    const long = issue({ subject: 'long', issuer: ca, notAfter: new Date('2035-01-01T00:00:00Z') });
    const chain = file(long.cert + ca.cert);
    const before = new Date(nextYear.getTime() - 1_000).toISOString();
    const after = new Date(nextYear.getTime() + 1_000).toISOString();
    expect((await document(chain, ...internal, '--now', before)).code).toBe(0);
    expect((await document(chain, ...internal, '--now', after)).chain.verdict.error).toBe('CERT_HAS_EXPIRED');
  });

  it('says when the chain ends before the leaf', async () => {
    const long = issue({ subject: 'long', issuer: ca, notAfter: new Date('2035-01-01T00:00:00Z') });
    const chain = file(long.cert + ca.cert);
    const end = nextYear.toISOString();
    expect((await document(chain, ...internal)).chain.verdict.pathEnds).toBe(end);
    expect((await document(bundle, ...internal)).chain.verdict).not.toHaveProperty('pathEnds');
    expect((await verify(chain, ...internal)).out).toContain(`ends        no path is valid after ${end}`);
    expect((await verify(chain, ...internal, '--locale', 'ja')).out).toContain(`パスの期限：${end} より後は`);
  });

  it('says which fields cannot be read', async () => {
    const odd = certificate({ notAfter: tlv(0x17, '26130100') });
    const { code, chain } = await document(file(odd, 'odd.der'));
    expect(code).toBe(1);
    expect(chain).toMatchObject({
      dates: 'unknown',
      certificates: [{ unreadable: ['notAfter'], serial: '1' }],
    });
    expect((await verify(file(odd, 'odd2.der'))).out).toMatch(/unreadable +notAfter/);
  });

  it('takes commentary, old labels and trusted certificates', async () => {
    const old = ca.cert.replaceAll('CERTIFICATE', 'X509 CERTIFICATE');
    const trusted = pemOf(Buffer.concat([root.der, Buffer.from([0x30, 0])]))
      .replaceAll('BEGIN ', 'BEGIN TRUSTED ')
      .replaceAll('END ', 'END TRUSTED ');
    const { code, chain } = await document(
      file(`# mine\r\n${leaf.cert}subject: x\n${old}\n${trusted}`),
      ...internal,
    );
    expect([code, chain.certificates.length]).toEqual([0, 3]);
  });

  it.each([
    ['garbage', file(Buffer.from('garbage')), /holds no certificate/],
    ['nothing', file(''), /holds no certificate/],
    ['a sequence that is none', file(Buffer.from([0x30, 3, 2, 1, 5]), 'seq.der'), /holds no certificate/],
    ['a cut bundle', file(leaf.cert + ca.cert.slice(0, -10)), /number 2/],
    [
      'a bundle with a damaged block',
      file(`${leaf.cert}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`),
      /number 2/,
    ],
  ])('names a file that holds %s', async (_, path, reason) => {
    const { code, out, err } = await verify(path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(path);
    expect(err).toMatch(reason);
  });

  it('names what cannot be read, is too large, or is not there', async () => {
    expect(await verify(join(folder, 'none.pem'))).toMatchObject({ code: 3, err: /none\.pem/ });
    expect(await verify(folder)).toMatchObject({ code: 2, err: /is a folder/ });
    expect(await verify(file(Buffer.alloc(2 ** 24 + 1), 'large.pem'))).toMatchObject({
      code: 2,
      err: /16 MiB/,
    });
    expect(await verify()).toMatchObject({ code: 2, err: /nothing to verify/ });
    expect(await verify(bundle, '--trust', 'intern')).toMatchObject({ code: 2, err: /public, internal/ });
    expect(await verify(bundle, '--host', 'not a host')).toMatchObject({ code: 2, err: /www\.example\.com/ });
  });

  it('lets no certificate speak to the terminal', async () => {
    const hostile = issue({ subject: 'evil\u001b[2J\u202ename', names: [dns('a\u001bb')] });
    const { out } = await verify(file(hostile.cert));
    const { out: json } = await verify(file(hostile.cert), '--format', 'json');
    for (const text of [out, json])
      for (const character of ['\u001b', '\u202e']) expect(text).not.toContain(character);
  });

  it('needs no ledger, and speaks Japanese', async () => {
    const { code, out } = await certledger(['verify', bundle, '--root', folder, '--locale', 'ja']);
    expect(code).toBe(1);
    expect(out).toContain('発行者：');
    expect(out).toMatch(/public：.*（UNABLE_TO_GET_ISSUER_CERT_LOCALLY、CN=Root）/);
    expect(out).toMatch(/1 件中 0 件が有効（/);
  });
});

const link = ({ der }: Issued) => ({
  sha256: sha256(der),
  selfSigned: false,
  ca: false,
  der: der.toString('base64'),
});
const observed = (entry: string, chain: Issued[]): Served => ({
  entry,
  endpoint: `https://${entry}.example.jp:443`,
  at: now.toISOString(),
  vantage: {},
  outcome: 'served',
  address: '192.0.2.1',
  tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' },
  certificate: { sha256: sha256(chain[0]?.der ?? Buffer.alloc(0)) },
  chain: chain.map(link),
  verdict: { trust: 'internal', path: 'untrusted', hostname: 'match' },
  stapled: false,
});

describe('recorded chains', () => {
  const lines: string[] = [];
  const writer = new ObservationWriter(line => lines.push(line));
  for (const observation of [observed('a', [leaf, ca]), observed('b', [leaf, ca])]) writer.write(observation);
  // The second line refers to certificates of the first.
  const whole = file(lines.join(''), 'all.ndjson');
  const second = file(lines[1] ?? '', 'second.ndjson');

  it('are verified against the set they were recorded for, each certificate found wherever it was kept', async () => {
    const { code, chains } = await document('--observations', whole);
    expect(code).toBe(0);
    expect(chains.map(({ source, valid }) => [source, valid])).toEqual([
      ['a https://a.example.jp:443 192.0.2.1', true],
      ['b https://b.example.jp:443 192.0.2.1', true],
    ]);
    expect((await document('--observations', second, whole)).code).toBe(0);
    expect((await document('--observations', whole, '--trust', 'public')).code).toBe(1);
  });

  it('are not valid where they were recorded as revoked, or for another name, and that is said', async () => {
    const revocation = {
      status: 'revoked',
      source: 'crl',
      at: '2026-02-28T09:30:00Z',
      reason: 'keyCompromise',
    } as const;
    const other = { trust: 'internal', path: 'trusted', hostname: 'mismatch' } as const;
    const noted = file(
      [
        { ...observed('revoked', [leaf, ca]), revocation },
        { ...observed('other', [leaf, ca]), verdict: other },
        { ...observed('good', [leaf, ca]), revocation: { status: 'good', source: 'staple' } },
        { ...observed('untold', [leaf, ca]), revocation: { status: 'unknown', error: 'CRL_UNREACHABLE' } },
      ]
        .map(line => `${JSON.stringify(line)}\n`)
        .join(''),
      'noted.ndjson',
    );
    const { code, chains } = await document('--observations', noted);
    expect(code).toBe(1);
    expect(chains.map(({ valid }) => valid)).toEqual([false, false, true, true]);
    expect(chains).toMatchObject([
      { verdict: { path: 'trusted' }, recorded: { hostname: 'match', revocation } },
      { verdict: { path: 'trusted', hostname: 'unchecked' }, recorded: { hostname: 'mismatch' } },
      { recorded: { revocation: { status: 'good' } } },
      { recorded: { revocation: { status: 'unknown' } } },
    ]);
    const { out } = await verify('--observations', noted);
    expect(out).toMatch(
      /✗ revoked[^✗]*revocation {2}revoked at 2026-02-28T09:30:00Z, the key was.*\(as recorded\)/,
    );
    expect(out).toMatch(/✗ other[^✓]*host {8}not covered \(as recorded\)\n {2}revocation {2}not asked/);
    expect(out).toMatch(/✓ good[^✗]*revocation {2}not revoked \(as recorded\)/);
    expect(out).toMatch(
      /✓ untold[^✗]*revocation {2}it could not be determined: CRL_UNREACHABLE \(as recorded\)/,
    );
    expect(out).toContain('2 of 4 valid');
    const inJapanese = (await verify('--observations', noted, '--locale', 'ja')).out;
    expect(inJapanese).toContain(
      '失効：2026-02-28T09:30:00Z に失効しています、理由は鍵の危殆化（記録による）',
    );
    expect(inJapanese).toContain('ホスト名：一致しません（記録による）');
  });

  it('are judged for the host that is named rather than for the recorded one', async () => {
    const other = { trust: 'internal', path: 'trusted', hostname: 'mismatch' } as const;
    const line = file(JSON.stringify({ ...observed('a', [leaf, ca]), verdict: other }), 'other.ndjson');
    const asked = await document('--observations', line, '--host', 'a.example.jp');
    expect([asked.code, asked.chain.verdict.hostname]).toEqual([0, 'match']);
    expect((await verify('--observations', whole, '--host', 'c.example.jp')).out).toContain('0 of 2 valid');
  });

  it('leave out one whose trust set is gone, and say so', async () => {
    const gone = JSON.stringify({
      ...observed('c', [leaf, ca]),
      verdict: { trust: 'gone', path: 'trusted', hostname: 'match' },
    });
    const { code, chains, refused } = await document('--observations', whole, file(gone, 'gone.ndjson'));
    expect([code, chains.length]).toEqual([2, 2]);
    expect(refused).toMatchObject([
      { source: expect.stringContaining('c https'), reason: expect.stringContaining('gone') },
    ]);
    expect((await verify('--observations', whole, '--trust', 'gone')).out).toBe('');
  });

  it('are said to be incomplete where a certificate is in none of the files', async () => {
    const { code, chains } = await document('--observations', second);
    expect(code).toBe(1);
    expect(chains).toMatchObject([{ missing: [sha256(leaf.der), sha256(ca.der)], valid: false }]);
    expect((await verify('--observations', second)).out).toContain(sha256(ca.der));
  });
});
