import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueLacks, type HandoverRules, handoverLacks, speaksForOwner } from '../../scripts/handover/lacks.ts';
import type { Answer, Checklist, Handover, Party, Transfer } from '../../scripts/ledger/types.ts';
import { holds } from '../support/property.ts';
import { entryOf } from '../support/sample-data.ts';
import {
  answersBut,
  answerTo,
  checklist,
  handoverOf,
  parties,
  rules,
  systemOf,
  today,
} from './handover-support.ts';

const lacksOf = (more: Partial<Handover>, entry: Partial<Parameters<typeof entryOf>[1]> = {}) =>
  handoverLacks(entryOf('web', { ...entry, handover: handoverOf(more) }), rules, today);
const kindsOf = (...args: Parameters<typeof lacksOf>) =>
  lacksOf(...args).map(lack => ('question' in lack ? `${lack.question.id} ${lack.kind}` : lack.kind));

describe('what a handover lacks', () => {
  it('is nothing where everything was asked, answered and confirmed', () => {
    expect(lacksOf({})).toEqual([]);
  });

  it('is the handover itself where there is none; a system owes none', () => {
    const { handover: _handover, ...bare } = entryOf('web');
    expect(handoverLacks(bare, rules, today)).toEqual([{ kind: 'not-handed-over', path: [] }]);
    expect(handoverLacks(systemOf(), rules, today)).toEqual([]);
  });

  it('says by when it is still to come, and that a day in the future is no handover', () => {
    const { date: _date, ...planned } = handoverOf({ due: '2026-12-01' });
    expect(handoverLacks(entryOf('web', { handover: planned }), rules, today)).toEqual([
      { kind: 'not-handed-over', due: '2026-12-01', path: ['handover', 'due'] },
    ]);
    expect(kindsOf({ date: '2026-10-02' })).toEqual([]);
    expect(lacksOf({ date: '2026-10-03' })).toEqual([
      { kind: 'not-handed-over', date: '2026-10-03', path: ['handover', 'date'] },
    ]);
  });

  it('is a checklist nobody has', () => {
    expect(lacksOf({ checklist: 'misspelt' })).toEqual([
      { kind: 'unknown-checklist', checklist: 'misspelt', path: ['handover', 'checklist'] },
    ]);
  });

  it.each<[string, string, Partial<Answer> | undefined]>([
    ['built-in unanswered', 'built-in', undefined],
    ['built-in not-an-answer', 'built-in', { value: ' ' }],
    ['built-in not-an-answer', 'built-in', { value: '\u200b\u2060 \u3000\ufeff' }],
    ['built-in not-an-answer', 'built-in', { value: '\u2800\u3164\u00ad\u{e0041}' }],
    ['contract not-an-answer', 'contract', { value: '\u200b' }],
    ['rehearsed not-an-answer', 'rehearsed', { value: 'perhaps' }],
    ['administrator not-an-answer', 'administrator', { value: 'somebody' }],
    ['next not-an-answer', 'next', { value: '2027-02-30' }],
    ['next not-an-answer', 'next', { value: 'next year' }],
    ['built-in not-builder', 'built-in', { answered: { by: 'kato', on: '2026-03-01' } }],
    ['built-in one-sided', 'built-in', { confirmed: { by: 'acme', on: '2026-03-02' } }],
    ['built-in one-sided', 'built-in', { confirmed: { by: 'mori', on: '2026-03-02' } }],
    ['built-in not-owner', 'built-in', { confirmed: { by: 'kato', on: '2026-03-02' } }],
    ['built-in impossible-day', 'built-in', { confirmed: { by: 'suzuki', on: '2026-02-28' } }],
    ['built-in impossible-day', 'built-in', { confirmed: { by: 'suzuki', on: '2026-10-03' } }],
  ])('%s', (expected, id, change) => {
    expect(kindsOf({ answers: answersBut(id, change) })).toEqual([expected]);
  });

  it('is evidence where that was asked for, and a confirmation that is missing', () => {
    const [contract] = checklist.questions.filter(({ id }) => id === 'contract');
    if (!contract) throw new Error('no such question');
    const { evidence: _evidence, ...unproven } = answerTo(contract);
    const answers = new Map(handoverOf().answers).set('contract', unproven);
    expect(kindsOf({ answers })).toEqual(['contract no-evidence']);
    const { confirmed: _confirmed, ...open } = answerTo(contract);
    expect(kindsOf({ answers: new Map(answers).set('contract', open) })).toEqual(['contract unconfirmed']);
  });

  it('points at the line it is about', () => {
    expect(lacksOf({ answers: answersBut('next', { value: 'soon' }) })).toMatchObject([
      { path: ['handover', 'answers', 'next', 'value'] },
    ]);
    expect(lacksOf({ answers: answersBut('next', { confirmed: { by: 'kato', on: today } }) })).toMatchObject([
      { path: ['handover', 'answers', 'next', 'confirmed', 'by'] },
    ]);
  });

  it('reads yes and no in both languages', () => {
    for (const value of ['yes', 'no', 'YES', ' No ', 'はい', 'いいえ'])
      expect(kindsOf({ answers: answersBut('rehearsed', { value }) })).toEqual([]);
  });

  it('is another side where the builder received it itself, or a stranger did', () => {
    expect(kindsOf({ receivedBy: 'yamada' })).toEqual(['received-by-builder']);
    expect(kindsOf({ receivedBy: 'kato' })).toEqual(['received-by-stranger']);
  });

  it('whoever confirms must not be of the builder’s group, even where another of it answered', () => {
    const built = { builder: 'build-team', receivedBy: 'tanaka' };
    const by = (confirmer: string) =>
      new Map(
        checklist.questions.map(each => [
          each.id,
          answerTo(each, {
            answered: { by: 'ito', on: '2026-03-01' },
            confirmed: { by: confirmer, on: '2026-03-02' },
          }),
        ]),
      );
    expect(kindsOf({ ...built, answers: by('tanaka') })).toEqual([]);
    expect(new Set(lacksOf({ ...built, answers: by('suzuki') }).map(({ kind }) => kind))).toEqual(
      new Set(['one-sided']),
    );
  });
});

it('one visible character is an answer, in any script', () => {
  for (const value of ['無', 'x', '-', '9', '\u200b無\u200b', '👍'])
    expect(kindsOf({ answers: answersBut('built-in', { value }) })).toEqual([]);
});

describe('a contractor’s people as owner', () => {
  const confirmedBy = (by: string): Partial<Handover> => ({
    receivedBy: by,
    answers: new Map(
      checklist.questions.map(each => [each.id, answerTo(each, { confirmed: { by, on: '2026-03-02' } })]),
    ),
  });
  const kinds = (...args: Parameters<typeof lacksOf>) => [
    ...new Set(lacksOf(...args).map(({ kind }) => kind)),
  ];
  const refused = ['received-by-stranger', 'not-owner'];

  it.each([
    ['noda', { primary: 'noda' }],
    ['noda', { team: 'infra-ops', deputy: 'noda' }],
    ['northwind', { team: 'northwind' }],
    ['noda', { team: 'shadow-team' }],
    ['shadow-team', { team: 'shadow-team' }],
  ])('%s cannot confirm for %j', (by, owner) => {
    expect(kinds(confirmedBy(by), { owner })).toEqual(refused);
    expect(lacksOf(confirmedBy(by), { owner })).toContainEqual(
      expect.objectContaining({ kind: 'not-owner', by, ofContractor: true }),
    );
  });

  it.each([
    ['from a contractor', 'northwind', [['northwind', 'suzuki']]],
    ['from somebody of one', 'noda', [['noda', 'infra-ops']]],
    ['from its team', 'noda', [['shadow-team', 'infra-ops']]],
    ['from a team it is in with others', 'noda', [['mixed-team', 'infra-ops']]],
    [
      'by way of somebody of one, from a team with others',
      'kato',
      [
        ['web-team', 'noda'],
        ['mixed-team', 'infra-ops'],
      ],
    ],
    [
      'by way of one',
      'kato',
      [
        ['web-team', 'northwind'],
        ['northwind', 'infra-ops'],
      ],
    ],
    [
      'by way of somebody of one',
      'kato',
      [
        ['web-team', 'noda'],
        ['noda', 'infra-ops'],
      ],
    ],
  ])('a transfer %s launders nothing', (_name, by, hands) => {
    const transfers = hands.map(([from = '', to = '']) => ({ on: '2026-06-01', from, to }));
    expect(kinds({ ...confirmedBy(by), transfers })).toEqual(refused);
  });
});

describe('when people move', () => {
  const moved = (former: Record<string, string>, members: string[]): HandoverRules => ({
    ...rules,
    parties: new Map(parties).set('infra-ops', { ...team('infra-ops'), members, former }),
  });
  const team = (id: string) => ({ kind: 'team', id, name: id }) as const;
  const lacks = (all: HandoverRules) => handoverLacks(entryOf('web', { handover: handoverOf() }), all, today);

  it('what they confirmed for their team still stands, and not what they confirm afterwards', () => {
    expect(lacks(moved({ suzuki: '2026-03-02' }, ['tanaka']))).toEqual([]);
    expect(new Set(lacks(moved({ suzuki: '2026-03-01' }, ['tanaka'])).map(({ kind }) => kind))).toEqual(
      new Set(['received-by-stranger', 'not-owner']),
    );
    expect(lacks(moved({}, ['tanaka']))).not.toEqual([]);
  });

  it('a new owner takes over from the team they confirmed for', () => {
    const all = moved({ suzuki: '2026-04-30' }, ['tanaka']);
    const transfers = [{ on: '2026-06-01', from: 'infra-ops', to: 'kato' }];
    const entry = entryOf('web', { owner: { team: 'web-team' }, handover: handoverOf({ transfers }) });
    expect(handoverLacks(entry, all, today)).toEqual([]);
  });

  it('what a contractor’s people answered still stands', () => {
    const acme: Party = {
      kind: 'contractor',
      id: 'acme',
      name: 'A',
      members: [],
      former: { yamada: '2026-03-01' },
    };
    const all = { ...rules, parties: new Map(parties).set('acme', acme) };
    const answers = (on: string) => answersBut('built-in', { answered: { by: 'yamada', on } });
    const of = (on: string) =>
      handoverLacks(entryOf('web', { handover: handoverOf({ answers: answers(on) }) }), all, today);
    expect(of('2026-03-01')).toEqual([]);
    expect(of('2026-03-02')).toMatchObject([{ kind: 'not-builder', by: 'yamada' }]);
  });
});

describe('a checklist that grows', () => {
  const first = new Map([...handoverOf().answers].filter(([id]) => id !== 'also' && id !== 'told'));

  it('asks who answered an earlier version for what is new, by its day', () => {
    for (const version of [{ version: 1 }, {}]) {
      const lacks = lacksOf({ ...version, answers: first });
      expect(lacks).toMatchObject([
        { kind: 'outdated', question: { id: 'also' }, due: '2026-09-30' },
        { kind: 'outdated', question: { id: 'told' }, due: '2026-12-31' },
      ]);
      expect(dueLacks(lacks, '2026-09-30')).toEqual([]);
      expect(dueLacks(lacks, today)).toMatchObject([{ question: { id: 'also' } }]);
    }
  });

  it('asks everything of who says to have answered it, or has answered nothing', () => {
    expect(kindsOf({ version: 3, answers: first })).toEqual(['also unanswered', 'told unanswered']);
    expect(kindsOf({ version: 2, answers: first })).toEqual(['also unanswered', 'told outdated']);
    expect(kindsOf({ answers: new Map() })).toEqual(checklist.questions.map(({ id }) => `${id} unanswered`));
  });

  it('never presses for a question without a day', () => {
    const open: Checklist = { ...checklist, due: new Map() };
    const entry = entryOf('web', { handover: handoverOf({ version: 1, answers: first }) });
    const lacks = handoverLacks(entry, { parties, checklists: new Map([[open.id, open]]) }, today);
    expect(lacks.map(({ kind }) => kind)).toEqual(['outdated', 'outdated']);
    expect(dueLacks(lacks, '2099-01-01')).toEqual([]);
  });
});

describe('a change of owner', () => {
  const toWeb = { owner: { team: 'web-team' } };
  const transfer = (on: string, from: string, to: string): Transfer => ({ on, from, to });

  it('makes void what the old side confirmed, until the new one vouches for it', () => {
    expect(new Set(lacksOf({}, toWeb).map(({ kind }) => kind))).toEqual(
      new Set(['received-by-stranger', 'not-owner']),
    );
    expect(kindsOf({ transfers: [transfer('2026-06-01', 'infra-ops', 'kato')] }, toWeb)).toEqual([]);
    expect(kindsOf({ transfers: [transfer('2026-06-01', 'suzuki', 'web-team')] }, toWeb)).toEqual([]);
  });

  it.each([
    ['from somebody else', transfer('2026-06-01', 'globex', 'kato')],
    ['to somebody else', transfer('2026-06-01', 'infra-ops', 'ito')],
    ['before it was confirmed', transfer('2026-03-01', 'infra-ops', 'kato')],
    ['still to come', transfer('2026-10-03', 'infra-ops', 'kato')],
  ])('a transfer %s vouches for nothing', (_name, each) => {
    expect(kindsOf({ transfers: [each] }, toWeb)).not.toEqual([]);
  });

  it('a transfer inside one side is none', () => {
    const transfers = [transfer('2026-06-01', 'suzuki', 'infra-ops')];
    const signature = { by: 'suzuki', on: '2026-03-01' };
    expect(
      speaksForOwner(signature, transfers, entryOf('web', { owner: { team: 'web-team' } }), parties),
    ).toBe(false);
  });

  it('is followed through several hands, also on one day, in whatever order they are written', () => {
    const chain = [
      transfer('2026-06-01', 'infra-ops', 'hall-team'),
      transfer('2026-06-01', 'hall-team', 'build-team'),
      transfer('2026-07-01', 'ito', 'kato'),
    ];
    holds(
      fc.property(fc.shuffledSubarray(chain, { minLength: 3 }), transfers => {
        expect(kindsOf({ transfers }, toWeb)).toEqual([]);
      }),
    );
    expect(kindsOf({ transfers: chain.slice(1) }, toWeb)).not.toEqual([]);
  });
});
