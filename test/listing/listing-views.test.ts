/** What people and spreadsheets get to see. */
import { describe, expect, it } from 'vitest';
import { remember } from '../../scripts/compare/next-memory.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { listingCsv } from '../../scripts/listing/view/listing-data.ts';
import { listingMarkdown } from '../../scripts/listing/view/listing-markdown.ts';
import { listingTable } from '../../scripts/listing/view/listing-table.ts';
import { locales } from '../../scripts/text/locale.ts';
import { itemOf, parties } from '../schedule/schedule-support.ts';
import { cells } from '../support/markdown.ts';
import { certificate, daysFromNow, entryOf, failed, ledgerOf, now, served } from '../support/sample-data.ts';
import { listed, printedListing } from './listing-support.ts';

const mail = entryOf('mail', {
  title: '社外メール中継サーバ',
  certificate: { notAfter: daysFromNow(10) },
  site: 'makuhari',
});
const web = entryOf('web', { renewal: { method: 'acme', responsible: 'acme' } });
const old = entryOf('old', { certificate: { notAfter: daysFromNow(-3) }, owner: {} });
const next = entryOf('next', { status: 'planned' });
const sites = { makuhari: { title: '幕張データセンター', runner: [] } };
const ledger = {
  ...ledgerOf([mail, web, old, next], { timezone: 'Asia/Tokyo', organization: 'A社', sites }),
  parties,
  items: [itemOf('licence', '2027-06-30')],
  unreadable: ['broken'],
};
const observations = [served(web, certificate('web')), failed(mail)];
const memory = remember(emptyMemory, observations, ledger, now);
const listing = listed(ledger, { memory });

describe('the table', () => {
  it.each(locales)('reads well on 80 columns in %s', locale => {
    expect(listingTable(printedListing(ledger, listing, { locale }), false, 80)).toMatchSnapshot();
  });

  it.each(locales)('has a row on each line in a file in %s', locale => {
    expect(listingTable(printedListing(ledger, listing, { locale, by: 'site' }), false)).toMatchSnapshot();
  });

  it('is coloured by how much somebody has to act', () => {
    const painted = listingTable(printedListing(ledger, listing), true);
    const esc = '\u001b';
    expect(painted).toContain(`${esc}[31mexpired, never observed${esc}[39m`);
    expect(painted).toContain(`${esc}[31mexpiring soon (urgent), never observed${esc}[39m`);
    expect(painted).toContain(`${esc}[32mvalid${esc}[39m`);
    expect(painted).toContain(`${esc}[2mplanned${esc}[22m`);
    expect(painted.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(
      listingTable(printedListing(ledger, listing), false),
    );
  });

  it('says so when there is nothing to list', () => {
    const empty = ledgerOf([]);
    expect(listingTable(printedListing(empty, listed(empty)), false)).toContain('\n\nNothing is listed.\n');
  });
});

it.each(locales)('Markdown in %s', locale => {
  expect(listingMarkdown(printedListing(ledger, listing, { locale, by: 'owner' }))).toMatchSnapshot();
});

it.each(locales)('CSV in %s', locale => {
  expect(listingCsv(printedListing(ledger, listing, { locale, by: 'issuer' }))).toMatchSnapshot();
});

describe('text of files and servers', () => {
  const hostile = '=1+1 | <img src=x> @everyone `x`\u202e\n# heading';
  const entry = entryOf('web', { title: hostile, system: hostile });
  const one = ledgerOf([entry]);
  const observations = [served(entry, certificate('web', { issuer: '=cmd|calc' }))];
  const printed = printedListing(one, listed(one, { observations }));

  it('is never calculated by a spreadsheet, and a number below zero stays a number', () => {
    const [, row = ''] = listingCsv(printed).split('\r\n');
    expect(row.startsWith("'=1+1") || row.startsWith('"\'=1+1')).toBe(true);
    expect(row).toContain(",'=cmd|calc");
    const expired = listingCsv(printedListing(ledger, listing)).split('\r\n')[1];
    expect(expired).toMatch(/^old,expired,,-3,/);
  });

  it('is visible on a terminal, and stays in its line', () => {
    const table = listingTable(printed, false);
    expect(table).toContain('=1+1 | <img src=x> @everyone `x`\\u{202e}\\u{a}# heading');
  });

  it('stays in its cell in Markdown, where nothing of it is live', () => {
    const row = listingMarkdown(printed)
      .split('\n')
      .find(line => line.includes('1+1'));
    expect(cells(row ?? '')).toHaveLength(10);
    expect(row).not.toMatch(/<img|@everyone/);
  });
});
