/** Reads the ledger of a folder: finds its files, reads them, and calls {@link readLedgerFiles}. */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { prepareHeapFor } from '../../heap.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import {
  evidenceFolder,
  folderOf,
  isReadAsFile,
  ledgerPlaceOf,
  ownedFormats,
  trustFolder,
} from '../folders.ts';
import { type LedgerReading, type RefusedFile, readLedgerFiles } from './assemble.ts';
import { decode, maximumTotal } from './decode.ts';
import { readBytes, realPathInside } from './one-file.ts';
import { isSystemError } from './system-error.ts';

export interface LoadOptions {
  /** The instant from which the length of acknowledgements is counted. */
  now: Date;
  /** Language of the problems; absent: the ledger's own. */
  locale?: Locale | undefined;
}

export interface LoadedLedger extends LedgerReading {
  /** Files by path whose text, in UTF-8, is what is on the disk, octet by octet. */
  verbatim: ReadonlyMap<string, string>;
}

/**
 * Reads everything under `root/inventory/`.
 * @throws UsageError when there is no such folder
 */
export async function loadLedger(root: string, options: LoadOptions): Promise<LoadedLedger> {
  const inventory = join(root, 'inventory');
  if (!existsSync(inventory) || !statSync(inventory).isDirectory()) {
    throw new UsageError(noInventory(root));
  }
  const { files, paths, refused, dangling, listed } = readFolder(root);
  prepareHeapFor(files.size);
  const reading = readLedgerFiles(files, {
    ...options,
    root,
    missingFolders: ownedFormats.filter(format => !listed.has(folderOf[format].replace(/\/$/, ''))),
    mozilla: publicRoots,
    builtinChecklists: builtinChecklists(),
    refused,
    paths,
    dangling,
  });
  // Files of a trust set may be binary.
  const verbatim = new Map([...files].filter(([file]) => !file.startsWith(trustFolder)));
  return { ...reading, verbatim };
}

/** Mozilla's roots as included in Node. Loaded on first use: few commands need them, and Node's TLS takes 13 ms to load. */
const publicRoots = (): readonly string[] => process.getBuiltinModule('node:tls').rootCertificates;

let checklists: ReadonlyMap<string, string> | undefined;

/** The checklists that come with certledger, by name. They are those of its own ledger, and read once. */
export function builtinChecklists(): ReadonlyMap<string, string> {
  checklists ??= readChecklistFolder();
  return checklists;
}

function readChecklistFolder(): ReadonlyMap<string, string> {
  const folder = new URL(`../../../${folderOf.checklist}`, import.meta.url);
  if (!existsSync(folder)) return new Map();
  const places = readdirSync(folder).map(name => ledgerPlaceOf(`${folderOf.checklist}${name}`));
  const names = places.flatMap(place => (place?.proper ? [place.stem] : [])).sort();
  return new Map(names.map(name => [name, readFileSync(new URL(`${name}.yaml`, folder), 'utf8')]));
}

const noInventory = (root: string): Localized => ({
  en: `There is no folder inventory/ in ${root}. Run \`certledger init ${root}\` to start a ledger, or name its folder with --root.`,
  ja: `${root} に inventory/ フォルダーがありません。\`certledger init ${root}\` で台帳を作成するか、--root で台帳のフォルダーを指定してください。`,
});

interface Folder {
  files: Map<string, string>;
  /** The paths of all files, including evidence, which is not read here. */
  paths: Set<string>;
  refused: RefusedFile[];
  /** Links that lead outside the root, or to nothing. */
  dangling: Set<string>;
  /** The folders whose content could be listed, without a slash at the end. */
  listed: Set<string>;
  /** Octets of all files read so far. */
  size: number;
}

/** Synchronous for speed: ten thousand small files take 65 ms this way and seven times as long with promises. */
function readFolder(root: string): Folder {
  const folder: Folder = {
    files: new Map(),
    paths: new Set(),
    refused: [],
    dangling: new Set(),
    listed: new Set(),
    size: 0,
  };
  const base = realpathSync(root);
  // A link to a folder above itself would never end.
  const visited = new Set<string>();
  const walk = (path: string): void => {
    const real = realPathInside(base, join(root, path));
    if (real === undefined) folder.refused.push({ file: path, fault: { rule: 'yaml.link' } });
    if (real === undefined || visited.has(real)) return;
    visited.add(real);
    for (const item of listFolder(folder, real, path)) {
      const child = `${path}/${item.name}`;
      if (item.isDirectory() || (item.isSymbolicLink() && leadsToFolder(join(root, child)))) {
        if (isReadAsFile(child)) refuseFolder(folder, child);
        walk(child);
      } else {
        // A link that leads outside the folder, or to nothing, cannot be evidence.
        const there = !item.isSymbolicLink() || realPathInside(base, join(root, child)) !== undefined;
        if (there || isLedgerFile(child)) folder.paths.add(child);
        else folder.dangling.add(child);
        if (isLedgerFile(child)) readInto(folder, base, join(root, child), child);
      }
    }
  };
  walk('inventory');
  return folder;
}

/** Where a file is read there is no missing file: something stands in its place, and nothing is known of what it should say. */
function refuseFolder({ paths, refused }: Folder, path: string): void {
  paths.add(path);
  refused.push({ file: path, fault: { rule: 'yaml.folder' } });
}

function listFolder(folder: Folder, real: string, path: string): Dirent[] {
  try {
    const items = readdirSync(real, { withFileTypes: true });
    folder.listed.add(path);
    return items;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    folder.refused.push({ file: path, fault: { rule: 'yaml.not-a-file' } });
    return [];
  }
}

/** A link that leads to itself, or to a folder that may not be read, does not count as a folder. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Files that may belong to a ledger. Others, such as a README or a picture, are not read. */
const isLedgerFile = (path: string) =>
  (/\.ya?ml$/i.test(path) && !path.startsWith(evidenceFolder)) || path.startsWith(trustFolder);

function readInto(folder: Folder, base: string, path: string, file: string): void {
  const result = readBytes(base, path, maximumTotal - folder.size);
  if ('bytes' in result) folder.size += result.bytes.length;
  const text = 'bytes' in result ? decode(file, result.bytes) : result;
  if (typeof text === 'string') folder.files.set(file, text);
  else folder.refused.push({ file, ...text });
}
