/** Opens the tracker that the options name, for the ledger of the command. */
import { openTracker, type TrackerKind } from '../../tracker/open-tracker.ts';
import type { Io } from './command-io.ts';
import { idsOf, type UsableLedger } from './usable-ledger.ts';

interface TrackerChoice {
  root: string;
  tracker: TrackerKind;
  /** Folder of the local tracker. */
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
