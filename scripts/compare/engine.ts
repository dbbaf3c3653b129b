/** The engine: asks a rule, and stamps on what it found whose finding it is and how severe. */
import type { EntryEvidence } from '../evidence/evidence.ts';
import type { AnyEntry, Entry } from '../ledger/types.ts';
import { rules } from '../rules/catalogue.ts';
import type { Context, Found } from '../rules/rule.ts';
import type { Severity } from '../text/severity.ts';
import type { Facts, Finding, RuleId } from './finding.ts';

/** What one rule finds about one active certificate and what was seen of it. */
export function checkEvidence(id: RuleId, evidence: EntryEvidence, context: Context): Finding[] {
  const rule = rules[id];
  return rule.basis === 'record'
    ? []
    : stamped(id, evidence.entry, context, () => rule.check(evidence, context));
}

/** What one rule finds in what the ledger itself says of one entry, whatever its type. */
export function checkRecord(id: RuleId, entry: AnyEntry, context: Context): Finding[] {
  const rule = rules[id];
  const check = rule.basis === 'record' ? rule.check : rule.ofRecord;
  const isAsked = entry.status === 'active' || (entry.status === 'planned' && rule.planned === true);
  return check && isAsked ? stamped(id, entry, context, () => check(entry, context)) : [];
}

/** A severity that is set holds for whatever the rule finds, also for what the catalogue calls worse. */
function stamped(id: RuleId, about: Subject, context: Context, ask: () => Found[]): Finding[] {
  const level = levelSet(id, context);
  if (level === 'off') return [];
  return ask().map(found =>
    findingOf(id, about, level === undefined ? found : { ...found, severity: level }),
  );
}

/** What the settings say of the rule; undefined: nothing. */
export function levelSet(id: RuleId, { settings }: Pick<Context, 'settings'>) {
  const { setting } = rules[id];
  const levels: Readonly<Record<string, Severity | 'off' | undefined>> = settings.policy;
  return setting && levels[setting.name];
}

type Subject = Pick<AnyEntry, 'id'> & Pick<Entry, 'keyType'>;

function findingOf(rule: RuleId, { id: entry, keyType }: Subject, found: Found): Finding {
  const { facts, endpoint, severity = rules[rule].severity } = found;
  const place = endpoint === undefined ? {} : { endpoint };
  // The key of an endpoint tells which of two certificates it is about; an entry has one id for both.
  const type = endpoint === undefined && keyType !== undefined ? { keyType } : {};
  const key = [rule, entry, ...Object.values({ ...place, ...type })].join(':');
  return { key, rule, severity, entry, ...place, facts: withoutUndefined({ ...facts, ...type }) };
}

function withoutUndefined(facts: Facts): Finding['facts'] {
  const defined: Finding['facts'] = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) defined[name] = value;
  return defined;
}
