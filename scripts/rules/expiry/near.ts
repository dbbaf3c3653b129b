import type { Rule } from '../rule.ts';
import { nearness } from '../shared/stages.ts';
import { judgeDates, validityKinds } from '../shared/validity.ts';

export const rule: Rule = {
  id: 'expiry.near',
  order: 10,
  basis: 'observed',
  term: 'nearing',
  severity: 'warning',
  severityNote: {
    en: 'the severity of the stage; a missed automatic renewal is an error',
    ja: '段階ごとに設定された重大度。自動更新の失敗は error',
  },
  title: { en: 'Expiry is near', ja: '有効期限が近い' },
  when: {
    en: 'The certificate is inside a stage of the expiry policy (`expiry.stages`), or its automatic renewal is overdue.',
    ja: '証明書が期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき、または自動更新が予定を過ぎても行われていないとき。',
  },
  text: {
    en: 'The {{source}} is valid until {{notAfter}}. {{#if expected}}Its automatic renewal was expected by {{expected}} and has not happened.{{else}}Stage {{stage}} began at {{entered}}.{{/if}}',
    ja: '{{source}}の有効期限は {{notAfter}} です。{{#if expected}}自動更新は {{expected}} までに行われるはずでしたが、確認できていません。{{else}}{{entered}} から段階 {{stage}} に入っています。{{/if}}',
  },
  remedy: {
    en: 'Ask the party in `renewal.responsible` to start the renewal; `renewal.procedure` describes the steps. For an automatic method, read the log of its client: the renewal may have failed, or the service may not have loaded the new certificate. The finding ends when every endpoint serves the new certificate.',
    ja: '`renewal.responsible` に記載の責任者へ更新の開始を依頼してください。手順は `renewal.procedure` にあります。自動更新の場合は、更新に失敗していないか、新しい証明書が読み込まれていないかを、クライアントのログで確認してください。すべての接続先が新しい証明書を提示すれば解消します。',
  },
  reference: 'RFC 5280 §4.1.2.5; CA/Browser Forum SC-081v3',
  facts: { ...validityKinds, stage: 'text', entered: 'instant', expected: 'instant' },
  check: judgeDates(({ notBefore, notAfter }, { begun, ended }, evidence, context) => {
    if (notAfter === undefined || !begun || ended) return undefined;
    return nearness({ notBefore, notAfter }, evidence.entry.renewal.method, context);
  }),
};
