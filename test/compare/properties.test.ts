/** What must hold of any ledger and any sweep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/compare/compare.ts';
import type { Finding, LedgerUpdate } from '../../scripts/compare/finding.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory, type Memory } from '../../scripts/evidence/memory.ts';
import type { Entry, Ledger } from '../../scripts/ledger/types.ts';
import type { Observation, Served } from '../../scripts/probe/observation.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  failed,
  later,
  ledgerOf,
  link,
  now,
  recordOf,
  served,
  skipped,
} from '../support/sample-data.ts';

const certificates = ['a', 'b', 'c', 'd'].map((seed, index) =>
  certificate(seed, {
    notBefore: daysFromNow(-80 + 15 * index),
    notAfter: daysFromNow([-5, 12, 60, 150][index] ?? 0),
    ...(index === 3 ? { names: ['other.example.jp'] } : {}),
  }),
);
const someCertificate = fc.constantFrom(...certificates);

const someEntry = fc
  .record({
    id: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
    endpoints: fc.integer({ min: 0, max: 3 }),
    recorded: fc.option(someCertificate),
    track: fc.constantFrom('exact' as const, 'orderly' as const),
    method: fc.constantFrom('manual', 'acme'),
  })
  .map(({ id, endpoints, recorded, track, method }) =>
    entryOf(id, {
      track,
      renewal: { method, responsible: 'infra-ops' },
      endpoints: Array.from({ length: endpoints }, (_, index) =>
        endpointOf(`https://${id}-${index}.example.jp`),
      ),
      ...(recorded ? { certificate: recordOf(recorded) } : {}),
    }),
  );

const someLedger = fc
  .uniqueArray(someEntry, { selector: ({ id }) => id, minLength: 1 })
  .map(entries => ledgerOf(entries));

/** What one endpoint may do: serve from one or two addresses, fail, be skipped, or not be looked at. */
function observationsOf(entry: Entry, endpoint: string): fc.Arbitrary<Observation[]> {
  const one = fc
    .tuple(
      someCertificate,
      fc.constantFrom('192.0.2.1', '192.0.2.2'),
      fc.constantFrom(
        'trusted' as const,
        'unanchored' as const,
        'untrusted' as const,
        'self-signed' as const,
      ),
      fc.constantFrom('good' as const, 'revoked' as const, undefined),
    )
    .map(([facts, address, path, status]) =>
      served(entry, facts, {
        endpoint,
        address,
        verdict: { path, ...(path === 'unanchored' ? { missingIssuer: 'CN=Middle' } : {}) },
        ...(status && { revocation: { status } }),
        chain: [link('CN=leaf', { ca: false }), link('CN=Middle', { selfSigned: path === 'untrusted' })],
      }),
    );
  const failure = fc
    .constantFrom('unreachable' as const, 'handshake-failed' as const)
    .map(outcome => failed(entry, outcome, { endpoint }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) },
    { weight: 2, arbitrary: failure.map(observation => [observation]) },
    { weight: 1, arbitrary: fc.constant(skipped(entry, 'maintenance', { endpoint })).map(each => [each]) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 0 }) },
  );
}

const someSweep = (ledger: Ledger): fc.Arbitrary<Observation[]> =>
  fc
    .tuple(...ledger.entries.flatMap(entry => entry.endpoints.map(({ key }) => observationsOf(entry, key))))
    .map(parts => parts.flat());

/** A ledger, a sweep before this one, and this one. */
const someWorld = someLedger.chain(ledger =>
  fc.record({ ledger: fc.constant(ledger), before: someSweep(ledger), observations: someSweep(ledger) }),
);

const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });

interface TwoSweeps {
  ledger: Ledger;
  before: Observation[];
  observations: Observation[];
}

function sweep(
  { ledger, before, observations }: TwoSweeps,
  at: Date = now,
): ReturnType<typeof compare> & { memory: Memory } {
  const earlier = remember(emptyMemory, before, ledger, later(-1));
  const memory = remember(earlier, observations, ledger, at);
  return { ...compare(ledger, gatherEvidence(ledger, observations, memory), at), memory };
}

/** What is said to be an orderly renewal: at an endpoint, or, for the ledger, of the whole entry. */
function renewalsIn(findings: readonly Finding[], updates: readonly LedgerUpdate[]) {
  const found = findings.filter(({ rule }) => rule === 'drift.renewed');
  const proposed = updates.filter(({ kind }) => kind === 'renewed');
  return [
    ...found.map(({ entry, endpoint, facts }) => ({ entry: { id: entry, endpoint }, sha256: facts.sha256 })),
    ...proposed.map(each => ({
      entry: { id: each.entry, endpoint: undefined },
      sha256: each.certificate.sha256,
    })),
  ];
}

describe('whatever is swept', () => {
  it('the order of observations and entries does not matter', () => {
    holds(
      fc.property(
        someWorld.chain(sweeps =>
          fc.tuple(fc.constant(sweeps), shuffled(sweeps.observations), shuffled(sweeps.ledger.entries)),
        ),
        ([sweeps, observations, entries]) => {
          const result = sweep({ ...sweeps, observations, ledger: { ...sweeps.ledger, entries } });
          expect(result).toEqual(sweep(sweeps));
        },
      ),
      150,
    );
  });

  it('what is taken for a renewal, nobody says is revoked, untrusted, or older than the record', () => {
    let renewals = 0;
    holds(
      fc.property(someWorld, sweeps => {
        const { findings, updates } = sweep(sweeps);
        const servedObservations = sweeps.observations.filter(each => each.outcome === 'served');
        for (const { entry, sha256 } of renewalsIn(findings, updates)) {
          const recorded = sweeps.ledger.entries.find(({ id }) => id === entry.id)?.certificate;
          const ofEntry = servedObservations.filter(
            each =>
              each.entry === entry.id &&
              each.certificate.sha256 === sha256 &&
              (entry.endpoint === undefined || each.endpoint === entry.endpoint),
          );
          const good = ofEntry.filter(
            ({ certificate: { notBefore = '' }, verdict, revocation }) =>
              verdict.path === 'trusted' &&
              revocation?.status !== 'revoked' &&
              notBefore > (recorded?.notBefore ?? ''),
          );
          renewals++;
          expect(good.length).toBeGreaterThan(0);
          // One place is enough for a finding; the ledger follows only where all agree. Of two looks at one place, one counts.
          const placeOf = ({ endpoint, address }: Served) => `${endpoint} ${address}`;
          if (entry.endpoint === undefined)
            expect(new Set(good.map(placeOf))).toEqual(new Set(ofEntry.map(placeOf)));
        }
      }),
      400,
      { atLeast: 400 },
    );
    // They are rare; without any, nothing was shown.
    expect(renewals).toBeGreaterThan(0);
  });

  it('shards remembered one after another leave the memory of the whole', () => {
    holds(
      fc.property(someWorld, ({ ledger, observations }) => {
        const shardOf = ({ endpoint }: Observation) =>
          endpoint.length % 2 === Number(endpoint.includes('-1'));
        const whole = remember(emptyMemory, observations, ledger, now);
        const first = remember(emptyMemory, observations.filter(shardOf), ledger, now);
        const second = remember(
          first,
          observations.filter(each => !shardOf(each)),
          ledger,
          now,
        );
        expect(second).toEqual(whole);
      }),
      150,
    );
  });

  it('every key is unique, and findings about unseen endpoints come from the record or the ledger', () => {
    holds(
      fc.property(someWorld, sweeps => {
        const { findings, acknowledged } = sweep(sweeps);
        const keys = [...findings, ...acknowledged].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const observed = new Set(sweeps.observations.map(({ endpoint }) => endpoint));
        for (const { endpoint } of findings) if (endpoint !== undefined) expect(observed).toContain(endpoint);
      }),
      150,
    );
  });

  it('what is lost from a sweep leaves its entry unknown, and every other entry’s own findings as they were', () => {
    holds(
      fc.property(someWorld, fc.constantFrom('e1', 'e2', 'e3', 'e4'), (sweeps, lost) => {
        const entry = sweeps.ledger.entries.find(({ id }) => id === lost);
        fc.pre(entry !== undefined && entry.endpoints.length > 0);
        const whole = sweep(sweeps);
        const partly = sweep({
          ...sweeps,
          observations: sweeps.observations.filter(each => each.entry !== lost),
        });
        expect(partly.unknown).toContain(lost);
        // Chains are judged with the help of others' chains, so those rules may lean the other way.
        const others = (all: typeof whole.findings) =>
          all.filter(each => each.entry !== lost && !/^chain\.(incomplete|untrusted)$/.test(each.rule));
        expect(others(partly.findings)).toEqual(others(whole.findings));
      }),
      150,
    );
  });

  it('the findings are a function of the memory and the sweep: the same again says the same', () => {
    holds(
      fc.property(someWorld, ({ ledger, before, observations }) => {
        const sweepAgain = (memory: Memory, at: Date) => remember(memory, observations, ledger, at);
        const start = remember(emptyMemory, before, ledger, later(-1));
        // Three more of the same: failures have been believed, first sights are old.
        const third = [0, 1, 2].reduce((memory, day) => sweepAgain(memory, later(day / 100)), start);
        const fourth = sweepAgain(third, later(0.03));
        expect(fourth).toEqual(third);
        expect(compare(ledger, gatherEvidence(ledger, observations, fourth), later(0.03))).toEqual(
          compare(ledger, gatherEvidence(ledger, observations, third), later(0.02)),
        );
      }),
      150,
    );
  });
});
