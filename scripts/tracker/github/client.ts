/** The client for GitHub: one Octokit that waits for rate limits and explains every error in a sentence. */
import { setTimeout as sleep } from 'node:timers/promises';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { UsageError } from '../../errors.ts';
import type { Environment } from '../../git/run.ts';
import { withoutUser } from '../../ledger/endpoint.ts';
import { codeSpan, inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { redactor, secretsOf } from '../../text/redact.ts';
import { withoutEnd } from '../../text/trim.ts';
import { fetchComplete } from './complete-answers.ts';
import { GitHubError } from './github-error.ts';
import { inBothLanguages, type TextOf } from './github-messages.ts';

/** In milliseconds. Only tests shorten them. */
export interface Timing {
  /** The pause between two writes. GitHub's secondary rate limits ask for a second. */
  writeInterval: number;
  /** The limit for one request and its answer. */
  request: number;
  /** The length of one second of waiting, after a failure or when GitHub asks for it. */
  second: number;
}

export const realTiming: Timing = { writeInterval: 1_000, request: 30_000, second: 1_000 };

/** In seconds. Where GitHub asks for a longer wait, the next run continues. */
const longestWait = 600;
const maximumWaits = 3;

export interface GitHub {
  octokit: Octokit;
  /** The repository of every call. */
  where: { owner: string; repo: string };
  timing: Timing;
  textOf: TextOf;
  log(message: string): void;
}

/**
 * @param env GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL as Actions set them, GitHub Enterprise Server included
 * @throws UsageError when one of them is missing or wrong
 */
export function connect(
  env: Environment,
  textOf: TextOf,
  log: (message: string) => void,
  timing: Timing = realTiming,
): GitHub {
  const token = env.GITHUB_TOKEN;
  if (!token) throw new UsageError(inBothLanguages('noToken'));
  const where = repositoryOf(env);
  const baseUrl = apiUrl(env);
  const octokit = new (Octokit.plugin(failingAtOnce, retry, throttling))({
    auth: token,
    baseUrl,
    userAgent: 'certledger',
    log: silent,
    request: { fetch: fetchComplete(baseUrl, timing.request, redactor(secretsOf(env))) },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: timing.second },
    throttle: {
      id: `${where.owner}/${where.repo}`,
      // `spaceWrites` spaces the writes, because the plugin's own spacing (three seconds for each issue) cannot be set in tests.
      write: noSpacing,
      notifications: noSpacing,
      retryAfterBaseValue: timing.second,
      onRateLimit: waitUnlessTooLong(textOf, log),
      onSecondaryRateLimit: waitUnlessTooLong(textOf, log),
    },
  });
  spaceWrites(octokit, timing.writeInterval);
  octokit.hook.error('request', error => {
    throw explained(error);
  });
  return { octokit, where, timing, textOf, log };
}

function repositoryOf(env: Environment): GitHub['where'] {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? [];
  if (owner === undefined || repo === undefined) {
    throw new UsageError(
      inBothLanguages('noRepository', { detail: codeSpan(withoutUser(env.GITHUB_REPOSITORY ?? '')) }),
    );
  }
  return { owner, repo };
}

function apiUrl(env: Environment): string {
  const text = env.GITHUB_API_URL || 'https://api.github.com';
  const { protocol = '', username = '', password = '' } = URL.canParse(text) ? new URL(text) : {};
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new UsageError(inBothLanguages('badUrl', { detail: codeSpan(withoutUser(text)) }));
  }
  if (username + password !== '') throw new UsageError(inBothLanguages('userInUrl'));
  return withoutEnd(text, '/');
}

const ignore = () => undefined;
/** Otherwise Octokit would print to the console. Errors are thrown, so that none is lost. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Must be registered before `retry`. A request that would fail again in the same way is not repeated. */
function failingAtOnce(octokit: { hook: Octokit['hook'] }): void {
  octokit.hook.error('request', error => {
    if (error.cause instanceof GitHubError && !error.cause.unclear) throw error.cause;
    throw error;
  });
}

/** Takes the place of a Bottleneck group and runs everything at once. */
const noSpacing = {
  key: () => ({
    schedule: (_options: unknown, job: (...args: unknown[]) => unknown, ...args: unknown[]) => job(...args),
  }),
} as never;

/** Sends one write at a time, with a pause after each. */
function spaceWrites(octokit: Octokit, interval: number): void {
  let last = Promise.resolve();
  octokit.hook.wrap('request', (request, options) => {
    if (options.method === 'GET') return request(options);
    const answer = last.then(() => request(options));
    last = answer.then(ignore, ignore).then(() => sleep(interval));
    return answer;
  });
}

function waitUnlessTooLong(textOf: TextOf, log: (message: string) => void) {
  return (seconds: number, _options: unknown, _octokit: unknown, retryCount: number): boolean => {
    const wait = seconds <= longestWait && retryCount < maximumWaits;
    log(textOf(wait ? 'waiting' : 'givingUp', { detail: seconds }));
    return wait;
  };
}

/** Octokit's error for an answer that is not 2xx, and (without `response`) for a missing answer. */
interface Failure extends Error {
  status: number;
  request: { method: string; url: string };
  response?: { status: number; headers: Record<string, string | number | undefined>; data: unknown };
}

function explained(error: Error): Error {
  // The error was explained where it occurred, and Octokit wrapped it.
  if (error instanceof GitHubError) return error;
  if (error.cause instanceof GitHubError) return error.cause;
  if (!isFailure(error)) {
    return error.name === 'AbortError'
      ? new GitHubError(inBothLanguages('noAnswer', { detail: inline(error.message) }), 0)
      : error;
  }
  const { method, url } = error.request;
  const detail = `(${method} ${inline(new URL(url).pathname)}: ${inline(error.message, 500)})`;
  const { response } = error;
  if (!response) return new GitHubError(inBothLanguages('noAnswer', { detail }), 0);
  const { status, headers, data } = response;
  const limited =
    status === 429 || headers['x-ratelimit-remaining'] === '0' || /\brate limit/i.test(error.message);
  return new GitHubError(errorText(status, limited, detail), status, complaints(data), limited);
}

function isFailure(error: Error): error is Failure {
  return error.name === 'HttpError' && 'request' in error;
}

function errorText(status: number, limited: boolean, detail: string): Localized {
  if (limited) return inBothLanguages('rateLimited', { detail });
  switch (status) {
    case 401:
      return inBothLanguages('unauthorized', { detail });
    case 403:
      return inBothLanguages('forbidden', { detail });
    case 404:
      return inBothLanguages('notFound', { detail });
    case 410:
      return inBothLanguages('gone', { detail });
    case 422:
      return inBothLanguages('unprocessable', { detail });
    default:
      return inBothLanguages('otherAnswer', { detail, status });
  }
}

function complaints(data: unknown): string[] {
  const errors = isObject(data) && Array.isArray(data.errors) ? data.errors : [];
  return errors.filter(isObject).map(error => `${error.field ?? ''}:${error.code ?? ''}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
