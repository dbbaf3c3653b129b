/**
 * Decides whether a touched entry may be merged. Only entries that are active at the head are judged. An active entry needs
 * a complete handover, confirmed by both sides, and somebody who is responsible for the next renewal.
 */
import { checkRecord } from '../compare/engine.ts';
import { describe } from '../compare/view/finding-text.ts';
import { type DeclarationLack, declarationLacks } from '../handover/declaration.ts';
import { lackText } from '../handover/lack-text.ts';
import type { Lack } from '../handover/lacks.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Problem, System } from '../ledger/types.ts';
import { ruleOfLack, rules, rulesThat } from '../rules/rule-catalogue.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { Baseline } from './baseline.ts';
import type { TouchedEntry } from './change.ts';
import { changesUnderSignature } from './changed-under-signature.ts';
import { isOnlyRecordChanged } from './entry-changes.ts';
import { demandedLacks, type HandoverDemands } from './handover-demands.ts';
import { debtText } from './view/change-text.ts';
import {
  changedUnderSignatureText,
  droppedHandoverText,
  newEntryText,
  notOwnerText,
  undeclaredText,
} from './view/problem-text.ts';

/** The problems of a touched entry that `validate` cannot see in its file. */
export function judge(touched: TouchedEntry, baseline: Baseline): Problem[] {
  const { after } = touched;
  if (!after) return [];
  const owed = isNewDebt(touched, baseline)
    ? [problem(baseline, after, ['adopted'], 'adoption.debt', debtText[baseline.reading.locale])]
    : [];
  if (!isHandoverJudged(touched)) return owed;
  return [
    ...owed,
    ...handoverProblems(touched, after, baseline),
    ...undeclaredProblem(touched, after, baseline),
    ...dutyProblems(after, baseline),
  ];
}

/** `adopted: false` is for what was in service before the ledger knew of it. An entry that was adopted cannot return to it. */
function isNewDebt(
  { atBase, before, after, origin }: TouchedEntry,
  { mayAddUnadopted, unadopted }: Baseline,
): boolean {
  if (!after || after.adopted) return false;
  if (before ? !before.adopted : unadopted.has(after.file)) return false;
  const isNew = !atBase && !before && origin?.adopted !== true;
  return !(isNew && mayAddUnadopted);
}

function isHandoverJudged({ before, after, direct }: TouchedEntry): boolean {
  if (!direct || after?.status !== 'active' || !after.adopted) return false;
  return before === undefined || !isOnlyRecordChanged(before, after);
}

function handoverProblems(touched: TouchedEntry, entry: AnyEntry, baseline: Baseline): Problem[] {
  const { parties, inside, today } = baseline.context;
  const before = touched.before ?? touched.origin;
  const stale = before ? changesUnderSignature(before, entry) : [];
  // `undefined` stands for the declaration.
  const staleQuestions = new Set(stale.map(({ question }) => question));
  const lacks = demandedLacks(touched, baseline, touched.before?.status !== 'active').filter(
    // The answer has a newer date than its confirmation because it was changed since: say that, not that the day is impossible.
    lack => lack.kind !== 'impossible-day' || !staleQuestions.has(lack.question.id),
  );
  const declared = (
    entry.type === 'system' ? declarationLacks(entry, inside.get(entry.id) ?? [], parties, today) : []
  ).filter(({ kind }) => kind !== 'declaration-impossible-day' || !staleQuestions.has(undefined));
  const { locale } = baseline.reading;
  return [
    ...droppedHandover(before, entry, baseline),
    ...stale.map(each =>
      problem(
        baseline,
        entry,
        each.path,
        ruleOfLack(each.question === undefined ? 'declaration-unconfirmed' : 'unconfirmed'),
        changedUnderSignatureText(each, textContext(baseline))[locale],
      ),
    ),
    ...lackProblems(
      lacks,
      entry,
      baseline,
      touched.atBase || before ? undefined : newEntryText(baseline.mayAddUnadopted),
    ),
    ...declared.map(lack => lackProblem(lack, ruleOfLack(lack.kind), entry, baseline)),
  ];
}

/** A system needs no handover at all, because it may be older than the ledger. One that had a handover must keep it. */
function droppedHandover(before: AnyEntry | undefined, entry: AnyEntry, baseline: Baseline): Problem[] {
  if (entry.type !== 'system' || entry.handover || !before?.handover) return [];
  return [
    problem(baseline, entry, [], ruleOfLack('not-handed-over'), droppedHandoverText[baseline.reading.locale]),
  ];
}

/**
 * One problem for each lack. All confirmations by one party that no longer speaks for the owner are one problem.
 * @param waysOut for a new entry: what can be done until it is handed over
 */
function lackProblems(
  lacks: readonly Lack[],
  entry: AnyEntry,
  baseline: Baseline,
  waysOut: Localized | undefined,
): Problem[] {
  const strangers = Map.groupBy(
    lacks.filter(lack => lack.kind === 'not-owner'),
    ({ by }) => by,
  );
  const told = [...strangers].map(([by, theirs]) => {
    const questions = theirs.map(({ question }) => question);
    const message = notOwnerText(by, questions, entry.owner, textContext(baseline))[baseline.reading.locale];
    return problem(baseline, entry, theirs[0]?.path ?? [], ruleOfLack('not-owner'), message);
  });
  const others = lacks.filter(lack => lack.kind !== 'not-owner');
  return [
    ...told,
    ...others.map(lack => {
      const plain = lackProblem(lack, ruleOfLack(lack.kind), entry, baseline);
      if (lack.kind !== 'not-handed-over' || !waysOut) return plain;
      return { ...plain, message: joined(plain.message, waysOut[baseline.reading.locale], baseline) };
    }),
  ];
}

const joined = (first: string, second: string, { reading }: Baseline) =>
  reading.locale === 'ja' ? `${first}${second}` : `${first} ${second}`;

function lackProblem(
  lack: Lack | DeclarationLack,
  rule: string,
  entry: AnyEntry,
  baseline: Baseline,
): Problem {
  return problem(baseline, entry, lack.path, rule, lackText(lack, entry, textContext(baseline)));
}

const textContext = ({ reading: { locale }, ledger: { parties } }: Baseline) => ({
  locale,
  encode: inline,
  parties,
});

/** The system that an entry joins, or becomes active in, and whose declaration does not list the entry. */
export function undeclaredIn(
  { before, after, origin }: TouchedEntry,
  { ledger }: HandoverDemands,
): System | undefined {
  if (!after || after.type === 'system' || after.status === 'retired') return undefined;
  const past = before ?? origin;
  const stays =
    past && past.type !== 'system' && past.system === after.system && past.status === after.status;
  const system = ledger.systems.find(({ id }) => id === after.system);
  return stays || system?.declaration?.contains.includes(after.id) ? undefined : system;
}

/** A system without any declaration has a problem of its own, so that its entries need none. */
export function isDeclaredOtherwise(touched: TouchedEntry, baseline: Baseline): boolean {
  return isHandoverJudged(touched) && undeclaredIn(touched, baseline)?.declaration !== undefined;
}

function undeclaredProblem(touched: TouchedEntry, entry: AnyEntry, baseline: Baseline): Problem[] {
  const system = undeclaredIn(touched, baseline);
  if (!system?.declaration) return [];
  const message = undeclaredText(inline(system.id))[baseline.reading.locale];
  return [problem(baseline, entry, ['system'], ruleOfLack('undeclared-entry'), message)];
}

const duties = rulesThat(({ review }) => review !== undefined);

function dutyProblems(entry: AnyEntry, baseline: Baseline): Problem[] {
  const told = new Set(
    baseline.reading.problems.filter(({ file }) => file === entry.file).map(({ rule }) => rule),
  );
  const { locale } = baseline.reading;
  const { timezone } = baseline.ledger.settings;
  return duties
    .flatMap(duty => checkRecord(duty, entry, baseline.context))
    .filter(({ rule }) => !rules[rule].review?.toldBy.some(rule => told.has(rule)))
    .map(finding => {
      const message = describe(finding, { locale, timezone, encode: inline });
      return problem(
        baseline,
        entry,
        rules[finding.rule].review?.place(entry, finding.facts) ?? [],
        finding.rule,
        message,
      );
    });
}

function problem(
  { reading }: Baseline,
  { file }: AnyEntry,
  path: Path,
  rule: string,
  message: string,
): Problem {
  return { file, ...reading.locate(file, path), rule, message };
}
