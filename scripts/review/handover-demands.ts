/**
 * What the handover of a touched entry lacks, by the checklist of the head and by that of the base: a pull request does
 * not let itself off a question by no longer asking it, or by asking it later.
 */
import { checklistName, handoverLacks, type Lack, pressing } from '../handover/lacks.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import type { ChecklistState, Touched } from './change.ts';
import { rewritten } from './changed-under-signature.ts';
import { same } from './value-change.ts';

/** What is asked at the two sides. */
export interface Asking {
  ledger: Ledger;
  /** The ledger of the base; absent where that could not be read. */
  formerly?: Ledger | undefined;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

/** Everything that is owed now; at most one lack a question. @param all also what is not due yet */
export function owedLacks(
  { before, origin, after }: Touched,
  { ledger, formerly, today }: Asking,
  all: boolean,
): Lack[] {
  if (!after) return [];
  const due = (lacks: readonly Lack[]) => (all ? lacks : pressing(lacks, today));
  const current = due(handoverLacks(after, ledger, today));
  const name = checklistName(after);
  const [old, now] = [formerly?.checklists.get(name), ledger.checklists.get(name)];
  if (!formerly || !old || same(old, now)) return [...current];
  const asked = new Set(now?.questions.map(({ id }) => id));
  const entry = withDropped(after, before ?? origin, asked);
  const rules = { parties: ledger.parties, checklists: formerly.checklists };
  const told = new Set(current.map(subject));
  return [...current, ...due(handoverLacks(entry, rules, today)).filter(lack => !told.has(subject(lack)))];
}

/** What a lack is about: one question has at most one. */
const subject = (lack: Lack): string => ('question' in lack ? `question ${lack.question.id}` : lack.kind);

/** An answer may go together with its question; it was good as long as that was asked. */
function withDropped(after: AnyEntry, before: AnyEntry | undefined, asked: ReadonlySet<string>): AnyEntry {
  if (!after.handover || !before?.handover) return after;
  const dropped = [...before.handover.answers].filter(([question]) => !asked.has(question));
  const answers = new Map([...dropped, ...after.handover.answers]);
  return { ...after, handover: { ...after.handover, answers } };
}

/** How far the handover of an entry has come; undefined where none is owed or nobody knows what is to be asked. */
export function checklistState(touched: Touched, asking: Asking): ChecklistState | undefined {
  const { after, before, origin } = touched;
  const checklist = after && asking.ledger.checklists.get(checklistName(after));
  if (!checklist || !after.handover) return undefined;
  const { answers } = after.handover;
  const past = before ?? origin;
  const open = new Set([
    ...owedLacks(touched, asking, true).flatMap(lack => ('question' in lack ? [lack.question.id] : [])),
    ...(past ? rewritten(past, after).flatMap(({ question }) => question ?? []) : []),
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
