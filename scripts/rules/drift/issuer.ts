import { isFromRecordedAuthority } from '../../evidence/issuing-authority.ts';
import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.issuer',
  order: 70,
  basis: 'observed',
  contradictsRecord: true,
  severity: 'warning',
  title: { en: 'Issuer differs from the record', ja: '発行者の相違' },
  when: {
    en: 'The served certificate comes from another CA than the recorded one, also for `track: orderly`. The issuer in `certificate.issuer`, those in `issuers`, and every issuer of the same organization under the same trust anchor (`certificate.authority`) are the same CA.',
    ja: '提示されている証明書が、記録とは異なる認証局から発行されているとき（`track: orderly` でも対象）。`certificate.issuer` および `issuers` に記載の発行者と、同じトラストアンカーの下にある同じ組織の発行者（`certificate.authority`）は、同じ認証局とみなします。',
  },
  text: {
    en: 'The record says {{recorded}}, the certificate was issued by {{served}}.',
    ja: '台帳の記録は {{recorded}} ですが、証明書の発行者は {{served}} です。',
  },
  remedy: {
    en: 'A CA may change its intermediate certificate. If both belong to one CA, add the new one to `issuers` of the entry. If the change of CA was intended, correct `certificate.issuer` and remove `certificate.authority`. If nobody knows about it, find out who ordered this certificate, and whether a CAA record should have prevented it.',
    ja: '認証局が中間認証局を切り替えることがあります。同じ認証局の中間認証局であれば、台帳の `issuers` に新しい発行者を追加してください。認証局を意図して変更したのであれば、`certificate.issuer` を修正し、`certificate.authority` を削除してください。心当たりがなければ、誰がこの証明書を取得したか、CAA レコードで防げなかったかを確認してください。',
  },
  reference: 'RFC 5280 §4.1.2.4; RFC 8659',
  facts: { sha256: 'text', recorded: 'text', served: 'text', addresses: 'list' },
  check: perServed((served, evidence) => {
    const recorded = evidence.entry.certificate?.issuer;
    const { issuer: name, sha256 } = served.certificate;
    if (!recorded || !name || isFromRecordedAuthority(served, recorded, evidence)) return undefined;
    // Where the common names are equal, the whole name shows the difference.
    return { sha256, recorded, served: name === recorded ? (served.chain[0]?.issuer ?? name) : name };
  }),
};
