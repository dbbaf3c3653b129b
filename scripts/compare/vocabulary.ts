/** The words certledger's own reasons are shown in. Facts hold the stable word on the left. */
import type { Localized } from '../text/locale.ts';

export const vocabulary: Readonly<Record<string, Localized>> = {
  // source
  served: { en: 'certificate being served', ja: '提供中の証明書' },
  record: { en: 'recorded certificate (nothing was served)', ja: '台帳に記録された証明書(提供は未確認)' },
  // departures
  'not-newer': { en: 'it is not newer', ja: '発行日が新しくない' },
  names: { en: 'the names are not those recorded', ja: '名前が記録と異なる' },
  issuer: { en: 'the issuer is not the one recorded', ja: '発行者が記録と異なる' },
  unverified: { en: 'it does not verify', ja: '検証に失敗する' },
  hostname: { en: 'it does not cover the host name', ja: 'ホスト名に一致しない' },
  // reason of chain.untrusted
  'unknown-root': { en: 'its root is not in the trust set', ja: 'ルート証明書が信頼セットにありません' },
  'unknown-issuer': { en: 'it comes from an unknown CA', ja: '未知の認証局が発行しています' },
  'expired-issuer': { en: 'an issuer on the way has expired', ja: '途中の発行者証明書が期限切れです' },
  invalid: { en: 'it breaks a rule of path validation', ja: 'パス検証の規則に反しています' },
  // disorder
  misordered: { en: 'the certificates are in the wrong order', ja: '証明書の順序が誤っています' },
  duplicate: { en: 'a certificate is sent twice', ja: '同じ証明書が重複しています' },
  unrelated: { en: 'a certificate does not belong to the chain', ja: '無関係な証明書が含まれています' },
  // step
  resolve: { en: 'looking up the name', ja: '名前解決' },
  connect: { en: 'connecting', ja: '接続' },
  starttls: { en: 'asking for STARTTLS', ja: 'STARTTLS の要求' },
  handshake: { en: 'in the TLS handshake', ja: 'TLS ハンドシェイク' },
};
