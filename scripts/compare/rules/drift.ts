import type { Rule } from './rule.ts';

const generation = {
  sha256: 'text',
  serial: 'text',
  issuer: 'text',
  notBefore: 'instant',
  notAfter: 'instant',
  recorded: 'text',
  addresses: 'list',
} as const;

export const driftRules = {
  'drift.renewed': {
    severity: 'info',
    title: { en: 'Renewed, not yet recorded', ja: '更新済み・台帳未反映' },
    when: {
      en: 'An orderly renewal is served: newer, same names, same CA, verified, not known to be revoked. Only for `track: exact`.',
      ja: '正常に更新された証明書（より新しく、名前と認証局が同じで、検証に成功し、失効が確認されていないもの）が提供されているとき。`track: exact` の場合のみ。',
    },
    text: {
      en: 'A renewed certificate is served{{#if notAfter}}, valid until {{notAfter}}{{/if}} (SHA-256 {{sha256}}). The ledger still records the one before it.',
      ja: '更新された証明書が提供されています（{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。台帳には前の世代が記録されたままです。',
    },
    remedy: {
      en: 'Review and merge the pull request that certledger keeps open for the ledger. If nobody expected a renewal, find out who did it before merging.',
      ja: 'certledger が作成した台帳更新のプルリクエストを確認し、マージしてください。更新の予定がなかった場合は、マージする前に誰が更新したかを確認してください。',
    },
    facts: generation,
  },
  'drift.regressed': {
    severity: 'error',
    title: { en: 'Old certificate is back', ja: '旧世代への後戻り' },
    when: {
      en: 'The `previous` generation, or any older one known, is served again.',
      ja: '`previous` に記録された世代、または既知のさらに古い世代が再び提供されているとき。',
    },
    text: {
      en: 'An older certificate than the recorded one is served{{#if notAfter}}, valid until {{notAfter}}{{/if}} (SHA-256 {{sha256}}).',
      ja: '記録されたものより古い証明書が提供されています（{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。',
    },
    remedy: {
      en: 'Look for a node that was restored from a backup or image, missed the rollout, or was never restarted, and install the recorded certificate there. If the return is intended, record this generation in the ledger.',
      ja: 'バックアップやイメージから復元されたノード、展開から漏れたノード、再起動されていないノードがないか調べ、記録されている証明書を設置してください。意図した切り戻しであれば、この世代を台帳に記録してください。',
    },
    facts: generation,
  },
  'drift.changed': {
    severity: 'error',
    title: { en: 'Another certificate is served', ja: '記録と異なる証明書' },
    when: {
      en: 'A certificate is served that is neither the recorded one, nor its orderly renewal, nor an older generation.',
      ja: '記録された証明書でも、その正常な更新でも、旧世代でもない証明書が提供されているとき。',
    },
    text: {
      en: 'Another certificate than the recorded one is served: {{#if issuer}}issuer {{issuer}}, {{/if}}{{#if notAfter}}valid until {{notAfter}}, {{/if}}SHA-256 {{sha256}}. It is no orderly renewal: {{departures}}.',
      ja: '記録と異なる証明書が提供されています（{{#if issuer}}発行者 {{issuer}}、{{/if}}{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。正常な更新とみなせない理由: {{departures}}。',
    },
    remedy: {
      en: 'Find out who changed it. If it was meant to change, correct `certificate` in the ledger in a pull request; if not, treat it as an incident: somebody else answers for this name, or a default certificate took over.',
      ja: '誰が変更したかを確認してください。意図した変更であれば、プルリクエストで台帳の `certificate` を修正してください。そうでなければ、第三者がこの名前で応答している、または既定の証明書に置き換わっている可能性があり、インシデントとして扱ってください。',
    },
    facts: { ...generation, departures: 'words' },
  },
  'drift.mixed': {
    severity: 'warning',
    severityNote: {
      en: 'info within `rolloutGrace` of the first sight of the newest generation',
      ja: '最新の世代を最初に確認してから `rolloutGrace` の間は info',
    },
    title: { en: 'Several generations are served', ja: '複数世代の混在' },
    when: {
      en: 'Endpoints or addresses of one entry serve different certificates.',
      ja: '同じ登録の接続先またはアドレスごとに、異なる証明書が提供されているとき。',
    },
    text: {
      en: 'The newest certificate (SHA-256 {{sha256}}) is served at {{newest}}, another one at {{others}}. After {{graceUntil}}, this no longer counts as a rollout under way.',
      ja: '最新の証明書（SHA-256 {{sha256}}）を提供している接続先: {{newest}}。別の証明書を提供している接続先: {{others}}。{{graceUntil}} を過ぎたものは、展開中とはみなしません。',
    },
    remedy: {
      en: 'Finish the rollout: install the newest certificate on the nodes that are left and restart their services. If these services need certificates of their own, give each its own entry.',
      ja: '展開を完了してください。残りのノードに最新の証明書を設置し、サービスを再起動してください。それぞれ別の証明書が必要なサービスであれば、登録を分けてください。',
    },
    facts: {
      sha256: 'text',
      generations: 'list',
      newest: 'noted',
      others: 'noted',
      graceUntil: 'instant',
    },
  },
  'drift.subject': {
    severity: 'warning',
    title: { en: 'Subject differs from the record', ja: '主体者名の相違' },
    when: {
      en: 'The served subject contradicts `certificate.subject`. Only what the record states is compared, also for `track: orderly`.',
      ja: '提供されている証明書の主体者名が `certificate.subject` と異なるとき。記録されている項目のみ比較します（`track: orderly` でも対象）。',
    },
    text: {
      en: 'The record says {{recorded}}, the certificate says {{served}}.',
      ja: '台帳の記録は {{recorded}}、証明書は {{served}} です。',
    },
    remedy: {
      en: 'If the certificate is right, correct `certificate.subject` in the ledger. If the record is right, have the certificate issued again.',
      ja: '証明書が正しければ台帳の `certificate.subject` を修正し、記録が正しければ証明書を再発行してください。',
    },
    reference: 'RFC 5280 §4.1.2.6',
    facts: { sha256: 'text', recorded: 'list', served: 'list', addresses: 'list' },
  },
  'drift.names': {
    severity: 'warning',
    title: { en: 'Names differ from the record', ja: 'サブジェクト代替名の相違' },
    when: {
      en: 'The served subjectAltName holds another set of names than `certificate.names`, also for `track: orderly`.',
      ja: '提供されている証明書の subjectAltName が `certificate.names` と集合として異なるとき（`track: orderly` でも対象）。',
    },
    text: {
      en: '{{#if missing}}Recorded but not served: {{missing}}{{#if missingTotal}} and more, {{missingTotal}} in all{{/if}}. {{/if}}{{#if extra}}Served but not recorded: {{extra}}{{#if extraTotal}} and more, {{extraTotal}} in all{{/if}}.{{/if}}',
      ja: '{{#if missing}}記録にあって証明書にない名前: {{missing}}{{#if missingTotal}} ほか（計 {{missingTotal}} 件）{{/if}}。{{/if}}{{#if extra}}証明書にあって記録にない名前: {{extra}}{{#if extraTotal}} ほか（計 {{extraTotal}} 件）{{/if}}。{{/if}}',
    },
    remedy: {
      en: 'A name that went missing breaks whoever connects to it: have the certificate issued again with it. A name that was added needs somebody who knows why; then correct `certificate.names` in the ledger.',
      ja: '失われた名前で接続している利用者は接続できなくなるため、その名前を含めて再発行してください。追加された名前は理由を確認したうえで、台帳の `certificate.names` を修正してください。',
    },
    reference: 'RFC 5280 §4.2.1.6',
    facts: {
      sha256: 'text',
      missing: 'list',
      missingTotal: 'number',
      extra: 'list',
      extraTotal: 'number',
      addresses: 'list',
    },
  },
  'drift.issuer': {
    severity: 'warning',
    title: { en: 'Issuer differs from the record', ja: '発行者の相違' },
    when: {
      en: 'The served certificate comes from another CA than the recorded one, also for `track: orderly`. The issuer in `certificate.issuer`, those in `issuers`, and every issuer of the same organization below the same anchor (`certificate.authority`) are the same CA.',
      ja: '提供されている証明書が、記録とは異なる認証局から発行されているとき（`track: orderly` でも対象）。`certificate.issuer` および `issuers` に記載の発行者と、同じアンカーの下にある同じ組織の発行者（`certificate.authority`）は、同じ認証局とみなします。',
    },
    text: {
      en: 'The record says {{recorded}}, the certificate was issued by {{served}}.',
      ja: '台帳の記録は {{recorded}} ですが、証明書の発行者は {{served}} です。',
    },
    remedy: {
      en: 'CAs do change their intermediates: if both belong to one CA, name the new one under `issuers` of the entry; if the CA was meant to change, correct `certificate.issuer` and take `certificate.authority` out. If nobody knows of it, find out who ordered this certificate, and whether a CAA record should have prevented it.',
      ja: '認証局が中間認証局を切り替えることがあります。同じ認証局の中間認証局であれば、台帳の `issuers` に新しい発行者を追加してください。認証局を意図して変更したのであれば、`certificate.issuer` を修正し、`certificate.authority` を削除してください。心当たりがなければ、誰がこの証明書を取得したか、CAA レコードで防げなかったかを確認してください。',
    },
    reference: 'RFC 5280 §4.1.2.4; RFC 8659',
    facts: { sha256: 'text', recorded: 'text', served: 'text', addresses: 'list' },
  },
} as const satisfies Record<string, Rule>;
