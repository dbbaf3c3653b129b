/**
 * May this go into the ledger? Only touched entries are judged, and of them those that are active at the head: active
 * means handed over, whole and from one side to the other, with somebody there who owes what is to come.
 */
import type { Context, RecordCheck } from '../compare/check.ts';
import { describe } from '../compare/describe.ts';
import { contractMissing, missing, orphaned } from '../compare/duty.ts';
import type { Finding } from '../compare/finding.ts';
import { type DeclarationLack, declarationLacks, declarationRules } from '../handover/declaration.ts';
import { checklistName, handoverLacks, type Lack, lackRules, pressing } from '../handover/lacks.ts';
import { lackText } from '../handover/words.ts';
import type { LedgerReading } from '../ledger/assemble.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Ledger, Problem } from '../ledger/types.ts';
import { dayAt } from '../text/calendar.ts';
import { inline } from '../text/encode.ts';
import type { ChecklistState, Touched } from './change.ts';
import { onlyRecorded } from './entry-changes.ts';
import { debtText } from './words.ts';

/** What entries are judged against. */
export interface Bench {
  reading: LedgerReading;
  ledger: Ledger;
  context: Context;
  /** Entries may still be taken in with `adopted: false`. */
  mayOwe: boolean;
}

/** Everything that keeps a touched entry out, beyond what `validate` says of its file. */
export function judge(touched: Touched, bench: Bench): Problem[] {
  const { before, after } = touched;
  if (!after) return [];
  const debt = !after.adopted && before?.adopted !== false && !bench.mayOwe;
  const owed = debt
    ? [problem(bench, after, ['adopted'], 'adoption.debt', debtText[bench.reading.locale])]
    : [];
  if (!touched.direct || !isOnTrial(before, after)) return owed;
  const becomesActive = before?.status !== 'active';
  return [...owed, ...handoverProblems(after, becomesActive, bench), ...dutyProblems(after, bench)];
}

function isOnTrial(before: AnyEntry | undefined, after: AnyEntry): boolean {
  if (after.status !== 'active' || !after.adopted) return false;
  return before === undefined || !onlyRecorded(before, after);
}

function handoverProblems(entry: AnyEntry, becomesActive: boolean, bench: Bench): Problem[] {
  const { parties, inside, today } = bench.context;
  const lacks = handoverLacks(entry, bench.ledger, today);
  const standing = becomesActive ? lacks : pressing(lacks, today);
  const declared =
    entry.type === 'system' ? declarationLacks(entry, inside.get(entry.id) ?? [], parties, today) : [];
  return [
    ...standing.map(lack => lackProblem(lack, lackRules[lack.kind], entry, bench)),
    ...declared.map(lack => lackProblem(lack, declarationRules[lack.kind], entry, bench)),
  ];
}

function lackProblem(lack: Lack | DeclarationLack, rule: string, entry: AnyEntry, bench: Bench): Problem {
  const { locale } = bench.reading;
  const message = lackText(lack, entry, { locale, encode: inline, parties: bench.ledger.parties });
  return problem(bench, entry, lack.path, rule, message);
}

const duties: readonly RecordCheck[] = [missing, contractMissing, orphaned];
/** What `validate` says of the same mistake: it is told once. */
const alreadyTold: Readonly<Record<string, readonly string[]>> = {
  'duty.missing': ['schema.required'],
  'duty.contract-missing': ['entry.contract-missing', 'entry.operator-contract-missing'],
  'duty.orphaned': ['entry.unknown-party'],
};

function dutyProblems(entry: AnyEntry, bench: Bench): Problem[] {
  const told = new Set(
    bench.reading.problems.filter(({ file }) => file === entry.file).map(({ rule }) => rule),
  );
  const { locale } = bench.reading;
  const { timezone } = bench.ledger.settings;
  return duties
    .flatMap(duty => duty(entry, bench.context))
    .filter(({ rule }) => !alreadyTold[rule]?.some(same => told.has(same)))
    .map(finding => {
      const message = describe(finding, { locale, timezone, encode: inline });
      return problem(bench, entry, placeOfDuty(finding, entry), finding.rule, message);
    });
}

/** Where the duty stands, or would. */
function placeOfDuty({ rule, facts }: Finding, entry: AnyEntry): Path {
  const role = Array.isArray(facts.roles) ? String(facts.roles[0]) : '';
  if (role.startsWith('owner')) return role.split('-');
  const holder = entry.type === 'system' ? [] : ['renewal'];
  if (rule === 'duty.contract-missing') return [...holder, 'contract'];
  return [...holder, entry.type === 'system' ? 'operator' : 'responsible'];
}

function problem({ reading }: Bench, { file }: AnyEntry, path: Path, rule: string, message: string): Problem {
  return { file, ...reading.locate(file, path), rule, message };
}

/** How far the handover of an entry has come; undefined where none is owed or nobody knows what is to be asked. */
export function checklistState(entry: AnyEntry, ledger: Ledger, now: Date): ChecklistState | undefined {
  const checklist = ledger.checklists.get(checklistName(entry));
  const { handover } = entry;
  if (!checklist || !handover) return undefined;
  const today = dayAt(now, ledger.settings.timezone);
  const open = handoverLacks(entry, ledger, today).flatMap(lack =>
    'question' in lack ? [lack.question.id] : [],
  );
  const answers = checklist.questions.flatMap(({ id }) => handover.answers.get(id) ?? []);
  return {
    checklist: checklist.id,
    total: checklist.questions.length,
    answered: answers.length,
    confirmed: answers.filter(({ confirmed }) => confirmed !== undefined).length,
    open,
  };
}
