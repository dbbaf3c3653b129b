/** The tracker that a command was told of, for the ledger it works on. */
import { openTracker, type TrackerKind } from '../../tracker/open-tracker.ts';
import type { Io } from './command-io.ts';
import { idsOf, type UsableLedger } from './usable-ledger.ts';

interface TrackerChoice {
  root: string;
  tracker: TrackerKind;
  /** Folder of the local one. */
  trackerDir: string | undefined;
}

/** @returns undefined for `none` @throws UsageError, OutsideError */
export function trackerOf(
  { root, tracker, trackerDir }: TrackerChoice,
  { ledger, locale }: Pick<UsableLedger, 'ledger' | 'locale'>,
  io: Io,
): ReturnType<typeof openTracker> {
  const { settings } = ledger;
  const where = { root, ...(trackerDir !== undefined && { trackerDir }) };
  return openTracker(tracker, { ...where, settings, entries: idsOf(ledger), locale }, io);
}
