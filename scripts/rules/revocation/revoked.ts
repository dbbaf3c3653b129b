import { allServed, type EntryEvidence } from '../../evidence/evidence.ts';
import type { Served } from '../../probe/observation.ts';
import type { Rule } from '../rule.ts';
import { nowhere } from '../shared/revocation.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'revocation.revoked',
  order: 10,
  basis: 'observed',
  unsure: entries =>
    entries.filter(evidence =>
      allServed(evidence).some(served => isUntold(served) && isFirst(evidence, served.certificate.sha256)),
    ),
  severity: 'error',
  title: { en: 'Certificate is revoked', ja: '失効した証明書の使用' },
  when: {
    en: 'The issuer has revoked the certificate that is served: the stapled OCSP response or the issuer’s revocation list says so, and its signature is right.',
    ja: '提示中の証明書を発行者が失効させているとき（ステープルされた OCSP 応答または発行者の失効リストにその旨があり、署名が正しい場合）。',
  },
  text: {
    en: 'The issuer revoked the certificate{{#if at}} at {{at}}{{/if}}{{#if reason}}, reason: {{reason}}{{/if}}{{#if source}} (according to {{source}}{{#if url}}, {{url}}{{/if}}){{/if}}.',
    ja: '提示中の証明書は{{#if at}} {{at}} に{{/if}}発行者により失効しています{{#if reason}}（理由: {{reason}}）{{/if}}。{{#if source}}根拠: {{source}}{{#if url}}（{{url}}）{{/if}}。{{/if}}',
  },
  remedy: {
    en: 'Ask who had it revoked and why. Have a new certificate issued, with a new key if the reason is a compromised key or unknown, install it at every endpoint, and reload. Clients that check revocation refuse the old one already.',
    ja: '誰がどの理由で失効させたかを確認してください。新しい証明書を取得し（鍵の危殆化が理由、または理由が不明の場合は鍵も作り直し）、すべての接続先に設定して再読み込みしてください。失効を確認するクライアントは既に接続を拒否しています。',
  },
  reference: 'RFC 5280 §5; RFC 6960',
  facts: { sha256: 'text', at: 'instant', reason: 'word', source: 'word', url: 'text', addresses: 'list' },
  check: perServed(({ certificate, revocation }) => {
    if (revocation?.status !== 'revoked') return undefined;
    const { at, reason, source, url } = revocation;
    return { sha256: certificate.sha256, at, reason, source, url };
  }),
};

/**
 * Is there no answer, and could an earlier one be lost? A revocation is remembered as long as the certificate is valid. So
 * only the oldest certificate in memory may have been revoked before the memory was lost. A later one is known to be new.
 */
const isUntold = ({ revocation }: Served): boolean =>
  revocation?.status === 'unknown' && !nowhere.includes(revocation.error);

function isFirst({ generations }: EntryEvidence, sha256: string): boolean {
  const since = generations.find(line => line.sha256 === sha256)?.firstSeen;
  return since === undefined || generations.every(({ firstSeen }) => firstSeen >= since);
}
