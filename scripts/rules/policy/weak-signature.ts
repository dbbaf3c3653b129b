import type { Rule } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';
import { signatureStrength } from '../shared/strength.ts';
import { judged, sentCertificates, weakKinds } from '../shared/weak.ts';

/** A self-signature proves nothing, so its algorithm does not matter. */
export const rule: Rule = {
  id: 'policy.weak-signature',
  order: 20,
  basis: 'observed',
  setting: {
    name: 'weak-signature',
    when: 'signed with SHA-1, MD5 or older',
    severity: 'warning; error for MD5 and older',
    askedOf: 'the leaf, and everything else that is sent and not self-signed',
  },
  severity: 'warning',
  severityNote: { en: 'error for MD5 and older', ja: 'MD5 以前のものは error' },
  title: { en: 'Weak signature', ja: '脆弱な署名アルゴリズム' },
  when: {
    en: 'The certificate, or another one the server sends, was signed with MD5 or SHA-1. Self-signed ones are left out, because their security does not depend on their own signature.',
    ja: 'サーバ証明書、またはサーバが送信した他の証明書が MD5 または SHA-1 で署名されているとき。自己署名証明書は、自身への署名が安全性の根拠にならないため対象外です。',
  },
  text: {
    en: 'Signatures that can be forged: {{weak}}{{#if weakTotal}} and more, {{weakTotal}} in all{{/if}}.',
    ja: '偽造のおそれがある署名: {{weak}}{{#if weakTotal}}、ほか（計 {{weakTotal}} 件）{{/if}}。',
  },
  remedy: {
    en: 'Have the certificate issued again with a SHA-256 signature; the key may stay. If it is an intermediate, install the CA’s current one. Configure a private CA to sign with SHA-256: look for its default digest. Browsers refuse SHA-1 already.',
    ja: 'SHA-256 による署名で証明書を再発行してください（鍵は変更不要です）。中間証明書の場合は、認証局の現行のものに差し替えてください。プライベート認証局であれば、署名に用いる既定のハッシュを SHA-256 に変更してください。SHA-1 の証明書は、すでにブラウザが拒否します。',
  },
  reference: 'RFC 8446 §4.4.2.4; RFC 6151; RFC 6194; CA/Browser Forum Baseline Requirements §7.1.3.2',
  facts: weakKinds,
  check: perSeverity(served => {
    const signatures = sentCertificates(served)
      .filter(({ selfSigned }) => !selfSigned)
      .flatMap(({ name, signature }) =>
        signature === undefined ? [] : [{ name, is: signature, strength: signatureStrength(signature) }],
      );
    return judged(served, signatures);
  }),
};
