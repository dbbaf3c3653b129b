/**
 * The two sides of a pull request, read from git's objects. The work tree, its attributes and filters, and files outside
 * `inventory/` are never used, so that nothing in a pull request can influence the review.
 */

import { UsageError } from '../errors.ts';
import { grepTree, listTree, type Pattern, rememberedBlobs, type TreeFile } from '../git/objects.ts';
import { findRepository, type Repository, resolveRevisions } from '../git/repository.ts';
import type { Environment } from '../git/run.ts';
import { prepareHeapFor } from '../heap.ts';
import { folderOf, ownedFormats } from '../ledger/folders.ts';
import type { RefusedFile } from '../ledger/read/assemble.ts';
import { decode, maximumSize, maximumTotal } from '../ledger/read/decode.ts';
import { readYaml } from '../ledger/yaml/yaml.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { type CommittedFile, committedFilesBetween } from './commit-contents.ts';
import { type ControllingFile, controllingPaths } from './controlling-files.ts';

/**
 * The ledger at one side. Paths are relative to the root. Untouched files are as the base has them today, at both sides, so
 * that an old branch cannot undo a later decision.
 */
export interface Side {
  /** The commit from which the touched files are read. */
  commit: string;
  /** Every path below `inventory/`. */
  paths: ReadonlySet<string>;
  /** The texts of some files. What `validate` would refuse (links, large files, …) is refused. */
  read(files: readonly string[]): Promise<{ files: Map<string, string>; refused: RefusedFile[] }>;
}

export interface TwoSides {
  /** At the merge base. */
  base: Side;
  head: Side;
  /** Paths below `inventory/` that were added, removed or changed, unless the base has the same content today. Sorted. */
  touched: string[];
  /** Those of them that the base changed as well since the merge base. */
  changedAtBoth: string[];
  /** The same of files outside the ledger that decide what is checked and who approves. */
  controllingFiles: ControllingFile[];
  /** Files of untouched entries that contain one of these words. */
  entriesMentioning(words: readonly string[]): Promise<string[]>;
  /** Files of entries that say `adopted: false`, at each side. */
  unadopted(): Promise<Record<'base' | 'head', string[]>>;
  /** Every file that a commit of the head added or changed at or below the ledger's root, inside `inventory/` or not. */
  committedFiles(isExamined: (place: Omit<CommittedFile, 'bytes'>) => boolean): AsyncGenerator<CommittedFile>;
}

export interface ReviewRequest {
  root: string;
  base: string;
  head: string;
  /** Is called with the arguments of every git command. */
  observe?: (args: readonly string[]) => void;
}

/** Bytes. A larger file is not searched. */
const maximumBytes = 16 * maximumSize;
const entryFolders = ownedFormats.map(format => folderOf[format]);
/** Every file that says `adopted: false` contains one of these: the key, or an escape that may spell it. */
const unadoptedPatterns = ['adopted', '\\\\[xuU]'];
const mayAddUnadopted = /adopted|\\[xuU]/;
/** The usual spelling, which is found even where the rest of the file cannot be read. */
const adoptedFalse = /^(["']?)adopted\1[ \t]*:[ \t]*(?:false|False|FALSE)(?=\s|$)/m;

/**
 * @throws UsageError when there is no repository, a side of that name, a common history, or a ledger at either side
 * @throws OutsideError when git fails
 */
export async function openSides(
  { root, base, head, observe }: ReviewRequest,
  env: Environment,
): Promise<TwoSides> {
  const store = await findRepository(root, env, observe);
  if (!store) throw new UsageError(noRepository(root));
  const [from, to] = await resolveSides(store, base, head);
  const fork = (await store.run(['merge-base', from, to], { accept: [1] })).toString().trim();
  if (fork === '') throw new UsageError(noCommonHistory(base, head));
  const { ledger, controlling } = await readTrees(store, { fork, from, to });
  const { before, after, today } = ledger;
  const current = today ?? before;
  if (before.size + after.size + current.size === 0) throw new UsageError(noInventory(root));
  prepareHeapFor(before.size + after.size);
  const touched = touchedIn(ledger);
  const changedAtBoth = touched.filter(path => !isSame(before.get(path), current.get(path)));
  const blobsOf = rememberedBlobs(store);
  const contentsOf = (tree: Tree): Contents => {
    return { prefix: store.prefix, tree: today ? overlay(tree, today, touched) : tree, blobsOf };
  };
  const contents = { base: contentsOf(before), head: contentsOf(after) };
  const named = (paths: readonly string[]) => paths.map(path => path.slice(store.prefix.length)).sort();
  const untouched = untouchedIn(store, from, current, touched);
  return {
    base: sideOf(fork, contents.base),
    head: sideOf(to, contents.head),
    touched: named(touched),
    changedAtBoth: named(changedAtBoth),
    controllingFiles: controllingFilesIn(controlling, store.prefix),
    entriesMentioning: words => untouched('word', words),
    async unadopted() {
      const ofEntries = named(touched).filter(path => entryFolders.some(folder => path.startsWith(folder)));
      const candidates = [...(await untouched('expression', unadoptedPatterns)), ...ofEntries];
      const [ofBase, ofHead] = await Promise.all([
        unadoptedAmong(contents.base, candidates),
        unadoptedAmong(contents.head, candidates),
      ]);
      return { base: ofBase, head: ofHead };
    },
    committedFiles: isExamined => committedFilesBetween(store, from, to, after, isExamined),
  };
}

/** The files of the ledger and the controlling files, at the merge base, at the head and at the base today. */
async function readTrees(
  store: Repository,
  { fork, from, to }: Record<'fork' | 'from' | 'to', string>,
): Promise<Record<'ledger' | 'controlling', Trees>> {
  const inventory = `${store.prefix}inventory`;
  const list = async (commit: string) =>
    apart(await listTree(store, commit, inventory, ...controllingPaths), inventory);
  const [before, after, today] = await Promise.all([
    list(fork),
    list(to),
    fork === from ? undefined : list(from),
  ]);
  return {
    ledger: { before: before.ledger, after: after.ledger, today: today?.ledger },
    controlling: { before: before.controlling, after: after.controlling, today: today?.controlling },
  };
}

/** The files of a commit below `inventory/`, by path from the top. */
type Tree = ReadonlyMap<string, TreeFile>;

interface Trees {
  before: ReadonlyMap<string, TreeFile>;
  after: ReadonlyMap<string, TreeFile>;
  /** The base today, where it has newer commits than the merge base. */
  today: ReadonlyMap<string, TreeFile> | undefined;
}

/** Paths that were added, removed or changed, unless the base has the same content today. */
function touchedIn({ before, after, today }: Trees): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    path =>
      !isSame(before.get(path), after.get(path)) && (!today || !isSame(today.get(path), after.get(path))),
  );
}

function controllingFilesIn(trees: Trees, prefix: string): ControllingFile[] {
  const up = '../'.repeat(prefix.split('/').length - 1);
  return touchedIn(trees)
    .sort()
    .map(path => ({
      path,
      file: `${up}${path}`,
      // As in a merge: what the base has today counts, not what it had when the branch began.
      atBase: (trees.today ?? trees.before).has(path),
      atHead: trees.after.has(path),
    }));
}

/** Separates the files of the ledger from the controlling files. */
function apart(
  tree: ReadonlyMap<string, TreeFile>,
  inventory: string,
): Record<'ledger' | 'controlling', Map<string, TreeFile>> {
  const isInside = (path: string) => path === inventory || path.startsWith(`${inventory}/`);
  return {
    ledger: new Map([...tree].filter(([path]) => isInside(path))),
    controlling: new Map([...tree].filter(([path]) => !isInside(path))),
  };
}

/** The files of the base today, with the touched files replaced by those of one side. */
function overlay(own: Tree, today: Tree, touched: readonly string[]): Tree {
  const theirs = new Set(touched);
  const tree = new Map([...today].filter(([path]) => !theirs.has(path)));
  for (const path of touched) {
    const file = own.get(path);
    if (file) tree.set(path, file);
  }
  return tree;
}

async function resolveSides(store: Repository, base: string, head: string): Promise<[string, string]> {
  const [from, to] = await resolveRevisions(store, [base, head]);
  if (from === undefined) throw new UsageError(noCommit(base));
  if (to === undefined) throw new UsageError(noCommit(head));
  return [from.sha, to.sha];
}

function isSame(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
  return a?.object === b?.object && a?.mode === b?.mode;
}

type BlobsOf = ReturnType<typeof rememberedBlobs>;

function sideOf(commit: string, contents: Contents): Side {
  const { prefix, tree } = contents;
  return {
    commit,
    paths: new Set([...tree.keys()].map(path => path.slice(prefix.length))),
    read: files => readFiles(contents, files),
  };
}

/** Searches untouched files of entries for patterns. They are the same at both sides, so that one commit is searched. */
function untouchedIn(store: Repository, commit: string, tree: Tree, touched: readonly string[]) {
  const { prefix } = store;
  const theirs = new Set(touched);
  const folders = entryFolders.map(folder => `${prefix}${folder}`);
  return async (kind: Pattern, patterns: readonly string[]): Promise<string[]> => {
    if (patterns.length === 0 || tree.size === 0) return [];
    const found = await grepTree(store, commit, kind, patterns, folders);
    return found.filter(path => !theirs.has(path)).map(path => path.slice(prefix.length));
  };
}

/** The files that say `adopted: false`. */
async function unadoptedAmong(contents: Contents, files: readonly string[]): Promise<string[]> {
  const texts = await readBytes(contents, files);
  return [...texts]
    .map(([file, bytes]) => [file, bytes.toString()] as const)
    .filter(([, text]) => mayAddUnadopted.test(text) && isUnadopted(text))
    .map(([file]) => file);
}

/** The entry says `adopted: false`, in any spelling of YAML. */
function isUnadopted(text: string): boolean {
  if (adoptedFalse.test(text)) return true;
  const { data } = readYaml(text);
  return typeof data === 'object' && data !== null && 'adopted' in data && data.adopted === false;
}

interface Contents {
  prefix: string;
  tree: Tree;
  blobsOf: BlobsOf;
}

async function readBytes(
  { prefix, tree, blobsOf }: Contents,
  wanted: readonly string[],
): Promise<Map<string, Buffer>> {
  const objects = new Map<string, string>();
  let total = 0;
  for (const file of wanted) {
    const found = tree.get(`${prefix}${file}`);
    if (!found?.mode.startsWith('100') || found.size > maximumBytes) continue;
    total += found.size;
    if (total <= maximumTotal) objects.set(file, found.object);
  }
  const blobs = await blobsOf([...objects.values()]);
  return new Map([...objects].map(([file, object]) => [file, blobs.get(object) ?? Buffer.alloc(0)]));
}

async function readFiles(
  { prefix, tree, blobsOf }: Contents,
  wanted: readonly string[],
): ReturnType<Side['read']> {
  const refused: RefusedFile[] = [];
  const objects = new Map<string, string>();
  let total = 0;
  for (const file of wanted) {
    const found = tree.get(`${prefix}${file}`);
    if (!found) continue;
    total += found.size;
    const rule = refusal(found) ?? (total > maximumTotal ? 'yaml.too-much-in-all' : undefined);
    if (rule) refused.push({ file, fault: { rule } });
    else objects.set(file, found.object);
  }
  const blobs = await blobsOf([...objects.values()]);
  const files = new Map<string, string>();
  for (const [file, object] of objects) {
    const text = decode(file, blobs.get(object) ?? Buffer.alloc(0));
    if (typeof text === 'string') files.set(file, text);
    else refused.push({ file, ...text });
  }
  return { files, refused };
}

/** A link is not followed: a commit holds only its path, which somebody else chose. */
function refusal({ mode, size }: TreeFile): 'yaml.link' | 'yaml.not-a-file' | 'yaml.too-large' | undefined {
  if (mode === '120000') return 'yaml.link';
  if (!mode.startsWith('100')) return 'yaml.not-a-file';
  return size > maximumSize ? 'yaml.too-large' : undefined;
}

const noRepository = (root: string): Localized => ({
  en: `${inline(root)} is not in a git repository. Name the folder that holds inventory/ in a clone with --root.`,
  ja: `${inline(root)} は git リポジトリの中にありません。--root で、クローン内の inventory/ があるフォルダーを指定してください。`,
});

const noCommit = (ref: string): Localized => ({
  en: `There is no commit ${inline(ref)} in this repository. Check its name; in a workflow, give actions/checkout fetch-depth: 0 and fetch the pull request’s head.`,
  ja: `このリポジトリにコミット ${inline(ref)} がありません。名前を確認してください。ワークフローでは actions/checkout に fetch-depth: 0 を指定し、プルリクエストの head を取得してください。`,
});

const noCommonHistory = (base: string, head: string): Localized => ({
  en: `${inline(base)} and ${inline(head)} have no common history here. A shallow clone has only a part of it: fetch all of it (actions/checkout with fetch-depth: 0, or git fetch --unshallow).`,
  ja: `${inline(base)} と ${inline(head)} に共通の履歴がありません。浅いクローンでは履歴が途切れます。すべて取得してください（actions/checkout の fetch-depth: 0、または git fetch --unshallow）。`,
});

const noInventory = (root: string): Localized => ({
  en: `Neither side has an inventory/ below ${inline(root)}. Name the folder that holds it with --root.`,
  ja: `どちらの側にも ${inline(root)} の下に inventory/ がありません。--root で inventory/ のあるフォルダーを指定してください。`,
});
