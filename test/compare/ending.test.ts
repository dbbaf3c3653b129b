import { describe, expect, it } from 'vitest';
import type { Entry } from '../../scripts/ledger/types.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  later,
  link,
  recordOf,
  served,
  sha256Of,
} from '../support/sample-data.ts';
import { rulesOf, sweepOnce } from './compare-support.ts';

/** 200 days, 10 of them gone. */
const leaf = certificate('leaf', { notBefore: daysFromNow(-10), notAfter: daysFromNow(190) });
const issuer = 'CN=Example CA G1';

/** A leaf below an issuer that ends in so many days. */
function ending(days: number, more: Partial<Entry> = {}, facts = leaf) {
  const entry = entryOf('web', { certificate: recordOf(facts), ...more });
  const [end, anchor] = [daysFromNow(days), link('CN=Root')];
  const chain = [link('CN=www.example.jp', { ca: false }), link(issuer, { notAfter: end }), anchor];
  return {
    entry,
    observation: served(entry, facts, { chain, verdict: { pathEnds: `${end.slice(0, -1)}.000Z` } }),
  };
}
const found = (...[days, more, facts]: Parameters<typeof ending>) => {
  const { entry, observation } = ending(days, more, facts);
  return sweepOnce(entry, [observation]).findings;
};

it('says what ends and when, and never how many days are left', () => {
  const { entry, observation } = ending(5);
  const [finding, ...others] = sweepOnce(entry, [observation]).findings;
  expect(others).toEqual([]);
  expect(finding).toEqual({
    key: 'chain.ending:web:https://web.example.jp:443',
    rule: 'chain.ending',
    severity: 'error',
    entry: 'web',
    endpoint: 'https://web.example.jp:443',
    facts: {
      sha256: leaf.sha256,
      trust: 'public',
      pathEnds: daysFromNow(5),
      notAfter: leaf.notAfter,
      issuer,
      issuerSha256: sha256Of(issuer),
      stage: 'urgent',
      entered: daysFromNow(-10),
    },
  });
  expect(sweepOnce(entry, [observation], { at: later(1) }).findings).toEqual([finding]);
});

it('says that it is the anchor where nothing that was sent ends then', () => {
  const { entry, observation } = ending(5);
  const chain = observation.chain.slice(0, 1);
  const [finding] = sweepOnce(entry, [{ ...observation, chain }]).findings;
  expect(finding?.facts).not.toHaveProperty('issuer');
  expect(finding?.facts).not.toHaveProperty('issuerSha256');
});

it.each([
  [100, []],
  // A third of 200 days, a fifth of them at most 30, a tenth at most 15.
  [67, [['plan', 'info']]],
  [29, [['renew', 'warning']]],
  [14, [['urgent', 'error']]],
])('%d days before, it is in the stage the leaf would be in', (days, expected) => {
  expect(found(days).map(({ facts, severity }) => [facts.stage, severity])).toEqual(expected);
});

it('is announced by the lifetime of the leaf, however short its issuer’s', () => {
  const week = certificate('week', { notBefore: daysFromNow(-1), notAfter: daysFromNow(9) });
  expect(found(4, {}, week)).toEqual([]);
  expect(found(3, {}, week)).toMatchObject([{ facts: { stage: 'plan', entered: daysFromNow(-0.4) } }]);
});

it('says nothing of a chain that outlasts its leaf, or is not trusted', () => {
  const { entry, observation } = ending(5);
  const { pathEnds: _, ...lasting } = observation.verdict;
  expect(rulesOf(sweepOnce(entry, [{ ...observation, verdict: lasting }]))).toEqual([]);
  const verdict = { ...observation.verdict, path: 'invalid' as const, error: 'CERT_HAS_EXPIRED' };
  expect(rulesOf(sweepOnce(entry, [{ ...observation, verdict }]))).toEqual(['chain.untrusted']);
});

describe('with an automatic renewal', () => {
  const acme: Partial<Entry> = { renewal: { method: 'acme', responsible: 'infra-ops' } };
  /** 90 days, of which `gone` are over: renewed at 60, missed at 67.5. */
  const quarter = (gone: number) =>
    certificate('quarter', { notBefore: daysFromNow(-gone), notAfter: daysFromNow(90 - gone) });

  it('is announced where none is due before', () => {
    expect(found(5, acme, quarter(10))).toMatchObject([{ severity: 'error', facts: { stage: 'urgent' } }]);
  });

  it('is left to one that is due', () => {
    expect(found(15, acme, quarter(60))).toEqual([]);
    // The same end in the hands of people.
    expect(found(15, {}, quarter(60))).toMatchObject([{ rule: 'expiry.near' }, { rule: 'chain.ending' }]);
  });

  it('is announced once that has missed its turn', () => {
    expect(found(5, acme, quarter(70))).toMatchObject([
      { rule: 'expiry.near', facts: { stage: 'missed' } },
      { rule: 'chain.ending', facts: { stage: 'urgent' } },
    ]);
  });
});

it('is one finding for an endpoint, with the furthest stage of its addresses', () => {
  const { entry, observation } = ending(29);
  const sooner = { ...ending(5).observation, address: '192.0.2.2' };
  const fine = {
    ...observation,
    address: '192.0.2.3',
    verdict: { ...observation.verdict, pathEnds: daysFromNow(150) },
  };
  const { findings } = sweepOnce(entry, [observation, sooner, fine]);
  expect(findings).toMatchObject([
    {
      rule: 'chain.ending',
      severity: 'error',
      facts: { stage: 'urgent', pathEnds: daysFromNow(5), addresses: ['192.0.2.1', '192.0.2.2'] },
    },
  ]);
});
