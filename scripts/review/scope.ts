/** How far a pull request reaches: which files have to be read to say what it means, and whom it touches. */

import { entriesOf } from '../ledger/entries.ts';
import {
  evidenceFolder,
  folderOf,
  ownedFormats,
  partiesFile,
  placeOf,
  settingsFile,
  trustFolder,
} from '../ledger/folders.ts';
import { hasLeft } from '../ledger/parties.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { Touched } from './change.ts';

/** What of one side is always read: what all entries share, and everything that belongs to a touched one. */
export function filesToRead(paths: ReadonlySet<string>, touched: readonly string[]): string[] {
  const shared = [...paths].filter(
    path => path.startsWith(folderOf.checklist) || path.startsWith(trustFolder),
  );
  const own = touched.flatMap(path => {
    const place = placeOf(path);
    if (!place) return [];
    return [path, ...(place.format === 'checklist' ? [] : filesOf(place.stem))];
  });
  return [...new Set([settingsFile, partiesFile, ...shared, ...own])].filter(path => paths.has(path)).sort();
}

/** Wherever something of this name may stand. */
function filesOf(id: string): string[] {
  return [...ownedFormats, 'acknowledgements' as const].map(format => `${folderOf[format]}${id}.yaml`);
}

/** Both sides, as far as their ledgers could be read. */
export interface Ledgers {
  before?: Ledger | undefined;
  after?: Ledger | undefined;
}

/**
 * Words whose every mention in an untouched entry matters: parties that go or leave a group, entries that are removed,
 * systems that are touched, whose declaration is held against whatever names them, and evidence that is touched.
 */
export function wordsThatMatter(
  { before, after }: Ledgers,
  entries: readonly Touched[],
  touched: readonly string[],
  now: Date,
): string[] {
  const parties =
    before && after
      ? [...partiesThatGo(before, after, now), ...membersThatGo(before, after).map(({ member }) => member)]
      : [];
  const ids = entries.filter(({ type, is }) => type === 'system' || !is).map(({ id }) => id);
  // What is no id can be named nowhere, and a word is one line.
  const words = [...parties, ...ids].filter(word => /^[A-Za-z0-9][\w.-]*$/.test(word));
  const evidence = touched.filter(path => path.startsWith(evidenceFolder) && !/[\r\n]/.test(path));
  return [...new Set([...words, ...evidence])].sort();
}

/** People who could speak for a group that is still there, and whose standing in it is another one now. */
export function membersThatGo(before: Ledger, after: Ledger): { group: string; member: string }[] {
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

/** Ids of parties that are removed, or have left and had not. */
export function partiesThatGo(before: Ledger, after: Ledger, now: Date): string[] {
  return [...before.parties.keys()].filter(id => {
    if (!after.parties.has(id)) return true;
    return isGone(after, id, now) && !isGone(before, id, now);
  });
}

function isGone({ parties, settings }: Ledger, id: string, now: Date): boolean {
  return hasLeft(parties.get(id), dayAt(now, settings.timezone));
}

/** The systems touched entries are part of, by file. */
export function systemFiles(touched: readonly Touched[]): string[] {
  const systems = touched.flatMap(({ before, after }) =>
    [before, after].flatMap(entry =>
      entry && entry.type !== 'system' && entry.system !== undefined ? [entry.system] : [],
    ),
  );
  return [...new Set(systems)].map(id => `${folderOf.system}${id}.yaml`);
}

/** Every path below `inventory/` at each side. */
export type Paths = Readonly<Record<'base' | 'head', ReadonlySet<string>>>;

/** The entries whose file, or whose acknowledgements apart from it, changed. Sorted by file. */
export function touchedEntries(
  touched: readonly string[],
  paths: Paths,
  { before, after }: Ledgers,
): Touched[] {
  const direct = new Set(touched);
  const [old, current] = [entriesByFile(before), entriesByFile(after)];
  const files = touched
    .flatMap(path => entryFiles(path))
    .filter(file => paths.base.has(file) || paths.head.has(file));
  return [...new Set(files)].sort().flatMap(file => {
    const place = placeOf(file);
    const type = ownedFormats.find(format => format === place?.format);
    if (!place || !type) return [];
    const [was, is] = [old.get(file), current.get(file)];
    return [
      {
        type,
        id: place.stem,
        file,
        was: paths.base.has(file),
        is: paths.head.has(file),
        direct: direct.has(file),
        ...(was && { before: was }),
        ...(is && { after: is }),
      },
    ];
  });
}

/** Where an entry may stand that a path is about. */
function entryFiles(path: string): string[] {
  const place = placeOf(path);
  if (!place?.proper || place.format === 'checklist') return [];
  return place.format === 'acknowledgements' ? filesOf(place.stem) : [path];
}

function entriesByFile(ledger: Ledger | undefined): Map<string, AnyEntry> {
  return new Map((ledger ? entriesOf(ledger) : []).map(entry => [entry.file, entry]));
}
