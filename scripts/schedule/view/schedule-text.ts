/** A schedule for the terminal. */
import { createColors } from 'picocolors';
import { columnsOf } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { cutToColumns, padded } from '../../text/terminal-columns.ts';
import type { Duty } from '../duty.ts';
import { type AutomaticRenewals, sectionsOf, withSummaries } from './schedule-table.ts';
import {
  cutText,
  headingOf,
  kindWords,
  noteOf,
  type PublishedSchedule,
  partyName,
  spanText,
  subjectOf,
  summaryText,
  words,
} from './schedule-words.ts';

/** The usual width of a terminal. A full-width character takes two columns. */
const columns = 80;
/** The column at which every line of a duty begins, except the first. */
const indent = 14;
const textWidth = columns - indent;
/** A longer id does not make the column of ids wider. */
const maximumIdWidth = 20;

/**
 * A heading for each month and a line for each duty, with its parties and its note below. No line is wider than 80 columns. Ends
 * with a line break.
 */
export function scheduleText(published: PublishedSchedule, color: boolean): string {
  const { schedule, organization, locale } = published;
  const colors = createColors(color);
  const sections = sectionsOf(schedule, locale).filter(({ duties }) => duties.length > 0);
  const widths = widthsOf(schedule.duties, locale);
  const head =
    organization === undefined ? headingOf(published) : `${headingOf(published)}  ${inline(organization)}`;
  const blocks = [
    `${colors.bold(head)}\n${spanText(published)}`,
    ...sections.map(({ id, heading, duties }) => {
      const paint = id === 'overdue' ? colors.red : colors.cyan;
      const { shown, summaries } = withSummaries(duties);
      const lines = [
        ...shown.flatMap(duty => dutyLines(duty, widths, published, colors.dim)),
        ...summaries.flatMap(summary => summaryLines(summary, widths, published)),
      ];
      return [paint(heading), ...lines].join('\n');
    }),
    ...(sections.length === 0 ? [words.nothing[locale]] : []),
    ...listBlock(
      words.undated[locale],
      schedule.undated.map(({ entry }) => inline(entry)),
    ),
    ...listBlock(
      words.cut[locale],
      schedule.cut.map(({ entry, after }) => cutText(inline(entry), after, locale)),
    ),
    ...listBlock(
      words.unreadable[locale],
      schedule.unreadable.map(id => inline(id)),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface Widths {
  kind: number;
  id: number;
}

function widthsOf(duties: readonly Duty[], locale: Locale): Widths {
  const widest = (texts: string[]) => texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
  return {
    kind: widest(duties.map(({ kind }) => kindWords[kind][locale])),
    id: Math.min(maximumIdWidth, widest(duties.map(duty => inline(subjectOf(duty).id ?? '')))),
  };
}

/** A title that does not fit behind the id gets a line of its own, and is cut only where that is too short as well. */
function dutyLines(
  duty: Duty,
  widths: Widths,
  published: PublishedSchedule,
  dim: (text: string) => string,
): string[] {
  const { locale } = published;
  const { id, title } = subjectOf(duty);
  const kind = padded(kindWords[duty.kind][locale], widths.kind);
  const name = id === undefined ? '' : `${padded(inline(id), widths.id)}  `;
  const first = `  ${duty.date}  ${kind}  ${name}`;
  const oneLine = `${first}${inline(title ?? '')}`.trimEnd();
  const fits = columnsOf(oneLine) <= columns;
  const head = fits
    ? [oneLine]
    : [cutToColumns(first.trimEnd(), columns), indented(cutToColumns(inline(title ?? ''), textWidth))];
  const note = wrap(noteOf(duty, published, inline)).map(line => dim(indented(line)));
  return [...head.filter(line => line.trim() !== ''), ...partyLines(duty, published).map(indented), ...note];
}

/** The column of the date is empty, because the renewals have many dates. */
function summaryLines(summary: AutomaticRenewals, { kind }: Widths, published: PublishedSchedule): string[] {
  const { locale } = published;
  const what = `${padded(kindWords.renewal[locale], kind)}  ${summaryText(summary, locale)}`;
  const owner = cutToColumns(
    `${words.owner[locale]}: ${partyName(summary.owner, published, inline)}`,
    textWidth,
  );
  return [indented(what), indented(owner)];
}

const indented = (line: string): string => `${' '.repeat(indent)}${line}`;

/** The owner and the responsible party: one name where both are the same, two lines where one is too short. */
function partyLines({ owner, responsible }: Duty, published: PublishedSchedule): string[] {
  const { locale } = published;
  const partyText = (word: keyof typeof words, party: string | null) =>
    cutToColumns(`${words[word][locale]}: ${partyName(party, published, inline)}`, textWidth);
  if (owner === responsible) return [partyText('both', owner)];
  const both = [partyText('owner', owner), partyText('responsible', responsible)];
  const line = both.join('  ');
  return columnsOf(line) <= textWidth ? [line] : both;
}

/** Breaks a text into lines after a space or a Japanese comma. A piece that has neither and is too long is cut. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ 、])/)) {
    const joined = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && columnsOf(joined.trimEnd()) <= textWidth) lines[lines.length - 1] = joined;
    else if (piece.trim() !== '') lines.push(cutToColumns(piece, textWidth));
  }
  return lines.map(line => line.trimEnd());
}

/** @param lines safe to print */
function listBlock(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines.map(line => `  ${line}`)].join('\n')];
}
