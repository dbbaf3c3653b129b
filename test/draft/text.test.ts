import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, type DraftType, fileOf } from '../../scripts/draft/draft.ts';
import { oneOf, proposedId, readEndpoint, readId, shortForm } from '../../scripts/draft/entry-fields.ts';
import { draftText } from '../../scripts/draft/entry-text.ts';
import { checklistName, handoverLacks } from '../../scripts/handover/lacks.ts';
import { defaultChecklists } from '../../scripts/ledger/handover-types.ts';
import { readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import { builtinChecklists } from '../../scripts/ledger/read/read.ts';
import type { AnyEntry, Ledger, Question } from '../../scripts/ledger/types.ts';
import { listed } from '../../scripts/text/list.ts';
import { locales } from '../../scripts/text/locale.ts';
import { anyCharacter, holds, triesOf } from '../support/property.ts';

const now = new Date('2026-11-22T00:00:00Z');
const parties = `people:
  suzuki: { name: Suzuki }
  "on": { name: An awkward name }
teams:
  ops: { name: Ops, members: [suzuki] }
contractors:
  acme: { name: Acme }
`;

const types = ['certificate', 'item', 'system'] as const satisfies DraftType[];
const common = {
  id: 'new',
  title: 'A title',
  status: 'planned',
  owner: { team: 'ops', deputy: 'suzuki' },
  handover: { due: '2027-01-31', builder: 'acme' },
} as const;
const contract = { reference: 'Contract 2026', clause: '§4.2' };
const drafts: Record<DraftType, Draft> = {
  certificate: {
    ...common,
    type: 'certificate',
    endpoints: ['https://www.example.jp', 'https://[2001:db8::1]:8443'],
    responsible: 'acme',
    contract,
  },
  item: { ...common, type: 'item', kind: 'license', expires: '2027-03-31', responsible: 'ops' },
  system: { ...common, type: 'system', operator: 'acme', contract },
};

function read(draft: Draft, text: string): { ledger: Ledger; entry: AnyEntry; messages: string[] } {
  const files = new Map([
    ['inventory/parties.yaml', parties],
    [fileOf(draft), text],
    ['inventory/evidence/new/settings.md', 'As built.'],
  ]);
  const { ledger, problems } = readLedgerFiles(files, { now, builtinChecklists: builtinChecklists() });
  const entry = [...(ledger?.entries ?? []), ...(ledger?.items ?? []), ...(ledger?.systems ?? [])][0];
  const messages = problems.map(({ line, message }) => `${line}: ${message}`);
  if (!ledger || !entry) throw new Error(messages.join('\n'));
  return { ledger, entry, messages };
}

const { ledger: bare } = read(drafts.system, 'id: new\nowner: { team: ops }\n');
const write = (draft: Draft, locale: (typeof locales)[number] = 'en') =>
  draftText(draft, {
    schema: '../x.json',
    checklist: bare.checklists.get(defaultChecklists[draft.type]),
    locale,
  });

/** What a person does: takes the `# ` away and fills in what is open. */
function answerAll(text: string, questions: readonly Question[]): string {
  const values = {
    'yes-no': 'yes',
    text: 'As agreed',
    date: '2027-03-01',
    party: 'ops',
    evidence: 'See there',
  };
  const [head = '', open = ''] = text.split(/(?=^ {2}# answers:$)/m);
  let answers = open.replace(/^( *)# ?/gm, '$1');
  for (const { answer } of questions) answers = answers.replace('value: ""', `value: ${values[answer]}`);
  const done = head
    .replace('# date: YYYY-MM-DD', 'date: 2026-11-20')
    .replace('# receivedBy', 'receivedBy')
    .replace('status: planned', 'status: active');
  return (done + answers).replaceAll('YYYY-MM-DD', '2026-11-20').replaceAll('/…', '/settings.md');
}

describe.each(types)('a new %s', type => {
  const draft = drafts[type];

  test.each(locales)('is valid as it is, in %s', locale => {
    const { entry, messages } = read(draft, write(draft, locale));
    expect(messages).toEqual([]);
    expect(entry).toMatchObject({ type, title: 'A title', status: 'planned', owner: common.owner });
    expect(entry.handover).toMatchObject({ ...common.handover, version: 1 });
    expect(entry.handover?.answers.size).toBe(0);
  });

  test('is handed over with the checklist of its type, and asks each of its questions', () => {
    const text = write(draft);
    const { entry } = read(draft, text);
    const { handover: _, ...silent } = entry;
    expect(checklistName(silent as AnyEntry)).toBe(defaultChecklists[type]);
    const questions = bare.checklists.get(defaultChecklists[type])?.questions ?? [];
    expect(questions.length).toBeGreaterThan(3);
    for (const { question } of questions) expect(text).toContain(question.en);
  });

  test('is complete when the questions are uncommented and answered', () => {
    const questions = bare.checklists.get(defaultChecklists[type])?.questions ?? [];
    const { ledger, entry } = read(draft, answerAll(write(draft), questions));
    expect(entry.handover?.answers.size).toBe(questions.length);
    expect(handoverLacks(entry, ledger, '2026-11-22')).toEqual([]);
  });

  test('is no answer when it is only uncommented', () => {
    const { messages } = read(draft, answerAll(write(draft), []));
    expect(messages.length).toBeGreaterThan(3);
  });
});

test('hostile titles, contracts and parties come back as they are', () => {
  const text = fc
    .string({ unit: anyCharacter, minLength: 1, maxLength: 100 })
    .filter(value => value.trim() !== '' && value.isWellFormed());
  const hostile = fc.oneof(
    text,
    fc.constantFrom(
      'yes',
      '1e3',
      'a: b',
      '# x',
      '- y',
      '*z',
      "'",
      '"',
      '{{x}}',
      'a\nid: b',
      '\u202eabc',
      '~',
      '2026-01-01',
    ),
  );
  holds(
    fc.property(
      hostile,
      hostile,
      fc.constantFrom(...types),
      fc.constantFrom(...locales),
      (title, clause, type, locale) => {
        const contract = { reference: title, clause };
        const draft = { ...drafts[type], title, owner: { primary: 'on' }, contract } as Draft;
        const { entry, messages } = read(draft, write(draft, locale));
        expect(messages).toEqual([]);
        expect([entry.title, entry.owner]).toEqual([title, { primary: 'on' }]);
        expect(entry.type === 'system' ? entry.contract : entry.renewal.contract).toMatchObject(contract);
      },
    ),
    300,
  );
});

test('whatever is typed as an endpoint is refused, or comes back as the same endpoint from the file', () => {
  const odd = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.webUrl(),
    fc.domain().map(name => `smtp://${name}`),
    fc.ipV6().map(address => `ldaps://[${address}]:1636`),
    fc.constantFrom(
      '例え.jp',
      'https://ü.example',
      'x --yes',
      'a: b',
      '[::1]',
      'https://a:443',
      'TLS://A.Example:8443',
    ),
  );
  let accepted = 0;
  holds(
    fc.property(odd, typed => {
      const reading = readEndpoint(typed, { ...bare, entries: [] });
      if ('problem' in reading) return;
      accepted += 1;
      const draft = { ...drafts.certificate, endpoints: [shortForm(reading.value)] } as Draft;
      const { entry, messages } = read(draft, write(draft));
      expect(messages).toEqual([]);
      expect(entry.type === 'certificate' && entry.endpoints).toEqual([reading.value]);
      const id = proposedId(reading.value, bare);
      if (id !== undefined) expect(readId(id, bare)).toEqual({ value: id });
    }),
    300,
    { atLeast: 100 },
  );
  expect(accepted).toBeGreaterThan(triesOf(300, 100) / 6);
});

test('what is planned, active, suspended and retired is called the same everywhere', () => {
  expect(write(drafts.item, 'ja')).toContain(
    '# planned（計画中）| active（稼働中）| suspended（休止中）| retired（廃止）',
  );
  expect(write(drafts.system, 'ja')).toContain('# planned（計画中）| active（稼働中）| retired（廃止）');
});

test('a choice that is long says how many more there are', () => {
  const known = Array.from({ length: 23 }, (_, index) => `system-${index}`);
  const reading = oneOf('x', known);
  if (!('problem' in reading)) throw new Error('x is none of them');
  expect(reading.problem.en).toMatch(/system-18, system-19 and 3 more$/);
  const shown = listed(known, { encode: String, most: 20, locale: 'ja' });
  expect(reading.problem.ja.endsWith(shown)).toBe(true);
});
