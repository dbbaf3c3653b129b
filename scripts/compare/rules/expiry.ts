import type { Rule } from './rule.ts';

const validity = {
  source: 'word',
  notBefore: 'instant',
  notAfter: 'instant',
  sha256: 'text',
  addresses: 'list',
} as const;

const rfc5280 = 'RFC 5280 §4.1.2.5';

export const expiryRules = {
  'expiry.near': {
    severity: 'warning',
    severityNote: {
      en: 'the severity of the stage; a missed automatic renewal is an error',
      ja: '段階ごとに設定された重大度。自動更新の失敗は error',
    },
    title: { en: 'Expiry is near', ja: '有効期限が近い' },
    when: {
      en: 'The certificate is inside a stage of the expiry policy (`expiry.stages`), or its automatic renewal is overdue.',
      ja: '証明書が期限ポリシー（`expiry.stages`）のいずれかの段階に入ったとき、または自動更新が予定を過ぎても行われていないとき。',
    },
    text: {
      en: 'The {{source}} is valid until {{notAfter}}. {{#if expected}}Its automatic renewal was expected by {{expected}} and has not happened.{{else}}Stage {{stage}} began at {{entered}}.{{/if}}',
      ja: '{{source}}の有効期限は {{notAfter}} です。{{#if expected}}自動更新は {{expected}} までに行われるはずでしたが、確認できていません。{{else}}{{entered}} から段階 {{stage}} に入っています。{{/if}}',
    },
    remedy: {
      en: 'Ask whoever `renewal.responsible` names to start the renewal; `renewal.procedure` says how. For an automatic method, read the log of its client: the renewal was tried and failed, or the new certificate was never loaded. The finding ends once every endpoint serves the new certificate.',
      ja: '`renewal.responsible` に記載の担当者へ更新の開始を依頼してください。手順は `renewal.procedure` にあります。自動更新の場合は、更新に失敗していないか、新しい証明書が読み込まれていないかを、クライアントのログで確認してください。すべての接続先が新しい証明書を提供すれば解消します。',
    },
    reference: `${rfc5280}; CA/Browser Forum SC-081v3`,
    facts: { ...validity, stage: 'text', entered: 'instant', expected: 'instant' },
  },
  'expiry.expired': {
    severity: 'error',
    title: { en: 'Expired', ja: '有効期限切れ' },
    when: {
      en: 'The last instant of the validity period has passed, or the period ends before it begins.',
      ja: '有効期間の最後の時刻を過ぎたとき、または有効期間の終わりが始まりより前のとき。',
    },
    text: {
      en: '{{#if beginsAfter}}The {{source}} is never valid: its validity period ends at {{notAfter}}, before it begins at {{beginsAfter}}.{{else}}The {{source}} expired at {{notAfter}}.{{/if}} Clients refuse it.',
      ja: '{{#if beginsAfter}}{{source}}は有効期間の終わり（{{notAfter}}）が始まり（{{beginsAfter}}）より前のため、有効になることがありません。{{else}}{{source}}は {{notAfter}} に有効期限が切れました。{{/if}}クライアントは接続を拒否します。',
    },
    remedy: {
      en: 'Replace it now: a certificate renewed already may only wait to be installed or for a restart of the service. Otherwise follow `renewal.procedure` and tell the owner that the service is refused until then.',
      ja: '直ちに差し替えてください。更新済みの証明書が未設置、またはサービスの再起動待ちになっている場合があります。未更新であれば `renewal.procedure` に従って更新し、それまで接続が拒否されることを所有者に知らせてください。',
    },
    reference: rfc5280,
    facts: { ...validity, beginsAfter: 'instant' },
  },
  'expiry.not-yet-valid': {
    severity: 'error',
    title: { en: 'Not yet valid', ja: '有効期間の開始前' },
    when: {
      en: 'The validity period has not begun.',
      ja: '有効期間がまだ始まっていないとき。',
    },
    text: {
      en: 'The {{source}} is not valid before {{notBefore}}. Clients refuse it until then.',
      ja: '{{source}}は {{notBefore}} まで有効になりません。それまでクライアントは接続を拒否します。',
    },
    remedy: {
      en: 'Put the previous certificate back until then, if it is still valid. Check the clocks of the CA and of the machine that runs the sweep.',
      ja: '前の証明書がまだ有効であれば、それまで元に戻してください。認証局と巡回を実行するマシンの時計も確認してください。',
    },
    reference: rfc5280,
    facts: validity,
  },
} as const satisfies Record<string, Rule>;
