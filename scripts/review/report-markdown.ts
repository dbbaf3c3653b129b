/** A review as Markdown, for a job summary and a comment. Everything that came from outside stands in a code span. */
import type { Problem } from '../ledger/types.ts';
import { codeSpan } from '../text/encode.ts';
import { type Change, type Review, type ReviewedEntry, verdictOf } from './change.ts';
import { debtLine, handoverText, moreText, outcomeWords, reportWords, summaryText } from './report-words.ts';
import { changeText } from './words.ts';

/** GitHub takes 65,536 characters in a comment; the hidden line and the closing ones need some of them. */
const longest = 64_000;

export function markdownOf(review: Review): string {
  const { entries, ledger, locale } = review;
  const sign = verdictOf(review) === 'pass' ? '✅' : '❌';
  const head = [`## ${reportWords.heading[locale]}`, `${sign} ${summaryText(review)}`];
  // What keeps it out comes first: where not all of it fits, that must.
  const red = entries.toSorted((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0));
  const blocks = red.map(entry => entryBlock(entry, review));
  if (ledger.changes.length + ledger.problems.length > 0) {
    const items = itemsOf(ledger.changes, ledger.problems, review);
    blocks.unshift([`### ${reportWords.ledger[locale]}`, items].join('\n\n'));
  }
  if (blocks.length === 0) blocks.push(reportWords.nothing[locale]);
  const tail = debtLine(review);
  const { shown, more } = fitting(blocks, longest - head.join('').length - tail.length);
  return `${[...head, ...shown, ...(more > 0 ? [moreText(more)[locale]] : []), tail].join('\n\n')}\n`;
}

/** As many whole blocks as there is room for. */
function fitting(blocks: readonly string[], room: number): { shown: string[]; more: number } {
  const shown: string[] = [];
  let left = room;
  for (const block of blocks) {
    left -= block.length + 2;
    if (left < 0) break;
    shown.push(block);
  }
  return { shown, more: blocks.length - shown.length };
}

function entryBlock(entry: ReviewedEntry, review: Review): string {
  const { id, title, kind, handover, changes, problems } = entry;
  const { locale } = review;
  const name = title === id ? codeSpan(id) : `${codeSpan(title)} (${codeSpan(id)})`;
  const parts = [`### ${name}: ${outcomeWords[kind][locale]}`];
  if (handover) parts.push(`${reportWords.handover[locale]}: ${handoverText(handover, locale, codeSpan)}`);
  if (changes.length + problems.length > 0) parts.push(itemsOf(changes, problems, review));
  return parts.join('\n\n');
}

/** Longest list of one kind for one entry. */
const longestList = 100;

function itemsOf(changes: readonly Change[], problems: readonly Problem[], review: Review): string {
  const { locale, parties } = review;
  const telling = { locale, parties, encode: codeSpan };
  const items = [
    ...problems.map(
      ({ file, line, rule, message }) =>
        `- ❌ ${codeSpan(`${file}:${line}`, 300)} \`${rule}\` ${codeSpan(message, 1_000)}`,
    ),
    ...changes.map(change => `- ${change.attention ? '⚠️ ' : ''}${changeText(change, telling)}`),
  ];
  const more = items.length - longestList;
  return [...items.slice(0, longestList), ...(more > 0 ? [`- ${moreText(more)[locale]}`] : [])].join('\n');
}
