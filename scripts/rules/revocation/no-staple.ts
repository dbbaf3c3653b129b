import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

/** RFC 7633: clients that know the extension refuse a server with such a certificate and no usable staple. */
export const rule: Rule = {
  id: 'revocation.no-staple',
  order: 20,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Required OCSP response is missing', ja: '必須の OCSP 応答の欠落' },
  when: {
    en: 'The certificate requires a stapled OCSP response (“must-staple”), and the server sends none, or one that cannot be used.',
    ja: '証明書が OCSP ステープリングを必須としている（must-staple）にもかかわらず、サーバが OCSP 応答を送信しない、または使用できない応答を送信しているとき。',
  },
  text: {
    en: 'The certificate requires a stapled OCSP response, but {{why}}. Clients that follow this requirement refuse the connection.',
    ja: '証明書は OCSP ステープリングを必須としていますが、{{why}}。この指定に従うクライアントは接続を拒否します。',
  },
  remedy: {
    en: 'Switch OCSP stapling on in the server and see that it can reach the responder of the CA. Where the CA no longer runs a responder, have the certificate issued again without the must-staple extension.',
    ja: 'サーバの OCSP ステープリングを有効にし、認証局の OCSP レスポンダへ到達できることを確認してください。認証局がレスポンダを廃止している場合は、must-staple 拡張のない証明書を再取得してください。',
  },
  reference: 'RFC 7633',
  facts: { sha256: 'text', why: 'word', addresses: 'list' },
  check: perServed(({ certificate, stapled, revocation, tls }) => {
    // Where the handshake was not completed, the chain may have been read without asking for a staple.
    if (!certificate.mustStaple || tls.cipher === 'unknown') return undefined;
    const why = stapled ? revocation?.staple : 'NOT_STAPLED';
    return why === undefined ? undefined : { sha256: certificate.sha256, why };
  }),
};
