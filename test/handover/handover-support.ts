/** Handovers in a line or two. */
import type { HandoverRules } from '../../scripts/handover/lacks.ts';
import type { Answer, Checklist, Handover, Party, Question, System } from '../../scripts/ledger/types.ts';

export const today = '2026-10-01';

const register: Party[] = [
  { kind: 'person', id: 'suzuki', name: 'Suzuki' },
  { kind: 'person', id: 'tanaka', name: 'Tanaka' },
  { kind: 'person', id: 'kato', name: 'Kato' },
  { kind: 'person', id: 'yamada', name: 'Yamada' },
  { kind: 'person', id: 'mori', name: 'Mori' },
  { kind: 'person', id: 'ito', name: 'Ito' },
  { kind: 'person', id: 'noda', name: 'Noda' },
  { kind: 'team', id: 'infra-ops', name: 'Infrastructure', members: ['suzuki', 'tanaka'] },
  { kind: 'team', id: 'web-team', name: 'Web', members: ['kato'] },
  { kind: 'team', id: 'build-team', name: 'Build', members: ['ito', 'suzuki'] },
  { kind: 'team', id: 'hall-team', name: 'Hall', members: [] },
  { kind: 'team', id: 'shadow-team', name: 'Shadow', members: ['noda'] },
  { kind: 'team', id: 'mixed-team', name: 'Mixed', members: ['noda', 'ito'] },
  { kind: 'contractor', id: 'northwind', name: 'Northwind', members: ['noda'] },
  { kind: 'contractor', id: 'acme', name: 'ACME Systems', members: ['yamada', 'mori'] },
  { kind: 'contractor', id: 'globex', name: 'Globex', members: [] },
];
export const parties: ReadonlyMap<string, Party> = new Map(register.map(party => [party.id, party]));

export function question(id: string, more: Partial<Question> = {}): Question {
  return { id, question: { en: `What of ${id}?`, ja: `${id} は?` }, answer: 'text', since: 1, ...more };
}

export const checklist: Checklist = {
  id: 'server-certificate',
  title: { en: 'Server certificate', ja: 'サーバ証明書' },
  version: 3,
  due: new Map([
    [2, '2026-09-30'],
    [3, '2026-12-31'],
  ]),
  questions: [
    question('built-in'),
    question('rehearsed', { answer: 'yes-no' }),
    question('administrator', { answer: 'party' }),
    question('next', { answer: 'date' }),
    question('contract', { answer: 'evidence' }),
    question('also', { since: 2 }),
    question('told', { since: 3 }),
  ],
};

export const rules: HandoverRules = { parties, checklists: new Map([[checklist.id, checklist]]) };

const values: Record<Question['answer'], string> = {
  'yes-no': 'yes',
  text: 'at the load balancer',
  date: '2027-01-31',
  party: 'infra-ops',
  evidence: '§4.2',
};

/** What the builder answers and the owner confirms, of the kind the question asks for. */
export function answerTo({ answer }: Question, more: Partial<Answer> = {}): Answer {
  return {
    value: values[answer],
    answered: { by: 'acme', on: '2026-03-01' },
    confirmed: { by: 'suzuki', on: '2026-03-02' },
    ...(answer === 'evidence' && { evidence: 'https://wiki.example.jp/42' }),
    ...more,
  };
}

/** Complete: every question of {@link checklist} answered by `acme` and confirmed by `suzuki`. */
export function handoverOf(more: Partial<Handover> = {}): Handover {
  return {
    date: '2026-03-02',
    builder: 'acme',
    receivedBy: 'suzuki',
    answers: new Map(checklist.questions.map(each => [each.id, answerTo(each)])),
    transfers: [],
    ...more,
  };
}

/** The answers of {@link handoverOf}, one of them changed or (undefined) left out. */
export function answersBut(id: string, change: Partial<Answer> | undefined): Handover['answers'] {
  const asked = checklist.questions.filter(each => each.id !== id || change !== undefined);
  return new Map(asked.map(each => [each.id, answerTo(each, each.id === id ? change : {})]));
}

export function systemOf(more: Partial<System> = {}): System {
  return {
    type: 'system',
    id: 'vdi',
    file: 'inventory/systems/vdi.yaml',
    title: 'vdi',
    status: 'active',
    owner: { team: 'infra-ops' },
    builder: 'acme',
    operator: 'globex',
    adopted: true,
    reviewEvery: 365 * 86_400_000,
    acknowledged: [],
    declaration: {
      contains: ['web'],
      answered: { by: 'yamada', on: '2026-03-01' },
      confirmed: { by: 'tanaka', on: '2026-03-02' },
    },
    ...more,
  };
}
