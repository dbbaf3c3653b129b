/** The ways a check looks at every certificate that is served. */

import type { EndpointSight, EntrySight } from '../../evidence/by-entry.ts';
import type { Facts } from '../../evidence/facts.ts';
import { concernedAddresses, concernedVantages } from '../../evidence/vantage.ts';
import type { Served } from '../../probe/observation.ts';
import type { Check, Context, Found } from '../rule.ts';

/**
 * A check that looks at each certificate served. `judge` returns the facts where the rule applies; an endpoint gets one
 * finding however many of its addresses it concerns, with the facts of the certificate that expires first.
 */
export function perServed(
  judge: (served: Served, sight: EntrySight, context: Context, at: EndpointSight) => Facts | undefined,
): Check {
  return perWorst((...about) => {
    const facts = judge(...about);
    return facts && { facts, rank: 0 };
  });
}

/** As {@link perServed}, but where an endpoint's addresses differ, one that is worse than the rule's own severity speaks for it. */
export function perSeverity(
  judge: (served: Served, sight: EntrySight, context: Context) => Omit<Found, 'endpoint'> | undefined,
): Check {
  return perWorst((served, sight, context) => {
    const judgement = judge(served, sight, context);
    return judgement && { ...judgement, rank: judgement.severity === 'error' ? 1 : 0 };
  });
}

/**
 * As {@link perServed}, but what `judge` ranks highest speaks for the endpoint; of equals, the certificate that expires
 * first.
 */
export function perWorst(
  judge: (
    served: Served,
    sight: EntrySight,
    context: Context,
    at: EndpointSight,
  ) => (Omit<Found, 'endpoint'> & { rank: number }) | undefined,
): Check {
  return (sight, context) =>
    sight.endpoints.flatMap(at => {
      const hits = at.served
        .flatMap(served => {
          const judgement = judge(served, sight, context, at);
          return judgement ? [{ served, ...judgement }] : [];
        })
        .toSorted((a, b) => b.rank - a.rank);
      const [worst] = hits;
      if (!worst) return [];
      const concerned = hits.map(({ served }) => served);
      const addresses = concernedAddresses(at, concerned);
      const vantages = concernedVantages(at, concerned);
      const facts = { ...worst.facts, addresses, vantages };
      return [{ endpoint: at.endpoint.key, severity: worst.severity, facts }];
    });
}
