import { listFacts } from '../../evidence/facts.ts';
import type { Rule } from '../rule.ts';
import { chainFacts, chainKinds, shownName } from '../shared/chain-facts.ts';
import { perServed } from '../shared/served.ts';

/** It applies to a trusted chain too: clients that build no paths refuse it (RFC 8446 §4.4.2). */
export const rule: Rule = {
  id: 'chain.order',
  order: 50,
  basis: 'observed',
  severity: 'warning',
  title: { en: 'Chain is out of order', ja: 'チェーンの並びの誤り' },
  when: {
    en: 'The server does not send the leaf certificate first and then each issuer in turn: certificates are misordered, sent twice, or unrelated.',
    ja: '送信された証明書が、サーバ証明書、続いて発行者の順に並んでいないとき（順序の誤り、重複、無関係な証明書）。',
  },
  text: {
    en: 'The chain is not in order: {{disorder}}. The server sent: {{sent}}.',
    ja: '送信された証明書チェーンの並びが正しくありません: {{disorder}}。送信順: {{sent}}。',
  },
  remedy: {
    en: 'Write the certificate file again: first the leaf certificate, then each issuer in turn, each once, without the root. Many clients correct the order themselves; embedded devices and old libraries do not.',
    ja: '証明書ファイルを、サーバ証明書、続いて発行者の順に各 1 回ずつ（ルートは不要）並べ直してください。順序を自動で補うクライアントもありますが、組込み機器や古いライブラリは接続に失敗します。',
  },
  reference: 'RFC 5246 §7.4.2; RFC 8446 §4.4.2',
  facts: { ...chainKinds, disorder: 'word', sent: 'list' },
  check: perServed(served => {
    const { disorder } = served.verdict;
    if (!disorder || served.chain.length < 2) return undefined;
    return { ...chainFacts(served), disorder, ...listFacts('sent', served.chain.map(shownName)) };
  }),
};
