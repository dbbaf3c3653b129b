/** The columns that people read, in their order: name, state and dates first. */
import type { Encode } from '../../text/list.ts';
import type { Localized } from '../../text/locale.ts';
import type { Row } from '../row.ts';
import {
  daysText,
  endText,
  hostText,
  type PrintedListing,
  partyText,
  renewalText,
  sourceText,
  stateText,
  words,
} from './listing-words.ts';

export interface ListedColumn {
  name: 'title' | 'state' | 'days' | 'served' | 'recorded' | 'source' | 'id' | 'owner' | 'renewal' | 'host';
  head: Localized;
  /** @param encode makes text of files and servers safe to print */
  text(row: Row, printed: PrintedListing, encode: Encode): string;
}

const all: readonly ListedColumn[] = [
  { name: 'title', head: words.title, text: ({ title }, _, encode) => encode(title) },
  { name: 'state', head: words.state, text: (row, { locale }, encode) => stateText(row, locale, encode) },
  { name: 'days', head: words.days, text: (row, { locale }) => daysText(row, locale) },
  {
    name: 'served',
    head: words.served,
    text: (row, printed) => endText(row.servedUntil, row, 'served', printed),
  },
  {
    name: 'recorded',
    head: words.recorded,
    text: (row, printed) => endText(row.recordedUntil, row, 'recorded', printed),
  },
  { name: 'source', head: words.source, text: (row, { locale }) => sourceText(row, locale) },
  { name: 'id', head: words.id, text: ({ id }, _, encode) => encode(id) },
  {
    name: 'owner',
    head: words.owner,
    text: (row, printed, encode) => partyText(row.owner, row, printed, encode),
  },
  { name: 'renewal', head: words.renewal, text: renewalText },
  { name: 'host', head: words.host, text: (row, { locale }, encode) => hostText(row, locale, encode) },
];

/** Where nothing says what is served, the heading does, and not every row. */
export function columnsOfListing({ listing: { sources } }: PrintedListing): readonly ListedColumn[] {
  if (sources.state || sources.observations) return all;
  return all.filter(({ name }) => name !== 'served');
}
