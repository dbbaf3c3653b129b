/** `certledger compare`: compares observations from files with the ledger. It is a sweep that neither probes nor plans. */
import { isFailure } from '../compare/report.ts';
import { comparisonViews } from '../compare/view/comparison-view.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { locked } from '../lock.ts';
import { damagedLineText, openState } from '../state/store.ts';
import { sweep } from '../sweep.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { observationsFromFiles } from './shared/observation-files.ts';
import { print } from './shared/print.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'compare'>, io: Io): Promise<ExitCode> {
  const { observations, state, failOn, format } = options;
  const usable = await usableLedger(options, io);
  const { ledger, problems, locale } = usable;
  const gaps = { any: false };
  const { report, damaged } = await locked(state === undefined ? [] : [state], () =>
    sweep({
      ledger,
      now: io.now,
      observe: () => observationsFromFiles({ observations }, io, usable, gaps),
      ...(state !== undefined && { state: openState(state) }),
    }),
  );
  for (const damage of damaged) io.err(`${damagedLineText(damage)[locale]}\n`);
  print(comparisonViews[format], report, { locale }, io);
  if (gaps.any) return exitCodes.outside;
  return problems.length > 0 || isFailure(report.comparison, failOn) ? exitCodes.problems : exitCodes.fine;
}
