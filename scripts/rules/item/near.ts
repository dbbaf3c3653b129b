import type { Rule } from '../rule.ts';
import { dateKinds, datesOf, validityOf } from '../shared/item.ts';
import { nearness } from '../shared/stages.ts';

export const rule: Rule = {
  id: 'item.near',
  order: 10,
  basis: 'record',
  term: 'nearing',
  severity: 'warning',
  severityNote: {
    en: 'the severity of the stage; a missed automatic renewal is an error',
    ja: '段階ごとに設定された重大度。自動更新の失敗は error',
  },
  title: { en: 'Item expires soon', ja: '期限が近い' },
  when: {
    en: 'A licence, domain, contract or other item is inside a stage of the expiry policy (`expiry.stages`), or its automatic renewal is overdue.',
    ja: 'ライセンス、ドメイン、契約などが期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき、または自動更新が予定を過ぎても行われていないとき。',
  },
  text: {
    en: 'The {{kind}}{{#if reference}} {{reference}}{{/if}} is valid until {{expires}}. {{#if expected}}Its automatic renewal was expected by {{expected}}, and {{file}} does not say that it happened.{{else}}Stage {{stage}} began at {{entered}}.{{/if}}{{#if responsible}} {{responsible}} is responsible for the renewal.{{/if}}',
    ja: '{{kind}}{{#if reference}} {{reference}} {{/if}}の期限は {{expires}} です。{{#if expected}}自動更新は {{expected}} までに行われるはずでしたが、{{file}} に記録がありません。{{else}}{{entered}} から段階 {{stage}} に入っています。{{/if}}{{#if responsible}}更新の責任者: {{responsible}}。{{/if}}',
  },
  remedy: {
    en: 'Ask the party in `renewal.responsible` to renew it; `renewal.procedure` describes the steps. An item cannot be probed, so the finding ends when the new `expires` is in the entry.',
    ja: '`renewal.responsible` に記載の責任者へ更新を依頼してください。手順は `renewal.procedure` にあります。接続して確認できるものではないため、新しい `expires` を登録に記入すると解消します。',
  },
  facts: { ...dateKinds, stage: 'text', entered: 'instant', expected: 'instant' },
  check: (entry, context) => {
    if (entry.type !== 'item') return [];
    const { notBefore, notAfter } = validityOf(entry, context);
    const now = context.now.getTime();
    if (now > notAfter || (notBefore !== undefined && now < notBefore)) return [];
    // Without a first day, it cannot be told when an automatic renewal was due.
    const method = notBefore === undefined ? 'manual' : entry.renewal.method;
    const judgement = nearness({ notBefore, notAfter }, method, context);
    if (!judgement) return [];
    const { facts, severity } = judgement;
    return [{ facts: { ...datesOf(entry), ...facts }, severity }];
  },
};
