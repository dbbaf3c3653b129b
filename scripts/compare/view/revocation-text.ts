/** The words of revocation; see {@link vocabulary}. */
import type { Localized } from '../../text/locale.ts';

export const revocationWords: Readonly<Record<string, Localized>> = {
  // source
  staple: { en: 'the stapled OCSP response', ja: 'ステープルされた OCSP 応答' },
  crl: { en: 'the revocation list', ja: '失効リスト' },
  // reason, RFC 5280 §5.3.1
  unspecified: { en: 'unspecified', ja: '指定なし' },
  keyCompromise: { en: 'the key was compromised', ja: '鍵の危殆化' },
  cACompromise: { en: 'the CA was compromised', ja: '認証局の危殆化' },
  affiliationChanged: {
    en: 'the subject’s name or organization changed',
    ja: '主体者の名称または所属の変更',
  },
  superseded: { en: 'superseded', ja: '証明書の差し替え' },
  cessationOfOperation: { en: 'no longer needed', ja: '利用の終了' },
  certificateHold: { en: 'on hold', ja: '一時停止' },
  privilegeWithdrawn: { en: 'privilege withdrawn', ja: '権限の取消し' },
  // why of revocation.no-staple
  NOT_STAPLED: { en: 'the server sends no response', ja: 'サーバが応答を送信していません' },
  STAPLE_UNREADABLE: { en: 'the response cannot be read', ja: '送信された応答を読み取れません' },
  STAPLE_UNSUCCESSFUL: {
    en: 'the response is an error message of the responder',
    ja: '送信された応答がレスポンダのエラーです',
  },
  STAPLE_OTHER: {
    en: 'the response is for another certificate',
    ja: '送信された応答が別の証明書のものです',
  },
  STAPLE_SIGNATURE: {
    en: 'the response is not signed by the issuer or on its behalf',
    ja: '送信された応答に発行者（またはその委任先）の正しい署名がありません',
  },
  STAPLE_EXPIRED: { en: 'the response is out of date', ja: '送信された応答の有効期間が過ぎています' },
  STAPLE_NOT_YET_VALID: {
    en: 'the response is not valid yet',
    ja: '送信された応答の有効期間が始まっていません',
  },
  STAPLE_UNKNOWN: {
    en: 'the responder does not know the certificate',
    ja: '送信された応答で、レスポンダがこの証明書を不明としています',
  },
  // error of revocation.unknown
  NO_SOURCE: {
    en: 'the certificate names no revocation list, and the server staples no OCSP response',
    ja: '証明書に失効リストの記載がなく、OCSP 応答もステープルされていません',
  },
  NO_HTTP_SOURCE: {
    en: 'the certificate names no revocation list that can be fetched over HTTP',
    ja: 'HTTP で取得できる失効リストが証明書に記載されていません',
  },
  NO_ISSUER: { en: 'the issuer’s certificate is missing', ja: '発行者の証明書が手元にありません' },
  CRL_OLDER: {
    en: 'the revocation list is not newer than the one that listed the certificate',
    ja: '失効リストが、この証明書の失効を示したものより新しくありません',
  },
  CRL_UNREACHABLE: { en: 'the revocation list cannot be fetched', ja: '失効リストを取得できません' },
  NOT_ASKED: {
    en: 'the probing machine was short of open files, ports or memory and could not fetch it',
    ja: '確認を行ったマシンの資源（オープンファイル数、ポート、メモリ）が不足し、取得を試みることができませんでした',
  },
  CRL_DENIED: {
    en: 'the address of the revocation list is on the deny list',
    ja: '失効リストのアドレスが接続禁止リストに含まれています',
  },
  CRL_TOO_LARGE: { en: 'the revocation list is larger than 50 MB', ja: '失効リストが 50 MB を超えています' },
  CRL_STALE: { en: 'the revocation list is out of date', ja: '失効リストの有効期間が過ぎています' },
  CRL_NO_NEXT_UPDATE: {
    en: 'the revocation list has no date for the next one (nextUpdate)',
    ja: '失効リストに次回更新日時（nextUpdate）の記載がありません',
  },
  CRL_UNREADABLE: {
    en: 'the published data cannot be read as a revocation list',
    ja: '公開されているデータを失効リストとして読み取れません',
  },
  CRL_ISSUER: {
    en: 'the revocation list is not the issuer’s, or the issuer may not sign lists',
    ja: '失効リストの発行者が異なるか、発行者に CRL 署名の権限がありません',
  },
  CRL_SIGNATURE: {
    en: 'the revocation list is not signed with the issuer’s key',
    ja: '失効リストに発行者の鍵による正しい署名がありません',
  },
  CRL_SCOPE: {
    en: 'the revocation list does not cover this certificate',
    ja: '失効リストの対象にこの証明書が含まれていません',
  },
  CRL_UNSUPPORTED: {
    en: 'the revocation list is of an unsupported kind (indirect, delta, or unknown extensions)',
    ja: '対応していない種類の失効リストです（間接 CRL、差分 CRL、未知の拡張）',
  },
  CRL_NOT_YET_VALID: {
    en: 'the revocation list was issued in the future',
    ja: '失効リストの発行日時が未来です',
  },
};
