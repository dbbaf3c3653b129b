/** `certledger explain [rule]`: what a rule means and what to do about it. */
import { createColors } from 'picocolors';
import { type RuleId, ruleIds } from '../compare/finding.ts';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { nearest } from '../ledger/messages/nearest.ts';
import { messages } from '../ledger/messages/schema-messages.ts';
import { debtText } from '../review/view/change-text.ts';
import { changedAtBothText, tooMuchText } from '../review/view/problem-text.ts';
import { rules } from '../rules/rule-catalogue.ts';
import { bracketed } from '../text/brackets.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { ledgerLocale } from './shared/ledger-locale.ts';

const labels = {
  when: { en: 'When', ja: '検出条件' },
  remedy: { en: 'What to do', ja: '対処' },
  reference: { en: 'Reference', ja: '参照' },
  problems: { en: 'Reported by validate and review:', ja: 'validate と review が指摘する問題:' },
  problem: { en: 'Reported by validate or review', ja: 'validate または review による指摘' },
} as const satisfies Record<string, Localized>;

/** Problems of a file or of a pull request. They are no findings, so there is one sentence and no remedy beside it. */
const problems: ReadonlyMap<string, Localized> = new Map<string, Localized>([
  ...Object.entries(messages),
  ['adoption.debt', debtText],
  ['review.changed-twice', changedAtBothText],
  ['review.too-much', tooMuchText()],
]);
const problemIds = [...problems.keys()].sort();

/** The rules belong to certledger and not to a ledger, so the command works without a ledger. */
export async function run(options: OptionsOf<'explain'>, io: Io): Promise<ExitCode> {
  const locale = options.locale ?? ledgerLocale(options.root);
  io.out(options.rule === undefined ? table(locale, io) : explained(options.rule, locale, io));
  return exitCodes.fine;
}

function explained(word: string, locale: Locale, io: Io): string {
  const rule = ruleIds.find(id => id === word);
  if (rule) return explanation(rule, locale, io);
  const sentence = problems.get(word);
  if (sentence) return problemExplanation(word, sentence[locale], locale, io);
  throw new UsageError(unknownRule(word, nearest(word, [...ruleIds, ...problemIds])));
}

const unknownRule = (word: string, meant: string | undefined): Localized => ({
  en: `There is no rule ${word}. ${meant ? `Did you mean ${meant}?` : 'certledger explain lists all rules.'}`,
  ja: `${word} というルールはありません。${meant ? `${meant} のことですか?` : 'certledger explain で一覧を表示できます。'}`,
});

function table(locale: Locale, io: Io): string {
  const colors = createColors(io.color);
  const width = Math.max(...ruleIds.map(id => id.length));
  const lines = ruleIds.map(
    id => `${colors.bold(id.padEnd(width))}  ${rules[id].severity.padEnd(7)}  ${rules[id].title[locale]}`,
  );
  return `${[...lines, '', labels.problems[locale], ...problemIds].join('\n')}\n`;
}

function explanation(id: RuleId, locale: Locale, io: Io): string {
  const colors = createColors(io.color);
  const { severity, severityNote, title, when, remedy, reference } = rules[id];
  const note = severityNote ? bracketed(severityNote)[locale] : '';
  const parts = [
    `${colors.bold(id)}: ${title[locale]}\n${severity}${note}`,
    `${colors.bold(labels.when[locale])}\n${when[locale]}`,
    `${colors.bold(labels.remedy[locale])}\n${remedy[locale]}`,
    ...(reference ? [`${colors.bold(labels.reference[locale])}\n${reference}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A place that each problem fills with a value is shown as «name». */
function problemExplanation(id: string, sentence: string, locale: Locale, io: Io): string {
  const told = sentence.replace(/\{([a-z]+)\}/gi, '«$1»');
  return `${createColors(io.color).bold(id)}\n${labels.problem[locale]}\n\n${told}\n`;
}
