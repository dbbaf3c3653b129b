/** Ledger and evidence → findings. Pure: everything it knows, `now` included, comes in. */

import type { EntryEvidence, Evidence } from '../evidence/evidence.ts';
import { gatherKeys } from '../evidence/keys-in-service.ts';
import { gatherIssuers } from '../evidence/known-issuers.ts';
import { insideSystems } from '../handover/declaration.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { Ledger } from '../ledger/types.ts';
import { rules, rulesThat } from '../rules/catalogue.ts';
import type { Context, UnsureContext } from '../rules/rule.ts';
import { compareWords } from '../text/order.ts';
import { dayAt } from '../text/zoned-time.ts';
import { applyAcknowledgements } from './acknowledge.ts';
import { darkness, unknownEntries } from './coverage.ts';
import { checkEvidence, checkRecord, levelSet } from './engine.ts';
import { type Comparison, type Finding, ruleIds, type Unsure } from './finding.ts';
import { pendingFailures } from './pending-failures.ts';
import { withdrawn } from './plausibility.ts';
import { servedNow, vantagesOf } from './served-now.ts';
import { updateOf } from './updates.ts';

/** The rules with a question about an active certificate and what was seen of it. All are asked, whatever the others answer. */
const onEvidence = rulesThat(({ basis }) => basis === 'observed');
/** Those with a question about what the ledger says of any entry: certificate, item or system. */
const onRecords = rulesThat(rule => rule.basis === 'record' || rule.ofRecord !== undefined);

export function compare(ledger: Ledger, evidence: Evidence, now: Date): Comparison {
  const { observations, memory } = evidence;
  const active = evidence.entries.filter(({ entry }) => entry.status === 'active');
  const { settings, parties, checklists } = ledger;
  const today = dayAt(now, settings.timezone);
  const issuers = gatherIssuers(ledger, observations);
  const inside = insideSystems(ledger);
  const keys = gatherKeys(active);
  const context: Context = { settings, parties, checklists, now, today, issuers, keys, inside };
  const entries = entriesOf(ledger);
  const found = [
    ...active.flatMap(each => onEvidence.flatMap(id => checkEvidence(id, each, context))),
    ...entries.flatMap(entry => onRecords.flatMap(id => checkRecord(id, entry, context))),
  ];
  const { findings, acknowledged } = applyAcknowledgements(found, entries, today);
  const unknown = unknownEntries(active, ledger, findings);
  const unsure = unsureOf(active, { memory, unknown, found, context }).toSorted(inOrder);
  const gone = withdrawn(memory, ledger);
  return {
    findings: findings.toSorted(inOrder),
    acknowledged: acknowledged.toSorted(inOrder),
    updates: active
      .flatMap(each => updateOf(each, context))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unknown,
    ...(unsure.length > 0 && { unsure: unsure.filter(isFirstOfItsKind) }),
    failing: pendingFailures(active, settings.unreachable),
    darkness: darkness(active, now),
    ...(gone && { withdrawn: gone }),
    served: servedNow(active),
    vantages: vantagesOf(observations),
  };
}

/** Of which entries which rules could not tell; a question that is switched off needs no answer. */
function unsureOf(
  entries: readonly EntryEvidence[],
  about: Pick<UnsureContext, 'memory' | 'unknown'> & { found: readonly Finding[]; context: Context },
): Unsure[] {
  const { memory, unknown, found, context } = about;
  return ruleIds.flatMap(rule => {
    const { unsure } = rules[rule];
    if (!unsure || levelSet(rule, context) === 'off') return [];
    const told = new Set(found.filter(each => each.rule === rule).map(({ entry }) => entry));
    const untold = unsure(entries, { memory, unknown, now: context.now, found: told });
    return untold.map(({ entry }) => ({ entry: entry.id, rule }));
  });
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
