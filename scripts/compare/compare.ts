/** ledger + observations + memory → findings. Pure: everything it knows, `now` included, comes in. */
import { insideSystems } from '../handover/declaration.ts';
import { entriesOf } from '../ledger/all.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Observation } from '../probe/observation.ts';
import { dayAt } from '../text/calendar.ts';
import { compareWords } from '../text/order.ts';
import { applyAcknowledgements } from './acknowledge.ts';
import * as chain from './chain.ts';
import type { Check, Context, RecordCheck } from './check.ts';
import { withdrawn } from './doubt.ts';
import * as drift from './drift.ts';
import * as duty from './duty.ts';
import { ending } from './ending.ts';
import * as endpoint from './endpoint.ts';
import { gatherEvidence } from './evidence.ts';
import * as expiry from './expiry.ts';
import { failingNow } from './failing.ts';
import { type Comparison, type Finding, ruleIds } from './finding.ts';
import * as handover from './handover.ts';
import * as hostname from './hostname.ts';
import * as item from './item.ts';
import * as ledgerChecks from './ledger.ts';
import type { Memory } from './memory.ts';
import { lifetime, weakKey, weakSignature } from './policy/certificate.ts';
import { keyReuse, unsureOfReuse } from './policy/key-reuse.ts';
import { gatherKeys } from './policy/keys.ts';
import { protocol, unsureOfProtocol } from './policy/protocol.ts';
import { quantum } from './policy/quantum.ts';
import { subject } from './policy/subject.ts';
import * as revocation from './revocation.ts';
import { servedNow, vantagesOf } from './seen.ts';
import { look } from './sight.ts';
import * as system from './system.ts';
import { darkness, unknownEntries } from './unseen.ts';
import { updateOf } from './updates.ts';

/** Every question asked of every active certificate and what was seen of it. All are asked, whatever the others answer. */
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
  ending,
  chain.selfSigned,
  chain.order,
  hostname.mismatch,
  revocation.revoked,
  revocation.noStaple,
  revocation.unknown,
  revocation.stale,
  weakKey,
  weakSignature,
  lifetime,
  protocol,
  keyReuse,
  subject,
  quantum,
  endpoint.unreachable,
  endpoint.noTls,
  endpoint.handshake,
  endpoint.addresses,
  endpoint.maintenanceOver,
  ledgerChecks.unfilled,
  ledgerChecks.unserved,
  duty.overdue,
];

/** Every question asked of what the ledger says of any entry: certificate, item or system. */
const recordChecks: readonly RecordCheck[] = [
  duty.missing,
  duty.contractMissing,
  duty.itemOverdue,
  duty.orphaned,
  handover.incomplete,
  handover.unconfirmed,
  handover.overdue,
  handover.outdated,
  system.undeclared,
  system.reviewOverdue,
  item.near,
  item.expired,
];

/** @param memory what {@link remember} made of these same observations. */
export function compare(
  ledger: Ledger,
  observations: readonly Observation[],
  memory: Memory,
  now: Date,
): Comparison {
  const sights = look(ledger, observations, memory).filter(({ entry }) => entry.status === 'active');
  const { settings, parties, checklists } = ledger;
  const today = dayAt(now, settings.timezone);
  const evidence = gatherEvidence(ledger, observations);
  const inside = insideSystems(ledger);
  const keys = gatherKeys(sights);
  const context: Context = { settings, parties, checklists, now, today, evidence, keys, inside };
  const entries = entriesOf(ledger);
  const found = [
    ...sights.flatMap(sight => checks.flatMap(check => check(sight, context))),
    ...entries.flatMap(entry => recordChecks.flatMap(check => check(entry, context))),
  ];
  const { findings, acknowledged } = applyAcknowledgements(found, entries, today);
  const unknown = unknownEntries(sights, ledger, findings);
  const unsure = [
    ...revocation.unsureOf(sights),
    ...unsureOfProtocol(sights, { settings, now }),
    ...unsureOfReuse(sights, memory, { unknown, findings: found, settings }),
  ].toSorted(inOrder);
  const gone = withdrawn(memory, ledger);
  return {
    findings: findings.toSorted(inOrder),
    acknowledged: acknowledged.toSorted(inOrder),
    updates: sights
      .flatMap(sight => updateOf(sight, context))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unknown,
    ...(unsure.length > 0 && { unsure: unsure.filter(isFirstOfItsKind) }),
    failing: failingNow(sights, settings.unreachable),
    darkness: darkness(sights, now),
    ...(gone && { withdrawn: gone }),
    served: servedNow(sights),
    vantages: vantagesOf(observations),
  };
}

/** An entry with two certificates is seen as two. */
function isFirstOfItsKind(each: Ordered, index: number, ordered: readonly Ordered[]): boolean {
  const before = ordered[index - 1];
  return before === undefined || inOrder(before, each) !== 0;
}

/** What is said of one rule at one entry, and of a finding also where. */
type Ordered = Pick<Finding, 'entry' | 'rule' | 'endpoint'>;

/** By entry, then rule in the order of the catalogue, then endpoint. */
function inOrder(a: Ordered, b: Ordered): number {
  return (
    compareWords(a.entry, b.entry) ||
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    compareWords(a.endpoint ?? '', b.endpoint ?? '')
  );
}
