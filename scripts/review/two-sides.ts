/**
 * The two sides of a pull request, read from the repository's objects. The work tree, its attributes and filters, and
 * whatever else a commit holds beside `inventory/` are never looked at, so nothing in a pull request can act on this.
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
import { type Brought, broughtIn } from './commit-contents.ts';
import { type ControllingFile, controllingPaths } from './controlling-files.ts';

/**
 * What is in the ledger at one side. Paths are relative to the root. What the change does not touch is as the base has it
 * today, at both sides: a branch that is behind cannot bring back what was decided since.
 */
export interface Side {
  /** What the touched files are read from. */
  commit: string;
  /** Every path below `inventory/`. */
  paths: ReadonlySet<string>;
  /** The text of some files. What is no file of the ledger's kind is refused, as `validate` does. */
  read(files: readonly string[]): Promise<{ files: Map<string, string>; refused: RefusedFile[] }>;
}

export interface TwoSides {
  /** Where the two parted. */
  base: Side;
  head: Side;
  /** Paths below `inventory/` that were added, removed or changed, and that the base has not got so already. Sorted. */
  touched: string[];
  /** Those of them that the base has changed as well since the two parted. */
  crossed: string[];
  /** The same of files outside the ledger that decide what is checked and who approves. */
  controllingFiles: ControllingFile[];
  /** Files of entries that the change does not touch, and in which one of these words stands. */
  mentioning(words: readonly string[]): Promise<string[]>;
  /** Files of entries that say `adopted: false`, at each side. */
  indebted(): Promise<Record<'base' | 'head', string[]>>;
  /** Whatever the commits of the head brought, at the ledger's root and below, be it below `inventory/` or not. */
  brought(isLookedInto: (place: Omit<Brought, 'bytes'>) => boolean): AsyncGenerator<Brought>;
}

export interface Question {
  root: string;
  base: string;
  head: string;
  /** Called with the arguments of every git command. */
  observe?: (args: readonly string[]) => void;
}

/** A file of any kind that is larger than this is not looked into. */
const maximumBytes = 16 * maximumSize;
const entryFolders = ownedFormats.map(format => folderOf[format]);
/** No file says `adopted: false` without one of these, an escape that may spell the key among them. */
const mayBeOwing = ['adopted', '\\\\[xuU]'];
const mayOwe = new RegExp(mayBeOwing.join('|'));
/** As nearly everybody writes it, be the rest of the file readable or not. */
const adoptedFalse = /^(["']?)adopted\1[ \t]*:[ \t]*(?:false|False|FALSE)(?=\s|$)/m;

/**
 * @throws UsageError when there is no repository, a side of that name, a common history, or a ledger at either side
 * @throws OutsideError when git fails
 */
export async function openSides(
  { root, base, head, observe }: Question,
  env: Environment,
): Promise<TwoSides> {
  const store = await findRepository(root, env, observe);
  if (!store) throw new UsageError(noRepository(root));
  const [from, to] = await resolveSides(store, base, head);
  const fork = (await store.run(['merge-base', from, to], { accept: [1] })).toString().trim();
  if (fork === '') throw new UsageError(noCommonHistory(base, head));
  const inventory = `${store.prefix}inventory`;
  const list = async (commit: string) =>
    apart(await listTree(store, commit, inventory, ...controllingPaths), inventory);
  const [forked, proposed, newest] = await Promise.all([
    list(fork),
    list(to),
    fork === from ? undefined : list(from),
  ]);
  const [before, after, today] = [forked.ledger, proposed.ledger, newest?.ledger];
  const current = today ?? before;
  if (before.size + after.size + current.size === 0) throw new UsageError(noInventory(root));
  prepareHeapFor(before.size + after.size);
  const touched = touchedIn({ before, after, today });
  const crossed = touched.filter(path => !isSame(before.get(path), current.get(path)));
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
    crossed: named(crossed),
    controllingFiles: controllingFilesIn(
      { before: forked.controlling, after: proposed.controlling, today: newest?.controlling },
      store.prefix,
    ),
    mentioning: words => untouched('word', words),
    async indebted() {
      const ofEntries = named(touched).filter(path => entryFolders.some(folder => path.startsWith(folder)));
      const candidates = [...(await untouched('expression', mayBeOwing)), ...ofEntries];
      const [ofBase, ofHead] = await Promise.all(
        [contents.base, contents.head].map(side => owing(side, candidates)),
      );
      return { base: ofBase ?? [], head: ofHead ?? [] };
    },
    brought: isLookedInto => broughtIn(store, from, to, after, isLookedInto),
  };
}

/** What a commit has below `inventory/`, by path from the top. */
type Tree = ReadonlyMap<string, TreeFile>;

interface Trees {
  before: ReadonlyMap<string, TreeFile>;
  after: ReadonlyMap<string, TreeFile>;
  /** The base where it has moved on since. */
  today: ReadonlyMap<string, TreeFile> | undefined;
}

/** What was added, removed or changed, and is not so at the base already. */
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

/** The files of the base as it is now, those that the change touches replaced by what one side has of them. */
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

/** Looks for patterns in the files of entries that are the same at both sides: there, one commit stands for both. */
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

/** Those of the files that say `adopted: false`. */
async function owing(contents: Contents, files: readonly string[]): Promise<string[]> {
  const texts = await readBytes(contents, files);
  return [...texts]
    .map(([file, bytes]) => [file, bytes.toString()] as const)
    .filter(([, text]) => mayOwe.test(text) && owes(text))
    .map(([file]) => file);
}

/** Does an entry say `adopted: false`, in whatever way YAML has of writing that? */
function owes(text: string): boolean {
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

/** A link is not followed: at either side of it there is no file, only a path somebody else chose. */
function refusal({ mode, size }: TreeFile): 'yaml.link' | 'yaml.not-a-file' | 'yaml.too-large' | undefined {
  if (mode === '120000') return 'yaml.link';
  if (!mode.startsWith('100')) return 'yaml.not-a-file';
  return size > maximumSize ? 'yaml.too-large' : undefined;
}

const noRepository = (root: string): Localized => ({
  en: `${inline(root)} is in no git repository. Name the folder that holds inventory/ in a clone with --root.`,
  ja: `${inline(root)} は git リポジトリの中にありません。--root で、クローン内の inventory/ があるフォルダーを指定してください。`,
});

const noCommit = (ref: string): Localized => ({
  en: `There is no commit ${inline(ref)} in this repository. Check its name; in a workflow, give actions/checkout fetch-depth: 0 and fetch the pull request’s head.`,
  ja: `このリポジトリにコミット ${inline(ref)} がありません。名前を確認してください。ワークフローでは actions/checkout に fetch-depth: 0 を指定し、プルリクエストの head を取得してください。`,
});

const noCommonHistory = (base: string, head: string): Localized => ({
  en: `${inline(base)} and ${inline(head)} have no common history here. A shallow clone cuts it off: fetch the whole (actions/checkout with fetch-depth: 0, or git fetch --unshallow).`,
  ja: `${inline(base)} と ${inline(head)} に共通の履歴がありません。浅いクローンでは履歴が途切れます。すべて取得してください（actions/checkout の fetch-depth: 0、または git fetch --unshallow）。`,
});

const noInventory = (root: string): Localized => ({
  en: `Neither side has an inventory/ below ${inline(root)}. Name the folder that holds it with --root.`,
  ja: `どちらの側にも ${inline(root)} の下に inventory/ がありません。--root で inventory/ のあるフォルダーを指定してください。`,
});
