import type { Views } from '../../text/view.ts';
import { listingCsv, listingJson } from './listing-data.ts';
import { listingMarkdown } from './listing-markdown.ts';
import { listingTable } from './listing-table.ts';
import type { PrintedListing } from './listing-words.ts';

export const listingViews = {
  table: (printed, { color, columns }) => listingTable(printed, color, columns),
  json: printed => [{ to: 'out', text: listingJson(printed) }],
  markdown: listingMarkdown,
  csv: listingCsv,
} satisfies Views<PrintedListing>;
