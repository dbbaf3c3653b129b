/** handover.*: what was to be asked of the builder before it went live, and was not, or was not confirmed. */
import { checklistName, handoverLacks, type Lack, lackRules } from '../handover/lacks.ts';
import { buildersSide, ownersSide } from '../handover/sides.ts';
import type { AnyEntry } from '../ledger/types.ts';
import { type Context, type RecordCheck, raise } from './check.ts';
import type { Facts, Finding, RuleId } from './finding.ts';
import { capped, listFacts } from './lists.ts';

/** The day named in `due` still belongs to it. What is still to come stands in the schedule, not here. */
export const overdue: RecordCheck = (entry, { today }) => {
  const { handover, status, file } = entry;
  if (status !== 'active' && status !== 'planned') return [];
  if (handover?.due === undefined || handover.date !== undefined || today <= handover.due) return [];
  const facts = { due: handover.due, checklist: checklistName(entry), ...sides(entry), file };
  return [raise('handover.overdue', { entry }, { facts })];
};

export const incomplete: RecordCheck = lacking('handover.incomplete', (entry, lacks) => ({
  reasons: reasonsOf(lacks, ['not-handed-over', 'unknown-checklist']),
  ...questionFacts(lacks, {
    unanswered: 'unanswered',
    unfitting: 'not-an-answer',
    unproven: 'no-evidence',
    strangers: 'not-builder',
  }),
  ...sides(entry),
}));

export const unconfirmed: RecordCheck = lacking('handover.unconfirmed', (entry, lacks) => ({
  reasons: reasonsOf(lacks, ['received-by-builder', 'received-by-stranger']),
  ...questionFacts(lacks, {
    unconfirmed: 'unconfirmed',
    oneSided: 'one-sided',
    strangers: 'not-owner',
    impossible: 'impossible-day',
  }),
  ...signersOf(lacks),
  ...sides(entry),
}));

/** New questions may wait until the day the checklist gives them. */
export const outdated: RecordCheck = lacking('handover.outdated', (entry, lacks) => ({
  ...questionFacts(lacks, { questions: 'outdated' }),
  due: dueDays(lacks)[0],
  ...sides(entry),
}));

/** A check of one rule over what the handover of an active entry lacks. */
function lacking(
  rule: (typeof lackRules)[Lack['kind']],
  factsOf: (entry: AnyEntry, lacks: readonly Lack[]) => Facts,
): RecordCheck {
  return (entry, context) => {
    if (entry.status !== 'active' || isStillToCome(entry)) return [];
    const lacks = handoverLacks(entry, context, context.today).filter(({ kind }) => lackRules[kind] === rule);
    if (lacks.length === 0) return [];
    const facts = { checklist: checklistName(entry), ...factsOf(entry, lacks), file: entry.file };
    return [raise(rule, { entry }, { facts, severity: severityOf(rule, entry, lacks, context) })];
  };
}

/** A day is set, so that day is what is watched. */
const isStillToCome = ({ handover }: AnyEntry): boolean =>
  handover?.due !== undefined && handover.date === undefined;

/**
 * What was handed over before there were checklists, or was in service before the ledger was, is debt: shown, but no
 * issue of its own on the day the ledger is upgraded.
 */
function severityOf(
  rule: RuleId,
  entry: AnyEntry,
  lacks: readonly Lack[],
  { today }: Context,
): Finding['severity'] | undefined {
  if (rule === 'handover.outdated') return dueDays(lacks).some(due => due < today) ? undefined : 'info';
  return !entry.adopted || isFromBefore(entry) || isWithoutQuestions(lacks) ? 'info' : undefined;
}

/** The checklist may only be broken just now; `validate` says so, and so does the review of whoever misspells its name. */
const isWithoutQuestions = (lacks: readonly Lack[]): boolean =>
  lacks.every(({ kind }) => kind === 'unknown-checklist');

const isFromBefore = ({ handover }: AnyEntry): boolean =>
  handover?.date !== undefined && handover.checklist === undefined && handover.answers.size === 0;

const dueDays = (lacks: readonly Lack[]): string[] =>
  lacks.flatMap(lack => (lack.kind === 'outdated' ? (lack.due ?? []) : [])).toSorted();

/** Of the lacks that are about the handover as a whole. */
function reasonsOf(lacks: readonly Lack[], kinds: readonly Lack['kind'][]): string[] | undefined {
  const reasons = kinds.filter(kind => lacks.some(lack => lack.kind === kind));
  return reasons.length > 0 ? reasons : undefined;
}

/** Ids of the questions concerned, by what is wrong with them; `total` where not all of them are named. */
function questionFacts(lacks: readonly Lack[], kinds: Readonly<Record<string, Lack['kind']>>): Facts {
  const lists = Object.entries(kinds).map(([name, kind]) => {
    const ids = lacks.flatMap(lack => (lack.kind === kind && 'question' in lack ? [lack.question.id] : []));
    return { name, ids, ...capped(ids) };
  });
  const facts: Facts = {};
  for (const { name, shown } of lists) if (shown.length > 0) facts[name] = shown;
  const isCut = lists.some(({ total }) => total !== undefined);
  return { ...facts, total: isCut ? lists.flatMap(({ ids }) => ids).length : undefined };
}

/** The parties whose signature does not count. */
function signersOf(lacks: readonly Lack[]): Facts {
  const signers = new Set(lacks.flatMap(lack => ('by' in lack ? [lack.by] : [])));
  return listFacts('by', [...signers].toSorted());
}

/** Who has to answer and who has to confirm, where the ledger says so. */
export function sides(entry: AnyEntry): Facts {
  const builder = buildersSide(entry);
  const owner = ownersSide(entry.owner);
  return {
    builder: builder.length > 0 ? builder : undefined,
    owner: owner.length > 0 ? owner : undefined,
  };
}
