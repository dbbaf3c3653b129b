/** What the rules about one file need to know of all the others. */
import { listAt, textAt, valueAt } from '../data.ts';
import { endpointIdentity } from '../endpoint.ts';
import { type OwnedFormat, ownedFormats, placeOf, type Tree } from '../folders.ts';
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

/** What entries may refer to. What is undefined cannot be told, because of mistakes elsewhere: nothing is concluded. */
export interface World {
  parties: ReadonlyMap<string, Party['kind']> | undefined;
  /** The last day (`YYYY-MM-DD`) of the people who are gone. */
  left: ReadonlyMap<string, string>;
  /** By the id of a person, the contractor they are a member of. */
  contractors: ReadonlyMap<string, string>;
  sites: readonly string[] | undefined;
  trustSets: ReadonlySet<string> | undefined;
  /** Defaults while there are mistakes in them. */
  settings: Settings;
  limits: AcknowledgementLimits;
  now: Date;
  tree: Tree;
  /** Those that can be relied upon. */
  checklists: ReadonlyMap<string, Checklist>;
  /** The file that has an id (in lower case: not every file system tells capitals from small letters). */
  ids: ReadonlyMap<string, string>;
  /** The first active file that claims an endpoint, by {@link endpointIdentity}. */
  claims: ReadonlyMap<string, EntryFile>;
  /** By the name of a certificate or item, the system it says it is part of. */
  partOf: ReadonlyMap<string, string>;
  /** By the name of a certificate or item, the systems in service whose declaration contains it. */
  holders: ReadonlyMap<string, readonly string[]>;
}

/** Indexes what must be unique over all entries; ids also over those that are there and were not read. */
export function indexEntries(
  entries: readonly EntryFile[],
  tree: Tree,
): Pick<World, 'ids' | 'claims' | 'partOf' | 'holders'> {
  return {
    ids: indexIds(entries, tree),
    claims: indexClaims(entries),
    partOf: indexParts(entries),
    holders: indexHolders(entries),
  };
}

function indexIds(entries: readonly EntryFile[], tree: Tree): Map<string, string> {
  const read = new Set(entries.map(({ file }) => file));
  const unread = tree.files(...ownedFormats).filter(file => !read.has(file));
  // Whoever is named like its file has the better claim to an id.
  const [named, others] = [entries.filter(isNamedLikeItsFile), entries.filter(e => !isNamedLikeItsFile(e))];
  const claims = [
    ...unread.map(file => ({ id: placeOf(file)?.stem, file })),
    ...[...named, ...others].map(({ data, file }) => ({ id: textAt(data, ['id']), file })),
  ];
  const ids = new Map<string, string>();
  for (const { id, file } of claims) {
    if (id !== undefined && !ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), file);
  }
  return ids;
}

const isNamedLikeItsFile = ({ data, stem }: EntryFile) => textAt(data, ['id']) === stem;

function indexClaims(entries: readonly EntryFile[]): Map<string, EntryFile> {
  const claims = new Map<string, EntryFile>();
  for (const entry of entries.filter(isActive)) {
    for (const endpoint of entry.endpoints) {
      if (endpoint && !claims.has(endpointIdentity(endpoint))) claims.set(endpointIdentity(endpoint), entry);
    }
  }
  return claims;
}

function indexParts(entries: readonly EntryFile[]): Map<string, string> {
  const parts = entries.flatMap(({ type, stem, data }): [string, string][] => {
    const system = type === 'system' ? undefined : textAt(data, ['system']);
    return system === undefined ? [] : [[stem, system]];
  });
  return new Map(parts);
}

function indexHolders(entries: readonly EntryFile[]): Map<string, string[]> {
  const holders = new Map<string, Set<string>>();
  for (const system of entries.filter(entry => entry.type === 'system' && !isRetired(entry))) {
    for (const entry of listAt(system.data, ['declaration', 'contains'])) {
      if (typeof entry === 'string') holders.set(entry, (holders.get(entry) ?? new Set()).add(system.stem));
    }
  }
  return new Map([...holders].map(([entry, systems]) => [entry, [...systems]]));
}

export const isRetired = ({ data }: EntryFile) => textAt(data, ['status']) === 'retired';
export const isActive = ({ data }: EntryFile) => (valueAt(data, ['status']) ?? 'active') === 'active';
