/** What must hold of the listing of any ledger on any day. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { remember } from '../../scripts/compare/next-memory.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { certificatesOf, endpointsPerKeyType } from '../../scripts/ledger/key-types.ts';
import type { Entry, Item, Ledger } from '../../scripts/ledger/types.ts';
import { groupsOf } from '../../scripts/listing/listing.ts';
import { groupings } from '../../scripts/listing/row.ts';
import { listingDocument } from '../../scripts/listing/view/listing-data.ts';
import { listingTable } from '../../scripts/listing/view/listing-table.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { itemOf } from '../schedule/schedule-support.ts';
import { anyCharacter, holds } from '../support/property.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  failed,
  later,
  ledgerOf,
  now,
  served,
} from '../support/sample-data.ts';
import { listed, printedListing } from './listing-support.ts';

const end = fc.integer({ min: -400, max: 800 }).map(daysFromNow);
const common = {
  status: fc.constantFrom('planned', 'active', 'suspended', 'retired'),
  title: fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }).map(text => `x${text}`),
    fc.constantFrom('ディレクトリサービス連携サーバ', 'web'),
  ),
  owner: fc.constantFrom({}, { team: 'infra-ops' }, { primary: 'nobody' }),
  renewal: fc.record({ method: fc.constantFrom('manual', 'acme') }),
};
const entry = fc
  .record({ ...common, both: fc.boolean(), notAfter: fc.option(end), notBefore: fc.option(end) })
  .map(({ both, notAfter, notBefore, ...more }) => (id: string): Entry => {
    const record = { ...(notAfter && { notAfter }), ...(notBefore && { notBefore }) };
    const endpoint = endpointOf(`https://${id}.example.jp`);
    const kinds = both
      ? { keyTypes: 'both' as const, endpoints: endpointsPerKeyType([endpoint]), ecdsa: {} }
      : {};
    return entryOf(id, { ...more, certificate: record, ...kinds });
  });
const item = fc.record({ ...common, expires: end }).map(
  ({ expires, ...more }) =>
    (id: string): Item =>
      itemOf(id, expires.slice(0, 10), more),
);
const ledger = fc
  .record({
    things: fc.array(fc.oneof(entry, item), { maxLength: 8 }),
    timezone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
    unreadable: fc.subarray(['broken', 'worse']),
  })
  .map(({ things, timezone, unreadable }): Ledger => {
    const made = things.map((make, index) => make(`thing-${index}`));
    return {
      ...ledgerOf(
        made.filter(thing => thing.type === 'certificate'),
        { timezone },
      ),
      items: made.filter(thing => thing.type === 'item'),
      unreadable,
    };
  });
/** Of some entries, something served or failed. */
const given = fc.record({
  fate: fc.array(fc.constantFrom('served', 'failed', 'none'), { maxLength: 8 }),
  end,
});

const observationsOf = ({ entries }: Ledger, { fate, end }: { fate: string[]; end: string }) =>
  entries.flatMap((entry, index): Observation[] => {
    if (fate[index] === 'served') return [served(entry, certificate(entry.id, { notAfter: end }))];
    return fate[index] === 'failed' ? [failed(entry)] : [];
  });

it('has every certificate and item once, in order of their ends, in the form of its schema', () => {
  const isListing = compiledValidator('listing');
  holds(
    fc.property(ledger, given, fc.integer({ min: 0, max: 500 }), (ledger, given, days) => {
      const observations = observationsOf(ledger, given);
      const memory = remember(emptyMemory, observations, ledger, now);
      for (const sources of [{}, { observations }, { memory }, { observations, memory }]) {
        const listing = listed(ledger, { ...sources, at: later(days) });
        const expected = [...ledger.entries.flatMap(certificatesOf), ...ledger.items];
        const names = listing.rows.map(({ id, keyType = '' }) => `${id} ${keyType}`);
        expect(names.toSorted()).toEqual(
          [
            ...expected.map(each => `${each.id} ${('keyType' in each && each.keyType) || ''}`),
            ...ledger.unreadable.map(id => `${id} `),
          ].toSorted(),
        );
        const ends = listing.rows.map(({ notAfter }) => notAfter ?? '~');
        expect(ends).toEqual(ends.toSorted());
        // What has no known end is never said to be in order.
        expect(listing.rows.filter(({ state, notAfter }) => state === 'valid' && notAfter === null)).toEqual(
          [],
        );
        for (const by of groupings) {
          const grouped = groupsOf(listing.rows, by).flatMap(({ rows }) => rows);
          expect(new Set(grouped)).toEqual(new Set(listing.rows));
        }
        const printed = printedListing(ledger, listing, { by: 'owner' });
        const isValid = isListing(JSON.parse(JSON.stringify(listingDocument(printed))));
        expect(isListing.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }
    }),
  );
});

it('prints every row, aligned, and no line wider than the terminal', () => {
  holds(
    fc.property(ledger, given, fc.integer({ min: 40, max: 250 }), (ledger, given, columns) => {
      const listing = listed(ledger, { observations: observationsOf(ledger, given) });
      const printed = printedListing(ledger, listing, { locale: 'ja' });
      const table = listingTable(printed, false, columns);
      const [, body = ''] = table.split(/\n\n/);
      const rows = body.split('\n').filter(line => !line.startsWith('    '));
      if (listing.rows.length > 0) expect(rows).toHaveLength(1 + listing.rows.length);
      expect(body.split('\n').filter(line => stringWidth(line) > columns)).toEqual([]);
      const wide = listingTable(printed, false);
      expect(wide.split('\n')).toHaveLength(listing.rows.length > 0 ? listing.rows.length + 7 : 5);
    }),
  );
});
