import { differing, sameWords, written } from '../../evidence/subject-names.ts';
import type { DistinguishedName, Entry, Settings } from '../../ledger/types.ts';
import type { CertificateFacts } from '../../pki/certificate-types.ts';
import type { Rule } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';

/** What the record of the generation demands as well is left to `drift.subject`, so that it is reported once. */
export const rule: Rule = {
  id: 'policy.subject',
  order: 60,
  basis: 'observed',
  setting: {
    name: 'subject',
    when: 'CN, O or C are not what the ledger defines',
    severity: 'warning',
    askedOf: 'entries and settings that define it',
  },
  severity: 'warning',
  title: { en: 'Subject is not as required', ja: '主体者名の規定違反' },
  when: {
    en: 'The served subject is not what `subject` of the entry requires of every generation (CN, O, C), or states another organization or country than `subject` in the settings. What the record of this generation requires as well is reported by `drift.subject` only.',
    ja: '提示されている証明書の主体者名が、登録の `subject` で全世代に求めている値（CN、O、C）と異なるとき、または証明書に記載された組織名・国コードが設定の `subject` と異なるとき。その世代の記録に同じ値があれば `drift.subject` のみで報告します。',
  },
  text: {
    en: 'The ledger requires {{expected}}, the certificate says {{served}}.',
    ja: '台帳の規定は {{expected}}、証明書は {{served}} です。',
  },
  remedy: {
    en: 'Look at the certificate request: often a field is empty, or has an old company name. Have the certificate issued again with the right subject. If the organization was renamed, or the certificate is meant to be domain-validated from now on, change `subject` in the entry or in `settings.yaml`.',
    ja: '申請に用いた CSR を確認してください。多くは項目の空欄や旧社名が原因です。正しい主体者名で再発行してください。社名の変更や、ドメイン認証の証明書への切り替えによるものであれば、登録または `settings.yaml` の `subject` を修正してください。',
  },
  reference: 'RFC 5280 §4.1.2.6',
  facts: { sha256: 'text', expected: 'list', served: 'list', addresses: 'list' },
  check: perSeverity(({ certificate }, { entry }, { settings }) => {
    const { sha256, subject: served, unreadable } = certificate;
    if (!served || unreadable?.includes('subject')) return undefined;
    const wanted = demanded(entry, settings, certificate);
    const recorded = entry.certificate?.subject ?? {};
    const different = differing(wanted, served).filter(
      ({ name }) => !sameWords(wanted[name] ?? '', recorded[name]),
    );
    if (different.length === 0) return undefined;
    return {
      facts: {
        sha256,
        expected: different.map(attribute => written(attribute, wanted)),
        served: different.map(attribute => written(attribute, served)),
      },
    };
  }),
};

/**
 * An entry demands the attributes that it names. The settings demand their organization and country of each certificate that
 * states one. A domain-validated certificate states none.
 */
function demanded(entry: Entry, settings: Settings, { subject }: CertificateFacts): DistinguishedName {
  const { organization, country } = settings.subject ?? {};
  return {
    ...(organization !== undefined && subject?.organization !== undefined && { organization }),
    ...(country !== undefined && subject?.country !== undefined && { country }),
    ...entry.subject,
  };
}
