/** The words that fill the sentences about schemas: what a type is called, what a format looks like, what a key is for. */
import type { Localized } from '../../text/locale.ts';

/** By JSON Schema type. */
export const typeWords: Readonly<Record<string, Localized>> = {
  string: { en: 'text', ja: '文字列' },
  number: { en: 'a number', ja: '数値' },
  integer: { en: 'a whole number', ja: '整数' },
  boolean: { en: 'true or false', ja: '真偽値（true または false）' },
  object: { en: 'a map (`key: value` lines)', ja: 'マップ（`キー: 値` の並び）' },
  array: { en: 'a list (`- item` lines, or [a, b])', ja: 'リスト（`- 項目` の並び、または [a, b]）' },
  null: { en: 'nothing', ja: '空の値' },
};

/** By the name of the `$defs` entry that holds the pattern or format. */
export const shapes = {
  id: {
    en: 'letters, digits, dots, hyphens and underscores only, starting with a letter or digit, 100 at most',
    ja: '英数字で始まり、英数字・ドット・ハイフン・下線だけからなる 100 文字以内の名前',
  },
  day: { en: 'a calendar day such as 2027-01-31', ja: '2027-01-31 のような実在する日付' },
  instant: {
    en: 'an instant with its time zone, such as 2026-12-01T00:00:00Z',
    ja: '2026-12-01T00:00:00Z のようなタイムゾーン付きの日時',
  },
  duration: {
    en: 'a whole number and a unit (s, m, h or d), such as 10s, 15m, 12h or 30d',
    ja: '10s、15m、12h、30d のような、整数と単位（s、m、h、d）の組',
  },
  country: {
    en: 'two capital letters of ISO 3166-1, such as JP',
    ja: 'JP のような ISO 3166-1 の英大文字 2 字',
  },
  serial: {
    en: 'hexadecimal digits such as 3f9a01 or 03:F9:A0:01',
    ja: '3f9a01 や 03:F9:A0:01 のような 16 進数',
  },
  sha256: {
    en: '64 hexadecimal digits, with or without colons (openssl x509 -noout -fingerprint -sha256)',
    ja: '64 桁の 16 進数（コロンの有無は問いません。openssl x509 -noout -fingerprint -sha256 で表示できます）',
  },
  rule: { en: 'a rule id such as chain.self-signed', ja: 'chain.self-signed のようなルール ID' },
  evidence: {
    en: 'a path such as inventory/evidence/directory-link/settings.md, or an https URL',
    ja: 'inventory/evidence/directory-link/settings.md のようなパス、または https の URL',
  },
  email: { en: 'a mail address such as suzuki@example.jp', ja: 'suzuki@example.jp のようなメールアドレス' },
  github: {
    en: 'a GitHub login, a team slug, or organisation/slug, without @',
    ja: 'GitHub のログイン名、チームのスラッグ、または organization/slug（@ は付けません）',
  },
  login: {
    en: 'a GitHub login, such as certledger-bot or certledger-bot[bot]',
    ja: 'certledger-bot や certledger-bot[bot] のような GitHub のログイン名',
  },
  label: {
    en: 'a GitHub label: up to 50 characters without a comma',
    ja: 'カンマを含まない 50 文字以内の GitHub ラベル',
  },
} satisfies Record<string, Localized>;

/** By required key: what to write. Where it depends on the map the key is in, by the map's title and the key. */
export const purposes: Readonly<Record<string, Localized>> = {
  id: { en: 'the file name without .yaml.', ja: '拡張子 .yaml を除いたファイル名' },
  owner: {
    en: 'the owner, for example `owner: { team: … }`.',
    ja: '所管（管理の責任を負う側）。例: `owner: { team: … }`',
  },
  endpoints: {
    en: 'where the certificate is served, for example `endpoints: [https://host]`; `[]` if there is no place to connect to.',
    ja: '証明書を提示する接続先。例: `endpoints: [https://ホスト]`。接続できる接続先がなければ `[]`',
  },
  renewal: {
    en: 'the party responsible for the renewal, for example `renewal: { responsible: … }`.',
    ja: '更新の責任者。例: `renewal: { responsible: … }`',
  },
  responsible: { en: 'the party responsible for the renewal.', ja: '更新の責任者（parties.yaml の id）' },
  handover: {
    en: 'by when it is handed over (`handover: { due: … }`), or that it was (`date`, `builder`, `receivedBy`).',
    ja: '引継ぎの期限（`handover: { due: … }`）、または完了の記録（`date`、`builder`、`receivedBy`）',
  },
  due: {
    en: 'the day by which it is handed over; or, when that is done, `date`, `builder` and `receivedBy`.',
    ja: '引継ぎの期限日。引継ぎ済みであれば `date`、`builder`、`receivedBy`',
  },
  builder: {
    en: 'the party who built it and hands it over.',
    ja: '構築し、引き渡す側（parties.yaml の id）',
  },
  receivedBy: { en: 'the party that received the handover.', ja: '引継ぎを受領した側（parties.yaml の id）' },
  organization: { en: 'the organization of the CA.', ja: '認証局の組織名' },
  anchor: { en: 'the whole name of the anchor, on one line.', ja: 'アンカーの識別名全体（1 行）' },
  reference: { en: 'the contract or specification.', ja: '契約書または仕様書の名称' },
  clause: { en: 'the clause that says so.', ja: '根拠となる条項' },
  until: { en: 'the last day, for example 2027-01-31.', ja: '最終日。例: 2027-01-31' },
  reason: {
    en: 'the reason, for people who read this in a year.',
    ja: '理由。1 年後に読む人のために書きます',
  },
  rule: { en: 'the rule id of the finding.', ja: '検出事項のルール ID' },
  by: { en: 'the party that decided it.', ja: '決定した人（parties.yaml の id）' },
  'Signature.by': {
    en: 'the party that answered or confirmed.',
    ja: '回答または確認した側（parties.yaml の id）',
  },
  on: { en: 'the day it happened, for example 2027-01-31.', ja: 'その日付。例: 2027-01-31' },
  from: {
    en: 'the party that owned it until then.',
    ja: 'それまでの所管（parties.yaml の id）',
  },
  to: { en: 'the party that took it over.', ja: '引き受けた側（parties.yaml の id）' },
  value: { en: 'the answer.', ja: '回答' },
  answered: {
    en: 'who of the builder’s side answered, for example `{ by: acme-systems, on: 2027-01-31 }`.',
    ja: '回答した構築者側と日付。例: `{ by: acme-systems, on: 2027-01-31 }`',
  },
  kind: {
    en: 'what it is: license, domain, support-contract, token, key, device or other.',
    ja: '種類（license、domain、support-contract、token、key、device、other のいずれか）',
  },
  expires: { en: 'the last day it is valid.', ja: '有効期間の最終日' },
  contains: {
    en: 'the ids of the certificates and items inside, or `none`.',
    ja: '含まれる証明書・ライセンス等の id のリスト、または `none`',
  },
  entry: { en: 'the id of the entry these are about.', ja: '対象となる登録の id' },
  acknowledged: { en: 'the list of what is acknowledged.', ja: '了承する検出事項のリスト' },
  title: { en: 'the title.', ja: '名称' },
  version: { en: 'a whole number, 1 for a new checklist.', ja: '版を表す整数。新しいチェックリストでは 1' },
  'Change of version.version': {
    en: 'the version that brought the new questions.',
    ja: '新しい質問を加えた版',
  },
  'Change of version.due': { en: 'the last day to answer them.', ja: '新しい質問に回答する期限日' },
  questions: { en: 'what is asked, one element a question.', ja: '質問のリスト' },
  question: {
    en: 'what is asked, for example `{ en: …, ja: … }`.',
    ja: '質問の文。例: `{ en: …, ja: … }`',
  },
  answer: {
    en: 'what counts as an answer: yes-no, text, date, party or evidence.',
    ja: '回答の種類（yes-no、text、date、party、evidence のいずれか）',
  },
  'Question.id': {
    en: 'a short name that never changes: answers refer to it.',
    ja: '回答が参照する、変わることのない短い名前',
  },
  en: { en: 'the text in English.', ja: '英語の文' },
  ja: { en: 'the text in Japanese.', ja: '日本語の文' },
  name: { en: 'the name.', ja: '名称' },
  within: {
    en: 'how long before the end it begins, for example 30d.',
    ja: '期限のどれだけ前から始まるか。例: 30d',
  },
  severity: { en: 'info, warning or error.', ja: 'info、warning、error のいずれか' },
};

/** Keys that earlier versions accepted without effect, by the title of their map, and why they were removed. */
export const withdrawnKeys: Readonly<Record<string, Localized>> = {
  'Issues.dashboard': {
    en: 'there is no issue that lists everything yet; the job summary and certledger schedule are such lists.',
    ja: '一覧のイシューを作成する機能はまだありません。ジョブの要約と certledger schedule で一覧できます',
  },
};

/** How a value compares with a limit. In Japanese the limit stands in front. */
export const comparisons: Readonly<Record<string, Localized>> = {
  minimum: { en: 'at least', ja: '以上' },
  maximum: { en: 'at most', ja: '以下' },
  exclusiveMinimum: { en: 'more than', ja: 'を超える値' },
};

/** By kind of party. */
export const partyWords: Readonly<Record<'person' | 'team' | 'contractor', Localized>> = {
  person: { en: 'a person', ja: '個人（people）' },
  team: { en: 'a team', ja: 'チーム（teams）' },
  contractor: { en: 'a contractor', ja: '委託先（contractors）' },
};
