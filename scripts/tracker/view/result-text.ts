/** The result of `apply`, for people. */

import { codeSpan, inline } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { summaryOctets } from '../../text/summary-size.ts';
import type { ApplyResult } from '../apply.ts';
import type { Plan } from '../model/plan.ts';
import { actionLine, actionShare, actionTable, actionText, withoutIssueLines } from './plan-text.ts';
import { refusalText } from './refusal-text.ts';

/** A line of totals, then the failures and their reasons. Ends with a line break. */
export function renderApplyResult(result: ApplyResult, locale: Locale): string {
  return `${[totalsOf(result, locale), ...failuresOf(result, locale)].join('\n')}\n`;
}

/** A line for each action that was carried out, then {@link renderApplyResult}. */
export function renderAppliedText(plan: Plan, result: ApplyResult, locale: Locale, color: boolean): string {
  const refusal = (plan.refused ?? []).map(each => `${refusalText(each, locale)}\n`).join('');
  const done = result.done.map(action => `${actionLine(action, locale, color)}\n`);
  const without = withoutIssueLines(plan, locale, inline).map(line => `${line}\n`);
  return `${refusal}${done.join('')}${renderApplyResult(result, locale)}${without.join('')}`;
}

/** The result of each action, failures first, as far as they fit. @param octets the size of the whole summary */
export function renderAppliedMarkdown(
  plan: Plan,
  result: ApplyResult,
  locale: Locale,
  octets: number = summaryOctets,
): string {
  const { done, skipped, carried, unable, failed } = result;
  const words = statuses[locale];
  const withReason = (status: string, reason: string) => () => `**${status}**: ${codeSpan(reason, 1_000)}`;
  const rows = [
    ...failed.map(({ action, reason }) => ({ action, status: withReason(words.failed, reason) })),
    ...unable.map(({ action, reason }) => ({ action, status: withReason(words.unable, reason) })),
    ...carried.map(action => ({ action, status: () => words.carried })),
    ...done.map(action => ({ action, status: () => words.done })),
    ...skipped.map(action => ({ action, status: () => words.skipped })),
  ];
  const unfinished = failed.length + unable.length + carried.length;
  const table = actionTable(
    rows.map((each, index) => ({ ...each, before: index < unfinished ? 0 : 1 })),
    locale,
    octets * actionShare,
  );
  const without = withoutIssueLines(plan, locale, codeSpan).flatMap(line => ['', line]);
  const refusal = (plan.refused ?? []).flatMap(each => [`**${refusalText(each, locale)}**`, '']);
  return `${[...refusal, ...table, totalsOf(result, locale), ...without].join('\n')}\n`;
}

function totalsOf({ done, skipped, carried, unable, failed }: ApplyResult, locale: Locale): string {
  const words = texts[locale];
  const totals = [
    words.done(done.length),
    ...(skipped.length > 0 ? [words.skipped(skipped.length)] : []),
    ...(carried.length > 0 ? [words.carried(carried.length)] : []),
    ...(unable.length > 0 ? [words.unable(unable.length)] : []),
    ...(failed.length > 0 ? [words.failed(failed.length)] : []),
  ];
  return totals.join(' ');
}

function failuresOf({ unable, failed }: ApplyResult, locale: Locale): string[] {
  return [...unable, ...failed].map(
    ({ action, reason }) => `! ${actionText(action, locale)}: ${inline(reason, 1_000)}`,
  );
}

const statuses = {
  en: {
    done: 'written',
    skipped: 'already written',
    carried: 'left for the next run',
    unable: 'not possible from here',
    failed: 'failed',
  },
  ja: {
    done: '反映済み',
    skipped: '以前に反映済み',
    carried: '次回に繰り越し',
    unable: 'この環境では反映不可',
    failed: '失敗',
  },
} as const satisfies Record<Locale, Record<keyof ApplyResult, string>>;

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
    skipped: count => `Already written: ${count}.`,
    carried: count =>
      `Left for the next run, because the write limit was reached or the run was asked to end: ${count}.`,
    unable: count => `Not possible from here: ${count}.`,
    failed: count => `Failed, and tried again by the next run: ${count}.`,
  },
  ja: {
    done: count => `反映: ${count} 件。`,
    skipped: count => `反映済み: ${count} 件。`,
    carried: count => `書き込み数の上限または終了の要求により次回に繰り越し: ${count} 件。`,
    unable: count => `この環境では反映できないもの: ${count} 件。`,
    failed: count => `失敗（次回の実行で再試行）: ${count} 件。`,
  },
};
