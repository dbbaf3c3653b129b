/** What a sweep could not tell is said rule by rule, the same whatever the order, and everything else is judged. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../scripts/compare/compare.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import type { Observation, Served } from '../../scripts/probe/observation.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  endpointOf,
  entryOf,
  later,
  ledgerOf,
  now,
  served,
  sha256Of,
} from '../support/sample-data.ts';
import { sweepAll } from './compare-support.ts';

const key = (name: string) => ({ publicKey: sha256Of(name) });
const silent: Partial<Served> = { tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' } };
const untold: Partial<Served> = { revocation: { status: 'unknown', error: 'CRL_UNREACHABLE' } };

it('every rule that came to no answer is named once, by entry and then as in the catalogue', () => {
  const endpoints = (['rsa', 'ecdsa'] as const).map(keyType => {
    const at = endpointOf('https://both.example.jp');
    return { ...at, key: `${at.key}#${keyType}`, keyType };
  });
  const both = entryOf('both', { endpoints, keyTypes: 'both', ecdsa: {} });
  const [web, lost] = [entryOf('web'), entryOf('lost')];
  const ledger = ledgerOf([web, both, lost]);
  const before = [
    served(web, certificate('web', key('shared'))),
    served(lost, certificate('lost', key('shared'))),
  ];
  // In the second sweep the file of one entry cannot be read, so that nobody knows what it serves.
  const observations = [
    served(web, certificate('web', key('shared')), { ...silent, ...untold }),
    ...endpoints.map(({ key: endpoint }) =>
      served(both, certificate(endpoint, key(endpoint)), { endpoint, ...silent, ...untold }),
    ),
  ];
  const damaged = { ...ledgerOf([web, both]), unreadable: ['lost'] };
  const result = sweepAll({ ledger, observations: before }, { ledger: damaged, observations, now: later(1) });
  expect(result.unknown).toEqual(['lost']);
  expect(result.unsure).toEqual([
    { entry: 'both', rule: 'revocation.revoked' },
    { entry: 'both', rule: 'policy.protocol' },
    { entry: 'web', rule: 'revocation.revoked' },
    { entry: 'web', rule: 'policy.protocol' },
    { entry: 'web', rule: 'policy.key-reuse' },
  ]);
});

it('what else is wrong with such an entry is found', () => {
  const web = entryOf('web');
  const facts = certificate('web', key('web'));
  const wrong = { verdict: { hostname: 'mismatch' as const } };
  const result = sweepAll({
    ledger: ledgerOf([web]),
    observations: [served(web, facts, { ...silent, ...wrong })],
  });
  expect(result).toMatchObject({ unknown: [], unsure: [{ entry: 'web', rule: 'policy.protocol' }] });
  expect(result.findings.map(({ rule }) => rule)).toContain('hostname.mismatch');
});

it('ten shards in any order give the same bytes', () => {
  const entries = Array.from({ length: 10 }, (_, index) => entryOf(`e${index}`));
  const ledger = ledgerOf(entries);
  const details = fc.constantFrom({}, silent, untold, { ...silent, ...untold });
  const shards = fc.tuple(
    ...entries.map((entry, index) =>
      details.map(each => served(entry, certificate(entry.id, key(`${index % 4}`)), each)),
    ),
  );
  const bytes = (observations: Observation[], reversed = false) => {
    const memory = remember(emptyMemory, observations, ledger, now);
    const inventory = { ...ledger, entries: reversed ? ledger.entries.toReversed() : ledger.entries };
    return JSON.stringify(compare(inventory, gatherEvidence(inventory, observations, memory), now));
  };
  holds(
    fc.property(
      shards.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, turned]) => {
        const whole = bytes(all);
        expect(bytes(turned, true)).toBe(whole);
        const expected = all.flatMap(({ entry, tls, revocation }) => [
          ...(revocation ? [`${entry} revocation.revoked`] : []),
          ...(tls.old === undefined ? [`${entry} policy.protocol`] : []),
        ]);
        const { unsure = [] } = JSON.parse(whole);
        expect(unsure.map((each: Record<string, string>) => `${each.entry} ${each.rule}`)).toEqual(expected);
      },
    ),
    60,
  );
});
