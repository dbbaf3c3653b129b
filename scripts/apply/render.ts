/** What became of a plan, for people. */
import { actionText } from '../plan/render.ts';
import { inline } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';
import type { ApplyResult } from './apply.ts';

/** A line of totals, then what failed and why. Ends in a line break. */
export function renderApplyResult(
  { done, skipped, carried, unable, failed }: ApplyResult,
  locale: Locale,
): string {
  const words = texts[locale];
  const totals = [
    words.done(done.length),
    ...(skipped.length > 0 ? [words.skipped(skipped.length)] : []),
    ...(carried.length > 0 ? [words.carried(carried.length)] : []),
    ...(unable.length > 0 ? [words.unable(unable.length)] : []),
    ...(failed.length > 0 ? [words.failed(failed.length)] : []),
  ];
  const failures = [...unable, ...failed].map(
    ({ action, reason }) => `! ${actionText(action, locale)}: ${inline(reason, 1_000)}`,
  );
  return `${[totals.join(' '), ...failures].join('\n')}\n`;
}

interface Sentences {
  done(count: number): string;
  skipped(count: number): string;
  carried(count: number): string;
  unable(count: number): string;
  failed(count: number): string;
}

const texts: Readonly<Record<Locale, Sentences>> = {
  en: {
    done: count => `Applied: ${count}.`,
    skipped: count => `Already so: ${count}.`,
    carried: count => `Left for the next run by the write budget: ${count}.`,
    unable: count => `Not possible from here: ${count}.`,
    failed: count => `Failed, and tried again by the next run: ${count}.`,
  },
  ja: {
    done: count => `反映: ${count}件。`,
    skipped: count => `反映済み: ${count}件。`,
    carried: count => `書き込み数の上限により次回に繰り越し: ${count}件。`,
    unable: count => `この環境では反映できないもの: ${count}件。`,
    failed: count => `失敗（次回の実行で再試行）: ${count}件。`,
  },
};
