import type { Rule } from '../rule.ts';

/**
 * Nothing monitors this certificate. An endpoint that is in maintenance, fails, or serves something else is monitored, and has
 * rules of its own.
 */
export const rule: Rule = {
  id: 'ledger.unserved',
  order: 20,
  basis: 'observed',
  severity: 'info',
  title: { en: 'No endpoint is probed', ja: '接続確認の対象なし' },
  when: {
    en: 'An active entry has no endpoint that is probed.',
    ja: '稼働中の登録に、接続確認の対象となる接続先がないとき。',
  },
  text: {
    en: 'No endpoint of this entry is probed, so only the record can be judged.',
    ja: '接続確認の対象となる接続先がないため、台帳の記録のみで判定しています。',
  },
  remedy: {
    en: 'Add an endpoint that serves this certificate. If it is no longer used, set `status: retired`; if nothing can reach it, keep the record up to date by hand.',
    ja: 'この証明書を確認できる接続先を追加してください。使われていなければ `status: retired` とし、到達できない場合は記録を手作業で最新に保ってください。',
  },
  facts: { endpoints: 'number' },
  check: evidence => {
    const { endpoints } = evidence.entry;
    if (endpoints.some(({ check }) => check !== 'none')) return [];
    return [{ facts: { endpoints: endpoints.length } }];
  },
};
