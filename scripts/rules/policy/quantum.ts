import { allServed } from '../../evidence/evidence.ts';
import { listFacts } from '../../evidence/facts.ts';
import type { Served } from '../../probe/observation.ts';
import { compareWords } from '../../text/order.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';
import { isBelow128, isClassical, isQuantumSafeGroup } from '../shared/strength.ts';

/** NIST IR 8547 §4.1: below 128 bits of security, deprecated after the first day; all disallowed after the second. */
const deprecatedAfter = '2030-12-31';
const disallowedAfter = '2035-12-31';

/** One finding for an entry: it is an inventory, and the work is done once for all endpoints. */
export const rule: Rule = {
  id: 'policy.quantum',
  order: 70,
  basis: 'observed',
  setting: {
    name: 'quantum',
    unlessSet: 'off',
    when: 'anything a quantum computer would break',
    severity: 'info',
    askedOf: 'nobody, unless the settings ask for it',
  },
  severity: 'info',
  severityNote: {
    en: 'judged only where `policy.quantum` is set',
    ja: '`policy.quantum` を設定した場合のみ判定',
  },
  title: { en: 'Not safe from quantum computers', ja: '耐量子計算機暗号への未移行' },
  when: {
    en: 'Keys, signatures or the key exchange are of kinds that a quantum computer would break. Nearly all are today. The finding lists what a migration has to change, and is made only with `policy: { quantum: info }` in the settings.',
    ja: '鍵、署名、鍵交換のいずれかが量子計算機で破られる方式のとき。現在はほぼすべてが該当するため、移行対象の一覧を作る目的で、設定の `policy: { quantum: info }` を指定した場合のみ判定します。',
  },
  text: {
    en: 'A migration has to change the following{{#if keys}}; keys: {{keys}}{{/if}}{{#if signatures}}; signatures: {{signatures}}{{/if}}{{#if groups}}; key exchange, as agreed with certledger: {{groups}}{{/if}}.{{#if outlives}} A certificate valid until {{notAfter}} is still valid after {{outlives}}, the last day on which its kind of key is recommended.{{/if}}',
    ja: '移行の対象となる方式を使用しています。{{#if keys}}鍵: {{keys}}。{{/if}}{{#if signatures}}署名: {{signatures}}。{{/if}}{{#if groups}}鍵交換（certledger との接続で合意したもの）: {{groups}}。{{/if}}{{#if outlives}}{{notAfter}} まで有効な証明書は、その種類の鍵の使用が推奨される最終日 {{outlives}} を過ぎても有効です。{{/if}}',
  },
  remedy: {
    en: 'Nothing has to be done today. Switch on hybrid key exchange (X25519MLKEM768) where server and clients support it, because traffic that is recorded today can be decrypted later. Keep lifetimes short, so that certificates can change when CAs issue ML-DSA. Look for devices whose firmware will never support it.',
    ja: '直ちに必要な作業はありません。現在の通信を記録して後日解読する攻撃に備え、サーバとクライアントが対応していればハイブリッド鍵交換（X25519MLKEM768）を有効にしてください。認証局が ML-DSA に対応したときに切り替えられるよう証明書の有効期間を短く保ち、将来も対応できない機器を洗い出してください。',
  },
  reference:
    'NIST IR 8547 §4.1 (112-bit deprecated after 2030, all disallowed after 2035); FIPS 203, 204, 205',
  facts: {
    keys: 'list',
    signatures: 'list',
    groups: 'list',
    outlives: 'day',
    notAfter: 'instant',
    keyType: 'text',
  },
  check: evidence => {
    const served = allServed(evidence);
    const keys = namesIn(served, ({ certificate, chain }) => [
      certificate.key,
      ...chain.map(({ key }) => key),
    ]);
    const signatures = namesIn(served, ({ chain }) => chain.map(({ signature }) => signature));
    const groups = distinct(served.map(({ tls }) => tls.group)).filter(group => !isQuantumSafeGroup(group));
    if (keys.length + signatures.length + groups.length === 0) return [];
    const lists = {
      ...listFacts('keys', keys),
      ...listFacts('signatures', signatures),
      ...listFacts('groups', groups),
    };
    return [{ facts: { ...lists, ...outlived(served) } }];
  },
};

/** The later of the two days that a certificate in service outlasts, and when that certificate expires. */
function outlived(served: readonly Served[]): { outlives?: string; notAfter?: string } {
  const classical = served.filter(({ certificate: { key } }) => key !== undefined && isClassical(key));
  const small = classical.filter(({ certificate: { key } }) => key !== undefined && isBelow128(key));
  return latestBeyond(disallowedAfter, classical) ?? latestBeyond(deprecatedAfter, small) ?? {};
}

function latestBeyond(
  outlives: string,
  served: readonly Served[],
): { outlives: string; notAfter: string } | undefined {
  const ends = served.flatMap(({ certificate: { notAfter } }) => (notAfter === undefined ? [] : [notAfter]));
  const end = Date.parse(`${outlives}T23:59:59Z`);
  const notAfter = ends
    .filter(each => (instantOf(each) ?? end) > end)
    .toSorted(compareWords)
    .at(-1);
  return notAfter === undefined ? undefined : { outlives, notAfter };
}

const namesIn = (
  served: readonly Served[],
  of: (served: Served) => readonly (string | undefined)[],
): string[] => distinct(served.flatMap(of)).filter(isClassical);

const distinct = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names.filter(name => name !== undefined))].toSorted(compareWords);
