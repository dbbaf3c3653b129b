/** The files of the local tracker. */
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing, readUtf8IfThere, unreadable, writeWhole } from '../../files.ts';
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { commentId, type Parts, split, without } from '../model/marker-reader.ts';
import { type Marker, unknownHash } from '../model/state.ts';
import { divider, formatThread, parseThread, type Thread } from './issue-thread.ts';

/** A thread, and its body taken apart; without parts: a person wrote it. */
export interface ReadThread {
  thread: Thread;
  parts: Parts | undefined;
}

export interface Filed extends ReadThread {
  file: string;
  /** When the file was last written, ISO 8601. */
  changedAt: string;
}

/** What the file of a pull request is called. */
export const pullSubject = 'ledger-update';

/** Each file is read once, however many threads are saved: what was saved here is known. */
export interface ThreadFolder {
  /** Everything as the files stand now, by number. A folder that is not there holds nothing. */
  read(): Promise<Filed[]>;
  /** Everything as the last reading found it and as it was saved since. */
  known(): Promise<ReadThread[]>;
  /** One as its file stands now, since a person may have written below it in the meantime. Undefined: it is gone. */
  current(number: number): Promise<Thread | undefined>;
  /** Writes the thread, unless the file says exactly that. @param subject becomes part of a new file's name */
  save(thread: Thread, subject: string): Promise<void>;
}

/** @param onCopy told of each file that is left alone, as it has the number of another */
export function openFolder(folder: string, onCopy: (text: Localized) => void): ThreadFolder {
  let held: Map<string, ReadThread> | undefined;

  async function read(): Promise<Filed[]> {
    held = undefined;
    const filed = originals(await readThreads(folder), onCopy);
    held = byFile(filed);
    return filed;
  }

  async function holding(): Promise<Map<string, ReadThread>> {
    held ??= byFile(originals(await readThreads(folder), () => undefined));
    return held;
  }

  return {
    read,
    known: async () => [...(await holding()).values()],

    async current(number) {
      const place = [...(await holding())].find(([, { thread }]) => thread.number === number);
      if (!place) return undefined;
      const [file] = place;
      const text = await readUtf8IfThere(file);
      return text === undefined ? undefined : parseThread(text, file);
    },

    async save(thread, subject) {
      const threads = await holding();
      const file = join(folder, fileName(thread.number, subject));
      await writeWhole(file, formatThread(thread));
      threads.set(file, knownAs(thread));
    },
  };
}

const fileName = (number: number, subject: string): string =>
  `${String(number).padStart(4, '0')}-${subject.replace(/[^\w.-]/g, '_')}.md`;

/** What the file of an issue is about, by its marker. */
export const subjectOf = ({ kind, entry }: Pick<Marker, 'kind' | 'entry'>): string =>
  kind === 'entry' ? entry : kind;

/**
 * One file for each number: people copy files, and what is written to one of them must not be concluded from the other. The
 * one that we would write to counts.
 */
function originals(filed: readonly Filed[], onCopy: (text: Localized) => void): Filed[] {
  return [...Map.groupBy(filed, ({ thread }) => thread.number).values()].flatMap(all => {
    const original = all.find(isNamedByUs) ?? all[0];
    for (const { file } of all) if (original && file !== original.file) onCopy(copied(file, original.file));
    return original ?? [];
  });
}

function isNamedByUs({ file, thread, parts }: Filed): boolean {
  if (!parts) return false;
  const subject = parts.marker.kind === 'update' ? pullSubject : subjectOf(parts.marker);
  return basename(file) === fileName(thread.number, subject);
}

const copied = (file: string, original: string): Localized => ({
  en: `${inline(file)} has the same number as ${inline(original)} and is left out. Delete it, or move it to another folder.`,
  ja: `${inline(file)} は ${inline(original)} と番号が同じため無視しました。削除するか、別のフォルダーに移動してください。`,
});

const knownAs = (thread: Thread): ReadThread => ({ thread, parts: split(thread.body) });
const byFile = (filed: readonly Filed[]): Map<string, ReadThread> =>
  new Map(filed.map(each => [each.file, each]));

const name = /^\d{4}\d*-(.+)\.md$/;

/**
 * Of a file that we began and whose marker somebody cleared away: what it is about is in its name, and how often something
 * was said in the ids of the comments. How bad it was is not known, so nobody is told that it got worse.
 */
function byName({ body, state, conversation }: Thread, file: string): Parts | undefined {
  const subject = name.exec(file)?.[1] ?? '';
  if (subject === 'sweep') return undefined;
  const turns = conversation.split('\n').map(line => Number.parseInt(commentId(line) ?? '', 10) || 0);
  return without(body, {
    ...(subject === pullSubject ? { kind: 'update', entry: '' } : { kind: 'entry', entry: subject }),
    hash: unknownHash,
    status: state === 'open' ? 'open' : 'resolved',
    level: { severity: 'error', rank: Number.MAX_SAFE_INTEGER },
    turn: Math.max(1, ...turns),
  });
}

async function readThreads(folder: string): Promise<Filed[]> {
  const names = (await listIfThere(folder)).filter(each => name.test(each));
  const filed = await Promise.all(
    names.map(async each => {
      const file = join(folder, each);
      const [text, { mtime }] = await readThread(file);
      const thread = parseThread(text, file);
      // Somebody may have pasted the text of another one above.
      const own = split(thread.body, marker => fileName(thread.number, subjectOf(marker)) === each);
      const parts =
        own ?? knownAs(thread).parts ?? (text.includes(divider) ? byName(thread, each) : undefined);
      return { file, changedAt: mtime.toISOString(), thread, parts };
    }),
  );
  return filed.toSorted((a, b) => a.thread.number - b.thread.number);
}

/** @throws OutsideError: an issue that is there and cannot be read is not taken for one that is not there */
async function readThread(file: string): Promise<[text: string, status: Stats]> {
  const status = await stat(file).catch(error => {
    throw unreadable(file, error);
  });
  return [(await readUtf8IfThere(file)) ?? '', status];
}

async function listIfThere(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(folder, error);
  }
}
