/** The files every entry depends on: settings, parties and trust sets. */
import { keysAt, textAt } from './data.ts';
import { trustFolder } from './folders.ts';
import { partiesFaults } from './parties.ts';
import { type Reading, readFile } from './reading.ts';
import type { Settings as SettingsFile } from './schema.generated.ts';
import { settingsFaults } from './settings.ts';
import { type Fault, Source } from './source.ts';
import { readTrust, type TrustReading } from './trust.ts';

export const settingsFile = 'inventory/settings.yaml';
export const partiesFile = 'inventory/parties.yaml';

export interface SharedFiles {
  settings: Reading;
  parties: Reading;
  trust: TrustReading;
}

/** @param lost paths that are there and could not be read: they are not missing */
export function readSharedFiles(
  sources: readonly Source[],
  lost: ReadonlySet<string>,
  mozilla: readonly string[],
): SharedFiles {
  const settings = readSettingsFile(sources, lost);
  const parties = readPartiesFile(sources, lost);
  const roots = sources.filter(({ file }) => file.startsWith(trustFolder));
  return { settings, parties, trust: readTrust(roots, settings.data, mozilla) };
}

function readSettingsFile(sources: readonly Source[], lost: ReadonlySet<string>): Reading {
  const source = sources.find(({ file }) => file === settingsFile);
  // Every key has a default, so the file itself may be missing.
  if (!source) return { ...nothing(settingsFile), known: !lost.has(settingsFile) };
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
  return { ...nothing(partiesFile), known: false, faults };
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
