import { describe, expect, it } from 'vitest';
import { declarationLacks, partsBySystem, reviewDue } from '../../scripts/handover/declaration.ts';
import type { Declaration, System } from '../../scripts/ledger/types.ts';
import { entryOf } from '../support/sample-data.ts';
import { handoverOf, parties, systemOf, today } from './handover-support.ts';

const declaration: Declaration = {
  contains: ['web'],
  answered: { by: 'yamada', on: '2026-03-01' },
  confirmed: { by: 'tanaka', on: '2026-03-02' },
};
const lacksOf = (more: Partial<System>, inside = ['web'], on = today) =>
  declarationLacks(systemOf(more), inside, parties, on);
const kindsOf = (change: Partial<Declaration>) =>
  lacksOf({ declaration: { ...declaration, ...change } }).map(({ kind }) => kind);

describe('what a declaration lacks', () => {
  it('is nothing where one side declared, the other confirmed, and nothing else is inside', () => {
    expect(lacksOf({})).toEqual([]);
    expect(kindsOf({ answered: { by: 'globex', on: '2026-03-01' } })).toEqual([]);
  });

  it('is the declaration itself where nobody was asked', () => {
    const { declaration: _declaration, ...never } = systemOf();
    expect(declarationLacks(never, ['web'], parties, today)).toEqual([{ kind: 'never-declared', path: [] }]);
  });

  it.each<[string, Partial<Declaration>]>([
    ['declaration-not-builder', { answered: { by: 'kato', on: '2026-03-01' } }],
    ['declaration-one-sided', { confirmed: { by: 'mori', on: '2026-03-02' } }],
    ['declaration-not-owner', { confirmed: { by: 'kato', on: '2026-03-02' } }],
    ['declaration-not-owner', { confirmed: { by: 'northwind', on: '2026-03-02' } }],
    ['declaration-impossible-day', { confirmed: { by: 'tanaka', on: '2026-02-28' } }],
    ['declaration-impossible-day', { confirmed: { by: 'tanaka', on: '2026-10-03' } }],
  ])('%s', (expected, change) => {
    expect(kindsOf(change)).toEqual([expected]);
  });

  it('is a confirmation, also where none is possible', () => {
    const { confirmed: _confirmed, ...open } = declaration;
    expect(lacksOf({ declaration: open }).map(({ kind }) => kind)).toEqual(['declaration-unconfirmed']);
  });

  it('is every entry that says it is inside and was not declared', () => {
    expect(lacksOf({ declaration: { ...declaration, contains: [] } }, ['license', 'web'])).toMatchObject([
      { kind: 'undeclared-entry', entry: 'license' },
      { kind: 'undeclared-entry', entry: 'web' },
    ]);
  });

  it('the operator cannot stand in for a builder who was never asked where it is the owner itself', () => {
    const own = {
      operator: 'infra-ops',
      declaration: { ...declaration, answered: { by: 'suzuki', on: '2026-03-01' } },
    };
    expect(lacksOf(own).map(({ kind }) => kind)).toEqual(['declaration-not-builder']);
  });

  it('a new owner vouches for it with a transfer of the handover', () => {
    const owner = { team: 'web-team' };
    expect(lacksOf({ owner }).map(({ kind }) => kind)).toEqual(['declaration-not-owner']);
    const transfers = [{ on: '2026-06-01', from: 'infra-ops', to: 'kato' }];
    expect(lacksOf({ owner, handover: handoverOf({ transfers }) })).toEqual([]);
  });

  it('becomes too old the day after its last, counted from the answer: a confirmation alone renews nothing', () => {
    const late = { ...declaration, confirmed: { by: 'tanaka', on: '2026-09-30' } };
    expect(reviewDue(systemOf())).toBe('2027-03-01');
    expect(reviewDue(systemOf({ declaration: late }))).toBe('2027-03-01');
    expect(lacksOf({}, ['web'], '2027-03-01')).toEqual([]);
    expect(lacksOf({ declaration: late }, ['web'], '2027-03-02')).toEqual([
      {
        kind: 'review-overdue',
        answered: '2026-03-01',
        due: '2027-03-01',
        path: ['declaration', 'answered', 'on'],
      },
    ]);
  });
});

it('what is inside a system is what names it and is not retired, by id', () => {
  const entries = [
    entryOf('web', { system: 'vdi' }),
    entryOf('api', { system: 'vdi', status: 'planned' }),
    entryOf('old', { system: 'vdi', status: 'retired' }),
    entryOf('mail'),
  ];
  expect(partsBySystem({ entries, items: [] })).toEqual(new Map([['vdi', ['api', 'web']]]));
});
