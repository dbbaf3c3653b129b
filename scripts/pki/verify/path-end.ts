/** When a chain that is trusted today stops leading to an anchor. */
import type { Anchors } from './anchors.ts';
import { findPath } from './path.ts';
import type { Node } from './path-node.ts';

/** The most paths that are tried, each after the end of the one before. Cross-signed and new roots make two or three. */
const maximumPaths = 8;
/** Dates of certificates are whole seconds, and the last second belongs to the validity (RFC 5280 §4.1.2.5). */
const second = 1_000;

/**
 * @param sent leaf first
 * @param path the path that was found, leaf first, anchor last. The anchor's own end counts, too
 * @returns milliseconds: the last instant at which a path to an anchor is valid, if that is before the end of the leaf.
 *   Undefined: it is not before that, or {@link maximumPaths} paths were not enough to tell
 */
export function pathEnd(sent: readonly Node[], anchors: Anchors, path: readonly Node[]): number | undefined {
  const leafEnd = sent[0]?.notAfter;
  if (leafEnd === undefined) return undefined;
  let current = path;
  for (let tried = 0; tried < maximumPaths; tried++) {
    const end = earliestEnd(current);
    if (end >= leafEnd) return undefined;
    const next = findPath(sent, anchors, end + second);
    if (next.kind !== 'anchored') return end;
    current = next.path;
  }
  return undefined;
}

/** Without the leaf, whose end the comparison judges. */
const earliestEnd = ([, ...issuers]: readonly Node[]): number =>
  Math.min(...issuers.map(({ notAfter = Number.POSITIVE_INFINITY }) => notAfter));
