/**
 * Whatever sequence of pull requests people make: as long as only green ones are merged, what is active was handed over,
 * whole and from one side to another. Held against an oracle of its own, which knows nothing of how review decides.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { verdictOf } from '../../scripts/review/change.ts';
import { review } from '../../scripts/review/review.ts';
import type { Side } from '../../scripts/review/two-sides.ts';
import { holds, patience, triesOf } from '../support/property.ts';
import { now, shared } from './review-support.ts';

type Signature = { by: string; on: string };
type Answer = { value: string; evidence?: string; answered: Signature; confirmed?: Signature };
interface State {
  status: string;
  adopted?: boolean;
  owner: { team?: string; primary?: string };
  builder: string;
  receivedBy: string;
  date?: string;
  answers: Record<string, Answer>;
  transfers: { on: string; from: string; to: string }[];
}

const people = ['suzuki', 'tanaka', 'sato', 'mori', 'acme-systems', 'infra-ops', 'web-ops'];
const sides: Record<string, string> = {
  suzuki: 'infra-ops',
  tanaka: 'infra-ops',
  'infra-ops': 'infra-ops',
  sato: 'web-ops',
  'web-ops': 'web-ops',
  mori: 'acme-systems',
  'acme-systems': 'acme-systems',
};
/** A group speaks for itself, and its members for it. */
const speaksFor = (party: string, side: string) => party === side || sides[party] === side;
/** Colleagues are two parties, unless they are of one contractor. */
const isOneSide = (a: string, b: string) =>
  speaksFor(a, b) || speaksFor(b, a) || [a, b].every(party => speaksFor(party, 'acme-systems'));
const days = ['2026-11-01', '2026-11-05', '2026-11-10', '2026-11-20', '2027-06-01'];
const questions = ['location', 'told'];

const person = fc.constantFrom(...people);
const day = fc.constantFrom(...days);
const question = fc.constantFrom(...questions);
type Edit = (state: State) => void;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom('planned', 'active', 'active', 'suspended', 'retired').map(
    (status): Edit =>
      state => {
        state.status = status;
      },
  ),
  fc.tuple(question, person, day, fc.constantFrom('yes', 'no', 'perhaps')).map(
    ([name, by, on, value]): Edit =>
      state => {
        state.answers[name] = { value, answered: { by, on } };
      },
  ),
  fc.tuple(question, person, day).map(
    ([name, by, on]): Edit =>
      state => {
        const answer = state.answers[name];
        if (answer) answer.confirmed = { by, on };
      },
  ),
  fc.tuple(question, fc.constantFrom('yes', 'no', 'rack 9')).map(
    ([name, value]): Edit =>
      state => {
        const answer = state.answers[name];
        if (answer) answer.value = value;
      },
  ),
  fc.tuple(question, fc.constantFrom('https://example.jp/a', 'https://example.jp/b')).map(
    ([name, evidence]): Edit =>
      state => {
        const answer = state.answers[name];
        if (answer) answer.evidence = evidence;
      },
  ),
  // What people mean to do, so that green is reached often enough to be tested.
  fc.tuple(question, fc.constantFrom('mori', 'acme-systems')).map(
    ([name, by]): Edit =>
      state => {
        const who = state.owner.primary ?? state.owner.team ?? 'suzuki';
        state.answers[name] = {
          value: 'yes',
          answered: { by, on: '2026-11-01' },
          confirmed: { by: who, on: '2026-11-05' },
        };
        state.builder = 'acme-systems';
        state.receivedBy = who;
        state.date = '2026-11-05';
      },
  ),
  question.map(
    (name): Edit =>
      state => {
        delete state.answers[name];
      },
  ),
  question.map(
    (name): Edit =>
      state => {
        delete state.answers[name]?.confirmed;
      },
  ),
  fc.constantFrom({ team: 'infra-ops' }, { team: 'web-ops' }, { primary: 'sato' }, { primary: 'tanaka' }).map(
    (owner): Edit =>
      state => {
        state.owner = owner;
      },
  ),
  fc.tuple(person, person, day).map(
    ([from, to, on]): Edit =>
      state => {
        state.transfers.push({ on, from, to });
      },
  ),
  fc.constant<Edit>(state => {
    state.transfers = [];
  }),
  fc.tuple(person, person, fc.option(day)).map(
    ([builder, receivedBy, date]): Edit =>
      state => {
        state.builder = builder;
        state.receivedBy = receivedBy;
        if (date === null) delete state.date;
        else state.date = date;
      },
  ),
  fc.boolean().map(
    (adopted): Edit =>
      state => {
        state.adopted = adopted;
      },
  ),
);

const file = 'inventory/certificates/vdi.yaml';

const debtOf = ({ adopted }: State) => (adopted === false ? [file] : []);

function side(state: State): Side {
  const { status, adopted, owner, builder, receivedBy, date, answers, transfers } = state;
  const entry = {
    id: 'vdi',
    status,
    ...(adopted !== undefined && { adopted }),
    owner,
    endpoints: [],
    renewal: { responsible: 'infra-ops' },
    handover: {
      ...(date === undefined ? { due: '2027-01-31' } : { date }),
      builder,
      receivedBy,
      answers,
      transfers,
    },
  };
  const files = new Map(Object.entries(shared).map(([name, text]) => [`inventory/${name}`, text]));
  // An anchor would make it a file that a ledger does not take.
  files.set(file, stringify(entry, { aliasDuplicateObjects: false }));
  const held = (wanted: readonly string[]) => new Map([...files].filter(([name]) => wanted.includes(name)));
  return {
    commit: '0'.repeat(40),
    paths: new Set(files.keys()),
    read: async wanted => ({ files: held(wanted), refused: [] }),
  };
}

/** Said plainly: every question, answered by the builder's side, confirmed by another that is or became the owner's. */
function isHandedOver(state: State): boolean {
  const { owner, builder, receivedBy, date, answers, transfers } = state;
  const owners = [owner.team, owner.primary].flatMap(party => party ?? []);
  /** Was it signed by the owner, or has it come down to the owner since, from one side to the next? */
  const stands = ({ by, on }: Signature, left = transfers): boolean =>
    owners.some(party => speaksFor(by, party)) ||
    left.some(
      transfer =>
        transfer.on >= on &&
        isOneSide(transfer.from, by) &&
        !isOneSide(transfer.from, transfer.to) &&
        stands(
          { by: transfer.to, on: transfer.on },
          left.filter(other => other !== transfer),
        ),
    );
  if (date === undefined || date > '2026-11-23') return false;
  if (isOneSide(builder, receivedBy) || !stands({ by: receivedBy, on: date })) return false;
  return questions.every(name => {
    const answer = answers[name];
    if (!answer?.confirmed) return false;
    const { value, answered, confirmed } = answer;
    return (
      (name !== 'told' || value !== 'perhaps') &&
      speaksFor(answered.by, builder) &&
      !isOneSide(answered.by, confirmed.by) &&
      confirmed.on >= answered.on &&
      confirmed.on <= '2026-11-23' &&
      stands(confirmed)
    );
  });
}

/** A confirmation is of what stood there when it was given: the questions of which it has become one of something else. */
function changedUnderConfirmation(before: State, after: State): string[] {
  return questions.filter(name => {
    const [old, current] = [before.answers[name], after.answers[name]];
    if (!old?.confirmed || !current?.confirmed) return false;
    const isKept = old.confirmed.by === current.confirmed.by && old.confirmed.on === current.confirmed.on;
    return isKept && (old.value !== current.value || old.evidence !== current.evidence);
  });
}

const begun: State = {
  status: 'planned',
  owner: { team: 'infra-ops' },
  builder: 'acme-systems',
  receivedBy: 'suzuki',
  answers: {},
  transfers: [],
};
const signed: Answer = {
  value: 'yes',
  answered: { by: 'mori', on: '2026-11-01' },
  confirmed: { by: 'suzuki', on: '2026-11-05' },
};
const complete: State = {
  ...begun,
  status: 'active',
  date: '2026-11-05',
  answers: { location: structuredClone(signed), told: structuredClone(signed) },
};

const story = fc.tuple(
  fc.constantFrom(begun, complete),
  fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
);

test(
  'active means handed over, as long as only green pull requests are merged',
  async () => {
    let active = 0;
    await holds(
      fc.asyncProperty(story, async ([beginning, pulls]) => {
        let merged = beginning;
        for (const edits of pulls) {
          const proposed = structuredClone(merged);
          for (const change of edits) change(proposed);
          const parts = {
            touched: [file],
            changedAtBoth: [],
            controllingFiles: [],
            entriesMentioning: async () => [],
            unadopted: async () => ({ base: debtOf(merged), head: debtOf(proposed) }),
            committedFiles: async function* () {
              yield* [];
            },
          };
          const sides = { base: side(merged), head: side(proposed), ...parts };
          const result = await review(sides, { now });
          if (verdictOf(result) === 'fail') continue;
          const former = merged;
          merged = proposed;
          if (merged.status !== 'active') continue;
          active += 1;
          expect(isHandedOver(merged), JSON.stringify(merged)).toBe(true);
          expect(changedUnderConfirmation(former, merged), JSON.stringify([former, merged])).toEqual([]);
        }
      }),
      300,
      { atLeast: 100 },
    );
    // A property about nothing would hold as well.
    expect(active).toBeGreaterThan(triesOf(300, 100) / 15);
  },
  patience(120_000),
);
