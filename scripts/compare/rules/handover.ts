import type { Localized } from '../../text/locale.ts';
import type { Rule } from './rule.ts';

const parties = { builder: 'list', owner: 'list', file: 'text' } as const;

const answerers: Localized = {
  en: 'The builder’s side{{#if builder}} ({{builder}}){{/if}} has to answer in {{file}}.',
  ja: '構築者の側{{#if builder}}（{{builder}}）{{/if}}が {{file}} で回答する必要があります。',
};
const confirmers: Localized = {
  en: 'The owner{{#if owner}} ({{owner}}){{/if}} has to confirm in {{file}}.',
  ja: '所管{{#if owner}}（{{owner}}）{{/if}}が {{file}} で確認する必要があります。',
};
const inAll: Localized = {
  en: '{{#if total}} Questions concerned: {{total}}, not all of them named here.{{/if}}',
  ja: '{{#if total}}該当する質問は計 {{total}} 件です（一部を省略）。{{/if}}',
};

const debtNote: Localized = {
  en: 'info for `adopted: false`, for a handover from before there were checklists (one that names none and answers nothing), and where only the checklist cannot be found',
  ja: '`adopted: false` の登録、チェックリスト導入前の引継ぎ（チェックリストの指定も回答もないもの）、チェックリストが見つからないだけの場合は info',
};

export const handoverRules = {
  'handover.incomplete': {
    severity: 'warning',
    severityNote: debtNote,
    title: { en: 'Handover is incomplete', ja: '引継ぎの未完了' },
    when: {
      en: 'An active entry was never handed over, or the builder’s side has not answered every question of the checklist as it has to be answered.',
      ja: '稼働中の登録が引き継がれていないとき、または構築者の側がチェックリストの質問に適切に回答し終えていないとき。',
    },
    text: {
      en: `{{#if reasons}}Checklist {{checklist}}: {{reasons}}.{{else}}Handed over without everything that checklist {{checklist}} asks.{{/if}}{{#if unanswered}} Not answered: {{unanswered}}.{{/if}}{{#if unfitting}} Answered with something else than was asked for: {{unfitting}}.{{/if}}{{#if unproven}} Answered without evidence: {{unproven}}.{{/if}}{{#if strangers}} Not answered by the builder’s side: {{strangers}}.{{/if}}${inAll.en} ${answerers.en}`,
      ja: `{{#if reasons}}チェックリスト {{checklist}}: {{reasons}}。{{else}}チェックリスト {{checklist}} の回答がそろわないまま引き継がれています。{{/if}}{{#if unanswered}}未回答: {{unanswered}}。{{/if}}{{#if unfitting}}質問に合わない回答: {{unfitting}}。{{/if}}{{#if unproven}}証跡のない回答: {{unproven}}。{{/if}}{{#if strangers}}構築者の側以外による回答: {{strangers}}。{{/if}}${inAll.ja}${answerers.ja}`,
    },
    remedy: {
      en: 'Ask the builder the open questions now, while somebody still remembers, and write the answers under `handover.answers` in a pull request; the owner’s side confirms them there. What was in service before this ledger was can be marked `adopted: false` until then.',
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
      ...parties,
    },
  },
  'handover.unconfirmed': {
    severity: 'warning',
    severityNote: debtNote,
    title: { en: 'Handover is not confirmed', ja: '引継ぎの未確認' },
    when: {
      en: 'The owner’s side has not confirmed every answer, or both sides of the handover are the same.',
      ja: '所管の側が確認していない回答があるとき、または引継ぎの両者が同じ側であるとき。',
    },
    text: {
      en: `{{#if reasons}}{{reasons}}. {{/if}}{{#if unconfirmed}}Answered, but not confirmed: {{unconfirmed}}. {{/if}}{{#if oneSided}}Answered and confirmed by one side: {{oneSided}}. {{/if}}{{#if strangers}}Confirmed by somebody who does not speak for today’s owner: {{strangers}}. {{/if}}{{#if impossible}}Confirmed before the answer, or in the future: {{impossible}}. {{/if}}{{#if by}}Signatures that do not count: {{by}}. {{/if}}{{#if total}}Questions concerned: {{total}}, not all of them named here. {{/if}}${confirmers.en}`,
      ja: `{{#if reasons}}{{reasons}}。{{/if}}{{#if unconfirmed}}未確認の回答: {{unconfirmed}}。{{/if}}{{#if oneSided}}回答と確認が同じ側によるもの: {{oneSided}}。{{/if}}{{#if strangers}}現在の所管の側以外による確認: {{strangers}}。{{/if}}{{#if impossible}}回答より前、または先の日付の確認: {{impossible}}。{{/if}}{{#if by}}有効とみなせない署名: {{by}}。{{/if}}${inAll.ja}${confirmers.ja}`,
    },
    remedy: {
      en: 'Somebody of the owner’s side reads each answer, checks it, and writes `confirmed` (who, and on which day) into the entry. After a change of owner one line under `handover.transfers` is enough: with it the new side vouches for what the old one confirmed.',
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
      ...parties,
    },
  },
  'handover.overdue': {
    severity: 'warning',
    title: { en: 'Handover is overdue', ja: '引継ぎの期限超過' },
    when: {
      en: 'The day in `handover.due` has passed and nothing was handed over, also of a planned entry.',
      ja: '`handover.due` の日を過ぎても引継ぎが済んでいないとき（計画中の登録も対象）。',
    },
    text: {
      en: 'It was to be handed over by {{due}} with checklist {{checklist}}{{#if builder}}, by the builder’s side ({{builder}}){{/if}}{{#if owner}}, to the owner ({{owner}}){{/if}}. Nothing in {{file}} says that it was.',
      ja: '{{due}} までに、チェックリスト {{checklist}} により{{#if builder}}構築者の側（{{builder}}）から{{/if}}{{#if owner}}所管（{{owner}}）へ{{/if}}引き継がれる予定でしたが、{{file}} に引継ぎの記録がありません。',
    },
    remedy: {
      en: 'Sit down with the builder: answer the checklist, confirm the answers, and write `date`, `builder` and `receivedBy` into the entry. If the date was moved, write the new `due`.',
      ja: '構築者とともにチェックリストへの回答と確認を済ませ、`date`、`builder`、`receivedBy` を登録に記入してください。予定が変わった場合は、新しい `due` を記入してください。',
    },
    facts: { due: 'day', checklist: 'text', ...parties },
  },
  'handover.outdated': {
    severity: 'warning',
    severityNote: {
      en: 'info until the day by which the checklist wants the new questions answered',
      ja: 'チェックリストが定める回答期限までは info',
    },
    title: { en: 'Checklist asks more by now', ja: 'チェックリストの追加質問' },
    when: {
      en: 'A newer version of the checklist asks questions that this handover has not answered.',
      ja: 'チェックリストの新しい版に追加された質問に、この引継ぎがまだ回答していないとき。',
    },
    text: {
      en: `Checklist {{checklist}} has new questions that are not answered: {{questions}}{{#if due}} (due by {{due}}){{/if}}.${inAll.en} ${answerers.en}`,
      ja: `チェックリスト {{checklist}} に追加された質問が未回答です: {{questions}}{{#if due}}（期限 {{due}}）{{/if}}。${inAll.ja}${answerers.ja}`,
    },
    remedy: {
      en: 'Ask whoever built it the new questions only, have the answers confirmed, and write the new `version` into the handover.',
      ja: '追加された質問だけを構築者に確認し、回答の確認を受けたうえで、引継ぎの `version` を新しい版に書き換えてください。',
    },
    facts: { checklist: 'text', questions: 'list', total: 'number', due: 'day', ...parties },
  },
} as const satisfies Record<string, Rule>;
