/** `certledger matrix`: who probes what, when one machine is not enough. */
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { type Matrix, matrixOf } from '../probe/matrix.ts';
import { inline, jsonLine } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
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
  // One line, since that is what a workflow's output takes.
  io.out(format === 'json' ? jsonLine(matrix) : tableOf(matrix, locale));
  return exitCodes.fine;
}

const noLabels: Localized = {
  en: '--default-runner: name at least one label, such as ubuntu-latest.',
  ja: '--default-runner: ubuntu-latest のようなラベルを一つ以上指定してください。',
};

const nothing: Localized = { en: 'Nothing to probe.', ja: '確認する接続先はありません。' };

const count: Record<Locale, (endpoints: number) => string> = {
  en: endpoints => (endpoints === 1 ? '1 endpoint' : `${endpoints} endpoints`),
  ja: endpoints => `接続先 ${endpoints} 件`,
};

function tableOf({ include }: Matrix, locale: Locale): string {
  if (include.length === 0) return `${nothing[locale]}\n`;
  const width = Math.max(...include.map(({ name }) => inline(name).length));
  const lines = include.map(({ name, endpoints, runner }) => {
    const labels = runner.map(label => inline(label)).join(', ');
    return `${inline(name).padEnd(width)}  ${count[locale](endpoints)}  ${labels}\n`;
  });
  return lines.join('');
}
