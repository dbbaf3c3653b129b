/** The files of the local tracker: every write is whole or not at all, so that a killed run leaves nothing half-written. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutsideError } from '../../errors.ts';
import { formatThread, parseThread, type Thread } from './thread.ts';

/** A thread and the file it is in. */
export interface Filed {
  file: string;
  thread: Thread;
  /** When the file was last written, ISO 8601. */
  changedAt: string;
}

const name = /^\d{4,}-.+\.md$/;

/** By number. A folder that is not there holds nothing. */
export async function readThreads(folder: string): Promise<Filed[]> {
  const names = (await orElse(readdir(folder), [])).filter(each => name.test(each));
  const filed = await Promise.all(
    names.map(async each => {
      const file = join(folder, each);
      const [text, { mtime }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
      return { file, thread: parseThread(text, file), changedAt: mtime.toISOString() };
    }),
  );
  return filed.toSorted((a, b) => a.thread.number - b.thread.number);
}

/** Writes the thread, unless the file says exactly that. @param subject becomes part of a new file's name */
export async function saveThread(folder: string, thread: Thread, subject: string): Promise<void> {
  const number = String(thread.number).padStart(4, '0');
  await writeWhole(join(folder, `${number}-${subject.replace(/[^\w.-]/g, '_')}.md`), formatThread(thread));
}

/** @returns undefined when there is no such file */
export async function readIfThere(file: string): Promise<string | undefined> {
  return orElse(readFile(file, 'utf8'), undefined);
}

/** Writes beside the file and renames, unless it holds just that. @throws OutsideError when the disk refuses */
export async function writeWhole(file: string, text: string): Promise<void> {
  if ((await readIfThere(file)) === text) return;
  const unfinished = join(dirname(file), `.${process.pid}.tmp`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new OutsideError(`${file} could not be written: ${error.message}`);
  }
}

async function orElse<T, U>(reading: Promise<T>, missing: U): Promise<T | U> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing;
    throw error;
  }
}
