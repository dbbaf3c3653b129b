/** `certledger matrix`: divides the endpoints among several machines. */
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { matrixOf } from '../probe/job-matrix.ts';
import { matrixViews } from '../probe/view/matrix-view.ts';
import type { Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { print } from './shared/print.ts';
import { labelsIn } from './shared/runner-labels.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError when the ledger cannot be used or no runner is named */
export async function run(
  { perShard, defaultRunner, format, ...options }: OptionsOf<'matrix'>,
  io: Io,
): Promise<ExitCode> {
  const labels = labelsIn(defaultRunner);
  if (labels.length === 0) throw new UsageError(noLabels);
  const { ledger, locale } = await usableLedger(options, io);
  const matrix = matrixOf(ledger, io.now, { perShard, defaultRunner: labels });
  print(matrixViews[format], matrix, { locale }, io);
  return exitCodes.fine;
}

const noLabels: Localized = {
  en: '--default-runner: name at least one label, such as ubuntu-latest.',
  ja: '--default-runner: ubuntu-latest のようなラベルを一つ以上指定してください。',
};
