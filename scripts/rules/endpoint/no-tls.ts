import type { Rule } from '../rule.ts';
import { failedSweeps, failureKinds } from '../shared/failed-endpoints.ts';

export const rule: Rule = {
  id: 'endpoint.no-tls',
  order: 20,
  basis: 'observed',
  down: true,
  severity: 'error',
  title: { en: 'No TLS offered', ja: 'TLS 未対応' },
  when: {
    en: 'The endpoint answered, but did not offer or accept STARTTLS, in `unreachable.after` sweeps in a row.',
    ja: '応答はあるものの、STARTTLS に対応していない、または STARTTLS を拒否する状態が `unreachable.after` 回連続したとき。',
  },
  text: {
    en: 'It has not offered TLS{{#if since}} since {{since}}{{/if}}: {{error}}, {{step}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
    ja: '{{#if since}}{{since}} から {{/if}}TLS に対応していません: {{error}}（{{step}}{{#if proxy}}、プロキシ {{proxy}} 経由{{/if}}）。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
  },
  remedy: {
    en: 'Switch STARTTLS on in the service, or look for a network device that removes it. Until then, credentials and mail may travel unencrypted. If the protocol or port in the ledger is wrong, correct the endpoint.',
    ja: 'サービスの STARTTLS を有効にするか、経路上の機器が取り除いていないかを確認してください。それまで認証情報やメールが平文で流れるおそれがあります。台帳のプロトコルやポートが誤っている場合は接続先を修正してください。',
  },
  reference: 'RFC 8314; RFC 3207',
  facts: failureKinds,
  check: failedSweeps('protocol-failed'),
};
