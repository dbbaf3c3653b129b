/** system.*: has anybody said what is inside a system that runs out, and is the answer still young enough? */
import { type DeclarationLack, declarationLacks, declarationRules } from '../handover/declaration.ts';
import type { System } from '../ledger/types.ts';
import { type RecordCheck, raise } from './check.ts';
import type { Facts } from './finding.ts';
import { sides } from './handover.ts';
import { capped } from './lists.ts';

export const undeclared: RecordCheck = lacking('system.undeclared', lacks => {
  const entries = lacks.flatMap(lack => (lack.kind === 'undeclared-entry' ? [lack.entry] : []));
  const signers = lacks.flatMap(lack => ('by' in lack ? [lack.by] : []));
  const { shown, total } = capped(entries);
  return {
    // What is wrong with the signatures comes first; the entries that are missing are named anyway.
    reasons: lacks.slice(0, 1).map(({ kind }) => kind),
    entries: shown.length > 0 ? shown : undefined,
    entriesTotal: total,
    by: signers.length > 0 ? signers : undefined,
  };
});

export const reviewOverdue: RecordCheck = lacking('system.review-overdue', ([first]) =>
  first?.kind === 'review-overdue' ? { answered: first.answered, due: first.due } : {},
);

/** A check of one rule over what the declaration of an active system lacks. */
function lacking(
  rule: (typeof declarationRules)[DeclarationLack['kind']],
  factsOf: (lacks: readonly DeclarationLack[], system: System) => Facts,
): RecordCheck {
  return (entry, { inside, parties, today }) => {
    if (entry.type !== 'system' || entry.status !== 'active') return [];
    const lacks = declarationLacks(entry, inside.get(entry.id) ?? [], parties, today).filter(
      ({ kind }) => declarationRules[kind] === rule,
    );
    if (lacks.length === 0) return [];
    const facts = { ...factsOf(lacks, entry), ...sides(entry), file: entry.file };
    return [raise(rule, { entry }, { facts })];
  };
}
