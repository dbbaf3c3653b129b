import type { Rule } from '../rule.ts';
import { answerers, dueDays, inAll, lacking, partyKinds, questionFacts, sides } from '../shared/handover.ts';

const lacks = ['outdated'] as const;

/** New questions may wait until the day the checklist gives them. */
export const rule: Rule = {
  id: 'handover.outdated',
  order: 40,
  basis: 'record',
  lacks,
  severity: 'warning',
  severityNote: {
    en: 'info until the day by which the new questions have to be answered',
    ja: 'チェックリストが定める回答期限までは info',
  },
  title: { en: 'Checklist has new questions', ja: 'チェックリストの追加質問' },
  when: {
    en: 'A newer version of the checklist asks questions that this handover has not answered.',
    ja: 'チェックリストの新しい版に追加された質問に、この引継ぎがまだ回答していないとき。',
  },
  text: {
    en: `Checklist {{checklist}} has new questions that are not answered: {{questions}}{{#if due}} (due by {{due}}){{/if}}.${inAll.en} ${answerers.en}`,
    ja: `チェックリスト {{checklist}} に追加された質問が未回答です: {{questions}}{{#if due}}（期限 {{due}}）{{/if}}。${inAll.ja}${answerers.ja}`,
  },
  remedy: {
    en: 'Ask the builder only the new questions, have the answers confirmed, and write the new `version` into the handover.',
    ja: '追加された質問だけを構築者に確認し、回答の確認を受けたうえで、引継ぎの `version` を新しい版に書き換えてください。',
  },
  facts: { checklist: 'text', questions: 'list', total: 'number', due: 'day', ...partyKinds },
  check: lacking(
    lacks,
    (_entry, found, today) => (dueDays(found).some(due => due < today) ? undefined : 'info'),
    (entry, lacks) => ({
      ...questionFacts(lacks, { questions: 'outdated' }),
      due: dueDays(lacks)[0],
      ...sides(entry),
    }),
  ),
};
