/** Reviews a pull request by its two sides: what changed, and which problems prevent the merge. */

import { folderOf } from '../ledger/folders.ts';
import { type LedgerReading, type ReadOptions, readLedgerFiles } from '../ledger/read/assemble.ts';
import type { Ledger, Problem } from '../ledger/types.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import type { EntryChange, LedgerChange, Review, ReviewedEntry, TouchedEntry } from './change.ts';
import { controllingFileChanges } from './controlling-files.ts';
import { entryChanges, outcomeOf } from './entry-changes.ts';
import { checklistState } from './handover-demands.ts';
import { isDeclaredOtherwise, judge, undeclaredIn } from './judge.ts';
import { ledgerChanges } from './ledger-changes.ts';
import {
  changedAtBothProblems,
  evidenceChanges,
  folderOfSecretName,
  otherFiles,
  secretProblems,
  unjudgedProblem,
} from './other-files.ts';
import { type MaybeRenamed, pairRenames } from './renames.ts';
import { filesToRead, systemFiles, touchedEntries, wordsToSearchFor } from './scope.ts';
import type { Side, TwoSides } from './two-sides.ts';
import { change } from './value-change.ts';

type Options = Pick<ReadOptions, 'now' | 'locale' | 'builtinChecklists'>;

/** The most files below `inventory/` that one review judges. Nobody can read a larger pull request. */
const maximumTouched = 5_000;

export async function review(given: TwoSides, options: Options): Promise<Review> {
  // A name that contains a key is never shown.
  const named = given.touched.filter(path => folderOfSecretName(path) === undefined);
  const sides = { ...given, touched: named.slice(0, maximumTouched) };
  const unjudged = named.slice(maximumTouched);
  const { base, head, touched } = sides;
  const paths = { base: base.paths, head: head.paths };
  const [baseFiles = [], headFiles = []] = [base, head].map(side => filesToRead(side.paths, touched));
  const first = await readBoth(base, baseFiles, head, headFiles, options);
  const own = touchedEntries(touched, paths, first);
  const words = wordsToSearchFor(first, own, touched, options.now);
  const [entriesMentioning, debt] = await Promise.all([sides.entriesMentioning(words), sides.unadopted()]);
  const further = [...entriesMentioning, ...systemFiles(own)];
  const both = await readBoth(base, [...baseFiles, ...further], head, [...headFiles, ...further], options);
  const secrets = await secretProblems(sides, new Set(unjudged), both.reading.locale);
  const entries = pairRenames(touchedEntries(touched, paths, both));
  const author = both.before?.settings.issues.author;
  const baseline = baselineOf(both.before, both.reading, base, new Set(debt.base), options.now);
  const { reviewed, rest } = judged(entries, both, sides, baseline, secrets);
  const shared = sharedChanges(both, sides, options.now);
  const told = new Set([...shared, ...rest].map(({ file }) => file));
  for (const { renamed, file, id } of entries) {
    const baseLedger = renamed ? [renamed.file, acknowledgementsOf(renamed.id)] : [];
    for (const each of [file, acknowledgementsOf(id), ...baseLedger]) told.add(each);
  }
  return {
    base: base.commit,
    head: head.commit,
    entries: reviewed,
    ledger: {
      changes: [
        ...shared,
        ...otherFiles(touched, told, paths, both),
        ...controllingFileChanges(sides.controllingFiles),
      ],
      problems: [...rest, ...unjudgedProblem(unjudged, both.reading.locale)],
    },
    debt: { base: debt.base.length, head: debt.head.length },
    parties: new Map([...(both.before?.parties ?? []), ...(both.after?.parties ?? [])]),
    locale: both.reading.locale,
    ...(author !== undefined && { author }),
  };
}

function sharedChanges(both: BothLedgers, { base, head, touched }: TwoSides, now: Date): LedgerChange[] {
  const paths = { base: base.paths, head: head.paths };
  const changes = [
    ...ledgerChanges(both.before, both.after, touched, paths, now),
    ...evidenceChanges(touched, paths, both),
  ];
  return withLines(changes, both.reading, head.paths);
}

/** The file that holds the acknowledgements of an entry, where they are kept apart from it. */
const acknowledgementsOf = (id: string) => `${folderOf.acknowledgements}${id}.yaml`;

interface BothLedgers {
  before: Ledger | undefined;
  after: Ledger | undefined;
  /** Of the head. */
  reading: LedgerReading;
  /** Problems of the base, by {@link identity}. */
  known: ReadonlySet<string>;
}

async function readBoth(
  base: Side,
  baseFiles: readonly string[],
  head: Side,
  headFiles: readonly string[],
  options: Options,
): Promise<BothLedgers> {
  const [baseReading, headReading] = await Promise.all([
    readSide(base, baseFiles, options),
    readSide(head, headFiles, options),
  ]);
  return {
    before: baseReading.ledger,
    after: headReading.ledger,
    reading: headReading,
    known: new Set(baseReading.problems.map(identity)),
  };
}

async function readSide(side: Side, wanted: readonly string[], options: Options): Promise<LedgerReading> {
  const { files, refused } = await side.read([...new Set(wanted)]);
  return readLedgerFiles(files, { ...options, refused, paths: side.paths });
}

/** Identifies a problem of an unchanged file. The message is left out: what it suggests may differ between the sides. */
const identity = ({ file, line, column, rule }: Problem) => `${file}:${line}:${column} ${rule}`;

function judged(
  entries: readonly MaybeRenamed[],
  both: BothLedgers,
  { touched, changedAtBoth }: TwoSides,
  baseline: Baseline | undefined,
  secrets: readonly Problem[],
): { reviewed: ReviewedEntry[]; rest: Problem[] } {
  const problems = [
    ...problemsThatCount(both, touched),
    ...secrets,
    ...changedAtBothProblems(changedAtBoth, both.reading.locale),
  ];
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const mine = new Set<Problem>();
  const reviewed = entries.map(({ renamed, ...touched }) => {
    const before = renamed ?? touched.before;
    const situation: TouchedEntry = { ...touched, ...(before && { before }) };
    const own = [touched.file, acknowledgementsOf(touched.id)].flatMap(file => byFile.get(file) ?? []);
    for (const each of own) mine.add(each);
    const changes = [
      ...(renamed ? [renaming(renamed.id, touched.id)] : entryChanges(situation)),
      ...(baseline ? undeclared(situation, baseline) : obstructed(situation, both.reading)),
    ];
    const found = [...own, ...(baseline ? judge(situation, baseline) : [])];
    return reviewedEntry(situation, changes, found, both.reading, baseline);
  });
  return { reviewed, rest: problems.filter(each => !mine.has(each)) };
}

const renaming = (from: string, to: string) => change('renamed', ['id'], { from, to, attention: true });

function reviewedEntry(
  touched: TouchedEntry,
  changes: EntryChange[],
  problems: Problem[],
  reading: LedgerReading,
  baseline: Baseline | undefined,
): ReviewedEntry {
  const { id, type, file, atHead } = touched;
  const entry = touched.after ?? touched.before;
  const handover = baseline && checklistState(touched, baseline);
  return {
    id,
    type,
    file,
    title: entry?.title ?? id,
    ...(touched.after && { status: touched.after.status }),
    kind: outcomeOf(touched, changes),
    changes: atHead ? changes.map(each => ({ ...each, ...lineOf(each, file, reading) })) : changes,
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    ...(handover && { handover }),
  };
}

function lineOf(
  { path }: { path: EntryChange['path'] },
  file: string,
  reading: LedgerReading,
): { line?: number } {
  return reading.texts.has(file) ? { line: reading.locate(file, path, 'key').line } : {};
}

function withLines(
  changes: readonly LedgerChange[],
  reading: LedgerReading,
  paths: ReadonlySet<string>,
): LedgerChange[] {
  return changes.map(each =>
    paths.has(each.file) ? { ...each, ...lineOf(each, each.file, reading) } : each,
  );
}

/** Problems of touched files, new problems of other files, and the reason where the ledger cannot be read. */
function problemsThatCount({ reading, known }: BothLedgers, touched: readonly string[]): Problem[] {
  const files = new Set(touched);
  const counting = reading.problems.filter(each => files.has(each.file) || !known.has(identity(each)));
  const { obstacle } = reading;
  return obstacle && touched.length > 0 && !counting.includes(obstacle) ? [...counting, obstacle] : counting;
}

/** A change for an entry that joins a system whose declaration does not list it, where that is not reported as a problem. */
function undeclared(touched: TouchedEntry, baseline: Baseline): EntryChange[] {
  const system = isDeclaredOtherwise(touched, baseline) ? undefined : undeclaredIn(touched, baseline);
  return system ? [change('undeclared', ['system'], { about: system.id, attention: true })] : [];
}

/** A change for an entry that cannot be judged, because a file that all entries depend on is broken. */
function obstructed({ atHead }: TouchedEntry, { obstacle }: LedgerReading): EntryChange[] {
  return atHead && obstacle ? [change('obstructed', ['id'], { about: obstacle.file, attention: true })] : [];
}
