/** The tracker that a command was told of, for the ledger it works on. */
import { openTracker, type TrackerKind } from '../apply/open.ts';
import type { GlobalOptions, Io } from './io.ts';
import { idsOf, type UsableLedger } from './world.ts';

export interface TrackerChoice {
  tracker: TrackerKind;
  /** Folder of the local one. */
  trackerDir?: string;
}

/** @returns undefined for `none` @throws UsageError, OutsideError */
export function trackerOf(
  { root, tracker, trackerDir }: TrackerChoice & Pick<GlobalOptions, 'root'>,
  { ledger, locale }: Pick<UsableLedger, 'ledger' | 'locale'>,
  io: Io,
): ReturnType<typeof openTracker> {
  const { settings } = ledger;
  const where = { root, ...(trackerDir !== undefined && { trackerDir }) };
  return openTracker(tracker, { ...where, settings, entries: idsOf(ledger), locale }, io);
}
