/** Which certificates a sweep observed, and from where. */

import type { EntryEvidence } from '../evidence/evidence.ts';
import type { Observation, Vantage } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import type { Comparison } from './finding.ts';

/** Each certificate at each endpoint. An endpoint whose addresses differ has several. */
export function servedNow(entries: readonly EntryEvidence[]): NonNullable<Comparison['served']> {
  return entries
    .flatMap(({ entry, endpoints }) =>
      endpoints.flatMap(({ endpoint, served }) => {
        const certificates = new Map(served.map(({ certificate }) => [certificate.sha256, certificate]));
        return [...certificates.values()].map(({ sha256, notAfter }) => ({
          entry: entry.id,
          endpoint: endpoint.key,
          sha256,
          ...(notAfter !== undefined && { notAfter }),
        }));
      }),
    )
    .toSorted(
      (a, b) =>
        compareWords(a.entry, b.entry) ||
        compareWords(a.endpoint, b.endpoint) ||
        compareWords(a.sha256, b.sha256),
    );
}

/** The places the observations were made from, each once. */
export function vantagesOf(observations: readonly Observation[]): Vantage[] {
  const places = new Map(
    observations.map(({ vantage }) => [`${vantage.site ?? ''}\n${vantage.runner ?? ''}`, vantage]),
  );
  return [...places].toSorted(([a], [b]) => compareWords(a, b)).map(([, vantage]) => vantage);
}
