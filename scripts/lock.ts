/**
 * Allows one run at a time in a folder: a lock file names the running process. A stale lock file is recognised: by its process,
 * where that can be looked up, else by the age of the file, because a running process touches it.
 */
import { rmSync } from 'node:fs';
import { readFile, readlink, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { OutsideError } from './errors.ts';
import { isRunning, readIfThere, writeNew, writeWhole } from './files.ts';
import { inline } from './text/encode.ts';
import type { Localized } from './text/locale.ts';
import { jsonOrUndefined } from './text/parse-json.ts';

const name = '.certledger.lock';

/** Milliseconds: how often the file is touched, and its maximum age where the process cannot be looked up. */
const touchedEvery = 30_000;
const patience = 5 * 60_000;

/** Lock files that this process holds, or is about to take. */
const heldHere = new Set<string>();

/** @throws OutsideError when another run is using the folder, or it cannot be written to */
export async function locked<T>(folders: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = [...new Set(folders.map(folder => resolve(folder)))].toSorted();
  if (first === undefined) return work();
  const file = join(first, name);
  await takeHere(file, `${JSON.stringify(await ourselves())}\n`, first);
  const touching = setInterval(() => void touch(file), touchedEvery).unref();
  const leave = () => rmSync(file, { force: true });
  process.once('exit', leave);
  try {
    return await locked(rest, work);
  } finally {
    clearInterval(touching);
    process.removeListener('exit', leave);
    await rm(file, { force: true }).catch(() => undefined);
    heldHere.delete(file);
  }
}

/** A lock file that was removed by hand is no error. */
const touch = (file: string) => utimes(file, new Date(), new Date()).catch(() => undefined);

/** Inside one process, the set decides before any file is looked at: a file that has just been written names this process. */
async function takeHere(file: string, text: string, folder: string): Promise<void> {
  if (heldHere.has(file)) throw new OutsideError(held(folder, file, await holderOf(file)));
  heldHere.add(file);
  try {
    if (await take(file, text)) return;
    throw new OutsideError(held(folder, file, await holderOf(file)));
  } catch (error) {
    heldHere.delete(file);
    throw error;
  }
}

/**
 * Writes the lock file, unless a run that is at work has it. Only the process that created the file `.taking` beside it looks
 * and writes, so nobody writes between its look and its write.
 * @returns false: another run holds the lock, or is taking it
 */
async function take(file: string, text: string): Promise<boolean> {
  const taking = `${file}.taking`;
  if (!(await writeNew(taking, text))) {
    // Left by a process that was killed in the middle. It is removed for the next run; this one gives way.
    if (!(await isAtWork(taking, await holderOf(taking)))) await rm(taking, { force: true });
    return false;
  }
  try {
    const found = await readIfThere(file);
    if (found !== undefined && (await isAtWork(file, holderIn(found)))) return false;
    await writeWhole(file, text);
    return true;
  } finally {
    await rm(taking, { force: true });
  }
}

const holderOf = async (file: string): Promise<Holder | undefined> =>
  holderIn((await readIfThere(file)) ?? '');

interface Holder {
  host: string;
  pid: number;
  since: string;
  /** Where the process id is valid: one boot of one machine, one container. */
  place?: unknown;
  /** The start time of the process by the machine's own counter, which does not change when the clock is set. */
  began?: unknown;
}

async function ourselves(): Promise<Holder> {
  const [place, began] = [await ourPlace(), await beginningOf(process.pid)];
  return { host: hostname(), pid: process.pid, since: new Date().toISOString(), place, began };
}

/** Containers may share the name of a machine and have process ids of their own. Only Linux shows which is which. */
async function ourPlace(): Promise<string> {
  const started = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const container = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), started.trim(), container].join(' ');
}

/** Empty where the system does not provide it. */
async function beginningOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the name of the program, in parentheses, with whatever characters it has; the 22nd is meant.
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function holderIn(text: string): Holder | undefined {
  const value = jsonOrUndefined(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { host, pid, since, place, began } = value as Partial<Record<keyof Holder, unknown>>;
  if (typeof host !== 'string' || typeof pid !== 'number' || typeof since !== 'string') return undefined;
  return Number.isSafeInteger(pid) && pid > 0 ? { host, pid, since, place, began } : undefined;
}

async function isAtWork(file: string, holder: Holder | undefined): Promise<boolean> {
  if (holder?.place === (await ourPlace())) {
    // `heldHere` has refused what this process holds, so the file is of an earlier process with our id.
    if (holder.pid === process.pid) return false;
    // Process ids are given again.
    return isRunning(holder.pid) && holder.began === (await beginningOf(holder.pid));
  }
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  return age < patience;
}

function held(folder: string, file: string, holder: Holder | undefined): Localized {
  const [where, which] = [inline(folder), inline(file)];
  const who = holder && {
    en: ` (process ${holder.pid} on ${inline(holder.host)}, since ${inline(holder.since)})`,
    ja: `（${inline(holder.host)} のプロセス ${holder.pid}、${inline(holder.since)} から）`,
  };
  return {
    en: `Another run is using ${where}${who?.en ?? ''}. Nothing was done. Run this again when it has ended. If there is no other run, delete ${which}.`,
    ja: `別の実行が ${where} を使用中です${who?.ja ?? ''}。何も行っていません。終了後に再度実行してください。実行中のものがない場合は ${which} を削除してください。`,
  };
}
