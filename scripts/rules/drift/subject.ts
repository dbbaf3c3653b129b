import { differing, written } from '../../evidence/subject-names.ts';
import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.subject',
  order: 50,
  basis: 'observed',
  contradictsRecord: true,
  severity: 'warning',
  title: { en: 'Subject differs from the record', ja: '主体者名の相違' },
  when: {
    en: 'The served subject contradicts `certificate.subject`. Only what the record states is compared, also for `track: orderly`.',
    ja: '提示されている証明書の主体者名が `certificate.subject` と異なるとき。記録されている項目のみ照合します（`track: orderly` でも対象）。',
  },
  text: {
    en: 'The record says {{recorded}}, the certificate says {{served}}.',
    ja: '台帳の記録は {{recorded}}、証明書は {{served}} です。',
  },
  remedy: {
    en: 'If the certificate is right, correct `certificate.subject` in the ledger. If the record is right, have the certificate issued again.',
    ja: '証明書が正しければ台帳の `certificate.subject` を修正し、記録が正しければ証明書を再発行してください。',
  },
  reference: 'RFC 5280 §4.1.2.6',
  facts: { sha256: 'text', recorded: 'list', served: 'list', addresses: 'list' },
  check: perServed(({ certificate }, { entry }) => {
    const recorded = entry.certificate?.subject;
    const { subject: served } = certificate;
    if (!recorded || !served || certificate.unreadable?.includes('subject')) return undefined;
    const different = differing(recorded, served);
    if (different.length === 0) return undefined;
    return {
      sha256: certificate.sha256,
      recorded: different.map(attribute => written(attribute, recorded)),
      served: different.map(attribute => written(attribute, served)),
    };
  }),
};
