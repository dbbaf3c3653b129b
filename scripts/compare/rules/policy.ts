import type { Rule } from './rule.ts';

const weak = { sha256: 'text', weak: 'noted', weakTotal: 'number', addresses: 'list' } as const;

export const policyRules = {
  'policy.weak-key': {
    severity: 'warning',
    severityNote: { en: 'error for RSA below 1024 bits', ja: '1024 ビット未満の RSA は error' },
    title: { en: 'Weak key', ja: '脆弱な鍵' },
    when: {
      en: 'The certificate, or an intermediate the server sends, has a key of less than 112 bits of security: RSA below 2048 bits, an elliptic curve below 224 bits, or DSA; or its curve is spelled out instead of named. Roots are left out.',
      ja: 'サーバ証明書、またはサーバが送信した中間証明書の鍵が 112 ビットの安全性に満たないとき（2048 ビット未満の RSA、224 ビット未満の楕円曲線、DSA）、または楕円曲線が名前でなくパラメータで直接指定されているとき。ルート証明書は対象外です。',
    },
    text: {
      en: 'Keys that are too weak: {{weak}}{{#if weakTotal}} and more, {{weakTotal}} in all{{/if}}.',
      ja: '強度が不足している鍵: {{weak}}{{#if weakTotal}}、ほか（計 {{weakTotal}} 件）{{/if}}。',
    },
    remedy: {
      en: 'Make a new key (RSA of 2048 bits or more, or P-256) and have the certificate issued for it. `ec-explicit` is a curve that is spelled out: name it when the key is made (`-pkeyopt ec_param_enc:named_curve`). If it is an intermediate, ask the CA for its current one. Where the device can make no better key, plan its replacement and acknowledge the finding until then.',
      ja: '新しい鍵（2048 ビット以上の RSA、または P-256）を生成し、その鍵で証明書を再発行してください。`ec-explicit` は曲線をパラメータで直接指定した鍵です。鍵の生成時に曲線名を使う指定（`-pkeyopt ec_param_enc:named_curve`）をしてください。中間証明書の場合は、現行の中間証明書を認証局から入手してください。機器が対応していない場合は、機器の更改を計画し、それまでの期限を付けて `acknowledged` に記録してください。',
    },
    reference: 'NIST SP 800-131A Rev. 2 §3; CA/Browser Forum Baseline Requirements §6.1.5',
    facts: weak,
  },
  'policy.weak-signature': {
    severity: 'warning',
    severityNote: { en: 'error for MD5 and older', ja: 'MD5 以前のものは error' },
    title: { en: 'Weak signature', ja: '脆弱な署名アルゴリズム' },
    when: {
      en: 'The certificate, or another one the server sends, was signed with MD5 or SHA-1. Self-signed ones are left out: nothing hangs on a signature under oneself.',
      ja: 'サーバ証明書、またはサーバが送信した他の証明書が MD5 または SHA-1 で署名されているとき。自己署名証明書は、自身への署名が安全性の根拠にならないため対象外です。',
    },
    text: {
      en: 'Signatures that can be forged: {{weak}}{{#if weakTotal}} and more, {{weakTotal}} in all{{/if}}.',
      ja: '偽造のおそれがある署名: {{weak}}{{#if weakTotal}}、ほか（計 {{weakTotal}} 件）{{/if}}。',
    },
    remedy: {
      en: 'Have the certificate issued again with a SHA-256 signature; the key may stay. If it is an intermediate, take the CA’s current one. A private CA has to be told to sign with SHA-256: look for its default digest. Browsers refuse SHA-1 already.',
      ja: 'SHA-256 による署名で証明書を再発行してください（鍵は変更不要です）。中間証明書の場合は、認証局の現行のものに差し替えてください。プライベート認証局であれば、署名に用いる既定のハッシュを SHA-256 に変更してください。SHA-1 の証明書は、すでにブラウザが拒否します。',
    },
    reference: 'RFC 8446 §4.4.2.4; RFC 6151; RFC 6194; CA/Browser Forum Baseline Requirements §7.1.3.2',
    facts: weak,
  },
  'policy.lifetime': {
    severity: 'warning',
    title: { en: 'Valid for longer than allowed', ja: '有効期間の上限超過' },
    when: {
      en: 'A publicly trusted certificate is valid for longer than was allowed on the day it was issued: 825 days from 2018-03-01, 398 from 2020-09-01, 200 from 2026-03-15, 100 from 2027-03-15, 47 from 2029-03-15. Certificates of private CAs are left out.',
      ja: '公的に信頼された証明書の有効期間が、発行日時点の上限（2018-03-01 から 825 日、2020-09-01 から 398 日、2026-03-15 から 200 日、2027-03-15 から 100 日、2029-03-15 から 47 日）を超えているとき。プライベート認証局の証明書は対象外です。',
    },
    text: {
      en: 'The certificate is valid for {{days}} days, from {{notBefore}} to {{notAfter}}. When it was issued {{limit}} days were allowed.',
      ja: '証明書の有効期間は {{days}} 日（{{notBefore}} から {{notAfter}} まで）で、発行日時点の上限である {{limit}} 日を超えています。',
    },
    remedy: {
      en: 'Clients may refuse it, and its CA must revoke it within days of noticing. Tell the CA, and have it issued again with a lifetime within the limit, before somebody else picks the day.',
      ja: 'クライアントに拒否されることがあり、認証局は判明次第失効させる義務を負います。予期しない日に失効する前に、上限内の有効期間で再発行し、認証局に連絡してください。',
    },
    reference: 'CA/Browser Forum Baseline Requirements §6.3.2; ballot SC-081v3',
    facts: {
      sha256: 'text',
      notBefore: 'instant',
      notAfter: 'instant',
      days: 'number',
      limit: 'number',
      addresses: 'list',
    },
  },
  'policy.protocol': {
    severity: 'warning',
    severityNote: {
      en: 'error where nothing newer than TLS 1.1 is spoken',
      ja: 'TLS 1.1 以前でしか通信できない場合は error',
    },
    title: { en: 'Old TLS version', ja: '古い TLS バージョン' },
    when: {
      en: 'The endpoint speaks nothing newer than TLS 1.1, or still accepts TLS 1.0 or 1.1 when nothing newer is offered.',
      ja: '接続先が TLS 1.1 以前でしか通信できないとき、または TLS 1.0・1.1 での接続をまだ受け入れるとき。',
    },
    text: {
      en: '{{#if newest}}It speaks nothing newer than {{newest}}: today’s clients cannot connect, or have been weakened so that they can.{{else}}It still accepts {{accepts}}, and perhaps older versions.{{/if}}',
      ja: '{{#if newest}}{{newest}} より新しいバージョンに対応していません。現行のクライアントは接続できないか、安全性を下げた設定で接続しています。{{else}}{{accepts}} での接続をまだ受け入れます（さらに古いバージョンも受け入れる可能性があります）。{{/if}}',
    },
    remedy: {
      en: 'Set the lowest version to TLS 1.2 (nginx `ssl_protocols TLSv1.2 TLSv1.3`, Apache `SSLProtocol -all +TLSv1.2 +TLSv1.3`, Postfix `smtpd_tls_protocols = >=TLSv1.2`), after a look at the log for clients that still use the old ones. What cannot speak TLS 1.2 has to be updated or placed behind something that does.',
      ja: '最低バージョンを TLS 1.2 に設定してください（nginx は `ssl_protocols TLSv1.2 TLSv1.3`、Apache は `SSLProtocol -all +TLSv1.2 +TLSv1.3`、Postfix は `smtpd_tls_protocols = >=TLSv1.2`）。その前に、古いバージョンで接続しているクライアントがないかログを確認してください。TLS 1.2 に対応していない機器は、更新するか、対応した機器の背後に置いてください。',
    },
    reference: 'RFC 8996; RFC 9325 §3.1.1',
    facts: { sha256: 'text', newest: 'text', accepts: 'text', addresses: 'list' },
  },
  'policy.key-reuse': {
    severity: 'warning',
    title: { en: 'Key is used more than once', ja: '鍵の使い回し' },
    when: {
      en: 'The certificate has the same public key as an earlier generation of the entry, or as another certificate that another active entry serves. One certificate served by several entries is not meant.',
      ja: '提供されている証明書の公開鍵が、同じ登録の以前の世代、または別の有効な登録が提供している別の証明書と同じとき。同一の証明書を複数の登録で提供している場合は対象外です。',
    },
    text: {
      en: 'Its key is in another certificate as well{{#if generations}}; earlier generations of this entry: SHA-256 {{generations}}{{#if generationsTotal}} and more, {{generationsTotal}} in all{{/if}}{{/if}}{{#if entries}}; other entries: {{entries}}{{#if entriesTotal}} and more, {{entriesTotal}} in all{{/if}}{{/if}}.',
      ja: '別の証明書と同じ鍵を使用しています。{{#if generations}}同じ登録の以前の世代: SHA-256 {{generations}}{{#if generationsTotal}} ほか（計 {{generationsTotal}} 件）{{/if}}。{{/if}}{{#if entries}}別の登録: {{entries}}{{#if entriesTotal}} ほか（計 {{entriesTotal}} 件）{{/if}}。{{/if}}',
    },
    remedy: {
      en: 'Whoever copied the key once can still use it, and when it leaks all of these certificates have to be revoked together. Make a new key with the next renewal, one for each entry: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out new.key`, then the request from that key; certbot without `--reuse-key`, acme.sh with `--always-force-new-domain-key`. Where a key has to stay (pinning, a device that makes only one), acknowledge it with the reason.',
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
  },
  'policy.subject': {
    severity: 'warning',
    title: { en: 'Subject is not as defined', ja: '主体者名の規定違反' },
    when: {
      en: 'The served subject is not what `subject` of the entry demands of every generation (CN, O, C), or states another organization or country than `subject` in the settings. What the record of this generation demands in the same words is reported by `drift.subject` only.',
      ja: '提供されている証明書の主体者名が、登録の `subject` で全世代に求めている値（CN、O、C）と異なるとき、または証明書に記載された組織名・国コードが設定の `subject` と異なるとき。その世代の記録に同じ値があれば `drift.subject` のみで報告します。',
    },
    text: {
      en: 'The ledger demands {{expected}}, the certificate says {{served}}.',
      ja: '台帳の規定は {{expected}}、証明書は {{served}} です。',
    },
    remedy: {
      en: 'Look at the request it was ordered with: most often a field was left empty, or holds an old company name. Have the certificate issued again with the right subject. If the organization was renamed, or the certificate is meant to be domain-validated from now on, change `subject` in the entry or in `settings.yaml`.',
      ja: '申請に用いた CSR を確認してください。多くは項目の空欄や旧社名が原因です。正しい主体者名で再発行してください。社名の変更や、ドメイン認証の証明書への切り替えによるものであれば、登録または `settings.yaml` の `subject` を修正してください。',
    },
    reference: 'RFC 5280 §4.1.2.6',
    facts: { sha256: 'text', expected: 'list', served: 'list', addresses: 'list' },
  },
  'policy.quantum': {
    severity: 'info',
    severityNote: {
      en: 'asked only where `policy.quantum` is set',
      ja: '`policy.quantum` を設定した場合のみ判定',
    },
    title: { en: 'Not safe from quantum computers', ja: '耐量子計算機暗号への未移行' },
    when: {
      en: 'Keys, signatures or the key exchange are of the kinds a quantum computer would break. Nearly all are today: the finding is an inventory of what a migration would touch, and asked for only by `policy: { quantum: info }` in the settings.',
      ja: '鍵、署名、鍵交換のいずれかが量子計算機で破られる方式のとき。現在はほぼすべてが該当するため、移行対象の一覧を作る目的で、設定の `policy: { quantum: info }` を指定した場合のみ判定します。',
    },
    text: {
      en: 'A migration would touch what follows{{#if keys}}; keys: {{keys}}{{/if}}{{#if signatures}}; signatures: {{signatures}}{{/if}}{{#if groups}}; key exchange, as agreed with certledger: {{groups}}{{/if}}.{{#if outlives}} A certificate valid until {{notAfter}} outlives {{outlives}}, the last day on which its kind of key is recommended.{{/if}}',
      ja: '移行の対象となる方式を使用しています。{{#if keys}}鍵: {{keys}}。{{/if}}{{#if signatures}}署名: {{signatures}}。{{/if}}{{#if groups}}鍵交換（certledger との接続で合意したもの）: {{groups}}。{{/if}}{{#if outlives}}{{notAfter}} まで有効な証明書は、その種類の鍵の使用が推奨される最終日 {{outlives}} を過ぎても有効です。{{/if}}',
    },
    remedy: {
      en: 'Nothing has to be done today. Plan: turn on hybrid key exchange (X25519MLKEM768) where server and clients have it, since what is recorded now can be read later; keep lifetimes short, so that certificates can follow when CAs issue ML-DSA; look for devices whose firmware will never learn it.',
      ja: '直ちに必要な作業はありません。通信を今記録しておき後日解読される攻撃に備え、サーバとクライアントが対応していればハイブリッド鍵交換（X25519MLKEM768）を有効にしてください。認証局が ML-DSA に対応したときに切り替えられるよう証明書の有効期間を短く保ち、将来も対応できない機器を洗い出してください。',
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
  },
} as const satisfies Record<string, Rule>;
