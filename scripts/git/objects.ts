/**
 * Objects of a repository, read as bytes and many in one process. Nothing of a work tree or index is looked at, and no
 * filter, text conversion or attribute of anybody's is applied: what is read is what was committed.
 */
import { setImmediate } from 'node:timers/promises';
import { OutsideError } from '../errors.ts';
import type { Repository } from './repository.ts';

/** One file in the tree of a commit. */
export interface TreeFile {
  /** `100644`, `100755`, `120000` (a link), `160000` (another repository). */
  mode: string;
  object: string;
  /** In bytes; 0 where there is no text. */
  size: number;
}

/** The files of a commit at or below some paths, by their path from the top; without paths, all. */
export async function listTree(
  { run }: Repository,
  commit: string,
  ...paths: string[]
): Promise<Map<string, TreeFile>> {
  const below = paths.length === 0 ? [] : ['--', ...paths];
  const listed = (await run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...below])).toString();
  const files = new Map<string, TreeFile>();
  for (const line of listed.split('\0')) {
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = '', object = '', size = '', name = ''] = match ?? [];
    if (match) files.set(name, { mode, object, size: size === '-' ? 0 : Number(size) });
  }
  return files;
}

/** The content of blobs, by object id; all of them in one process, and each once. */
export async function readBlobs(
  { run }: Repository,
  objects: readonly string[],
): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(objects)];
  const blobs = new Map<string, Buffer>();
  if (wanted.length === 0) return blobs;
  const printed = await run(['cat-file', '--batch'], { input: `${wanted.join('\n')}\n` });
  let at = 0;
  for (const object of wanted) {
    const end = printed.indexOf('\n', at);
    const [, type, size] = printed.toString('latin1', at, end).split(' ');
    if (type !== 'blob')
      throw new OutsideError({
        en: `git cat-file: ${object} is missing; fetch the whole history.`,
        ja: `git cat-file: ${object} がありません。履歴全体を取得してください。`,
      });
    blobs.set(object, printed.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}

/** Octets that are kept for whoever asks again. */
const maximumKept = 16 * 1024 * 1024;

/**
 * As {@link readBlobs}, in fewer processes: what is asked for at the same time is read by one, and what was read is kept for
 * whoever asks again. An object never changes, and the two sides of a change have most of theirs in common.
 */
export function rememberedBlobs(
  repository: Repository,
): (objects: readonly string[]) => Promise<ReadonlyMap<string, Buffer>> {
  const asked = new Map<string, Promise<ReadonlyMap<string, Buffer>>>();
  let room = maximumKept;
  let waiting: { objects: string[]; answer: Promise<ReadonlyMap<string, Buffer>> } | undefined;
  const read = async (objects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    await setImmediate();
    waiting = undefined;
    const blobs = await readBlobs(repository, objects);
    for (const blob of blobs.values()) room -= blob.length;
    if (room < 0) for (const object of objects) asked.delete(object);
    return blobs;
  };
  const ask = (further: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    if (waiting === undefined) {
      const objects: string[] = [];
      waiting = { objects, answer: read(objects) };
    }
    waiting.objects.push(...further);
    return waiting.answer;
  };
  return async objects => {
    const further = objects.filter(object => !asked.has(object));
    if (further.length > 0) {
      const answer = ask(further);
      for (const object of further) asked.set(object, answer);
    }
    const answers = new Set(objects.flatMap(object => asked.get(object) ?? []));
    const found = (await Promise.all(answers)).flatMap(answer => [...answer]);
    const wanted = new Set(objects);
    return new Map(found.filter(([object]) => wanted.has(object)));
  };
}

/** How `git grep` takes its patterns: words as they are, or one extended regular expression a line. */
export type Pattern = 'word' | 'expression';

/** The files of a commit below some paths in which a line matches one of the patterns; paths from the top. */
export async function grepTree(
  { run }: Repository,
  commit: string,
  kind: Pattern,
  patterns: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  const how = kind === 'word' ? ['--fixed-strings', '--word-regexp'] : ['--extended-regexp'];
  const args = [
    'grep',
    '-l',
    '-z',
    '--text',
    '--no-color',
    '--full-name',
    ...how,
    '-f',
    '-',
    commit,
    '--',
    ...paths,
  ];
  // Exit code 1: nothing matches.
  const printed = await run(args, { input: `${patterns.join('\n')}\n`, accept: [1] });
  return printed
    .toString()
    .split('\0')
    .filter(name => name !== '')
    .map(name => name.slice(commit.length + 1));
}
