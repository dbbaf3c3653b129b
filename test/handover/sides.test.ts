import { describe, expect, it } from 'vitest';
import {
  buildersSide,
  isOfContractor,
  isOneSide,
  speaksFor,
  speaksForOwnersSide,
} from '../../scripts/handover/sides.ts';
import type { Party } from '../../scripts/ledger/types.ts';
import { entryOf } from '../support/sample-data.ts';
import { handoverOf, parties, systemOf } from './handover-support.ts';

const signed = (by: string, on = '2026-03-01') => ({ by, on });

it.each([
  ['suzuki', 'suzuki', true],
  ['suzuki', 'infra-ops', true],
  ['infra-ops', 'suzuki', false],
  ['yamada', 'acme', true],
  ['yamada', 'globex', false],
  ['nobody', 'nobody', true],
  ['nobody', 'acme', false],
])('%s speaks for %s: %s', (party, side, expected) => {
  expect(speaksFor(signed(party), side, parties)).toBe(expected);
});

it.each([
  ['acme', 'acme', true],
  ['acme', 'yamada', true],
  ['yamada', 'mori', true],
  ['infra-ops', 'tanaka', true],
  // Two people of one team of one's own can watch each other; two of one contractor cannot.
  ['suzuki', 'tanaka', false],
  ['acme', 'globex', false],
  ['acme', 'suzuki', false],
  ['nobody', 'acme', false],
])('%s and %s are one side: %s', (a, b, expected) => {
  expect(isOneSide(signed(a), signed(b), parties)).toBe(expected);
  expect(isOneSide(signed(b), signed(a), parties)).toBe(expected);
});

it.each([
  ['infra-ops', true],
  ['tanaka', true],
  ['kato', true],
  ['web-team', false],
  ['acme', false],
])('%s speaks for an owner that is a team and a person of another: %s', (party, expected) => {
  expect(speaksForOwnersSide(signed(party), { team: 'infra-ops', primary: 'kato' }, parties)).toBe(expected);
});

it('the builder’s side of a system is its builders, and its operator unless that is the owner', () => {
  expect(buildersSide(entryOf('web', { handover: handoverOf() }))).toEqual(['acme']);
  expect(buildersSide(systemOf())).toEqual(['acme', 'globex']);
  expect(buildersSide(systemOf({ operator: 'infra-ops' }))).toEqual(['acme']);
  expect(buildersSide(systemOf({ handover: handoverOf({ builder: 'kato' }) }))).toEqual([
    'kato',
    'acme',
    'globex',
  ]);
});

it('does not see parties of another register', () => {
  expect(isOneSide(signed('yamada'), signed('mori'), new Map())).toBe(false);
  expect(isOneSide(signed('yamada'), signed('mori'), parties)).toBe(true);
});

describe('nobody of a contractor speaks for an owner', () => {
  const register = new Map(parties);
  const shadow: Party = { kind: 'team', id: 'shadow', name: 'Shadow', members: ['yamada', 'mori'] };
  const mixed: Party = { kind: 'team', id: 'mixed', name: 'Mixed', members: ['yamada', 'kato'] };
  for (const party of [shadow, mixed]) register.set(party.id, party);

  it.each([
    ['acme', true],
    ['yamada', true],
    ['shadow', true],
    ['mixed', false],
    ['kato', false],
    ['infra-ops', false],
    ['nobody', false],
  ])('%s is of a contractor: %s', (party, expected) => {
    expect(isOfContractor(signed(party), register)).toBe(expected);
  });

  it.each([
    ['yamada', { primary: 'yamada' }],
    ['mori', { team: 'infra-ops', deputy: 'mori' }],
    ['globex', { team: 'globex' }],
    ['yamada', { team: 'mixed' }],
    ['shadow', { team: 'shadow' }],
  ])('not %s, whatever %j says', (party, owner) => {
    expect(speaksForOwnersSide(signed(party), owner, register)).toBe(false);
  });
});

describe('somebody who moved on', () => {
  const register = new Map(parties);
  const moved: Party[] = [
    { kind: 'team', id: 'infra-ops', name: 'I', members: ['suzuki'], former: { tanaka: '2026-03-31' } },
    { kind: 'team', id: 'web-team', name: 'W', members: ['kato', 'tanaka'] },
    { kind: 'contractor', id: 'acme', name: 'A', members: ['yamada'], former: { mori: '2026-03-31' } },
  ];
  for (const party of moved) register.set(party.id, party);

  it.each([
    ['tanaka', 'infra-ops', '2026-03-31', true],
    ['tanaka', 'infra-ops', '2026-04-01', false],
    ['tanaka', 'web-team', '2026-04-01', true],
    ['mori', 'acme', '2026-03-31', true],
    ['mori', 'acme', '2026-04-01', false],
  ])('%s speaks for %s on %s: %s', (party, group, on, expected) => {
    expect(speaksFor(signed(party, on), group, register)).toBe(expected);
  });

  it('from a contractor is of it through the last day, and one side with the others of it', () => {
    expect(isOfContractor(signed('mori', '2026-03-31'), register)).toBe(true);
    expect(isOfContractor(signed('mori', '2026-04-01'), register)).toBe(false);
    expect(isOneSide(signed('mori', '2026-03-31'), signed('yamada', '2027-01-01'), register)).toBe(true);
    expect(isOneSide(signed('mori', '2026-04-01'), signed('yamada', '2027-01-01'), register)).toBe(false);
    // Nobody confirms what they answered, wherever they are by then.
    expect(isOneSide(signed('mori', '2026-03-31'), signed('mori', '2026-04-01'), register)).toBe(true);
  });
});
