/** Failures of this sweep that are not believed yet: no finding, but nothing to keep silent about. */

import type { EntrySight } from '../evidence/by-entry.ts';
import type { Settings } from '../ledger/types.ts';
import { compareWords } from '../text/order.ts';
import type { Failing } from './finding.ts';

/** By entry, then endpoint. @param after `unreachable.after`; from so many failures in a row on, there is a finding. */
export function failingNow(sights: readonly EntrySight[], { after }: Settings['unreachable']): Failing[] {
  return sights
    .flatMap(({ entry, endpoints }) =>
      endpoints.flatMap(({ endpoint, failed, memory }) => {
        const [first] = failed;
        const failures = memory?.failures ?? 0;
        if (!first || failures >= after) return [];
        const { code, step } = first.error;
        const { outcome } = first;
        return [{ entry: entry.id, endpoint: endpoint.key, outcome, code, step, failures, after }];
      }),
    )
    .toSorted((a, b) => compareWords(a.entry, b.entry) || compareWords(a.endpoint, b.endpoint));
}
