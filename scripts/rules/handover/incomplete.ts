import type { Rule } from '../rule.ts';
import {
  answerers,
  debtNote,
  debtSeverity,
  inAll,
  lacking,
  partyKinds,
  questionFacts,
  reasonsOf,
  sides,
} from '../shared/handover.ts';

const lacks = [
  'not-handed-over',
  'unknown-checklist',
  'unanswered',
  'not-an-answer',
  'no-evidence',
  'not-builder',
] as const;

export const rule: Rule = {
  id: 'handover.incomplete',
  order: 10,
  basis: 'record',
  lacks,
  severity: 'warning',
  severityNote: debtNote,
  title: { en: 'Handover is incomplete', ja: '引継ぎの未完了' },
  when: {
    en: 'An active entry was never handed over, or the builder’s side has not answered every question of the checklist in the form it asks for.',
    ja: '稼働中の登録が引き継がれていないとき、または構築者の側がチェックリストの質問に適切に回答し終えていないとき。',
  },
  text: {
    en: `{{#if reasons}}Checklist {{checklist}}: {{reasons}}.{{else}}It was handed over without all answers of checklist {{checklist}}.{{/if}}{{#if unanswered}} Not answered: {{unanswered}}.{{/if}}{{#if unfitting}} Answered in another form than asked for: {{unfitting}}.{{/if}}{{#if unproven}} Answered without evidence: {{unproven}}.{{/if}}{{#if strangers}} Not answered by the builder’s side: {{strangers}}.{{/if}}${inAll.en} ${answerers.en}`,
    ja: `{{#if reasons}}チェックリスト {{checklist}}: {{reasons}}。{{else}}チェックリスト {{checklist}} の回答がそろわないまま引き継がれています。{{/if}}{{#if unanswered}}未回答: {{unanswered}}。{{/if}}{{#if unfitting}}質問に合わない回答: {{unfitting}}。{{/if}}{{#if unproven}}証跡のない回答: {{unproven}}。{{/if}}{{#if strangers}}構築者の側以外による回答: {{strangers}}。{{/if}}${inAll.ja}${answerers.ja}`,
  },
  remedy: {
    en: 'Ask the builder the open questions now, while people still remember. Write the answers under `handover.answers` in a pull request, where the owner’s side confirms them. An entry that was in service before this ledger can be marked `adopted: false` until then.',
    ja: '未回答の質問を、覚えている人がいるうちに構築者へ確認し、プルリクエストで `handover.answers` に記入してください。所管の側がそこで確認します。台帳の導入前から稼働しているものは、それまで `adopted: false` とすることができます。',
  },
  facts: {
    checklist: 'text',
    reasons: 'words',
    unanswered: 'list',
    unfitting: 'list',
    unproven: 'list',
    strangers: 'list',
    total: 'number',
    ...partyKinds,
  },
  check: lacking(lacks, debtSeverity, (entry, lacks) => ({
    reasons: reasonsOf(lacks, ['not-handed-over', 'unknown-checklist']),
    ...questionFacts(lacks, {
      unanswered: 'unanswered',
      unfitting: 'not-an-answer',
      unproven: 'no-evidence',
      strangers: 'not-builder',
    }),
    ...sides(entry),
  })),
};
