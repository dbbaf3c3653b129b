/** Ledger and evidence → findings. Pure: everything it knows, `now` included, comes in. */

import type { EntryEvidence, Evidence } from '../evidence/evidence.ts';
import { compareOwners, comparePlaces, type UnsureSubject } from '../evidence/finding-subject.ts';
import { gatherKeys } from '../evidence/keys-in-service.ts';
import { gatherIssuers } from '../evidence/known-issuers.ts';
import { partsBySystem } from '../handover/declaration.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Context, UnsureContext } from '../rules/rule.ts';
import { rules, rulesThat } from '../rules/rule-catalogue.ts';
import { compareWords } from '../text/order.ts';
import { dayAt } from '../text/zoned-time.ts';
import { applyAcknowledgements } from './acknowledge.ts';
import { darkness, unknownEntries } from './coverage.ts';
import { checkEvidence, checkFleet, checkRecord, levelSet } from './engine.ts';
import { type Comparison, type EntryFinding, type RuleId, ruleIds, type Unsure } from './finding.ts';
import { pendingFailures } from './pending-failures.ts';
import { withdrawn } from './plausibility.ts';
import { servedNow, vantagesOf } from './served-now.ts';
import { updateOf } from './updates.ts';

/** The rules that judge the evidence of an active certificate. Each is asked, independent of the others. */
const onEvidence = rulesThat(({ basis }) => basis === 'observed');
/** The rules that judge what the ledger says of any entry: certificate, item or system. */
const onRecords = rulesThat(
  rule => rule.basis === 'record' || (rule.basis === 'observed' && rule.ofRecord !== undefined),
);
/** The rules that judge the evidence of the whole fleet. */
const onFleet = rulesThat(({ basis }) => basis === 'fleet');

export function compare(ledger: Ledger, evidence: Evidence, now: Date): Comparison {
  const { observations, memory } = evidence;
  const active = evidence.entries.filter(({ entry }) => entry.status === 'active');
  const context = contextOf(ledger, evidence, active, now);
  const entries = entriesOf(ledger);
  const fleet = onFleet.map(id => checkFleet(id, evidence, ledger, now));
  const found = [
    ...active.flatMap(each => onEvidence.flatMap(id => checkEvidence(id, each, context))),
    ...entries.flatMap(entry => onRecords.flatMap(id => checkRecord(id, entry, context))),
  ];
  const { findings, acknowledged } = applyAcknowledgements(found, entries, context.today);
  const unknown = unknownEntries(active, ledger, findings);
  const unsure = [
    ...unsureOfEntries(active, { memory, unknown, found, context }),
    ...fleet.flatMap(answer => answer.unsure),
  ].toSorted(inOrder);
  const notListed = fleet.flatMap(answer => answer.notListed);
  const gone = withdrawn(memory, ledger);
  return {
    findings: [...findings, ...fleet.flatMap(answer => answer.findings)].toSorted(inOrder),
    ...(notListed.length > 0 && { notListed }),
    acknowledged: acknowledged.toSorted(inOrder),
    updates: active
      .flatMap(each => updateOf(each, context))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unknown,
    ...(unsure.length > 0 && { unsure: unsure.filter(isFirstOfItsKind) }),
    failing: pendingFailures(active, ledger.settings.unreachable),
    darkness: darkness(active, now),
    ...(gone && { withdrawn: gone }),
    served: servedNow(active),
    vantages: vantagesOf(observations),
  };
}

function contextOf(
  ledger: Ledger,
  { observations }: Evidence,
  active: readonly EntryEvidence[],
  now: Date,
): Context {
  const { settings, parties, checklists } = ledger;
  return {
    settings,
    parties,
    checklists,
    now,
    today: dayAt(now, settings.timezone),
    issuers: gatherIssuers(ledger, observations),
    keys: gatherKeys(active),
    inside: partsBySystem(ledger),
  };
}

/** Which rules could not judge which entries. A rule that is switched off is not asked. */
function unsureOfEntries(
  entries: readonly EntryEvidence[],
  about: Pick<UnsureContext, 'memory' | 'unknown'> & { found: readonly EntryFinding[]; context: Context },
): Unsure[] {
  const { memory, unknown, found, context } = about;
  return onEvidence.flatMap(id => {
    const rule = rules[id];
    if (rule.basis !== 'observed' || !rule.unsure || levelSet(id, context) === 'off') return [];
    const told = new Set(found.filter(each => each.rule === id).map(({ entry }) => entry));
    const untold = rule.unsure(entries, { memory, unknown, now: context.now, found: told });
    return untold.map(({ entry }) => ({ entry: entry.id, rule: id }));
  });
}

/** A statement of one rule about one subject. */
type Ordered = UnsureSubject & { rule: RuleId };

/** An entry with two certificates is judged as two. */
function isFirstOfItsKind(each: Ordered, index: number, ordered: readonly Ordered[]): boolean {
  const before = ordered[index - 1];
  return before === undefined || inOrder(before, each) !== 0;
}

/** By entry, and behind all entries by kind of subject; then by rule in the order of the catalogue; then by place. */
function inOrder(a: Ordered, b: Ordered): number {
  return compareOwners(a, b) || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) || comparePlaces(a, b);
}
