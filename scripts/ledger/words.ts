/** The words that fill the sentences about schemas: what a type is called, what a format looks like, what a key is for. */
import type { Localized } from '../text/locale.ts';

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

/** By required key: what to write. */
export const purposes: Readonly<Record<string, Localized>> = {
  id: { en: 'the file name without .yaml.', ja: '拡張子 .yaml を除いたファイル名' },
  owner: {
    en: 'who answers for this certificate, for example `owner: { team: … }`.',
    ja: 'この証明書の管理者。例: `owner: { team: … }`',
  },
  endpoints: {
    en: 'where it is served, for example `endpoints: [https://host]`; `[]` when nowhere that can be connected to.',
    ja: '提示される場所。例: `endpoints: [https://ホスト]`。接続できる場所がなければ `[]`',
  },
  renewal: {
    en: 'who owes the renewal, for example `renewal: { responsible: … }`.',
    ja: '更新の責任者。例: `renewal: { responsible: … }`',
  },
  responsible: { en: 'the party who owes the renewal.', ja: '更新の責任者（parties.yaml の id）' },
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
  receivedBy: { en: 'the party who confirmed the handover.', ja: '引継ぎを確認した側（parties.yaml の id）' },
  reference: { en: 'the contract or specification.', ja: '契約書または仕様書の名称' },
  clause: { en: 'the clause that says so.', ja: '根拠となる条項' },
  until: { en: 'the last day, for example 2027-01-31.', ja: '最終日。例: 2027-01-31' },
  reason: { en: 'why, for whoever reads this in a year.', ja: '理由。1 年後に読む人のために書きます' },
  rule: { en: 'the rule id of the finding.', ja: '検出結果のルール ID' },
  by: { en: 'the party who decided it.', ja: '決定した人（parties.yaml の id）' },
  name: { en: 'the name people know.', ja: '名称' },
  within: {
    en: 'how long before the end it begins, for example 30d.',
    ja: '期限のどれだけ前から始まるか。例: 30d',
  },
  severity: { en: 'info, warning or error.', ja: 'info、warning、error のいずれか' },
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
