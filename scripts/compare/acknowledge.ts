/** Takes out the findings that the ledger acknowledges until a certain day. */
import { writtenKey } from '../ledger/key-types.ts';
import type { Acknowledgement, AnyEntry } from '../ledger/types.ts';
import type { EntryFinding } from './finding.ts';

/**
 * Splits findings into those that stand and those that an acknowledgement covers. An acknowledgement holds through its last
 * day. Only an entry can acknowledge a finding, so a finding about no entry always stands.
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
  const { standing = [], acknowledged = [] } = Object.groupBy(found, finding =>
    isCovered(finding) ? 'acknowledged' : 'standing',
  );
  return { findings: standing, acknowledged };
}

const covers = ({ rule, endpoint }: Acknowledgement, finding: EntryFinding): boolean =>
  rule === finding.rule &&
  (endpoint === undefined ||
    endpoint === finding.endpoint ||
    (finding.endpoint !== undefined && endpoint === writtenKey(finding.endpoint)));
