/** The texts of certledger's own words. A fact holds the stable word on the left. */
import type { Localized } from '../../text/locale.ts';
import { revocationWords } from './revocation-text.ts';

export const vocabulary: Readonly<Record<string, Localized>> = {
  ...revocationWords,
  // source
  served: { en: 'certificate being served', ja: '提示中の証明書' },
  record: { en: 'recorded certificate (nothing was served)', ja: '台帳に記録された証明書（提示は未確認）' },
  // departures
  'not-newer': { en: 'it is not newer', ja: '発行日が新しくない' },
  'dates-unrecorded': { en: 'the record has no date to compare', ja: '台帳に照合できる日付の記録がない' },
  names: { en: 'the names are not those recorded', ja: '名前が記録と異なる' },
  'names-unrecorded': { en: 'the record holds no names', ja: '台帳に名前の記録がない' },
  issuer: { en: 'the issuer is not the one recorded', ja: '発行者が記録と異なる' },
  'issuer-unrecorded': { en: 'the record names no issuer', ja: '台帳に発行者の記録がない' },
  unreadable: { en: 'not all of it could be read', ja: '証明書の一部を読み取れない' },
  unverified: { en: 'it does not verify', ja: '検証に失敗する' },
  revoked: { en: 'it was revoked', ja: '失効している' },
  hostname: { en: 'it does not cover the host name', ja: 'ホスト名に一致しない' },
  // reason of chain.untrusted
  'unknown-root': { en: 'its root is not in the trust set', ja: 'ルート証明書が信頼セットにありません' },
  'unknown-issuer': { en: 'it comes from an unknown CA', ja: '未知の認証局が発行しています' },
  'expired-issuer': { en: 'an issuer on the path has expired', ja: 'パス上の発行者証明書が期限切れです' },
  'future-issuer': {
    en: 'an issuer on the path is not valid yet',
    ja: 'パス上の発行者証明書の有効期間が始まっていません',
  },
  'not-an-authority': {
    en: 'a certificate that is not a CA has issued another one',
    ja: '認証局でない証明書が別の証明書を発行しています',
  },
  'wrong-purpose': {
    en: 'a certificate is not for TLS servers (extended key usage or key usage)',
    ja: 'TLS サーバ用でない証明書が含まれています（拡張鍵用途または鍵用途）',
  },
  'path-too-long': {
    en: 'there are more CAs below one than its path length allows',
    ja: '認証局のパス長制限を超える段数の認証局が下位にあります',
  },
  'forbidden-name': {
    en: 'the name constraints of a CA forbid a name',
    ja: '認証局の名前制約で許可されない名前が含まれています',
  },
  'unusable-constraint': {
    en: 'a name constraint, or a name under one, cannot be compared',
    ja: '名前制約またはその対象の名前を照合できません',
  },
  'unknown-extension': {
    en: 'a certificate has a critical extension that certledger does not know',
    ja: '解釈できない重要（critical）拡張を持つ証明書があります',
  },
  'broken-extension': {
    en: 'a certificate has an extension that is malformed or repeated',
    ja: '拡張の形式が不正または重複している証明書があります',
  },
  'wrong-signature': {
    en: 'a certificate is not signed with the key of the issuer it names',
    ja: '記載された発行者の鍵で署名されていない証明書があります',
  },
  'chain-too-long': {
    en: 'the chain is too long to be verified',
    ja: 'チェーンが長すぎるため検証できません',
  },
  'unreadable-certificate': {
    en: 'a certificate of the chain cannot be read',
    ja: 'チェーンに読み取れない証明書があります',
  },
  'unreadable-key': {
    en: 'the public key of a certificate cannot be decoded, or is of an unknown kind',
    ja: '公開鍵を解読できない（形式が不正、または未知の方式の）証明書があります',
  },
  'explicit-curve': {
    en: 'a certificate gives its elliptic curve by parameters instead of by name; clients refuse that',
    ja: '楕円曲線を名前でなくパラメータで直接指定した証明書があり、クライアントに拒否されます',
  },
  // position of chain.untrusted
  leaf: { en: 'leaf certificate', ja: 'サーバ証明書' },
  'sent-issuer': { en: 'issuer, sent by the server', ja: 'サーバが送信した発行者の証明書' },
  anchor: { en: 'from the trust set', ja: '信頼セットの証明書' },
  invalid: { en: 'it breaks a rule of path validation', ja: 'パス検証の規則に反しています' },
  // disorder
  misordered: { en: 'the certificates are in the wrong order', ja: '証明書の順序が誤っています' },
  duplicate: { en: 'a certificate is sent twice', ja: '同じ証明書が重複しています' },
  unrelated: { en: 'a certificate does not belong to the chain', ja: '無関係な証明書が含まれています' },
  // why of hostname.mismatch
  'no-names': {
    en: 'it has neither a DNS name nor an IP address in subjectAltName, and the common name does not count (RFC 9525)',
    ja: 'subjectAltName に DNS 名も IP アドレスもなく、コモンネームは照合されません（RFC 9525）',
  },
  'other-kind': {
    en: 'it holds this address as a DNS name only, and clients look for it among the entries of the kind IP address (`IP:` in OpenSSL’s configuration)',
    ja: 'このアドレスは DNS 名としてのみ記載されていますが、クライアントは IP アドレス型の項目（OpenSSL の設定では `IP:`）だけを照合します',
  },
  'no-addresses': {
    en: 'all of them are DNS names, and an address is only covered by an entry of the kind IP address (`IP:` in OpenSSL’s configuration)',
    ja: 'いずれも DNS 名ですが、IP アドレスは IP アドレス型の項目（OpenSSL の設定では `IP:`）とだけ照合されます',
  },
  'ends-in-dot': {
    en: 'it holds this name with a dot at the end, which clients do not compare (RFC 5280 §4.2.1.6)',
    ja: 'この名前は末尾にドットを付けて記載されており、クライアントは照合しません（RFC 5280 §4.2.1.6）',
  },
  'unreadable-names': { en: 'its names could not be read', ja: '証明書の名前を読み取れません' },
  // advice
  ADDRESS_DENIED: {
    en: 'The address is on the deny list, or is one of the probing machine itself. If it is intended, add it to `probe.allow` in settings.yaml, and check that `probe.deny` does not contain it',
    ja: 'このアドレスは接続禁止リストに含まれているか、確認を行うマシン自身のアドレスです。意図した接続先であれば、settings.yaml の `probe.allow` に記載し、`probe.deny` に含まれていないことを確認してください',
  },
  PROXY_UNREACHABLE: {
    en: 'The proxy of the site does not answer, so nothing behind it can be probed. Check the proxy, or correct `sites` in settings.yaml',
    ja: '拠点のプロキシに接続できないため、その先は確認できません。プロキシを確認するか、settings.yaml の `sites` を修正してください',
  },
  PROXY_REPLY: {
    en: 'The address of the proxy does not answer as an HTTP proxy, or it broke off. Check the proxy, or correct `sites` in settings.yaml',
    ja: 'プロキシとして指定されたアドレスが HTTP プロキシとして応答しないか、途中で切断しました。プロキシを確認するか、settings.yaml の `sites` を修正してください',
  },
  PROXY_407: {
    en: 'The proxy requires credentials, or other ones. Give user:password to the probe in CERTLEDGER_PROXY_AUTHORIZATION',
    ja: 'プロキシが認証を求めています。正しい「ユーザー名:パスワード」を環境変数 CERTLEDGER_PROXY_AUTHORIZATION で渡してください',
  },
  PROXY_REFUSED: {
    en: 'The proxy does not allow this connection. It has to permit CONNECT to this host and port',
    ja: 'プロキシがこの接続を許可していません。このホストとポートへの CONNECT を許可する必要があります',
  },
  PROXY_BEYOND: {
    en: 'The proxy answers, but could not reach the endpoint',
    ja: 'プロキシは応答していますが、プロキシから接続先に到達できません',
  },
  NOTHING_SAID: {
    en: 'The connection was established, but the server sent nothing in time. Check the protocol: a server that starts with TLS at once waits for the client to send first',
    ja: '接続は確立しましたが、時間内にサーバから何も送られてきませんでした。プロトコルを確認してください。最初から TLS で通信するサーバは、クライアントが先に送信するのを待ちます',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    en: 'The answer is not TLS but plain HTTP or another protocol. Correct the protocol or the port of the endpoint (with STARTTLS it is `smtp`, `imap`, `ldap` or the like), or switch TLS on in the service',
    ja: 'TLS ではなく、平文の HTTP など別のプロトコルで応答しています。接続先のプロトコルまたはポートを修正するか（STARTTLS の場合は `smtp`、`imap`、`ldap` など）、サービスの TLS を有効にしてください',
  },
  UNRECOGNIZED_NAME: {
    en: 'The server refuses the requested name, or requires one. Give the endpoint the `host` or `serverName` that the server knows. If the server accepts no name at all, give an `address` and no `host`',
    ja: '求めた名前をサーバが拒否したか、サーバが名前の指定を求めています。接続先に、サーバが認識する `host` または `serverName` を指定してください。名前を受け付けないサーバであれば、`host` を書かずに `address` を指定してください',
  },
  GREETING_UNEXPECTED: {
    en: 'The answer is not in the protocol of the endpoint (the observation quotes it). Correct the protocol or the port. For a server that starts with TLS at once, write `ldaps` for `ldap`, `imaps` for `imap`, or `tls`',
    ja: '接続先のプロトコルとは異なる応答がありました（応答の内容は観測結果に記録されています）。プロトコルまたはポートを修正してください。最初から TLS で通信するサーバであれば、`ldap` を `ldaps` に、`imap` を `imaps` に、またはいずれも `tls` に変更してください',
  },
  NO_APPLICATION_PROTOCOL: {
    en: 'The server requires an application protocol (ALPN) that certledger does not offer, so its certificate cannot be read. If the server cannot be changed, write `check: none` with a reason',
    ja: 'サーバが certledger の提示しないアプリケーションプロトコル（ALPN）を要求しているため、証明書を読み取れません。サーバの設定を変更できない場合は、理由を付けて `check: none` を記入してください',
  },
  NOTHING_IN_COMMON: {
    en: 'The server accepts nothing of what certledger offers. Most often it is limited to key exchange groups or cipher suites that certledger does not have. certledger offers all suites that OpenSSL still supports, and the groups X25519, X448, the curves of NIST and brainpool, ffdhe2048 to ffdhe8192 and, from Node 24 on, ML-KEM alone and together with X25519, P-256 and P-384. A server without a certificate, or without one for this name, may answer the same',
    ja: '提示した内容の中に、サーバが受け入れるものがありませんでした。多くの場合、サーバの鍵交換グループまたは暗号スイートが、certledger の対応していないものに限定されています。提示したのは、OpenSSL が対応するすべての暗号スイートと、鍵交換グループの X25519、X448、NIST 曲線、brainpool 曲線、ffdhe2048～ffdhe8192、ML-KEM（単独、および X25519・P-256・P-384 との組合せ。Node 24 以降のみ）です。証明書が設定されていないサーバや、この名前の証明書がないサーバも同じ応答を返すことがあります',
  },
  NO_RSA_CERTIFICATE: {
    en: 'The entry says `keyTypes: both`, but the server seems to have no RSA certificate. Install one, or remove `keyTypes`',
    ja: '台帳には `keyTypes: both` とありますが、サーバに RSA 証明書がないようです。導入するか、`keyTypes` を削除してください',
  },
  NO_ECDSA_CERTIFICATE: {
    en: 'The entry says `keyTypes: both`, but the server seems to have no ECDSA certificate. Install one, or remove `keyTypes` and `ecdsa`',
    ja: '台帳には `keyTypes: both` とありますが、サーバに ECDSA 証明書がないようです。導入するか、`keyTypes` と `ecdsa` を削除してください',
  },
  // step
  resolve: { en: 'looking up the name', ja: '名前解決' },
  connect: { en: 'connecting', ja: '接続' },
  starttls: { en: 'asking for STARTTLS', ja: 'STARTTLS の要求' },
  handshake: { en: 'in the TLS handshake', ja: 'TLS ハンドシェイク' },
  // role, roles
  owner: { en: 'owner', ja: '所管' },
  'owner-team': { en: 'owner (team)', ja: '所管チーム' },
  'owner-primary': { en: 'owner (primary)', ja: '主担当' },
  'owner-deputy': { en: 'deputy', ja: '副担当' },
  responsible: { en: 'responsible for the renewal', ja: '更新の責任者' },
  operator: { en: 'operator', ja: '保守担当' },
  answer: { en: 'party named in the handover', ja: '引継ぎの回答に記載の担当者' },
  // reasons of handover.incomplete and handover.unconfirmed
  'not-handed-over': { en: 'nothing was handed over', ja: '引継ぎの記録なし' },
  'unknown-checklist': { en: 'there is no such checklist', ja: '該当するチェックリストなし' },
  'received-by-builder': {
    en: 'The builder’s side received it itself',
    ja: '構築者の側が自ら受領しています',
  },
  'received-by-stranger': {
    en: 'The party that received it is not of the current owner’s side',
    ja: '受領者が現在の所管の側ではありません',
  },
  // reasons of system.undeclared
  'never-declared': {
    en: 'Nobody has declared what in this system expires',
    ja: 'このシステムに含まれる期限のあるものが申告されていません',
  },
  'declaration-unconfirmed': { en: 'The declaration is not confirmed', ja: '申告が確認されていません' },
  'declaration-not-builder': {
    en: 'The declaration is neither from the builder’s side nor from the operator’s side',
    ja: '申告者が構築者・保守担当のいずれの側でもありません',
  },
  'declaration-not-owner': {
    en: 'The declaration was confirmed by somebody who is not of the current owner’s side',
    ja: '申告の確認者が現在の所管の側ではありません',
  },
  'declaration-one-sided': {
    en: 'The declaration was made and confirmed by one side',
    ja: '申告と確認が同じ側によるものです',
  },
  'declaration-impossible-day': {
    en: 'The declaration was confirmed before it was made, or in the future',
    ja: '申告の確認日が申告日より前、または先の日付です',
  },
  'undeclared-entry': {
    en: 'The declaration is not complete',
    ja: '申告に含まれていない登録があります',
  },
  // kind of an item
  license: { en: 'licence', ja: 'ライセンス' },
  domain: { en: 'domain', ja: 'ドメイン' },
  'support-contract': { en: 'support contract', ja: 'サポート契約' },
  token: { en: 'token', ja: 'トークン' },
  key: { en: 'key', ja: '鍵' },
  device: { en: 'device', ja: '機器' },
  other: { en: 'item', ja: '対象' },
};
