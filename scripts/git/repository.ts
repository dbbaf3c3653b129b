/**
 * Git as certledger uses it: plumbing on objects and refs, never on the user's work tree or index. Arguments are always
 * a list, so no text can become a shell command; whatever comes from outside stands behind `--` or inside a file.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutsideError, UsageError } from '../errors.ts';
import { unwritable } from '../files.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { secretsOf, striking, withoutUsers } from '../text/redact.ts';
import { withoutEnd } from '../text/trim.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whose name stands on commits nobody typed. */
export const committer = { name: 'certledger', email: 'certledger@users.noreply.github.com' } as const;

const remoteName = 'origin';

/** Longest silence of one git command, in milliseconds, before it counts as hanging. */
const patience = 120_000;

/** Variables this file sets itself; simple-git keeps every other `GIT_*` of the surrounding process away from git. */
const ours = [
  'GIT_INDEX_FILE',
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
  'GIT_TERMINAL_PROMPT',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_KEY_0',
  'GIT_CONFIG_VALUE_0',
  'GIT_CONFIG_KEY_1',
  'GIT_CONFIG_VALUE_1',
  'GIT_CONFIG_KEY_2',
  'GIT_CONFIG_VALUE_2',
];

/** Left out of git's environment: they name programs git would start, or another repository than the one asked for. */
const kept = (name: string) => !/^(GIT_|EDITOR$|VISUAL$|PAGER$|PREFIX$|SSH_ASKPASS$)/i.test(name);

export interface Repository {
  /** The top folder of the work tree. */
  top: string;
  /** Where the root given lies below `top`: `''`, or a path with forward slashes that ends in one. */
  prefix: string;
  /** There is a remote named `origin`. */
  remote: boolean;
  /** Runs one git command in `top`. @returns what it printed. @throws OutsideError with what git said */
  run(args: string[], variables?: Record<string, string>): Promise<string>;
}

/** @returns undefined when `root` is not inside a git work tree, or there is no git */
export async function openRepository(
  root: string,
  env: Environment = process.env,
): Promise<Repository | undefined> {
  let found: string;
  try {
    found = await git(root, env, ['rev-parse', '--show-toplevel', '--show-prefix']);
  } catch (error) {
    if (error instanceof OutsideError && /not a git repository/.test(error.message)) return undefined;
    if (isMissingGit(error)) return undefined;
    throw error;
  }
  const [top = '', prefix = ''] = found.split('\n');
  const run: Repository['run'] = (args, variables) => git(top, env, args, variables);
  const remotes = (await run(['remote'])).split('\n');
  return { top, prefix, remote: remotes.includes(remoteName), run };
}

/** What of the surrounding process's environment git gets to see, and that it neither asks nor speaks a language. */
export function cleanEnvironment(env: Environment): Record<string, string> {
  const inherited = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    value !== undefined && kept(name) ? [[name, value]] : [],
  );
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

/** Runs one git command in `folder`. @returns what it printed. @throws OutsideError with what git said */
export async function git(
  folder: string,
  env: Environment,
  args: string[],
  variables: Record<string, string> = {},
): Promise<string> {
  // Loaded here: most commands that name git's environment run git otherwise, or not at all.
  const { GitError, simpleGit } = await import('simple-git');
  try {
    return await simpleGit({
      baseDir: folder,
      timeout: { block: patience },
      allowEnvironment: ours,
      // GIT_CONFIG_COUNT is how the token reaches git without ever standing in an argument list.
      unsafe: { allowUnsafeConfigEnvCount: true },
      // Left alone, simple-git takes a failure that prints nothing for a success.
      errors: (error, { exitCode }) =>
        error ?? (exitCode === 0 ? undefined : Buffer.from(`exit code ${exitCode}`)),
    })
      .env({ ...cleanEnvironment(env), ...variables })
      .raw(args);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw gitFailure(args[0] ?? '', error.message, env);
  }
}

/** What is thrown when git fails: git's own words, which are English wherever it runs, without tokens, users and passwords. */
export function gitFailure(command: string, said: string, env: Environment): OutsideError {
  const what = `git ${command}`.trimEnd();
  const why = inline(withoutUsers(striking(secretsOf(env))(said.trim())), 500);
  const advice = /requested URL returned error: 30\d/.test(said) ? hasMoved : { en: '', ja: '' };
  return new OutsideError({
    en: `${what}: ${why}${advice.en}`,
    ja: `${what} が失敗しました: ${why}${advice.ja}`,
  });
}

const hasMoved: Localized = {
  en: ' The server sends on to another address, which is not followed, as the token is for the first only. Look where the repository is now and set it: git remote set-url origin URL.',
  ja: ' サーバーが別のアドレスへ転送していますが、トークンは元のアドレス専用のため追跡しません。リポジトリの現在のアドレスを確認し、git remote set-url origin URL で設定してください。',
};

/** Is this what {@link git} throws where there is no git to run? */
export function isMissingGit(error: unknown): boolean {
  return error instanceof OutsideError && error.message.includes('ENOENT');
}

/** A folder that is gone when `use` is done, whatever happens. @throws OutsideError when there can be none */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'certledger-')).catch(error => {
    throw unwritable(tmpdir(), error);
  });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The object a revision names, or undefined when there is none. */
export async function resolveRevision(repository: Repository, revision: string): Promise<string | undefined> {
  const answer = await repository
    .run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    .catch(() => undefined);
  return answer?.trim();
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
export async function refuseCheckedOut({ run }: Repository, branch: string): Promise<void> {
  const where = await run(['for-each-ref', '--format=%(worktreepath)', `refs/heads/${branch}`]);
  if (where.trim() === '') return;
  throw new UsageError({
    en: `The branch ${branch} is checked out in ${inline(where.trim())}. Switch to another branch there and try again.`,
    ja: `ブランチ ${branch} は ${inline(where.trim())} でチェックアウトされています。そこで別のブランチに切り替えてから、もう一度実行してください。`,
  });
}

/** The variables that make a commit certledger's own. `at` is in seconds since 1970. */
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

/** What `origin` has right now. */
export interface RemoteHeads {
  /** Its default branch; absent in an empty repository. */
  main?: { branch: string; sha: string };
  /** The branch asked for, where it exists. */
  branch?: string;
}

/** Asks `origin` for its default branch and one more. */
export async function remoteHeads(
  repository: Repository,
  branch: string,
  env: Environment,
): Promise<RemoteHeads> {
  const answer = await repository.run(
    ['ls-remote', '--symref', '--', remoteName, 'HEAD', `refs/heads/${branch}`],
    await credentials(repository, env),
  );
  const heads: RemoteHeads = {};
  const main = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(answer)?.[1];
  for (const [, sha = '', name] of answer.matchAll(/^([0-9a-f]{40,64})\t(\S+)$/gm)) {
    if (name === 'HEAD' && main !== undefined) heads.main = { branch: main, sha };
    if (name === `refs/heads/${branch}`) heads.branch = sha;
  }
  return heads;
}

/**
 * Brings one branch of `origin` here as `refs/remotes/origin/BRANCH`; a shallow clone stays shallow.
 * @returns its newest commit
 */
export async function fetchBranch(repository: Repository, branch: string, env: Environment): Promise<string> {
  const ref = `refs/remotes/${remoteName}/${branch}`;
  const shallow = (await repository.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  await repository.run(
    [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      ...(shallow ? ['--depth=1'] : []),
      '--',
      remoteName,
      `+refs/heads/${branch}:${ref}`,
    ],
    await credentials(repository, env),
  );
  return (await repository.run(['rev-parse', '--verify', ref])).trim();
}

/**
 * Makes a branch of `origin` point at `sha`, if it still points at `expected` (undefined: does not exist).
 * Hooks of the person whose clone this is are not run: they are about that person's commits.
 */
export async function pushCommit(
  repository: Repository,
  sha: string,
  branch: string,
  expected: string | undefined,
  env: Environment,
): Promise<void> {
  await repository.run(
    [
      'push',
      '--quiet',
      '--no-verify',
      `--force-with-lease=refs/heads/${branch}:${expected ?? ''}`,
      '--',
      remoteName,
      `${sha}:refs/heads/${branch}`,
    ],
    await credentials(repository, env),
  );
}

/**
 * The token as a header, given to git through its environment: not in an argument list, not in a file, and only for the
 * server it belongs to. The empty value first drops the header that actions/checkout may have left in the configuration,
 * since two of them are refused.
 */
async function credentials(repository: Repository, env: Environment): Promise<Record<string, string>> {
  const token = env.GITHUB_TOKEN;
  if (!token) return {};
  const server = serverOf(env.GITHUB_SERVER_URL || 'https://github.com');
  const url = (await repository.run(['remote', 'get-url', '--', remoteName])).trim();
  if (server === undefined || !url.startsWith(`${server}/`)) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const key = `http.${server}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    // Where a server sends on to another, git would take the header along.
    GIT_CONFIG_KEY_2: `http.${server}/.followRedirects`,
    GIT_CONFIG_VALUE_2: 'false',
  };
}

/** Without user, password and a slash at its end; undefined where a token would be sent unencrypted. */
function serverOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') return undefined;
  return withoutEnd(`${url.origin}${url.pathname}`, '/');
}
