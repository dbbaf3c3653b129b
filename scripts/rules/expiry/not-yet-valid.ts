import type { Rule } from '../rule.ts';
import { isNever, judgeDates, validityKinds } from '../shared/validity.ts';

export const rule: Rule = {
  id: 'expiry.not-yet-valid',
  order: 30,
  basis: 'observed',
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
  reference: 'RFC 5280 §4.1.2.5',
  facts: validityKinds,
  check: judgeDates((dates, { begun }) => (begun || isNever(dates) ? undefined : { facts: {} })),
};
