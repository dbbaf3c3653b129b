/** Checks that judge each certificate served. */

import type { EndpointEvidence, EntryEvidence } from '../../evidence/evidence.ts';
import type { Facts } from '../../evidence/facts.ts';
import { concernedAddresses, concernedVantages } from '../../evidence/vantage.ts';
import type { Served } from '../../probe/observation.ts';
import type { Context, EvidenceCheck, Found } from '../rule.ts';

/**
 * A check that judges each certificate served. `judge` returns facts where the rule applies. An endpoint gets one finding,
 * for all its addresses, with the facts of the certificate that expires first.
 */
export function perServed(
  judge: (
    served: Served,
    evidence: EntryEvidence,
    context: Context,
    at: EndpointEvidence,
  ) => Facts | undefined,
): EvidenceCheck {
  return perWorst((...about) => {
    const facts = judge(...about);
    return facts && { facts, rank: 0 };
  });
}

/** As {@link perServed}, but a certificate that is worse than the rule's own severity decides for its endpoint. */
export function perSeverity(
  judge: (served: Served, evidence: EntryEvidence, context: Context) => Omit<Found, 'endpoint'> | undefined,
): EvidenceCheck {
  return perWorst((served, evidence, context) => {
    const judgement = judge(served, evidence, context);
    return judgement && { ...judgement, rank: judgement.severity === 'error' ? 1 : 0 };
  });
}

/**
 * As {@link perServed}, but the certificate that `judge` ranks highest decides for the endpoint; of equals, that which
 * expires first.
 */
export function perWorst(
  judge: (
    served: Served,
    evidence: EntryEvidence,
    context: Context,
    at: EndpointEvidence,
  ) => (Omit<Found, 'endpoint'> & { rank: number }) | undefined,
): EvidenceCheck {
  return (evidence, context) =>
    evidence.endpoints.flatMap(at => {
      const hits = at.served
        .flatMap(served => {
          const judgement = judge(served, evidence, context, at);
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
