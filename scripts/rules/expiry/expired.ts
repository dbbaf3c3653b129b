import { isoInstant } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';
import { isNever, judgeDates, validityKinds } from '../shared/validity.ts';

/**
 * The last instant of the validity period still belongs to it (RFC 5280 §4.1.2.5). A period that ends before it begins is
 * always over.
 */
export const rule: Rule = {
  id: 'expiry.expired',
  order: 20,
  basis: 'observed',
  term: 'ended',
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
    en: 'Replace it now. A renewed certificate may exist already and wait for its installation or for a restart of the service. Otherwise follow `renewal.procedure`, and tell the owner that clients refuse the service until then.',
    ja: '直ちに差し替えてください。更新済みの証明書が未設置、またはサービスの再起動待ちになっている場合があります。未更新であれば `renewal.procedure` に従って更新し、それまで接続が拒否されることを所管に知らせてください。',
  },
  reference: 'RFC 5280 §4.1.2.5',
  facts: { ...validityKinds, beginsAfter: 'instant' },
  check: judgeDates((dates, { ended }) => {
    if (isNever(dates)) return { facts: { beginsAfter: isoInstant(dates.notBefore) } };
    return ended ? { facts: {} } : undefined;
  }),
};
