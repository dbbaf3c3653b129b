/** Reads the files on which every entry depends: settings, parties and trust sets. */
import { keysAt, textAt, valueAt } from '../data.ts';
import { partiesFile, settingsFile, trustFolder } from '../folders.ts';
import { partiesFaults } from '../parties.ts';
import { settingsFaults } from '../settings.ts';
import { type Fault, type Path, Source } from '../source.ts';
import { readTrust, type TrustReading } from '../trust.ts';
import { type Reading, readFile } from './file-content.ts';

export interface SharedFiles {
  settings: Reading;
  parties: Reading;
  trust: TrustReading;
}

/** @param lost paths that exist and could not be read, so that they do not count as missing */
export function readSharedFiles(
  sources: readonly Source[],
  lost: ReadonlySet<string>,
  mozilla: () => readonly string[],
): SharedFiles {
  const settings = readSettingsFile(sources, lost);
  const parties = readPartiesFile(sources, lost);
  const roots = sources.filter(({ file }) => file.startsWith(trustFolder));
  return { settings, parties, trust: readTrust(roots, settings.data, mozilla, lost) };
}

function readSettingsFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === settingsFile);
  // Every key has a default, so the file itself may be missing.
  if (!source) return { ...nothing(settingsFile), known: !lost.has(settingsFile) };
  const reading = withUnknownValues(readFile(source, 'settings'));
  if (!reading.compared) return reading;
  return {
    ...reading,
    faults: [...reading.faults, ...notYetReported(settingsFaults(reading.data), reading)],
  };
}

/** The faults at paths for which the schema reported none. */
function notYetReported(faults: readonly Fault[], reading: Reading): Fault[] {
  const said = new Set(reading.faults.map(({ path }) => JSON.stringify(path)));
  return faults.filter(({ path }) => !said.has(JSON.stringify(path)));
}

function readPartiesFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === partiesFile);
  if (source) {
    const reading = withUnknownValues(readFile(source, 'parties'));
    reading.faults.push(...notYetReported(partiesFaults(reading.data), reading));
    return reading;
  }
  // One problem for the missing file, not one for each party that entries name.
  const faults: Fault[] = lost.has(partiesFile) ? [] : [{ rule: 'parties.missing' }];
  return { ...nothing(partiesFile), known: false, faults };
}

/** Stands for a value that is not known. It is no map, list or text, so that nothing is concluded from it. */
const unknownValue = Symbol('untold');

/**
 * A key that is misspelt or there twice is not missing: its value is replaced by {@link unknownValue}. Otherwise that one mistake
 * would cause a fault for every reference to the hidden value.
 */
function withUnknownValues(reading: Reading): Reading {
  const hidden = reading.faults.flatMap(fault => hiddenKey(fault, reading.data) ?? []);
  if (hidden.length === 0) return reading;
  const data = structuredClone(reading.data);
  for (const { path, key } of hidden) {
    const map = valueAt(data, path);
    // The map itself may have been replaced already.
    if (typeof map === 'object' && map !== null) Object.assign(map, { [key]: unknownValue });
  }
  return { ...reading, data };
}

/** The key whose value is unknown because of a fault, and the path of its map; undefined where there is none. */
function hiddenKey(fault: Fault, data: unknown): { path: Path; key: string } | undefined {
  const { rule, values: { key, meant } = {}, path = [] } = fault;
  if (rule === 'schema.misspelt-key' && typeof meant === 'string') {
    const map = path.slice(0, -1);
    return valueAt(data, [...map, meant]) === undefined ? { path: map, key: meant } : undefined;
  }
  // Only the offset of a duplicate key is known. It is taken to be the section of that name, where there is one.
  if (rule !== 'yaml.duplicate-key' || typeof key !== 'string') return undefined;
  return typeof valueAt(data, [key]) === 'object' ? { path: [], key } : undefined;
}

const nothing = (file: string) => ({
  source: new Source(file, ''),
  data: {},
  compared: false,
  faults: [],
});

/** By id of a person who has left, the last day, even if the file has faults. */
export function lastDays(parties: unknown): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const id of keysAt(parties, ['people']) ?? []) {
    const left = textAt(parties, ['people', id, 'left']);
    if (left !== undefined) days.set(id, left);
  }
  return days;
}
