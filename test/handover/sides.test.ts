import { expect, it } from 'vitest';
import { buildersSide, isOneSide, isOwnersSide, speaksFor } from '../../scripts/handover/sides.ts';
import { entryOf } from '../support/world.ts';
import { handoverOf, parties, systemOf } from './support.ts';

it.each([
  ['suzuki', 'suzuki', true],
  ['suzuki', 'infra-ops', true],
  ['infra-ops', 'suzuki', false],
  ['yamada', 'acme', true],
  ['yamada', 'globex', false],
  ['nobody', 'nobody', true],
  ['nobody', 'acme', false],
])('%s speaks for %s: %s', (party, side, expected) => {
  expect(speaksFor(party, side, parties)).toBe(expected);
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
  expect(isOneSide(a, b, parties)).toBe(expected);
  expect(isOneSide(b, a, parties)).toBe(expected);
});

it.each([
  ['infra-ops', true],
  ['tanaka', true],
  ['kato', true],
  ['web-team', false],
  ['acme', false],
])('%s speaks for an owner that is a team and a person of another: %s', (party, expected) => {
  expect(isOwnersSide(party, { team: 'infra-ops', primary: 'kato' }, parties)).toBe(expected);
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
  expect(isOneSide('yamada', 'mori', new Map())).toBe(false);
  expect(isOneSide('yamada', 'mori', parties)).toBe(true);
});
