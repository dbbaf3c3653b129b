/** ledger + observations + memory → findings. Pure: everything it knows, `now` included, comes in. */
import type { Ledger } from '../ledger/types.ts';
import type { Observation } from '../probe/observation.ts';
import { dayAt } from '../text/calendar.ts';
import { applyAcknowledgements } from './acknowledge.ts';
import * as chain from './chain.ts';
import type { Check, Context } from './check.ts';
import * as drift from './drift.ts';
import * as endpoint from './endpoint.ts';
import { gatherEvidence } from './evidence.ts';
import * as expiry from './expiry.ts';
import { failingNow } from './failing.ts';
import { type Comparison, type Finding, ruleIds } from './finding.ts';
import * as hostname from './hostname.ts';
import * as ledgerChecks from './ledger.ts';
import type { Memory } from './memory.ts';
import { servedNow, vantagesOf } from './seen.ts';
import { compareWords, look } from './sight.ts';
import { darkness, unknownEntries } from './unseen.ts';
import { updateOf } from './updates.ts';

/** Every question asked of every active entry. All are asked, whatever the others answer. */
const checks: readonly Check[] = [
  expiry.near,
  expiry.expired,
  expiry.notYetValid,
  drift.renewed,
  drift.regressed,
  drift.changed,
  drift.mixed,
  drift.subject,
  drift.names,
  drift.issuer,
  chain.incomplete,
  chain.untrusted,
  chain.selfSigned,
  chain.order,
  hostname.mismatch,
  endpoint.unreachable,
  endpoint.noTls,
  endpoint.handshake,
  endpoint.maintenanceOver,
  ledgerChecks.unfilled,
  ledgerChecks.unserved,
];

/** @param memory what {@link remember} made of these same observations. */
export function compare(
  ledger: Ledger,
  observations: readonly Observation[],
  memory: Memory,
  now: Date,
): Comparison {
  const sights = look(ledger, observations, memory).filter(({ entry }) => entry.status === 'active');
  const { settings } = ledger;
  const today = dayAt(now, settings.timezone);
  const context: Context = { settings, now, today, evidence: gatherEvidence(ledger, observations) };
  const found = sights.flatMap(sight => checks.flatMap(check => check(sight, context)));
  const { findings, acknowledged } = applyAcknowledgements(found, ledger.entries, today);
  return {
    findings: findings.toSorted(inOrder),
    acknowledged: acknowledged.toSorted(inOrder),
    updates: sights
      .flatMap(sight => updateOf(sight, context))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unknown: unknownEntries(sights, ledger.unreadable, findings),
    failing: failingNow(sights, settings.unreachable),
    darkness: darkness(sights, now),
    served: servedNow(sights),
    vantages: vantagesOf(observations),
  };
}

/** By entry, then rule in the order of the catalogue, then endpoint. */
function inOrder(a: Finding, b: Finding): number {
  return (
    compareWords(a.entry, b.entry) ||
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    compareWords(a.endpoint ?? '', b.endpoint ?? '')
  );
}
