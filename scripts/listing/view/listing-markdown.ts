/** A listing in Markdown. Ids and hosts are in code spans, titles and names are plain text. */
import { codeSpan, tableText } from '../../text/encode.ts';
import { markdownTable } from '../../text/markdown-table.ts';
import { groupsOf } from '../listing.ts';
import type { Row } from '../row.ts';
import { columnsOfListing } from './listing-columns.ts';
import { basisText, groupText, type PrintedListing, totalText, words } from './listing-words.ts';

export function listingMarkdown(printed: PrintedListing): string {
  const { listing, by, organization, locale } = printed;
  const owner = organization === undefined ? '' : `${tableText(organization)} · `;
  const bodies =
    by === undefined
      ? [tableOf(listing.rows, printed)]
      : groupsOf(listing.rows, by).flatMap(group => [
          `## ${groupText(group, by, printed, tableText)}`,
          tableOf(group.rows, printed),
        ]);
  const parts = [
    `# ${words.heading[locale]}`,
    `${owner}${basisText(printed)}`,
    ...(listing.rows.length === 0 ? [words.nothing[locale]] : [...bodies, totalText(printed)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableOf(rows: readonly Row[], printed: PrintedListing): string {
  const columns = columnsOfListing(printed);
  const isCode = new Set<string>(['id', 'host']);
  return markdownTable(
    columns.map(({ head }) => head[printed.locale]),
    rows.map(row =>
      columns.map(({ name, text }) => text(row, printed, isCode.has(name) ? codeSpan : tableText)),
    ),
  );
}
