/** The rolling branch that brings the ledger up to date: built from objects, so nobody's work tree or index is touched. */
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { writeWhole } from '../files.ts';
import {
  checkBranchName,
  type Environment,
  identity,
  inTemporaryFolder,
  openRepository,
  pushCommit,
  type Repository,
  refuseCheckedOut,
  remoteHeads,
  resolveRevision,
} from '../git/repository.ts';
import { writeRecord } from '../ledger/edit/write.ts';
import { inline } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Localized } from '../text/locale.ts';
import type { LedgerCommit } from './model/plan.ts';

export interface BuiltBranch {
  /** False when the branch held exactly these commits already, or when nothing is left to change. */
  changed: boolean;
  /** The branch's newest commit; the base itself when nothing is left to change. */
  sha: string;
  /** The commit it stands on. */
  base: string;
  /** Files that cannot hold the record just now, because of what else is in them; absent: none. */
  refused?: string[];
}

/**
 * Makes the local branch hold exactly `commits`, one a ledger entry, on top of `base` (default: `origin`'s default
 * branch as last fetched, else the current commit). Author, committer and date (the base's own) are fixed, so the same
 * content on the same base is the same commit. An entry whose file is not in `base` yet, or says it already, is left out;
 * so is one that `validate` would not take with the record in it, which costs no other entry its commit.
 *
 * @returns undefined when `root` is not in a git repository, or that has no commit yet
 * @throws UsageError when the branch is checked out: moving it would make that work tree look edited
 */
export async function buildUpdateBranch(
  root: string,
  branch: string,
  commits: readonly LedgerCommit[],
  { env = process.env, base }: { env?: Environment; base?: string } = {},
): Promise<BuiltBranch | undefined> {
  const repository = await openRepository(root, env);
  if (!repository) return undefined;
  await checkBranchName(repository, branch);
  const start =
    base ??
    (await resolveRevision(repository, 'refs/remotes/origin/HEAD')) ??
    (await resolveRevision(repository, 'HEAD'));
  if (start === undefined) return undefined;
  const { tip, refused } = await inTemporaryFolder(folder => stack(repository, folder, start, commits));
  const standing = { sha: tip, base: start, ...(refused.length > 0 && { refused }) };
  if (tip === start) return { changed: false, ...standing };
  const ref = `refs/heads/${branch}`;
  const before = await resolveRevision(repository, ref);
  if (before === tip) return { changed: false, ...standing };
  await refuseCheckedOut(repository, branch);
  await repository.run(['update-ref', '--', ref, tip]);
  return { changed: true, ...standing };
}

/** What to tell of {@link BuiltBranch.refused}. */
export const refusedText = (files: readonly string[]): Localized => ({
  en: `Not recorded, because the file has mistakes of its own: ${listed(files, { encode: inline, most: 20, locale: 'en' })}. Run \`certledger validate\` and mend it; the next sweep proposes the record again.`,
  ja: `ファイル自体に誤りがあるため、証明書を記録できませんでした: ${listed(files, { encode: inline, most: 20, locale: 'ja' })}。\`certledger validate\` で確認して修正してください。次の巡回で改めて提案します。`,
});

/**
 * Pushes a commit to the branch of `origin`, with a lease on what was there a moment ago; nothing is pushed when it is
 * there already. The token, where `env` has GITHUB_TOKEN, reaches git through its environment only.
 */
export async function pushBranch(
  root: string,
  branch: string,
  sha: string,
  env: Environment = process.env,
): Promise<void> {
  const repository = await openRepository(root, env);
  if (!repository?.remote) {
    throw new UsageError({
      en: 'There is no git remote named “origin” to push to. Run this in a clone of the repository.',
      ja: '送信先となる git のリモート「origin」がありません。リポジトリのクローンの中で実行してください。',
    });
  }
  await checkBranchName(repository, branch);
  const { branch: there } = await remoteHeads(repository, branch, env);
  if (there !== sha) await pushCommit(repository, sha, branch, there, env);
}

/** Puts one commit per entry on top of `start`. `tip`: the last one, or `start` when there was nothing to do. */
async function stack(
  repository: Repository,
  folder: string,
  start: string,
  commits: readonly LedgerCommit[],
): Promise<{ tip: string; refused: string[] }> {
  const { run, prefix } = repository;
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  const at = Number(await run(['show', '--no-patch', '--format=%ct', start, '--']));
  await run(['read-tree', start], index);
  const refused: string[] = [];
  let tip = start;
  for (const commit of commits) {
    const path = `${prefix}${commit.file}`;
    const file = await committedFile(repository, tip, path);
    if (!file) continue;
    const writing = writeRecord(file.content, commit.update.certificate, commit.update.keyType);
    if ('refused' in writing) refused.push(commit.file);
    if ('refused' in writing || writing.text === file.content) continue;
    const [content, message] = [join(folder, 'content'), join(folder, 'message')];
    await writeWhole(content, writing.text);
    await writeWhole(message, `${commit.message.trimEnd()}\n`);
    const blob = (await run(['hash-object', '-w', '--no-filters', '--', content])).trim();
    await run(['update-index', '--cacheinfo', `${file.mode},${blob},${path}`], index);
    const tree = (await run(['write-tree'], index)).trim();
    tip = (await run(['commit-tree', tree, '-p', tip, '-F', message], identity(at))).trim();
  }
  return { tip, refused };
}

/** A regular file of a commit; undefined when there is none at that path (a symbolic link is not followed). */
async function committedFile(
  { run }: Repository,
  commit: string,
  path: string,
): Promise<{ mode: string; content: string } | undefined> {
  const listed = await run(['ls-tree', '-z', '--full-tree', commit, '--', path]);
  const match = /^(100644|100755) blob ([0-9a-f]+)\t([^\0]*)\0$/.exec(listed);
  const [, mode, blob, name] = match ?? [];
  if (mode === undefined || blob === undefined || name !== path) return undefined;
  return { mode, content: await run(['cat-file', 'blob', blob]) };
}
