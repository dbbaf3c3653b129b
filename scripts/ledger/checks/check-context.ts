/** What the checks of one file need to know of the other files. */
import { listAt, textAt, valueAt } from '../data.ts';
import { endpointIdentity } from '../endpoint.ts';
import { ledgerPlaceOf, type OwnedFormat, ownedFormats, type Tree } from '../folders.ts';
import type { AcknowledgementLimits } from '../settings.ts';
import type { Checklist, Endpoint, Party, Settings } from '../types.ts';

/** One file of an entry, as far as it could be read. */
export interface EntryFile {
  type: OwnedFormat;
  /** Relative to the root. */
  file: string;
  /** The file name without `.yaml`. */
  stem: string;
  data: unknown;
  /** As in the file; undefined where one could not be expanded. */
  endpoints: readonly (Endpoint | undefined)[];
}

/** What entries may refer to. A property is undefined where mistakes elsewhere hide it: then nothing is concluded from it. */
export interface CheckContext {
  parties: ReadonlyMap<string, Party['kind']> | undefined;
  /** By id of a person who has left, the last day (`YYYY-MM-DD`). */
  left: ReadonlyMap<string, string>;
  /** By the id of a person, the contractor they are a member of. */
  contractors: ReadonlyMap<string, string>;
  sites: readonly string[] | undefined;
  trustSets: ReadonlySet<string> | undefined;
  /** The defaults, where the settings file has mistakes. */
  settings: Settings;
  limits: AcknowledgementLimits;
  now: Date;
  tree: Tree;
  /** The checklists without mistakes that matter. */
  checklists: ReadonlyMap<string, Checklist>;
  /** The file that has an id (in lower case, because some file systems ignore case). */
  ids: ReadonlyMap<string, string>;
  /** The first active file that claims an endpoint, by {@link endpointIdentity}. */
  endpointOwners: ReadonlyMap<string, EntryFile>;
  /** By the file name of a certificate or item, the system that it names. */
  systemOf: ReadonlyMap<string, string>;
  /** By the file name of a certificate or item, the systems that declare it and are not retired. */
  declaringSystems: ReadonlyMap<string, readonly string[]>;
}

/** Indexes over all entries. The index of ids includes files that exist and were not read. */
export function indexEntries(
  entries: readonly EntryFile[],
  tree: Tree,
): Pick<CheckContext, 'ids' | 'endpointOwners' | 'systemOf' | 'declaringSystems'> {
  return {
    ids: indexIds(entries, tree),
    endpointOwners: indexEndpointOwners(entries),
    systemOf: indexSystems(entries),
    declaringSystems: indexDeclaringSystems(entries),
  };
}

function indexIds(entries: readonly EntryFile[], tree: Tree): Map<string, string> {
  const read = new Set(entries.map(({ file }) => file));
  const unread = tree.files(...ownedFormats).filter(file => !read.has(file));
  // Where two files have one id, it belongs to the file that is named by it.
  const [named, others] = [entries.filter(isNamedLikeItsFile), entries.filter(e => !isNamedLikeItsFile(e))];
  const claims = [
    ...unread.map(file => ({ id: ledgerPlaceOf(file)?.stem, file })),
    ...[...named, ...others].map(({ data, file }) => ({ id: textAt(data, ['id']), file })),
  ];
  const ids = new Map<string, string>();
  for (const { id, file } of claims) {
    if (id !== undefined && !ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), file);
  }
  return ids;
}

const isNamedLikeItsFile = ({ data, stem }: EntryFile) => textAt(data, ['id']) === stem;

function indexEndpointOwners(entries: readonly EntryFile[]): Map<string, EntryFile> {
  const endpointOwners = new Map<string, EntryFile>();
  for (const entry of entries.filter(isActive)) {
    for (const endpoint of entry.endpoints) {
      if (endpoint && !endpointOwners.has(endpointIdentity(endpoint)))
        endpointOwners.set(endpointIdentity(endpoint), entry);
    }
  }
  return endpointOwners;
}

function indexSystems(entries: readonly EntryFile[]): Map<string, string> {
  const parts = entries.flatMap(({ type, stem, data }): [string, string][] => {
    const system = type === 'system' ? undefined : textAt(data, ['system']);
    return system === undefined ? [] : [[stem, system]];
  });
  return new Map(parts);
}

function indexDeclaringSystems(entries: readonly EntryFile[]): Map<string, string[]> {
  const declaringSystems = new Map<string, Set<string>>();
  for (const system of entries.filter(entry => entry.type === 'system' && !isRetired(entry))) {
    for (const entry of listAt(system.data, ['declaration', 'contains'])) {
      if (typeof entry === 'string')
        declaringSystems.set(entry, (declaringSystems.get(entry) ?? new Set()).add(system.stem));
    }
  }
  return new Map([...declaringSystems].map(([entry, systems]) => [entry, [...systems]]));
}

export const isRetired = ({ data }: EntryFile) => textAt(data, ['status']) === 'retired';
export const isActive = ({ data }: EntryFile) => (valueAt(data, ['status']) ?? 'active') === 'active';
