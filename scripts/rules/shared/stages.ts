/** The stages before an expiry, the same for certificates and items. */

import type { Facts } from '../../evidence/facts.ts';
import type { ExpiryStage, Renewal, Severity } from '../../ledger/types.ts';
import { automaticRenewal } from '../../pki/lifetimes.ts';
import { isoInstant } from '../../text/zoned-time.ts';
import type { Context } from '../rule.ts';

/** All that a stage depends on, so that it can be told outside of a rule. */
export type StageContext = Pick<Context, 'settings' | 'now'>;

/** That an expiry is near, and how near. */
export interface Judgement {
  facts: Facts;
  severity?: Severity;
  /** Of the addresses of an endpoint, the highest is reported. */
  rank?: number;
}

/**
 * A manual renewal is reported in stages. An automatic one is reported only when it was missed, which cannot be told
 * without the lifetime.
 * @param validity in force now; milliseconds since 1970
 */
export function nearness(
  { notBefore, notAfter }: { notBefore: number | undefined; notAfter: number },
  method: Renewal['method'],
  context: StageContext,
): Judgement | undefined {
  const lifetime = notBefore === undefined ? undefined : notAfter - notBefore;
  if (method === 'manual') return enteredStage(notAfter, lifetime, context);
  return lifetime === undefined ? undefined : missedRenewal(notAfter, lifetime, context);
}

/** The most urgent stage that has begun. Stages are ordered from the widest to the most urgent. */
function enteredStage(
  notAfter: number,
  lifetime: number | undefined,
  context: StageContext,
): Judgement | undefined {
  const { stages } = context.settings.expiry;
  const rank = stages.findLastIndex(stage => context.now.getTime() > notAfter - reach(stage, lifetime));
  const stage = stages[rank];
  if (!stage) return undefined;
  const entered = isoInstant(notAfter - reach(stage, lifetime));
  return { facts: { stage: stage.name, entered }, severity: stage.severity, rank };
}

/** How long before its expiry a certificate enters this stage. Its lifetime limits it, as short ones would always be in it. */
const reach = (stage: ExpiryStage, lifetime: number | undefined): number =>
  lifetime === undefined ? stage.within : Math.min(stage.within, stage.fraction * lifetime);

function missedRenewal(notAfter: number, lifetime: number, context: StageContext): Judgement | undefined {
  const { expected, missed } = automaticRenewal(notAfter, lifetime);
  if (context.now.getTime() <= missed) return undefined;
  return {
    facts: { stage: 'missed', expected: isoInstant(expected), entered: isoInstant(missed) },
    severity: 'error',
  };
}
