/** `certledger apply`: carries out a plan from a file. */

import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { locked } from '../lock.ts';
import type { Localized } from '../text/locale.ts';
import { apply } from '../tracker/apply.ts';
import { localTrackerFolder } from '../tracker/open-tracker.ts';
import { checkPlan } from '../tracker/plan-check.ts';
import { readPlan } from '../tracker/plan-file.ts';
import { actionText } from '../tracker/view/plan-text.ts';
import { resultViews } from '../tracker/view/result-view.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { trackerOf } from './shared/ledger-tracker.ts';
import { print } from './shared/print.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'apply'>, io: Io): Promise<ExitCode> {
  const { root, tracker: kind, trackerDir, format } = options;
  const usable = await usableLedger(options, io);
  const { ledger, locale } = usable;
  const plan = await readPlan(options.plan);
  const tracker = await trackerOf({ root, tracker: kind, trackerDir }, usable, io);
  if (!tracker) throw new UsageError(nowhere);
  io.stop?.writing();
  const result = await locked(kind === 'local' ? [localTrackerFolder(root, trackerDir)] : [], async () => {
    const state = await tracker.reader.read();
    const checked = checkPlan(plan, ledger, state, options.plan);
    return apply(checked, state, tracker.writer, {
      locale,
      onStart: action => io.err(`${actionText(action, locale)}\n`),
      stop: io.stop,
    });
  });
  print(resultViews[format], result, { locale }, io);
  return result.failed.length > 0 ? exitCodes.outside : exitCodes.fine;
}

const nowhere: Localized = {
  en: 'No tracker is given to apply the plan to. Add --tracker github or --tracker local.',
  ja: '反映先が指定されていません。--tracker github または --tracker local を指定してください。',
};
