/** The scope of a pull request: the files that have to be read to judge it, and the entries that it touches. */

import { entriesOf } from '../ledger/entries.ts';
import {
  evidenceFolder,
  folderOf,
  ledgerPlaceOf,
  ownedFormats,
  partiesFile,
  settingsFile,
  trustFolder,
} from '../ledger/folders.ts';
import { hasLeft } from '../ledger/parties.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { TouchedEntry } from './change.ts';

/** The files of one side that are always read: those that all entries share, and those of touched entries. */
export function filesToRead(paths: ReadonlySet<string>, touched: readonly string[]): string[] {
  const shared = [...paths].filter(
    path => path.startsWith(folderOf.checklist) || path.startsWith(trustFolder),
  );
  const own = touched.flatMap(path => {
    const place = ledgerPlaceOf(path);
    if (!place) return [];
    return [path, ...(place.format === 'checklist' ? [] : filesOf(place.stem))];
  });
  return [...new Set([settingsFile, partiesFile, ...shared, ...own])].filter(path => paths.has(path)).sort();
}

/** All files in which an entry of this id, or its acknowledgements, may be. */
function filesOf(id: string): string[] {
  return [...ownedFormats, 'acknowledgements' as const].map(format => `${folderOf[format]}${id}.yaml`);
}

/** Both sides, as far as their ledgers could be read. */
export interface Ledgers {
  before?: Ledger | undefined;
  after?: Ledger | undefined;
}

/**
 * Words to search for in untouched entries, because the change affects every entry that contains one: parties that are removed
 * or leave a group, removed entries, touched systems (their declaration must list each entry that names them), touched evidence.
 */
export function wordsToSearchFor(
  { before, after }: Ledgers,
  entries: readonly TouchedEntry[],
  touched: readonly string[],
  now: Date,
): string[] {
  const parties =
    before && after
      ? [...leavingParties(before, after, now), ...leavingMembers(before, after).map(({ member }) => member)]
      : [];
  const ids = entries.filter(({ type, atHead }) => type === 'system' || !atHead).map(({ id }) => id);
  // A text that is not a possible id is named nowhere. A search pattern is one line.
  const words = [...parties, ...ids].filter(word => /^[A-Za-z0-9][\w.-]*$/.test(word));
  const evidence = touched.filter(path => path.startsWith(evidenceFolder) && !/[\r\n]/.test(path));
  return [...new Set([...words, ...evidence])].sort();
}

/** People who were members of a group and no longer are, or whose last day in it changed; for groups that still exist. */
export function leavingMembers(before: Ledger, after: Ledger): { group: string; member: string }[] {
  return [...before.parties.values()].flatMap(old => {
    const current = after.parties.get(old.id);
    if (old.kind === 'person' || !current || current.kind === 'person') return [];
    const standing = [...old.members, ...Object.keys(old.former ?? {})];
    return standing
      .filter(member => !current.members.includes(member))
      .filter(member => old.members.includes(member) || old.former?.[member] !== current.former?.[member])
      .map(member => ({ group: old.id, member }));
  });
}

/** Ids of parties that are removed, or that have left at the head and had not at the base. */
export function leavingParties(before: Ledger, after: Ledger, now: Date): string[] {
  return [...before.parties.keys()].filter(id => {
    if (!after.parties.has(id)) return true;
    return isGone(after, id, now) && !isGone(before, id, now);
  });
}

function isGone({ parties, settings }: Ledger, id: string, now: Date): boolean {
  return hasLeft(parties.get(id), dayAt(now, settings.timezone));
}

/** The files of the systems that touched entries are part of. */
export function systemFiles(touched: readonly TouchedEntry[]): string[] {
  const systems = touched.flatMap(({ before, after }) =>
    [before, after].flatMap(entry =>
      entry && entry.type !== 'system' && entry.system !== undefined ? [entry.system] : [],
    ),
  );
  return [...new Set(systems)].map(id => `${folderOf.system}${id}.yaml`);
}

/** Every path below `inventory/` at each side. */
export type Paths = Readonly<Record<'base' | 'head', ReadonlySet<string>>>;

/** The entries whose own file, or whose file of acknowledgements, changed. Sorted by file. */
export function touchedEntries(
  touched: readonly string[],
  paths: Paths,
  { before, after }: Ledgers,
): TouchedEntry[] {
  const direct = new Set(touched);
  const [old, current] = [entriesByFile(before), entriesByFile(after)];
  const files = touched
    .flatMap(path => entryFiles(path))
    .filter(file => paths.base.has(file) || paths.head.has(file));
  return [...new Set(files)].sort().flatMap(file => {
    const place = ledgerPlaceOf(file);
    const type = ownedFormats.find(format => format === place?.format);
    if (!place || !type) return [];
    const [entryBefore, entryAfter] = [old.get(file), current.get(file)];
    return [
      {
        type,
        id: place.stem,
        file,
        atBase: paths.base.has(file),
        atHead: paths.head.has(file),
        direct: direct.has(file),
        ...(entryBefore && { before: entryBefore }),
        ...(entryAfter && { after: entryAfter }),
      },
    ];
  });
}

/** The files in which the entry may be that a path belongs to. */
function entryFiles(path: string): string[] {
  const place = ledgerPlaceOf(path);
  if (!place?.proper || place.format === 'checklist') return [];
  return place.format === 'acknowledgements' ? filesOf(place.stem) : [path];
}

function entriesByFile(ledger: Ledger | undefined): Map<string, AnyEntry> {
  return new Map((ledger ? entriesOf(ledger) : []).map(entry => [entry.file, entry]));
}
