import type { Rule } from './rule.ts';

const parties = { builder: 'list', owner: 'list', file: 'text' } as const;

export const systemRules = {
  'system.undeclared': {
    severity: 'warning',
    title: { en: 'What is inside is not declared', ja: '期限のあるものの未申告' },
    when: {
      en: 'Nobody has said which certificates and other things that expire are inside an active system, the owner’s side has not confirmed it, or an entry says it is inside and the declaration does not know of it.',
      ja: '稼働中のシステムに含まれる証明書などの期限のあるものが申告されていないとき、所管の側がその申告を確認していないとき、または申告にない登録がこのシステムの一部とされているとき。',
    },
    text: {
      en: '{{reasons}}{{#if by}} ({{by}}){{/if}}.{{#if entries}} Not in the declaration: {{entries}}{{#if entriesTotal}} and more, {{entriesTotal}} in all{{/if}}.{{/if}} The builder or the operator{{#if builder}} ({{builder}}){{/if}} has to declare and the owner{{#if owner}} ({{owner}}){{/if}} to confirm it in {{file}}.',
      ja: '{{reasons}}{{#if by}}（{{by}}）{{/if}}。{{#if entries}}申告にない登録: {{entries}}{{#if entriesTotal}} ほか（計 {{entriesTotal}} 件）{{/if}}。{{/if}}構築者または保守担当{{#if builder}}（{{builder}}）{{/if}}が申告し、所管{{#if owner}}（{{owner}}）{{/if}}が確認して、{{file}} に記入する必要があります。',
    },
    remedy: {
      en: 'Ask builder and operator one question: which certificates, licences, keys and contracts in this system run out? Give each its own entry and list the ids under `declaration.contains`, or write `none`; the owner’s side confirms. Asking finds what no scan reaches.',
      ja: '構築者と保守担当に「このシステムに含まれる証明書、ライセンス、鍵、契約のうち、期限のあるものはどれか」を確認してください。それぞれを登録して id を `declaration.contains` に列挙するか、なければ `none` と記入し、所管の側が確認します。スキャンでは届かないものも、尋ねれば見つかります。',
    },
    facts: { reasons: 'words', entries: 'list', entriesTotal: 'number', by: 'list', ...parties },
  },
  'system.review-overdue': {
    severity: 'warning',
    title: { en: 'Declaration is too old', ja: '申告の見直し遅れ' },
    when: {
      en: 'What was declared to be inside the system is older than `reviewEvery`, counted from the day it was answered.',
      ja: 'システムの申告が、回答の日（`answered`）から数えて `reviewEvery` より古いとき。',
    },
    text: {
      en: 'What is inside was declared on {{answered}} and was to be asked again by {{due}}. The builder or the operator{{#if builder}} ({{builder}}){{/if}} has to declare and the owner{{#if owner}} ({{owner}}){{/if}} to confirm it anew in {{file}}.',
      ja: '{{answered}} の申告は {{due}} までに見直すことになっていました。構築者または保守担当{{#if builder}}（{{builder}}）{{/if}}が改めて申告し、所管{{#if owner}}（{{owner}}）{{/if}}が確認して、{{file}} に記入する必要があります。',
    },
    remedy: {
      en: 'Ask the same question again: what in this system runs out today? If the list still holds, both sides sign it anew: new days under `answered` and `confirmed` are all it takes. The owner’s confirmation alone renews nothing.',
      ja: 'このシステムに含まれる期限のあるものを、改めて確認してください。内容に変わりがなければ、両者が改めて署名し、`answered` と `confirmed` の日付を新しくするだけです。所管の確認だけでは更新されません。',
    },
    facts: { answered: 'day', due: 'day', ...parties },
  },
} as const satisfies Record<string, Rule>;
