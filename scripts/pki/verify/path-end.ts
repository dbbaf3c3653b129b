/** From when on a chain that is trusted today leads nowhere any more. */
import type { Anchors } from './anchors.ts';
import { findPath } from './path.ts';
import type { Node } from './path-node.ts';

/** Paths looked at, one after the other ends: cross-signs and successors of roots make two or three. */
const maximumPaths = 8;
/** Dates of certificates are whole seconds, and the last one still belongs to the validity (RFC 5280 §4.1.2.5). */
const second = 1_000;

/**
 * @param sent leaf first
 * @param path the one found, leaf first, anchor last; the anchor ends like the others
 * @returns milliseconds: the last instant at which some path to an anchor is valid, where that is before the leaf's own end;
 *   undefined: none is, or after {@link maximumPaths} nobody knows
 */
export function pathEnd(sent: readonly Node[], anchors: Anchors, path: readonly Node[]): number | undefined {
  const leafEnd = sent[0]?.notAfter;
  if (leafEnd === undefined) return undefined;
  let held = path;
  for (let looked = 0; looked < maximumPaths; looked++) {
    const end = earliestEnd(held);
    if (end >= leafEnd) return undefined;
    const next = findPath(sent, anchors, end + second);
    if (next.kind !== 'anchored') return end;
    held = next.path;
  }
  return undefined;
}

/** The leaf's own end is the comparison's. */
const earliestEnd = ([, ...issuers]: readonly Node[]): number =>
  Math.min(...issuers.map(({ notAfter = Number.POSITIVE_INFINITY }) => notAfter));
