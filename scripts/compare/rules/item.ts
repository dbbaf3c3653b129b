import type { Rule } from './rule.ts';

const dates = {
  kind: 'word',
  starts: 'day',
  expires: 'day',
  reference: 'text',
  responsible: 'text',
  file: 'text',
} as const;

export const itemRules = {
  'item.near': {
    severity: 'warning',
    severityNote: {
      en: 'the severity of the stage; a missed automatic renewal is an error',
      ja: '段階ごとに設定された重大度。自動更新の失敗は error',
    },
    title: { en: 'It runs out soon', ja: '期限が近い' },
    when: {
      en: 'A licence, domain, contract or other item is inside a stage of the expiry policy (`expiry.stages`), or its automatic renewal is overdue.',
      ja: 'ライセンス、ドメイン、契約などが期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき、または自動更新が予定を過ぎても行われていないとき。',
    },
    text: {
      en: 'The {{kind}}{{#if reference}} {{reference}}{{/if}} runs until {{expires}}. {{#if expected}}Its automatic renewal was expected by {{expected}}, and {{file}} does not say that it happened.{{else}}Stage {{stage}} began at {{entered}}.{{/if}}{{#if responsible}} {{responsible}} owes the renewal.{{/if}}',
      ja: '{{kind}}{{#if reference}} {{reference}} {{/if}}の期限は {{expires}} です。{{#if expected}}自動更新は {{expected}} までに行われるはずでしたが、{{file}} に記録がありません。{{else}}{{entered}} から段階 {{stage}} に入っています。{{/if}}{{#if responsible}}更新の責任者: {{responsible}}。{{/if}}',
    },
    remedy: {
      en: 'Ask whoever `renewal.responsible` names to renew it; `renewal.procedure` says how. Nothing can be probed here, so the finding ends once the new `expires` is in the entry.',
      ja: '`renewal.responsible` に記載の担当者へ更新を依頼してください。手順は `renewal.procedure` にあります。接続して確認できるものではないため、新しい `expires` を登録に記入すると解消します。',
    },
    facts: { ...dates, stage: 'text', entered: 'instant', expected: 'instant' },
  },
  'item.expired': {
    severity: 'error',
    title: { en: 'It has run out', ja: '期限切れ' },
    when: {
      en: 'The last day of a licence, domain, contract or other item has passed.',
      ja: 'ライセンス、ドメイン、契約などの最終日を過ぎたとき。',
    },
    text: {
      en: 'The {{kind}}{{#if reference}} {{reference}}{{/if}} ran until {{expires}}.{{#if responsible}} {{responsible}} owes the renewal.{{/if}} {{file}} does not say that it was renewed.',
      ja: '{{kind}}{{#if reference}} {{reference}} {{/if}}の期限は {{expires}} でした。{{#if responsible}}更新の責任者: {{responsible}}。{{/if}}{{file}} に更新の記録がありません。',
    },
    remedy: {
      en: 'Renew it now, or find out what has stopped without it. If it was renewed, write the new `expires` into the entry; if it is not needed any more, set `status: retired`.',
      ja: '直ちに更新し、期限切れの影響を確認してください。更新済みであれば新しい `expires` を登録に記入し、不要になったものであれば `status: retired` としてください。',
    },
    facts: dates,
  },
} as const satisfies Record<string, Rule>;
