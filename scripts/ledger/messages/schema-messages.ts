/**
 * Every sentence `validate` can say, by rule id. What stands in `{braces}` is filled in; it may be hostile text, so it
 * is encoded on its way in. Each sentence says what to do.
 */
import { inline } from '../../text/encode.ts';
import { filled } from '../../text/fill.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { checklistMessages, endpointMessages, entryMessages } from './entry-messages.ts';
import { secretMessages } from './secret-messages.ts';
import { yamlMessages } from './yaml-messages.ts';

const schemaMessages = {
  'schema.unknown-key': {
    en: 'The key `{key}` is not known here. Known keys: {known}.',
    ja: 'キー `{key}` はここでは使えません。使えるキー: {known}。',
  },
  'schema.misspelt-key': {
    en: 'The key `{key}` is not known here. Did you mean `{meant}`?',
    ja: 'キー `{key}` はここでは使えません。`{meant}` の誤りではありませんか。',
  },
  'schema.withdrawn-key': {
    en: 'The key `{key}` has no effect here: {why} Remove it.',
    ja: 'キー `{key}` は機能しません（{why}）。削除してください。',
  },
  'schema.required': {
    en: 'The key `{key}` is missing. Add it: {purpose}',
    ja: 'キー `{key}` がありません。追加してください（{purpose}）。',
  },
  'schema.type': {
    en: '`{key}` must be {expected}, but this is {actual}.',
    ja: '`{key}` は{expected}でなければなりませんが、{actual}が書かれています。',
  },
  'schema.quote': {
    en: '`{key}` must be text, but YAML reads this as {actual}. Put quotes around it.',
    ja: '`{key}` は文字列でなければなりませんが、YAML はこれを{actual}と解釈します。引用符で囲んでください。',
  },
  'schema.value': {
    en: '`{value}` is not allowed for `{key}`. Write one of: {allowed}.',
    ja: '`{key}` に `{value}` は指定できません。次のいずれかを書いてください: {allowed}。',
  },
  'schema.misspelt-value': {
    en: '`{value}` is not allowed for `{key}`. Did you mean `{meant}`? Allowed: {allowed}.',
    ja: '`{key}` に `{value}` は指定できません。`{meant}` の誤りではありませんか。指定できる値: {allowed}。',
  },
  'schema.format': {
    en: '`{value}` is not allowed for `{key}`: write {shape}.',
    ja: '`{key}` に `{value}` は指定できません。{shape}を書いてください。',
  },
  'schema.key-format': {
    en: 'The key `{key}` is not allowed here: write {shape}.',
    ja: 'キー `{key}` はここでは使えません。{shape}を書いてください。',
  },
  'schema.empty': {
    en: '`{key}` is empty. Fill it in, or leave the key out where it is optional.',
    ja: '`{key}` が空です。値を書いてください。任意のキーであれば、キーごと省いてください。',
  },
  'schema.too-long': {
    en: '`{key}` is too long: {limit} characters at most.',
    ja: '`{key}` が長すぎます。{limit} 文字以内で書いてください。',
  },
  'schema.too-many': {
    en: '`{key}` has too many elements: {limit} at most.',
    ja: '`{key}` の項目が多すぎます。{limit} 個以内にしてください。',
  },
  'schema.repeated': {
    en: '`{value}` is in `{key}` twice. Remove one.',
    ja: '`{key}` に `{value}` が重複しています。一方を削除してください。',
  },
  'schema.range': {
    en: '`{key}` must be {comparison} {limit}.',
    ja: '`{key}` は {limit} {comparison}でなければなりません。',
  },
} satisfies Record<string, Localized>;

/** The rules about one party. They do not make the other parties unusable. */
const partyMessages = {
  'parties.duplicate-id': {
    en: '`{id}` is already {kind}. People, teams and contractors share one name space: choose another id.',
    ja: '`{id}` は{kind}の id として使われています。people、teams、contractors の id は共通です。別の id にしてください。',
  },
  'parties.unknown-member': {
    en: '`{member}` is not under `people`. Add the person there, or correct the name{hint}.',
    ja: '`{member}` は `people` にありません。追加するか、名前を直してください{hint}。',
  },
  'parties.former-member': {
    en: '`{member}` is under `members` and under `former`. Remove one: `former` is for people who have moved to another team, with their last day.',
    ja: '`{member}` が `members` と `former` の両方にあります。どちらか一方を削除してください。`former` には、異動した人を最終日とともに書きます。',
  },
  'parties.github-login': {
    en: '`{github}` cannot be the GitHub login of a person. Write it as in the address of their page, github.com/LOGIN: letters, digits and hyphens, 39 at most, without @ and without an organization.',
    ja: '`{github}` は個人の GitHub ログイン名として使えない形式です。本人のページのアドレス github.com/LOGIN にあるとおり、英数字とハイフンからなる 39 文字以内の名前を、@ や組織名を付けずに書いてください。',
  },
  'parties.github-team': {
    en: '`{github}` cannot be a team on GitHub, and GitHub refuses every line of CODEOWNERS with it. Write the slug, as in the address of the team’s page, github.com/orgs/ORGANIZATION/teams/SLUG: letters, digits, hyphens and underscores, never a dot; probably `{slug}`.',
    ja: '`{github}` は GitHub のチーム名として使えない形式で、これを含む CODEOWNERS の行はすべて GitHub に拒否されます。チームのページのアドレス github.com/orgs/ORGANIZATION/teams/SLUG にあるスラッグ（英数字・ハイフン・下線のみで、ドットは使われません）を書いてください。おそらく `{slug}` です。',
  },
} satisfies Record<string, Localized>;

const policyMessages = {
  'parties.missing': {
    en: 'The file inventory/parties.yaml is missing. Create it with the people, teams and contractors the entries name (`certledger init` shows how).',
    ja: 'inventory/parties.yaml がありません。登録が参照する people、teams、contractors を書いて作成してください（`certledger init` の雛形が参考になります）。',
  },
  ...partyMessages,
  'settings.timezone': {
    en: '`{timezone}` is not an IANA time zone. Write one such as Asia/Tokyo or UTC.',
    ja: '`{timezone}` は IANA のタイムゾーン名ではありません。Asia/Tokyo や UTC のように書いてください。',
  },
  'settings.proxy': {
    en: '`{proxy}` is not an HTTP proxy. Write http://host:port, with the port and without a path, such as http://proxy.example.jp:3128.',
    ja: '`{proxy}` は HTTP プロキシの指定ではありません。http://proxy.example.jp:3128 のように、ポート番号を付け、パスを付けずに http://ホスト:ポート の形で書いてください。',
  },
  'settings.proxy-user': {
    en: 'The proxy of the site `{site}` is written with a user or password, and a secret does not belong in the ledger. Write http://host:port, and give user:password to the probe in the environment variable CERTLEDGER_PROXY_AUTHORIZATION. If the password was real, change it.',
    ja: '拠点 `{site}` のプロキシにユーザー名またはパスワードが書かれています。秘密情報は台帳に書けません。http://ホスト:ポート の形で書き、「ユーザー名:パスワード」は環境変数 CERTLEDGER_PROXY_AUTHORIZATION で渡してください。本物のパスワードであれば、変更してください。',
  },
  'settings.network': {
    en: '`{network}` is not a network. Write one such as 192.0.2.0/24 or 2001:db8::/32.',
    ja: '`{network}` はネットワークではありません。192.0.2.0/24 や 2001:db8::/32 のように書いてください。',
  },
  'settings.timeout': {
    en: '`{timeout}` is too long for one endpoint. Write 10m or less; 10s is usual.',
    ja: '`{timeout}` は 1 つの接続先に対して長すぎます。10m 以下にしてください（通常は 10s）。',
  },
  'settings.duplicate-stage': {
    en: 'Two stages are called `{name}`. Give each its own name.',
    ja: '段階の名前 `{name}` が重複しています。それぞれ別の名前にしてください。',
  },
  'trust.reserved': {
    en: 'The trust set `{name}` is built in (Mozilla’s roots). Choose another name for your own.',
    ja: '信頼セット `{name}`（Mozilla のルート証明書）は組み込みです。独自のセットには別の名前を付けてください。',
  },
  'trust.misplaced': {
    en: 'This file belongs to no trust set. Move it into a folder of its own: inventory/trust/<set>/.',
    ja: 'このファイルはどの信頼セットにも属していません。inventory/trust/<セット名>/ に移してください。',
  },
  'trust.unknown-include': {
    en: 'There is no trust set `{name}` to include. Write mozilla, or the name of another set{hint}.',
    ja: '取り込む信頼セット `{name}` がありません。mozilla か、ほかのセットの名前を書いてください{hint}。',
  },
  'trust.circle': {
    en: 'These trust sets include one another in a circle: {circle}. Remove one `include`.',
    ja: '信頼セットが循環して取り込まれています: {circle}。いずれかの `include` を削除してください。',
  },
  'trust.empty': {
    en: 'The trust set `{name}` has no certificate. Put PEM files into inventory/trust/{name}/, or `include` another set.',
    ja: '信頼セット `{name}` に証明書がありません。inventory/trust/{name}/ に PEM ファイルを置くか、`include` でほかのセットを取り込んでください。',
  },
  'trust.no-certificate': {
    en: 'There is no PEM certificate in this file. Convert it (openssl x509 -inform der -in FILE -out FILE.pem), or remove it.',
    ja: 'このファイルには PEM 形式の証明書がありません。変換する（openssl x509 -inform der -in FILE -out FILE.pem）か、削除してください。',
  },
  'trust.certificate': {
    en: 'This certificate cannot be read, so the whole trust set is left out. Export it again, from its line -----BEGIN CERTIFICATE----- to its line -----END CERTIFICATE-----, each as written here, with nothing but base64 between them.',
    ja: 'この証明書を読み取れないため、信頼セット全体を使用しません。-----BEGIN CERTIFICATE----- の行から -----END CERTIFICATE----- の行まで（行はこの表記のとおり、間は base64 のみ）を含めて、書き出し直してください。',
  },
  'trust.settings': {
    en: 'This TRUSTED CERTIFICATE has OpenSSL’s own settings after it, which may say that it is not trusted for servers. certledger does not read them, so the whole trust set is left out. If you trust the certificate, write it alone: openssl x509 -in FILE -out FILE.pem.',
    ja: 'この TRUSTED CERTIFICATE には OpenSSL 独自の設定（サーバ用途では信頼しないという指定を含むことがあります）が付いています。設定は読み取らないため、信頼セット全体を使用しません。信頼してよい証明書であれば、証明書だけを書き出してください（openssl x509 -in FILE -out FILE.pem）。',
  },
  'trust.label': {
    en: 'A block `{label}` is not read. It may hold certificates, so the whole trust set is left out. Write each certificate as a block CERTIFICATE (from PKCS #7: openssl pkcs7 -print_certs -in FILE -out FILE.pem), or remove the block.',
    ja: '`{label}` のブロックは読み取りません。証明書が含まれている可能性があるため、信頼セット全体を使用しません。証明書をそれぞれ CERTIFICATE のブロックとして書き出す（PKCS #7 の場合は openssl pkcs7 -print_certs -in FILE -out FILE.pem）か、このブロックを削除してください。',
  },
} satisfies Record<string, Localized>;

export const messages = {
  ...yamlMessages,
  ...schemaMessages,
  ...entryMessages,
  ...endpointMessages,
  ...checklistMessages,
  ...policyMessages,
  ...secretMessages,
} satisfies Record<string, Localized>;

/** The id of a rule that `validate` checks. */
export type Rule = keyof typeof messages;

/** The file does not satisfy its schema. */
export const isOfSchema = (rule: string): boolean => Object.hasOwn(schemaMessages, rule);
/** The rule is about a secret, or a possible one. */
export const isOfSecret = (rule: string): boolean => Object.hasOwn(secretMessages, rule);
export const isOfOneParty = (rule: string): boolean => Object.hasOwn(partyMessages, rule);

/** What fills a sentence: text from a file (encoded) or one of our own words, which exists in every language. */
export type Values = Readonly<Record<string, string | Localized>>;

/** One sentence, filled in and safe to print. */
export function say(rule: Rule, locale: Locale, values: Values = {}): string {
  return filled(messages[rule][locale], name => {
    const value = values[name];
    if (value === undefined) throw new Error(`${rule} needs {${name}}`);
    return typeof value === 'string' ? inline(value) : value[locale];
  });
}

/** “, for instance `x`” behind a sentence that already says what to do; empty when nothing is near. */
export function hint(meant: string | undefined): Localized {
  const word = meant === undefined ? undefined : inline(meant);
  return word === undefined
    ? { en: '', ja: '' }
    : { en: ` (did you mean \`${word}\`?)`, ja: `（\`${word}\` の誤りではありませんか）` };
}
