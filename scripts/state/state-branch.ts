/**
 * The data branch: an orphan branch that keeps the state between sweeps, so that a sweep never changes the default branch. Its
 * files are written to a folder, and committed again after the sweep.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { OutsideError, UsageError } from '../errors.ts';
import { inTemporaryFolder, writeWhole } from '../files.ts';
import { writeCommits } from '../git/commit.ts';
import { listTree, readBlobs, type TreeFile } from '../git/objects.ts';
import { type Origin, openOrigin } from '../git/remote.ts';
import {
  checkBranchName,
  openRepository,
  type Repository,
  refuseCheckedOut,
  resolveRevisions,
} from '../git/repository.ts';
import type { Environment } from '../git/run.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';

export interface StateBranchOptions {
  /** The environment for git and its credentials. GITHUB_TOKEN and GITHUB_SERVER_URL are read from it. */
  env: Environment;
  /** The message of the commit, where one is made. */
  message: string;
  /** Prints one line of progress for people. */
  log(text: Localized): void;
}

/** Another push may come between our fetch and our push. More failures than this in a row have another cause. */
const attempts = 5;

/** Text by path, with forward slashes. */
type Files = Map<string, string>;
/** New text by path; undefined: the file was removed. */
type Changes = Map<string, string | undefined>;

/**
 * Calls `use` with a folder that has the files of `branch` (empty where the branch does not exist yet). Then commits the changes that
 * `use` made: to `origin` where that exists, else to the local branch. There is no commit when nothing changed or `use` throws. When
 * another push comes first, the same changes are made again on top of it. Where both changed a file, ours is kept: the state describes
 * the present, and the next sweep restores what was lost.
 *
 * @throws UsageError when `root` is not in a git repository, or `branch` is the default branch, a checked-out one, or one
 *   that holds a ledger
 * @throws OutsideError when git or the remote fails
 */
export async function withStateBranch<T>(
  root: string,
  branch: string,
  use: (folder: string) => Promise<T>,
  { env, message, log }: StateBranchOptions,
): Promise<T> {
  const repository = await openRepository(root, env);
  if (!repository) {
    throw new UsageError({
      en: 'A state branch needs a git repository, and this is not one. Use --state DIR instead, or run it in a clone.',
      ja: '状態を保存するブランチには git リポジトリが必要です。--state DIR を使うか、クローンの中で実行してください。',
    });
  }
  await checkBranchName(repository, branch);
  const stateBranch: StateBranch = { repository, origin: await openOrigin(repository, env), branch };
  let current = await readBranch(stateBranch);
  const before = await filesOf(stateBranch, current);
  const { result, after } = await inTemporaryFolder(async folder => {
    await writeFolder(folder, before);
    return { result: await use(folder), after: await readFolder(folder) };
  });
  const changes = changesBetween(before, after);
  for (let attempt = 1; changes.size > 0; attempt++) {
    try {
      const commit = await commitChanges(repository, current?.tip, changes, message);
      await publish(stateBranch, commit, current?.tip);
      break;
    } catch (error) {
      if (!(error instanceof OutsideError) || attempt === attempts) throw error;
      const newer = await readBranch(stateBranch);
      if (newer?.tip === current?.tip) throw error;
      log(changedText(inline(branch)));
      current = newer;
      const theirs = await filesOf(stateBranch, current);
      for (const [path, text] of changes) if (theirs.get(path) === text) changes.delete(path);
    }
  }
  return result;
}

/** The branch and its remote. */
interface StateBranch {
  repository: Repository;
  /** Undefined: there is only a local branch. */
  origin: Origin | undefined;
  branch: string;
}

/** The newest commit of the branch and its files. */
interface BranchContent {
  tip: string;
  tree: ReadonlyMap<string, TreeFile>;
}

const changedText = (branch: string): Localized => ({
  en: `${branch} has changed since it was read; adding the changes on top.`,
  ja: `${branch} は読み込んだ後に更新されています。変更をその上に重ねます。`,
});

/** The newest commit of the data branch, fetched; undefined when there is none yet. */
async function readBranch(stateBranch: StateBranch): Promise<BranchContent | undefined> {
  const { repository, origin, branch } = stateBranch;
  await refuseCheckedOut(repository, branch);
  const ref = origin ? await fetchBranch(origin, branch) : `refs/heads/${branch}`;
  const [revision] = ref === undefined ? [] : await resolveRevisions(repository, [ref]);
  if (revision === undefined) return undefined;
  const tip = revision.sha;
  const tree = await listTree(repository, tip);
  refuseLedger(branch, tree);
  return { tip, tree };
}

/** The branch must not hold a ledger, whatever the default branch is called and wherever `HEAD` points. */
function refuseLedger(branch: string, tree: BranchContent['tree']): void {
  const [, found] =
    tree
      .keys()
      .map(path => /^((?:.*\/)?inventory\/)/.exec(path))
      .find(match => match) ?? [];
  if (found === undefined) return;
  const [name, folder] = [inline(branch), inline(found)];
  throw new UsageError({
    en: `The branch ${name} holds a ledger (${folder}); keep the state on a branch of its own, such as certledger-observations.`,
    ja: `ブランチ ${name} には台帳（${folder}）があります。状態は certledger-observations などの専用のブランチに保存してください。`,
  });
}

/** The ref of the branch of `origin`; undefined: it has no such branch. */
async function fetchBranch(origin: Origin, branch: string): Promise<string | undefined> {
  const heads = await origin.heads(branch);
  if (heads.main?.branch === branch) {
    throw new UsageError({
      en: `${inline(branch)} is the repository's default branch; keep the state on a branch of its own.`,
      ja: `${inline(branch)} はリポジトリの既定のブランチです。状態は専用のブランチに保存してください。`,
    });
  }
  return heads.branch === undefined ? undefined : origin.fetch(branch, heads.branch);
}

async function publish(
  { repository, origin, branch }: StateBranch,
  commit: string,
  tip?: string,
): Promise<void> {
  if (origin) return origin.push(commit, branch, tip);
  // The last argument is what the ref must still hold; empty: it must not exist.
  await repository.run(['update-ref', '--', `refs/heads/${branch}`, commit, tip ?? '']);
}

async function commitChanges(
  repository: Repository,
  tip: string | undefined,
  changes: Changes,
  message: string,
): Promise<string> {
  const files = [...changes].map(
    ([path, text]) => [path, text === undefined ? undefined : ({ mode: '100644', text } as const)] as const,
  );
  const commit = { message: `${message}\n`, changes: new Map(files) };
  return writeCommits(repository, tip, [commit], Math.floor(Date.now() / 1_000));
}

/** The regular files of a commit. A path that leads outside the folder is left out. */
async function filesOf({ repository }: StateBranch, current: BranchContent | undefined): Promise<Files> {
  const regularFiles = [...(current?.tree ?? [])].filter(
    ([path, { mode }]) => mode === '100644' && !/(^|\/)\.\.?(\/|$)|\\/.test(path),
  );
  const blobs = await readBlobs(
    repository,
    regularFiles.map(([, { object }]) => object),
  );
  return new Map(regularFiles.map(([path, { object }]) => [path, blobs.get(object)?.toString() ?? '']));
}

async function writeFolder(folder: string, files: Files): Promise<void> {
  for (const [path, text] of files) {
    await writeWhole(join(folder, path), text);
  }
}

async function readFolder(folder: string): Promise<Files> {
  const files: Files = new Map();
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!found.isFile()) continue;
    const file = join(found.parentPath, found.name);
    files.set(relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8'));
  }
  return files;
}

function changesBetween(before: Files, after: Files): Changes {
  const changes: Changes = new Map();
  for (const [path, text] of after) if (before.get(path) !== text) changes.set(path, text);
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, undefined);
  return changes;
}
