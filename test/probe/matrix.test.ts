import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/errors.ts';
import type { Entry, Ledger } from '../../scripts/ledger/types.ts';
import { type MatrixJob, matrixOf, maximumJobs, sizeFor } from '../../scripts/probe/job-matrix.ts';
import { selectTargets } from '../../scripts/probe/targets.ts';
import { holds } from '../support/property.ts';
import { endpointOf, entryOf, ledgerOf } from '../support/sample-data.ts';

const now = new Date('2026-12-24T14:30:00Z');
const sites = {
  makuhari: { title: '幕張', runner: ['self-hosted', 'makuhari'] },
  osaka: { title: '大阪', runner: [] },
  empty: { title: 'Empty', runner: ['x'] },
};

/** Endpoints by site; `''`: without one. */
function ledger(
  counts: Record<string, number>,
  of: Record<string, { title: string; runner: string[] }> = sites,
): Ledger {
  const entries = Object.entries(counts).flatMap(([site, count]): Entry[] => {
    const id = `e-${site || 'none'}`;
    const endpoints = Array.from({ length: count }, (_, index) => endpointOf(`https://h${index}.${id}.test`));
    return count > 0 ? [entryOf(id, { endpoints, ...(site && { site }) })] : [];
  });
  return ledgerOf(entries, { sites: of });
}

const jobs = (of: Ledger, perShard: number): MatrixJob[] =>
  matrixOf(of, now, { perShard, defaultRunner: ['ubuntu-latest'] }).include;

/** What the job's probe would select. */
const selected = (of: Ledger, { site, shard }: MatrixJob) => {
  const [index = 0, count = 0] = shard.split('/').map(Number);
  const { targets, skipped } = selectTargets(of, now, {
    site: site === '' ? false : site,
    shard: { index, count },
  });
  return { targets: targets.map(({ endpoint }) => endpoint.key), all: targets.length + skipped.length };
};

describe('the matrix', () => {
  it('has the jobs of each site on its runners, and of entries without a site last', () => {
    expect(jobs(ledger({ '': 1, osaka: 2, makuhari: 3, empty: 0 }), 2)).toEqual([
      {
        name: '幕張 (makuhari) 1/2',
        id: 'site-makuhari-1-of-2',
        site: 'makuhari',
        select: '--site=makuhari',
        shard: '1/2',
        runner: ['self-hosted', 'makuhari'],
        vantage: 'self-hosted+makuhari',
        endpoints: 1,
      },
      expect.objectContaining({ id: 'site-makuhari-2-of-2', shard: '2/2', endpoints: 2 }),
      expect.objectContaining({ id: 'site-osaka-1-of-1', runner: ['ubuntu-latest'], endpoints: 2 }),
      expect.objectContaining({ name: 'no site 1/1', id: 'no-site-1-of-1', site: '', select: '--no-site' }),
    ]);
  });

  it('has no job for a site where everything is skipped, and none at all for an empty ledger', () => {
    const retired = entryOf('retired', { status: 'retired', site: 'osaka' });
    expect(jobs(ledgerOf([retired], { sites }), 10)).toEqual([]);
    expect(jobs(ledgerOf([]), 10)).toEqual([]);
  });

  it('does not take a site named like the entries without one for them', () => {
    const odd = { 'no-site': { title: 'x', runner: [] } };
    const ids = jobs(ledger({ '': 1, 'no-site': 1 }, odd), 1).map(({ id }) => id);
    expect(ids).toEqual(['site-no-site-1-of-1', 'no-site-1-of-1']);
  });

  it('has every endpoint in exactly one job, whatever the sizes', () => {
    const count = fc.nat(40);
    const counts = fc.record({ makuhari: count, osaka: count, '': count });
    holds(
      fc.property(counts, fc.integer({ min: 1, max: 50 }), (of, perShard) => {
        const whole = ledger(of);
        const include = jobs(whole, perShard);
        const parts = include.map(job => selected(whole, job));
        expect(parts.flatMap(({ targets }) => targets).toSorted()).toEqual(
          selectTargets(whole, now)
            .targets.map(({ endpoint }) => endpoint.key)
            .toSorted(),
        );
        expect(parts.map(({ targets }) => targets.length)).toEqual(include.map(({ endpoints }) => endpoints));
        expect(new Set(include.map(({ id }) => id)).size).toBe(include.length);
        for (const [site, among] of Map.groupBy(include, job => job.site)) {
          const sizes = among.map(({ endpoints }) => endpoints);
          expect(Math.max(...sizes) - Math.min(...sizes), site).toBeLessThanOrEqual(1);
          expect(Math.max(...sizes), site).toBeLessThanOrEqual(perShard);
        }
      }),
      50,
    );
  });

  it('stays the same when it is made again', () => {
    const of = ledger({ makuhari: 30, osaka: 7, '': 12 });
    expect(jobs({ ...of, entries: of.entries.toReversed() }, 4)).toEqual(jobs(of, 4));
  });
});

describe('the number of jobs', () => {
  it('is what GitHub takes, with no larger shards than it takes for that', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: maximumJobs });
    const jobsFor = (of: number[], size: number) =>
      of.reduce((sum, count) => sum + Math.ceil(count / size), 0);
    holds(
      fc.property(counts, fc.integer({ min: 1, max: 10_000 }), (of, wanted) => {
        const size = sizeFor(of, wanted);
        expect(jobsFor(of, size)).toBeLessThanOrEqual(maximumJobs);
        expect(size).toBeGreaterThanOrEqual(wanted);
        if (size > wanted) expect(jobsFor(of, size - 1)).toBeGreaterThan(maximumJobs);
      }),
    );
    expect(jobs(ledger({ makuhari: 300, '': 300 }), 1)).toHaveLength(200);
  });

  it('is a usage error where there are more sites than that', () => {
    const names = Array.from({ length: maximumJobs + 1 }, (_, index) => `s${index}`);
    const many = Object.fromEntries(names.map(name => [name, { title: name, runner: [] }]));
    const of = ledger(Object.fromEntries(names.map(name => [name, 1])), many);
    expect(() => jobs(of, 10)).toThrow(UsageError);
    expect(() => jobs(of, 10)).toThrow(/257 sites.*256 jobs/);
  });
});
