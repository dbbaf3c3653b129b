/** What the rules about validity periods share. They judge what is served, else the record. */

import { type Dated, placesToJudge, type Validity, validityOf } from '../../evidence/effective-dates.ts';
import type { EntryEvidence } from '../../evidence/evidence.ts';
import { concernedAddresses, concernedVantages } from '../../evidence/vantage.ts';
import type { Context, EvidenceCheck } from '../rule.ts';
import type { Judgement } from './stages.ts';

export const validityKinds = {
  source: 'word',
  notBefore: 'instant',
  notAfter: 'instant',
  sha256: 'text',
  addresses: 'list',
} as const;

export function isNever(dates: Validity): dates is { notBefore: number; notAfter: number } {
  const { notBefore, notAfter } = dates;
  return notBefore !== undefined && notAfter !== undefined && notAfter < notBefore;
}

/** A check of the dates of every certificate of an entry: one finding for each endpoint, or one for the record. */
export function judgeDates(
  judge: (
    validity: Validity,
    now: { begun: boolean; ended: boolean },
    evidence: EntryEvidence,
    context: Context,
  ) => Judgement | undefined,
): EvidenceCheck {
  return (evidence, context) =>
    placesToJudge(evidence).flatMap(({ at, dated }) => {
      const worst = dated
        .flatMap(one => {
          const judgement = judge(validityOf(one), standing(one, context.now), evidence, context);
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
      return [{ endpoint: at?.endpoint.key, severity, facts }];
    });
}

/** A date that cannot be read makes no finding. */
function standing(dated: Dated, now: Date): { begun: boolean; ended: boolean } {
  const { notBefore, notAfter } = validityOf(dated);
  return {
    begun: notBefore === undefined || now.getTime() >= notBefore,
    ended: notAfter !== undefined && now.getTime() > notAfter,
  };
}
