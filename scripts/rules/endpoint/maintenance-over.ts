import type { Rule } from '../rule.ts';

/** The day named in `maintenance.until` still belongs to the maintenance. */
export const rule: Rule = {
  id: 'endpoint.maintenance-over',
  order: 50,
  basis: 'observed',
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
  check: (evidence, { today }) =>
    evidence.endpoints.flatMap(({ endpoint }) => {
      const { maintenance } = endpoint;
      if (!maintenance || today <= maintenance.until) return [];
      return [{ endpoint: endpoint.key, facts: { until: maintenance.until, reason: maintenance.reason } }];
    }),
};
