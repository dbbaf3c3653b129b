/** Known findings that a review silenced for a while. */
import { writtenKey } from '../ledger/key-types.ts';
import type { Acknowledgement, AnyEntry } from '../ledger/types.ts';
import type { EntryFinding } from './finding.ts';

/**
 * Splits findings into those that stand and those an acknowledgement still covers. It holds through its last day. Only the
 * file of an entry can acknowledge a finding, so what is about no entry is never silenced.
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function applyAcknowledgements(
  found: readonly EntryFinding[],
  entries: readonly AnyEntry[],
  today: string,
): { findings: EntryFinding[]; acknowledged: EntryFinding[] } {
  const holding = new Map(
    entries.map(({ id, acknowledged }) => [id, acknowledged.filter(({ until }) => today <= until)]),
  );
  const isCovered = (finding: EntryFinding): boolean =>
    (holding.get(finding.entry) ?? []).some(acknowledgement => covers(acknowledgement, finding));
  const { standing = [], silenced = [] } = Object.groupBy(found, finding =>
    isCovered(finding) ? 'silenced' : 'standing',
  );
  return { findings: standing, acknowledged: silenced };
}

const covers = ({ rule, endpoint }: Acknowledgement, finding: EntryFinding): boolean =>
  rule === finding.rule &&
  (endpoint === undefined ||
    endpoint === finding.endpoint ||
    (finding.endpoint !== undefined && endpoint === writtenKey(finding.endpoint)));
