/** What puts a sweep in doubt that no endpoint shows: a ledger that shrank, a clock that went back. */

import type { Memory } from '../evidence/memory.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { Ledger, Settings } from '../ledger/types.ts';
import { isTooLargeAShare } from '../reconcile/guard.ts';
import { hour } from '../text/duration.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { Comparison } from './finding.ts';

/** The guard's one measure, of whatever it counts. */
export const isTooMuch = (
  part: number,
  whole: number,
  { darkMinimum: minimum, darkFraction: fraction }: Settings['guard'],
): boolean => isTooLargeAShare(part, whole, { minimum, fraction });

/** Clocks of several machines differ by less. */
const tolerance = hour;

/**
 * The latest instant that earlier sweeps left behind, where that is still to come: nothing can then be concluded from dates.
 * @param sweptAt when some sweep was made, as far as that was noted
 */
export function clockBehind(
  { endpoints, generations }: Memory,
  sweptAt: string | undefined,
  now: Date,
): Comparison['clock'] {
  let latest = instantOf(sweptAt) ?? Number.NEGATIVE_INFINITY;
  for (const { failingSince } of endpoints) latest = Math.max(latest, instantOf(failingSince) ?? latest);
  for (const { firstSeen } of generations) latest = Math.max(latest, instantOf(firstSeen) ?? latest);
  return latest > now.getTime() + tolerance ? { remembered: new Date(latest).toISOString() } : undefined;
}

/**
 * Entries that were watched and are not any more, as they left the ledger or are no longer active, where they are too
 * many to be believed, or the folder they were in is not there. Undefined: nothing of the kind.
 * @param force a person believes it, however many they are
 */
export function withdrawn(memory: Memory, ledger: Ledger, force = false): Comparison['withdrawn'] {
  const known = new Set(memory.endpoints.map(({ entry }) => entry));
  const watched = new Set(ledger.entries.filter(({ status }) => status === 'active').map(({ id }) => id));
  const unreadable = new Set(ledger.unreadable);
  const gone = [...known].filter(id => !watched.has(id) && !unreadable.has(id)).toSorted(compareWords);
  const inLedger = new Set(entriesOf(ledger).map(({ id }) => id));
  const ofMissingFolder = ledger.missingFolders?.includes('certificate')
    ? gone.filter(id => !inLedger.has(id))
    : [];
  const entries =
    !force && isTooMuch(gone.length, known.size, ledger.settings.guard) ? gone : ofMissingFolder;
  return entries.length > 0 ? { known: known.size, entries } : undefined;
}
