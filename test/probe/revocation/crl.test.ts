import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { type Crl, readCrl } from '../../../scripts/pki/x509/crl.ts';
import { entryIn } from '../../../scripts/pki/x509/crl-entries.ts';
import { issuedOf, signerOf } from '../../../scripts/pki/x509/revocation-parts.ts';
import { isSignedLater } from '../../../scripts/pki/x509/signed-data.ts';
import { answerFrom, type CrlAnswer } from '../../../scripts/probe/revocation/crl-answer.ts';
import { day } from '../../../scripts/text/duration.ts';
import { holds } from '../../support/property.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { hasOpenssl } from '../../support/tls/openssl.ts';
import { extension, type Issued, issue, nameOf, now, number, pemOf, usages } from '../../support/tls/pki.ts';
import {
  crlOf,
  crlPoints,
  distributionPoint,
  entryOf,
  flag,
  generalizedTime,
  pointName,
  serialOf,
  tomorrow,
  utcTime,
  type WantedCrl,
  yesterday,
} from '../../support/tls/revocation.ts';

const place = 'http://crl.example.jp/ca.crl';
const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign };
const ca = issue({ subject: 'CA', ...authority });
const rsaCa = issue({ subject: 'RSA CA', kind: 'rsa', ...authority });
const other = issue({ subject: 'Other', ...authority });
const leaf = issue({ subject: 'leaf', issuer: ca, extensions: [crlPoints(place)] });

async function ask(der: Buffer, issuer: Issued = ca, certificate: Issued = leaf): Promise<CrlAnswer> {
  return answerOf(readCrl(der), issuer, certificate);
}

async function answerOf(crl: Crl, issuer: Issued = ca, certificate: Issued = leaf): Promise<CrlAnswer> {
  const node = new Node(issuer.der);
  if (!node.publicKey) throw new Error('no key');
  const isSigned = await isSignedLater(crl.signed, node.publicKey);
  return answerFrom(crl, isSigned, {
    issued: issuedOf(new Node(certificate.der)),
    issuer: signerOf(node.fields, node.publicKey),
    places: [place],
    now: now.getTime(),
  });
}

/** Whatever the octets: the list, or that there is none. */
function readable(der: Buffer): Crl | undefined {
  try {
    return readCrl(der);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}
const askOf = (wanted: Partial<WantedCrl>) => ask(crlOf({ issuer: ca, ...wanted }));
const revoked = [{ serial: serialOf(leaf), reason: 1 }];
const unusable = (error: string) => ({ status: 'unusable', error });

describe('a revocation list', () => {
  const times = { thisUpdate: yesterday.getTime(), nextUpdate: tomorrow.getTime() };

  it('says good of what it does not name, revoked of what it does, and why', async () => {
    expect(await askOf({})).toEqual({ status: 'good', ...times });
    expect(await askOf({ revoked: [{ serial: Buffer.from([7]) }] })).toMatchObject({ status: 'good' });
    expect(await askOf({ revoked: [{ serial: Buffer.from([7]) }, ...revoked] })).toEqual({
      status: 'revoked',
      ...times,
      at: yesterday.getTime(),
      reason: 'keyCompromise',
    });
    expect(await askOf({ revoked: [{ serial: serialOf(leaf) }] })).not.toHaveProperty('reason');
  });

  it('is believed of an RSA key too', async () => {
    const certificate = issue({ subject: 'x', issuer: rsaCa });
    const der = crlOf({ issuer: rsaCa, revoked: [{ serial: serialOf(certificate) }] });
    expect(await ask(der, rsaCa, certificate)).toMatchObject({ status: 'revoked' });
  });

  it.each([
    ['signed by another', { signer: other }, 'CRL_SIGNATURE'],
    ['of another issuer', { issuer: other }, 'CRL_ISSUER'],
    ['signed in no way', { algorithm: sequence(Buffer.from([5, 5])) }, 'CRL_SIGNATURE'],
    ['signed in an unknown way', { algorithm: sequence(tlv(0x06, '\x2a')) }, 'CRL_SIGNATURE'],
    ['from the future', { thisUpdate: new Date(now.getTime() + 3_600_000) }, 'CRL_NOT_YET_VALID'],
    ['indirect', { extensions: [distributionPoint(flag(0x84))] }, 'CRL_UNSUPPORTED'],
    ['a difference', { extensions: [extension('2.5.29.27', number(1), true)] }, 'CRL_UNSUPPORTED'],
    ['with something new', { extensions: [extension('1.2.3', number(1), true)] }, 'CRL_UNSUPPORTED'],
    ['of authorities', { extensions: [distributionPoint(flag(0x82))] }, 'CRL_SCOPE'],
    ['of attributes', { extensions: [distributionPoint(flag(0x85))] }, 'CRL_SCOPE'],
    ['of some reasons', { extensions: [distributionPoint(tlv(0x83, Buffer.from([1, 2])))] }, 'CRL_SCOPE'],
    ['of another place', { extensions: [distributionPoint(pointName(`${place}2`))] }, 'CRL_SCOPE'],
  ])('%s decides nothing', async (_, wanted, error) => {
    expect(await askOf(wanted)).toEqual(unusable(error));
  });

  it('may say which certificates it is for, as long as this one is among them', async () => {
    const extensions = [distributionPoint(pointName(place), flag(0x81)), extension('2.5.29.20', number(9))];
    expect(await askOf({ extensions, revoked })).toMatchObject({ status: 'revoked' });
    expect(await askOf({ extensions })).toMatchObject({ status: 'good' });
  });

  it('of some reasons may still say revoked', async () => {
    const extensions = [distributionPoint(tlv(0x83, Buffer.from([1, 2])))];
    expect(await askOf({ extensions, revoked })).toMatchObject({ status: 'revoked' });
  });

  it('that is out of date says revoked but not good', async () => {
    const nextUpdate = new Date(now.getTime() - 3_600_000);
    const stale = nextUpdate.getTime();
    expect(await askOf({ nextUpdate })).toEqual({ ...unusable('CRL_STALE'), stale });
    expect(await askOf({ nextUpdate, revoked })).toMatchObject({ status: 'revoked', stale });
  });

  it('is not believed of a CA that may not sign any', async () => {
    const quiet = issue({ subject: 'Quiet', ca: true, usage: usages.keyCertSign });
    const certificate = issue({ subject: 'x', issuer: quiet });
    expect(await ask(crlOf({ issuer: quiet }), quiet, certificate)).toEqual(unusable('CRL_ISSUER'));
  });

  it('decides nothing where its entry holds something new', async () => {
    const extensions = [extension('2.5.29.29', sequence(), true)];
    expect(await askOf({ revoked: [{ serial: serialOf(leaf), extensions }] })).toEqual(
      unusable('CRL_UNSUPPORTED'),
    );
  });

  it('is found whatever kind of string or case its issuer is written in', async () => {
    const written = { ...ca, subject: nameOf(['2.5.4.3', 'ca', 0x13]) };
    expect(await ask(crlOf({ issuer: written, revoked }), ca)).toMatchObject({ status: 'revoked' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>not found</html>')],
    ['a certificate', ca.der],
    ['with something behind it', Buffer.concat([crlOf({ issuer: ca }), Buffer.from([0])])],
    ['that names two algorithms', crlOf({ issuer: ca, innerAlgorithm: sequence() })],
    ['cut short', crlOf({ issuer: ca, revoked }).subarray(0, -1)],
  ])('cannot be read: %s', (_, der) => {
    expect(() => readCrl(der)).toThrow(RangeError);
  });

  const authorityLeaf = issue({ subject: 'sub', issuer: ca, ca: true });
  const [users, authorities, indirect] = [flag(0x81), flag(0x82), flag(0x84)];
  it.each([
    ['users', [users], leaf, 'good'],
    ['users', [users], authorityLeaf, 'CRL_SCOPE'],
    ['authorities', [authorities], authorityLeaf, 'good'],
    ['authorities', [authorities], leaf, 'CRL_SCOPE'],
    ['neither, as said needlessly', [tlv(0x81, '\0'), tlv(0x82, '\0')], leaf, 'good'],
    ['both, which nothing is', [users, authorities], leaf, 'CRL_UNSUPPORTED'],
  ])('for %s only answers for nobody else: %#', async (_, parts, certificate, expected) => {
    const der = crlOf({ issuer: ca, extensions: [distributionPoint(...parts)] });
    const answer = await ask(der, ca, certificate);
    expect(answer.status === 'unusable' ? answer.error : answer.status).toBe(expected);
  });

  it('for others only that names a certificate all the same says revoked', async () => {
    const wanted = { issuer: ca, revoked: [{ serial: serialOf(authorityLeaf) }] };
    const der = crlOf({ ...wanted, extensions: [distributionPoint(users)] });
    expect(await ask(der, ca, authorityLeaf)).toMatchObject({ status: 'revoked' });
  });

  it('without an end says revoked of what it names, and nothing of the rest', async () => {
    expect(await askOf({ nextUpdate: null })).toEqual(unusable('CRL_NO_NEXT_UPDATE'));
    expect(await askOf({ nextUpdate: null, revoked })).toEqual({
      status: 'revoked',
      thisUpdate: yesterday.getTime(),
      at: yesterday.getTime(),
      reason: 'keyCompromise',
    });
  });

  const another = Buffer.from([7]);
  it.each([
    ['something new', [extension('1.2.3', number(1), true)]],
    ['another issuer', [extension('2.5.29.29', sequence(), true)]],
    ['another issuer, not even critical', [extension('2.5.29.29', sequence())]],
  ])('decides nothing of any certificate where one entry holds %s', async (_, extensions) => {
    const odd = [{ serial: another, extensions }];
    expect(await askOf({ revoked: odd })).toEqual(unusable('CRL_UNSUPPORTED'));
    expect(await askOf({ revoked: [...revoked, ...odd] })).toEqual(unusable('CRL_UNSUPPORTED'));
  });

  it('may hold in its entries what does not matter', async () => {
    const extensions = [extension('2.5.29.24', generalizedTime(yesterday)), extension('1.2.3', number(1))];
    expect(await askOf({ revoked: [{ serial: another, reason: 1, extensions }] })).toMatchObject({
      status: 'good',
    });
  });

  it('that takes a certificate off another list is not read as one that revokes it', async () => {
    expect(await askOf({ revoked: [{ serial: serialOf(leaf), reason: 8 }] })).toEqual(
      unusable('CRL_UNSUPPORTED'),
    );
    const difference = [extension('2.5.29.27', number(1))];
    expect(await askOf({ extensions: difference })).toEqual(unusable('CRL_UNSUPPORTED'));
  });

  const entry = entryOf({ serial: another });
  const last = (rest: Buffer) => Buffer.concat([entry, rest]);
  const [serial, time] = [tlv(0x02, another), utcTime(yesterday)];
  it.each([
    ['a number among its entries', { entries: last(number(1)) }],
    ['an entry without a date', { entries: last(sequence(serial)) }],
    ['an entry without a number', { entries: last(sequence(tlv(0x02), time)) }],
    ['an entry whose date is none', { entries: last(sequence(serial, number(1))) }],
    [
      'something behind the entry’s extensions',
      { entries: last(sequence(serial, time, sequence(extension('1.2.3', number(1))), number(1))) },
    ],
    ['extensions of an entry that are none', { entries: last(sequence(serial, time, number(1))) }],
    ['an extension of an entry that is none', { entries: last(sequence(serial, time, sequence(number(1)))) }],
    ['an entry cut short', { entries: last(Buffer.from([0x30, 0x10, 0x02, 0x01])) }],
    ['an entry of no definite length', { entries: last(Buffer.from([0x30, 0x80, 0, 0])) }],
    ['an extension that is none', { extensions: [number(1)] }],
    ['an extension twice', { extensions: [distributionPoint(), distributionPoint(indirect)] }],
    ['a scope that is none', { extensions: [extension('2.5.29.28', number(1), true)] }],
    ['a scope out of order', { extensions: [distributionPoint(authorities, pointName(place))] }],
    ['a scope that is neither true nor false', { extensions: [distributionPoint(tlv(0x81))] }],
    [
      'something behind its scope',
      { extensions: [extension('2.5.29.28', Buffer.concat([sequence(), number(1)]))] },
    ],
  ])('with %s cannot be read', (_, wanted) => {
    expect(() => readCrl(crlOf({ issuer: ca, ...wanted }))).toThrow(RangeError);
  });

  it('of 200,000 entries is walked without keeping any', async () => {
    const serial = (index: number) => {
      const octets = Buffer.alloc(16, 0x55);
      octets.writeUInt32BE(index, 8);
      return octets;
    };
    const many = Array.from({ length: 200_000 }, (_, index) => entryOf({ serial: serial(index) }));
    const der = crlOf({ issuer: ca, entries: Buffer.concat([...many, entryOf(revoked[0] as never)]) });
    const crl = readCrl(der);
    const entryFor = (octets: Buffer) => crl.entries && entryIn(crl.entries, octets);
    expect(entryFor(serial(199_999))).toMatchObject({ at: yesterday.getTime() });
    expect(entryFor(serial(200_000))).toBeUndefined();
    // These octets stand in the list, but not as a serial number.
    expect(entryFor(Buffer.from([0x55, 0x55]))).toBeUndefined();
    expect(await ask(der)).toMatchObject({ status: 'revoked', reason: 'keyCompromise' });
  }, 20_000);

  it('with any octet changed never says good or revoked, and never throws anything odd', async () => {
    const der = crlOf({ issuer: ca, revoked, extensions: [distributionPoint(flag(0x81))] });
    const { signed } = readCrl(der);
    await holds(
      fc.asyncProperty(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const mutant = Buffer.from(der);
        mutant[at] = (mutant[at] ?? 0) ^ change;
        const crl = readable(mutant);
        const answer = crl ? await answerOf(crl) : unusable('CRL_UNREADABLE');
        const isSigned = at >= signed.tbs.start && at < signed.tbs.to;
        if (isSigned || answer.status === 'good') expect(answer.status).toBe('unusable');
      }),
      1_500,
    );
  });

  it('of random octets is refused', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 300 }), octets => {
        expect(() => readCrl(Buffer.from([0x30, octets.length & 0x7f, ...octets]))).toThrow(RangeError);
      }),
      2_000,
    );
  });
});

describe.runIf(hasOpenssl)('OpenSSL agrees', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-crl-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const oddEntry = [{ serial: Buffer.from([7]), extensions: [extension('1.2.3', number(1), true)] }];
  const crlPem = (der: Buffer) => pemOf(der).replaceAll('CERTIFICATE', 'X509 CRL');

  it.each([
    ['good', {}, 'good'],
    ['revoked', { revoked }, 'revoked'],
    ['another signature', { signer: other }, 'unusable'],
    ['out of date', { nextUpdate: new Date(now.getTime() - day / 24) }, 'unusable'],
    ['something new', { extensions: [extension('1.2.3', number(1), true)] }, 'unusable'],
    ['of authorities only', { extensions: [distributionPoint(flag(0x82))] }, 'unusable'],
    ['of users only', { extensions: [distributionPoint(flag(0x81))] }, 'good'],
    ['something new in an entry', { revoked: oddEntry }, 'unusable'],
    ['something new beside it', { revoked: [...oddEntry, ...revoked] }, 'unusable'],
    ['indirect', { extensions: [distributionPoint(flag(0x84))] }, 'unusable'],
    ['of another place', { extensions: [distributionPoint(pointName(`${place}2`))] }, 'unusable'],
  ])('%s', async (name, wanted: Partial<WantedCrl>, status) => {
    expect(new X509Certificate(leaf.der).checkIssued(new X509Certificate(ca.der))).toBe(true);
    const der = crlOf({ issuer: ca, ...wanted });
    const [anchors, lists, certificate] = [
      file('ca.pem', ca.cert),
      file(`${name}.pem`, crlPem(der)),
      file('leaf.pem', leaf.cert),
    ];
    const time = String(now.getTime() / 1_000);
    const options = ['-crl_check', '-attime', time, '-CAfile', anchors, '-CRLfile', lists];
    let verdict = 'good';
    try {
      execFileSync('openssl', ['verify', ...options, certificate], { stdio: 'pipe' });
    } catch (error) {
      const said = String((error as { stderr?: Buffer }).stderr);
      verdict = said.includes('error 23') ? 'revoked' : 'unusable';
    }
    expect(verdict).toBe(status);
    expect((await ask(der)).status).toBe(status);
  });
});
