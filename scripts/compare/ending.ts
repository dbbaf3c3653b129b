/** chain.ending: what is served will not be trusted any more before its own end, because every path above it ends first. */

import type { Renewal } from '../ledger/types.ts';
import { automaticRenewal } from '../pki/lifetimes.ts';
import type { Served } from '../probe/observation.ts';
import { instantOf, isoInstant } from '../text/calendar.ts';
import { shownName } from './chain.ts';
import { type Check, type Context, perWorst } from './check.ts';
import { type Judgement, nearness } from './stages.ts';

/** Of an endpoint's addresses, the furthest stage speaks. */
export const ending: Check = perWorst('chain.ending', (served, { entry }, context) => {
  const judgement = judge(served, entry.renewal.method, context);
  return judgement && { ...judgement, rank: judgement.rank ?? 0 };
});

/**
 * The stages are those the leaf would have if it ended that day, after the lifetime it has: that is how long people are used
 * to having for it. They hold for automatic renewals too, because none is planned for the end of an issuer; only one that
 * is due before it and has not missed its turn brings the new chain by itself.
 */
function judge(served: Served, method: Renewal['method'], context: Context): Judgement | undefined {
  const { certificate, verdict } = served;
  const end = instantOf(verdict.pathEnds);
  const leafEnd = instantOf(certificate.notAfter);
  if (verdict.path !== 'trusted' || end === undefined || leafEnd === undefined) return undefined;
  const begin = instantOf(certificate.notBefore);
  const lifetime = begin === undefined ? undefined : leafEnd - begin;
  if (method !== 'manual' && lifetime !== undefined) {
    const { missed } = automaticRenewal(leafEnd, lifetime);
    if (missed <= end && context.now.getTime() <= missed) return undefined;
  }
  const notBefore = lifetime === undefined ? undefined : end - lifetime;
  const near = nearness({ notBefore, notAfter: end }, 'manual', context);
  return near && { ...near, facts: { ...factsOf(served, end), ...near.facts } };
}

/** An anchor is seldom sent: where no certificate of the chain ends at that instant, it is the anchor that does. */
function factsOf({ certificate, chain, verdict }: Served, end: number): Judgement['facts'] {
  const issuer = chain.slice(1).find(({ notAfter }) => instantOf(notAfter) === end);
  return {
    sha256: certificate.sha256,
    trust: verdict.trust,
    pathEnds: isoInstant(end),
    notAfter: certificate.notAfter,
    issuer: issuer && shownName(issuer),
    issuerSha256: issuer?.sha256,
  };
}
