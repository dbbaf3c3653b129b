import { type Json, longestList } from '../../evidence/facts.ts';
import type { AskedPlace } from '../../pki/certificate-types.ts';
import { notAsked, type Served } from '../../probe/observation.ts';
import { cut } from '../../text/cut.ts';
import { day } from '../../text/duration.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';
import { nowhere, withRevocationNotAsked } from '../shared/revocation.ts';
import { perServed } from '../shared/served.ts';

/** Long enough for any real address. A hostile certificate may hold four of 2,000 characters. */
const longestUrl = 500;

const shortened = ({ url, error, code }: AskedPlace): Json => ({
  url: cut(url, longestUrl),
  error,
  ...(code !== undefined && { code }),
});

/** The CA/Browser Forum lets CAs leave revocation out of certificates that live no longer (ballot SC-063). */
const shortLife = 10 * day;

/** `crl.stale` reports a list that is out of date. */
export const rule: Rule = {
  id: 'revocation.unknown',
  order: 30,
  basis: 'observed',
  unsure: withRevocationNotAsked,
  severity: 'info',
  title: { en: 'Revocation status unknown', ja: '失効状態の確認不能' },
  when: {
    en: 'No reliable source says whether the certificate is revoked. For a certificate that names no list to fetch, this is reported only where a public CA issued it for more than ten days.',
    ja: '証明書が失効しているかどうかを、信頼できる情報から判断できないとき。取得できる失効リストの記載がない証明書については、公的な認証局が 10 日を超える有効期間で発行したものに限り報告します。',
  },
  text: {
    en: 'The revocation status of the leaf certificate{{#if subject}} {{subject}}{{/if}} cannot be determined{{#if asked}}. Sources tried: {{asked}}{{else}}: {{error}}{{#if issuer}} ({{issuer}}){{/if}}{{/if}}.',
    ja: 'サーバ証明書{{#if subject}} {{subject}} {{/if}}の失効状態を確認できません{{#if asked}}。照会した配布点: {{asked}}{{else}}: {{error}}{{#if issuer}}（{{issuer}}）{{/if}}{{/if}}。',
  },
  remedy: {
    en: 'If the list cannot be fetched, let the runner reach it over HTTP, or name its network under `probe.allow` in settings.yaml. If the list itself is at fault, tell the CA. If the check is not wanted, switch it off: `probe: { crl: false }`.',
    ja: 'リストを取得できない場合は、ランナーから HTTP で到達できるようにするか、そのネットワークを settings.yaml の `probe.allow` に記載してください。リスト自体に問題がある場合は認証局に連絡してください。確認が不要であれば `probe: { crl: false }` で停止できます。',
  },
  reference: 'RFC 5280 §6.3',
  facts: {
    sha256: 'text',
    subject: 'text',
    error: 'word',
    issuer: 'text',
    asked: 'places',
    addresses: 'list',
  },
  check: perServed(served => {
    const { certificate, revocation } = served;
    if (revocation?.status !== 'unknown' || revocation.stale || !isExpectedToSay(served)) return undefined;
    const { error } = revocation;
    if (error === notAsked) return undefined;
    return {
      sha256: certificate.sha256,
      subject: served.chain[0]?.subject,
      error,
      issuer: error === 'NO_ISSUER' ? certificate.issuer : undefined,
      asked: revocation.asked?.slice(0, longestList).map(shortened),
      askedTotal: (revocation.asked?.length ?? 0) > longestList ? revocation.asked?.length : undefined,
    };
  }),
};

/** That an internal CA has no lists, or has them in a directory, is not reported. */
function isExpectedToSay({ revocation, verdict, certificate }: Served): boolean {
  if (!nowhere.includes(revocation?.error)) return true;
  const [from, to] = [instantOf(certificate.notBefore), instantOf(certificate.notAfter)];
  const isShortLived = from !== undefined && to !== undefined && to - from <= shortLife;
  return verdict.public === true && !isShortLived;
}
