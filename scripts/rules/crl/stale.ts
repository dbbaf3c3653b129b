import type { Facts } from '../../evidence/facts.ts';
import type { Rule } from '../rule.ts';
import { withRevocationNotAsked } from '../shared/revocation.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'crl.stale',
  order: 10,
  basis: 'observed',
  unsure: withRevocationNotAsked,
  severity: 'warning',
  title: { en: 'Revocation list is out of date', ja: '失効リストの更新遅れ' },
  when: {
    en: 'The revocation list of the issuer is past the time at which the next one should have been published.',
    ja: '発行者の失効リスト（CRL）が、次回更新予定（nextUpdate）を過ぎても更新されていないとき。',
  },
  text: {
    en: 'The issuer’s revocation list{{#if url}} at {{url}}{{/if}} should have been replaced{{#if nextUpdate}} by {{nextUpdate}}{{/if}}. Clients that check revocation strictly refuse every certificate of this issuer.',
    ja: '発行者の失効リスト{{#if url}}（{{url}}）{{/if}}が、更新予定{{#if nextUpdate}}の {{nextUpdate}} {{/if}}を過ぎても更新されていません。失効を厳格に確認するクライアントは、この発行者の証明書をすべて拒否します。',
  },
  remedy: {
    en: 'Ask the operator of the CA to publish a new list and to find out why the publishing job stopped. Windows clients and VPN gateways are usually the first to fail.',
    ja: '認証局の運用者に連絡し、新しいリストを公開したうえで、発行処理が止まった原因を確認してください。Windows クライアントや VPN 装置から先に影響が出ることが多くあります。',
  },
  reference: 'RFC 5280 §5.1.2.5',
  facts: { url: 'text', nextUpdate: 'instant', addresses: 'list' },
  check: perServed(({ revocation }): Facts | undefined =>
    revocation?.stale ? { url: revocation.stale.url, nextUpdate: revocation.stale.nextUpdate } : undefined,
  ),
};
