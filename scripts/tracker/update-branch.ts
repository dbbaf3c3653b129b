/** Builds the rolling branch that brings the ledger up to date. It is built from objects, so that no work tree or index is touched. */
import { posix } from 'node:path';
import { type NewCommit, type NewFile, writeCommits } from '../git/commit.ts';
import { listTree, readBlobs } from '../git/objects.ts';
import { checkBranchName, type Repository, refuseCheckedOut, resolveRevisions } from '../git/repository.ts';
import { writeRecord } from '../ledger/edit/write-record.ts';
import { inline } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Localized } from '../text/locale.ts';
import type { LedgerCommit } from './model/plan.ts';

export interface BuiltBranch {
  /** False when the branch held exactly these commits already, or when nothing is left to change. */
  changed: boolean;
  /** The newest commit of the branch; the base when nothing is left to change. */
  sha: string;
  /** The commit it is based on. */
  base: string;
  /** Files into which the record cannot be written now, because of other content in them; absent: none. */
  refused?: string[];
}

/**
 * Makes the local branch consist of exactly `commits`, one for each entry, on top of `base` (default: `origin`'s default branch as
 * last fetched, else the current commit). Author, committer and date (that of the base) are fixed, so that the same content on the
 * same base is the same commit. An entry is left out where its file is not in `base`, already has the record, or would not pass
 * `validate` with the record. The other entries keep their commits.
 *
 * @returns undefined when the repository has no commit yet
 * @throws UsageError when the branch is checked out: after a move, its work tree would look edited
 */
export async function buildUpdateBranch(
  repository: Repository,
  branch: string,
  commits: readonly LedgerCommit[],
  base?: string,
): Promise<BuiltBranch | undefined> {
  await checkBranchName(repository, branch);
  const ref = `refs/heads/${branch}`;
  const [given, main, head, before] = await resolveRevisions(repository, [
    ...[base ?? '', 'refs/remotes/origin/HEAD', 'HEAD', ref],
  ] as const);
  const start = base === undefined ? (main ?? head) : given;
  if (start === undefined) return undefined;
  const { changes, refused } = await changesOn(repository, start.sha, commits);
  const tip = changes.length === 0 ? start.sha : await writeCommits(repository, start.sha, changes, start.at);
  const standing = { sha: tip, base: start.sha, ...(refused.length > 0 && { refused }) };
  if (tip === start.sha || tip === before?.sha) return { changed: false, ...standing };
  await refuseCheckedOut(repository, branch);
  await repository.run(['update-ref', '--', ref, tip]);
  return { changed: true, ...standing };
}

/** The message about {@link BuiltBranch.refused}. */
export const refusedText = (files: readonly string[]): Localized => ({
  en: `Not recorded, because these files have errors: ${listed(files, { encode: inline, most: 20, locale: 'en' })}. Run \`certledger validate\` and correct them. The next sweep proposes the records again.`,
  ja: `ファイル自体に誤りがあるため、証明書を記録できませんでした: ${listed(files, { encode: inline, most: 20, locale: 'ja' })}。\`certledger validate\` で確認して修正してください。次の巡回で改めて提案します。`,
});

/** The changes of each commit, on top of `start` and of the commits before it. */
async function changesOn(
  repository: Repository,
  start: string,
  commits: readonly LedgerCommit[],
): Promise<{ changes: NewCommit[]; refused: string[] }> {
  const pathOf = ({ file }: LedgerCommit) => `${repository.prefix}${file}`;
  const files = await committedFiles(repository, start, [...new Set(commits.map(pathOf))]);
  const changes: NewCommit[] = [];
  const refused: string[] = [];
  for (const commit of commits) {
    const path = pathOf(commit);
    const file = files.get(path);
    if (!file) continue;
    const writing = writeRecord(file.text, commit.update.certificate, commit.update.keyType);
    if ('refused' in writing) refused.push(commit.file);
    if ('refused' in writing || writing.text === file.text) continue;
    const changed = { ...file, text: writing.text };
    files.set(path, changed);
    changes.push({ message: `${commit.message.trimEnd()}\n`, changes: new Map([[path, changed]]) });
  }
  return { changes, refused };
}

/** The regular files of a commit at these paths. A symbolic link is not followed. */
async function committedFiles(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, NewFile>> {
  if (paths.length === 0) return new Map();
  // There are few folders, and the length of an argument list is limited.
  const folders = new Set(paths.map(path => posix.dirname(path)));
  const listed = [...(await listTree(repository, commit, ...(folders.has('.') ? [] : folders)))];
  const wanted = new Set(paths);
  const regular = listed.flatMap(([path, { mode, object }]) =>
    wanted.has(path) && (mode === '100644' || mode === '100755') ? [{ path, mode, object } as const] : [],
  );
  const blobs = await readBlobs(
    repository,
    regular.map(({ object }) => object),
  );
  return new Map(
    regular.map(({ path, mode, object }) => [path, { mode, text: blobs.get(object)?.toString() ?? '' }]),
  );
}
