/** expiry.*: judged on the certificate that is served, else on the record. */
import { isoInstant } from '../text/calendar.ts';
import { type Check, type Context, concernedAddresses, concernedVantages, raise } from './check.ts';
import { type Dated, placesToJudge, type Validity, validityOf } from './dates.ts';
import type { RuleId } from './finding.ts';
import type { EntrySight } from './sight.ts';
import { type Judgement, nearness } from './stages.ts';

/**
 * The last instant of the validity period still belongs to it (RFC 5280 §4.1.2.5). A period that ends before it begins is
 * over on any day.
 */
export const expired: Check = judgeDates('expiry.expired', (dates, { ended }) => {
  if (isNever(dates)) return { facts: { beginsAfter: isoInstant(dates.notBefore) } };
  return ended ? { facts: {} } : undefined;
});

export const notYetValid: Check = judgeDates('expiry.not-yet-valid', (dates, { begun }) =>
  begun || isNever(dates) ? undefined : { facts: {} },
);

function isNever(dates: Validity): dates is { notBefore: number; notAfter: number } {
  const { notBefore, notAfter } = dates;
  return notBefore !== undefined && notAfter !== undefined && notAfter < notBefore;
}

export const near: Check = judgeDates(
  'expiry.near',
  ({ notBefore, notAfter }, { begun, ended }, sight, context) => {
    if (notAfter === undefined || !begun || ended) return undefined;
    return nearness({ notBefore, notAfter }, sight.entry.renewal.method, context);
  },
);

/** A check over the dates of every certificate of an entry: one finding per endpoint, or one for the record. */
function judgeDates(
  rule: RuleId,
  judge: (
    validity: Validity,
    now: { begun: boolean; ended: boolean },
    sight: EntrySight,
    context: Context,
  ) => Judgement | undefined,
): Check {
  return (sight, context) =>
    placesToJudge(sight).flatMap(({ at, dated }) => {
      const worst = dated
        .flatMap(one => {
          const judgement = judge(validityOf(one), standing(one, context.now), sight, context);
          return judgement ? [{ ...one, ...judgement, rank: judgement.rank ?? 0 }] : [];
        })
        .toSorted((a, b) => b.rank - a.rank);
      const first = worst[0];
      if (!first) return [];
      const { notBefore, notAfter, sha256, source, severity } = first;
      const addresses = at && concernedAddresses(at, worst);
      const seenFrom = worst.flatMap(({ vantage }) => (vantage ? [{ vantage }] : []));
      const vantages = at && concernedVantages(at, seenFrom);
      const facts = { ...first.facts, source, notBefore, notAfter, sha256, addresses, vantages };
      return [raise(rule, sight, { endpoint: at?.endpoint.key, severity, facts })];
    });
}

/** An instant that could not be read is no reason for a finding. */
function standing(dated: Dated, now: Date): { begun: boolean; ended: boolean } {
  const { notBefore, notAfter } = validityOf(dated);
  return {
    begun: notBefore === undefined || now.getTime() >= notBefore,
    ended: notAfter !== undefined && now.getTime() > notAfter,
  };
}
