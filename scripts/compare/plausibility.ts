/** Reasons to doubt a whole sweep: the ledger lost many entries, or the clock went back. */

import type { Memory } from '../evidence/memory.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { Ledger, Settings } from '../ledger/types.ts';
import { isTooLargeAShare } from '../reconcile/guard.ts';
import { hour } from '../text/duration.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { Comparison } from './finding.ts';

/** Is it so much that the guard refuses? One measure for all that the guard counts. */
export const isTooMuch = (
  part: number,
  whole: number,
  { darkMinimum: minimum, darkFraction: fraction }: Settings['guard'],
): boolean => isTooLargeAShare(part, whole, { minimum, fraction });

/** The clocks of several machines differ by less than this. */
const tolerance = hour;

/**
 * The latest instant that earlier sweeps remembered, where it is in the future. No date can be judged then.
 * @param sweptAt when an earlier sweep was made; undefined: it was not noted
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
 * Entries that were monitored and are not now, as they left the ledger or are no longer active. They are named where they are
 * too many for the guard, or where their folder is missing. Undefined: there is no such doubt.
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
