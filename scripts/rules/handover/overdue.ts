import { checklistName } from '../../handover/lacks.ts';
import type { Rule } from '../rule.ts';
import { partyKinds, sides } from '../shared/handover.ts';

/** The day of `due` still belongs to it. The schedule shows what is not due yet. */
export const rule: Rule = {
  id: 'handover.overdue',
  order: 30,
  basis: 'record',
  planned: true,
  // A handover that is overdue needs an answer to every question of the checklist.
  asks: [
    'unknown-checklist',
    'unanswered',
    'not-an-answer',
    'no-evidence',
    'not-builder',
    'unconfirmed',
    'not-owner',
    'one-sided',
    'received-by-builder',
    'received-by-stranger',
    'impossible-day',
  ],
  severity: 'warning',
  title: { en: 'Handover is overdue', ja: '引継ぎの期限超過' },
  when: {
    en: 'The day in `handover.due` has passed and nothing was handed over, also of a planned entry.',
    ja: '`handover.due` の日を過ぎても引継ぎが済んでいないとき（計画中の登録も対象）。',
  },
  text: {
    en: 'It was to be handed over by {{due}} with checklist {{checklist}}{{#if builder}}, by the builder’s side ({{builder}}){{/if}}{{#if owner}}, to the owner ({{owner}}){{/if}}. {{file}} does not say that it was.',
    ja: '{{due}} までに、チェックリスト {{checklist}} により{{#if builder}}構築者の側（{{builder}}）から{{/if}}{{#if owner}}所管（{{owner}}）へ{{/if}}引き継がれる予定でしたが、{{file}} に引継ぎの記録がありません。',
  },
  remedy: {
    en: 'Have the builder answer the checklist and the owner’s side confirm the answers, and write `date`, `builder` and `receivedBy` into the entry. If the date was moved, write the new `due`.',
    ja: '構築者とともにチェックリストへの回答と確認を済ませ、`date`、`builder`、`receivedBy` を登録に記入してください。予定が変わった場合は、新しい `due` を記入してください。',
  },
  facts: { due: 'day', checklist: 'text', ...partyKinds },
  check: (entry, { today }) => {
    const { handover, file } = entry;
    if (handover?.due === undefined || handover.date !== undefined || today <= handover.due) return [];
    const facts = { due: handover.due, checklist: checklistName(entry), ...sides(entry), file };
    return [{ facts }];
  },
};
