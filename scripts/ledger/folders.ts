/** Where the files of each format are, and which of them there are. */

/** By format; one file each, named by its id. */
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

export interface Place {
  format: Format;
  /** The file name without `.yaml`; with the folders between, where the file should not be. */
  stem: string;
  /** False: a YAML file in the folder, but not one that is read. */
  proper: boolean;
}

/** Whose file a path is; undefined for one of no format that has a folder. */
export function placeOf(path: string): Place | undefined {
  for (const [format, folder] of formats) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length);
    const stem = name.replace(/\.ya?ml$/i, '');
    return stem === name ? undefined : { format, stem, proper: /^[^/]+\.yaml$/.test(name) };
  }
  return undefined;
}

/** Is a file of this path read as part of the ledger? */
export const isPartOfLedger = (path: string): boolean => path.startsWith(trustFolder) || isReadAsFile(path);

/** Has what stands there to be a file? */
export const isReadAsFile = (path: string): boolean => isShared(path) || placeOf(path)?.proper === true;

/** Settings or parties. */
export const isShared = (path: string): boolean => path === settingsFile || path === partiesFile;

/** What people read, and what their tools keep: a README anywhere, and whatever is hidden. */
export function isAside(path: string): boolean {
  const parts = path.split('/').slice(1);
  return parts.some(part => part.startsWith('.')) || /^readme(?:[._-].*)?$/i.test(parts.at(-1) ?? '');
}

const formats = Object.entries(folderOf) as [Format, string][];

/** The paths of a ledger, whether or not all of them were read: what is there and what is not. */
export class Tree {
  readonly paths: ReadonlySet<string>;
  readonly #files: ReadonlyMap<Format, string[]>;

  constructor(paths: ReadonlySet<string>) {
    this.paths = paths;
    const files = new Map<Format, string[]>(formats.map(([format]) => [format, []]));
    for (const path of paths) {
      const place = placeOf(path);
      if (place?.proper) files.get(place.format)?.push(path);
    }
    for (const list of files.values()) list.sort();
    this.#files = files;
  }

  holds(path: string): boolean {
    return this.paths.has(path);
  }

  /** Is there a file of this name in the folder of one of the formats? */
  has(id: string, ...formats: readonly Format[]): boolean {
    return formats.some(format => this.paths.has(`${folderOf[format]}${id}.yaml`));
  }

  /** The files of these formats, sorted within each. */
  files(...formats: readonly Format[]): string[] {
    return formats.flatMap(format => this.#files.get(format) ?? []);
  }

  /** Their names. */
  stems(...formats: readonly Format[]): string[] {
    return this.files(...formats).flatMap(file => placeOf(file)?.stem ?? []);
  }
}
