/** Reads and writes the files of the local tracker. */
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing, readUtf8IfThere, unreadable, writeWhole } from '../../files.ts';
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { type BodyParts, commentId, splitBody, withoutMarker } from '../model/marker-reader.ts';
import { type Marker, unknownHash } from '../model/state.ts';
import { divider, formatThread, parseThread, type Thread } from './issue-thread.ts';

/** A thread and the parts of its body; without parts: a person wrote it. */
export interface ParsedThread {
  thread: Thread;
  parts: BodyParts | undefined;
}

export interface ThreadFile extends ParsedThread {
  file: string;
  /** When the file was last written, ISO 8601. */
  changedAt: string;
}

/** The subject in the file name of a pull request. */
export const pullSubject = 'ledger-update';

/** Each file is read once. Threads that are saved are kept in memory. */
export interface ThreadFolder {
  /** Reads all files, ordered by number. A missing folder counts as empty. */
  read(): Promise<ThreadFile[]>;
  /** All threads, as last read or saved. */
  known(): Promise<ParsedThread[]>;
  /** Reads one file again, because a person may have edited it in the meantime. Undefined: it is gone. */
  current(number: number): Promise<Thread | undefined>;
  /** Writes the thread, unless the file has exactly this content. @param subject a part of the name of a new file */
  save(thread: Thread, subject: string): Promise<void>;
}

/** @param onCopy called for each file that is ignored because another one has its number */
export function openFolder(folder: string, onCopy: (text: Localized) => void): ThreadFolder {
  let cache: Map<string, ParsedThread> | undefined;

  async function read(): Promise<ThreadFile[]> {
    cache = undefined;
    const threadFiles = withoutCopies(await readThreads(folder), onCopy);
    cache = byFile(threadFiles);
    return threadFiles;
  }

  async function cachedThreads(): Promise<Map<string, ParsedThread>> {
    cache ??= byFile(withoutCopies(await readThreads(folder), () => undefined));
    return cache;
  }

  return {
    read,
    known: async () => [...(await cachedThreads()).values()],

    async current(number) {
      const place = [...(await cachedThreads())].find(([, { thread }]) => thread.number === number);
      if (!place) return undefined;
      const [file] = place;
      const text = await readUtf8IfThere(file);
      return text === undefined ? undefined : parseThread(text, file);
    },

    async save(thread, subject) {
      const threads = await cachedThreads();
      const file = join(folder, fileName(thread.number, subject));
      await writeWhole(file, formatThread(thread));
      threads.set(file, withParts(thread));
    },
  };
}

const fileName = (number: number, subject: string): string =>
  `${String(number).padStart(4, '0')}-${subject.replace(/[^\w.-]/g, '_')}.md`;

/** The subject in the file name of an issue, by its marker. */
export const subjectOf = ({ kind, entry }: Pick<Marker, 'kind' | 'entry'>): string =>
  kind === 'entry' ? entry : kind;

/**
 * One file for each number. People copy files, and an action must not be planned from one copy and written to another. The file with
 * the name that certledger would choose is used.
 */
function withoutCopies(threadFiles: readonly ThreadFile[], onCopy: (text: Localized) => void): ThreadFile[] {
  return [...Map.groupBy(threadFiles, ({ thread }) => thread.number).values()].flatMap(all => {
    const original = all.find(isNamedByUs) ?? all[0];
    for (const { file } of all) if (original && file !== original.file) onCopy(copyText(file, original.file));
    return original ?? [];
  });
}

function isNamedByUs({ file, thread, parts }: ThreadFile): boolean {
  if (!parts) return false;
  const subject = parts.marker.kind === 'update' ? pullSubject : subjectOf(parts.marker);
  return basename(file) === fileName(thread.number, subject);
}

const copyText = (file: string, original: string): Localized => ({
  en: `${inline(file)} has the same number as ${inline(original)} and is left out. Delete it, or move it to another folder.`,
  ja: `${inline(file)} は ${inline(original)} と番号が同じため無視しました。削除するか、別のフォルダーに移動してください。`,
});

const withParts = (thread: Thread): ParsedThread => ({ thread, parts: splitBody(thread.body) });
const byFile = (threadFiles: readonly ThreadFile[]): Map<string, ParsedThread> =>
  new Map(threadFiles.map(each => [each.file, each]));

const name = /^\d{4}\d*-(.+)\.md$/;

/**
 * The parts of a file that certledger wrote and whose marker somebody removed. The subject is in the file name, and the turn is in the
 * ids of the comments. The level is not known; the highest is assumed, so that nobody is notified that it became worse.
 */
function partsFromName({ body, state, conversation }: Thread, file: string): BodyParts | undefined {
  const subject = name.exec(file)?.[1] ?? '';
  if (subject === 'sweep') return undefined;
  const turns = conversation.split('\n').map(line => Number.parseInt(commentId(line) ?? '', 10) || 0);
  return withoutMarker(body, {
    ...(subject === pullSubject ? { kind: 'update', entry: '' } : { kind: 'entry', entry: subject }),
    hash: unknownHash,
    status: state === 'open' ? 'open' : 'resolved',
    level: { severity: 'error', rank: Number.MAX_SAFE_INTEGER },
    turn: Math.max(1, ...turns),
  });
}

async function readThreads(folder: string): Promise<ThreadFile[]> {
  const names = (await listIfThere(folder)).filter(each => name.test(each));
  const threadFiles = await Promise.all(
    names.map(async each => {
      const file = join(folder, each);
      const [text, { mtime }] = await readThread(file);
      const thread = parseThread(text, file);
      // Somebody may have pasted the text of another issue above the marker.
      const own = splitBody(thread.body, marker => fileName(thread.number, subjectOf(marker)) === each);
      const parts =
        own ?? withParts(thread).parts ?? (text.includes(divider) ? partsFromName(thread, each) : undefined);
      return { file, changedAt: mtime.toISOString(), thread, parts };
    }),
  );
  return threadFiles.toSorted((a, b) => a.thread.number - b.thread.number);
}

/** @throws OutsideError when a file cannot be read: it must not count as missing */
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
