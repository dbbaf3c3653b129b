/** What was seen at endpoints that no entry of the ledger names. */
import type { CertificateFacts } from '../pki/types.ts';
import type { Observation } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { earliestExpiry } from './expiry-order.ts';

/** An endpoint that no entry names. It does not matter which source saw it. */
export interface UnrecordedEndpoint {
  /** As {@link Endpoint.key}; may hold hostile text. */
  endpoint: string;
  /** What is served there, each certificate once, the one that expires first first. Empty: nothing was seen of it. */
  certificates: readonly CertificateFacts[];
}

/** By endpoint. */
export function unrecordedEndpoints(observations: readonly Observation[]): UnrecordedEndpoint[] {
  return [...Map.groupBy(observations, ({ endpoint }) => endpoint)]
    .map(([endpoint, here]) => {
      const served = here.flatMap(each => (each.outcome === 'served' ? [each.certificate] : []));
      const certificates = new Map(served.map(certificate => [certificate.sha256, certificate]));
      return { endpoint, certificates: [...certificates.values()].toSorted(earliestExpiry) };
    })
    .toSorted((a, b) => compareWords(a.endpoint, b.endpoint));
}
