/**
 * What the handover of a touched entry lacks, by the checklist of the head and by the checklist of the base. A pull request
 * cannot avoid a question by removing it from the checklist, or by moving its due date.
 */
import { checklistName, dueLacks, handoverLacks, type Lack } from '../handover/lacks.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import type { ChecklistState, TouchedEntry } from './change.ts';
import { changesUnderSignature } from './changed-under-signature.ts';
import { isEqual } from './value-change.ts';

/** The ledgers whose checklists apply. */
export interface HandoverDemands {
  ledger: Ledger;
  /** The ledger of the base; absent where that could not be read. */
  baseLedger?: Ledger | undefined;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

/**
 * What the handover lacks now; at most one lack for each question.
 * @param all also what is not due yet
 */
export function demandedLacks(
  { before, origin, after }: TouchedEntry,
  { ledger, baseLedger, today }: HandoverDemands,
  all: boolean,
): Lack[] {
  if (!after) return [];
  const due = (lacks: readonly Lack[]) => (all ? lacks : dueLacks(lacks, today));
  const current = due(handoverLacks(after, ledger, today));
  const name = checklistName(after);
  const [old, now] = [baseLedger?.checklists.get(name), ledger.checklists.get(name)];
  if (!baseLedger || !old || isEqual(old, now)) return [...current];
  const asked = new Set(now?.questions.map(({ id }) => id));
  const entry = withDropped(after, before ?? origin, asked);
  const rules = { parties: ledger.parties, checklists: baseLedger.checklists };
  const told = new Set(current.map(subject));
  return [...current, ...due(handoverLacks(entry, rules, today)).filter(lack => !told.has(subject(lack)))];
}

/** What a lack is about. There is at most one lack for each subject. */
const subject = (lack: Lack): string => ('question' in lack ? `question ${lack.question.id}` : lack.kind);

/** Answers that were removed together with their question count for the checklist of the base. */
function withDropped(after: AnyEntry, before: AnyEntry | undefined, asked: ReadonlySet<string>): AnyEntry {
  if (!after.handover || !before?.handover) return after;
  const dropped = [...before.handover.answers].filter(([question]) => !asked.has(question));
  const answers = new Map([...dropped, ...after.handover.answers]);
  return { ...after, handover: { ...after.handover, answers } };
}

/** The progress of an entry's handover. @returns undefined where the entry has no handover, or its checklist is unknown */
export function checklistState(touched: TouchedEntry, demands: HandoverDemands): ChecklistState | undefined {
  const { after, before, origin } = touched;
  const checklist = after && demands.ledger.checklists.get(checklistName(after));
  if (!checklist || !after.handover) return undefined;
  const { answers } = after.handover;
  const past = before ?? origin;
  const open = new Set([
    ...demandedLacks(touched, demands, true).flatMap(lack => ('question' in lack ? [lack.question.id] : [])),
    ...(past ? changesUnderSignature(past, after).flatMap(({ question }) => question ?? []) : []),
  ]);
  const answered = checklist.questions.filter(({ id }) => answers.has(id));
  return {
    checklist: checklist.id,
    total: checklist.questions.length,
    answered: answered.length,
    confirmed: answered.filter(({ id }) => !open.has(id)).length,
    open: [...open],
  };
}
