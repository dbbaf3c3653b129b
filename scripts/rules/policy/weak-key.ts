import type { Rule } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';
import { keyStrength } from '../shared/strength.ts';
import { judged, sentCertificates, weakKinds } from '../shared/weak.ts';

/** It judges the leaf and every intermediate that was sent. Trust in a root does not come from its signature or key. */
export const rule: Rule = {
  id: 'policy.weak-key',
  order: 10,
  basis: 'observed',
  setting: {
    name: 'weak-key',
    when: 'RSA below 2048 bits, an elliptic curve below 224 bits or spelled out instead of named, DSA of any size',
    severity: 'warning; error for RSA below 1024 bits',
    askedOf: 'the leaf, and every intermediate that is sent',
  },
  severity: 'warning',
  severityNote: { en: 'error for RSA below 1024 bits', ja: '1024 ビット未満の RSA は error' },
  title: { en: 'Weak key', ja: '脆弱な鍵' },
  when: {
    en: 'The certificate, or an intermediate the server sends, has a key of less than 112 bits of security: RSA below 2048 bits, an elliptic curve below 224 bits, or DSA; or its curve is given by parameters instead of by name. Roots are left out.',
    ja: 'サーバ証明書、またはサーバが送信した中間証明書の鍵が 112 ビットの安全性に満たないとき（2048 ビット未満の RSA、224 ビット未満の楕円曲線、DSA）、または楕円曲線が名前でなくパラメータで直接指定されているとき。ルート証明書は対象外です。',
  },
  text: {
    en: 'Keys that are too weak: {{weak}}{{#if weakTotal}} and more, {{weakTotal}} in all{{/if}}.',
    ja: '強度が不足している鍵: {{weak}}{{#if weakTotal}}、ほか（計 {{weakTotal}} 件）{{/if}}。',
  },
  remedy: {
    en: 'Make a new key (RSA of 2048 bits or more, or P-256) and have the certificate issued for it. `ec-explicit` is a curve that is given by parameters: use its name when you make the key (`-pkeyopt ec_param_enc:named_curve`). If it is an intermediate, ask the CA for its current one. If the device cannot make a better key, plan its replacement and acknowledge the finding until then.',
    ja: '新しい鍵（2048 ビット以上の RSA、または P-256）を生成し、その鍵で証明書を再発行してください。`ec-explicit` は曲線をパラメータで直接指定した鍵です。鍵の生成時に曲線名を使う指定（`-pkeyopt ec_param_enc:named_curve`）をしてください。中間証明書の場合は、現行の中間証明書を認証局から入手してください。機器が対応していない場合は、機器の更改を計画し、それまでの期限を付けて `acknowledged` に記録してください。',
  },
  reference: 'NIST SP 800-131A Rev. 2 §3; CA/Browser Forum Baseline Requirements §6.1.5',
  facts: weakKinds,
  check: perSeverity(served => {
    const keys = sentCertificates(served)
      .filter(({ isLeaf, selfSigned }) => isLeaf || !selfSigned)
      .flatMap(({ name, key }) => (key === undefined ? [] : [{ name, is: key, strength: keyStrength(key) }]));
    return judged(served, keys);
  }),
};
