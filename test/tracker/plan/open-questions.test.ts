/** The questions of a checklist in an issue: those that the ledger asks itself are content, those of certledger are wording. */
import { expect, it } from 'vitest';
import type { Checklist, Handover, Question } from '../../../scripts/ledger/types.ts';
import { comparison, entry, finding, ledger } from './plan-support.ts';
import { afterwards, type Situation, trackerOf } from './two-sweeps.ts';

/** One is answered, and not with what its question asks for; the other one has no answer. */
const handover: Handover = {
  checklist: 'ours',
  due: '2026-05-01',
  answers: new Map([['answered', { value: 'perhaps', answered: { by: 'acme', on: '2026-04-01' } }]]),
  transfers: [],
};

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  question: { en: `What about ${id}?`, ja: `${id} は?` },
  answer: 'yes-no',
  since: 1,
  ...more,
});

function asking(questions: Question[], file?: string): Situation {
  const ours: Checklist = {
    id: 'ours',
    title: { en: 'Ours', ja: '自社' },
    version: 1,
    due: new Map(),
    questions,
    ...(file !== undefined && { file }),
  };
  return {
    inventory: ledger([entry('web', { handover })], { checklists: new Map([['ours', ours]]) }),
    compared: comparison([
      finding('handover.overdue', 'web', undefined, { facts: { file: 'x' } }),
      finding('handover.incomplete', 'web', undefined, { facts: { file: 'x' } }),
    ]),
  };
}

const own = 'inventory/checklists/ours.yaml';
const questions = [question('answered'), question('open')];
const other = { en: 'Which key?', ja: 'どのキーか?' };

it.each<[string, Question[]]>([
  ['other words', [question('answered'), question('open', { question: other })]],
  ['another kind of answer', [question('answered', { answer: 'date' }), question('open')]],
])('the issue is written anew when the ledger asks for the same in %s', async (_, changed) => {
  const [issue] = (await trackerOf(asking(questions, own))).issues;
  expect(issue?.body).toContain('What about open?');
  expect(issue?.body).toContain('What about answered?');
  expect(await afterwards(asking(questions, own), asking(questions, own))).toEqual([]);
  expect(await afterwards(asking(questions, own), asking(changed, own))).toEqual(['update #1']);
});

it('it stays as it is when only the other language has other words', async () => {
  const changed = [
    question('answered'),
    question('open', { question: { ...other, en: 'What about open?' } }),
  ];
  expect(await afterwards(asking(questions, own), asking(changed, own))).toEqual([]);
});

it('it stays as it is when a new version of certledger asks in other words, but not for another kind of answer', async () => {
  const reworded = [question('answered'), question('open', { question: other })];
  expect(await afterwards(asking(questions), asking(reworded))).toEqual([]);
  const retyped = [question('answered', { answer: 'date' }), question('open')];
  expect(await afterwards(asking(questions), asking(retyped))).toEqual(['update #1']);
});
