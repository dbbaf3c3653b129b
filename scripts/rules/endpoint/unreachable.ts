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
    en: 'The endpoint could not be connected to in `unreachable.after` sweeps in a row: no such name, refused, or no answer in time.',
    ja: '`unreachable.after` 回連続で接続できなかったとき（名前解決の失敗、接続拒否、時間切れ）。',
  },
  text: {
    en: '{{#if connected}}It accepts connections, but has not answered{{else}}It has not been reachable{{/if}}{{#if since}} since {{since}}{{/if}}: {{error}}, {{step}}{{#if proxy}}, through the proxy {{proxy}}{{/if}}.{{#if advice}} {{advice}}.{{/if}}{{#if elsewhere}} Elsewhere: {{elsewhere}}.{{/if}}',
    ja: '{{#if connected}}接続はできますが、{{/if}}{{#if since}}{{since}} から{{/if}}{{#if connected}}応答がありません{{else}}接続できません{{/if}}: {{error}}（{{step}}{{#if proxy}}、プロキシ {{proxy}} 経由{{/if}}）。{{#if advice}}{{advice}}。{{/if}}{{#if elsewhere}}それ以外: {{elsewhere}}。{{/if}}',
  },
  remedy: {
    en: 'Check that the service runs and that the machine that runs the sweep can reach it (name resolution, route, firewall). During maintenance, write `maintenance.until`. If no runner can reach it, write `check: none` with a reason. If it no longer exists, write `status: retired`.',
    ja: 'サービスが稼働しているか、巡回を実行するマシンから到達できるか（名前解決、経路、ファイアウォール）を確認してください。保守中なら `maintenance.until`、どのランナーからも到達できないなら理由を付けて `check: none`、廃止済みなら `status: retired` を台帳に記入してください。',
  },
  remedyOn: {
    NOTHING_SAID: {
      en: 'Correct the protocol or the port of the endpoint: for a server that starts with TLS at once, the protocol is `https`, `smtps`, `imaps`, `ftps`, `tls` or the like. If both are right, check whether the service hangs, or sends its greeting later than `probe.timeout` allows. During maintenance, write `maintenance.until`. If it no longer exists, write `status: retired`.',
      ja: '接続先のプロトコルまたはポートを修正してください。最初から TLS で通信するサーバのプロトコルは `https`、`smtps`、`imaps`、`ftps`、`tls` などです。どちらも正しい場合は、サービスの処理が止まっていないか、最初の応答が `probe.timeout` より遅くないかを確認してください。保守中なら `maintenance.until`、廃止済みなら `status: retired` を台帳に記入してください。',
    },
  },
  facts: { ...failureKinds, connected: 'text' },
  check: failedSweeps('unreachable'),
};
