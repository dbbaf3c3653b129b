/** What must hold of any handover, and how long judging many of them may take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverLacks } from '../../scripts/handover/lacks.ts';
import type { Answer, Checklist, Handover, Party, Question, Transfer } from '../../scripts/ledger/types.ts';
import { holds, triesOf } from '../support/property.ts';
import { entryOf } from '../support/sample-data.ts';
import { answerTo, checklist, handoverOf, question, rules, today } from './handover-support.ts';

const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const some = fc.subarray(people, { minLength: 1 });
const someParties: fc.Arbitrary<ReadonlyMap<string, Party>> = fc
  .record({
    owners: some,
    builders: some,
    others: some,
    moved: fc.dictionary(fc.constantFrom(...people), fc.constantFrom('2026-03-01', '2026-03-02'), {
      maxKeys: 2,
    }),
  })
  .map(({ owners, builders, others, moved }) => {
    const all: Party[] = [
      ...people.map(id => ({ kind: 'person' as const, id, name: id })),
      {
        kind: 'team',
        id: 'owners',
        name: 'owners',
        members: owners.filter(id => !(id in moved)),
        former: moved,
      },
      { kind: 'contractor', id: 'builders', name: 'builders', members: builders },
      { kind: 'team', id: 'others', name: 'others', members: others },
    ];
    return new Map(all.map(party => [party.id, party]));
  });
const someParty = fc.constantFrom(...people, 'owners', 'builders', 'others', 'nobody');
const someDay = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03', '2026-11-01');
/** Mostly as it should be, so that some handovers are complete and many nearly so. */
const mostly = <T>(right: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: other });
const someAnswer = (right: string): fc.Arbitrary<Answer> =>
  fc.record({
    value: mostly(right, fc.constantFrom('', 'p1', '2027-01-31')),
    answered: fc.record({ by: mostly('builders', someParty), on: mostly('2026-03-01', someDay) }),
    confirmed: fc.record({ by: mostly('owners', someParty), on: mostly('2026-03-02', someDay) }),
  });
const asked: readonly Question[] = [
  question('a'),
  question('b', { answer: 'yes-no' }),
  question('c', { answer: 'party' }),
];
const small: Checklist = { ...checklist, version: 1, due: new Map(), questions: [...asked] };
const someHandover: fc.Arbitrary<Handover> = fc.record({
  date: mostly('2026-03-02', fc.constant('2026-11-01')),
  builder: fc.constant('builders'),
  receivedBy: mostly('owners', someParty),
  answers: fc
    .record({ a: someAnswer('here'), b: someAnswer('yes'), c: someAnswer('p2') })
    .chain(answers => mostly(answers, fc.constant({ ...answers, b: { ...answers.b, value: 'perhaps' } })))
    .map(answers => new Map(Object.entries(answers))),
  transfers: fc.array(fc.record({ on: someDay, from: someParty, to: someParty }), { maxLength: 3 }),
});

/** What complete means, said once more, and differently. */
function isComplete(
  { date, receivedBy = '', answers, transfers }: Handover,
  all: ReadonlyMap<string, Party>,
) {
  const membersOf = (id: string, on: string) => {
    const party = all.get(id);
    if (!party || party.kind === 'person') return [];
    const former = Object.entries(party.former ?? {}).filter(([, last]) => last >= on);
    return [...party.members, ...former.map(([member]) => member)];
  };
  const isOf = (group: string, id: string, on: string) => id === group || membersOf(group, on).includes(id);
  const built = (id: string) => membersOf('builders', '').includes(id);
  const oneSide = (x: string, onX: string, y: string, onY: string) =>
    isOf(x, y, onY) || isOf(y, x, onX) || (built(x) && built(y));
  const isHired = (id: string, on: string) => {
    const people = membersOf(id, on);
    return id === 'builders' || built(id) || (people.length > 0 && people.every(built));
  };
  const happened = transfers.filter(({ on }) => on <= '2026-10-02');
  const vouched = (by: string, on: string, left: readonly Transfer[]): boolean =>
    !isHired(by, on) &&
    (isOf('owners', by, on) ||
      left.some(
        each =>
          each.on >= on &&
          !isHired(each.from, each.on) &&
          oneSide(each.from, each.on, by, on) &&
          !oneSide(each.from, each.on, each.to, each.on) &&
          vouched(
            each.to,
            each.on,
            left.filter(other => other !== each),
          ),
      ));
  const fits = (id: string, value: string) =>
    id === 'a' ? value !== '' : id === 'b' ? ['yes', 'no'].includes(value) : all.has(value);
  return (
    date === '2026-03-02' &&
    !oneSide('builders', date, receivedBy, date) &&
    vouched(receivedBy, date, happened) &&
    asked.every(({ id }) => {
      const answer = answers.get(id);
      if (!answer?.confirmed) return false;
      const { value, answered, confirmed } = answer;
      return (
        fits(id, value) &&
        isOf('builders', answered.by, answered.on) &&
        !oneSide(answered.by, answered.on, confirmed.by, confirmed.on) &&
        !oneSide('builders', answered.on, confirmed.by, confirmed.on) &&
        vouched(confirmed.by, confirmed.on, happened) &&
        answered.on <= confirmed.on &&
        confirmed.on <= '2026-10-02'
      );
    })
  );
}

const judge = (handover: Handover, all: ReadonlyMap<string, Party>) =>
  handoverLacks(
    entryOf('web', { owner: { team: 'owners' }, handover }),
    { parties: all, checklists: new Map([[small.id, small]]) },
    today,
  );

describe('for any handover', () => {
  it('nothing is lacking exactly when it is complete and two-sided', () => {
    const counts = { complete: 0, lacking: 0 };
    holds(
      fc.property(someHandover, someParties, (handover, all) => {
        const complete = isComplete(handover, all);
        counts[complete ? 'complete' : 'lacking'] += 1;
        expect(judge(handover, all).length === 0).toBe(complete);
      }),
      5_000,
    );
    expect(Math.min(counts.complete, counts.lacking)).toBeGreaterThan(triesOf(5_000) / 10);
  });

  it('the order of transfers and answers does not matter', () => {
    holds(
      fc.property(
        someHandover.chain(handover =>
          fc.tuple(
            fc.constant(handover),
            fc.shuffledSubarray(handover.transfers, { minLength: handover.transfers.length }),
          ),
        ),
        someParties,
        ([handover, transfers], all) => {
          const answers = new Map([...handover.answers].toReversed());
          expect(judge({ ...handover, transfers, answers }, all)).toEqual(judge(handover, all));
        },
      ),
      1_000,
    );
  });

  it('whatever is taken from a complete one is noticed', () => {
    const complete = handoverOf();
    const without = (id: string): Handover[] => {
      const { confirmed: _confirmed, ...open } = complete.answers.get(id) ?? answerTo(question(id));
      const own = { by: complete.answers.get(id)?.answered.by ?? '', on: '2026-03-02' };
      return [
        { ...complete, answers: new Map([...complete.answers].filter(([each]) => each !== id)) },
        { ...complete, answers: new Map(complete.answers).set(id, open) },
        { ...complete, answers: new Map(complete.answers).set(id, { ...open, confirmed: own }) },
        { ...complete, answers: new Map(complete.answers).set(id, { ...open, value: '' }) },
      ];
    };
    holds(
      fc.property(fc.constantFrom(...checklist.questions.map(({ id }) => id)), fc.nat(3), (id, which) => {
        const changed = without(id)[which];
        const entry = entryOf('web', changed && { handover: changed });
        expect(handoverLacks(entry, rules, today)).not.toEqual([]);
      }),
    );
  });
});

it('the register of parties is gone through once, however many entries are judged by it', () => {
  const many: Party[] = [
    ...Array.from({ length: 500 }, (_, n): Party => ({ kind: 'person', id: `p${n}`, name: `p${n}` })),
    ...Array.from({ length: 100 }, (_, n): Party => {
      const members = Array.from({ length: 5 }, (_, m) => `p${n * 5 + m}`);
      return { kind: n % 2 ? 'team' : 'contractor', id: `g${n}`, name: `g${n}`, members };
    }),
  ];
  const register = new Counted(many.map(party => [party.id, party]));
  const twelve = Array.from({ length: 12 }, (_, n) => question(`q${n}`));
  const long: Checklist = { ...checklist, version: 1, questions: twelve };
  const entries = Array.from({ length: 2_000 }, (_, n) => {
    const [by, confirmer] = [`p${(n % 50) * 10}`, `p${(n % 50) * 10 + 5}`];
    const signed = { answered: { by, on: '2026-03-01' }, confirmed: { by: confirmer, on: '2026-03-02' } };
    return entryOf(`e${n}`, {
      owner: { team: `g${(n % 50) * 2 + 1}` },
      handover: handoverOf({
        builder: `g${(n % 50) * 2}`,
        receivedBy: confirmer,
        answers: new Map(twelve.map(each => [each.id, answerTo(each, signed)])),
      }),
    });
  });
  const all = { parties: register, checklists: new Map([[long.id, long]]) };
  expect(entries.flatMap(entry => handoverLacks(entry, all, today))).toEqual([]);
  expect(register.scans).toBeLessThanOrEqual(2);
});

/** A register that counts how often all of it is asked for. */
class Counted extends Map<string, Party> {
  scans = 0;
  override values() {
    this.scans += 1;
    return super.values();
  }
  override entries() {
    this.scans += 1;
    return super.entries();
  }
  override [Symbol.iterator]() {
    this.scans += 1;
    return super[Symbol.iterator]();
  }
}
