/**
 * The data branch: an orphan branch that keeps what the next sweep must remember, so that a sweep never touches the
 * default branch. Its files are handed out as a plain folder and taken back when the sweep is done.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { OutsideError, UsageError } from '../errors.ts';
import { writeWhole } from '../files.ts';
import {
  checkBranchName,
  type Environment,
  fetchBranch,
  identity,
  inTemporaryFolder,
  openRepository,
  pushCommit,
  type Repository,
  refuseCheckedOut,
  remoteHeads,
  resolveRevision,
} from '../git/repository.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';

export interface StateBranchOptions {
  /** For git and its credentials; GITHUB_TOKEN and GITHUB_SERVER_URL are read from it. */
  env: Environment;
  /** Of the commit, where there is one. */
  message: string;
  /** One line of progress, for people. */
  log(text: Localized): void;
}

/** Somebody else may push between our fetch and our push; more often than this in a row is not chance. */
const attempts = 5;

/** Text by path, with forward slashes. */
type Files = Map<string, string>;
/** New text by path; undefined: the file is gone. */
type Changes = Map<string, string | undefined>;

/**
 * Gives `use` a folder with the files of `branch` (empty when there is no such branch yet) and afterwards commits what
 * it changed there: to `origin` where that exists, else to the local branch. Nothing changed: no commit. `use` throws:
 * no commit. When another push came first, the same changes are made again on top of it; a file both sides changed is
 * ours, since state describes levels and the next sweep restores what was lost.
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
      en: 'A state branch needs a git repository, and this is none. Use --state DIR instead, or run it in a clone.',
      ja: '状態を保存するブランチには git リポジトリが必要です。--state DIR を使うか、クローンの中で実行してください。',
    });
  }
  await checkBranchName(repository, branch);
  let tip = await newestTip(repository, branch, env);
  const before = tip === undefined ? new Map<string, string>() : await readCommit(repository, tip);
  const { result, after } = await inTemporaryFolder(async folder => {
    await writeFolder(folder, before);
    return { result: await use(folder), after: await readFolder(folder) };
  });
  const changes = difference(before, after);
  for (let attempt = 1; changes.size > 0; attempt++) {
    const commit = await commitChanges(repository, tip, changes, message);
    if (commit === tip) break;
    try {
      await publish(repository, branch, commit, tip, env);
      break;
    } catch (error) {
      if (!(error instanceof OutsideError) || attempt === attempts) throw error;
      const moved = await newestTip(repository, branch, env);
      if (moved === tip) throw error;
      log(movedOn(inline(branch)));
      tip = moved;
    }
  }
  return result;
}

const movedOn = (branch: string): Localized => ({
  en: `${branch} has moved on since it was read; putting the changes on top.`,
  ja: `${branch} は読み込んだ後に更新されています。変更をその上に重ねます。`,
});

/** The newest commit of the data branch, fetched; undefined when there is none yet. */
async function newestTip(
  repository: Repository,
  branch: string,
  env: Environment,
): Promise<string | undefined> {
  await refuseCheckedOut(repository, branch);
  const tip = repository.remote
    ? await remoteTip(repository, branch, env)
    : await resolveRevision(repository, `refs/heads/${branch}`);
  if (tip !== undefined) await refuseLedger(repository, branch, tip);
  return tip;
}

/** Whatever the default branch is called, and wherever `HEAD` points: state never goes where a ledger is. */
async function refuseLedger({ run }: Repository, branch: string, tip: string): Promise<void> {
  const folders = await run(['ls-tree', '-r', '-d', '-z', '--name-only', '--full-tree', tip]);
  const found = folders.split('\0').find(folder => /(^|\/)inventory$/.test(folder));
  if (found === undefined) return;
  const [name, folder] = [inline(branch), inline(`${found}/`)];
  throw new UsageError({
    en: `The branch ${name} holds a ledger (${folder}); state belongs on a branch of its own, such as certledger-observations.`,
    ja: `ブランチ ${name} には台帳（${folder}）があります。状態は certledger-observations などの専用のブランチに保存してください。`,
  });
}

async function remoteTip(
  repository: Repository,
  branch: string,
  env: Environment,
): Promise<string | undefined> {
  const heads = await remoteHeads(repository, branch, env);
  if (heads.main?.branch === branch) {
    throw new UsageError({
      en: `${inline(branch)} is the repository's default branch; state belongs on a branch of its own.`,
      ja: `${inline(branch)} はリポジトリの既定のブランチです。状態は専用のブランチに保存してください。`,
    });
  }
  if (heads.branch === undefined) return undefined;
  return fetchBranch(repository, branch, env);
}

async function publish(
  repository: Repository,
  branch: string,
  commit: string,
  tip: string | undefined,
  env: Environment,
): Promise<void> {
  if (repository.remote) return pushCommit(repository, commit, branch, tip, env);
  // The last argument is what the ref must still hold; empty: it must not exist.
  await repository.run(['update-ref', '--', `refs/heads/${branch}`, commit, tip ?? '']);
}

async function commitChanges(
  { run }: Repository,
  tip: string | undefined,
  changes: Changes,
  message: string,
): Promise<string> {
  return inTemporaryFolder(async folder => {
    const index = { GIT_INDEX_FILE: join(folder, 'index') };
    const content = join(folder, 'content');
    await run(['read-tree', tip ?? '--empty'], index);
    for (const [path, text] of changes) {
      if (text === undefined) {
        await run(['update-index', '--force-remove', '--', path], index);
      } else {
        await writeWhole(content, text);
        const blob = (await run(['hash-object', '-w', '--no-filters', '--', content])).trim();
        await run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], index);
      }
    }
    const tree = (await run(['write-tree'], index)).trim();
    if (tip !== undefined && tree === (await run(['rev-parse', `${tip}^{tree}`])).trim()) return tip;
    const parent = tip === undefined ? [] : ['-p', tip];
    const now = Math.floor(Date.now() / 1_000);
    return (await run(['commit-tree', tree, ...parent, '-m', message], identity(now))).trim();
  });
}

/** The regular files of a commit. A path that would leave the folder it is written to is not taken. */
async function readCommit({ run }: Repository, commit: string): Promise<Files> {
  const files: Files = new Map();
  const listed = await run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  for (const [, blob, path] of listed.matchAll(/100644 blob ([0-9a-f]+)\t([^\0]+)\0/g)) {
    if (blob === undefined || path === undefined || /(^|\/)\.\.?(\/|$)|\\/.test(path)) continue;
    files.set(path, await run(['cat-file', 'blob', blob]));
  }
  return files;
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

function difference(before: Files, after: Files): Changes {
  const changes: Changes = new Map();
  for (const [path, text] of after) if (before.get(path) !== text) changes.set(path, text);
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, undefined);
  return changes;
}
