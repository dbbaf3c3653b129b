/** `certledger compare`: observations made earlier, or elsewhere, against the ledger. A sweep that neither probes nor plans. */
import { documentOf, isFailure, type Report } from '../compare/report.ts';
import { markdownOf } from '../compare/view/comparison-markdown.ts';
import { textOf } from '../compare/view/comparison-text.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { locked } from '../lock.ts';
import { damageText, openState } from '../state/store.ts';
import { sweep } from '../sweep.ts';
import { jsonPieces } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { observedElsewhere } from './shared/shards.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'compare'>, io: Io): Promise<ExitCode> {
  const { observations, state, failOn, format } = options;
  const usable = await usableLedger(options, io);
  const { ledger, problems, locale } = usable;
  const losses = { final: false };
  const { report, damaged } = await locked(state === undefined ? [] : [state], () =>
    sweep({
      ledger,
      now: io.now,
      observe: () => observedElsewhere({ observations }, io, usable, losses),
      ...(state !== undefined && { state: openState(state) }),
    }),
  );
  for (const damage of damaged) io.err(`${damageText(damage)[locale]}\n`);
  for (const piece of render(report, format, locale, io.color)) io.out(piece);
  if (losses.final) return exitCodes.outside;
  return problems.length > 0 || isFailure(report.comparison, failOn) ? exitCodes.problems : exitCodes.fine;
}

/** In pieces: the document of a large ledger is as large as all that it was made from. */
function render(
  report: Report,
  format: OptionsOf<'compare'>['format'],
  locale: Locale,
  color: boolean,
): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonPieces(documentOf(report, locale));
    case 'markdown':
      return [markdownOf(report, { locale })];
    case 'text':
      return [textOf(report, { locale, color })];
  }
}
