/** policy.key-reuse: across generations, across entries, and over what a sweep did not see. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../scripts/compare/finding.ts';
import type { Ledger } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  failed,
  later,
  ledgerOf,
  served,
  sha256Of,
} from '../support/sample-data.ts';
import { type Sweep, sweepAll } from './compare-support.ts';

const [key, otherKey] = [{ publicKey: sha256Of('key') }, { publicKey: sha256Of('other key') }];
const first = certificate('first', { ...key, notBefore: daysFromNow(-90) });
const second = certificate('second', { ...key, notBefore: daysFromNow(-1) });
const fresh = certificate('fresh', { ...otherKey, notBefore: daysFromNow(-1) });
const [web, mail] = [entryOf('web'), entryOf('mail')];

const reuse = ({ findings }: Comparison) =>
  findings
    .filter(({ rule }) => rule === 'policy.key-reuse')
    .map(({ entry, facts: { generations, entries } }) => ({ entry, generations, entries }));

function sweeps(ledger: Ledger, ...observed: Observation[][]) {
  const all: Sweep[] = observed.map((observations, day) => ({ ledger, observations, now: later(day) }));
  return sweepAll(...all);
}

describe('across the generations of an entry', () => {
  it('is found at the later one, for as long as it is served', () => {
    const ledger = ledgerOf([web]);
    const taken = [{ entry: 'web', generations: [first.sha256], entries: undefined }];
    expect(reuse(sweeps(ledger, [served(web, first)], [served(web, second)]))).toEqual(taken);
    expect(reuse(sweeps(ledger, [served(web, first)], [served(web, second)], [served(web, second)]))).toEqual(
      taken,
    );
    expect(reuse(sweeps(ledger, [served(web, second)], [served(web, first)]))).toEqual([]);
    expect(reuse(sweeps(ledger, [served(web, first)], [served(web, second)], [served(web, fresh)]))).toEqual(
      [],
    );
  });

  it('is not what a certificate has with itself, at whatever endpoint', () => {
    const both = entryOf('web', {
      endpoints: [endpointOf('https://a.example.jp'), endpointOf('https://b.example.jp')],
    });
    const everywhere = both.endpoints.map(endpoint => served(both, first, { endpoint: endpoint.key }));
    expect(reuse(sweeps(ledgerOf([both]), everywhere, everywhere))).toEqual([]);
  });

  it('is learnt of a generation that was remembered without its key once that is served again', () => {
    const { publicKey: _, ...unknown } = first;
    const ledger = ledgerOf([web]);
    expect(reuse(sweeps(ledger, [served(web, unknown)], [served(web, second)]))).toEqual([]);
    expect(
      reuse(sweeps(ledger, [served(web, unknown)], [served(web, first)], [served(web, second)])),
    ).toHaveLength(1);
  });

  it('is neither found nor remembered where nobody asks', () => {
    const ledger = ledgerOf([web], { policy: { 'key-reuse': 'off', quantum: 'off' } });
    const result = sweeps(ledger, [served(web, first)], [served(web, second)]);
    expect(reuse(result)).toEqual([]);
    expect(result.memory.generations.filter(({ publicKey }) => publicKey !== undefined)).toEqual([]);
  });
});

describe('across entries', () => {
  const ledger = ledgerOf([web, mail]);
  const both = [served(web, first), served(mail, second)];
  const found = [
    { entry: 'mail', generations: undefined, entries: ['web'] },
    { entry: 'web', generations: undefined, entries: ['mail'] },
  ];

  it('is found at each', () => {
    expect(reuse(sweeps(ledger, both))).toEqual(found);
  });

  it('is not one certificate served by both, nor what an entry out of service serves', () => {
    expect(reuse(sweeps(ledger, [served(web, first), served(mail, first)]))).toEqual([]);
    const retired = ledgerOf([web, { ...mail, status: 'suspended' }]);
    expect(reuse(sweeps(retired, both))).toEqual([]);
  });

  it('names twenty entries and counts the rest', () => {
    const many = Array.from({ length: 25 }, (_, index) => entryOf(`e${String(index).padStart(2, '0')}`));
    const each = many.map((entry, index) => served(entry, certificate(`c${index}`, key)));
    const { findings } = sweeps(ledgerOf(many), each);
    const last = findings.find(({ rule, entry }) => rule === 'policy.key-reuse' && entry === 'e24');
    expect(last?.facts.entries).toHaveLength(20);
    expect(last?.facts.entriesTotal).toBe(24);
  });

  it('stands while the other one is not seen, or fails', () => {
    for (const lost of [[], [failed(mail)]]) {
      const result = sweeps(ledger, both, [served(web, first), ...lost]);
      expect(reuse(result)).toEqual(found.filter(({ entry }) => entry === 'web'));
    }
  });

  it('ends when the other one is seen with another key', () => {
    expect(reuse(sweeps(ledger, both, [served(web, first), served(mail, fresh)]))).toEqual([]);
    const since = sweeps(ledger, both, [served(web, first), served(mail, fresh)], [served(web, first)]);
    expect(reuse(since)).toEqual([]);
  });

  it('is not unsure for the certificate that the other one is known to have served, too', () => {
    const damaged = { ...ledgerOf([web]), unreadable: ['mail'] };
    const result = sweepAll(
      { ledger, observations: [served(web, first), served(mail, first)] },
      { ledger: damaged, observations: [served(web, first)], now: later(1) },
    );
    expect(result.unknown).toEqual(['mail']);
    expect(result.unsure).toBeUndefined();
  });

  it('is unsure where memory cannot tell what the other one serves', () => {
    // Two nodes behind one name: memory holds one of them as served last.
    const nodes = [
      served(mail, second, { address: '192.0.2.1' }),
      served(mail, fresh, { address: '192.0.2.2' }),
    ];
    const lost = sweeps(ledger, [served(web, first), ...nodes], [served(web, first)]);
    expect(
      reuse(lost).length + (lost.unsure ?? []).filter(({ entry }) => entry === 'web').length,
    ).toBeGreaterThan(0);
    const damaged = { ...ledgerOf([web]), unreadable: ['mail'] };
    const result = sweepAll(
      { ledger, observations: both },
      { ledger: damaged, observations: [served(web, first)], now: later(1) },
    );
    expect(reuse(result)).toEqual([]);
    expect(result.unknown).toEqual(['mail']);
    expect(result.unsure).toEqual([{ entry: 'web', rule: 'policy.key-reuse' }]);
    expect(sweeps(ledger, [served(web, first), ...nodes])).toMatchObject({ unknown: [] });
    expect(sweeps(ledger, [served(web, first), ...nodes]).unsure).toBeUndefined();
  });
});

describe('whatever is swept', () => {
  const entries = ['e1', 'e2', 'e3', 'e4'].map(id => entryOf(id));
  const ledger = ledgerOf(entries);
  const pool = ['a', 'b', 'c', 'd', 'e'].map((seed, index) =>
    certificate(seed, { ...(index % 2 === 0 ? key : otherKey), notBefore: daysFromNow(-index) }),
  );
  const sweep = fc.tuple(
    ...entries.map(entry => fc.constantFrom(...pool).map(facts => served(entry, facts))),
  );

  it('a lost shard takes back nothing that was found, and the order of arrival does not matter', () => {
    holds(
      fc.property(sweep, fc.integer({ min: 0, max: 15 }), fc.boolean(), (all, lost, turned) => {
        const whole = sweeps(ledger, all, all);
        const kept = all.filter((_, index) => (lost & (1 << index)) === 0);
        const partly = sweeps(ledger, turned ? all.toReversed() : all, turned ? kept.toReversed() : kept);
        const keptIds = new Set(kept.map(({ entry }) => entry));
        expect(reuse(partly)).toEqual(
          reuse(whole).filter(({ entry }) => entry !== undefined && keptIds.has(entry)),
        );
      }),
      150,
    );
  });

  it('names every other entry with another certificate for the key, and no more', () => {
    const nodes = entryOf('e0', {
      endpoints: ['a', 'b'].map(name => endpointOf(`https://${name}.example.jp`)),
    });
    const several = ledgerOf([nodes, ...entries]);
    const two = fc.tuple(...nodes.endpoints.map(() => fc.constantFrom(...pool)));
    holds(
      fc.property(sweep, two, (all, pair) => {
        const here = nodes.endpoints.flatMap(({ key: endpoint }, index) => {
          const facts = pair[index];
          return facts ? [served(nodes, facts, { endpoint })] : [];
        });
        const observations = [...here, ...all];
        const { findings } = sweeps(several, observations);
        for (const { entry, endpoint, certificate: own } of observations) {
          const others = observations
            .filter(each => each.entry !== entry && each.certificate.sha256 !== own.sha256)
            .filter(each => each.certificate.publicKey === own.publicKey);
          const names = [...new Set(others.map(each => each.entry))].toSorted();
          const found = findings.find(({ key: id }) => id === `policy.key-reuse:${entry}:${endpoint}`);
          expect(found?.facts.entries).toEqual(names.length > 0 ? names : undefined);
        }
      }),
      150,
    );
  });

  it('is found at both or neither of two entries', () => {
    holds(
      fc.property(sweep, all => {
        const pairs = reuse(sweeps(ledger, all)).flatMap(({ entry, entries: others }) =>
          Array.isArray(others) ? others.map(other => `${entry} ${other}`) : [],
        );
        for (const pair of pairs) expect(pairs).toContain(pair.split(' ').toReversed().join(' '));
      }),
      100,
    );
  });
});
