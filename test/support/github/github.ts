/**
 * A GitHub to test against: stateful, on a free port of loopback, knowing exactly the operations certledger uses. Every
 * request and every answer is held against GitHub's own OpenAPI description; what does not fit is a violation, and
 * `stop` throws when there was one.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, handlers, notAccessible, refusal } from './github-handlers.ts';
import { FakeRepository } from './github-repository.ts';
import { type Fields, matchOperation, requestMistakes, responseMistakes } from './openapi.ts';

export interface LoggedRequest {
  method: string;
  /** Without the base path. */
  path: string;
  query: Record<string, string>;
  body: Fields | undefined;
  /** Of the answer; 0 when the connection was cut. */
  status: number;
}

/** What arrives instead of an answer. What is left out stays as it was; `type: ''` is none. */
export interface Mangled {
  status?: number;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
  withoutLinks?: true;
  /** The connection ends (or, with `stall`, hangs) although more was announced. */
  end?: 'cut' | 'stall';
}

/** Cut the connection, answer with a status, say that there were too many requests, or let something else arrive. */
export type Trouble =
  | 'drop'
  | 403
  | 500
  | 502
  | 503
  | 'secondary-limit'
  | 'primary-limit'
  | ((answer: { status: number; body: string }) => Mangled);
export interface Interference {
  /** `after`: what was asked has been done all the same. */
  when: 'before' | 'after';
  how: Trouble;
}

export interface FakeGitHubOptions {
  owner?: string;
  repo?: string;
  /** A bare repository, for pull requests. */
  git?: string;
  /** Login by token. */
  tokens?: Record<string, string>;
  /** Behave like Actions' own token on `GET /user`. */
  userForbidden?: boolean;
  /** Behave like the token of a pull request from a fork: it may read, and nothing else. */
  readOnly?: boolean;
  collaborators?: string[];
  /** GitHub Enterprise Server: `/api/v3`. */
  basePath?: string;
}

export interface FakeGitHub {
  /** What GITHUB_API_URL would be. */
  url: string;
  /** Environment for the repository and the first token. */
  env: Record<string, string>;
  repository: FakeRepository;
  requests: LoggedRequest[];
  /** Everything but GET since the log was last emptied. */
  writes(): LoggedRequest[];
  /** Empties the log. */
  forget(): void;
  /** Asked before each request; `nth` counts from 1 since this was set. */
  interfere(trouble: ((request: LoggedRequest, nth: number) => Interference | undefined) | undefined): void;
  violations: string[];
  /** @throws Error when anything did not fit GitHub's description */
  stop(): Promise<void>;
}

export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const {
    owner = 'example',
    repo = 'ledger',
    basePath = '',
    userForbidden = false,
    readOnly = false,
  } = options;
  const tokens = options.tokens ?? { 'token-of-the-bot': 'certledger-bot' };
  const repository = new FakeRepository(owner, repo);
  repository.collaborators = options.collaborators ?? [];
  repository.git = options.git;
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  let interfere: ((request: LoggedRequest) => Interference | undefined) | undefined;

  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => {
      violations.push(`the fake itself failed: ${error.stack}`);
      response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://fake');
    const body = await readJson(request);
    const method = request.method ?? '';
    const path = url.pathname.startsWith(basePath)
      ? url.pathname.slice(basePath.length)
      : 'outside the base path';
    const logged = { method, path, query: Object.fromEntries(url.searchParams), body, status: 0 };
    requests.push(logged);
    const trouble = interfere?.(logged);
    if (trouble?.when === 'before') return fail(response, trouble.how, logged);

    const user = tokens[(request.headers.authorization ?? '').replace(/^(token|bearer) /i, '')];
    const answer = user === undefined ? refusal(401, 'Bad credentials') : respond(logged, url, user);
    if (answer.list) linkPages(response, answer.list.length, url, `http://${request.headers.host}`);
    if (trouble) return fail(response, trouble.how, logged, answer);
    logged.status = answer.status;
    response.statusCode = answer.status;
    send(response, answer.body);
  }

  function respond({ method, path, body }: LoggedRequest, url: URL, user: string): Answer {
    const match = matchOperation(method, path);
    const here = !path.startsWith('/repos/') || `${path}/`.startsWith(`/repos/${owner}/${repo}/`);
    if (!match) return violation(`${method} ${path} is no operation the fake knows`);
    if (!here) return refusal(404, 'Not Found');
    if (readOnly && method !== 'GET') return notAccessible;
    const wrong = requestMistakes(match, url.searchParams, body);
    if (wrong.length > 0) return violation(`${method} ${path}: ${wrong.join('; ')}`);
    const handler = handlers[match.operation.id];
    if (!handler) return violation(`${match.operation.id} has no handler`);
    const call = { repository, user, userForbidden, query: url.searchParams, body: body ?? {} };
    const decoded = Object.entries(match.path).map(([name, text]) => [name, decodeURIComponent(text)]);
    const answer = handler({ ...call, path: Object.fromEntries(decoded) });
    const page = answer.list ? { ...answer, body: pageOf(answer.list, url) } : answer;
    const odd = page.undescribed ? [] : responseMistakes(match, page.status, page.body);
    return odd.length > 0 ? violation(`the fake is wrong: ${odd.join('; ')}`) : page;
  }

  function violation(message: string): Answer {
    violations.push(message);
    return refusal(400, message);
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  return {
    url,
    env: {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: `${owner}/${repo}`,
      GITHUB_TOKEN: Object.keys(tokens)[0] ?? '',
    },
    repository,
    requests,
    writes: () => requests.filter(({ method }) => method !== 'GET'),
    forget: () => void requests.splice(0),
    interfere(trouble) {
      let nth = 0;
      interfere = trouble && (request => trouble(request, ++nth));
    },
    violations,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      if (violations.length > 0) throw new Error(`not what GitHub would do:\n${violations.join('\n')}`);
    },
  };
}

function pageNumbers(url: URL): { page: number; size: number } {
  return {
    page: Number(url.searchParams.get('page') ?? 1),
    size: Math.min(100, Number(url.searchParams.get('per_page') ?? 30)),
  };
}

function pageOf<T>(list: T[], url: URL): T[] {
  const { page, size } = pageNumbers(url);
  return list.slice((page - 1) * size, page * size);
}

/** The Link header, which is what clients follow. */
function linkPages(response: ServerResponse, length: number, url: URL, origin: string): void {
  const { page, size } = pageNumbers(url);
  const last = Math.max(1, Math.ceil(length / size));
  const link = (to: number, rel: string) => {
    const target = new URL(url.pathname + url.search, origin);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  if (links.length > 0) response.setHeader('link', links.join(', '));
}

async function readJson(request: IncomingMessage): Promise<Fields | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, body: unknown): void {
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function mangle(response: ServerResponse, mangled: Mangled, { status, body = '' }: Answer): void {
  const text = mangled.body ?? JSON.stringify(body);
  response.statusCode = mangled.status ?? status;
  if (mangled.withoutLinks) response.removeHeader('link');
  for (const [name, value] of Object.entries(mangled.headers ?? {})) response.setHeader(name, value);
  const type = mangled.type ?? 'application/json; charset=utf-8';
  if (type !== '') response.setHeader('content-type', type);
  if (mangled.end === undefined) {
    response.end(text);
    return;
  }
  response.setHeader('content-length', Buffer.byteLength(text) + 1);
  response.write(text, () => {
    if (mangled.end === 'cut') response.destroy();
  });
}

function fail(
  response: ServerResponse,
  how: Trouble,
  logged: LoggedRequest,
  answer: Answer = { status: 200 },
): void {
  if (how === 'drop') {
    response.destroy();
    return;
  }
  if (typeof how === 'function') {
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    mangle(response, how({ status: answer.status, body }), answer);
    return;
  }
  const limits = {
    'secondary-limit': 'You have exceeded a secondary rate limit. Please wait a few minutes.',
    'primary-limit': 'API rate limit exceeded.',
  };
  logged.status = typeof how === 'number' ? how : 403;
  response.statusCode = logged.status;
  if (how === 'secondary-limit') response.setHeader('retry-after', '1');
  if (how === 'primary-limit') {
    response.setHeader('x-ratelimit-remaining', '0');
    response.setHeader('x-ratelimit-reset', String(Math.ceil(Date.now() / 1_000)));
  }
  send(response, { message: typeof how === 'number' ? 'Server Error' : limits[how] });
}
