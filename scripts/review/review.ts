/** What a pull request means, from its two sides: what changed, in words, and what keeps it out. */
import type { Context } from '../compare/check.ts';
import { gatherEvidence } from '../compare/evidence.ts';
import { type LedgerReading, type ReadOptions, readLedgerFiles } from '../ledger/assemble.ts';
import { folderOf, ownedFormats, placeOf } from '../ledger/folders.ts';
import type { AnyEntry, Ledger, Problem } from '../ledger/types.ts';
import { dayAt } from '../text/calendar.ts';
import type { EntryChange, LedgerChange, Review, ReviewedEntry, Touched } from './change.ts';
import { change } from './differ.ts';
import { entryChanges, isSameThing, outcomeOf } from './entry-changes.ts';
import type { Side, TwoSides } from './git.ts';
import { type Bench, checklistState, judge } from './judge.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { entriesOf, filesToRead, systemFiles, touchedEntries, wordsThatMatter } from './reach.ts';

type Options = Pick<ReadOptions, 'now' | 'locale' | 'builtinChecklists'>;

export async function review({ base, head, touched }: TwoSides, options: Options): Promise<Review> {
  const paths = { base: base.paths, head: head.paths };
  const sides = [base, head];
  const [baseFiles = [], headFiles = []] = sides.map(side => filesToRead(side.paths, touched));
  const first = await readBoth(base, baseFiles, head, headFiles, options);
  const own = touchedEntries(touched, paths, first);
  const words = wordsThatMatter(first, own, options.now);
  const [mentioning, debtBefore, debtNow] = await Promise.all([
    head.mentioning(words),
    base.indebted(),
    head.indebted(),
  ]);
  const further = [...mentioning, ...systemFiles(own)];
  const both = await readBoth(base, [...baseFiles, ...further], head, [...headFiles, ...further], options);
  const entries = renamesPaired(touchedEntries(touched, paths, both));
  const author = both.before?.settings.issues.author;
  const { reviewed, rest } = judged(entries, both, { base, touched, now: options.now });
  return {
    base: base.commit,
    head: head.commit,
    entries: reviewed,
    ledger: {
      changes: withLines(
        ledgerChanges(both.before, both.after, touched, options.now),
        both.reading,
        head.paths,
      ),
      problems: rest,
    },
    debt: { base: debtBefore.length, head: debtNow.length },
    parties: new Map([...(both.before?.parties ?? []), ...(both.after?.parties ?? [])]),
    locale: both.reading.locale,
    ...(author !== undefined && { author }),
  };
}

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

/** An entry that went and one that came and is the same in all but its name are one. */
function renamesPaired(touched: readonly Touched[]): (Touched & { renamed?: AnyEntry })[] {
  const gone = touched.filter(({ is, before }) => !is && before);
  const taken = new Set<Touched>();
  const paired = touched.map(each => {
    const { was, after } = each;
    const from = after && !was ? gone.find(({ before }) => before && isSameThing(before, after)) : undefined;
    if (!from?.before || taken.has(from)) return each;
    taken.add(from);
    return { ...each, renamed: from.before };
  });
  return paired.filter(each => !taken.has(each));
}

interface Circumstances {
  base: Side;
  touched: readonly string[];
  now: Date;
}

function judged(
  entries: readonly (Touched & { renamed?: AnyEntry })[],
  both: Both,
  circumstances: Circumstances,
): { reviewed: ReviewedEntry[]; rest: Problem[] } {
  const problems = problemsThatCount(both, circumstances.touched);
  const bench = benchOf(both, circumstances);
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const mine = new Set<Problem>();
  const reviewed = entries.map(({ renamed, ...touched }) => {
    const before = renamed ?? touched.before;
    const situation: Touched = { ...touched, ...(before && { before }) };
    // Acknowledgements apart from their entry belong to it all the same.
    const files = [touched.file, `${folderOf.acknowledgements}${touched.id}.yaml`];
    const own = files.flatMap(file => byFile.get(file) ?? []);
    for (const each of own) mine.add(each);
    const changes = [
      ...(renamed ? [renaming(renamed.id, touched.id)] : entryChanges(situation)),
      ...undeclared(situation, both.after),
    ];
    return reviewedEntry(
      situation,
      changes,
      [...own, ...(bench ? judge(situation, bench) : [])],
      both,
      circumstances,
    );
  });
  return { reviewed, rest: problems.filter(each => !mine.has(each)) };
}

const renaming = (from: string, to: string) => change('renamed', ['id'], { from, to, attention: true });

function reviewedEntry(
  touched: Touched,
  changes: EntryChange[],
  problems: Problem[],
  { after, reading }: Both,
  { now }: Circumstances,
): ReviewedEntry {
  const { id, type, file, is } = touched;
  const entry = touched.after ?? touched.before;
  const handover = touched.after && after && checklistState(touched.after, after, now);
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

function benchOf({ before, after, reading }: Both, { base, now }: Circumstances): Bench | undefined {
  if (!after) return undefined;
  const today = dayAt(now, after.settings.timezone);
  const { settings, parties, checklists } = after;
  const context: Context = {
    settings,
    parties,
    checklists,
    inside: insideOf(after),
    now,
    today,
    evidence: gatherEvidence(after, []),
  };
  const until = before?.settings.adoption.until;
  const mayOwe =
    !hasEntries(base) ||
    (before !== undefined && until !== undefined && dayAt(now, before.settings.timezone) <= until);
  return { reading, ledger: after, context, mayOwe };
}

const hasEntries = ({ paths }: Side) =>
  [...paths].some(path => ownedFormats.some(format => format === placeOf(path)?.format));

/** By system: the certificates and items that name it and are not retired. */
function insideOf(ledger: Ledger): Map<string, string[]> {
  const members = entriesOf(ledger).flatMap(entry =>
    entry.type !== 'system' && entry.system !== undefined && entry.status !== 'retired'
      ? [{ id: entry.id, system: entry.system }]
      : [],
  );
  const bySystem = Map.groupBy(members, ({ system }) => system);
  return new Map([...bySystem].map(([system, list]) => [system, list.map(({ id }) => id).sort()]));
}

/** An entry that becomes part of a system whose declaration does not know of it. */
function undeclared({ before, after }: Touched, ledger: Ledger | undefined): EntryChange[] {
  if (!ledger || !after || after.type === 'system' || after.status === 'retired') return [];
  const { system: id } = after;
  if (id === undefined || (before && before.type !== 'system' && before.system === id)) return [];
  const system = ledger.systems.find(each => each.id === id);
  if (!system || system.declaration?.contains.includes(after.id)) return [];
  return [change('undeclared', ['system'], { about: id, attention: true })];
}
