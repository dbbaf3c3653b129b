/** The folders and files of a ledger. */

/** The folder of each format. Each entry or checklist is one file, named by its id. */
export const folderOf = {
  certificate: 'inventory/certificates/',
  item: 'inventory/items/',
  system: 'inventory/systems/',
  checklist: 'inventory/checklists/',
  acknowledgements: 'inventory/acknowledgements/',
} as const;
export type Format = keyof typeof folderOf;
export const settingsFile = 'inventory/settings.yaml';
export const partiesFile = 'inventory/parties.yaml';
export const evidenceFolder = 'inventory/evidence/';
export const trustFolder = 'inventory/trust/';

/** Formats that have an owner; their ids share one name space. */
export const ownedFormats = ['certificate', 'item', 'system'] as const satisfies readonly Format[];
export type OwnedFormat = (typeof ownedFormats)[number];

export interface LedgerPlace {
  format: Format;
  /** The file name without `.yaml`. For a file in a subfolder, which is not read, the subfolder is included. */
  stem: string;
  /** False: a YAML file in the folder that is not read. */
  proper: boolean;
}

/** The format and the id of the file at a path; undefined for a path outside the folders of the formats. */
export function ledgerPlaceOf(path: string): LedgerPlace | undefined {
  for (const [format, folder] of formats) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length);
    const stem = name.replace(/\.ya?ml$/i, '');
    return stem === name ? undefined : { format, stem, proper: /^[^/]+\.yaml$/.test(name) };
  }
  return undefined;
}

/** A file at this path is read as part of the ledger. */
export const isPartOfLedger = (path: string): boolean => path.startsWith(trustFolder) || isReadAsFile(path);

/** A YAML file at this path is read; a folder or a link to nothing there is a problem. */
export const isReadAsFile = (path: string): boolean => isShared(path) || ledgerPlaceOf(path)?.proper === true;

/** The path of the settings or of the parties. */
export const isShared = (path: string): boolean => path === settingsFile || path === partiesFile;

/** Files that are ignored without a message: README files and hidden files, in any folder. */
export function isIgnored(path: string): boolean {
  const parts = path.split('/').slice(1);
  return parts.some(part => part.startsWith('.')) || /^readme(?:[._-].*)?$/i.test(parts.at(-1) ?? '');
}

const formats = Object.entries(folderOf) as [Format, string][];

/** All paths of a ledger, read or not. */
export class Tree {
  readonly paths: ReadonlySet<string>;
  readonly #files: ReadonlyMap<Format, string[]>;

  constructor(paths: ReadonlySet<string>) {
    this.paths = paths;
    const files = new Map<Format, string[]>(formats.map(([format]) => [format, []]));
    for (const path of paths) {
      const place = ledgerPlaceOf(path);
      if (place?.proper) files.get(place.format)?.push(path);
    }
    for (const list of files.values()) list.sort();
    this.#files = files;
  }

  holds(path: string): boolean {
    return this.paths.has(path);
  }

  /** There is a file of this id in the folder of one of the formats. */
  has(id: string, ...formats: readonly Format[]): boolean {
    return formats.some(format => this.paths.has(`${folderOf[format]}${id}.yaml`));
  }

  /** The files of these formats, sorted within each. */
  files(...formats: readonly Format[]): string[] {
    return formats.flatMap(format => this.#files.get(format) ?? []);
  }

  /** The ids of these files. */
  stems(...formats: readonly Format[]): string[] {
    return this.files(...formats).flatMap(file => ledgerPlaceOf(file)?.stem ?? []);
  }
}
