/**
 * Files → {@link Ledger}, without touching a disk. Every problem of every file is found in one run; an entry is left
 * out, and listed as unreadable, when later stages could not rely on what it says.
 */
import type { Locale } from '../../text/locale.ts';
import { type AcknowledgementsReading, readAcknowledgements } from '../acknowledgements.ts';
import { type Checklists, readChecklists } from '../checklists.ts';
import { entryFaults } from '../checks/checks.ts';
import { indexEntries, type World } from '../checks/context.ts';
import { administratorsExist } from '../checks/party-references.ts';
import { makesUnreadable } from '../checks/tolerable.ts';
import { textAt } from '../data.ts';
import { explained } from '../faults/reduce.ts';
import { forAllFiles } from '../faults/root-causes.ts';
import {
  isShared,
  type OwnedFormat,
  ownedFormats,
  partiesFile,
  placeOf,
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
import type { Effort } from '../yaml/yaml.ts';
import { type EntryReading, readEntryFile, toEntry } from './entry-file.ts';
import { unreadFiles } from './misnamed.ts';
import { lastDays, readSharedFiles, type SharedFiles } from './shared-files.ts';

/** A file that could not even be handed over as text. */
export interface RefusedFile {
  file: string;
  fault: Fault;
  /** What could be made of it, for the place of the fault. */
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
   * Every path there is, where `files` holds only some of them: whatever an entry refers to is looked for here. Absent:
   * there is nothing but `files` and `refused`.
   */
  paths?: ReadonlySet<string>;
  /** Links that lead to no file: they are told, and nothing may refer to them. */
  dangling?: ReadonlySet<string>;
  /** What all files together may cost; counted down. Absent: {@link maximumLexemes}. */
  effort?: Effort;
  /** {@link Ledger.missingFolders} */
  missingFolders?: readonly OwnedFormat[];
}

export interface LedgerReading {
  /** Absent when settings or parties are such that nothing can be said of the entries. */
  ledger?: Ledger;
  /** Where there is no ledger: the first of the problems that are why. */
  obstacle?: Problem | undefined;
  /** By file, line and column. */
  problems: Problem[];
  /** Files below `inventory/` that are not read and do not look like a part of the ledger. */
  unread: string[];
  /** The language of the problems. */
  locale: Locale;
  /**
   * The YAML files by path, as they were read: whoever shows a line of one shows it from here, and so nothing of a file
   * that was refused.
   */
  texts: ReadonlyMap<string, string>;
  /** Where something stands in a file: the nearest thing above it that is there; 1:1 of a file that was not read. */
  locate: (file: string, path: Path, at?: 'key' | 'value') => { line: number; column: number };
}

/** A file, and what is wrong with it. */
interface Found {
  source: Source;
  faults: readonly Fault[];
}

/** A file that is not read, and the path it would be read at, where it looks like a part of the ledger. */
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
  settingsHold: boolean;
  world: World;
}

/** Of all files that are not plain YAML: a minute's work, and what a hundred thousand of some length come to. */
const maximumLexemes = 20_000_000;

/** @param files texts by path relative to the root (`inventory/…`, forward slashes); other files are ignored */
export function readLedgerFiles(files: ReadonlyMap<string, string>, options: ReadOptions): LedgerReading {
  const { effort = { lexemes: maximumLexemes } } = options;
  const sources = Array.from(files, ([file, text]) => new Source(file, text, effort)).sort((a, b) =>
    compareText(a.file, b.file),
  );
  const readings = readAll(sources, options);
  const { settings, parties, settingsHold, refused } = readings;
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
    ...lookingInto([...sources, ...refused.map(({ source }) => source)]),
  };
  const partiesHold = parties.known && !parties.faults.some(spoils);
  if (settingsHold && partiesHold) return { ...reading, ledger: toLedger(readings, options) };
  const spoilt = settingsHold ? partiesFile : settingsFile;
  // Where the folder itself is refused, that is why the file is not there.
  const misnamed = readings.misplaced.find(({ meant }) => meant === spoilt)?.source.file;
  const obstacle = problems.find(
    problem =>
      spoils(problem) &&
      (problem.file === spoilt || problem.file === misnamed || spoilt.startsWith(`${problem.file}/`)),
  );
  return { ...reading, obstacle };
}

/** May settings or parties say anything else than is meant? A name that cannot be on GitHub costs nobody but its bearer. */
const spoils = ({ rule }: { rule: string }) => !isOfOneParty(rule);

function readAll(sources: readonly Source[], options: ReadOptions): Readings {
  const { mozilla = () => [], builtinChecklists = noTexts } = options;
  const refused = (options.refused ?? []).map(({ file, text = '', fault }) => ({
    source: new Source(file, text),
    faults: [fault],
  }));
  const lost = new Set(refused.map(({ source }) => source.file));
  const tree = new Tree(options.paths ?? new Set([...sources.map(({ file }) => file), ...lost]));

  const misplaced = misplacedFiles([...tree.paths, ...(options.dangling ?? [])], sources, lost);
  // Under another name they are not missing: nothing may be concluded from what they do not say.
  const elsewhere = misplaced.flatMap(({ meant }) => (meant !== undefined && isShared(meant) ? [meant] : []));
  const shared = readSharedFiles(sources, new Set([...lost, ...elsewhere]), mozilla);
  const { settings, parties, trust } = shared;
  const settingsHold = settings.known && settings.faults.length === 0;
  const checklists = readChecklists(sources, builtinChecklists, name => tree.has(name, 'checklist'));
  const entries = sources.flatMap(source => readEntryFile(source) ?? []);
  const entryFiles = entries.map(({ entry }) => entry);
  const world: World = {
    parties: parties.known ? namedParties(parties.data) : undefined,
    left: lastDays(parties.data),
    contractors: contractorsByMember(parties.data),
    sites: settings.known ? namedSites(settings.data) : undefined,
    trustSets: settings.known ? trust.named : undefined,
    settings: settingsHold ? readSettings(settings.data as SettingsFile) : defaultSettings,
    limits: acknowledgementLimits(settings.known ? settings.data : undefined),
    now: options.now,
    tree,
    checklists: checklists.known,
    ...indexEntries(entryFiles, tree),
  };
  settings.faults.push(...administratorsExist(settings.data, world));
  for (const { entry, faults } of entries) faults.push(...entryFaults(entry, world));
  const byStem = new Map(entryFiles.map(entry => [entry.stem, entry]));
  const acknowledgements = sources.flatMap(source => readAcknowledgements(source, byStem, world) ?? []);
  return { ...shared, checklists, entries, acknowledgements, misplaced, refused, settingsHold, world };
}

const noTexts: ReadonlyMap<string, string> = new Map();

/** @param lost what is wrong with these has been said */
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

/** Shown per file; what stands after so many problems is noise. */
const maximumProblems = 10_000;
/** Shown in all; every file beyond has its first problem shown. */
const maximumInAll = 20_000;

function problemsOf(found: readonly Found[], locale: Locale): Problem[] {
  const problems: Problem[] = [];
  const budget = { left: forAllFiles };
  for (const { source, faults } of found) {
    const room = problems.length < maximumInAll ? maximumProblems : 1;
    const told = explained(source, faults, budget);
    const shown = onceEach(told.slice(0, room).map(fault => source.problem(fault, locale)));
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

/** @param readings with settings and parties that hold */
function toLedger(readings: Readings, { root = '.', missingFolders = [] }: ReadOptions): Ledger {
  const { parties, trust, checklists, world, misplaced, refused } = readings;
  const [read, left] = partition(
    readings.entries,
    ({ entry, faults }) =>
      trust.sets.has(textAt(entry.data, ['trust']) ?? 'public') && !faults.some(makesUnreadable),
  );
  const isThere = (id: string) => world.tree.has(id, ...ownedFormats);
  const apart = new Map(readings.acknowledgements.map(({ stem, acknowledged }) => [stem, acknowledged]));
  const entries = read
    .map(reading => toEntry(reading, apart.get(reading.entry.stem) ?? [], world))
    .sort((a, b) => compareText(a.id, b.id));
  return {
    root,
    settings: world.settings,
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
        // A file that was given another name still says whose it is.
        ...left.flatMap(({ entry }) => textAt(entry.data, ['id']) ?? []),
      ].filter(id => !isThere(id)),
    ].sort(compareText),
    ...(missingFolders.length > 0 && { missingFolders }),
  };
}

/** The id an entry has by its path; undefined for what is no entry. */
function entryName(file: string): string | undefined {
  const place = placeOf(file);
  return ownedFormats.some(format => format === place?.format) ? place?.stem : undefined;
}

function lookingInto(sources: readonly Source[]): Pick<LedgerReading, 'texts' | 'locate'> {
  const byFile = new Map(sources.map(source => [source.file, source]));
  const yaml = sources.filter(({ file, text }) => text !== '' && !file.startsWith(trustFolder));
  // Whoever asks goes through one file after the other.
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

/** What one character brought about in several places is told once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(each => [JSON.stringify(each), each])).values()];
}

/** By code unit: the same order on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}
