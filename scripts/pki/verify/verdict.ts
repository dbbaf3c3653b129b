/** What a chain is worth against a trust set. */
import { cut } from '../../text/cut.ts';
import { day } from '../../text/duration.ts';
import type { Verdict } from '../types.ts';
import type { Anchors } from './anchors.ts';
import { certifies, findPath, maximumSent, type PathEnd, tooLong } from './path.ts';
import { pathEnd } from './path-end.ts';
import type { Node } from './path-node.ts';

/** The part of a verdict that belongs to a chain and a trust set, whatever the endpoint: it can be remembered. */
export type ChainVerdict = Omit<Verdict, 'trust' | 'hostname'>;

/** Milliseconds. Anchors are withdrawn: no verdict is believed longer than this, whoever remembers it. */
export const believedFor = 30 * day;

/** A verdict, and the way from the leaf to its anchor where there is one. */
export interface Judgement {
  verdict: ChainVerdict;
  /** Leaf first, anchor last; only where the verdict is `trusted`, or would be with what `completedBy` names. */
  path?: Node[];
  /** The certificate that breaks the rule `error` names, where it is one certificate. */
  culprit?: Node;
}

/**
 * @param sent as sent, leaf first
 * @param now milliseconds; the leaf's own dates are left to the comparison
 * @param extra certificates the server did not send: with them a chain stays `unanchored`, but may be said to be completed
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

/** A certificate of the chain is so broken that nothing can be verified with it. */
const unreadable = 'UNREADABLE_CERTIFICATE';

/** To OpenSSL, or here: it takes lengths that DER has no use for. */
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
  // What else it lacks may be among those that were not looked at.
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

/** Characters of a name that is remembered with the verdict. */
const longestName = 500;
/** Characters of an extension's name or OID; an OID comes from the certificate. */
const longestExtension = 100;

const named = ({ sha256, subject }: Node): NonNullable<ChainVerdict['culprit']> => ({
  sha256,
  name: cut(subject, longestName) || sha256,
});

/** A name that is cut might be that of another. */
const nameToCompare = ({ sha256, subject }: Node): string =>
  subject === '' || subject.length > longestName ? sha256 : subject;

/** The first date of those above the leaf that is still to come and soon enough to matter: an anchor is seldom sent. */
function untilOf([, ...issuers]: readonly Node[], now: number): Pick<ChainVerdict, 'until'> {
  const dates = issuers
    .flatMap(({ notBefore = Number.NaN, notAfter = Number.NaN }) => [notBefore, notAfter])
    .filter(date => date >= now && date < now + believedFor);
  return dates.length > 0 ? { until: new Date(Math.min(...dates)).toISOString() } : {};
}

/** The words are OpenSSL's, but follow from the path alone, so that a leaf's expiry does not change them. */
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
 * Each certificate must certify the one before it. A root at the end is superfluous but in order; anything that certifies
 * nothing that was sent is `unrelated`.
 */
function disorderOf(all: readonly Node[]): Verdict['disorder'] {
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
