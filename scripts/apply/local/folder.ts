/** The files of the local tracker. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files.ts';
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
  const names = (await listIfThere(folder)).filter(each => name.test(each));
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

async function listIfThere(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
