import type { Rule } from '../rule.ts';
import { chainFacts, chainKinds, lacksIntermediate } from '../shared/chain-facts.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'chain.incomplete',
  order: 10,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Intermediate certificate is missing', ja: '中間証明書の不足' },
  when: {
    en: 'The server leaves out an intermediate certificate, so its chain does not reach a trust anchor.',
    ja: 'サーバが中間証明書を送信しておらず、証明書チェーンがトラストアンカーまでつながらないとき。',
  },
  text: {
    en: 'The server does not send the certificate of {{#if missingIssuer}}{{missingIssuer}}{{else}}its issuer{{/if}}. Clients that do not have it already refuse the connection.{{#if completedBy}} With the certificate that the CA publishes ({{completedBy}}), the chain is complete: nothing else is missing.{{/if}}',
    ja: 'サーバが {{#if missingIssuer}}{{missingIssuer}}{{else}}発行者{{/if}} の証明書を送信していません。これを保持していないクライアントは接続を拒否します。{{#if completedBy}}認証局が公開している証明書（{{completedBy}}）を補うとチェーンは完成し、ほかに不足はありません。{{/if}}',
  },
  remedy: {
    en: 'Configure the server with the full chain the CA delivered (leaf first, then its intermediates, without the root) and reload it. Browsers often connect all the same; other clients fail.',
    ja: '認証局から受領したチェーン全体（サーバ証明書、中間証明書の順。ルートは不要）をサーバに設定し、再読み込みしてください。ブラウザでは問題が表面化しないことがありますが、ほかのクライアントは接続に失敗します。',
  },
  reference: 'RFC 8446 §4.4.2',
  facts: { ...chainKinds, missingIssuer: 'text', completedBy: 'list' },
  check: perServed((served, _evidence, context) => {
    if (served.verdict.path !== 'unanchored' || !lacksIntermediate(served, context)) return undefined;
    const { missingIssuer, completedBy } = served.verdict;
    return { ...chainFacts(served), missingIssuer, completedBy };
  }),
};
