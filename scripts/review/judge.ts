/**
 * May this go into the ledger? Only touched entries are judged, and of them those that are active at the head: active
 * means handed over, whole and from one side to the other, with somebody there who owes what is to come.
 */
import { checkRecord } from '../compare/engine.ts';
import { describe } from '../compare/view/finding-text.ts';
import { type DeclarationLack, declarationLacks } from '../handover/declaration.ts';
import { lackText } from '../handover/lack-text.ts';
import type { Lack } from '../handover/lacks.ts';
import type { LedgerReading } from '../ledger/read/assemble.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Problem, System } from '../ledger/types.ts';
import { ruleOfLack, rules, rulesThat } from '../rules/catalogue.ts';
import type { Context } from '../rules/rule.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { Touched } from './change.ts';
import { rewritten } from './changed-under-signature.ts';
import { onlyRecorded } from './entry-changes.ts';
import { type Asking, owedLacks } from './handover-demands.ts';
import { debtText } from './view/change-text.ts';
import {
  droppedText,
  newcomerText,
  rewrittenText,
  strangersText,
  undeclaredText,
} from './view/problem-text.ts';

/** What entries are judged against. */
export interface Bench extends Asking {
  reading: LedgerReading;
  context: Context;
  /** Entries may still be taken in with `adopted: false`. */
  mayOwe: boolean;
  /** Files of the base that say `adopted: false`, be they readable or not. */
  indebted: ReadonlySet<string>;
}

/** Everything that keeps a touched entry out, beyond what `validate` says of its file. */
export function judge(touched: Touched, bench: Bench): Problem[] {
  const { after } = touched;
  if (!after) return [];
  const owed = isNewDebt(touched, bench)
    ? [problem(bench, after, ['adopted'], 'adoption.debt', debtText[bench.reading.locale])]
    : [];
  if (!isOnTrial(touched)) return owed;
  return [
    ...owed,
    ...handoverProblems(touched, after, bench),
    ...undeclaredProblem(touched, after, bench),
    ...dutyProblems(after, bench),
  ];
}

/** Debt is for what was there before the ledger knew of it: what the ledger has already cannot fall back into it. */
function isNewDebt({ was, before, after, origin }: Touched, { mayOwe, indebted }: Bench): boolean {
  if (!after || after.adopted) return false;
  if (before ? !before.adopted : indebted.has(after.file)) return false;
  const isNew = !was && !before && origin?.adopted !== true;
  return !(isNew && mayOwe);
}

function isOnTrial({ before, after, direct }: Touched): boolean {
  if (!direct || after?.status !== 'active' || !after.adopted) return false;
  return before === undefined || !onlyRecorded(before, after);
}

function handoverProblems(touched: Touched, entry: AnyEntry, bench: Bench): Problem[] {
  const { parties, inside, today } = bench.context;
  const before = touched.before ?? touched.origin;
  const stale = before ? rewritten(before, entry) : [];
  // Without a question: the declaration.
  const staleQuestions = new Set(stale.map(({ question }) => question));
  const lacks = owedLacks(touched, bench, touched.before?.status !== 'active').filter(
    // An answer that is dated anew and confirmed long ago: that it was changed since is the sentence that helps.
    lack => lack.kind !== 'impossible-day' || !staleQuestions.has(lack.question.id),
  );
  const declared = (
    entry.type === 'system' ? declarationLacks(entry, inside.get(entry.id) ?? [], parties, today) : []
  ).filter(({ kind }) => kind !== 'declaration-impossible-day' || !staleQuestions.has(undefined));
  const { locale } = bench.reading;
  return [
    ...droppedHandover(before, entry, bench),
    ...stale.map(each =>
      problem(
        bench,
        entry,
        each.path,
        ruleOfLack(each.question === undefined ? 'declaration-unconfirmed' : 'unconfirmed'),
        rewrittenText(each, telling(bench))[locale],
      ),
    ),
    ...lackProblems(lacks, entry, bench, touched.was || before ? undefined : newcomerText(bench.mayOwe)),
    ...declared.map(lack => lackProblem(lack, ruleOfLack(lack.kind), entry, bench)),
  ];
}

/** A system may have been there before there were handovers; one that owed a handover owes it still. */
function droppedHandover(before: AnyEntry | undefined, entry: AnyEntry, bench: Bench): Problem[] {
  if (entry.type !== 'system' || entry.handover || !before?.handover) return [];
  return [problem(bench, entry, [], ruleOfLack('not-handed-over'), droppedText[bench.reading.locale])];
}

/**
 * One problem a lack; but whoever no longer speaks for the owner is one cause, however much they confirmed.
 * @param waysOut of an entry that is new: what can be done as long as it has not been handed over
 */
function lackProblems(
  lacks: readonly Lack[],
  entry: AnyEntry,
  bench: Bench,
  waysOut: Localized | undefined,
): Problem[] {
  const strangers = Map.groupBy(
    lacks.filter(lack => lack.kind === 'not-owner'),
    ({ by }) => by,
  );
  const told = [...strangers].map(([by, theirs]) => {
    const questions = theirs.map(({ question }) => question);
    const message = strangersText(by, questions, entry.owner, telling(bench))[bench.reading.locale];
    return problem(bench, entry, theirs[0]?.path ?? [], ruleOfLack('not-owner'), message);
  });
  const others = lacks.filter(lack => lack.kind !== 'not-owner');
  return [
    ...told,
    ...others.map(lack => {
      const plain = lackProblem(lack, ruleOfLack(lack.kind), entry, bench);
      if (lack.kind !== 'not-handed-over' || !waysOut) return plain;
      return { ...plain, message: joined(plain.message, waysOut[bench.reading.locale], bench) };
    }),
  ];
}

const joined = (first: string, second: string, { reading }: Bench) =>
  reading.locale === 'ja' ? `${first}${second}` : `${first} ${second}`;

function lackProblem(lack: Lack | DeclarationLack, rule: string, entry: AnyEntry, bench: Bench): Problem {
  return problem(bench, entry, lack.path, rule, lackText(lack, entry, telling(bench)));
}

const telling = ({ reading: { locale }, ledger: { parties } }: Bench) => ({
  locale,
  encode: inline,
  parties,
});

/** The system an entry becomes part of, or goes active in, while the declaration of that does not list it. */
export function undeclaredIn({ before, after, origin }: Touched, { ledger }: Asking): System | undefined {
  if (!after || after.type === 'system' || after.status === 'retired') return undefined;
  const past = before ?? origin;
  const stays =
    past && past.type !== 'system' && past.system === after.system && past.status === after.status;
  const system = ledger.systems.find(({ id }) => id === after.system);
  return stays || system?.declaration?.contains.includes(after.id) ? undefined : system;
}

/** A system that never declared anything is asked for itself. */
export function isDeclaredOtherwise(touched: Touched, bench: Bench): boolean {
  return isOnTrial(touched) && undeclaredIn(touched, bench)?.declaration !== undefined;
}

function undeclaredProblem(touched: Touched, entry: AnyEntry, bench: Bench): Problem[] {
  const system = undeclaredIn(touched, bench);
  if (!system?.declaration) return [];
  const message = undeclaredText(inline(system.id))[bench.reading.locale];
  return [problem(bench, entry, ['system'], ruleOfLack('undeclared-entry'), message)];
}

const duties = rulesThat(({ review }) => review !== undefined);

function dutyProblems(entry: AnyEntry, bench: Bench): Problem[] {
  const told = new Set(
    bench.reading.problems.filter(({ file }) => file === entry.file).map(({ rule }) => rule),
  );
  const { locale } = bench.reading;
  const { timezone } = bench.ledger.settings;
  return duties
    .flatMap(duty => checkRecord(duty, entry, bench.context))
    .filter(({ rule }) => !rules[rule].review?.toldBy.some(same => told.has(same)))
    .map(finding => {
      const message = describe(finding, { locale, timezone, encode: inline });
      return problem(
        bench,
        entry,
        rules[finding.rule].review?.place(entry, finding.facts) ?? [],
        finding.rule,
        message,
      );
    });
}

function problem({ reading }: Bench, { file }: AnyEntry, path: Path, rule: string, message: string): Problem {
  return { file, ...reading.locate(file, path), rule, message };
}
