import type { Rule } from './rule.ts';

const failure = {
  error: 'text',
  step: 'word',
  since: 'instant',
  proxy: 'text',
  advice: 'word',
  addresses: 'list',
  elsewhere: 'noted',
} as const;

export const endpointRules = {
  'endpoint.unreachable': {
    severity: 'error',
    title: { en: 'Unreachable', ja: '接続不可' },
    when: {
      en: 'It could not be connected to in `unreachable.after` sweeps in a row: no such name, refused, or no answer in time.',
      ja: '`unreachable.after` 回連続で接続できなかったとき（名前解決の失敗、接続拒否、時間切れ）。',
    },
    text: {
      en: '{{#if connected}}It accepts connections, but has not answered{{else}}It has not been reachable{{/if}}{{#if since}} since {{since}}{{/if}}: {{error}}, {{step}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
      ja: '{{#if connected}}接続はできますが、{{/if}}{{#if since}}{{since}} から{{/if}}{{#if connected}}応答がありません{{else}}接続できません{{/if}}: {{error}}（{{step}}{{#if proxy}}、プロキシ {{proxy}} 経由{{/if}}）。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
    },
    remedy: {
      en: 'See whether the service runs and whether the machine that sweeps may reach it (name, route, firewall). Out for maintenance: write `maintenance.until`. Not reachable from any runner: `check: none` with a reason. Gone for good: `status: retired`.',
      ja: 'サービスが稼働しているか、巡回を実行するマシンから到達できるか（名前解決、経路、ファイアウォール）を確認してください。保守中なら `maintenance.until`、どの実行環境からも到達できないなら理由を付けて `check: none`、廃止済みなら `status: retired` を台帳に記入してください。',
    },
    remedyOn: {
      NOTHING_SAID: {
        en: 'Correct the protocol or the port of the endpoint: where TLS is spoken at once, the protocol is `https`, `smtps`, `imaps`, `ftps`, `tls` or the like. If both are right, see whether the service hangs, or greets later than `probe.timeout` allows. Out for maintenance: write `maintenance.until`. Gone for good: `status: retired`.',
        ja: '接続先のプロトコルまたはポートを修正してください。最初から TLS で通信するサーバのプロトコルは `https`、`smtps`、`imaps`、`ftps`、`tls` などです。どちらも正しい場合は、サービスが停止しかけていないか、最初の応答が `probe.timeout` より遅くないかを確認してください。保守中なら `maintenance.until`、廃止済みなら `status: retired` を台帳に記入してください。',
      },
    },
    facts: { ...failure, connected: 'text' },
  },
  'endpoint.no-tls': {
    severity: 'error',
    title: { en: 'No TLS offered', ja: 'TLS 未提供' },
    when: {
      en: 'It answered, but did not offer or accept STARTTLS, in `unreachable.after` sweeps in a row.',
      ja: '応答はあるものの STARTTLS が提供されない、または拒否される状態が `unreachable.after` 回連続したとき。',
    },
    text: {
      en: 'It has not offered TLS{{#if since}} since {{since}}{{/if}}: {{error}}, {{step}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
      ja: '{{#if since}}{{since}} から {{/if}}TLS が提供されていません: {{error}}（{{step}}{{#if proxy}}、プロキシ {{proxy}} 経由{{/if}}）。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
    },
    remedy: {
      en: 'Switch STARTTLS on in the service, or look for a middlebox that strips it; until then credentials and mail may travel in clear. If the protocol or port in the ledger is wrong, correct the endpoint.',
      ja: 'サービスの STARTTLS を有効にするか、経路上の機器が取り除いていないかを確認してください。それまで認証情報やメールが平文で流れるおそれがあります。台帳のプロトコルやポートが誤っている場合は接続先を修正してください。',
    },
    reference: 'RFC 8314; RFC 3207',
    facts: failure,
  },
  'endpoint.handshake': {
    severity: 'error',
    title: { en: 'TLS handshake fails', ja: 'TLS ハンドシェイクの失敗' },
    when: {
      en: 'It refused or broke off the TLS handshake, or answered with something else, in `unreachable.after` sweeps in a row.',
      ja: 'TLS ハンドシェイクの拒否・切断、または TLS 以外の応答が `unreachable.after` 回連続したとき。',
    },
    text: {
      en: 'The TLS handshake has failed{{#if since}} since {{since}}{{/if}}: {{error}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
      ja: '{{#if since}}{{since}} から {{/if}}TLS ハンドシェイクに失敗しています: {{error}}{{#if proxy}}（プロキシ {{proxy}} 経由）{{/if}}。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
    },
    remedy: {
      en: 'Read the log of the service: a key that does not match its certificate, a missing SNI name, or a demand for protocols nobody speaks any more are the usual causes. If it speaks STARTTLS, correct the protocol of the endpoint.',
      ja: 'サービスのログを確認してください。鍵と証明書の不整合、SNI 名の不足、廃止された TLS バージョンの要求がよくある原因です。STARTTLS のサービスであれば、台帳の接続先のプロトコルを修正してください。',
    },
    remedyOn: {
      NOTHING_IN_COMMON: {
        en: 'Let the service accept a common key exchange group (X25519 or P-256) and a common cipher suite, or read in its log which of them it misses; a missing certificate or SNI name shows there as well. If it has to stay as it is, write `check: none` with a reason.',
        ja: 'サービスの設定で、一般的な鍵交換グループ（X25519 または P-256）と暗号スイートを許可してください。何が不足しているかは、サービスのログで確認できます（証明書や SNI 名の不足も含む）。設定を変更できない場合は、理由を付けて `check: none` を記入してください。',
      },
    },
    reference: 'RFC 8446 §6.2',
    facts: failure,
  },
  'endpoint.addresses': {
    severity: 'info',
    title: { en: 'Not every address is probed', ja: '一部のアドレスは未確認' },
    when: {
      en: 'With `addresses: all`, the name has more addresses than are probed (32).',
      ja: '`addresses: all` を指定した名前のアドレスが、確認する数（32）より多いとき。',
    },
    text: {
      en: '{{host}} has more addresses than are probed; a stale node among the others is not noticed.',
      ja: '{{host}} のアドレスは確認する数より多く、残りのノードに古い証明書があっても検出できません。',
    },
    remedy: {
      en: 'Give the nodes that matter endpoints of their own, each with its `address`, and `addresses: first` to the entry.',
      ja: '確認が必要なノードを `address` を付けた個別の接続先として登録し、登録には `addresses: first` を指定してください。',
    },
    facts: { host: 'text' },
  },
  'endpoint.maintenance-over': {
    severity: 'info',
    title: { en: 'Maintenance is over', ja: '保守期間の終了' },
    when: {
      en: 'The day in `maintenance.until` has passed.',
      ja: '`maintenance.until` の日を過ぎたとき。',
    },
    text: {
      en: 'Maintenance was to last until {{until}}{{#if reason}} ({{reason}}){{/if}}. The endpoint is probed again.',
      ja: '保守は {{until}} までの予定でした{{#if reason}}（{{reason}}）{{/if}}。接続先の確認を再開しています。',
    },
    remedy: {
      en: 'Remove `maintenance` from the endpoint, or write a new date if the work goes on.',
      ja: '接続先の `maintenance` を削除してください。作業が続く場合は新しい日付に書き換えてください。',
    },
    facts: { until: 'day', reason: 'text' },
  },
} as const satisfies Record<string, Rule>;
