import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/errors.ts';
import type { Endpoint, Entry, Ledger } from '../../scripts/ledger/types.ts';
import { selectTargets } from '../../scripts/probe/targets.ts';
import { holds } from '../support/property.ts';
import { entryOf, ledgerOf } from '../support/sample-data.ts';

const now = new Date('2026-12-24T14:30:00Z');

function endpoint(host: string, more: Partial<Endpoint> = {}): Endpoint {
  return { key: `https://${host}:443`, protocol: 'https', host, port: 443, check: 'tls', ...more };
}

const entry = (id: string, more: Partial<Entry> = {}): Entry =>
  entryOf(id, { endpoints: [endpoint(`${id}.example.jp`)], ...more });

const ledger = (entries: Entry[], timezone = 'UTC'): Ledger =>
  ledgerOf(entries, { timezone, sites: { tokyo: { title: 'Tokyo', runner: [] } } });

const reasons = (of: Ledger, at = now) =>
  selectTargets(of, at).skipped.map(({ entry, reason }) => [entry, reason]);

it('carries what its entry says of addresses, and the proxy of its site', () => {
  const of = ledgerOf(
    [
      entry('a', { site: 'dmz', addresses: 'all' }),
      entry('b', { site: 'toString' }),
      entry('c', { site: 'plain' }),
    ],
    {
      sites: {
        dmz: { title: 'DMZ', runner: [], proxy: 'http://proxy.example.jp:3128' },
        plain: { title: 'Plain', runner: [] },
      },
    },
  );
  const { targets } = selectTargets(of, now);
  const [a, b, c] = targets.toSorted((x, y) => (x.entry < y.entry ? -1 : 1));
  expect(a).toMatchObject({ addresses: 'all', proxy: { host: 'proxy.example.jp', port: 3128 } });
  for (const target of [b, c])
    expect(Object.keys(target ?? {}).toSorted()).toEqual(['endpoint', 'entry', 'trust']);
});

describe('skipping', () => {
  it('says why for every endpoint it leaves out', () => {
    const of = ledger([
      entry('live'),
      entry('planned', { status: 'planned' }),
      entry('suspended', { status: 'suspended' }),
      entry('retired', { status: 'retired' }),
      entry('unchecked', { endpoints: [endpoint('u', { check: 'none', reason: 'partner network' })] }),
      entry('moving', {
        endpoints: [endpoint('m', { maintenance: { until: '2026-12-24', reason: '機器更改' } })],
      }),
    ]);
    const { targets, skipped } = selectTargets(of, now, {}, { site: 'tokyo' });
    expect(targets.map(target => target.entry)).toEqual(['live']);
    expect(
      Object.fromEntries(skipped.map(({ entry, reason, note, until }) => [entry, [reason, note, until]])),
    ).toEqual({
      planned: ['planned', undefined, undefined],
      suspended: ['suspended', undefined, undefined],
      retired: ['retired', undefined, undefined],
      unchecked: ['check-none', 'partner network', undefined],
      moving: ['maintenance', '機器更改', '2026-12-24'],
    });
    expect(skipped.every(({ vantage, at }) => vantage.site === 'tokyo' && at === now.toISOString())).toBe(
      true,
    );
  });

  it('ends a maintenance with its last day in the ledger’s time zone', () => {
    const moving = [
      entry('moving', { endpoints: [endpoint('m', { maintenance: { until: '2026-12-24' } })] }),
    ];
    // 14:30 UTC is 23:30 in Tokyo; half an hour later the day is over there, and not in London.
    const later = new Date('2026-12-24T15:00:00Z');
    expect(reasons(ledger(moving, 'Asia/Tokyo'))).toEqual([['moving', 'maintenance']]);
    expect(reasons(ledger(moving, 'Asia/Tokyo'), later)).toEqual([]);
    expect(reasons(ledger(moving, 'Europe/London'), later)).toEqual([['moving', 'maintenance']]);
  });
});

describe('selection', () => {
  const of = ledger([entry('a', { site: 'tokyo' }), entry('b'), entry('c', { site: 'tokyo' })]);
  const ids = (selection: Parameters<typeof selectTargets>[2]) =>
    selectTargets(of, now, selection)
      .targets.map(target => target.entry)
      .toSorted();

  it('narrows by site and by entry', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ site: 'tokyo' })).toEqual(['a', 'c']);
    expect(ids({ entries: ['b', 'c'] })).toEqual(['b', 'c']);
    expect(ids({ site: false })).toEqual(['b']);
  });

  it('names the possible ones when there is no such site or entry', () => {
    expect(() => ids({ site: 'osaka' })).toThrow(UsageError);
    expect(() => ids({ site: 'osaka' })).toThrow(/tokyo/);
    expect(() => ids({ entries: ['a', 'x'] })).toThrow(/--entry x.*a, b, c/s);
    expect(() => ids({ site: 'constructor' })).toThrow(UsageError);
  });
});

describe('sharding', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { maxLength: 60 });
  const shards = (of: Ledger, count: number) =>
    Array.from({ length: count }, (_, index) =>
      selectTargets(of, now, { shard: { index: index + 1, count } }).targets.map(
        ({ endpoint }) => endpoint.key,
      ),
    );

  it('puts every endpoint into exactly one of parts of equal size', () => {
    holds(
      fc.property(names, fc.integer({ min: 1, max: 7 }), (all, count) => {
        const parts = shards(ledger(all.map(name => entry(name))), count);
        expect(parts.flat().toSorted()).toEqual(all.map(name => `https://${name}.example.jp:443`).toSorted());
        const sizes = parts.map(part => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('moves at most one endpoint across each border when one is added', () => {
    holds(
      fc.property(
        names.filter(all => all.length > 0),
        fc.integer({ min: 2, max: 6 }),
        (all, count) => {
          const [, ...fewer] = all;
          const before = shards(ledger(fewer.map(name => entry(name))), count);
          const after = shards(ledger(all.map(name => entry(name))), count);
          const shardOf = new Map(before.flatMap((part, index) => part.map(key => [key, index] as const)));
          const moved = after.flatMap((part, index) =>
            part.filter(key => (shardOf.get(key) ?? index) !== index),
          );
          expect(moved.length).toBeLessThan(count);
        },
      ),
    );
  });

  it('does not depend on what is skipped: shards that run on both sides of midnight still cover all', () => {
    const all = Array.from({ length: 20 }, (_, index) =>
      entry(
        `e${index}`,
        index % 3 ? {} : { endpoints: [endpoint(`m${index}`, { maintenance: { until: '2026-12-24' } })] },
      ),
    );
    const of = ledger(all);
    const selected = [1, 2, 3].flatMap(index => {
      const at = index === 2 ? new Date('2026-12-25T00:00:01Z') : now;
      const { targets, skipped } = selectTargets(of, at, { shard: { index, count: 3 } });
      return [...targets.map(target => target.entry), ...skipped.map(one => one.entry)];
    });
    expect(selected.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});
