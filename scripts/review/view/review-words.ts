/** The words around changes and problems, which every rendering shares. */

import type { TextContext } from '../../handover/lack-text.ts';
import { listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { type ChecklistState, type Outcome, problemsOf, type Review, verdictOf } from '../change.ts';
import { longestList } from './change-text.ts';

export const outcomeWords: Readonly<Record<Outcome, Localized>> = {
  added: { en: 'added', ja: '追加' },
  removed: { en: 'removed', ja: '削除' },
  renamed: { en: 'renamed', ja: 'id 変更' },
  activated: { en: 'goes active', ja: '稼働開始' },
  suspended: { en: 'suspended', ja: '休止' },
  retired: { en: 'retired', ja: '廃止' },
  planned: { en: 'back to planned', ja: '計画中に戻す' },
  recorded: { en: 'certificate recorded', ja: '証明書の記録' },
  changed: { en: 'changed', ja: '変更' },
  formatted: { en: 'same content', ja: '内容の変更なし' },
  unreadable: { en: 'cannot be read', ja: '読み取り不可' },
};

/** What a report says around the changes and problems. */
export const reportWords = {
  heading: { en: 'What this pull request changes', ja: 'このプルリクエストによる変更' },
  pass: { en: 'Passes', ja: '合格' },
  fail: { en: 'Does not pass', ja: '不合格' },
  nothing: { en: 'It changes nothing in the ledger.', ja: '台帳への変更はありません。' },
  elsewhere: {
    en: 'Some lines are left out here; `certledger review --format text` prints all of them.',
    ja: 'ここに収まらない内容は省略しました。`certledger review --format text` ですべて表示できます。',
  },
  attention: { en: 'check', ja: '要確認' },
  ledger: { en: 'For the whole ledger', ja: '台帳全体' },
  handover: { en: 'Handover', ja: '引継ぎ' },
  debt: {
    en: 'Entries with an outstanding handover',
    ja: '引継ぎ未了の登録の件数',
  },
} as const satisfies Record<string, Localized>;

/** `server-certificate: 5 of 7 answered, 4 confirmed`. The name goes through `encode`. */
export function handoverText(
  { checklist, total, answered, confirmed, open }: ChecklistState,
  locale: Locale,
  encode: TextContext['encode'],
): string {
  const list = listed(open, { encode, most: longestList, locale });
  const still: Localized =
    list === '' ? { en: '', ja: '' } : { en: `; open: ${list}`, ja: `、未了: ${list}` };
  const text: Localized = {
    en: `${encode(checklist)}: ${answered} of ${total} answered, ${confirmed} confirmed${still.en}`,
    ja: `${encode(checklist)}: ${total} 問中 ${answered} 問に回答、${confirmed} 問を確認済み${still.ja}`,
  };
  return text[locale];
}

export function moreText(count: number): Localized {
  return { en: `… and ${count} more.`, ja: `ほか ${count} 件。` };
}

/** The verdict and why, in a line. */
export function summaryText(review: Review): string {
  const { entries, ledger, locale } = review;
  const problems = problemsOf(review).length;
  const looks = [...entries.flatMap(({ changes }) => changes), ...ledger.changes].filter(
    ({ attention }) => attention,
  ).length;
  const verdict = reportWords[verdictOf(review)][locale];
  const text: Localized = {
    en: `${verdict}: ${counted(entries.length, 'entry', 'entries')} changed, ${counted(problems, 'problem', 'problems')}; ${counted(looks, 'change', 'changes')} to check.`,
    ja: `${verdict}: 変更された登録 ${entries.length} 件、問題 ${problems} 件、確認が必要な変更 ${looks} 件。`,
  };
  return text[locale];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** How much is still outstanding, before and after. */
export function debtLine({ debt, locale }: Review): string {
  const figures = debt.base === debt.head ? `${debt.head}` : `${debt.base} → ${debt.head}`;
  const text: Localized = {
    en: `${reportWords.debt.en} (\`adopted: false\`): ${figures}.`,
    ja: `${reportWords.debt.ja}（\`adopted: false\`）: ${figures}。`,
  };
  return text[locale];
}
