/** A review for the terminal. */
import { createColors } from 'picocolors';
import type { Problem } from '../../ledger/types.ts';
import { inline } from '../../text/encode.ts';
import { type Change, type Review, type ReviewedEntry, verdictOf } from '../change.ts';
import { plainText } from './review-data.ts';
import { debtLine, handoverText, outcomeWords, reportWords, summaryText } from './review-words.ts';

type Colors = ReturnType<typeof createColors>;

/** Entry by entry: what happened, what changed, what keeps it out. Ends with a line break. */
export function textOf(review: Review, color: boolean): string {
  const colors = createColors(color);
  const { entries, ledger, locale } = review;
  const blocks = entries.map(entry => entryBlock(entry, review, colors));
  if (ledger.changes.length + ledger.problems.length > 0) {
    const head = colors.bold(reportWords.ledger[locale]);
    blocks.push([head, ...lines(ledger.changes, ledger.problems, review, colors)].join('\n'));
  }
  if (blocks.length === 0) blocks.push(reportWords.nothing[locale]);
  const verdict = verdictOf(review);
  const paint = verdict === 'pass' ? colors.green : colors.red;
  blocks.push([debtLine(review), paint(summaryText(review))].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function entryBlock(entry: ReviewedEntry, review: Review, colors: Colors): string {
  const { id, title, kind, handover, changes, problems } = entry;
  const { locale } = review;
  const name = title === id ? inline(id) : `${inline(id)}  ${inline(title)}`;
  return [
    `${colors.bold(name)}  ${colors.cyan(outcomeWords[kind][locale])}`,
    ...(handover
      ? [colors.dim(`  ${reportWords.handover[locale]}: ${handoverText(handover, locale, inline)}`)]
      : []),
    ...lines(changes, problems, review, colors),
  ].join('\n');
}

function lines(
  changes: readonly Change[],
  problems: readonly Problem[],
  review: Review,
  colors: Colors,
): string[] {
  return [
    ...changes.map(change => {
      const text = plainText(change, review);
      return change.attention ? `  ${colors.yellow('!')} ${text}` : `  ${colors.dim('·')} ${text}`;
    }),
    ...problems.flatMap(({ file, line, column, rule, message }) => [
      `  ${colors.red('✗')} ${colors.bold(`${inline(file)}:${line}:${column}`)} ${colors.red(rule)}`,
      `    ${message}`,
    ]),
  ];
}
