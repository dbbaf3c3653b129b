/** A repository as certledger uses it: its objects and refs, never the user's work tree or index. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { OutsideError, UsageError } from '../errors.ts';
import { inline } from '../text/encode.ts';
import { type Environment, type GitOptions, isMissingGit, runGit } from './run.ts';

export interface Repository {
  /** The top folder of the work tree; of a bare repository, the folder it was looked for in. */
  top: string;
  /** Where the root given lies in the tree of a commit: `''`, or a path with forward slashes that ends in one. */
  prefix: string;
  /** The clone has not got the whole history. */
  isShallow: boolean;
  /** Runs one git command in `top`. @returns what it printed. @throws OutsideError with what git said */
  run(args: readonly string[], options?: GitOptions): Promise<Buffer>;
  /** The same as text. */
  text(args: readonly string[], options?: GitOptions): Promise<string>;
}

/**
 * The repository a folder lies in, be it bare, detached or without that very folder: a commit may have it all the same.
 * @param observe called with the arguments of every git command
 * @returns undefined where there is no repository
 * @throws OutsideError when git fails or there is none
 */
export async function findRepository(
  root: string,
  env: Environment,
  observe: (args: readonly string[]) => void = () => undefined,
): Promise<Repository | undefined> {
  const { folder, rest } = existing(resolve(root));
  const runIn =
    (at: string): Repository['run'] =>
    (args, options) => {
      observe(args);
      return runGit(at, env, args, options);
    };
  try {
    const asked = ['--is-bare-repository', '--is-shallow-repository', '--show-cdup', '--show-prefix'];
    const found = (await runIn(folder)(['rev-parse', ...asked])).toString();
    const [bare, shallow, up = '', prefix = ''] = found.split('\n');
    const top = bare === 'true' ? folder : resolve(folder, up);
    const run = runIn(top);
    return {
      top,
      prefix: `${prefix}${rest === '' ? '' : `${rest}/`}`,
      isShallow: shallow === 'true',
      run,
      text: async (args, options) => (await run(args, options)).toString(),
    };
  } catch (error) {
    if (error instanceof OutsideError && /not a git repository/.test(error.message)) return undefined;
    throw error;
  }
}

/** The nearest folder above that is there, without links on the way to it as git sees it, and the rest of the path. */
function existing(path: string): { folder: string; rest: string } {
  if (existsSync(path) || dirname(path) === path) return { folder: realpathSync(path), rest: '' };
  const above = existing(dirname(path));
  return { folder: above.folder, rest: [above.rest, basename(path)].filter(part => part !== '').join('/') };
}

/** @returns undefined when `root` is not inside a git repository, or there is no git */
export async function openRepository(
  root: string,
  env: Environment = process.env,
): Promise<Repository | undefined> {
  try {
    return await findRepository(root, env);
  } catch (error) {
    if (isMissingGit(error)) return undefined;
    throw error;
  }
}

/** A commit, as far as it is asked for. */
export interface Revision {
  sha: string;
  /** When it was committed, in seconds since 1970. */
  at: number;
}

/**
 * The commits that some names stand for, all asked for in one process; undefined for a name that stands for none.
 * @param names one line each
 */
export async function resolveRevisions<const Names extends readonly string[]>(
  repository: Repository,
  names: Names,
): Promise<{ [Name in keyof Names]: Revision | undefined }> {
  const asked = names.map(name => (/[\0\r\n]/.test(name) ? '' : name));
  const input = asked.map(name => `${name}^{commit}\n`).join('');
  const printed = await repository.run(['cat-file', '--batch'], { input });
  let at = 0;
  const next = (): Revision | undefined => {
    const end = printed.indexOf('\n', at);
    const [, sha, size] = /^([0-9a-f]{40,64}) commit (\d+)$/.exec(printed.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (sha === undefined) return undefined;
    const content = printed.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return { sha, at: Number(/^committer .*> (\d+) [+-]\d+$/m.exec(content)?.[1] ?? 0) };
  };
  return names.map(next) as { [Name in keyof Names]: Revision | undefined };
}

/** @throws UsageError when git would not accept it as the name of a branch */
export async function checkBranchName(repository: Repository, branch: string): Promise<void> {
  const good = await repository.run(['check-ref-format', `refs/heads/${branch}`]).then(
    () => true,
    () => false,
  );
  if (!good || branch.startsWith('-')) {
    throw new UsageError({
      en: `“${inline(branch)}” cannot be the name of a branch; choose another.`,
      ja: `「${inline(branch)}」はブランチ名として使えません。別の名前を指定してください。`,
    });
  }
}

/** @throws UsageError when the branch is checked out somewhere: moving it would make that work tree look edited */
export async function refuseCheckedOut({ text }: Repository, branch: string): Promise<void> {
  const where = await text(['for-each-ref', '--format=%(worktreepath)', `refs/heads/${branch}`]);
  if (where.trim() === '') return;
  throw new UsageError({
    en: `The branch ${branch} is checked out in ${inline(where.trim())}. Switch to another branch there and try again.`,
    ja: `ブランチ ${branch} は ${inline(where.trim())} でチェックアウトされています。そこで別のブランチに切り替えてから、もう一度実行してください。`,
  });
}
