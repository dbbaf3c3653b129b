/** Evidence of endpoints that no entry of the ledger names. */
import type { CertificateFacts } from '../pki/types.ts';
import type { Observation } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { earliestExpiry } from './expiry-order.ts';

/** An endpoint that no entry names, whichever source observed it. */
export interface UnrecordedEndpoint {
  /** As {@link Endpoint.key}; may hold hostile text. */
  endpoint: string;
  /** The certificates it serves, each once; the first is that which expires first. Empty: it served none when it was asked. */
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
