/** A schedule for the terminal. */
import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import { inline } from '../text/encode.ts';
import { type Row, sectionsOf } from './table.ts';
import { type Edition, headingOf, kindWords, nameOf, noteOf, spanText, subjectOf, words } from './words.ts';

/** Columns one cell may take up before the rest of it is cut; full-width characters take two. */
const widest = 40;

/** A heading a month, a line a duty, its note below. Ends with a line break. */
export function textOf(edition: Edition, color: boolean): string {
  const { schedule, organization, locale } = edition;
  const colors = createColors(color);
  const sections = sectionsOf(schedule, locale).filter(({ rows }) => rows.length > 0);
  const widths = columnWidths(sections.flatMap(({ rows }) => rows.map(row => cells(row, edition))));
  const head =
    organization === undefined ? headingOf(edition) : `${headingOf(edition)}  ${inline(organization)}`;
  const blocks = [
    `${colors.bold(head)}\n${spanText(edition)}`,
    ...sections.map(({ id, heading, rows }) => {
      const paint = id === 'overdue' ? colors.red : colors.cyan;
      const lines = rows.flatMap(row => rowLines(row, widths, edition, colors.dim));
      return [paint(heading), ...lines].join('\n');
    }),
    ...(sections.length === 0 ? [words.nothing[locale]] : []),
    ...listBlock(
      words.undated[locale],
      schedule.undated.map(({ entry }) => entry),
    ),
    ...listBlock(words.unreadable[locale], schedule.unreadable),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowLines(
  row: Row,
  widths: readonly number[],
  edition: Edition,
  dim: (text: string) => string,
): string[] {
  const line = cells(row, edition).map((cell, index) => pad(cell, widths[index] ?? 0));
  const note = noteOf(row.duty, row.times, edition.locale, inline);
  return [`  ${line.join('  ').trimEnd()}`, ...(note === '' ? [] : [dim(`${' '.repeat(14)}${note}`)])];
}

function cells({ duty }: Row, edition: Edition): string[] {
  const { owner, responsible, date, kind } = duty;
  const { id = '', title = '' } = subjectOf(duty);
  const { locale } = edition;
  const all = [
    date,
    kindWords[kind][locale],
    inline(id),
    inline(title),
    `${words.owner[locale]}: ${nameOf(owner, edition, inline)}`,
    `${words.responsible[locale]}: ${nameOf(responsible, edition, inline)}`,
  ];
  return all.map(cut);
}

function columnWidths(rows: readonly string[][]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
  }
  return widths;
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

function cut(text: string): string {
  if (stringWidth(text) <= widest) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) >= widest) break;
    kept += segment;
  }
  return `${kept}…`;
}

function listBlock(heading: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [[heading, ...ids.map(id => `  ${inline(id)}`)].join('\n')];
}
