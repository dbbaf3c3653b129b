/** What the rules about systems share. */
import type { Facts } from '../../evidence/facts.ts';
import { type DeclarationLack, declarationLacks } from '../../handover/declaration.ts';
import type { System } from '../../ledger/types.ts';
import type { RecordCheck } from '../rule.ts';
import { sides } from './handover.ts';

/** A check that reports these lacks of a declaration. */
export function lacking(
  kinds: readonly DeclarationLack['kind'][],
  factsOf: (lacks: readonly DeclarationLack[], system: System) => Facts,
): RecordCheck {
  return (entry, { inside, parties, today }) => {
    if (entry.type !== 'system') return [];
    const all = declarationLacks(entry, inside.get(entry.id) ?? [], parties, today);
    const lacks = all.filter(({ kind }) => kinds.includes(kind));
    if (lacks.length === 0) return [];
    return [{ facts: { ...factsOf(lacks, entry), ...sides(entry), file: entry.file } }];
  };
}
