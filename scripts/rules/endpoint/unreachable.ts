import type { Rule } from '../rule.ts';
import { failedSweeps, failureKinds } from '../shared/failed-endpoints.ts';

export const rule: Rule = {
  id: 'endpoint.unreachable',
  order: 10,
  basis: 'observed',
  down: true,
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
  facts: { ...failureKinds, connected: 'text' },
  check: failedSweeps('unreachable'),
};
