import { allServed, type EntryEvidence } from '../../evidence/evidence.ts';
import { capped } from '../../evidence/facts.ts';
import type { GenerationMemory } from '../../evidence/memory.ts';
import type { CertificateFacts } from '../../pki/certificate-types.ts';
import { compareWords } from '../../text/order.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule, UnsureContext } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';

/** The same certificate at two places is no reuse. Only another certificate for the same key is. */
export const rule: Rule = {
  id: 'policy.key-reuse',
  order: 50,
  basis: 'observed',
  setting: {
    name: 'key-reuse',
    when: 'the same public key in two certificates',
    severity: 'warning',
    askedOf: 'generations of an entry, and entries among each other',
  },
  unsure: knownInUnknown,
  severity: 'warning',
  title: { en: 'Key is used more than once', ja: '鍵の使い回し' },
  when: {
    en: 'The certificate has the same public key as an earlier generation of the entry, or as another certificate that another active entry serves. The same certificate in several entries is not a finding.',
    ja: '提示されている証明書の公開鍵が、同じ登録の以前の世代、または別の稼働中の登録が提示している別の証明書と同じとき。同一の証明書を複数の登録で提示している場合は対象外です。',
  },
  text: {
    en: 'Another certificate has the same key{{#if generations}}; earlier generations of this entry: SHA-256 {{generations}}{{#if generationsTotal}} and more, {{generationsTotal}} in all{{/if}}{{/if}}{{#if entries}}; other entries: {{entries}}{{#if entriesTotal}} and more, {{entriesTotal}} in all{{/if}}{{/if}}.',
    ja: '別の証明書と同じ鍵を使用しています。{{#if generations}}同じ登録の以前の世代: SHA-256 {{generations}}{{#if generationsTotal}} ほか（計 {{generationsTotal}} 件）{{/if}}。{{/if}}{{#if entries}}別の登録: {{entries}}{{#if entriesTotal}} ほか（計 {{entriesTotal}} 件）{{/if}}。{{/if}}',
  },
  remedy: {
    en: 'Anybody who has copied the key can still use it. If it leaks, all of these certificates have to be revoked at once. Make a new key with the next renewal, one for each entry: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out new.key`, then the request from that key; certbot without `--reuse-key`, acme.sh with `--always-force-new-domain-key`. If the key cannot be changed (pinning, a device that makes only one), acknowledge the finding with the reason.',
    ja: '一度でも複製された鍵は使われ続けるおそれがあり、漏えい時には該当する証明書をすべて同時に失効させる必要があります。次回の更新では登録ごとに新しい鍵を生成してください。`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out new.key` で鍵を作り、その鍵で CSR を作成します（certbot は `--reuse-key` を付けない、acme.sh は `--always-force-new-domain-key` を付ける）。ピン留めや機器の制約で鍵を変更できない場合は、理由を付けて `acknowledged` に記録してください。',
  },
  reference: 'NIST SP 800-57 Part 1 Rev. 5 §5.2, §5.3',
  facts: {
    sha256: 'text',
    publicKey: 'text',
    generations: 'list',
    generationsTotal: 'number',
    entries: 'list',
    entriesTotal: 'number',
    addresses: 'list',
  },
  check: perSeverity(({ certificate }, evidence, { keys }) => {
    const { sha256, publicKey } = certificate;
    if (publicKey === undefined) return undefined;
    const earlier = evidence.generations.filter(
      line => line.publicKey === publicKey && isEarlier(line, certificate),
    );
    const others = keys.sharing(evidence.entry.id, { sha256, publicKey });
    if (earlier.length + others.total === 0) return undefined;
    const generations = capped(earlier.map(line => line.sha256).toSorted(compareWords));
    const many = others.total > others.shown.length;
    return {
      facts: {
        sha256,
        publicKey,
        ...(earlier.length > 0 && { generations: generations.shown, generationsTotal: generations.total }),
        ...(others.total > 0 && { entries: others.shown, ...(many && { entriesTotal: others.total }) }),
      },
    };
  }),
};

/**
 * Of two certificates in one entry, the later one is reported, as it should have had a new key. Of two issued at the same
 * time, always the same one is reported.
 */
function isEarlier(line: GenerationMemory, certificate: CertificateFacts): boolean {
  if (line.sha256 === certificate.sha256) return false;
  const [before, after] = [instantOf(line.notBefore), instantOf(certificate.notBefore)];
  if (before === undefined || after === undefined || before === after) {
    return compareWords(line.sha256, certificate.sha256) < 0;
  }
  return before < after;
}

/**
 * Entries whose key was remembered of another entry that is unknown now. Memory holds one certificate of an endpoint, and
 * nothing of an entry whose file cannot be read. So a reuse that was found earlier may still be there.
 */
function knownInUnknown(
  entries: readonly EntryEvidence[],
  { memory, unknown, found }: UnsureContext,
): EntryEvidence[] {
  if (unknown.length === 0) return [];
  const unseen = new Set(unknown);
  const lines = Map.groupBy(
    memory.generations.filter(({ entry }) => unseen.has(entry)),
    ({ publicKey }) => publicKey,
  );
  return entries
    .filter(evidence => !found.has(evidence.entry.id))
    .filter(evidence =>
      allServed(evidence).some(
        ({ certificate: { publicKey, sha256 } }) =>
          publicKey !== undefined &&
          lines.get(publicKey)?.some(line => line.entry !== evidence.entry.id && line.sha256 !== sha256),
      ),
    );
}
