/** Searches every file below a folder for secrets. */
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../text/locale.ts';
import { isSystemError } from '../read/system-error.ts';
import { type Fault, Source } from '../source.ts';
import type { Problem } from '../types.ts';
import { secretsOfFile } from './file-secrets.ts';
import { isSecretName } from './find-secrets.ts';
import { maximumRead, newBudget, type SearchBudget } from './search-budget.ts';

/** Folders that are usually not committed: git's own files, installed packages, and certledger's own state. */
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules', '.certledger']);
/** The budget for all files: about half a minute. */
const maximumInAll = 1024 * 1024 * 1024;

/**
 * Searches all files below `root`, also those that `.gitignore` names, because they may be committed later. Symbolic links are not
 * followed, because git stores only their target path.
 * @param committed paths in skipped folders that are committed in git
 * @param known the content of files that were read already, so that they are not opened again
 */
export function scanForSecrets(
  root: string,
  locale: Locale,
  committed: Iterable<string> = [],
  known: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const scan = new Scan(root, locale, known);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const absolute = join(root, folder);
    const items = orUndefined(() => readdirSync(absolute, { withFileTypes: true }));
    if (!items) scan.report(folder, '', { rule: 'secret.unread' });
    for (const item of items ?? []) {
      const path = folder === '' ? item.name : `${folder}/${item.name}`;
      if (isSecretName(item.name)) scan.report(folder, '', { rule: 'secret.name' });
      else if (item.isDirectory() && !skipped.has(item.name)) folders.push(path);
      else if (item.isFile()) scan.scanFile(path);
    }
  }
  for (const path of committed) if (isInSkippedFolder(path)) scan.scanRegularFile(path);
  return scan.problems;
}

/** The path is in a skipped folder, where only committed files are searched. */
export const isInSkippedFolder = (path: string): boolean => path.split('/').some(part => skipped.has(part));

class Scan {
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #locale: Locale;
  readonly #known: ReadonlyMap<string, string>;
  readonly #budget: SearchBudget = newBudget();
  #buffer = Buffer.allocUnsafe(64 * 1024);
  #left = maximumInAll;

  constructor(root: string, locale: Locale, known: ReadonlyMap<string, string>) {
    this.#root = root;
    this.#locale = locale;
    this.#known = known;
  }

  report(file: string, text: string, fault: Fault): void {
    this.problems.push(new Source(file === '' ? '.' : file, text).problem(fault, this.#locale));
  }

  scanFile(path: string): void {
    const known = this.#known.get(path);
    const read =
      known === undefined
        ? orUndefined(() => this.#read(join(this.#root, path)))
        : { bytes: Buffer.from(known), isWhole: true };
    if (!read) this.report(path, '', { rule: 'secret.unread' });
    else
      for (const problem of secretsOfFile(path, read, this.#budget, this.#locale))
        this.problems.push(problem);
  }

  /** A symbolic link or a missing file is not searched. */
  scanRegularFile(path: string): void {
    if (orUndefined(() => lstatSync(join(this.#root, path)))?.isFile()) this.scanFile(path);
  }

  #read(path: string): { bytes: Buffer; isWhole: boolean } {
    const file = openSync(path, 'r');
    try {
      const status = fstatSync(file);
      const wanted = Math.min(status.size, maximumRead, this.#left);
      if (this.#buffer.length < wanted) this.#buffer = Buffer.allocUnsafe(wanted);
      let length = 0;
      for (let read = 1; read > 0 && length < wanted; length += read)
        read = readSync(file, this.#buffer, length, wanted - length, length);
      this.#left -= length;
      return { bytes: this.#buffer.subarray(0, length), isWhole: wanted === status.size };
    } finally {
      closeSync(file);
    }
  }
}

/** A file that the operating system refuses to read is skipped. */
function orUndefined<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
