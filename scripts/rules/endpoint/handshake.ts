import type { Rule } from '../rule.ts';
import { failedSweeps, failureKinds } from '../shared/failed-endpoints.ts';

export const rule: Rule = {
  id: 'endpoint.handshake',
  order: 30,
  basis: 'observed',
  down: true,
  severity: 'error',
  title: { en: 'TLS handshake fails', ja: 'TLS ハンドシェイクの失敗' },
  when: {
    en: 'The endpoint refused or broke off the TLS handshake, or answered with something else, in `unreachable.after` sweeps in a row.',
    ja: 'TLS ハンドシェイクの拒否・切断、または TLS 以外の応答が `unreachable.after` 回連続したとき。',
  },
  text: {
    en: 'The TLS handshake has failed{{#if since}} since {{since}}{{/if}}: {{error}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
    ja: '{{#if since}}{{since}} から {{/if}}TLS ハンドシェイクに失敗しています: {{error}}{{#if proxy}}（プロキシ {{proxy}} 経由）{{/if}}。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
  },
  remedy: {
    en: 'Read the log of the service. The usual causes are a key that does not match its certificate, a missing SNI name, and a server that accepts only protocol versions no longer in use. If the service uses STARTTLS, correct the protocol of the endpoint.',
    ja: 'サービスのログを確認してください。鍵と証明書の不整合、SNI 名の不足、廃止された TLS バージョンの要求がよくある原因です。STARTTLS のサービスであれば、台帳の接続先のプロトコルを修正してください。',
  },
  remedyOn: {
    NOTHING_IN_COMMON: {
      en: 'Let the service accept a common key exchange group (X25519 or P-256) and a common cipher suite, or read in its log which of them is missing; the log also shows a missing certificate or SNI name. If its settings cannot be changed, write `check: none` with a reason.',
      ja: 'サービスの設定で、一般的な鍵交換グループ（X25519 または P-256）と暗号スイートを許可してください。何が不足しているかは、サービスのログで確認できます（証明書や SNI 名の不足も含む）。設定を変更できない場合は、理由を付けて `check: none` を記入してください。',
    },
  },
  reference: 'RFC 8446 §6.2',
  facts: failureKinds,
  check: failedSweeps('handshake-failed'),
};
