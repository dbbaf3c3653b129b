/** What a chain is worth against a trust set and a name. */

import { canonicalAddress } from '../../ledger/host.ts';
import type { Endpoint } from '../../ledger/types.ts';
import type { Verdict } from '../observation.ts';
import type { Received } from './chain.ts';
import { type Anchors, certifies, findPath, maximumSent, type Node, type PathEnd } from './path.ts';

/** The part of a verdict that belongs to a chain and a trust set, whatever the endpoint: it can be remembered. */
export type ChainVerdict = Omit<Verdict, 'trust' | 'hostname'>;

/**
 * @param sent as sent, leaf first
 * @param verification OpenSSL's last error, `null` for none, absent when it was not asked
 * @param now milliseconds; the leaf's own dates are left to the comparison
 */
export function judgeChain(
  sent: Node[],
  anchors: Anchors,
  verification: string | null | undefined,
  now: number,
): ChainVerdict {
  const disorder = disorderOf(sent);
  return { ...judgePath(sent, anchors, verification, now), ...(disorder && { disorder }) };
}

/** OpenSSL's complaints that this module decides for itself, from signatures and dates. Every other one stands. */
const decidedHere = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/** What Node says where it has no name for OpenSSL's reason, such as a name its issuer may not certify. */
const nameless = 'UNSPECIFIED';

/** A certificate of the chain is so broken that nothing can be verified with it. */
const unreadable = 'UNREADABLE_CERTIFICATE';

const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const anyPurpose = '2.5.29.37.0';

function judgePath(
  sent: Node[],
  anchors: Anchors,
  verification: string | null | undefined,
  now: number,
): ChainVerdict {
  // OpenSSL's clock is the machine's; `now` may be another, and a path good then need not be good now.
  if (verification === null && sent.slice(1).every(node => isInForce(node, now))) return { path: 'trusted' };
  const end = findPath(sent, anchors, now);
  if (end.kind === 'anchored' && verification && !decidedHere.has(verification))
    return { path: 'invalid', ...(verification !== nameless && { error: verification }) };
  if (end.kind === 'anchored' && isForAnotherPurpose(sent[0]))
    return { path: 'invalid', error: 'INVALID_PURPOSE' };
  if (end.kind !== 'anchored' && sent.some(node => !node.certificate))
    return { path: 'invalid', error: unreadable };
  return fromEnd(end);
}

/** The words are OpenSSL's, but follow from the path alone, so that a leaf's expiry does not change them. */
function fromEnd(end: PathEnd): ChainVerdict {
  switch (end.kind) {
    case 'anchored':
      return { path: 'trusted' };
    case 'flawed':
      return { path: 'invalid', error: end.error };
    case 'self-signed':
      return end.leaf
        ? { path: 'self-signed', error: 'DEPTH_ZERO_SELF_SIGNED_CERT' }
        : { path: 'untrusted', error: 'SELF_SIGNED_CERT_IN_CHAIN' };
    case 'missing':
      return {
        path: 'unanchored',
        error: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        missingIssuer: end.issuer,
      };
  }
}

function isInForce({ notBefore, notAfter }: Node, now: number): boolean {
  return (notBefore === undefined || notBefore <= now) && (notAfter === undefined || now <= notAfter);
}

/** Asked where an expired leaf kept OpenSSL from saying so. */
function isForAnotherPurpose(leaf: Node | undefined): boolean {
  // Node's `keyUsage` is the *extended* key usage.
  const purposes: string[] | undefined = leaf?.certificate?.keyUsage;
  return Boolean(purposes && !purposes.includes(serverAuthentication) && !purposes.includes(anyPurpose));
}

/**
 * Each certificate must certify the one before it. A root at the end is superfluous but in order; anything that certifies
 * nothing that was sent is `unrelated`.
 */
function disorderOf(all: Node[]): Verdict['disorder'] {
  const sent = all.slice(0, maximumSent);
  const distinct = sent.filter(
    (node, index) => sent.findIndex(other => other.sha256 === node.sha256) === index,
  );
  const strays = distinct.slice(1).filter((node, index) => {
    const before = distinct[index];
    return before && !certifies(node, before);
  });
  if (strays.some(stray => distinct.some(other => other !== stray && certifies(stray, other))))
    return 'misordered';
  if (distinct.length < sent.length) return 'duplicate';
  return strays.length > 0 ? 'unrelated' : undefined;
}

/**
 * RFC 9525: the name must be in subjectAltName, whatever the subject says; a wildcard stands for one whole leftmost label.
 * Names are judged from the facts, and by OpenSSL where those do not hold every one; addresses by OpenSSL where it can,
 * because the facts do not keep them apart from names that look like one.
 */
export function judgeHostname({ x509, read }: Received, endpoint: Endpoint): Verdict['hostname'] {
  const { serverName, host } = endpoint;
  const { names = [], unreadable } = read.facts;
  const address = canonicalAddress(serverName ?? host ?? '');
  if (address !== undefined) return verdictIf(x509 ? x509.checkIP(address) : names.includes(address));
  if (serverName === undefined) return 'unchecked';
  const complete = !x509 || !unreadable?.includes('names');
  return verdictIf(
    complete
      ? isAmong(names, serverName)
      : x509.checkHost(serverName, { subject: 'never', partialWildcards: false }),
  );
}

const verdictIf = (covered: unknown) => (covered ? 'match' : 'mismatch');

function isAmong(names: string[], serverName: string): boolean {
  const name = serverName.toLowerCase();
  const parent = name.slice(name.indexOf('.') + 1);
  // A wildcard right below the top would cover what belongs to everybody.
  return names.includes(name) || (parent !== name && parent.includes('.') && names.includes(`*.${parent}`));
}
