/** The verdict on a chain for a trust set. */
import { cut } from '../../text/cut.ts';
import { day } from '../../text/duration.ts';
import type { Verdict } from '../certificate-types.ts';
import type { Anchors } from './anchors.ts';
import { certifies, findPath, maximumSent, type PathEnd, tooLong } from './path.ts';
import { pathEnd } from './path-end.ts';
import type { Node } from './path-node.ts';

/** The part of a verdict that depends on the chain and the trust set only, not on the endpoint. It can be remembered. */
export type ChainVerdict = Omit<Verdict, 'trust' | 'hostname'>;

/** Milliseconds. Anchors may be withdrawn, so no remembered verdict is believed for longer. */
export const believedFor = 30 * day;

/** A verdict, and the path from the leaf to its anchor where there is one. */
export interface Judgement {
  verdict: ChainVerdict;
  /** Leaf first, anchor last. Only where the verdict is `trusted`, or would be with the certificates of `completedBy`. */
  path?: Node[];
  /** The certificate that breaks the rule that `error` names, if it is a single one. */
  culprit?: Node;
}

/**
 * @param sent as sent, leaf first
 * @param now milliseconds. The comparison judges the dates of the leaf
 * @param extra certificates that the server did not send. With them a chain stays `unanchored`, but `completedBy` may be set
 */
export function judgeChain(
  sent: readonly Node[],
  anchors: Anchors,
  now: number,
  extra: readonly Node[] = [],
): Judgement {
  const disorder = disorderOf(sent);
  const judgement = judgePath(sent, anchors, now, extra);
  return disorder ? { ...judgement, verdict: { ...judgement.verdict, disorder } } : judgement;
}

/** The error where a certificate of the chain is too broken to verify anything with it. */
const unreadable = 'UNREADABLE_CERTIFICATE';

/** OpenSSL or the reader here cannot read it. OpenSSL accepts lengths that DER does not allow. */
const isUnreadable = ({ certificate, read }: Node) =>
  !certificate || read.facts.unreadable?.includes('certificate') === true;

function judgePath(sent: readonly Node[], anchors: Anchors, now: number, extra: readonly Node[]): Judgement {
  const end = findPath(sent, anchors, now);
  if (end.kind === 'anchored') {
    const anchor = end.path.at(-1);
    const isPublic = anchor !== undefined && anchors.isPublic(anchor);
    const ends = pathEnd(sent, anchors, end.path);
    const verdict: ChainVerdict = {
      path: 'trusted',
      ...(isPublic && { public: true }),
      ...(anchor && { anchor: nameToCompare(anchor) }),
      ...(ends !== undefined && { pathEnds: new Date(ends).toISOString() }),
    };
    return { verdict: { ...verdict, ...untilOf(end.path, now) }, path: end.path };
  }
  // What is missing may be among the certificates that were not used.
  if (sent.length > maximumSent && !(end.kind === 'self-signed' && end.leaf))
    return { verdict: { path: 'invalid', error: tooLong } };
  if (sent.slice(0, maximumSent).some(isUnreadable))
    return { verdict: { path: 'invalid', error: unreadable } };
  const verdict = fromEnd(end, now);
  if (end.kind === 'flawed' && end.node)
    return { verdict: { ...verdict, culprit: named(end.node) }, culprit: end.node };
  if (end.kind !== 'missing' || extra.length === 0) return { verdict };
  const completed = findPath(sent, anchors, now, extra);
  if (completed.kind !== 'anchored') return { verdict };
  const { path } = completed;
  const completedBy = path.filter(node => extra.includes(node)).map(node => node.subject);
  return { verdict: { ...verdict, completedBy, ...untilOf(path, now) }, path };
}

/** The most characters of a name that is remembered with the verdict. */
const longestName = 500;
/** Characters of an extension's name or OID; an OID comes from the certificate. */
const longestExtension = 100;

const named = ({ sha256, subject }: Node): NonNullable<ChainVerdict['culprit']> => ({
  sha256,
  name: cut(subject, longestName) || sha256,
});

/** A shortened name might equal another one, so the fingerprint is used instead. */
const nameToCompare = ({ sha256, subject }: Node): string =>
  subject === '' || subject.length > longestName ? sha256 : subject;

/** The first future date of the certificates above the leaf, if it is soon enough to matter. An anchor is rarely sent. */
function untilOf([, ...issuers]: readonly Node[], now: number): Pick<ChainVerdict, 'until'> {
  const dates = issuers
    .flatMap(({ notBefore = Number.NaN, notAfter = Number.NaN }) => [notBefore, notAfter])
    .filter(date => date >= now && date < now + believedFor);
  return dates.length > 0 ? { until: new Date(Math.min(...dates)).toISOString() } : {};
}

/** The names are OpenSSL's, but depend on the path only, so the expiry of the leaf does not change them. */
function fromEnd(end: Exclude<PathEnd, { kind: 'anchored' }>, now: number): ChainVerdict {
  switch (end.kind) {
    case 'flawed':
      return {
        path: 'invalid',
        error: end.error,
        ...(end.extension !== undefined && { extension: cut(end.extension, longestExtension) }),
        ...untilOf(end.path ?? [], now),
      };
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

/**
 * Each certificate must certify the one before it. A root at the end is not needed but allowed. A certificate that certifies
 * none of the others is `unrelated`.
 */
function disorderOf(all: readonly Node[]): Verdict['disorder'] {
  const sent = all.slice(0, maximumSent);
  const distinct = sent.filter(
    (node, index) => sent.findIndex(other => other.sha256 === node.sha256) === index,
  );
  const unrelated = distinct.slice(1).filter((node, index) => {
    const before = distinct[index];
    return before && !certifies(node, before);
  });
  if (unrelated.some(each => distinct.some(other => other !== each && certifies(each, other))))
    return 'misordered';
  if (distinct.length < sent.length) return 'duplicate';
  return unrelated.length > 0 ? 'unrelated' : undefined;
}
