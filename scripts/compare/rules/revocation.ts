import type { Rule } from './rule.ts';

export const revocationRules = {
  'revocation.revoked': {
    severity: 'error',
    title: { en: 'Certificate is revoked', ja: '失効した証明書の使用' },
    when: {
      en: 'The issuer has revoked the certificate that is served: the stapled OCSP response or the issuer’s revocation list says so, and its signature is right.',
      ja: '提供中の証明書を発行者が失効させているとき（ステープルされた OCSP 応答または発行者の失効リストにその旨があり、署名が正しい場合）。',
    },
    text: {
      en: 'The issuer revoked the certificate{{#if at}} at {{at}}{{/if}}{{#if reason}}, reason: {{reason}}{{/if}}{{#if source}} (according to {{source}}{{#if url}}, {{url}}{{/if}}){{/if}}.',
      ja: '提供中の証明書は{{#if at}} {{at}} に{{/if}}発行者により失効しています{{#if reason}}（理由: {{reason}}）{{/if}}。{{#if source}}根拠: {{source}}{{#if url}}（{{url}}）{{/if}}。{{/if}}',
    },
    remedy: {
      en: 'Ask who had it revoked and why. Have a new certificate issued, with a new key if the reason is a compromised key or unknown, install it at every endpoint, and reload. Clients that check revocation refuse the old one already.',
      ja: '誰がどの理由で失効させたかを確認してください。新しい証明書を取得し（鍵の危殆化が理由、または理由が不明の場合は鍵も作り直し）、すべての接続先に設定して再読み込みしてください。失効を確認するクライアントは既に接続を拒否しています。',
    },
    reference: 'RFC 5280 §5; RFC 6960',
    facts: { sha256: 'text', at: 'instant', reason: 'word', source: 'word', url: 'text', addresses: 'list' },
  },
  'revocation.no-staple': {
    severity: 'error',
    title: { en: 'Required OCSP response is missing', ja: '必須の OCSP 応答の欠落' },
    when: {
      en: 'The certificate demands a stapled OCSP response (“must-staple”), and the server sends none, or one that cannot be used.',
      ja: '証明書が OCSP ステープリングを必須としている（must-staple）にもかかわらず、サーバが OCSP 応答を送信しない、または使用できない応答を送信しているとき。',
    },
    text: {
      en: 'The certificate demands a stapled OCSP response, but {{why}}. Clients that honour the demand refuse the connection.',
      ja: '証明書は OCSP ステープリングを必須としていますが、{{why}}。この指定に従うクライアントは接続を拒否します。',
    },
    remedy: {
      en: 'Switch OCSP stapling on in the server and see that it can reach the responder of the CA. Where the CA no longer runs a responder, have the certificate issued again without the must-staple extension.',
      ja: 'サーバの OCSP ステープリングを有効にし、認証局の OCSP レスポンダへ到達できることを確認してください。認証局がレスポンダを廃止している場合は、must-staple 拡張のない証明書を再取得してください。',
    },
    reference: 'RFC 7633',
    facts: { sha256: 'text', why: 'word', addresses: 'list' },
  },
  'revocation.unknown': {
    severity: 'info',
    title: { en: 'Revocation cannot be told', ja: '失効状態の確認不能' },
    when: {
      en: 'Nothing that can be believed says whether the certificate is revoked. Of a certificate that names no list to fetch, this is said only where a public CA issued it for more than ten days.',
      ja: '証明書が失効しているかどうかを、信頼できる情報から判断できないとき。取得できる失効リストの記載がない証明書については、公開認証局が 10 日を超える有効期間で発行したものに限り報告します。',
    },
    text: {
      en: 'Whether the server’s own certificate (leaf){{#if subject}} {{subject}}{{/if}} is revoked cannot be told{{#if asked}}. Asked in vain: {{asked}}{{else}}: {{error}}{{#if issuer}} ({{issuer}}){{/if}}{{/if}}.',
      ja: 'サーバ証明書（リーフ）{{#if subject}}{{subject}} {{/if}}の失効状態を確認できません{{#if asked}}。照会した配布点: {{asked}}{{else}}: {{error}}{{#if issuer}}（{{issuer}}）{{/if}}{{/if}}。',
    },
    remedy: {
      en: 'If the list cannot be fetched, let the runner reach it over HTTP, or name its network under `probe.allow` in settings.yaml. If the list itself is at fault, tell the CA. Whatever is not wanted can be switched off: `probe: { crl: false }`.',
      ja: 'リストを取得できない場合は、実行環境から HTTP で到達できるようにするか、そのネットワークを settings.yaml の `probe.allow` に記載してください。リスト自体に問題がある場合は認証局に連絡してください。確認が不要であれば `probe: { crl: false }` で停止できます。',
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
  },
  'crl.stale': {
    severity: 'warning',
    title: { en: 'Revocation list is out of date', ja: '失効リストの更新遅れ' },
    when: {
      en: 'The revocation list of the issuer is past the time at which the next one should have been published.',
      ja: '発行者の失効リスト（CRL）が、次回更新予定（nextUpdate）を過ぎても更新されていないとき。',
    },
    text: {
      en: 'The issuer’s revocation list{{#if url}} at {{url}}{{/if}} should have been replaced{{#if nextUpdate}} by {{nextUpdate}}{{/if}}. Clients that check revocation strictly refuse every certificate of this issuer.',
      ja: '発行者の失効リスト{{#if url}}（{{url}}）{{/if}}が、更新予定{{#if nextUpdate}}の {{nextUpdate}} {{/if}}を過ぎても更新されていません。失効を厳格に確認するクライアントは、この発行者の証明書をすべて拒否します。',
    },
    remedy: {
      en: 'Tell whoever runs the CA: publish a new list, and find out why the job that does it stopped. Windows clients and VPN gateways are usually the first to fail.',
      ja: '認証局の運用者に連絡し、新しいリストを公開したうえで、発行処理が止まった原因を確認してください。Windows クライアントや VPN 装置から先に影響が出ることが多くあります。',
    },
    reference: 'RFC 5280 §5.1.2.5',
    facts: { url: 'text', nextUpdate: 'instant', addresses: 'list' },
  },
} as const satisfies Record<string, Rule>;
