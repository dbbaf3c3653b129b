/** The remote named `origin`: what it has, and what is brought from it and to it. */
import { OutsideError } from '../errors.ts';
import { withoutEnd } from '../text/trim.ts';
import { type Repository, resolveRevisions } from './repository.ts';
import type { Environment } from './run.ts';

const remoteName = 'origin';

/** What `origin` has right now. */
export interface RemoteHeads {
  /** Its default branch; absent in an empty repository. */
  main?: { branch: string; sha: string };
  /** The branch asked for, where it exists. */
  branch?: string;
}

export interface Origin {
  /** Asks it for its default branch and one more. */
  heads(branch: string): Promise<RemoteHeads>;
  /**
   * Brings one of its branches here, unless its newest commit is here already; a shallow clone stays shallow.
   * @param sha that commit, as {@link heads} told it
   * @returns what names the newest commit now
   */
  fetch(branch: string, sha: string): Promise<string>;
  /**
   * Makes one of its branches point at `sha`, if it still points at `expected` (undefined: does not exist).
   * Hooks of the person whose clone this is are not run: they are about that person's commits.
   */
  push(sha: string, branch: string, expected: string | undefined): Promise<void>;
}

/**
 * @param env GITHUB_TOKEN, for the server in GITHUB_SERVER_URL, is read from it
 * @returns undefined where the repository has no remote of that name
 */
export async function openOrigin(repository: Repository, env: Environment): Promise<Origin | undefined> {
  const url = await urlOf(repository);
  if (url === undefined) return undefined;
  const variables = credentials(url, env);
  const { text, isShallow } = repository;
  return {
    async heads(branch) {
      const asked = ['HEAD', `refs/heads/${branch}`];
      return headsIn(
        await text(['ls-remote', '--symref', '--', remoteName, ...asked], { variables }),
        branch,
      );
    },
    async fetch(branch, sha) {
      const [known] = await resolveRevisions(repository, [sha]);
      if (known) return sha;
      const ref = `refs/remotes/${remoteName}/${branch}`;
      const how = ['--quiet', '--no-tags', '--no-write-fetch-head', ...(isShallow ? ['--depth=1'] : [])];
      await text(['fetch', ...how, '--', remoteName, `+refs/heads/${branch}:${ref}`], { variables });
      return ref;
    },
    async push(sha, branch, expected) {
      const lease = `--force-with-lease=refs/heads/${branch}:${expected ?? ''}`;
      const what = `${sha}:refs/heads/${branch}`;
      await text(['push', '--quiet', '--no-verify', lease, '--', remoteName, what], { variables });
    },
  };
}

async function urlOf({ text }: Repository): Promise<string | undefined> {
  try {
    return (await text(['remote', 'get-url', '--', remoteName])).trim();
  } catch (error) {
    if (error instanceof OutsideError && /no such remote/i.test(error.message)) return undefined;
    throw error;
  }
}

function headsIn(answer: string, branch: string): RemoteHeads {
  const heads: RemoteHeads = {};
  const main = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(answer)?.[1];
  for (const [, sha = '', name] of answer.matchAll(/^([0-9a-f]{40,64})\t(\S+)$/gm)) {
    if (name === 'HEAD' && main !== undefined) heads.main = { branch: main, sha };
    if (name === `refs/heads/${branch}`) heads.branch = sha;
  }
  return heads;
}

/**
 * The token as a header, given to git through its environment: not in an argument list, not in a file, and only for the
 * server it belongs to. The empty value first drops the header that actions/checkout may have left in the configuration,
 * since two of them are refused.
 */
function credentials(url: string, env: Environment): Record<string, string> {
  const token = env.GITHUB_TOKEN;
  if (!token) return {};
  const server = serverOf(env.GITHUB_SERVER_URL || 'https://github.com');
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
