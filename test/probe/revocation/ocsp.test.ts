import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { readStaple, type StapleAnswer } from '../../../scripts/pki/x509/ocsp.ts';
import { issuedOf, signerOf } from '../../../scripts/pki/x509/revocation-parts.ts';
import { day } from '../../../scripts/text/duration.ts';
import { holds } from '../../support/property.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import {
  expired,
  extension,
  future,
  type Issued,
  issue,
  now,
  number,
  purposes,
  usages,
} from '../../support/tls/pki.ts';
import { stapleOf, tomorrow, type WantedStaple, yesterday } from '../../support/tls/revocation.ts';

const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign };
const ca = issue({ subject: 'CA', ...authority });
const rsaCa = issue({ subject: 'RSA CA', kind: 'rsa', ...authority });
const other = issue({ subject: 'Other', ...authority });
const leaf = issue({ subject: 'leaf', issuer: ca });
const ocspSigning = ['1.3.6.1.5.5.7.3.9'];
const responder = issue({ subject: 'Responder', issuer: ca, purposes: ocspSigning });

function read(staple: Buffer, certificate: Issued = leaf, issuer: Issued = ca): StapleAnswer {
  const node = new Node(issuer.der);
  if (!node.publicKey) throw new Error('no key');
  const issued = issuedOf(new Node(certificate.der));
  return readStaple(staple, issued, signerOf(node.fields, node.publicKey), now.getTime());
}
const readOf = (wanted: Partial<WantedStaple>) => read(stapleOf({ issuer: ca, leaf, ...wanted }));
const unusable = (error: string) => ({ status: 'unusable', error });
const byDelegate = (signer: Issued) => readOf({ signer, certificates: [signer] });

describe('a stapled response', () => {
  const times = { thisUpdate: yesterday.getTime(), nextUpdate: tomorrow.getTime() };

  it('says good or revoked, since when and why', () => {
    expect(readOf({})).toEqual({ status: 'good', ...times });
    expect(readOf({ status: { at: yesterday, reason: 4 } })).toEqual({
      status: 'revoked',
      ...times,
      at: yesterday.getTime(),
      reason: 'superseded',
    });
    expect(readOf({ status: { at: yesterday } })).not.toHaveProperty('reason');
  });

  it('may name the certificate with SHA-256, and come from an RSA key', () => {
    expect(readOf({ digest: 'sha256' })).toMatchObject({ status: 'good' });
    const certificate = issue({ subject: 'x', issuer: rsaCa });
    expect(read(stapleOf({ issuer: rsaCa, leaf: certificate }), certificate, rsaCa)).toMatchObject({
      status: 'good',
    });
  });

  it('may come from a responder that the issuer certified for it', () => {
    expect(byDelegate(responder)).toMatchObject({ status: 'good' });
  });

  const otherLeaf = issue({ subject: 'x', issuer: ca });
  it.each([
    ['of another certificate', { leaf: otherLeaf }, 'STAPLE_OTHER'],
    ['of another issuer', { issuer: other, signer: ca }, 'STAPLE_OTHER'],
    [
      'of an issuer with its key and another name',
      { issuer: { ...ca, subject: other.subject }, signer: ca },
      'STAPLE_OTHER',
    ],
    [
      'of an issuer with its name and another key',
      { issuer: { ...ca, key: other.key }, signer: ca },
      'STAPLE_OTHER',
    ],
    ['signed by somebody else', { signer: other }, 'STAPLE_SIGNATURE'],
    ['signed by somebody who comes along', { signer: other, certificates: [other] }, 'STAPLE_SIGNATURE'],
    ['of a responder that is not sent', { signer: responder }, 'STAPLE_SIGNATURE'],
    ['from the future', { thisUpdate: new Date(now.getTime() + day / 24) }, 'STAPLE_NOT_YET_VALID'],
    ['out of date', { nextUpdate: new Date(now.getTime() - 1) }, 'STAPLE_EXPIRED'],
    [
      'old, without an end',
      { thisUpdate: new Date(now.getTime() - 2 * day), nextUpdate: null },
      'STAPLE_EXPIRED',
    ],
    ['that does not know', { status: 'unknown' as const }, 'STAPLE_UNKNOWN'],
    ['with something new', { extensions: [extension('1.2.3', number(1), true)] }, 'STAPLE_UNREADABLE'],
  ])('%s says nothing', (_, wanted, error) => {
    expect(readOf(wanted)).toEqual(unusable(error));
  });

  it('without an end is believed for a day, and an extension that is not critical passed over', () => {
    expect(readOf({ nextUpdate: null })).toMatchObject({ status: 'good' });
    expect(readOf({ extensions: [extension('1.2.3', number(1))] })).toMatchObject({ status: 'good' });
  });

  it.each([
    ['is a server', issue({ subject: 'r', issuer: ca, purposes: [purposes.server] })],
    ['has any purpose', issue({ subject: 'r', issuer: ca })],
    ['has expired', issue({ subject: 'r', issuer: ca, purposes: ocspSigning, ...expired })],
    ['is not yet valid', issue({ subject: 'r', issuer: ca, purposes: ocspSigning, ...future })],
    [
      'names another issuer',
      issue({ subject: 'r', issuer: ca, issuerName: other.subject, purposes: ocspSigning }),
    ],
    ['certified itself', issue({ subject: 'r', purposes: ocspSigning })],
    ['another CA certified', issue({ subject: 'r', issuer: other, purposes: ocspSigning })],
    [
      'claims the issuer',
      issue({ subject: 'r', issuer: other, issuerName: ca.subject, purposes: ocspSigning }),
    ],
    ['has a forged certificate', issue({ subject: 'r', issuer: ca, purposes: ocspSigning, forged: true })],
  ])('of a responder that %s says nothing', (_, signer) => {
    expect(byDelegate(signer)).toEqual(unusable('STAPLE_SIGNATURE'));
  });

  const [revoked, hour] = [{ at: yesterday, reason: 1 }, 3_600_000];
  const older = { thisUpdate: new Date(yesterday.getTime() - day) };
  const over = { ...older, nextUpdate: new Date(now.getTime() - hour) };
  const [isGood, isRevoked] = [
    { status: 'good', ...times },
    { status: 'revoked', ...times, at: yesterday.getTime(), reason: 'keyCompromise' },
  ];
  it.each([
    ['good, then revoked', { more: [{ status: revoked }] }, isRevoked],
    ['revoked, then good', { status: revoked, more: [{ status: 'good' }] }, isRevoked],
    ['good, unknown, revoked', { more: [{ status: 'unknown' }, { status: revoked }] }, isRevoked],
    ['good, then unknown', { more: [{ status: 'unknown' }] }, unusable('STAPLE_UNKNOWN')],
    ['good, then revoked in an answer that is over', { more: [{ status: revoked, ...over }] }, isGood],
    ['over, then revoked', { ...over, more: [{ status: revoked }] }, isRevoked],
    ['over, twice', { ...over, more: [{ status: 'good', ...over }] }, unusable('STAPLE_EXPIRED')],
    [
      'good twice, of which the older counts',
      { more: [{ status: 'good', ...older }] },
      { ...isGood, thisUpdate: older.thisUpdate.getTime() },
    ],
  ] as const)('with several answers about a certificate says the worst: %s', (_, wanted, expected) => {
    expect(readOf(wanted)).toEqual(expected);
  });

  it.each([
    ['something behind an answer', { more: [{ status: 'good', rest: [number(1)] }] }],
    ['an answer that is none', { singles: [number(1)] }],
    ['a status there is not', { singles: [sequence(sequence(), tlv(0x83), tlv(0x18, '20260101000000Z'))] }],
    [
      'more answers than anybody asks for',
      { more: Array.from({ length: 100 }, () => ({ status: 'good' as const })) },
    ],
    [
      'the same extension twice',
      { extensions: [extension('1.2.3', number(1)), extension('1.2.3', number(1))] },
    ],
    ['an extension that is none', { extensions: [number(1)] }],
  ] as const)('with %s cannot be read', (_, wanted) => {
    expect(readOf(wanted)).toEqual(unusable('STAPLE_UNREADABLE'));
  });

  it('may bring certificates along that nobody can read, beside the responder’s', () => {
    const wanted = { issuer: ca, purposes: ocspSigning };
    const broken = issue({ subject: 'r', ...wanted, extensions: [extension('2.5.29.15', tlv(0x04))] });
    expect(readOf({ signer: responder, certificates: [broken, responder] })).toMatchObject({
      status: 'good',
    });
    const odd = issue({ subject: 'r', ...wanted, extensions: [extension('1.2.3', number(1), true)] });
    expect(byDelegate(odd)).toEqual(unusable('STAPLE_SIGNATURE'));
  });

  it('may be an error message', () => {
    expect(read(sequence(tlv(0x0a, Buffer.from([6]))))).toEqual(unusable('STAPLE_UNSUCCESSFUL'));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no status', sequence()],
    ['success and no response', sequence(tlv(0x0a, Buffer.from([0])))],
    ['a certificate', leaf.der],
    ['something behind it', Buffer.concat([stapleOf({ issuer: ca, leaf }), Buffer.from([0])])],
    ['half of it', stapleOf({ issuer: ca, leaf }).subarray(0, 100)],
  ])('cannot be read: %s', (_, staple) => {
    expect(read(staple)).toEqual(unusable('STAPLE_UNREADABLE'));
  });

  it.each([
    ['good', {}],
    ['revoked', { status: { at: yesterday, reason: 1 } }],
    ['good by a responder', { signer: responder, certificates: [responder] }],
  ])('with any octet changed says what it said or nothing: %s', (_, wanted) => {
    const staple = stapleOf({ issuer: ca, leaf, ...wanted });
    const before = read(staple);
    holds(
      fc.property(fc.nat(staple.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const mutant = Buffer.from(staple);
        mutant[at] = (mutant[at] ?? 0) ^ change;
        const answer = read(mutant);
        // What nobody signed may change: the wrapping around what somebody did.
        if (answer.status !== 'unusable') expect(answer).toEqual(before);
      }),
      1_000,
    );
  });

  it('of random octets never throws', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 200 }), octets => {
        expect(read(Buffer.from(octets)).status).toBe('unusable');
      }),
      2_000,
    );
  });
});
