/**
 * Whatever changes what would be written plans an update: of the issue of an entry, of the issue about the sweep, of the pull
 * request. What is shown and no fact of the hash would stay as it was for good.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding, LedgerUpdate } from '../../../scripts/compare/finding.ts';
import type { Handover, Ledger, Party, Question, Settings, System } from '../../../scripts/ledger/types.ts';
import { day } from '../../../scripts/text/duration.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import type { Plan } from '../../../scripts/tracker/model/plan.ts';
import { type TrackerState, unknownHash } from '../../../scripts/tracker/model/state.ts';
import type { MemoryTracker } from '../../support/memory-tracker.ts';
import { holds, patience } from '../../support/property.ts';
import { comparison, entry, finding, ledger, near, settings, update } from './plan-support.ts';
import { make, type Situation, trackerOf } from './two-sweeps.ts';

/** What can differ between two sweeps, each with the values it can have. */
type Options = Record<string, readonly unknown[]>;
type Choice<From extends Options> = { [Name in keyof From]: From[Name][number] };

/** What one test changes, and what it makes of each choice. */
interface Changing<From extends Options> {
  options: From;
  situationOf(choice: Choice<From>): Situation;
  /** What an earlier sweep found, if not the same. */
  earlier?: Partial<Choice<From>>;
}

const anyOf = <From extends Options>(options: From): fc.Arbitrary<Choice<From>> =>
  fc.record(
    Object.fromEntries(Object.entries(options).map(([name, values]) => [name, fc.constantFrom(...values)])),
  ) as fc.Arbitrary<Choice<From>>;

/** Changes one thing after the other, each back to how it was before the next. */
async function everyChangeIsTold<From extends Options>(
  { options, situationOf, earlier }: Changing<From>,
  before: Choice<From>,
): Promise<void> {
  const tracker = await trackerOf(situationOf({ ...before, ...earlier }));
  await apply(await make(situationOf(before), tracker), await tracker.read(), tracker);
  expect((await make(situationOf(before), tracker)).actions).toEqual([]);
  for (const [name, values] of Object.entries(options))
    for (const value of values.filter(each => each !== before[name])) {
      const after = situationOf({ ...before, [name]: value });
      const changed = await changedIn(after, tracker);
      if (changed.length === 0) continue;
      const updated = writtenBy(await make(after, tracker));
      expect([...updated.keys()], `${name}: ${before[name]} → ${value}`).toEqual(
        expect.arrayContaining(changed),
      );
    }
}

/** What is there and would be written otherwise if it were written now, whatever its hash says. */
async function changedIn(situation: Situation, tracker: MemoryTracker): Promise<string[]> {
  const forgetful = await make(situation, { read: async () => withoutHashes(await tracker.read()) });
  const stands = standingIn(tracker);
  return [...writtenBy(forgetful)].flatMap(([name, content]) =>
    stands.has(name) && stands.get(name) !== content ? [name] : [],
  );
}

function withoutHashes({ issues, update, ...rest }: TrackerState): TrackerState {
  const forget = <T extends { marker: object }>(each: T): T => ({
    ...each,
    marker: { ...each.marker, hash: unknownHash },
  });
  return { ...rest, issues: issues.map(forget), ...(update && { update: forget(update) }) };
}

interface Content {
  title: string;
  body: string;
  labels: readonly string[];
  assignees?: readonly string[];
  commits?: readonly object[];
}

/** Title, body, labels, assignees and commits, without the marker. */
const inOneText = ({ title, body, labels, assignees, commits }: Content): string =>
  JSON.stringify([title, splitBody(body)?.text, labels.toSorted(), assignees?.toSorted(), commits]);

const standingIn = ({ issues, pulls }: MemoryTracker): Map<string, string> =>
  new Map([
    ...issues.map(issue => [`#${issue.number}`, inOneText(issue)] as const),
    ...pulls.map(pull => ['pull request', inOneText(pull)] as const),
  ]);

const writtenBy = ({ actions }: Plan): Map<string, string> =>
  new Map(
    actions.flatMap(action => {
      if (action.kind === 'update-issue') return [[`#${action.was.number}`, inOneText(action.content)]];
      return action.kind === 'update-ledger' ? [['pull request', inOneText(action)]] : [];
    }),
  );

const { parties } = ledger([]);
const other = { en: 'Which key?', ja: 'どのキーか?' };
const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  question: { en: `What about ${id}?`, ja: `${id} は?` },
  answer: 'yes-no',
  since: 1,
  ...more,
});

const ofEntries = {
  locale: ['en', 'ja'],
  timezone: ['Asia/Tokyo', 'UTC'],
  labels: [['certledger'], ['certledger', 'pki']],
  from: ['warning', 'info'],
  separate: [false, true],
  suzuki: ['鈴木', '鈴木一郎'],
  login: ['suzuki-gh', 'ichiro'],
  left: [undefined, '2026-01-01'],
  contractors: [[], ['suzuki']],
  tanaka: ['田中', '田中二郎'],
  construction: ['Construction', 'Buildings'],
  title: ['web', 'Shop'],
  file: ['inventory/certificates/web.yaml', 'inventory/certificates/shop/web.yaml'],
  team: ['infra-ops', undefined],
  primary: ['suzuki', 'tanaka'],
  deputy: [undefined, 'tanaka'],
  responsible: ['acme', 'infra-ops'],
  contract: [undefined, { reference: 'A', clause: '1' }, { reference: 'A', clause: '2' }],
  procedure: [undefined, 'docs/x.md'],
  operator: [undefined, 'infra-ops'],
  builder: ['acme', 'construction', undefined],
  answeredBy: ['acme', 'tanaka'],
  question: [question('open'), question('open', { question: other })],
  kind: ['yes-no', 'date'],
  severity: ['warning', 'info'],
  endpoint: ['a', 'b'],
  errors: [['chain.incomplete'], [], ['chain.incomplete', 'hostname.mismatch'], ['chain.order']],
  acknowledged: [0, 1],
  unobserved: ['nothing', 'something', 'a rule'],
} as const satisfies Options;

type OfEntries = Choice<typeof ofEntries>;

function peopleOf({ suzuki, login, left, contractors, tanaka, construction }: OfEntries): Ledger['parties'] {
  const known: Party[] = [
    { kind: 'person', id: 'suzuki', name: suzuki, github: login, ...(left && { left }) },
    { kind: 'person', id: 'tanaka', name: tanaka, github: 'tanaka-gh' },
    { kind: 'contractor', id: 'acme', name: 'ACME Systems', members: [...contractors] },
    { kind: 'contractor', id: 'construction', name: construction, members: [] },
  ];
  return new Map([...parties, ...known.map(each => [each.id, each] as const)]);
}

/** A certificate and a system, each with much that is open. */
function withEntries(choice: OfEntries): Situation {
  const { title, file, team, primary, deputy, responsible, contract, procedure, operator } = choice;
  const { builder, answeredBy, unobserved, errors, severity, endpoint } = choice;
  const owner = { ...(team && { team }), primary, ...(deputy && { deputy }) };
  const handover: Handover = {
    checklist: 'ours',
    due: '2026-05-01',
    answers: new Map([
      ['kind', { value: 'perhaps', answered: { by: 'acme', on: '2026-04-01' } }],
      ['signed', { value: 'yes', answered: { by: answeredBy, on: '2026-04-01' } }],
    ]),
    transfers: [],
    ...(builder && { builder }),
  };
  const questions = [question('kind', { answer: choice.kind }), question('signed'), choice.question];
  const ours = {
    id: 'ours',
    file: 'inventory/checklists/ours.yaml',
    title: other,
    version: 1,
    due: new Map(),
  };
  const erp: System = {
    ...entry('erp', { owner }),
    type: 'system',
    file: 'inventory/systems/erp.yaml',
    handover: { ...handover, builder: 'acme' },
    builder: 'construction',
    ...(operator && { operator }),
    ...(contract && { contract }),
    declaration: { contains: [], answered: { by: answeredBy, on: '2026-04-01' } },
    reviewEvery: 365 * day,
  };
  const renewal = {
    method: 'manual',
    responsible,
    ...(contract && { contract }),
    ...(procedure && { procedure }),
  };
  const overdue = { severity: 'warning', facts: { file: 'x' } } as const;
  const findings: Finding[] = [
    finding('system.undeclared', 'erp', undefined, overdue),
    finding('handover.overdue', 'web', undefined, overdue),
    near('web', 'renew', severity, endpoint),
    ...errors.map(rule => finding(rule, 'web', 'a', { severity: 'error' })),
  ];
  const inventory = ledger([entry('web', { title, file, owner, handover, renewal })], {
    systems: [erp],
    parties: peopleOf(choice),
    checklists: new Map([['ours', { ...ours, questions }]]),
    settings: settingsOf(choice),
  });
  const acknowledged = [finding('drift.issuer', 'web', 'a')].slice(0, choice.acknowledged);
  return {
    inventory,
    compared: comparison(findings, {
      acknowledged,
      unknown: unobserved === 'something' ? ['web'] : [],
      unsure: unobserved === 'a rule' ? [{ rule: 'handover.overdue', entry: 'web' }] : [],
    }),
  };
}

type OfSettings = Pick<OfEntries, 'locale' | 'timezone' | 'labels'> &
  Partial<Pick<OfEntries, 'from' | 'separate'>>;

function settingsOf({ locale, timezone, labels, from = 'warning', separate = false }: OfSettings): Settings {
  return {
    ...settings,
    locale,
    timezone,
    issues: { ...settings.issues, labels: [...labels], from },
    acknowledgements: { ...settings.acknowledgements, separate },
  };
}

const { locale, timezone, labels } = ofEntries;

const ofSweeps = {
  locale,
  timezone,
  labels,
  maximum: [1, 2],
  administrators: [[], ['tanaka']],
  owner: ['suzuki', 'tanaka'],
  waits: ['last', 'later'],
  title: ['Shop', 'The shop'],
  severity: ['warning', 'error'],
  rules: [['chain.order'], ['chain.order', 'drift.names'], ['hostname.mismatch']],
  vantages: [[], [{ site: 'makuhari' }], [{ site: 'makuhari' }, {}]],
  dark: [0, 6, 7],
  withdrawn: [undefined, { known: 9, entries: ['gone'] }],
  clock: [undefined, { remembered: '2027-01-01T00:00:00Z' }, { remembered: '2027-01-02T00:00:00Z' }],
} as const satisfies Options;

/** Two or three entries want an issue, and only one or two may be opened. */
function withSweep(choice: Choice<typeof ofSweeps>): Situation {
  const { maximum, administrators, owner, waits, title, severity, rules, vantages, dark, withdrawn, clock } =
    choice;
  const made = settingsOf(choice);
  const last = entry(waits, { title, owner: { primary: owner } });
  const inventory = ledger([entry('first'), last, entry('second')], {
    settings: {
      ...made,
      administrators: [...administrators],
      issues: { ...made.issues, maxNew: maximum },
    },
  });
  const worst = ['first', 'second'].map(id => finding('expiry.expired', id, 'a'));
  const waiting = rules.map(rule => finding(rule, waits, 'a', { severity }));
  const endpoints = Array.from({ length: dark }, (_, index) => `https://host${index}:443`);
  return {
    inventory,
    compared: comparison([...worst, ...waiting], {
      vantages: vantages.map(each => ({ ...each })),
      darkness: { previouslyServed: 8, dark: endpoints },
      withdrawn: withdrawn && { ...withdrawn, entries: [...withdrawn.entries] },
      clock,
    }),
  };
}

const ofUpdates = {
  locale,
  timezone,
  labels,
  file: ['inventory/certificates/web.yaml', 'inventory/certificates/shop/web.yaml'],
  count: [1, 2],
  kind: ['renewed', 'first-record'],
  keyType: [undefined, 'rsa'],
  sha256: ['cd'.repeat(32), 'ef'.repeat(32)],
  issuer: [undefined, 'Example CA'],
  notAfter: ['2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  leftOut: [undefined, ['names']],
  path: ['trusted', 'untrusted'],
} as const satisfies Options;

function withUpdates(choice: Choice<typeof ofUpdates>): Situation {
  const { file, count, kind, keyType, sha256, issuer, notAfter, leftOut, path } = choice;
  const first: LedgerUpdate = {
    ...update('web', sha256),
    kind,
    ...(keyType && { keyType }),
    ...(leftOut && { leftOut: [...leftOut] }),
    certificate: { sha256, notAfter, ...(issuer && { issuer }) },
    verdict: { path, hostname: 'match' },
  };
  return {
    inventory: ledger([entry('mail'), entry('web', { file })], { settings: settingsOf(choice) }),
    compared: comparison([], { updates: [first, update('mail')].slice(0, count) }),
  };
}

const entries: Changing<typeof ofEntries> = {
  options: ofEntries,
  situationOf: withEntries,
  earlier: { unobserved: 'nothing', errors: [] },
};
const sweeps: Changing<typeof ofSweeps> = { options: ofSweeps, situationOf: withSweep };
const updates: Changing<typeof ofUpdates> = { options: ofUpdates, situationOf: withUpdates };

it(
  'of an entry',
  () =>
    holds(
      fc.asyncProperty(anyOf(ofEntries), before => everyChangeIsTold(entries, before)),
      100,
    ),
  patience(60_000),
);

it(
  'about the sweep',
  () =>
    holds(
      fc.asyncProperty(anyOf(ofSweeps), before => everyChangeIsTold(sweeps, before)),
      100,
    ),
  patience(60_000),
);

it(
  'of the ledger',
  () =>
    holds(
      fc.asyncProperty(anyOf(ofUpdates), before => everyChangeIsTold(updates, before)),
      100,
    ),
  patience(60_000),
);

it('how many records wait for the next pull request', async () => {
  const ids = Array.from({ length: 202 }, (_, index) => `web-${1000 + index}`);
  const inventory = ledger(ids.map(id => entry(id)));
  const options = { count: [201, 202] } as const;
  const situationOf = ({ count }: Choice<typeof options>): Situation => ({
    inventory,
    compared: comparison([], { updates: ids.slice(0, count).map(id => update(id)) }),
  });
  await everyChangeIsTold({ options, situationOf }, { count: 201 });
});
