/** `certledger list`: every certificate and item by expiry. */
import { existsSync } from 'node:fs';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { divided, gatherEvidence } from '../evidence/evidence.ts';
import { emptyMemory, type Memory } from '../evidence/memory.ts';
import { endingWithin, listingOf } from '../listing/listing.ts';
import { listingViews } from '../listing/view/listing-view.ts';
import { damagedLineText, openState } from '../state/store.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { observationsFromFiles } from './shared/observation-files.ts';
import { print } from './shared/print.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'list'>, io: Io): Promise<ExitCode> {
  const { observations, state, within, by, format } = options;
  const usable = await usableLedger(options, io);
  const { ledger, problems, locale } = usable;
  const gaps = { any: false };
  const memory = state === undefined ? emptyMemory : await memoryIn(state, locale, io);
  const observed = observations ? [...observationsFromFiles({ observations }, io, usable, gaps)] : [];
  const { entries } = gatherEvidence(ledger, divided(ledger, observed).recorded, memory);
  const sources = { state: state !== undefined, observations: observations !== undefined };
  const whole = listingOf(ledger, entries, sources, io.now);
  const listing = within === undefined ? whole : endingWithin(whole, within);
  const { organization, sites } = ledger.settings;
  const printed = { listing, by, parties: ledger.parties, sites, organization, locale };
  print(listingViews[format], printed, { locale }, io);
  if (gaps.any) return exitCodes.outside;
  return problems.length > 0 ? exitCodes.problems : exitCodes.fine;
}

/** A sweep would make a folder that is not there. Here it is a mistake: every endpoint would look as if it had never served. */
async function memoryIn(folder: string, locale: Locale, io: Io): Promise<Memory> {
  if (!existsSync(folder)) throw new UsageError(noState(inline(folder)));
  const { value, damaged } = await openState(folder).loadMemory();
  for (const damage of damaged) io.err(`${damagedLineText(damage)[locale]}\n`);
  return value;
}

const noState = (folder: string): Localized => ({
  en: `There is no folder ${folder}. Name the one that was given to certledger sweep as --state.`,
  ja: `${folder} というフォルダーはありません。certledger sweep の --state に指定したフォルダーを指定してください。`,
});
