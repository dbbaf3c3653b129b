/** Asks one rule, and makes findings of what it found: with key, severity and subject. */
import type { EntryEvidence, FleetEvidence } from '../evidence/evidence.ts';
import {
  type AboutEntry,
  type AboutFleet,
  comparePlaces,
  type Subject,
  subjectKey,
  type UnrecordedSubject,
} from '../evidence/finding-subject.ts';
import type { AnyEntry, Entry, Ledger } from '../ledger/types.ts';
import type { Context, Found } from '../rules/rule.ts';
import { rules } from '../rules/rule-catalogue.ts';
import { mostSevereFirst, type Severity } from '../text/severity.ts';
import type { EntryFinding, Facts, Finding, NotListed, RuleId, Stated, Unsure } from './finding.ts';

/** What one rule finds in the evidence of one active certificate. */
export function checkEvidence(id: RuleId, evidence: EntryEvidence, context: Context): EntryFinding[] {
  const rule = rules[id];
  return rule.basis === 'observed'
    ? entryFindings(id, evidence.entry, context, () => rule.check(evidence, context))
    : [];
}

/** What one rule finds in what the ledger itself says of one entry, whatever its type. */
export function checkRecord(id: RuleId, entry: AnyEntry, context: Context): EntryFinding[] {
  const check = recordCheckOf(id);
  const isAsked = entry.status === 'active' || (entry.status === 'planned' && rules[id].planned === true);
  return check && isAsked ? entryFindings(id, entry, context, () => check(entry, context)) : [];
}

function recordCheckOf(id: RuleId) {
  const rule = rules[id];
  switch (rule.basis) {
    case 'record':
      return rule.check;
    case 'observed':
      return rule.ofRecord;
    case 'fleet':
      return undefined;
  }
}

/** At most so many findings of one rule about no entry are listed. A file of observations may hold any number of them. */
const mostAboutNoEntry = 100;

export interface FleetAnswer {
  findings: Finding[];
  notListed: NotListed[];
  unsure: Unsure[];
}

/** What one rule finds in the evidence of the whole fleet, and what it could not tell. */
export function checkFleet(id: RuleId, evidence: FleetEvidence, ledger: Ledger, now: Date): FleetAnswer {
  const rule = rules[id];
  const level = levelSet(id, ledger);
  if (rule.basis !== 'fleet' || level === 'off') return { findings: [], notListed: [], unsure: [] };
  const found = rule.check(evidence, ledger, now).map(each => {
    const { facts, severity, ...subject } = each;
    return { ...headOf(id, subject, level ?? severity), ...subject, facts: withoutUndefined(facts) };
  });
  const ordered = mostSevereFirst(found.toSorted(comparePlaces), ({ severity }) => severity);
  const left = Map.groupBy(ordered.slice(mostAboutNoEntry), ({ severity }) => severity);
  return {
    findings: ordered.slice(0, mostAboutNoEntry),
    notListed: [...left].map(([severity, { length: count }]) => ({ rule: id, severity, count })),
    unsure: unsureOfFleet(id, rule.unsure?.(evidence, ledger, now) ?? []),
  };
}

/** Where there are too many subjects, one takes the place of them all. */
function unsureOfFleet(rule: RuleId, subjects: readonly (UnrecordedSubject | AboutFleet)[]): Unsure[] {
  if (subjects.length > mostAboutNoEntry) return [{ about: 'fleet', rule }];
  return subjects.map(subject => ({ ...subject, rule }));
}

/** A severity in the settings replaces every severity of the rule, also a worse one. */
function entryFindings(
  id: RuleId,
  { id: entry, keyType }: Pick<AnyEntry, 'id'> & Pick<Entry, 'keyType'>,
  context: Context,
  check: () => Found[],
): EntryFinding[] {
  const level = levelSet(id, context);
  if (level === 'off') return [];
  return check().map(({ facts, endpoint, severity }) => {
    const about: AboutEntry = { entry, ...(endpoint !== undefined && { endpoint }) };
    // The key of an endpoint says which of two certificates is meant. An entry has one id for both.
    const type = endpoint === undefined && keyType !== undefined ? { keyType } : {};
    const head = headOf(id, about, level ?? severity, Object.values(type));
    return { ...head, ...about, facts: withoutUndefined({ ...facts, ...type }) };
  });
}

/** What the settings say of the rule; undefined: nothing. */
export function levelSet(id: RuleId, { settings }: Pick<Context, 'settings'>) {
  const { setting } = rules[id];
  const levels: Readonly<Record<string, Severity | 'off' | undefined>> = settings.policy;
  return setting && levels[setting.name];
}

/** The first fields of a finding. @param more further parts of the key */
function headOf(
  rule: RuleId,
  subject: Subject,
  severity: Severity = rules[rule].severity,
  more: readonly string[] = [],
): Omit<Stated, 'facts'> {
  return { key: [rule, ...subjectKey(subject), ...more].join(':'), rule, severity };
}

function withoutUndefined(facts: Facts): Finding['facts'] {
  const defined: Finding['facts'] = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) defined[name] = value;
  return defined;
}
