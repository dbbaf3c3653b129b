/**
 * The rule catalogue: everything people read about a rule, in every language, and what stages ask of rules. `certledger
 * explain` prints it and `docs/rules.md` is generated from the same files.
 */
import { type RuleId, ruleIds } from '../ledger/rule-ids.generated.ts';
import { rules } from './all.generated.ts';
import type { AnyLack, Rule } from './rule.ts';

export { rules } from './all.generated.ts';

/** The ids of the rules that have the property, in the order of the catalogue. */
export const rulesThat = (are: (rule: Rule) => boolean): RuleId[] => ruleIds.filter(id => are(rules[id]));

/** The rules that report an endpoint as down, after enough failures. */
export const failureRules: readonly RuleId[] = rulesThat(({ down }) => down === true);

/** Does the finding follow from the ledger alone? Then no observation makes it or ends it. */
export const isOfRecords = ({ rule }: { rule: RuleId }): boolean => rules[rule].basis === 'record';

const byLack = new Map(ruleIds.flatMap(id => (rules[id].lacks ?? []).map(kind => [kind, id] as const)));

/** The rule that reports this lack. A test checks that each kind has one. */
export function ruleOfLack(kind: AnyLack): RuleId {
  const rule = byLack.get(kind);
  if (rule === undefined) throw new Error(`no rule speaks of ${kind}`);
  return rule;
}

/** What an issue with findings of these rules asks for. */
export const asksOf = (standing: Iterable<RuleId>): ReadonlySet<AnyLack> =>
  new Set([...standing].flatMap(id => rules[id].asks ?? rules[id].lacks ?? []));
