import type { Rule } from '../rule.ts';
import { dateKinds, datesOf, validityOf } from '../shared/item.ts';

/** The last day still belongs to it. */
export const rule: Rule = {
  id: 'item.expired',
  order: 20,
  basis: 'record',
  term: 'ended',
  severity: 'error',
  title: { en: 'Item expired', ja: '期限切れ' },
  when: {
    en: 'The last day of a licence, domain, contract or other item has passed.',
    ja: 'ライセンス、ドメイン、契約などの最終日を過ぎたとき。',
  },
  text: {
    en: 'The {{kind}}{{#if reference}} {{reference}}{{/if}} was valid until {{expires}}.{{#if responsible}} {{responsible}} is responsible for the renewal.{{/if}} {{file}} does not say that it was renewed.',
    ja: '{{kind}}{{#if reference}} {{reference}} {{/if}}の期限は {{expires}} でした。{{#if responsible}}更新の責任者: {{responsible}}。{{/if}}{{file}} に更新の記録がありません。',
  },
  remedy: {
    en: 'Renew it now, and find out what no longer works without it. If it was renewed, write the new `expires` into the entry; if it is not needed any more, set `status: retired`.',
    ja: '直ちに更新し、期限切れの影響を確認してください。更新済みであれば新しい `expires` を登録に記入し、不要になったものであれば `status: retired` としてください。',
  },
  facts: dateKinds,
  check: (entry, context) =>
    entry.type === 'item' && context.now.getTime() > validityOf(entry, context).notAfter
      ? [{ facts: datesOf(entry) }]
      : [],
};
