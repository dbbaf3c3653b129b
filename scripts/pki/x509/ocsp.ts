/**
 * Reads stapled OCSP responses (RFC 6960 §4.2.1). Nothing in a response is believed before its signature is checked. The issuer
 * of the certificate must have signed it, or a responder that the issuer certified for OCSP (§4.2.2.2).
 */
import { hash, type KeyObject, type X509Certificate } from 'node:crypto';
import {
  children,
  contents,
  type Element,
  encoded,
  expect,
  instant,
  objectIdentifier,
  soleIn,
  tags,
} from './der.ts';
import { comparableName } from './distinguished-names.ts';
import { fieldsOf, wholeOf } from './fields.ts';
import { oids } from './oids.ts';
import { parsed } from './received.ts';
import {
  hasCritical,
  type Issued,
  type Signer,
  shortest,
  signerOf,
  taggedExtensions,
} from './revocation-parts.ts';
import { reasonOf } from './revocation-reasons.ts';
import { digestOf, isSigned, type Signed, signedOf, soleElement } from './signed-data.ts';

/**
 * Why a response cannot be used:
 * - `STAPLE_UNREADABLE`: it is not DER, or has a critical part that certledger does not know
 * - `STAPLE_UNSUCCESSFUL`: the responder refused to answer
 * - `STAPLE_OTHER`: it is about another certificate
 * - `STAPLE_SIGNATURE`: neither the issuer nor a responder that it certified signed it
 * - `STAPLE_EXPIRED`, `STAPLE_NOT_YET_VALID`: the time is outside of thisUpdate and nextUpdate
 * - `STAPLE_UNKNOWN`: the responder does not know the certificate
 */
export type StapleError =
  | 'STAPLE_UNREADABLE'
  | 'STAPLE_UNSUCCESSFUL'
  | 'STAPLE_OTHER'
  | 'STAPLE_SIGNATURE'
  | 'STAPLE_EXPIRED'
  | 'STAPLE_NOT_YET_VALID'
  | 'STAPLE_UNKNOWN';

/** Instants in milliseconds. */
export type StapleAnswer =
  | { status: 'good'; thisUpdate: number; nextUpdate: number }
  | { status: 'revoked'; thisUpdate: number; nextUpdate: number; at: number; reason?: string }
  | { status: 'unusable'; error: StapleError };

/** Clocks differ, so a response may be this much in the future. Milliseconds. */
export const skew = 5 * 60_000;
/** RFC 6960 §4.2.2.1: without nextUpdate, newer information is always available. A response older than this is not used. */
const withoutNextUpdate = 24 * 3_600_000;

/** The most certificates and answers of one response that are read. */
const [maximumCertificates, maximumAnswers] = [5, 100];

/** The answer of a stapled response about a certificate. It never throws. @param now milliseconds */
export function readStaple(staple: Buffer, issued: Issued, issuer: Signer, now: number): StapleAnswer {
  try {
    return answerOf(staple, issued, issuer, now);
  } catch (error) {
    if (error instanceof RangeError) return unusable('STAPLE_UNREADABLE');
    throw error;
  }
}

const unusable = (error: StapleError): StapleAnswer => ({ status: 'unusable', error });

function answerOf(staple: Buffer, issued: Issued, issuer: Signer, now: number): StapleAnswer {
  const [status, wrapped, ...rest] = children(soleElement(staple));
  if (status?.tag !== tags.enumerated || status.to - status.from !== 1 || rest.length > 0)
    throw new RangeError('no status');
  if (status.bytes[status.from] !== 0) return unusable('STAPLE_UNSUCCESSFUL');
  const signed = signedOf(basicResponseIn(wrapped));
  const answers = answersIn(signed.tbs).filter(one => isAbout(one.id, issued, issuer));
  if (answers.length === 0) return unusable('STAPLE_OTHER');
  if (!isSignedForIssuer(signed, issuer, now)) return unusable('STAPLE_SIGNATURE');
  return worst(answers.map(answer => saidBy(answer, now)));
}

/** A response may have several answers about one certificate. An older `good` must not hide a revocation. */
function worst(said: StapleAnswer[]): StapleAnswer {
  const inTime = said.filter(answer => answer.status !== 'unusable' || answer.error === 'STAPLE_UNKNOWN');
  const isRevoked = inTime.find(({ status }) => status === 'revoked');
  const isUnknown = inTime.find(({ status }) => status === 'unusable');
  const good = inTime.flatMap(answer => (answer.status === 'good' ? [answer] : []));
  const [oldest] = good.toSorted((a, b) => a.thisUpdate - b.thisUpdate);
  return isRevoked ?? isUnknown ?? oldest ?? said[0] ?? unusable('STAPLE_OTHER');
}

function saidBy({ said, thisUpdate, nextUpdate }: Answer, now: number): StapleAnswer {
  if (thisUpdate > now + skew) return unusable('STAPLE_NOT_YET_VALID');
  if (nextUpdate < now) return unusable('STAPLE_EXPIRED');
  return said;
}

function basicResponseIn(wrapped: Element | undefined): Element {
  const [bytes] = wrapped?.tag === 0xa0 ? children(wrapped) : [];
  const [type, response] = bytes ? children(bytes) : [];
  if (!type || response?.tag !== tags.octetString || objectIdentifier(type) !== oids.ocspBasic)
    throw new RangeError('no basic response');
  return soleElement(contents(response));
}

interface Answer {
  /** CertID. */
  id: Element;
  /** The status, without regard to the time. */
  said: StapleAnswer;
  thisUpdate: number;
  nextUpdate: number;
}

/** ResponseData: `[0]` version, the responder's id, producedAt, the answers, `[1]` extensions. */
function answersIn(responseData: Element): Answer[] {
  const elements = children(responseData);
  const first = elements[0]?.tag === 0xa0 ? 1 : 0;
  const [responder, producedAt, list, ...rest] = elements.slice(first);
  if (!responder || producedAt?.tag !== tags.generalizedTime || list?.tag !== tags.sequence)
    throw new RangeError('no response data');
  refuseCritical(...rest);
  const singles = children(list);
  // An answer after the last one read could say the opposite.
  if (singles.length > maximumAnswers) throw new RangeError('too many answers');
  return singles.map(answerIn);
}

/** SingleResponse: CertID, status, thisUpdate, `[0]` nextUpdate, `[1]` extensions. */
function answerIn(single: Element): Answer {
  const [id, certStatus, time, ...rest] = children(expect(single, tags.sequence));
  if (!id || !certStatus || !time) throw new RangeError('no answer');
  const until = rest[0]?.tag === 0xa0 ? rest.shift() : undefined;
  refuseCritical(...rest);
  const thisUpdate = instant(time).getTime();
  const nextUpdate = until ? instant(soleIn(until)).getTime() : thisUpdate + withoutNextUpdate;
  return { id, said: statusOf(certStatus, { thisUpdate, nextUpdate }), thisUpdate, nextUpdate };
}

/** No known extension changes the meaning of a stapled response. So a critical one must be unknown. */
function refuseCritical(wrapped?: Element, ...rest: Element[]): void {
  if (rest.length > 0 || (wrapped && wrapped.tag !== 0xa1)) throw new RangeError('something follows');
  if (hasCritical(taggedExtensions(wrapped))) throw new RangeError('a critical extension');
}

/** RFC 6960 §4.1.1: hashes of the issuer's name and key, and the serial number. */
function isAbout(id: Element, issued: Issued, issuer: Signer): boolean {
  const [algorithm, name, key, serial, ...rest] = children(id);
  if (!algorithm || !name || !key || !serial || rest.length > 0) throw new RangeError('no CertID');
  const digest = digestOf(algorithm);
  return (
    digest !== undefined &&
    shortest(contents(serial)).equals(issued.serial) &&
    hash(digest, issued.issuer, 'buffer').equals(contents(name)) &&
    hash(digest, issuer.keyBits, 'buffer').equals(contents(key))
  );
}

function isSignedForIssuer(signed: Signed, issuer: Signer, now: number): boolean {
  if (isSigned(signed, issuer.key)) return true;
  const [wrapped] = signed.rest;
  const [list] = wrapped?.tag === 0xa0 ? children(wrapped) : [];
  const certificates = list ? children(list).slice(0, maximumCertificates) : [];
  return certificates.some(certificate => isSignedByDelegate(signed, certificate, issuer, now));
}

function isSignedByDelegate(signed: Signed, element: Element, issuer: Signer, now: number): boolean {
  try {
    const key = delegatedKey(element, issuer, now);
    return key !== undefined && isSigned(signed, key);
  } catch (error) {
    // It cannot be read. Another certificate may be the responder's.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @returns undefined: the issuer did not certify it for OCSP, or it is not valid now @throws RangeError */
function delegatedKey(element: Element, issuer: Signer, now: number): KeyObject | undefined {
  const { x509 } = parsed(encoded(element));
  const key = x509 && publicKeyOf(x509);
  if (!key) return undefined;
  const fields = fieldsOf(wholeOf(encoded(element)));
  const { answersOcsp } = signerOf(fields, key);
  const certified =
    answersOcsp &&
    x509.validFromDate.getTime() <= now + skew &&
    x509.validToDate.getTime() >= now &&
    fields.issuer !== undefined &&
    comparableName(fields.issuer) === issuer.name &&
    isSigned(signedOf(element), issuer.key);
  return certified ? key : undefined;
}

function publicKeyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch (error) {
    // OpenSSL does not support this kind of key. Its errors have no class of their own, and not all of them have a code.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const [goodTag, revokedTag, unknownTag] = [0x80, 0xa1, 0x82];

function statusOf(
  certStatus: Element,
  { thisUpdate, nextUpdate }: Pick<Answer, 'thisUpdate' | 'nextUpdate'>,
): StapleAnswer {
  const empty = certStatus.from === certStatus.to;
  if (!empty && certStatus.tag !== revokedTag) throw new RangeError('no status');
  switch (certStatus.tag) {
    case goodTag:
      return { status: 'good', thisUpdate, nextUpdate };
    case revokedTag: {
      const [time, wrapped, ...rest] = children(certStatus);
      if (!time || rest.length > 0) throw new RangeError('no revocation time');
      const code = wrapped && soleIn(wrapped);
      const reason = reasonOf(code?.bytes[code.from]);
      const at = instant(time).getTime();
      return { status: 'revoked', thisUpdate, nextUpdate, at, ...(reason !== undefined && { reason }) };
    }
    case unknownTag:
      return unusable('STAPLE_UNKNOWN');
    default:
      throw new RangeError('no status');
  }
}
