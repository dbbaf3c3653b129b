/**
 * One run at a time in a folder: a file in it says who is at work. What a run that died left behind is recognised: where its
 * process can be asked for by that process, else by the file's age, since whoever is at work touches it.
 */
import { rmSync } from 'node:fs';
import { readFile, readlink, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { OutsideError } from './errors.ts';
import { isRunning, readIfThere, writeNew } from './files.ts';
import { inline } from './text/encode.ts';
import type { Localized } from './text/locale.ts';
import { jsonOrUndefined } from './text/parse-json.ts';

const name = '.certledger.lock';

/** How often the file is touched, and how long it may stay untouched by somebody whose process cannot be asked. */
const touchedEvery = 30_000;
const patience = 5 * 60_000;

/** By this very process. */
const heldHere = new Set<string>();

/** @throws OutsideError when somebody else is at work there, or the folder cannot be written to */
export async function locked<T>(folders: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = [...new Set(folders.map(folder => resolve(folder)))].toSorted();
  if (first === undefined) return work();
  const file = join(first, name);
  await take(file, `${JSON.stringify(await ourselves())}\n`, first);
  heldHere.add(file);
  const touching = setInterval(() => void touch(file), touchedEvery).unref();
  const leave = () => rmSync(file, { force: true });
  process.once('exit', leave);
  try {
    return await locked(rest, work);
  } finally {
    clearInterval(touching);
    process.removeListener('exit', leave);
    heldHere.delete(file);
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** A file that somebody removed by hand is not missed. */
const touch = (file: string) => utimes(file, new Date(), new Date()).catch(() => undefined);

async function take(file: string, text: string, folder: string): Promise<void> {
  // Twice at the most: whoever is quicker after a stale file is gone is at work.
  for (let attempt = 1; ; attempt++) {
    if (await writeNew(file, text)) return;
    const found = (await readIfThere(file)) ?? '';
    const holder = holderIn(found);
    if (attempt > 2 || (await isAtWork(file, holder))) throw new OutsideError(held(folder, file, holder));
    await removeStale(file, found);
  }
}

interface Holder {
  host: string;
  pid: number;
  since: string;
  /** Within which its process id means something: one start of one machine, one container. */
  place?: unknown;
  /** When its process began, by that machine's own count, which no clock that is set changes. */
  began?: unknown;
}

async function ourselves(): Promise<Holder> {
  const [place, began] = [await ourPlace(), await beginningOf(process.pid)];
  return { host: hostname(), pid: process.pid, since: new Date().toISOString(), place, began };
}

/** Containers share the name of a machine and begin their process ids anew; only Linux tells them apart. */
async function ourPlace(): Promise<string> {
  const started = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const container = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), started.trim(), container].join(' ');
}

/** Empty where the machine does not say. */
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
    if (holder.pid === process.pid) return heldHere.has(file);
    // Process ids are given again.
    return isRunning(holder.pid) && holder.began === (await beginningOf(holder.pid));
  }
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  return age < patience;
}

/** Two may find the same stale file; the second must not take away what the first has put in its place. */
async function removeStale(file: string, found: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => found);
  if (moved === found) await rm(aside, { force: true });
  else await rename(aside, file);
}

function held(folder: string, file: string, holder: Holder | undefined): Localized {
  const [where, which] = [inline(folder), inline(file)];
  const who = holder && {
    en: ` (process ${holder.pid} on ${inline(holder.host)}, since ${inline(holder.since)})`,
    ja: `（${inline(holder.host)} のプロセス ${holder.pid}、${inline(holder.since)} から）`,
  };
  return {
    en: `Another run is at work in ${where}${who?.en ?? ''}. Nothing was done; run this again when it has ended. If there is none any more, delete ${which}.`,
    ja: `別の実行が ${where} を使用中です${who?.ja ?? ''}。何も行っていません。終了後に再度実行してください。実行中のものがない場合は ${which} を削除してください。`,
  };
}
