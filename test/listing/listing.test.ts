import { describe, expect, it } from 'vitest';
import { remember } from '../../scripts/compare/next-memory.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { endpointsPerKeyType } from '../../scripts/ledger/key-types.ts';
import type { Entry } from '../../scripts/ledger/types.ts';
import { endingWithin, groupsOf } from '../../scripts/listing/listing.ts';
import type { Row } from '../../scripts/listing/row.ts';
import { itemOf } from '../schedule/schedule-support.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  failed,
  later,
  ledgerOf,
  now,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { listed } from './listing-support.ts';

const current = certificate('current');
const newer = certificate('newer', { notBefore: daysFromNow(-1), notAfter: daysFromNow(200) });
const web = entryOf('web', { certificate: recordOf(current) });

const rowOf = (entry: Entry, given: Parameters<typeof listed>[1] = {}): Row => {
  const [row] = listed(ledgerOf([entry]), given).rows;
  if (!row) throw new Error('no row');
  return row;
};

describe('where the end comes from', () => {
  it('is the record where nothing says what is served', () => {
    expect(rowOf(web)).toMatchObject({
      ...{ state: 'valid', notAfter: current.notAfter, source: 'record', daysLeft: 120 },
      ...{ servedUntil: null, recordedUntil: current.notAfter, unobserved: null },
    });
  });

  it('is what is observed, whatever the record says', () => {
    const row = rowOf(web, { observations: [served(web, newer)] });
    expect(row).toMatchObject({ notAfter: newer.notAfter, source: 'observations', daysLeft: 200 });
    expect(row).toMatchObject({ servedUntil: newer.notAfter, recordedUntil: current.notAfter });
  });

  it('is the earliest of all that is served', () => {
    const entry = entryOf('web', {
      endpoints: ['https://a.example.jp', 'https://b.example.jp'].map(url => endpointOf(url)),
    });
    const observations = entry.endpoints.map(({ key }, index) =>
      served(entry, index === 0 ? newer : current, { endpoint: key }),
    );
    expect(rowOf(entry, { observations })).toMatchObject({
      notAfter: current.notAfter,
      issuer: newer.issuer,
    });
  });

  it('is what was served last, by the state', () => {
    const memory = remember(emptyMemory, [served(web, newer)], ledgerOf([web]), now);
    expect(rowOf(web, { memory })).toMatchObject({
      notAfter: newer.notAfter,
      source: 'state',
      state: 'valid',
    });
  });

  it('is what was served last where the endpoint does not answer now', () => {
    const memory = remember(emptyMemory, [served(web, newer)], ledgerOf([web]), now);
    expect(rowOf(web, { memory, observations: [failed(web)] })).toMatchObject({
      ...{ notAfter: newer.notAfter, source: 'state', state: 'not-observed' },
      unobserved: { count: 1, of: 1, never: false },
    });
  });

  it('is unknown where another certificate than the recorded one was served last, and its end is not known', () => {
    const whole = remember(emptyMemory, [served(web, newer)], ledgerOf([web]), now);
    const older = { ...whole, generations: whole.generations.map(({ notAfter: _, ...line }) => line) };
    const unknown = { notAfter: null, source: null, daysLeft: null, servedUntil: null, state: 'unknown' };
    expect(rowOf(web, { memory: older })).toMatchObject(unknown);
  });

  it('is that of the record of the same certificate, where an older version wrote the state', () => {
    const whole = remember(emptyMemory, [served(web, current)], ledgerOf([web]), now);
    const older = { ...whole, generations: whole.generations.map(({ notAfter: _, ...line }) => line) };
    expect(rowOf(web, { memory: older })).toMatchObject({ notAfter: current.notAfter, source: 'state' });
  });

  it('is unknown where nothing is recorded and nothing is known to be served', () => {
    expect(rowOf(entryOf('new'))).toMatchObject({ notAfter: null, daysLeft: null, state: 'unknown' });
  });
});

describe('the state', () => {
  const ending = (days: number, more: Partial<Entry> = {}) =>
    rowOf(entryOf('web', { certificate: { notAfter: daysFromNow(days) }, ...more }));

  it.each([
    [-1, 'expired', undefined],
    [1, 'ending', 'urgent'],
    [20, 'ending', 'renew'],
    [80, 'ending', 'plan'],
    [100, 'valid', undefined],
  ])('%i days before the end is %s', (days, state, stage) => {
    const row = ending(days);
    expect([row.state, row.stage?.name]).toEqual([state, stage]);
  });

  it('counts whole days, and tells the last day from the day after it', () => {
    const left = (hours: number) =>
      rowOf(entryOf('web', { certificate: { notAfter: daysFromNow(hours / 24) } })).daysLeft;
    expect([25, 24, 23, 0, -1, -24, -25].map(left)).toEqual([1, 1, 0, 0, -1, -1, -2]);
  });

  it.each(['planned', 'suspended', 'retired'] as const)('of an entry that is %s is that', status => {
    expect(ending(-1, { status })).toMatchObject({ state: status, daysLeft: -1 });
  });

  it('of what renews automatically tells of a missed renewal only', () => {
    const acme = { method: 'acme', responsible: 'infra-ops' };
    const of = (gone: number, left: number) => {
      const dates = { notBefore: daysFromNow(-gone), notAfter: daysFromNow(left) };
      return rowOf(entryOf('web', { certificate: dates, renewal: acme }));
    };
    expect(of(62, 28)).toMatchObject({ state: 'valid' });
    expect(of(85, 5)).toMatchObject({ state: 'ending', stage: { name: 'missed', severity: 'error' } });
  });

  it('of a certificate that is not valid yet says so', () => {
    const dates = { notBefore: daysFromNow(1), notAfter: daysFromNow(300) };
    expect(rowOf(entryOf('web', { certificate: dates })).state).toBe('not-yet-valid');
  });

  it('says that an endpoint was never observed only by the state', () => {
    expect(rowOf(web, { memory: emptyMemory })).toMatchObject({
      ...{ state: 'never-observed', unobserved: { count: 1, of: 1, never: true } },
      ...{ notAfter: current.notAfter, source: 'record' },
    });
    expect(rowOf(web, { observations: [] }).state).toBe('not-observed');
  });

  it('names an end that is near before an endpoint that is not observed, and keeps both', () => {
    const entry = entryOf('web', { certificate: { notAfter: daysFromNow(3) } });
    const row = rowOf(entry, { memory: emptyMemory });
    expect(row).toMatchObject({ state: 'ending', unobserved: { never: true } });
  });

  it('counts neither what is not probed nor what is in maintenance', () => {
    const [main, none, away] = [
      endpointOf('https://a.example.jp'),
      endpointOf('https://b.example.jp', { check: 'none', reason: 'x' }),
      endpointOf('https://c.example.jp', { maintenance: { until: '2026-10-01' } }),
    ];
    const entry = entryOf('web', { endpoints: [main, none, away] });
    expect(rowOf(entry, { memory: emptyMemory }).unobserved).toMatchObject({ of: 1 });
    expect(rowOf(entry, { memory: emptyMemory, at: later(1) }).unobserved).toMatchObject({ of: 2 });
    expect(rowOf({ ...entry, endpoints: [none] }, { memory: emptyMemory }).unobserved).toBe(null);
  });
});

it('lists the two certificates of one entry as two', () => {
  const entry = entryOf('web', {
    ...{ title: 'Portal', keyTypes: 'both', certificate: { notAfter: daysFromNow(90) } },
    ecdsa: { certificate: { notAfter: daysFromNow(30) } },
    endpoints: endpointsPerKeyType([endpointOf('https://web.example.jp')]),
  });
  const endpoints = ['https://web.example.jp:443'];
  expect(listed(ledgerOf([entry])).rows).toMatchObject([
    { id: 'web', keyType: 'ecdsa', title: 'Portal (ECDSA)', daysLeft: 30, endpoints },
    { id: 'web', keyType: 'rsa', title: 'Portal (RSA)', daysLeft: 90, endpoints },
  ]);
});

describe('an item', () => {
  it.each([
    ['Asia/Tokyo', '2026-10-01T14:59:59Z'],
    ['America/New_York', '2026-10-02T03:59:59Z'],
  ])('ends with its last day in %s', (timezone, end) => {
    const ledger = { ...ledgerOf([], { timezone }), items: [itemOf('vdi', '2026-10-01')] };
    const rows = (at: string) => listed(ledger, { at: new Date(at) }).rows;
    expect(rows(end)).toMatchObject([{ notAfter: end, recordedUntil: end, state: 'ending', daysLeft: 0 }]);
    expect(rows(end.replace('59Z', '59.999Z'))).toMatchObject([{ state: 'ending' }]);
    const next = new Date(Date.parse(end) + 1_000);
    expect(listed(ledger, { at: next }).rows).toMatchObject([{ state: 'expired', daysLeft: -1 }]);
  });
});

it('lists what could not be read, behind everything else', () => {
  const ledger = { ...ledgerOf([entryOf('z')]), unreadable: ['broken'] };
  expect(listed(ledger).rows).toMatchObject([
    { id: 'z', state: 'unknown' },
    { id: 'broken', type: 'unknown', state: 'unreadable', notAfter: null },
  ]);
});

describe('what ends within a time', () => {
  const in5 = { notAfter: daysFromNow(5) };
  const ledger = {
    ...ledgerOf([
      entryOf('expired', { certificate: { notAfter: daysFromNow(-5) } }),
      entryOf('soon', { certificate: in5 }),
      entryOf('later', { certificate: { notAfter: daysFromNow(61) } }),
      entryOf('unfilled'),
      entryOf('planned', { status: 'planned' }),
      entryOf('retired', { status: 'retired', certificate: in5 }),
      entryOf('suspended', { status: 'suspended', certificate: in5 }),
    ]),
    unreadable: ['broken'],
  };

  it('is also what has expired and what has no known end, but nothing retired', () => {
    const { rows } = endingWithin(listed(ledger), 60 * 86_400_000);
    expect(rows.map(({ id }) => id)).toEqual(['expired', 'soon', 'suspended', 'unfilled', 'broken']);
  });
});

describe('groups', () => {
  const ledger = {
    ...ledgerOf([
      entryOf('a', { certificate: { notAfter: daysFromNow(300) }, site: 'tokyo' }),
      entryOf('b', { certificate: { notAfter: daysFromNow(2) } }),
      entryOf('c', { certificate: { notAfter: daysFromNow(200) }, site: 'osaka', owner: {} }),
    ]),
    unreadable: ['broken'],
  };
  const by = (what: Parameters<typeof groupsOf>[1]) =>
    groupsOf(listed(ledger).rows, what).map(({ name, rows }) => [name, ...rows.map(({ id }) => id)]);

  it('come in the order of their first ends; without one, and unreadable, come last', () => {
    expect(by('site')).toEqual([
      ['osaka', 'c'],
      ['tokyo', 'a'],
      [null, 'b'],
      [undefined, 'broken'],
    ]);
    expect(by('owner')).toEqual([
      ['infra-ops', 'b', 'a'],
      [null, 'c'],
      [undefined, 'broken'],
    ]);
  });

  it('of states come in the order of what needs somebody first', () => {
    expect(by('state')).toEqual([
      ['unreadable', 'broken'],
      ['ending', 'b'],
      ['valid', 'c', 'a'],
    ]);
  });
});
