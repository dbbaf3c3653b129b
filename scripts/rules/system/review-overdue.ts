import type { Rule } from '../rule.ts';
import { partyKinds } from '../shared/handover.ts';
import { lacking } from '../shared/system.ts';

const lacks = ['review-overdue'] as const;

export const rule: Rule = {
  id: 'system.review-overdue',
  order: 20,
  basis: 'record',
  lacks,
  severity: 'warning',
  title: { en: 'Declaration is too old', ja: '申告の見直し遅れ' },
  when: {
    en: 'The declaration of the system is older than `reviewEvery`, counted from the day of its answer.',
    ja: 'システムの申告が、回答の日（`answered`）から数えて `reviewEvery` より古いとき。',
  },
  text: {
    en: 'The declaration of {{answered}} was to be reviewed by {{due}}. The builder or the operator{{#if builder}} ({{builder}}){{/if}} has to declare again in {{file}}, and the owner{{#if owner}} ({{owner}}){{/if}} has to confirm it.',
    ja: '{{answered}} の申告は {{due}} までに見直すことになっていました。構築者または保守担当{{#if builder}}（{{builder}}）{{/if}}が改めて申告し、所管{{#if owner}}（{{owner}}）{{/if}}が確認して、{{file}} に記入する必要があります。',
  },
  remedy: {
    en: 'Ask the same question again: what in this system expires? If the list is still right, both sides sign it again, with new days under `answered` and `confirmed`. The owner’s confirmation alone does not renew the declaration.',
    ja: 'このシステムに含まれる期限のあるものを、改めて確認してください。内容に変わりがなければ、両者が改めて署名し、`answered` と `confirmed` の日付を新しくしてください。所管の確認だけでは更新されません。',
  },
  facts: { answered: 'day', due: 'day', ...partyKinds },
  check: lacking(lacks, ([first]) =>
    first?.kind === 'review-overdue' ? { answered: first.answered, due: first.due } : {},
  ),
};
