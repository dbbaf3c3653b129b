/** Known findings that a review silenced for a while. */
import { writtenKey } from '../ledger/key-types.ts';
import type { Acknowledgement, AnyEntry } from '../ledger/types.ts';
import type { Finding } from './finding.ts';

/**
 * Splits findings into those that stand and those an acknowledgement still covers. It holds through its last day.
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function applyAcknowledgements(
  found: readonly Finding[],
  entries: readonly AnyEntry[],
  today: string,
): { findings: Finding[]; acknowledged: Finding[] } {
  const holding = new Map(
    entries.map(({ id, acknowledged }) => [id, acknowledged.filter(({ until }) => today <= until)]),
  );
  const isCovered = (finding: Finding): boolean =>
    (holding.get(finding.entry) ?? []).some(acknowledgement => covers(acknowledgement, finding));
  const { standing = [], silenced = [] } = Object.groupBy(found, finding =>
    isCovered(finding) ? 'silenced' : 'standing',
  );
  return { findings: standing, acknowledged: silenced };
}

const covers = ({ rule, endpoint }: Acknowledgement, finding: Finding): boolean =>
  rule === finding.rule &&
  (endpoint === undefined ||
    endpoint === finding.endpoint ||
    (finding.endpoint !== undefined && endpoint === writtenKey(finding.endpoint)));
