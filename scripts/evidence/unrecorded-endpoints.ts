/** Evidence of endpoints that no entry of the ledger names. */

import { placeOfKey } from '../ledger/recorded-places.ts';
import type { CertificateFacts } from '../pki/certificate-types.ts';
import type { Observation } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { earliestExpiry } from './expiry-order.ts';
import { latestOf } from './latest.ts';

/** An endpoint that no entry names, whichever source observed it. */
export interface UnrecordedEndpoint {
  /** Protocol, host and port as in {@link Endpoint.key}, without pinned address, server name and kind of certificate. */
  endpoint: string;
  /** The certificates it serves, each once; the first is that which expires first. Empty: it served none when it was asked. */
  certificates: readonly CertificateFacts[];
}

/** By endpoint. What its observations name besides protocol, host and port tells them apart, and is no endpoint of its own. */
export function unrecordedEndpoints(observations: readonly Observation[]): UnrecordedEndpoint[] {
  const latest = [...Map.groupBy(observations, ({ endpoint }) => endpoint).values()].flatMap(latestOf);
  return [...Map.groupBy(latest, ({ endpoint }) => placeOfKey(endpoint)?.key ?? endpoint)]
    .map(([endpoint, here]) => {
      const served = here.flatMap(each => (each.outcome === 'served' ? [each.certificate] : []));
      const certificates = new Map(served.map(certificate => [certificate.sha256, certificate]));
      return { endpoint, certificates: [...certificates.values()].toSorted(earliestExpiry) };
    })
    .toSorted((a, b) => compareWords(a.endpoint, b.endpoint));
}
