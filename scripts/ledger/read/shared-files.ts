/** The files every entry depends on: settings, parties and trust sets. */
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

/** @param lost paths that are there and could not be read: they are not missing */
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
  const reading = withDoubts(readFile(source, 'settings'));
  if (!reading.compared) return reading;
  return { ...reading, faults: [...reading.faults, ...unsaid(settingsFaults(reading.data), reading)] };
}

/** Those of values of which the schema has not said already that they are wrong. */
function unsaid(faults: readonly Fault[], reading: Reading): Fault[] {
  const said = new Set(reading.faults.map(({ path }) => JSON.stringify(path)));
  return faults.filter(({ path }) => !said.has(JSON.stringify(path)));
}

function readPartiesFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === partiesFile);
  if (source) {
    const reading = withDoubts(readFile(source, 'parties'));
    reading.faults.push(...unsaid(partiesFaults(reading.data), reading));
    return reading;
  }
  // One problem for the missing file, not one for everybody who is named in the entries.
  const faults: Fault[] = lost.has(partiesFile) ? [] : [{ rule: 'parties.missing' }];
  return { ...nothing(partiesFile), known: false, faults };
}

/** Neither a map nor a text nor a list: nothing can be concluded from it, nor from what is not in it. */
const untold = Symbol('untold');

/**
 * What stands under a misspelt key, or is there twice, is not missing: in its place the data then has {@link untold}.
 * Otherwise one such mistake would bring one for everything that refers to what it hides.
 */
function withDoubts(reading: Reading): Reading {
  const hidden = reading.faults.flatMap(fault => hiddenBy(fault, reading.data) ?? []);
  if (hidden.length === 0) return reading;
  const data = structuredClone(reading.data);
  for (const { path, key } of hidden) {
    const map = valueAt(data, path);
    // No longer a map where what it stands in is untold already.
    if (typeof map === 'object' && map !== null) Object.assign(map, { [key]: untold });
  }
  return { ...reading, data };
}

/** The key of which a mistake leaves open what it says, and the path of its map; undefined where none does. */
function hiddenBy(fault: Fault, data: unknown): { path: Path; key: string } | undefined {
  const { rule, values: { key, meant } = {}, path = [] } = fault;
  if (rule === 'schema.misspelt-key' && typeof meant === 'string') {
    const map = path.slice(0, -1);
    return valueAt(data, [...map, meant]) === undefined ? { path: map, key: meant } : undefined;
  }
  // Of a doubled key only the offset is known: it is taken for the section of that name, where there is one.
  if (rule !== 'yaml.duplicate-key' || typeof key !== 'string') return undefined;
  return typeof valueAt(data, [key]) === 'object' ? { path: [], key } : undefined;
}

const nothing = (file: string) => ({
  source: new Source(file, ''),
  data: {},
  compared: false,
  faults: [],
});

/** The last day of the people who are gone, whatever else is wrong in the file. */
export function lastDays(parties: unknown): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const id of keysAt(parties, ['people']) ?? []) {
    const left = textAt(parties, ['people', id, 'left']);
    if (left !== undefined) days.set(id, left);
  }
  return days;
}
