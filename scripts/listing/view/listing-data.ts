/** A listing for other programs: JSON, and CSV for a spreadsheet. */
import { inline, jsonPieces } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { spreadsheetCsv } from '../../text/spreadsheet.ts';
import { groupsOf } from '../listing.ts';
import type { Grouping, Row } from '../row.ts';
import {
  daysText,
  endText,
  groupName,
  methodText,
  type PrintedListing,
  partyText,
  sourceText,
  stateWords,
  typeWords,
  words,
} from './listing-words.ts';

/** `schemas/listing.schema.json` */
interface ListingDocument {
  schemaVersion: 1;
  generatedAt: string;
  timezone: string;
  sources: { state: boolean; observations: boolean };
  by?: Grouping;
  items: (Omit<Row, 'hosts'> & { group?: string | null })[];
}

/** The rows keep their order, whatever they are grouped by: each names its group. */
export function listingDocument({ listing, by }: PrintedListing): ListingDocument {
  const { now, timezone, sources, rows } = listing;
  return {
    schemaVersion: 1,
    generatedAt: now.toISOString(),
    timezone,
    sources,
    ...(by && { by }),
    items: rows.map(({ hosts: _, ...row }) => ({ ...row, ...(by && { group: row[by] }) })),
  };
}

export const listingJson = (printed: PrintedListing): Iterable<string> =>
  jsonPieces(listingDocument(printed));

type Cell = (row: Row, printed: PrintedListing) => string | number;

const columns: readonly (readonly [Localized, Cell])[] = [
  [words.title, row => inline(row.title)],
  [words.state, (row, { locale }) => stateWords[row.state][locale]],
  [words.stage, row => inline(row.stage?.name ?? '')],
  [words.days, (row, { locale }) => row.daysLeft ?? daysText(row, locale)],
  [words.expiry, (row, printed) => endText(row.notAfter, row, 'recorded', printed)],
  [words.source, (row, { locale }) => sourceText(row, locale)],
  [words.served, (row, printed) => endText(row.servedUntil, row, 'served', printed)],
  [words.recorded, (row, printed) => endText(row.recordedUntil, row, 'recorded', printed)],
  [words.unobserved, ({ unobserved }) => (unobserved ? `${unobserved.count}/${unobserved.of}` : '')],
  [words.id, row => inline(row.id)],
  [words.type, (row, { locale }) => typeWords[row.type][locale]],
  [words.owner, (row, printed) => partyText(row.owner, row, printed, inline)],
  [words.ownerId, row => inline(row.owner ?? '')],
  [words.responsible, (row, printed) => partyText(row.responsible, row, printed, inline)],
  [words.responsibleId, row => inline(row.responsible ?? '')],
  [words.method, (row, { locale }) => methodText(row, locale, inline)],
  [words.host, row => row.hosts.map(host => inline(host)).join(' ')],
  [words.site, row => inline(row.site ?? '')],
  [words.system, row => inline(row.system ?? '')],
  [words.issuer, row => inline(row.issuer ?? '')],
];

/** With groups, the name of the group stands first. */
export function listingCsv(printed: PrintedListing): string {
  const { listing, by, locale } = printed;
  const head = columns.map(([word]) => word[locale]);
  const cells = (row: Row) => columns.map(([, cell]) => cell(row, printed));
  if (by === undefined) return spreadsheetCsv([head, ...listing.rows.map(cells)]);
  const rows = groupsOf(listing.rows, by).flatMap(({ name, rows }) =>
    rows.map(row => [groupName(name, by, printed, inline), ...cells(row)]),
  );
  return spreadsheetCsv([[words.group[locale], ...head], ...rows]);
}
