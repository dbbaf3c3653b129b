/** A plan for people: lines for a terminal, Markdown for a summary or a pull-request comment. All values are encoded. */
import { createColors } from 'picocolors';
import { bracketed } from '../../text/brackets.ts';
import { codeSpan, inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { mostSevereFirst, type Severity } from '../../text/severity.ts';
import { doesNotFit, linesThatFit, summaryOctets } from '../../text/summary-size.ts';
import type { Action, Plan } from '../model/plan.ts';
import { refusalText } from './refusal-text.ts';

type Verb = 'label' | 'open' | 'update' | 'reopen' | 'close' | 'ledger' | 'close-ledger';

const signs: Record<Verb, '+' | '~' | '-'> = {
  label: '+',
  open: '+',
  reopen: '+',
  update: '~',
  close: '-',
  ledger: '~',
  'close-ledger': '-',
};

const verbs: Record<Verb, Localized> = {
  label: { en: 'create label', ja: 'ラベル作成' },
  open: { en: 'open issue', ja: 'イシュー作成' },
  reopen: { en: 'reopen issue', ja: 'イシュー再オープン' },
  update: { en: 'update issue', ja: 'イシュー更新' },
  close: { en: 'close issue', ja: 'イシュークローズ' },
  ledger: { en: 'propose ledger update', ja: '台帳更新の提案' },
  'close-ledger': { en: 'close ledger update', ja: '台帳更新の取り下げ' },
};

const nothing: Localized = {
  en: 'Nothing to change: issues and pull requests are up to date.',
  ja: '変更はありません。イシューとプルリクエストは最新の状態です。',
};

/** The parts of one action for printing, not yet encoded. */
interface Line {
  verb: Verb;
  /** `#3`; empty for an issue that does not exist yet. */
  number: string;
  text: string;
  comments: boolean;
}

function lineOf(action: Action): Line {
  switch (action.kind) {
    case 'create-label':
      return { verb: 'label', number: '', text: action.label.name, comments: false };
    case 'open-issue':
      return { verb: 'open', number: '', text: action.content.title, comments: false };
    case 'update-issue':
    case 'reopen-issue':
    case 'close-issue': {
      const verb =
        action.kind === 'update-issue' ? 'update' : action.kind === 'reopen-issue' ? 'reopen' : 'close';
      const { was, content, comment } = action;
      return { verb, number: `#${was.number}`, text: content.title, comments: comment !== undefined };
    }
    case 'update-ledger': {
      const number = action.was ? `#${action.was.number}` : '';
      return { verb: 'ledger', number, text: action.title, comments: false };
    }
    case 'close-ledger-update':
      return { verb: 'close-ledger', number: `#${action.was.number}`, text: action.branch, comments: true };
  }
}

const commented: Localized = { en: 'with a comment', ja: 'コメントあり' };

/** One action with its sign, as a line for a terminal. */
export function actionLine(action: Action, locale: Locale, color: boolean): string {
  const colors = createColors(color);
  const paint = { '+': colors.green, '~': colors.yellow, '-': colors.red };
  const { verb, comments } = lineOf(action);
  const note = comments ? bracketed(commented)[locale] : '';
  return paint[signs[verb]](`${signs[verb]} ${actionText(action, locale)}`) + note;
}

/** One line for each action, then the totals. Ends with a line break. */
export function renderPlanText(plan: Plan, locale: Locale, color: boolean): string {
  const colors = createColors(color);
  const lines = plan.actions.map(action => actionLine(action, locale, color));
  const refusal = (plan.refused ?? []).map(each => colors.bold(refusalText(each, locale)));
  return `${[...refusal, ...lines, totals(plan, locale), ...withoutIssueLines(plan, locale, inline)].join('\n')}\n`;
}

/** One action in words, for a terminal. */
export function actionText(action: Action, locale: Locale): string {
  const { verb, number, text } = lineOf(action);
  return [verbs[verb][locale], number, inline(text)].filter(word => word !== '').join(' ');
}

/** The part of a summary that a list of actions may fill. */
export const actionShare = 0.25;

/** A table of the actions, the most severe first, as far as they fit. Ends with a line break. @param octets the size of the whole summary */
export function renderPlanMarkdown(plan: Plan, locale: Locale, octets: number = summaryOctets): string {
  const refusal = (plan.refused ?? []).flatMap(each => [`**${refusalText(each, locale)}**`, '']);
  const still = plan.actions.length > 0 ? [onlyPlanned[locale], ''] : [];
  const table = actionTable(
    plan.actions.map(action => ({ action })),
    locale,
    octets * actionShare,
  );
  const without = withoutIssueLines(plan, locale, codeSpan).flatMap(line => ['', line]);
  return `${[...refusal, ...still, ...table, totals(plan, locale), ...without].join('\n')}\n`;
}

const onlyPlanned: Localized = {
  en: 'Planned, not yet written:',
  ja: '計画のみで、まだ何も書き込んでいません。',
};

/** @param told the actions. `status` returns the result in Markdown. `before` sorts them, and then the severity. */
export function actionTable(
  told: readonly { action: Action; status?: () => string; before?: number }[],
  locale: Locale,
  octets: number,
): string[] {
  if (told.length === 0) return [];
  const withStatus = told.some(({ status }) => status !== undefined);
  const ordered = mostSevereFirst(told, ({ action }) => severityOf(action)).toSorted(
    (a, b) => (a.before ?? 0) - (b.before ?? 0),
  );
  const { lines, left } = linesThatFit(
    ordered,
    ({ action, status }) => {
      const { verb, number, text, comments } = lineOf(action);
      const what = `${verbs[verb][locale]}${comments ? bracketed(commented)[locale] : ''}`;
      const sign = signs[verb] === '-' ? '\\-' : signs[verb];
      const cells = [
        sign,
        what,
        number.replace('#', '\\#'),
        codeSpan(text, 250),
        ...(withStatus ? [status?.() ?? ''] : []),
      ];
      return `| ${cells.join(' | ')} |`;
    },
    octets,
  );
  const head = [...headings[locale], ...(withStatus ? [statusHeading[locale]] : [])];
  const rest = doesNotFit(left.length, locale);
  const rule = ['---', ...head.map(() => '---')];
  return [
    `| | ${head.join(' | ')} |`,
    `|${rule.join('|')}|`,
    ...lines,
    '',
    ...(rest === undefined ? [] : [rest, '']),
  ];
}

/** The severity of the findings of an issue. Labels and closings come last. */
function severityOf(action: Action): Severity {
  switch (action.kind) {
    case 'open-issue':
    case 'update-issue':
    case 'reopen-issue':
      return action.content.marker.level.severity;
    case 'create-label':
    case 'close-issue':
    case 'update-ledger':
    case 'close-ledger-update':
      return 'info';
  }
}

const statusHeading: Localized = { en: 'Result', ja: '結果' };

const headings: Record<Locale, string[]> = {
  en: ['Action', 'Number', 'Title'],
  ja: ['操作', '番号', 'タイトル'],
};

/** The findings that are severe enough for an issue and belong to no entry. */
export function withoutIssueLines(
  { withoutIssue: without = [] }: Plan,
  locale: Locale,
  encode: (value: string) => string,
): string[] {
  if (without.length === 0) return [];
  const rules = without.map(({ rule, count }) => `${encode(rule)} ${count}`);
  const text: Localized = {
    en: `No issue for what is not in the ledger: ${rules.join(', ')}. The findings are in the report.`,
    ja: `台帳にないものについてはイシューを作成しません（${rules.join('、')}）。検出事項の一覧で確認してください。`,
  };
  return [text[locale]];
}

/** `2 to open, 1 to close.` */
function totals({ actions }: Plan, locale: Locale): string {
  const counts = Map.groupBy(actions.map(lineOf), ({ verb }) => verb);
  if (counts.size === 0) return nothing[locale];
  const parts = [...counts].map(([verb, lines]) =>
    locale === 'ja' ? `${verbs[verb].ja} ${lines.length} 件` : `${verbs[verb].en}: ${lines.length}`,
  );
  return locale === 'ja' ? `合計: ${parts.join('、')}` : `Total: ${parts.join(', ')}`;
}
