/** What a pull request means, from its two sides: what changed, in words, and what keeps it out. */

import { folderOf } from '../ledger/folders.ts';
import { type LedgerReading, type ReadOptions, readLedgerFiles } from '../ledger/read/assemble.ts';
import type { Ledger, Problem } from '../ledger/types.ts';
import { benchOf } from './baseline.ts';
import type { EntryChange, LedgerChange, Review, ReviewedEntry, Touched } from './change.ts';
import { controllingFileChanges } from './controlling-files.ts';
import { entryChanges, outcomeOf } from './entry-changes.ts';
import { checklistState } from './handover-demands.ts';
import { type Bench, isDeclaredOtherwise, judge, undeclaredIn } from './judge.ts';
import { ledgerChanges } from './ledger-changes.ts';
import {
  crossedProblems,
  evidenceChanges,
  folderOfSecretName,
  otherFiles,
  secretProblems,
  unjudgedProblem,
} from './other-files.ts';
import { type MaybeRenamed, renamesPaired } from './renames.ts';
import { filesToRead, systemFiles, touchedEntries, wordsThatMatter } from './scope.ts';
import type { Side, TwoSides } from './two-sides.ts';
import { change } from './value-change.ts';

type Options = Pick<ReadOptions, 'now' | 'locale' | 'builtinChecklists'>;

/** Files below `inventory/` that one review judges: a first import is smaller, or is no pull request to read. */
const maximumTouched = 5_000;

export async function review(given: TwoSides, options: Options): Promise<Review> {
  // What has a key for its name is told of without it.
  const named = given.touched.filter(path => folderOfSecretName(path) === undefined);
  const sides = { ...given, touched: named.slice(0, maximumTouched) };
  const unjudged = named.slice(maximumTouched);
  const { base, head, touched } = sides;
  const paths = { base: base.paths, head: head.paths };
  const [baseFiles = [], headFiles = []] = [base, head].map(side => filesToRead(side.paths, touched));
  const first = await readBoth(base, baseFiles, head, headFiles, options);
  const own = touchedEntries(touched, paths, first);
  const words = wordsThatMatter(first, own, touched, options.now);
  const [mentioning, debt] = await Promise.all([sides.mentioning(words), sides.indebted()]);
  const further = [...mentioning, ...systemFiles(own)];
  const both = await readBoth(base, [...baseFiles, ...further], head, [...headFiles, ...further], options);
  const secrets = await secretProblems(sides, new Set(unjudged), both.reading.locale);
  const entries = renamesPaired(touchedEntries(touched, paths, both));
  const author = both.before?.settings.issues.author;
  const bench = benchOf(both.before, both.reading, base, new Set(debt.base), options.now);
  const { reviewed, rest } = judged(entries, both, sides, bench, secrets);
  const shared = sharedChanges(both, sides, options.now);
  const told = new Set([...shared, ...rest].map(({ file }) => file));
  for (const { renamed, file, id } of entries) {
    const formerly = renamed ? [renamed.file, acknowledgementsOf(renamed.id)] : [];
    for (const each of [file, acknowledgementsOf(id), ...formerly]) told.add(each);
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

function sharedChanges(both: Both, { base, head, touched }: TwoSides, now: Date): LedgerChange[] {
  const paths = { base: base.paths, head: head.paths };
  const changes = [
    ...ledgerChanges(both.before, both.after, touched, paths, now),
    ...evidenceChanges(touched, paths, both),
  ];
  return withLines(changes, both.reading, head.paths);
}

/** Acknowledgements apart from their entry belong to it all the same. */
const acknowledgementsOf = (id: string) => `${folderOf.acknowledgements}${id}.yaml`;

interface Both {
  before: Ledger | undefined;
  after: Ledger | undefined;
  /** Of the head. */
  reading: LedgerReading;
  /** Problems that were there before. */
  known: ReadonlySet<string>;
}

async function readBoth(
  base: Side,
  baseFiles: readonly string[],
  head: Side,
  headFiles: readonly string[],
  options: Options,
): Promise<Both> {
  const [was, is] = await Promise.all([
    readSide(base, baseFiles, options),
    readSide(head, headFiles, options),
  ]);
  return {
    before: was.ledger,
    after: is.ledger,
    reading: is,
    known: new Set(was.problems.map(identity)),
  };
}

async function readSide(side: Side, wanted: readonly string[], options: Options): Promise<LedgerReading> {
  const { files, refused } = await side.read([...new Set(wanted)]);
  return readLedgerFiles(files, { ...options, refused, paths: side.paths });
}

/** Of a file that is the same at both sides; what its message suggests may have changed. */
const identity = ({ file, line, column, rule }: Problem) => `${file}:${line}:${column} ${rule}`;

function judged(
  entries: readonly MaybeRenamed[],
  both: Both,
  { touched, crossed }: TwoSides,
  bench: Bench | undefined,
  secrets: readonly Problem[],
): { reviewed: ReviewedEntry[]; rest: Problem[] } {
  const problems = [
    ...problemsThatCount(both, touched),
    ...secrets,
    ...crossedProblems(crossed, both.reading.locale),
  ];
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const mine = new Set<Problem>();
  const reviewed = entries.map(({ renamed, ...touched }) => {
    const before = renamed ?? touched.before;
    const situation: Touched = { ...touched, ...(before && { before }) };
    const own = [touched.file, acknowledgementsOf(touched.id)].flatMap(file => byFile.get(file) ?? []);
    for (const each of own) mine.add(each);
    const changes = [
      ...(renamed ? [renaming(renamed.id, touched.id)] : entryChanges(situation)),
      ...(bench ? undeclared(situation, bench) : obstructed(situation, both.reading)),
    ];
    const found = [...own, ...(bench ? judge(situation, bench) : [])];
    return reviewedEntry(situation, changes, found, both.reading, bench);
  });
  return { reviewed, rest: problems.filter(each => !mine.has(each)) };
}

const renaming = (from: string, to: string) => change('renamed', ['id'], { from, to, attention: true });

function reviewedEntry(
  touched: Touched,
  changes: EntryChange[],
  problems: Problem[],
  reading: LedgerReading,
  bench: Bench | undefined,
): ReviewedEntry {
  const { id, type, file, is } = touched;
  const entry = touched.after ?? touched.before;
  const handover = bench && checklistState(touched, bench);
  return {
    id,
    type,
    file,
    title: entry?.title ?? id,
    ...(touched.after && { status: touched.after.status }),
    kind: outcomeOf(touched, changes),
    changes: is ? changes.map(each => ({ ...each, ...lineOf(each, file, reading) })) : changes,
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

/** What is wrong in touched files, what the change brings upon others, and why nothing can be said where that is so. */
function problemsThatCount({ reading, known }: Both, touched: readonly string[]): Problem[] {
  const files = new Set(touched);
  const counting = reading.problems.filter(each => files.has(each.file) || !known.has(identity(each)));
  const { obstacle } = reading;
  return obstacle && touched.length > 0 && !counting.includes(obstacle) ? [...counting, obstacle] : counting;
}

/** An entry that becomes part of a system whose declaration does not know of it, where that is no problem already. */
function undeclared(touched: Touched, bench: Bench): EntryChange[] {
  const system = isDeclaredOtherwise(touched, bench) ? undefined : undeclaredIn(touched, bench);
  return system ? [change('undeclared', ['system'], { about: system.id, attention: true })] : [];
}

/** What all entries depend on is broken, and this one need not be. */
function obstructed({ is }: Touched, { obstacle }: LedgerReading): EntryChange[] {
  return is && obstacle ? [change('obstructed', ['id'], { about: obstacle.file, attention: true })] : [];
}
