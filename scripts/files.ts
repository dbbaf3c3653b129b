/** Files that may not be there, and writing that a killed run cannot leave half done. */
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, OutsideError, UsageError } from './errors.ts';
import { inline } from './text/encode.ts';
import type { Localized } from './text/locale.ts';

/** @returns undefined when there is no such file. @throws OutsideError when it is there but cannot be read */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isSaying('ENOENT', error)) return undefined;
    throw unreadable(file, error);
  }
}

/**
 * Writes beside the file and renames, unless it holds just that.
 * @returns whether there was anything to write
 * @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses
 */
export async function writeWhole(file: string, text: string): Promise<boolean> {
  if ((await readIfThere(file)) === text) return false;
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await makeFolder(dirname(file));
    await writeFile(unfinished, text);
    await rename(unfinished, file);
    return true;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof UsageError ? error : unwritable(file, error);
  }
}

/** Adds to the end of a file, which need not be there. @throws OutsideError when the disk refuses */
export async function append(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/**
 * Writes a file that is not there yet.
 * @returns whether it was written; false: there is one already, whatever it says
 * @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await makeFolder(dirname(file));
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isSaying('EEXIST', error) && (await isFile(file))) return false;
    throw error instanceof UsageError ? error : unwritable(file, error);
  }
}

/** Node's own recursion asks for ever where a file system says that a folder is not there and cannot be made: `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    if (await isFile(path)) throw new UsageError(inTheWay(inline(path)));
    if (!isSaying('ENOENT', error) || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async again => {
      // Somebody else may have made it in between.
      if (!(await isFolder(path))) throw again;
    });
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;
const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === false;
const isSaying = (code: string, error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const inTheWay = (path: string): Localized => ({
  en: `${path} is a file, and a folder is needed there. Move it, or name another folder.`,
  ja: `${path} はファイルですが、この場所にはフォルダーが必要です。移動するか、別のフォルダーを指定してください。`,
});

const notAFile = (path: string): Localized => ({
  en: `${path} is a folder, and a file is needed there. Name the files in it, as with ${path}/*.`,
  ja: `${path} はフォルダーですが、ここにはファイルが必要です。${path}/* のように、中のファイルを指定してください。`,
});

/** What is thrown for a file that is there and cannot be read; a folder is none. */
export function unreadable(file: string, error: unknown): OutsideError | UsageError {
  if (isSaying('EISDIR', error)) return new UsageError(notAFile(inline(file)));
  const [name, why] = [inline(file), inline(messageOf(error), 500)];
  return new OutsideError({ en: `${name} cannot be read: ${why}`, ja: `${name} を読み取れません: ${why}` });
}

/** What is thrown for a file the disk does not take. */
export function unwritable(file: string, error: unknown): OutsideError {
  const [name, why] = [inline(file), inline(messageOf(error), 500)];
  return new OutsideError({
    en: `${name} cannot be written: ${why}`,
    ja: `${name} に書き込めません: ${why}`,
  });
}
