import { publicLifetime } from '../../pki/lifetimes.ts';
import { day } from '../../text/duration.ts';
import { instantOf } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';
import { perSeverity } from '../shared/served.ts';

/**
 * Both ends of the validity period belong to it, and a part of a day counts as a day (Baseline Requirements §6.3.2): 398 days
 * end one second before the time of day at which they began. The day of issue is taken from notBefore, which a CA may set a
 * little earlier, but not later.
 */
export const rule: Rule = {
  id: 'policy.lifetime',
  order: 30,
  basis: 'observed',
  setting: {
    name: 'lifetime',
    when: 'valid for longer than was allowed on the day of issue',
    severity: 'warning',
    askedOf: "what leads to one of Mozilla's roots",
  },
  severity: 'warning',
  title: { en: 'Valid for longer than allowed', ja: '有効期間の上限超過' },
  when: {
    en: 'A publicly trusted certificate is valid for longer than was allowed on the day it was issued: 825 days from 2018-03-01, 398 from 2020-09-01, 200 from 2026-03-15, 100 from 2027-03-15, 47 from 2029-03-15. Certificates of private CAs are left out.',
    ja: '公的に信頼された証明書の有効期間が、発行日時点の上限（2018-03-01 から 825 日、2020-09-01 から 398 日、2026-03-15 から 200 日、2027-03-15 から 100 日、2029-03-15 から 47 日）を超えているとき。プライベート認証局の証明書は対象外です。',
  },
  text: {
    en: 'The certificate is valid for {{days}} days, from {{notBefore}} to {{notAfter}}. When it was issued {{limit}} days were allowed.',
    ja: '証明書の有効期間は {{days}} 日（{{notBefore}} から {{notAfter}} まで）で、発行日時点の上限である {{limit}} 日を超えています。',
  },
  remedy: {
    en: 'Clients may refuse it, and its CA must revoke it within days after it notices. Have it issued again with a lifetime within the limit before that happens, and tell the CA.',
    ja: 'クライアントに拒否されることがあり、認証局は判明次第失効させる義務を負います。予期しない日に失効する前に、上限内の有効期間で再発行し、認証局に連絡してください。',
  },
  reference: 'CA/Browser Forum Baseline Requirements §6.3.2; ballot SC-081v3',
  facts: {
    sha256: 'text',
    notBefore: 'instant',
    notAfter: 'instant',
    days: 'number',
    limit: 'number',
    addresses: 'list',
  },
  check: perSeverity(({ certificate, verdict }) => {
    const [from, to] = [instantOf(certificate.notBefore), instantOf(certificate.notAfter)];
    if (verdict.public !== true || from === undefined || to === undefined) return undefined;
    const [lasts, limit] = [to - from + 1000, publicLifetime(from)];
    if (lasts <= limit) return undefined;
    const { sha256, notBefore, notAfter } = certificate;
    return { facts: { sha256, notBefore, notAfter, days: Math.ceil(lasts / day), limit: limit / day } };
  }),
};
