/** The state in which a row is listed: what the ledger says, then the end, then whether it could be observed. */
import type { EntryEvidence } from '../evidence/evidence.ts';
import type { Status } from '../ledger/types.ts';
import { nearness, type StageContext } from '../rules/shared/stages.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { EnteredStage, ListedState, ServedSources, Unobserved } from './row.ts';

export interface Listed {
  state: ListedState;
  stage?: EnteredStage;
}

/** @param validity that counts; in milliseconds. undefined: the end is not known */
export function stateOf(
  { status, method }: { status: Status; method: string },
  validity: { notBefore: number | undefined; notAfter: number } | undefined,
  unobserved: Unobserved | null,
  context: StageContext,
): Listed {
  if (status !== 'active') return { state: status };
  const now = context.now.getTime();
  if (validity && now > validity.notAfter) return { state: 'expired' };
  if (validity && now < (validity.notBefore ?? now)) return { state: 'not-yet-valid' };
  const near = validity && nearness(validity, method, context);
  if (near)
    return {
      state: 'ending',
      stage: { name: String(near.facts.stage), severity: near.severity ?? 'warning' },
    };
  if (unobserved) return { state: unobserved.never ? 'never-observed' : 'not-observed' };
  return { state: validity ? 'valid' : 'unknown' };
}

/** @returns null where nothing is to be probed, or nothing says what became of it */
export function unobservedOf(
  { entry, endpoints }: EntryEvidence,
  sources: ServedSources,
  { settings, now }: StageContext,
): Unobserved | null {
  if (entry.status !== 'active' || !(sources.state || sources.observations)) return null;
  const today = dayAt(now, settings.timezone);
  const probed = endpoints.filter(
    ({ endpoint: { check, maintenance } }) => check === 'tls' && !(maintenance && today <= maintenance.until),
  );
  const missing = probed.filter(at => !servesNow(at));
  if (missing.length === 0) return null;
  // Without the state, nothing says what was served before.
  const never =
    sources.state && endpoints.every(({ served, memory }) => served.length === 0 && !memory?.served);
  return { count: missing.length, of: probed.length, never };
}

/** By the observations, else by the last sweep that the state knows. */
function servesNow({ served, failed, memory }: EntryEvidence['endpoints'][number]): boolean {
  if (failed.length > 0) return false;
  if (served.length > 0) return true;
  return memory?.served !== undefined && memory.failures === 0;
}
