/** Whose observations count: the endpoints a job of the matrix was asked about, and no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../scripts/probe/job-matrix.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { ledgerScope, MatrixScope } from '../../scripts/probe/observation-scope.ts';
import { holds } from '../support/property.ts';
import { endpointOf, entryOf, ledgerOf } from '../support/sample-data.ts';

const now = new Date('2026-12-24T14:30:00Z');
const sites = { tokyo: { title: 'Tokyo', runner: [] }, osaka: { title: 'Osaka', runner: [] } };

const ledger = ledgerOf(
  ['tokyo', 'osaka', ''].flatMap(site =>
    Array.from({ length: 4 }, (_, number) => {
      const id = `${site || 'none'}-${number}`;
      const endpoints = [0, 1].map(index => endpointOf(`https://h${index}.${id}.test`));
      return entryOf(id, { endpoints, ...(site && { site }) });
    }),
  ),
  { sites },
);

const observationOf = (entry: string, endpoint: string, site: string): Observation => ({
  outcome: 'skipped',
  reason: 'planned',
  entry,
  endpoint,
  at: now.toISOString(),
  vantage: site === '' ? {} : { site },
});

describe('observations count', () => {
  it('for each endpoint from exactly one job, and from none that stands elsewhere', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 9 }), perShard => {
        const { include } = matrixOf(ledger, now, { perShard, defaultRunner: ['x'] });
        const scope = new MatrixScope(ledger);
        const jobs = include.map(job => ({ job, is: scope.of(job) }));
        for (const { id, site = '', endpoints } of ledger.entries)
          for (const { key } of endpoints) {
            const takers = jobs.filter(({ is }) => is(observationOf(id, key, site)) === 'in-scope');
            expect(takers.map(({ job }) => job.site)).toEqual([site]);
            const elsewhere = site === 'osaka' ? 'tokyo' : 'osaka';
            expect(jobs.filter(({ is }) => is(observationOf(id, key, elsewhere)) === 'in-scope')).toEqual([]);
          }
      }),
      9,
    );
  });

  it('of no endpoint the ledger does not have', () => {
    const [job] = matrixOf(ledger, now, { perShard: 100, defaultRunner: ['x'] }).include;
    if (!job) throw new Error('there is a job');
    const unrecorded = observationOf('osaka-0', 'https://elsewhere.test:443', job.site);
    expect(new MatrixScope(ledger).of(job)(unrecorded)).toBe('out-of-scope');
    for (const is of [new MatrixScope(ledger).of(job), ledgerScope(ledger)])
      expect(is(observationOf('elsewhere', 'https://h0.osaka-0.test:443', job.site))).toBe('out-of-scope');
  });

  it.each([
    ['https://elsewhere.test:443', 'in-scope'],
    ['https://h0.osaka-0.test:8443', 'in-scope'],
    ['https://elsewhere.test:443@192.0.2.1', 'in-scope'],
    ['https://[2001:db8::1]:443@[2001:db8::2]?sni=elsewhere.test#ecdsa', 'in-scope'],
    ['smtp://h0.osaka-0.test:443', 'out-of-scope'],
    ['https://h0.osaka-0.test:443?sni=other.test', 'out-of-scope'],
    ['https://h0.osaka-0.test:443@192.0.2.1#rsa', 'out-of-scope'],
    ['https://H0.Osaka-0.test:443@192.0.2.1#rsa', 'no-endpoint'],
    ['HTTPS://elsewhere.test:443', 'no-endpoint'],
    ['https://elsewhere.test', 'no-endpoint'],
    ['https://elsewhere.test:0443', 'no-endpoint'],
    ['https://elsewhere.test:0', 'no-endpoint'],
    ['https://elsewhere.test:65536', 'no-endpoint'],
    ['https://[2001:DB8::1]:443', 'no-endpoint'],
    ['https://2001:db8::1:443', 'no-endpoint'],
    ['https://elsewhere.test:443@junk\u001b', 'no-endpoint'],
    ['https://elsewhere.test:443@', 'no-endpoint'],
    ['https://elsewhere.test:443?sni=', 'no-endpoint'],
    ['https://elsewhere.test:443?sni=elsewhere.test', 'no-endpoint'],
    ['https://elsewhere.test:443#dsa', 'no-endpoint'],
    ['https://elsewhere.test:443#rsa#rsa', 'no-endpoint'],
    ['https://elsewhere.test:443/path', 'no-endpoint'],
    ['https://elsewhere.test:443\n', 'no-endpoint'],
    ['gopher://elsewhere.test:70', 'no-endpoint'],
    ['elsewhere', 'no-endpoint'],
    ['', 'no-endpoint'],
  ])('without a matrix of an endpoint that no entry names: %j', (endpoint, answer) => {
    expect(ledgerScope(ledger)(observationOf('anybody', endpoint, 'osaka'))).toBe(answer);
  });

  it('without a matrix of only so many endpoints that no entry names, and only so often', () => {
    const scope = ledgerScope(ledger);
    const [first] = ledger.entries;
    const answers = (endpoints: number, times: number) =>
      Map.groupBy(
        Array.from({ length: times }, (_, index) =>
          scope(observationOf(`e${index}`, `https://h${index % endpoints}.elsewhere.test:443`, '')),
        ),
        answer => answer,
      );
    expect(answers(10_001, 10_001).get('too-many')).toHaveLength(1);
    expect(answers(10_000, 90_001).get('too-many')).toHaveLength(1);
    expect(scope(observationOf(first?.id ?? '', first?.endpoints[0]?.key ?? '', ''))).toBe('in-scope');
  });

  it('without a matrix from anywhere that does not claim to be another site', () => {
    const is = ledgerScope(ledger);
    const [first] = ledger.entries;
    const key = first?.endpoints[0]?.key ?? '';
    expect(is(observationOf('tokyo-0', key, ''))).toBe('in-scope');
    expect(is(observationOf('tokyo-0', key, 'tokyo'))).toBe('in-scope');
    expect(is(observationOf('tokyo-0', key, 'osaka'))).toBe('out-of-scope');
  });
});
