/**
 * Turns the texts of files into a {@link Ledger}, without reading a disk. All problems of all files are found in one run. An
 * entry on which later stages could not rely is left out and listed as unreadable.
 */
import type { Locale } from '../../text/locale.ts';
import { type AcknowledgementsReading, readAcknowledgements } from '../acknowledgements.ts';
import { type Checklists, readChecklists } from '../checklists.ts';
import { type CheckContext, indexEntries } from '../checks/check-context.ts';
import { entryFaults } from '../checks/entry-checks.ts';
import { administratorsExist } from '../checks/party-references.ts';
import { makesUnreadable } from '../checks/tolerable.ts';
import { textAt } from '../data.ts';
import { faultsToReport } from '../faults/reported-faults.ts';
import { maximumRereadPerLedger } from '../faults/root-causes.ts';
import {
  isShared,
  ledgerPlaceOf,
  type OwnedFormat,
  ownedFormats,
  partiesFile,
  settingsFile,
  Tree,
  trustFolder,
} from '../folders.ts';
import { isOfOneParty } from '../messages/schema-messages.ts';
import { contractorsByMember, namedParties, readParties } from '../parties.ts';
import type { Parties, Settings as SettingsFile } from '../schema.generated.ts';
import { acknowledgementLimits, defaultSettings, localeOf, namedSites, readSettings } from '../settings.ts';
import { type Fault, type Path, Source } from '../source.ts';
import type { AnyEntry, Ledger, Problem } from '../types.ts';
import type { LexemeBudget } from '../yaml/yaml.ts';
import { type EntryReading, readEntryFile, toEntry } from './entry-file.ts';
import { unreadFiles } from './misnamed.ts';
import { lastDays, readSharedFiles, type SharedFiles } from './shared-files.ts';

/** A file whose text could not be read. */
export interface RefusedFile {
  file: string;
  fault: Fault;
  /** The text as far as it could be decoded, to find the line of the fault. */
  text?: string;
}

export interface ReadOptions {
  now: Date;
  /** Language of the problems; absent: the ledger's own. */
  locale?: Locale | undefined;
  root?: string;
  /** PEM certificates of the built-in trust set `public`. */
  mozilla?: () => readonly string[];
  /** Texts of the checklists that come with certledger, by name. */
  builtinChecklists?: ReadonlyMap<string, string>;
  refused?: readonly RefusedFile[];
  /**
   * Every path of the ledger, where `files` holds only some of them. References of entries are looked up here. Absent: there are
   * only `files` and `refused`.
   */
  paths?: ReadonlySet<string>;
  /** Links that lead to no file. They are reported, and nothing may refer to them. */
  dangling?: ReadonlySet<string>;
  /** How much may still be read in all files together; counted down. Absent: {@link maximumLexemes}. */
  effort?: LexemeBudget;
  /** {@link Ledger.missingFolders} */
  missingFolders?: readonly OwnedFormat[];
}

export interface LedgerReading {
  /** Absent when mistakes in settings or parties make every entry unusable. */
  ledger?: Ledger;
  /** Where there is no ledger: the first of the problems that cause this. */
  obstacle?: Problem | undefined;
  /** By file, line and column. */
  problems: Problem[];
  /** Files below `inventory/` that are not read and do not look like a part of the ledger. */
  unread: string[];
  /** The language of the problems. */
  locale: Locale;
  /** The YAML files by path, as they were read. Lines are shown from here, so that nothing of a refused file is shown. */
  texts: ReadonlyMap<string, string>;
  /** Line and column of a path, or of its nearest ancestor that exists; 1:1 for a file that was not read. */
  locate: (file: string, path: Path, at?: 'key' | 'value') => { line: number; column: number };
}

/** A file with its faults. */
interface Found {
  source: Source;
  faults: readonly Fault[];
}

/** A file that is not read. `meant`: the path at which it would be read, where it looks like a part of the ledger. */
interface Misplaced extends Found {
  meant: string | undefined;
}

/** Every file as far as it could be read. */
interface Readings extends SharedFiles {
  checklists: Checklists;
  entries: EntryReading[];
  acknowledgements: AcknowledgementsReading[];
  misplaced: Misplaced[];
  refused: Found[];
  settingsAreValid: boolean;
  context: CheckContext;
}

/** The limit for all files that are not plain YAML. It takes about a minute, and is enough for a hundred thousand files. */
const maximumLexemes = 20_000_000;

/** @param files texts by path relative to the root (`inventory/…`, forward slashes); other files are ignored */
export function readLedgerFiles(files: ReadonlyMap<string, string>, options: ReadOptions): LedgerReading {
  const { effort = { lexemes: maximumLexemes } } = options;
  const sources = Array.from(files, ([file, text]) => new Source(file, text, effort)).sort((a, b) =>
    compareText(a.file, b.file),
  );
  const readings = readAll(sources, options);
  const { settings, parties, settingsAreValid, refused } = readings;
  const locale = options.locale ?? localeOf(settings.data);
  const problems = problemsOf(allFound(readings), locale).sort(byPlace);
  const unread = [
    ...readings.misplaced.flatMap(({ source, meant }) => (meant === undefined ? [source.file] : [])),
    ...readings.trust.unread,
  ].sort(compareText);
  const reading = {
    problems,
    locale,
    unread,
    ...sourceAccess([...sources, ...refused.map(({ source }) => source)]),
  };
  const partiesAreValid = parties.known && !parties.faults.some(makesLedgerUnusable);
  if (settingsAreValid && partiesAreValid) return { ...reading, ledger: toLedger(readings, options) };
  const brokenFile = settingsAreValid ? partiesFile : settingsFile;
  // A refused folder explains why a file in it is missing.
  const misnamed = readings.misplaced.find(({ meant }) => meant === brokenFile)?.source.file;
  const obstacle = problems.find(
    problem =>
      makesLedgerUnusable(problem) &&
      (problem.file === brokenFile || problem.file === misnamed || brokenFile.startsWith(`${problem.file}/`)),
  );
  return { ...reading, obstacle };
}

/** Settings or parties with this problem may mean something else. An impossible name on GitHub affects only one party. */
const makesLedgerUnusable = ({ rule }: { rule: string }) => !isOfOneParty(rule);

function readAll(sources: readonly Source[], options: ReadOptions): Readings {
  const { mozilla = () => [], builtinChecklists = noTexts } = options;
  const refused = (options.refused ?? []).map(({ file, text = '', fault }) => ({
    source: new Source(file, text),
    faults: [fault],
  }));
  const lost = new Set(refused.map(({ source }) => source.file));
  const tree = new Tree(options.paths ?? new Set([...sources.map(({ file }) => file), ...lost]));

  const misplaced = misplacedFiles([...tree.paths, ...(options.dangling ?? [])], sources, lost);
  // A settings or parties file with a wrong name is not missing: nothing is concluded from what is not in it.
  const misnamedShared = misplaced.flatMap(({ meant }) =>
    meant !== undefined && isShared(meant) ? [meant] : [],
  );
  const shared = readSharedFiles(sources, new Set([...lost, ...misnamedShared]), mozilla);
  const { settings, parties, trust } = shared;
  const settingsAreValid = settings.known && settings.faults.length === 0;
  const checklists = readChecklists(sources, builtinChecklists, name => tree.has(name, 'checklist'));
  const entries = sources.flatMap(source => readEntryFile(source) ?? []);
  const entryFiles = entries.map(({ entry }) => entry);
  const context: CheckContext = {
    parties: parties.known ? namedParties(parties.data) : undefined,
    left: lastDays(parties.data),
    contractors: contractorsByMember(parties.data),
    sites: settings.known ? namedSites(settings.data) : undefined,
    trustSets: settings.known ? trust.named : undefined,
    settings: settingsAreValid ? readSettings(settings.data as SettingsFile) : defaultSettings,
    limits: acknowledgementLimits(settings.known ? settings.data : undefined),
    now: options.now,
    tree,
    checklists: checklists.known,
    ...indexEntries(entryFiles, tree),
  };
  settings.faults.push(...administratorsExist(settings.data, context));
  for (const { entry, faults } of entries) faults.push(...entryFaults(entry, context));
  const byStem = new Map(entryFiles.map(entry => [entry.stem, entry]));
  const acknowledgements = sources.flatMap(source => readAcknowledgements(source, byStem, context) ?? []);
  return { ...shared, checklists, entries, acknowledgements, misplaced, refused, settingsAreValid, context };
}

const noTexts: ReadonlyMap<string, string> = new Map();

/** @param lost paths whose problem is reported already */
function misplacedFiles(
  paths: readonly string[],
  sources: readonly Source[],
  lost: ReadonlySet<string>,
): Misplaced[] {
  const byFile = new Map(sources.map(source => [source.file, source]));
  return unreadFiles(paths).map(({ file, meant }) => {
    const source = byFile.get(file) ?? new Source(file, '');
    const isSaid = meant === undefined || lost.has(file);
    return { source, meant, faults: isSaid ? [] : [{ rule: 'ledger.file-name', values: { meant } }] };
  });
}

/** The most problems that are shown for one file. */
const maximumProblems = 10_000;
/** The most problems that are shown in all. After that, each file shows its first problem only. */
const maximumInAll = 20_000;

function problemsOf(found: readonly Found[], locale: Locale): Problem[] {
  const problems: Problem[] = [];
  const budget = { left: maximumRereadPerLedger };
  for (const { source, faults } of found) {
    const room = problems.length < maximumInAll ? maximumProblems : 1;
    const told = faultsToReport(source, faults, budget);
    const shown = withoutDuplicates(told.slice(0, room).map(fault => source.problem(fault, locale)));
    for (const problem of shown) problems.push(problem);
    const left = told.length - room;
    if (left > 0)
      problems.push(source.problem({ rule: 'yaml.more', values: { count: String(left) } }, locale));
    source.release();
  }
  return problems;
}

function allFound(readings: Readings): Found[] {
  const { settings, parties, trust, checklists, entries, acknowledgements, misplaced, refused } = readings;
  return [
    settings,
    { source: settings.source, faults: trust.settingsFaults },
    parties,
    ...trust.fileFaults.map(({ source, fault }) => ({ source, faults: [fault] })),
    ...checklists.readings,
    ...entries,
    ...acknowledgements,
    ...misplaced,
    ...refused,
  ];
}

/** @param readings with valid settings and parties */
function toLedger(readings: Readings, { root = '.', missingFolders = [] }: ReadOptions): Ledger {
  const { parties, trust, checklists, context, misplaced, refused } = readings;
  const [read, left] = partition(
    readings.entries,
    ({ entry, faults }) =>
      trust.sets.has(textAt(entry.data, ['trust']) ?? 'public') && !faults.some(makesUnreadable),
  );
  const isThere = (id: string) => context.tree.has(id, ...ownedFormats);
  const apart = new Map(readings.acknowledgements.map(({ stem, acknowledged }) => [stem, acknowledged]));
  const entries = read
    .map(reading => toEntry(reading, apart.get(reading.entry.stem) ?? [], context))
    .sort((a, b) => compareText(a.id, b.id));
  return {
    root,
    settings: context.settings,
    parties: readParties(parties.data as Parties),
    entries: ofType(entries, 'certificate'),
    items: ofType(entries, 'item'),
    systems: ofType(entries, 'system'),
    checklists: checklists.known,
    trust: trust.sets,
    unreadable: [
      ...[...left, ...refused].flatMap(({ source }) => entryName(source.file) ?? []),
      ...[
        ...misplaced.flatMap(({ meant = '' }) => entryName(meant) ?? []),
        // A file with a wrong name still contains the id of its entry.
        ...left.flatMap(({ entry }) => textAt(entry.data, ['id']) ?? []),
      ].filter(id => !isThere(id)),
    ].sort(compareText),
    ...(missingFolders.length > 0 && { missingFolders }),
  };
}

/** The id that the path of an entry gives it; undefined for other files. */
function entryName(file: string): string | undefined {
  const place = ledgerPlaceOf(file);
  return ownedFormats.some(format => format === place?.format) ? place?.stem : undefined;
}

function sourceAccess(sources: readonly Source[]): Pick<LedgerReading, 'texts' | 'locate'> {
  const byFile = new Map(sources.map(source => [source.file, source]));
  const yaml = sources.filter(({ file, text }) => text !== '' && !file.startsWith(trustFolder));
  // Callers ask for one file after the other, so that only the last one is kept.
  let last: Source | undefined;
  return {
    texts: new Map(yaml.map(({ file, text }) => [file, text])),
    locate: (file, path, at) => {
      const source = byFile.get(file);
      if (source !== last) last?.release();
      last = source;
      return source?.place({ path, at }) ?? { line: 1, column: 1 };
    },
  };
}

function ofType<T extends AnyEntry['type']>(entries: readonly AnyEntry[], type: T) {
  return entries.filter((entry): entry is Extract<AnyEntry, { type: T }> => entry.type === type);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))];
}

/** One cause may give the same problem in several places; it is reported once. */
function withoutDuplicates(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(each => [JSON.stringify(each), each])).values()];
}

/** Order by code unit: the same on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}
