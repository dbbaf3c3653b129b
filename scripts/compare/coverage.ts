/** What a sweep could not observe. Earlier findings about that stay, and where it is much, the guard doubts the sweep. */

import type { EndpointEvidence, EntryEvidence } from '../evidence/evidence.ts';
import { checklistName } from '../handover/lacks.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { placeKey } from '../probe/observation.ts';
import { failureRules } from '../rules/rule-catalogue.ts';
import { day } from '../text/duration.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { Comparison, EntryFinding } from './finding.ts';

/** Ids of the entries of which something was not observed, could not be judged, or could not be read. */
export function unknownEntries(
  entries: readonly EntryEvidence[],
  ledger: Ledger,
  findings: readonly EntryFinding[],
): string[] {
  const believed = new Set(
    findings
      .filter(({ rule }) => failureRules.includes(rule))
      .map(({ entry, endpoint = '' }) => placeKey(entry, endpoint)),
  );
  const isBelieved = (entry: string, at: EndpointEvidence) =>
    believed.has(placeKey(entry, at.endpoint.key)) && !at.isUnasked;
  const notSeen = entries.filter(({ entry, endpoints }) =>
    endpoints.some(at => isNotFullySeen(at) && !isBelieved(entry.id, at)),
  );
  const unknown = [...notSeen.map(({ entry }) => entry), ...unjudged(ledger)].map(({ id }) => id);
  return [...new Set([...unknown, ...ledger.unreadable])].toSorted(compareWords);
}

/**
 * Active entries that cannot be judged while some file cannot be read. The file may belong to any system. A checklist that is
 * not there may be in a file that cannot be read.
 */
function unjudged(ledger: Ledger): AnyEntry[] {
  const { systems, unreadable, checklists } = ledger;
  const unasked = entriesOf(ledger).filter(
    entry => entry.handover?.date !== undefined && !checklists.has(checklistName(entry)),
  );
  return [...(unreadable.length > 0 ? systems : []), ...unasked].filter(({ status }) => status === 'active');
}

/** Not observed, not asked, skipped, or failing. The ledger itself says that `check: none` is never observed. */
function isNotFullySeen({ endpoint, served, failed, isUnasked }: EndpointEvidence): boolean {
  if (endpoint.check === 'none') return false;
  return failed.length > 0 || isUnasked || served.length === 0;
}

/**
 * How long the guard counts an endpoint that stopped serving. People notice a mass failure within days. An endpoint that is
 * gone for longer has its finding, and must not make the guard refuse every later sweep.
 */
const darkFor = 7 * day;

/** Of the probed endpoints that served earlier, those that do not serve now. */
export function darkness(entries: readonly EntryEvidence[], now: Date): Comparison['darkness'] {
  const serving = entries
    .flatMap(({ endpoints }) => endpoints)
    .filter(at => at.served.length + at.failed.length > 0)
    .filter(({ memory }) => memory?.served !== undefined)
    .filter(at => at.served.length > 0 || !at.memory?.accepted)
    .filter(at => at.served.length > 0 || !isLongGone(at, now));
  const dark = serving.filter(({ served }) => served.length === 0).map(({ endpoint }) => endpoint.key);
  return { previouslyServed: serving.length, dark: dark.toSorted(compareWords) };
}

function isLongGone({ memory }: EndpointEvidence, now: Date): boolean {
  const since = instantOf(memory?.failingSince);
  return since !== undefined && now.getTime() - since > darkFor;
}
