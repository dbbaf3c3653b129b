/** A schedule for the terminal. */
import { createColors } from 'picocolors';
import { columnsOf } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import type { Duty } from '../duty.ts';
import { type Summary, sectionsOf, summarised } from './schedule-table.ts';
import {
  cutText,
  type Edition,
  headingOf,
  kindWords,
  nameOf,
  noteOf,
  spanText,
  subjectOf,
  summaryText,
  words,
} from './schedule-words.ts';

/** Columns of a terminal nobody has made wider; full-width characters take two. */
const columns = 80;
/** Where everything about a duty but its first line begins. */
const indent = 14;
const room = columns - indent;
/** Ids that are longer do not push the titles of all others away. */
const widestId = 20;

/** A heading a month; a line a duty, below it whose it is and its note. No line is wider than 80 columns. Ends with a line break. */
export function textOf(edition: Edition, color: boolean): string {
  const { schedule, organization, locale } = edition;
  const colors = createColors(color);
  const sections = sectionsOf(schedule, locale).filter(({ duties }) => duties.length > 0);
  const widths = widthsOf(schedule.duties, locale);
  const head =
    organization === undefined ? headingOf(edition) : `${headingOf(edition)}  ${inline(organization)}`;
  const blocks = [
    `${colors.bold(head)}\n${spanText(edition)}`,
    ...sections.map(({ id, heading, duties }) => {
      const paint = id === 'overdue' ? colors.red : colors.cyan;
      const { shown, summaries } = summarised(duties);
      const lines = [
        ...shown.flatMap(duty => dutyLines(duty, widths, edition, colors.dim)),
        ...summaries.flatMap(summary => summaryLines(summary, widths, edition)),
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
    id: Math.min(widestId, widest(duties.map(duty => inline(subjectOf(duty).id ?? '')))),
  };
}

/** A title that does not fit beside the id stands below it, whole where that is possible. */
function dutyLines(duty: Duty, widths: Widths, edition: Edition, dim: (text: string) => string): string[] {
  const { locale } = edition;
  const { id, title } = subjectOf(duty);
  const kind = pad(kindWords[duty.kind][locale], widths.kind);
  const name = id === undefined ? '' : `${pad(inline(id), widths.id)}  `;
  const first = `  ${duty.date}  ${kind}  ${name}`;
  const beside = `${first}${inline(title ?? '')}`.trimEnd();
  const fits = columnsOf(beside) <= columns;
  const head = fits ? [beside] : [cut(first.trimEnd(), columns), below(cut(inline(title ?? ''), room))];
  const note = wrap(noteOf(duty, edition, inline)).map(line => dim(below(line)));
  return [...head.filter(line => line.trim() !== ''), ...whose(duty, edition).map(below), ...note];
}

/** Its place where the date of a duty stands is empty: it has many. */
function summaryLines(summary: Summary, { kind }: Widths, edition: Edition): string[] {
  const { locale } = edition;
  const what = `${pad(kindWords.renewal[locale], kind)}  ${summaryText(summary, locale)}`;
  const owner = cut(`${words.owner[locale]}: ${nameOf(summary.owner, edition, inline)}`, room);
  return [below(what), below(owner)];
}

const below = (line: string): string => `${' '.repeat(indent)}${line}`;

/** One name where both are the same; two lines where one is too short for both. */
function whose({ owner, responsible }: Duty, edition: Edition): string[] {
  const { locale } = edition;
  const said = (word: keyof typeof words, party: string | null) =>
    cut(`${words[word][locale]}: ${nameOf(party, edition, inline)}`, room);
  if (owner === responsible) return [said('both', owner)];
  const both = [said('owner', owner), said('responsible', responsible)];
  const line = both.join('  ');
  return columnsOf(line) <= room ? [line] : both;
}

/** Lines that fit, broken after a space or a Japanese comma; what has neither is cut. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ 、])/)) {
    const joined = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && columnsOf(joined.trimEnd()) <= room) lines[lines.length - 1] = joined;
    else if (piece.trim() !== '') lines.push(cut(piece, room));
  }
  return lines.map(line => line.trimEnd());
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)));

function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (columnsOf(kept + segment) >= width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** @param lines safe to print */
function listBlock(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines.map(line => `  ${line}`)].join('\n')];
}
