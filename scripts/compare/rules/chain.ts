import type { Rule } from './rule.ts';

const chain = { sha256: 'text', trust: 'text', addresses: 'list' } as const;

export const chainRules = {
  'chain.incomplete': {
    severity: 'error',
    title: { en: 'Intermediate certificate is missing', ja: '中間証明書の不足' },
    when: {
      en: 'The server leaves out an intermediate certificate, so its chain does not reach an anchor of the trust set.',
      ja: 'サーバが中間証明書を送信しておらず、証明書チェーンが信頼セットのルートまでつながらないとき。',
    },
    text: {
      en: 'The server does not send the certificate of {{#if missingIssuer}}{{missingIssuer}}{{else}}its issuer{{/if}}. Clients that have not met it elsewhere refuse the connection.{{#if completedBy}} With what the CA publishes ({{completedBy}}) the chain is complete: nothing else is missing.{{/if}}',
      ja: 'サーバが {{#if missingIssuer}}{{missingIssuer}}{{else}}発行者{{/if}} の証明書を送信していません。これを保持していないクライアントは接続を拒否します。{{#if completedBy}}認証局が公開している証明書（{{completedBy}}）を補うとチェーンは完成し、ほかに不足はありません。{{/if}}',
    },
    remedy: {
      en: 'Configure the server with the full chain the CA delivered (leaf first, then its intermediates, without the root) and reload it. Browsers often hide this mistake; other clients do not.',
      ja: '認証局から受領したチェーン全体（サーバ証明書、中間証明書の順。ルートは不要）をサーバに設定し、再読み込みしてください。ブラウザでは問題が表面化しないことがありますが、他のクライアントは失敗します。',
    },
    reference: 'RFC 8446 §4.4.2',
    facts: { ...chain, missingIssuer: 'text', completedBy: 'list' },
  },
  'chain.untrusted': {
    severity: 'error',
    title: { en: 'Not trusted', ja: '信頼されない証明書' },
    when: {
      en: 'The chain ends at a CA that is not in the entry’s trust set, or breaks a rule on its way to one that is.',
      ja: '証明書チェーンが登録の信頼セットにない認証局で終わるとき、または途中で検証規則に反するとき。',
    },
    text: {
      en: 'The chain does not verify against trust set {{trust}}: {{reason}}{{#if missingIssuer}} ({{missingIssuer}}){{/if}}{{#if error}} [{{error}}]{{/if}}.{{#if culprit}} Certificate concerned: {{culprit}}{{#if position}} ({{position}}){{/if}}{{#if culpritEnd}}, valid until {{culpritEnd}}{{/if}}.{{/if}}',
      ja: '信頼セット {{trust}} で検証できません: {{reason}}{{#if missingIssuer}}（{{missingIssuer}}）{{/if}}{{#if error}}［{{error}}］{{/if}}。{{#if culprit}}該当する証明書: {{culprit}}{{#if position}}（{{position}}）{{/if}}{{#if culpritEnd}}、有効期限 {{culpritEnd}}{{/if}}。{{/if}}',
    },
    remedy: {
      en: 'If your organisation runs this CA, name its trust set in the entry (`trust:`) and put its root into `inventory/trust/`. If an intermediate expired, install the CA’s current one. Otherwise have the certificate issued by a CA your clients know.',
      ja: '自組織の認証局であれば、登録の `trust:` に信頼セットを指定し、ルート証明書を `inventory/trust/` に置いてください。中間証明書の期限切れであれば、認証局の現行の中間証明書に差し替えてください。それ以外は、クライアントが信頼する認証局から取得し直してください。',
    },
    reference: 'RFC 5280 §6',
    facts: {
      ...chain,
      reason: 'word',
      error: 'text',
      missingIssuer: 'text',
      culprit: 'text',
      position: 'word',
      culpritEnd: 'instant',
    },
  },
  'chain.ending': {
    severity: 'warning',
    severityNote: {
      en: 'the severity of the stage',
      ja: '段階ごとに設定された重大度',
    },
    title: { en: 'Chain ends before the certificate', ja: '証明書より先に期限を迎えるチェーン' },
    when: {
      en: 'A certificate above, on the last way left to an anchor of the trust set, ends before the leaf does, and that end is inside a stage of the expiry policy (`expiry.stages`). Nothing is said where another way outlasts the leaf, nor as long as an automatic renewal is due before that end.',
      ja: '信頼セットのルートに至る最後の経路の上位証明書がサーバ証明書より先に期限を迎え、その期限が期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき。サーバ証明書の期限まで有効な経路がほかにある場合と、その期限より前に自動更新が予定されている間は検出しません。',
    },
    text: {
      en: 'The certificate itself is valid until {{notAfter}}, but {{#if issuer}}its issuer on the way, {{issuer}},{{else}}the anchor in trust set {{trust}} that it leads to{{/if}} ends at {{pathEnds}}. No way to an anchor is left after that, and clients refuse the connection. Stage {{stage}} began at {{entered}}.',
      ja: '証明書自体の有効期限は {{notAfter}} ですが、{{#if issuer}}途中の発行者証明書（{{issuer}}）{{else}}信頼セット {{trust}} のルート証明書{{/if}}の有効期限は {{pathEnds}} です。それ以降は信頼セットのルートに至る経路がなくなり、クライアントは接続を拒否します。{{entered}} から段階 {{stage}} に入っています。',
    },
    remedy: {
      en: 'Ask the CA for its current intermediate and install it in place of the one that ends. Where the new one has another key, and where the anchor itself ends, have the certificate renewed below the new one; a new root also goes into `inventory/trust/` and to the clients first. Usually many endpoints share the issuer: look for the same name in their findings and replace it everywhere.',
      ja: '認証局から現行の中間証明書を入手し、期限の迫った中間証明書と差し替えてください。新しい中間証明書の鍵が異なる場合や、ルート証明書自体が期限を迎える場合は、新しい発行者のもとで証明書を更新してください。新しいルート証明書は、先に `inventory/trust/` とクライアントへ登録してください。同じ発行者証明書は多くの接続先で使われていることが多いため、ほかの検出事項でも同じ名前を確認し、すべて差し替えてください。',
    },
    reference: 'RFC 5280 §6.1.3 (a)(2)',
    facts: {
      ...chain,
      notAfter: 'instant',
      pathEnds: 'instant',
      issuer: 'text',
      issuerSha256: 'text',
      stage: 'text',
      entered: 'instant',
    },
  },
  'chain.self-signed': {
    severity: 'error',
    title: { en: 'Self-signed', ja: '自己署名証明書' },
    when: {
      en: 'The certificate signed itself and is not an anchor of the trust set.',
      ja: '自己署名証明書であり、信頼セットに含まれていないとき。',
    },
    text: {
      en: 'The certificate is self-signed and not in trust set {{trust}}. Nobody can tell it from an impostor’s.',
      ja: '自己署名証明書であり、信頼セット {{trust}} に含まれていません。なりすましと区別できません。',
    },
    remedy: {
      en: 'Replace it by one from a CA. Where the device cannot do that, put this very certificate into a trust set of its own, or acknowledge the finding with a reason and an end date.',
      ja: '認証局が発行した証明書に差し替えてください。機器の制約で差し替えられない場合は、この証明書を専用の信頼セットに登録するか、理由と期限を付けて `acknowledged` に記録してください。',
    },
    reference: 'RFC 5280 §6.1',
    facts: chain,
  },
  'chain.order': {
    severity: 'warning',
    title: { en: 'Chain is out of order', ja: 'チェーンの並びの誤り' },
    when: {
      en: 'The certificates are not sent leaf first, each certified by the next: misordered, sent twice, or unrelated.',
      ja: '送信された証明書が、サーバ証明書から順に次の証明書が前を証明する並びになっていないとき（順序の誤り、重複、無関係な証明書）。',
    },
    text: {
      en: 'The chain as sent is not in order: {{disorder}}. Sent were {{sent}}.',
      ja: '送信された証明書チェーンの並びが正しくありません: {{disorder}}。送信順: {{sent}}。',
    },
    remedy: {
      en: 'Write the certificate file anew: the leaf, then each issuer in turn, each once, without the root. Many clients repair the order silently; embedded devices and old libraries do not.',
      ja: '証明書ファイルを、サーバ証明書、続いて発行者の順に各 1 回ずつ（ルートは不要）並べ直してください。順序を自動で補うクライアントもありますが、組込み機器や古いライブラリは失敗します。',
    },
    reference: 'RFC 5246 §7.4.2; RFC 8446 §4.4.2',
    facts: { ...chain, disorder: 'word', sent: 'list' },
  },
  'hostname.mismatch': {
    severity: 'error',
    title: { en: 'Name is not covered', ja: 'ホスト名の不一致' },
    when: {
      en: 'No name in subjectAltName covers the name people connect to.',
      ja: '接続先のホスト名が subjectAltName のどの名前にも一致しないとき。',
    },
    text: {
      en: 'The certificate does not cover {{serverName}}{{#if names}}; its names are {{names}}{{#if namesTotal}} and more, {{namesTotal}} in all{{/if}}{{/if}}{{#if why}}; {{why}}{{/if}}.',
      ja: '証明書は {{serverName}} に一致しません。{{#if names}}証明書の名前: {{names}}{{#if namesTotal}} ほか（計 {{namesTotal}} 件）{{/if}}。{{/if}}{{#if why}}{{why}}。{{/if}}',
    },
    remedy: {
      en: 'Often the server answers with its default certificate: check which site this name is configured for. Otherwise have the certificate issued with the name in subjectAltName; the common name does not count. If people connect by another name, correct the endpoint.',
      ja: '既定の証明書で応答している場合が多いため、この名前のサイト設定を確認してください。設定が正しければ、subjectAltName にこの名前を含めて再発行してください（コモンネームは照合されません）。実際の接続名が異なる場合は、台帳の接続先を修正してください。',
    },
    reference: 'RFC 9525 §6',
    facts: {
      sha256: 'text',
      serverName: 'text',
      names: 'list',
      namesTotal: 'number',
      why: 'word',
      addresses: 'list',
    },
  },
} as const satisfies Record<string, Rule>;
