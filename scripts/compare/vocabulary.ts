/** The words certledger's own reasons are shown in. Facts hold the stable word on the left. */
import type { Localized } from '../text/locale.ts';

/** The code of a probe that was not made, since the address is on the deny list. */
export const addressDenied = 'ADDRESS_DENIED';

export const vocabulary: Readonly<Record<string, Localized>> = {
  // source
  served: { en: 'certificate being served', ja: '提供中の証明書' },
  record: { en: 'recorded certificate (nothing was served)', ja: '台帳に記録された証明書(提供は未確認)' },
  // departures
  'not-newer': { en: 'it is not newer', ja: '発行日が新しくない' },
  'dates-unrecorded': { en: 'the record holds no date to compare', ja: '台帳に比較できる日付の記録がない' },
  names: { en: 'the names are not those recorded', ja: '名前が記録と異なる' },
  'names-unrecorded': { en: 'the record holds no names', ja: '台帳に名前の記録がない' },
  issuer: { en: 'the issuer is not the one recorded', ja: '発行者が記録と異なる' },
  'issuer-unrecorded': { en: 'the record names no issuer', ja: '台帳に発行者の記録がない' },
  unreadable: { en: 'not all of it could be read', ja: '証明書の一部を読み取れない' },
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
  // why of hostname.mismatch
  'no-names': {
    en: 'it has no subjectAltName, and the common name does not count (RFC 9525)',
    ja: 'subjectAltName がなく、コモンネームは照合されません(RFC 9525)',
  },
  'unreadable-names': { en: 'its names could not be read', ja: '証明書の名前を読み取れません' },
  // advice
  [addressDenied]: {
    en: 'The address is on the deny list; if it is meant, name it under `probe.allow` in settings.yaml',
    ja: 'このアドレスは接続禁止リストに含まれています。意図した接続先であれば、settings.yaml の `probe.allow` に記載してください',
  },
  // step
  resolve: { en: 'looking up the name', ja: '名前解決' },
  connect: { en: 'connecting', ja: '接続' },
  starttls: { en: 'asking for STARTTLS', ja: 'STARTTLS の要求' },
  handshake: { en: 'in the TLS handshake', ja: 'TLS ハンドシェイク' },
};
