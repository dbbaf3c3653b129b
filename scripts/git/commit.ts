/** Commits made of changed files, in one process and without a work tree or an index. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, OutsideError, UsageError } from '../errors.ts';
import { inline } from '../text/encode.ts';
import type { Repository } from './repository.ts';

/** Whose name stands on commits nobody typed. */
const committer = { name: 'certledger', email: 'certledger@users.noreply.github.com' } as const;

/** The variables that make a commit of `git commit` certledger's own. @param at in seconds since 1970 */
export function identity(at: number): Record<string, string> {
  const date = `${at} +0000`;
  return {
    GIT_AUTHOR_NAME: committer.name,
    GIT_AUTHOR_EMAIL: committer.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: date,
  };
}

/** A regular file as a commit is to have it. */
export interface NewFile {
  mode: '100644' | '100755';
  text: string;
}

export interface NewCommit {
  message: string;
  /** By path from the top; undefined: the file is gone. */
  changes: ReadonlyMap<string, NewFile | undefined>;
}

/**
 * Puts commits one on top of the other. No ref is moved.
 * @param parent undefined: the first has none
 * @param commits at least one
 * @param at author's and committer's date of all of them, in seconds since 1970
 * @returns the last one
 * @throws UsageError when a path cannot be that of a file in a commit
 */
export async function writeCommits(
  repository: Repository,
  parent: string | undefined,
  commits: readonly NewCommit[],
  at: number,
): Promise<string> {
  for (const { changes } of commits) for (const path of changes.keys()) checkPath(path);
  const nothing = '0'.repeat((parent ?? (await someObject(repository))).length);
  const parts = commits.flatMap((commit, index) => [
    `commit ${passing}\n`,
    ...(index === commits.length - 1 ? ['mark :1\n'] : []),
    `author ${committer.name} <${committer.email}> ${at} +0000\n`,
    `committer ${committer.name} <${committer.email}> ${at} +0000\n`,
    ...dataOf(commit.message),
    ...(index === 0 && parent !== undefined ? [`from ${parent}\n`] : []),
    ...changesOf(commit),
  ]);
  const input = [...parts, 'get-mark :1\n', `reset ${passing}\nfrom ${nothing}\n\n`, 'done\n'];
  const printed = await fastImport(repository, Buffer.from(input.join('')));
  const [sha] = /^[0-9a-f]{40,64}$/m.exec(printed) ?? [];
  if (sha !== undefined) return sha;
  throw new OutsideError({
    en: 'git fast-import: named no commit.',
    ja: 'git fast-import: コミットが示されませんでした。',
  });
}

/** Git would put some of these paths beside the tree, or refuse them in the middle of its work. */
function checkPath(path: string): void {
  const parts = path.split('/');
  if (!path.includes('\0') && parts.every(part => !/^(?:\.{0,2}|\.git)$/i.test(part))) return;
  throw new UsageError({
    en: `“${inline(path)}” cannot be the path of a file in a commit.`,
    ja: `「${inline(path)}」はコミット内のファイルのパスとして使えません。`,
  });
}

async function fastImport(repository: Repository, input: Buffer): Promise<string> {
  try {
    return await repository.text(['fast-import', '--quiet', '--done'], { input, variables: exactNames });
  } catch (error) {
    await removeCrashReport(repository, messageOf(error));
    throw error;
  }
}

/** When it fails, git leaves a report among its own files. What it says is in the error, too. */
async function removeCrashReport(repository: Repository, message: string): Promise<void> {
  const [name] = /fast_import_crash_\d+$/.exec(message) ?? [];
  if (name === undefined) return;
  const file = await repository.text(['rev-parse', '--git-path', name]);
  rmSync(resolve(repository.top, file.trimEnd()), { force: true });
}

/** A ref that git asks for while it imports. It is taken back before the import ends, so it is never there. */
const passing = 'refs/certledger/importing';

/** Files whose names differ in upper and lower case are two, whatever the disk makes of that. */
const exactNames = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.ignoreCase',
  GIT_CONFIG_VALUE_0: 'false',
};

/** Tells how long the ids of this repository are. */
const someObject = async ({ text }: Repository) =>
  (await text(['hash-object', '--stdin'], { input: '' })).trim();

const dataOf = (text: string): string[] => [`data ${Buffer.byteLength(text)}\n`, text, '\n'];

/** What is gone comes first: to remove a file takes away a folder of the same name, with what was just written into it. */
function changesOf({ changes }: NewCommit): string[] {
  const gone = [...changes].filter(([, file]) => file === undefined);
  const written = [...changes].filter(([, file]) => file !== undefined);
  return [...gone, ...written].flatMap(([path, file]) => changeOf(path, file));
}

function changeOf(path: string, file: NewFile | undefined): string[] {
  const name = `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  return file ? [`M ${file.mode} inline ${name}\n`, ...dataOf(file.text)] : [`D ${name}\n`];
}
