/** Failures of this sweep that are too few in a row for a finding. Reports show them all the same. */

import type { EntryEvidence } from '../evidence/evidence.ts';
import type { Settings } from '../ledger/types.ts';
import { compareWords } from '../text/order.ts';
import type { PendingFailure } from './finding.ts';

/** By entry, then endpoint. @param after `unreachable.after`: from so many failures in a row on there is a finding */
export function pendingFailures(
  entries: readonly EntryEvidence[],
  { after }: Settings['unreachable'],
): PendingFailure[] {
  return entries
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
