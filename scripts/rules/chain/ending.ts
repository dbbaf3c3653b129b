import type { Renewal } from '../../ledger/types.ts';
import { automaticRenewal } from '../../pki/lifetimes.ts';
import type { Served } from '../../probe/observation.ts';
import { instantOf, isoInstant } from '../../text/zoned-time.ts';
import type { Context, Rule } from '../rule.ts';
import { chainKinds, shownName } from '../shared/chain-facts.ts';
import { perWorst } from '../shared/served.ts';
import { type Judgement, nearness } from '../shared/stages.ts';

/** Every path of the certificate ends before the certificate does. Of an endpoint's addresses, the furthest stage decides. */
export const rule: Rule = {
  id: 'chain.ending',
  order: 30,
  basis: 'observed',
  term: 'nearing',
  severity: 'warning',
  severityNote: {
    en: 'the severity of the stage',
    ja: '段階ごとに設定された重大度',
  },
  title: { en: 'Chain expires before the certificate', ja: '証明書より先に期限を迎えるチェーン' },
  when: {
    en: 'On the last path to a trust anchor, a certificate above the leaf certificate expires first, and this expiry is inside a stage of the expiry policy (`expiry.stages`). There is no finding where another path is valid for longer than the leaf certificate, or while an automatic renewal is due before that expiry.',
    ja: 'トラストアンカーに至る最後のパスの上位証明書がサーバ証明書より先に期限を迎え、その期限が期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき。サーバ証明書の期限まで有効なパスがほかにある場合と、その期限より前に自動更新が予定されている間は検出しません。',
  },
  text: {
    en: 'The certificate itself is valid until {{notAfter}}, but {{#if issuer}}the issuer {{issuer}} on its path{{else}}the trust anchor of its path, in trust set {{trust}},{{/if}} expires at {{pathEnds}}. After that, no path to a trust anchor is left, and clients refuse the connection. Stage {{stage}} began at {{entered}}.',
    ja: '証明書自体の有効期限は {{notAfter}} ですが、{{#if issuer}}パス上の発行者証明書（{{issuer}}）{{else}}信頼セット {{trust}} のトラストアンカー{{/if}}の有効期限は {{pathEnds}} です。それ以降はトラストアンカーに至るパスがなくなり、クライアントは接続を拒否します。{{entered}} から段階 {{stage}} に入っています。',
  },
  remedy: {
    en: 'Ask the CA for its current intermediate certificate and install it in place of the one that expires. If the new one has another key, or if the trust anchor itself expires, have the certificate renewed under the new issuer. Add a new root to `inventory/trust/` and to the clients first. Many endpoints often share the issuer: look for the same name in their findings and replace it everywhere.',
    ja: '認証局から現行の中間証明書を入手し、期限の迫った中間証明書と差し替えてください。新しい中間証明書の鍵が異なる場合や、トラストアンカー自体が期限を迎える場合は、新しい発行者のもとで証明書を更新してください。新しいルート証明書は、先に `inventory/trust/` とクライアントへ登録してください。同じ発行者証明書は多くの接続先で使われていることが多いため、ほかの検出事項でも同じ名前を確認し、すべて差し替えてください。',
  },
  reference: 'RFC 5280 §6.1.3 (a)(2)',
  facts: {
    ...chainKinds,
    notAfter: 'instant',
    pathEnds: 'instant',
    issuer: 'text',
    issuerSha256: 'text',
    stage: 'text',
    entered: 'instant',
  },
  check: perWorst((served, { entry }, context) => {
    const judgement = judge(served, entry.renewal.method, context);
    return judgement && { ...judgement, rank: judgement.rank ?? 0 };
  }),
};

/**
 * The stages are those of a leaf of the same lifetime that ends on that day, as people are used to that much time. They apply
 * to automatic renewals too, as none is planned for the end of an issuer. Only a renewal that is due before that day, and was
 * not missed, brings the new chain by itself.
 */
function judge(served: Served, method: Renewal['method'], context: Context): Judgement | undefined {
  const { certificate, verdict } = served;
  const end = instantOf(verdict.pathEnds);
  const leafEnd = instantOf(certificate.notAfter);
  if (verdict.path !== 'trusted' || end === undefined || leafEnd === undefined) return undefined;
  const begin = instantOf(certificate.notBefore);
  const lifetime = begin === undefined ? undefined : leafEnd - begin;
  if (method !== 'manual' && lifetime !== undefined) {
    const { missed } = automaticRenewal(leafEnd, lifetime);
    if (missed <= end && context.now.getTime() <= missed) return undefined;
  }
  const notBefore = lifetime === undefined ? undefined : end - lifetime;
  const near = nearness({ notBefore, notAfter: end }, 'manual', context);
  return near && { ...near, facts: { ...factsOf(served, end), ...near.facts } };
}

/** An anchor is seldom sent. Where no certificate of the chain ends at that instant, it is the anchor that ends. */
function factsOf({ certificate, chain, verdict }: Served, end: number): Judgement['facts'] {
  const issuer = chain.slice(1).find(({ notAfter }) => instantOf(notAfter) === end);
  return {
    sha256: certificate.sha256,
    trust: verdict.trust,
    pathEnds: isoInstant(end),
    notAfter: certificate.notAfter,
    issuer: issuer && shownName(issuer),
    issuerSha256: issuer?.sha256,
  };
}
