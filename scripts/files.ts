/** Reads files that may be missing, and writes files so that a killed run leaves none half written. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, type Stats, writeFileSync } from 'node:fs';
import {
  appendFile,
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf, OutsideError, UsageError } from './errors.ts';
import { inline } from './text/encode.ts';
import type { Localized } from './text/locale.ts';

/** @returns undefined when there is no such file. @throws OutsideError when it is there but cannot be read */
export async function readIfThere(file: string): Promise<string | undefined> {
  return (await octetsIfThere(file))?.toString();
}

/**
 * The same of a file in which people write and that will be written back: what could not be decoded would be lost.
 * @throws OutsideError also when it is not UTF-8
 */
export async function readUtf8IfThere(file: string): Promise<string | undefined> {
  const octets = await octetsIfThere(file);
  if (octets && !isUtf8(octets)) throw new OutsideError(notUtf8(inline(file)));
  return octets?.toString();
}

const notUtf8 = (file: string): Localized => ({
  en: `${file} is not all UTF-8, and the other characters would be lost in writing. Save it as UTF-8, and run this again.`,
  ja: `${file} に UTF-8 でない文字が含まれており、このまま書き込むと失われます。UTF-8 で保存し直してから、もう一度実行してください。`,
});

async function octetsIfThere(file: string): Promise<Buffer | undefined> {
  try {
    const status = await stat(file).catch(() => undefined);
    if (status) refuseEndless(status);
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(file, error);
  }
}

/** @throws OutsideError when nobody can tell, or when there is what cannot be read to its end */
export async function isThere(file: string): Promise<boolean> {
  try {
    refuseEndless(await stat(file));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw unreadable(file, error);
  }
}

/** Reading a pipe would block, and a device may never end. For everything else, reading gives the best error. */
function refuseEndless(status: Stats): void {
  if (!status.isFile() && !status.isDirectory()) throw new Error('not a regular file');
}

/**
 * Makes a file say this, or leaves it as it is: the text is written beside it and put in its place when it is whole. What is no
 * file of its own, such as `/dev/stdout` or a pipe, is written to.
 * @returns whether there was anything to write
 * @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses
 */
export async function writeWhole(file: string, text: string): Promise<boolean> {
  const there = await statIfThere(file);
  if (there?.isFile() && (await readIfThere(file)) === text) return false;
  return orUnwritable(file, async () => {
    if (there && !there.isFile()) {
      await writeFile(file, text);
      return true;
    }
    // A link stays one: what it points to is what is meant.
    const target = there ? await realpath(file) : file;
    await besides(target, text, async unfinished => {
      if (there) await chmod(unfinished, there.mode & 0o777);
      await rename(unfinished, target);
    });
    return true;
  });
}

/** Adds to the end of a file, which need not be there. @throws OutsideError when the disk refuses */
export async function append(file: string, text: string): Promise<void> {
  await orUnwritable(file, () => appendFile(file, text));
}

/**
 * Writes a file that is not there yet, as a whole or not at all.
 * @returns whether it was written; false: there is one already, whatever it says
 * @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  return orUnwritable(file, async () => {
    try {
      await besides(file, text, unfinished => linked(unfinished, file));
      return true;
    } catch (error) {
      if (isSaying('EEXIST', error) && (await isFile(file))) return false;
      throw error;
    }
  });
}

/** A file that is written in pieces. A written piece stays, even if a later one fails. */
export interface PieceByPiece {
  write(text: string): void;
  /** Writes what is left. */
  close(): void;
}

/** Characters written at once. */
const pieceLength = 2 ** 16;

/** Creates or empties a file. All its methods throw OutsideError when the disk refuses. */
export function openPieces(file: string): PieceByPiece {
  const orRefused = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  const descriptor = orRefused(() => openSync(file, 'w'));
  let pending = '';
  const flush = () => {
    const text = pending;
    // Also where it fails: it is not tried twice.
    pending = '';
    // Not writeSync: a full disk may take a part of the text, and writeSync does not go on with the rest.
    orRefused(() => writeFileSync(descriptor, text));
  };
  return {
    write(text) {
      pending += text;
      if (pending.length > pieceLength) flush();
    },
    close() {
      try {
        flush();
      } finally {
        orRefused(() => closeSync(descriptor));
      }
    },
  };
}

/** In octets; none where there is no file. @throws OutsideError when it cannot be told */
export const sizeOf = async (file: string): Promise<number> => (await statIfThere(file))?.size ?? 0;

async function statIfThere(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(file, error);
  }
}

async function orUnwritable<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof UsageError ? error : unwritable(file, error);
  }
}

let written = 0;

/** Writes the whole text to a temporary file next to `file`, and moves it into place. Nothing unfinished stays. */
async function besides(
  file: string,
  text: string,
  put: (unfinished: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  await tidy(folder);
  const unfinished = join(folder, `.certledger-${process.pid}-${++written}.tmp`);
  try {
    await writeFile(unfinished, text);
    await put(unfinished);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** A second name, which unlike a new one is refused where there is a file; not every file system knows such. */
async function linked(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file);
  } catch (error) {
    if (isSaying('EEXIST', error) || isMissing(error)) throw error;
    await copyFile(unfinished, file, constants.COPYFILE_EXCL);
  }
}

const tidied = new Set<string>();

/** Removes temporary files of killed processes, once for each run and folder. */
async function tidy(folder: string): Promise<void> {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^\.certledger-(\d{1,10})-\d+\.tmp$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

/** Of this machine, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's is there, too.
    return !isSaying('ESRCH', error);
  }
}

/** Node's own recursion asks for ever where a file system says that a folder is not there and cannot be made: `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    if (await isFile(path)) throw new UsageError(inTheWay(inline(path)));
    if (!isMissing(error) || dirname(path) === path) throw error;
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
/** The error says that there is no such file or folder. */
export const isMissing = (error: unknown): boolean => isSaying('ENOENT', error);
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

/** The error for a file that exists and cannot be read; a folder is no file. */
export function unreadable(file: string, error: unknown): OutsideError | UsageError {
  if (isSaying('EISDIR', error)) return new UsageError(notAFile(inline(file)));
  const [name, why] = [inline(file), inline(messageOf(error), 500)];
  return new OutsideError({ en: `${name} cannot be read: ${why}`, ja: `${name} を読み取れません: ${why}` });
}

/** A temporary folder that is removed after `use`, also when it throws. @throws OutsideError when it cannot be created */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'certledger-')).catch(error => {
    throw unwritable(tmpdir(), error);
  });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The error for a file that cannot be written. */
export function unwritable(file: string, error: unknown): OutsideError {
  const [name, why] = [inline(file), inline(messageOf(error), 500)];
  return new OutsideError({
    en: `${name} cannot be written: ${why}`,
    ja: `${name} に書き込めません: ${why}`,
  });
}
