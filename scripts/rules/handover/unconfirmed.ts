import type { Rule } from '../rule.ts';
import {
  confirmers,
  debtNote,
  debtSeverity,
  inAll,
  lacking,
  partyKinds,
  questionFacts,
  reasonsOf,
  sides,
  signersOf,
} from '../shared/handover.ts';

const lacks = [
  'unconfirmed',
  'not-owner',
  'one-sided',
  'received-by-builder',
  'received-by-stranger',
  'impossible-day',
] as const;

export const rule: Rule = {
  id: 'handover.unconfirmed',
  order: 20,
  basis: 'record',
  lacks,
  severity: 'warning',
  severityNote: debtNote,
  title: { en: 'Handover is not confirmed', ja: '引継ぎの未確認' },
  when: {
    en: 'The owner’s side has not confirmed every answer, or both sides of the handover are the same.',
    ja: '所管の側が確認していない回答があるとき、または引継ぎの両者が同じ側であるとき。',
  },
  text: {
    en: `{{#if reasons}}{{reasons}}. {{/if}}{{#if unconfirmed}}Answered, but not confirmed: {{unconfirmed}}. {{/if}}{{#if oneSided}}Answered and confirmed by one side: {{oneSided}}. {{/if}}{{#if strangers}}Confirmed by somebody who is not of the current owner’s side: {{strangers}}. {{/if}}{{#if impossible}}Confirmed before the answer, or in the future: {{impossible}}. {{/if}}{{#if by}}Signatures that do not count: {{by}}. {{/if}}{{#if total}}Questions concerned: {{total}}, not all of them named here. {{/if}}${confirmers.en}`,
    ja: `{{#if reasons}}{{reasons}}。{{/if}}{{#if unconfirmed}}未確認の回答: {{unconfirmed}}。{{/if}}{{#if oneSided}}回答と確認が同じ側によるもの: {{oneSided}}。{{/if}}{{#if strangers}}現在の所管の側以外による確認: {{strangers}}。{{/if}}{{#if impossible}}回答より前、または先の日付の確認: {{impossible}}。{{/if}}{{#if by}}有効とみなせない署名: {{by}}。{{/if}}${inAll.ja}${confirmers.ja}`,
  },
  remedy: {
    en: 'A person of the owner’s side checks each answer and writes `confirmed` (who, and on which day) into the entry. After a change of owner, one line under `handover.transfers` is enough: with it, the new owner takes over what the former owner confirmed.',
    ja: '所管の側が回答を一つずつ確かめ、`confirmed`（確認者と日付）を記入してください。所管が替わった場合は、`handover.transfers` に交代を1行記録すれば、前の所管の確認内容を新しい所管が引き受けたことになります。',
  },
  facts: {
    checklist: 'text',
    reasons: 'words',
    unconfirmed: 'list',
    oneSided: 'list',
    strangers: 'list',
    impossible: 'list',
    total: 'number',
    by: 'list',
    ...partyKinds,
  },
  check: lacking(lacks, debtSeverity, (entry, lacks) => ({
    reasons: reasonsOf(lacks, ['received-by-builder', 'received-by-stranger']),
    ...questionFacts(lacks, {
      unconfirmed: 'unconfirmed',
      oneSided: 'one-sided',
      strangers: 'not-owner',
      impossible: 'impossible-day',
    }),
    ...signersOf(lacks),
    ...sides(entry),
  })),
};
