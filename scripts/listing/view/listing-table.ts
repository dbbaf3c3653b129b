/** A listing for the terminal. */
import { createColors } from 'picocolors';
import { columnsOf } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import { cutToColumns, padded } from '../../text/terminal-columns.ts';
import { groupsOf } from '../listing.ts';
import type { Row } from '../row.ts';
import { columnsOfListing, type ListedColumn } from './listing-columns.ts';
import { basisText, groupText, type PrintedListing, totalText, words } from './listing-words.ts';

type Paint = (text: string) => string;
type Colors = ReturnType<typeof createColors>;

/** On a terminal, a longer text is cut. */
const widest: Partial<Record<ListedColumn['name'], number>> = {
  title: 30,
  id: 24,
  owner: 20,
  renewal: 30,
  host: 28,
};
const gap = '  ';
/** Where the further lines of a row begin. */
const indent = '    ';

interface Column extends ListedColumn {
  width: number;
  /** By row. */
  texts: ReadonlyMap<Row, string>;
}

/**
 * A row on each line where the terminal is wide enough, else on as many lines as it takes.
 * @param terminal its width; undefined: lines may be of any length
 */
export function listingTable(
  printed: PrintedListing,
  color: boolean,
  terminal = Number.POSITIVE_INFINITY,
): string {
  const { listing, by, organization, locale } = printed;
  const colors = createColors(color);
  const head =
    organization === undefined
      ? words.heading[locale]
      : `${words.heading[locale]}${gap}${inline(organization)}`;
  const start = `${colors.bold(head)}\n${basisText(printed)}`;
  if (listing.rows.length === 0) return `${start}\n\n${words.nothing[locale]}\n`;
  const lines = linesOf(measured(printed, terminal), terminal);
  const heads = headLines(lines, printed).map(line => colors.dim(line));
  const bodies =
    by === undefined
      ? [{ rows: listing.rows, title: [] }]
      : groupsOf(listing.rows, by).map(group => ({
          rows: group.rows,
          title: [colors.bold(groupText(group, by, printed, inline))],
        }));
  const blocks = bodies.map(({ rows, title }, index) =>
    [...(index === 0 ? heads : []), ...title, ...rows.flatMap(row => rowLines(row, lines, colors))].join(
      '\n',
    ),
  );
  return `${[start, ...blocks, totalText(printed)].join('\n\n')}\n`;
}

function measured(printed: PrintedListing, terminal: number): Column[] {
  const { listing, locale } = printed;
  return columnsOfListing(printed).map(column => {
    const most = mostOf(column, terminal);
    const texts = new Map(
      listing.rows.map(row => [row, cutToColumns(column.text(row, printed, inline), most)]),
    );
    const width = [column.head[locale], ...texts.values()].reduce(
      (all, text) => Math.max(all, columnsOf(text)),
      0,
    );
    return { ...column, width: Math.min(width, most), texts };
  });
}

function mostOf({ name }: ListedColumn, terminal: number): number {
  if (terminal === Number.POSITIVE_INFINITY) return terminal;
  return Math.max(1, Math.min(widest[name] ?? terminal, terminal - indent.length));
}

/** The columns of each line of a row. */
function linesOf(columns: readonly Column[], terminal: number): Column[][] {
  const lines: Column[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    if (used + gap.length + column.width <= terminal && lines.length > 0) {
      lines.at(-1)?.push(column);
      used += gap.length + column.width;
    } else {
      used = (lines.length === 0 ? 0 : indent.length) + column.width;
      lines.push([column]);
    }
  }
  return lines;
}

const headLines = (lines: readonly Column[][], { locale }: PrintedListing): string[] =>
  lines.map((columns, index) =>
    lineOf(
      columns.map(column => aligned(cutToColumns(column.head[locale], column.width), column)),
      index,
    ),
  );

function rowLines(row: Row, lines: readonly Column[][], colors: Colors): string[] {
  return lines.map((columns, index) =>
    lineOf(
      columns.map(column => aligned(column.texts.get(row) ?? '', column, paintOf(row, column, colors))),
      index,
    ),
  );
}

const lineOf = (cells: readonly string[], index: number): string =>
  `${index === 0 ? '' : indent}${cells.join(gap)}`.trimEnd();

/** Numbers stand right. Spaces are not painted, so that they can be left out at the end of a line. */
function aligned(text: string, { name, width }: Column, paint: Paint = plain): string {
  const spaces = padded(text, width).slice(text.length);
  return name === 'days' ? spaces + paint(text) : paint(text) + spaces;
}

const plain: Paint = text => text;

function paintOf({ state, stage, unobserved }: Row, { name }: Column, colors: Colors): Paint {
  if (state === 'planned' || state === 'suspended' || state === 'retired') return colors.dim;
  if (name !== 'state' && name !== 'days') return plain;
  switch (state) {
    case 'unreadable':
    case 'expired':
      return colors.red;
    case 'ending':
      return { error: colors.red, warning: colors.yellow, info: colors.cyan }[stage?.severity ?? 'warning'];
    case 'not-yet-valid':
    case 'never-observed':
    case 'not-observed':
    case 'unknown':
      return colors.yellow;
    case 'valid':
      return unobserved ? colors.yellow : colors.green;
  }
}
