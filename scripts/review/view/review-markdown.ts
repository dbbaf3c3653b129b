/** A review as Markdown, for a job summary and a comment. Everything that came from outside stands in a code span. */

import type { Problem } from '../../ledger/types.ts';
import { bracketed } from '../../text/brackets.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { type Change, type Review, type ReviewedEntry, verdictOf } from '../change.ts';
import { changeText } from './change-text.ts';
import { debtLine, handoverText, moreText, outcomeWords, reportWords, summaryText } from './review-words.ts';

/** GitHub takes 65,536 characters in a comment; the hidden line and the closing ones need some of them. */
const longest = 64_000;

/** Of a block that is cut, at least so much is shown as long as there is room: its head and a problem. */
const fairShare = 4_000;

/** The heading of one entry, or of the ledger, and what is said of it, line by line. */
interface Block {
  head: string;
  items: string[];
  /** Cut to size rather than left out. */
  weighty: boolean;
}

export function markdownOf(review: Review): string {
  const { entries, ledger, locale } = review;
  const sign = verdictOf(review) === 'pass' ? '✅' : '❌';
  const head = [`## ${reportWords.heading[locale]}`, `${sign} ${summaryText(review)}`];
  // What keeps it out comes first: where not all of it fits, that must.
  const [red, others] = [true, false].map(isRed =>
    entries.filter(({ problems }) => problems.length > 0 === isRed).map(entry => entryBlock(entry, review)),
  );
  const blocks = [...(red ?? []), ...ledgerBlock(ledger, review), ...(others ?? [])];
  const tail = debtLine(review);
  const { shown, more, isCut } = blocksThatFit(blocks, longest - head.join('').length - tail.length, locale);
  if (blocks.length === 0) shown.push(reportWords.nothing[locale]);
  const rest = more > 0 ? [moreText(more)[locale]] : [];
  const elsewhere = isCut ? [reportWords.elsewhere[locale]] : [];
  return `${[...head, ...shown, ...rest, ...elsewhere, tail].join('\n\n')}\n`;
}

/** As many blocks as there is room for; a weighty one gets its share of what is left, and all of it if it is small. */
function blocksThatFit(
  blocks: readonly Block[],
  room: number,
  locale: Locale,
): { shown: string[]; more: number; isCut: boolean } {
  const shown: string[] = [];
  let isCut = false;
  let left = room;
  let waiting = blocks.filter(({ weighty }) => weighty).length;
  for (const block of blocks) {
    const share = block.weighty ? Math.min(left, Math.max(fairShare, left / waiting--)) : left;
    const text = block.weighty ? shortened(block, share, locale) : written(block);
    const fits = text !== undefined && text.length + 2 <= left;
    if (!fits || text !== written(block)) isCut = true;
    if (!fits) continue;
    shown.push(text);
    left -= text.length + 2;
  }
  return { shown, more: blocks.length - shown.length, isCut };
}

const written = ({ head, items }: Block) =>
  [head, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');

/** The block with as many of its lines as fit, be it none; undefined where there is no room for its head. */
function shortened(block: Block, room: number, locale: Locale): string | undefined {
  const whole = written(block);
  if (whole.length + 2 <= room) return whole;
  const { head, items } = block;
  const more = (count: number) => `- ${moreText(count)[locale]}`;
  let left = room - head.length - more(items.length).length - 5;
  if (left < 0) return undefined;
  const fits = items.findIndex(item => {
    left -= item.length + 1;
    return left < 0;
  });
  return written({ ...block, items: [...items.slice(0, fits), more(items.length - fits)] });
}

function ledgerBlock({ changes, problems }: Review['ledger'], review: Review): Block[] {
  if (changes.length + problems.length === 0) return [];
  const head = `### ${reportWords.ledger[review.locale]}`;
  return [{ head, items: itemsOf(changes, problems, review), weighty: true }];
}

function entryBlock(entry: ReviewedEntry, review: Review): Block {
  const { id, title, kind, handover, changes, problems } = entry;
  const { locale } = review;
  const note = bracketed({ en: codeSpan(id), ja: codeSpan(id) })[locale];
  const name = title === id ? codeSpan(id) : `${codeSpan(title)}${note}`;
  const weighty = problems.length > 0 || changes.some(({ attention }) => attention);
  const head = [`### ${name}: ${outcomeWords[kind][locale]}`];
  if (handover) head.push(`${reportWords.handover[locale]}: ${handoverText(handover, locale, codeSpan)}`);
  return { head: head.join('\n\n'), items: itemsOf(changes, problems, review), weighty };
}

/** What keeps it out, then what needs a second look, then the rest. */
function itemsOf(changes: readonly Change[], problems: readonly Problem[], review: Review): string[] {
  const { locale, parties } = review;
  const textContext = { locale, parties, encode: codeSpan };
  return [
    ...problems.map(
      ({ file, line, rule, message }) =>
        `- ❌ ${codeSpan(`${file}:${line}`, 300)} \`${rule}\` ${codeSpan(message, 1_000)}`,
    ),
    ...changes
      .toSorted((a, b) => Number(b.attention) - Number(a.attention))
      .map(change => `- ${change.attention ? '⚠️ ' : ''}${changeText(change, textContext)}`),
  ];
}
