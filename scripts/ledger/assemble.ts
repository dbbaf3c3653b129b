/**
 * Files → {@link Ledger}, without touching a disk. Every problem of every file is found in one run; an entry is left
 * out, and listed as unreadable, when later stages could not rely on what it says.
 */
import type { Locale } from '../text/locale.ts';
import { listAt, textAt } from './data.ts';
import { expandEndpoint } from './endpoint.ts';
import { readEntry } from './entry.ts';
import { namedParties, partiesFaults, readParties } from './parties.ts';
import { type Reading, readFile } from './reading.ts';
import { type EntryFile, endpointNamed, entryFaults, indexEntries, isTooFar, type World } from './rules.ts';
import type {
  CertificateEntry,
  EndpointLongForm,
  Parties,
  Settings as SettingsFile,
} from './schema.generated.ts';
import { defaultSettings, localeOf, namedSites, readSettings, settingsFaults } from './settings.ts';
import { type Fault, Source } from './source.ts';
import { readTrust } from './trust.ts';
import type { Acknowledgement, Endpoint, Ledger, Problem } from './types.ts';

export const settingsFile = 'inventory/settings.yaml';
export const partiesFile = 'inventory/parties.yaml';
const certificatesFolder = 'inventory/certificates/';
const trustFolder = 'inventory/trust/';

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
  mozilla?: readonly string[];
  refused?: readonly RefusedFile[];
}

export interface LedgerReading {
  /** Absent when settings or parties are such that nothing can be said of the entries. */
  ledger?: Ledger;
  /** Where there is no ledger: the first of the problems that are why. */
  obstacle?: Problem | undefined;
  /** By file, line and column. */
  problems: Problem[];
  /** The language of the problems. */
  locale: Locale;
  /**
   * The YAML files by path, as they were read: whoever shows a line of one shows it from here, and so nothing of a file
   * that was refused.
   */
  texts: ReadonlyMap<string, string>;
}

interface EntryReading {
  source: Source;
  faults: Fault[];
  entry: EntryFile;
}

/** @param files texts by path relative to the root (`inventory/…`, forward slashes); other files are ignored */
export function readLedgerFiles(files: ReadonlyMap<string, string>, options: ReadOptions): LedgerReading {
  const sources = Array.from(files, ([file, text]) => new Source(file, text)).sort((a, b) =>
    compareText(a.file, b.file),
  );
  const refused = (options.refused ?? []).map(({ file, text = '', fault }) => ({
    source: new Source(file, text),
    faults: [fault],
  }));
  const lost = new Set(refused.map(({ source }) => source.file));

  const settings = readSettingsFile(sources, lost);
  const parties = readPartiesFile(sources, lost);
  const trust = readTrust(
    sources.filter(({ file }) => file.startsWith(trustFolder)),
    settings.data,
    options.mozilla ?? [],
  );
  const entries = sources.filter(({ file }) => entryPath.test(file)).map(readEntryFile);
  const settingsHold = settings.known && settings.faults.length === 0;
  const world: World = {
    parties: parties.known ? namedParties(parties.data) : undefined,
    sites: settings.known ? namedSites(settings.data) : undefined,
    trustSets: settings.known ? trust.named : undefined,
    settings: settingsHold ? readSettings(settings.data as SettingsFile) : defaultSettings,
    now: options.now,
    ...indexEntries(entries.map(({ entry }) => entry)),
  };
  for (const { entry, faults } of entries) faults.push(...entryFaults(entry, world));

  const misplaced = sources
    .filter(({ file }) => misplacedPath.test(file) && !entryPath.test(file))
    .map((source): Omit<Reading, 'data' | 'known'> => ({ source, faults: [{ rule: 'entry.file-name' }] }));
  const locale = options.locale ?? localeOf(settings.data);
  const problems = [
    ...refused,
    settings,
    { source: settings.source, faults: trust.settingsFaults },
    parties,
    ...trust.fileFaults.map(({ source, fault }) => ({ source, faults: [fault] })),
    ...entries,
    ...misplaced,
  ]
    .flatMap(({ source, faults }) => faults.map(fault => source.problem(fault, locale)))
    .sort(byPlace);
  const partiesHold = parties.known && !parties.faults.some(({ rule }) => !rule.startsWith('parties.'));
  const texts = new Map([...sources, ...refused.map(({ source }) => source)].flatMap(textOfYaml));
  if (!settingsHold || !partiesHold) {
    const spoilt = settingsHold ? partiesFile : settingsFile;
    // Where the folder itself is refused, that is why the file is not there.
    const obstacle = problems.find(({ file }) => file === spoilt || spoilt.startsWith(`${file}/`));
    return { problems, locale, texts, obstacle };
  }

  const [read, left] = partition(
    entries,
    ({ entry, faults }) =>
      trust.sets.has(textAt(entry.data, ['trust']) ?? 'public') && !faults.some(makesUnreadable),
  );
  const ledger: Ledger = {
    root: options.root ?? '.',
    settings: world.settings,
    parties: readParties(parties.data as Parties),
    entries: read.map(({ entry }) => toEntry(entry, world)).sort((a, b) => compareText(a.id, b.id)),
    trust: trust.sets,
    unreadable: [...left, ...misplaced, ...refused.filter(({ source }) => misplacedPath.test(source.file))]
      .map(({ source }) => stemOf(source.file))
      .sort(compareText),
  };
  return { ledger, problems, locale, texts };
}

function readSettingsFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === settingsFile);
  // Every key has a default, so the file itself may be missing.
  if (!source)
    return { source: new Source(settingsFile, ''), data: {}, known: !lost.has(settingsFile), faults: [] };
  const reading = readFile(source, 'settings');
  if (reading.faults.length === 0) reading.faults.push(...settingsFaults(reading.data as SettingsFile));
  return reading;
}

function readPartiesFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === partiesFile);
  if (source) {
    const reading = readFile(source, 'parties');
    reading.faults.push(...partiesFaults(reading.data));
    return reading;
  }
  // One problem for the missing file, not one for everybody who is named in the entries.
  const faults: Fault[] = lost.has(partiesFile) ? [] : [{ rule: 'parties.missing' }];
  return { source: new Source(partiesFile, ''), data: {}, known: false, faults };
}

function textOfYaml({ file, text }: Source): [string, string][] {
  return text === '' || file.startsWith(trustFolder) ? [] : [[file, text]];
}

const entryPath = /^inventory\/certificates\/[^/]+\.yaml$/;
const misplacedPath = /^inventory\/certificates\/.*\.ya?ml$/i;

/** `inventory/certificates/intranet.yaml` → `intranet`, also where the file should not be. */
function stemOf(file: string): string {
  return file.slice(certificatesFolder.length).replace(/\.ya?ml$/i, '');
}

function readEntryFile(source: Source): EntryReading {
  const { data, faults } = readFile(source, 'certificate');
  const endpoints = listAt(data, ['endpoints']).map((written, index): Endpoint | undefined => {
    if (faults.some(({ path }) => path?.[0] === 'endpoints' && path[1] === index)) return undefined;
    // What is neither text nor a map of the right shape has been said to be so.
    const expansion = expandEndpoint(written as string | EndpointLongForm);
    if ('endpoint' in expansion) return expansion.endpoint;
    const { rule, values, part } = expansion.fault;
    faults.push({ rule, values, path: ['endpoints', index, ...(part ? [part] : [])] });
    return undefined;
  });
  return { source, faults, entry: { file: source.file, stem: stemOf(source.file), data, endpoints } };
}

/** Later stages read nothing of the handover, and an entry without endpoints still has dates to watch. */
const dispensable: ReadonlySet<unknown> = new Set(['handover', 'endpoints']);
/** Mistakes about who, where and how long leave what the certificate is, and where it is served, beyond doubt. */
const bearable: ReadonlySet<string> = new Set([
  'entry.unknown-party',
  'entry.party-kind',
  'entry.unknown-site',
  'entry.contract-missing',
  'entry.duplicate-endpoint',
  'entry.acknowledgement-too-long',
  'entry.acknowledgement-endpoint',
  'entry.acknowledgement-rule',
]);

function makesUnreadable({ rule, path = [], values }: Fault): boolean {
  if (path[0] === 'handover') return false;
  if (rule === 'schema.required' && path.length === 0) return !dispensable.has(values?.key);
  return !bearable.has(rule);
}

/** Acknowledgements that are wrong silence nothing. */
function toEntry({ file, data, endpoints }: EntryFile, world: World) {
  const written = data as CertificateEntry;
  const known = endpoints.filter(endpoint => endpoint !== undefined);
  const acknowledged = (written.acknowledged ?? []).flatMap((acknowledgement): Acknowledgement[] => {
    if (isTooFar(acknowledgement.until, world)) return [];
    if (acknowledgement.endpoint === undefined) return [acknowledgement];
    const endpoint = endpointNamed(acknowledgement.endpoint, known);
    return endpoint ? [{ ...acknowledgement, endpoint: endpoint.key }] : [];
  });
  return readEntry(file, written, known, acknowledged);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))];
}

/** By code unit: the same order on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}
