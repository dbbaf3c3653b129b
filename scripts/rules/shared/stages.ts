/** When the end of something is near: the same for certificates and for everything else that expires. */

import type { Facts } from '../../evidence/facts.ts';
import type { ExpiryStage, Renewal, Severity } from '../../ledger/types.ts';
import { automaticRenewal } from '../../pki/lifetimes.ts';
import { isoInstant } from '../../text/zoned-time.ts';
import type { Context } from '../rule.ts';

/** That something is near its end, and how far. */
export interface Judgement {
  facts: Facts;
  severity?: Severity;
  /** Among the addresses of one endpoint the highest is reported. */
  rank?: number;
}

/**
 * Renewals by hand are announced in stages; automatic ones speak up only when they missed their turn, which cannot be
 * told where the lifetime is not known.
 * @param validity in force now; milliseconds since 1970
 */
export function nearness(
  { notBefore, notAfter }: { notBefore: number | undefined; notAfter: number },
  method: Renewal['method'],
  context: Context,
): Judgement | undefined {
  const lifetime = notBefore === undefined ? undefined : notAfter - notBefore;
  if (method === 'manual') return enteredStage(notAfter, lifetime, context);
  return lifetime === undefined ? undefined : missedRenewal(notAfter, lifetime, context);
}

/** The most urgent stage entered: they are ordered from the widest to the most urgent. */
function enteredStage(
  notAfter: number,
  lifetime: number | undefined,
  context: Context,
): Judgement | undefined {
  const { stages } = context.settings.expiry;
  const rank = stages.findLastIndex(stage => context.now.getTime() > notAfter - reach(stage, lifetime));
  const stage = stages[rank];
  if (!stage) return undefined;
  const entered = isoInstant(notAfter - reach(stage, lifetime));
  return { facts: { stage: stage.name, entered }, severity: stage.severity, rank };
}

/** How long before its end a certificate is in this stage. A share of its lifetime, so that short ones do not always ring. */
const reach = (stage: ExpiryStage, lifetime: number | undefined): number =>
  lifetime === undefined ? stage.within : Math.min(stage.within, stage.fraction * lifetime);

function missedRenewal(notAfter: number, lifetime: number, context: Context): Judgement | undefined {
  const { expected, missed } = automaticRenewal(notAfter, lifetime);
  if (context.now.getTime() <= missed) return undefined;
  return {
    facts: { stage: 'missed', expected: isoInstant(expected), entered: isoInstant(missed) },
    severity: 'error',
  };
}
