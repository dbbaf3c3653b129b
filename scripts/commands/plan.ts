/** `certledger plan`: compares findings from a file with the tracker. It writes only the plan. */

import { type ExitCode, exitCodes } from '../errors.ts';
import { loadTemplates } from '../text/templates/load-templates.ts';
import { emptyTracker } from '../tracker/model/state.ts';
import { plan } from '../tracker/plan/planner.ts';
import { writePlan } from '../tracker/plan-file.ts';
import { removalsOf } from '../tracker/removals.ts';
import { planViews } from '../tracker/view/plan-view.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { readFindings } from './shared/findings-file.ts';
import { trackerOf } from './shared/ledger-tracker.ts';
import { print } from './shared/print.ts';
import { idsOf, usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'plan'>, io: Io): Promise<ExitCode> {
  const { root, tracker: kind, trackerDir, out, format } = options;
  const usable = await usableLedger(options, io);
  const { ledger, locale } = usable;
  const comparison = await readFindings(options.findings);
  const tracker = await trackerOf({ root, tracker: kind, trackerDir }, usable, io);
  const found = (await tracker?.reader.read()) ?? emptyTracker;
  const made = plan({
    ledger,
    comparison,
    tracker: found,
    removals: await removalsOf(found, idsOf(ledger), root, io.env),
    now: new Date(comparison.generatedAt),
    templates: loadTemplates(locale),
    force: options.force ?? false,
  });
  if (out !== undefined) await writePlan(out, made);
  print(planViews[format], made, { locale }, io);
  return made.refused ? exitCodes.refused : exitCodes.fine;
}
