/**
 * Objects of a repository, read as bytes and many in one process. Nothing of a work tree or index is looked at, and no
 * filter, text conversion or attribute of anybody's is applied: what is read is what was committed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { OutsideError } from '../errors.ts';
import { cleanEnvironment, type Environment, gitFailure } from './repository.ts';

/** Longest time one command may take, in milliseconds. */
const patience = 120_000;

/** Paths are paths, never patterns; objects are never exchanged for others; the index is not written. */
const strict = { GIT_LITERAL_PATHSPECS: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0' };

export interface ObjectStore {
  /** Where the root asked for lies in the tree of a commit: `''`, or a path with forward slashes that ends in one. */
  prefix: string;
  /**
   * Runs one git command in the repository's top folder.
   * @param accept further exit codes that are no failure
   * @returns what it printed
   * @throws OutsideError with what git said
   */
  run(args: readonly string[], more?: { input?: string; accept?: readonly number[] }): Promise<Buffer>;
}

/** One file in the tree of a commit. */
export interface TreeFile {
  /** `100644`, `100755`, `120000` (a link), `160000` (another repository). */
  mode: string;
  object: string;
  /** In bytes; 0 where there is no text. */
  size: number;
}

/**
 * The repository a folder lies in, be it bare, detached or without that very folder: a commit may have it all the same.
 * @returns undefined where there is no repository
 */
export async function openObjects(
  root: string,
  env: Environment,
  observe: (args: readonly string[]) => void = () => undefined,
): Promise<ObjectStore | undefined> {
  const { folder, rest } = existing(resolve(root));
  const environment = { ...cleanEnvironment(env), ...strict };
  const run =
    (at: string): ObjectStore['run'] =>
    async (args, { input = '', accept = [] } = {}) => {
      observe(args);
      const { code, out, err } = await execute(at, environment, args, input);
      if (code === 0 || accept.includes(code)) return out;
      throw gitFailure(args[0] ?? '', err.trim() || `exit code ${code}`, env);
    };
  try {
    const found = (
      await run(folder)(['rev-parse', '--is-bare-repository', '--show-cdup', '--show-prefix'])
    ).toString();
    const [bare, up = '', prefix = ''] = found.split('\n');
    const below = rest === '' ? '' : `${rest}/`;
    return { prefix: `${prefix}${below}`, run: run(bare === 'true' ? folder : resolve(folder, up)) };
  } catch (error) {
    if (error instanceof OutsideError && /not a git repository/.test(error.message)) return undefined;
    throw error;
  }
}

/** The nearest folder above that is there, and the rest of the path. */
function existing(path: string): { folder: string; rest: string } {
  if (existsSync(path) || dirname(path) === path) return { folder: path, rest: '' };
  const above = existing(dirname(path));
  return { folder: above.folder, rest: [above.rest, basename(path)].filter(part => part !== '').join('/') };
}

/** The files of a commit at or below some paths, by their path from the top. */
export async function listTree(
  { run }: ObjectStore,
  commit: string,
  ...paths: string[]
): Promise<Map<string, TreeFile>> {
  const listed = (await run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths])).toString();
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
  { run }: ObjectStore,
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
 * As {@link readBlobs}, one process fewer for whoever asks for the same: an object never changes, and the two sides of a change
 * have most of theirs in common.
 */
export function rememberedBlobs(
  store: ObjectStore,
): (objects: readonly string[]) => Promise<ReadonlyMap<string, Buffer>> {
  const asked = new Map<string, Promise<ReadonlyMap<string, Buffer>>>();
  let room = maximumKept;
  const ask = async (objects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const blobs = await readBlobs(store, objects);
    for (const blob of blobs.values()) room -= blob.length;
    if (room < 0) for (const object of objects) asked.delete(object);
    return blobs;
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
  { run }: ObjectStore,
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

interface Outcome {
  code: number;
  out: Buffer;
  err: string;
}

function execute(
  folder: string,
  env: Record<string, string>,
  args: readonly string[],
  input: string,
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { cwd: folder, env, timeout: patience, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', error => fail(gitFailure('', error.message, env)));
    child.on('close', code =>
      done({ code: code ?? -1, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
    );
    // A git that fails at once no longer listens; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
