/**
 * Checks every answer of GitHub before it is used. Octokit returns a truncated body as a string, and an empty body as an empty
 * list. Here an answer is accepted only when it is complete, is JSON and has the shape of its operation. No request is sent to
 * another address than that of the API.
 */
import { messageOf } from '../../errors.ts';
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { jsonOrUndefined } from '../../text/parse-json.ts';
import type { Redact } from '../../text/redact.ts';
import { withoutEnd } from '../../text/trim.ts';
import { expectedAnswers, shapeError } from './answer-shapes.ts';
import { GitHubError } from './github-error.ts';
import { inBothLanguages, withDetail } from './github-messages.ts';

/** A page of a hundred issues of maximum length is smaller than 30 MB. */
const maximumBody = 64 * 1024 * 1024;

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/**
 * @param base the address of the API, without a slash at the end
 * @param timeout milliseconds for one request and its answer
 * @param redact removes our credentials from what GitHub sends back
 */
export function fetchComplete(base: string, timeout: number, redact: Redact): Fetch {
  const api = new URL(base);
  return async (url, options) => {
    const method = options.method ?? 'GET';
    const target = new URL(url);
    const path = pathBelow(api, target);
    if (path === undefined)
      throw new GitHubError(inBothLanguages('elsewhere', { detail: inline(target.origin) }), 200);
    const where = `(${method} ${inline(target.pathname)})`;
    const answer = await fetch(url, {
      ...options,
      // After a redirect, the token would be sent to the new address, and a POST would become a GET.
      redirect: 'manual',
      // The signal also covers the body, because an answer may never end.
      signal: AbortSignal.timeout(timeout),
    });
    const { status, headers } = answer;
    if (status >= 300 && status < 400) {
      await answer.body?.cancel();
      throw new GitHubError(inBothLanguages('movedAway', { status, detail: where }), status);
    }
    const incomplete = (why: Localized) =>
      new GitHubError(withDetail('notWhole', why, `${method} ${inline(target.pathname)}: ${status}`), 0);
    const received = await bodyOf(answer).catch(error => {
      throw incomplete(flaws.broken(inline(messageOf(error))));
    });
    const text = redact(received);
    const known = expectedAnswers(method, path);
    if (!known) throw incomplete(flaws.unknown);
    const value = checkAnswer(status, redact(headers.get('content-type') ?? ''), text, known);
    if ('wrong' in value) throw incomplete(value.wrong);
    return new Response(value.body, { status, headers: withoutEncoding(headers) });
  };
}

/** The path below that of the API; undefined: the address is not of this API. */
function pathBelow(api: URL, target: URL): string | undefined {
  const below = withoutEnd(api.pathname, '/');
  const isOurs = target.origin === api.origin && target.username === '' && target.password === '';
  return isOurs && target.pathname.startsWith(`${below}/`) ? target.pathname.slice(below.length) : undefined;
}

/** @throws Error when the body is truncated, too long or not UTF-8 */
async function bodyOf(answer: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength;
    if (length > maximumBody) throw new Error('longer than 64 MiB');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const flaws = {
  broken: (said: string) => ({ en: `it ended early: ${said}`, ja: `途中で途切れました: ${said}` }),
  unknown: { en: 'certledger never makes this request', ja: '想定していない要求です' },
  empty: { en: 'nothing arrived', ja: '本文がありません' },
  type: (type: string) => ({ en: `of type ${type}, not JSON`, ja: `形式が JSON ではなく ${type} です` }),
  cutOff: { en: 'not JSON, or cut off', ja: 'JSON として読み取れないか、途中で切れています' },
  noRefusal: { en: 'a refusal without a message', ja: '拒否の理由がありません' },
  status: { en: 'not with this status', ja: 'このステータスで応答することはありません' },
  shape: (where: string) => ({ en: `another shape at ${where}`, ja: `${where} の形式が異なります` }),
} as const satisfies Record<string, Localized | ((value: string) => Localized)>;

type CheckedAnswer = { wrong: Localized } | { body: string | null };

function checkAnswer(
  status: number,
  type: string,
  text: string,
  known: NonNullable<ReturnType<typeof expectedAnswers>>,
): CheckedAnswer {
  if (status in known && known[status] === undefined) return { body: null };
  // A proxy in front of GitHub may answer in HTML. Only the status of such an answer is used.
  if (status >= 500) return { body: JSON.stringify({ message: errorMessageIn(text) }) };
  if (text === '') return { wrong: flaws.empty };
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return { wrong: flaws.type(inline(type || '-')) };
  const value = jsonOrUndefined(text);
  if (value === undefined) return { wrong: flaws.cutOff };
  if (status >= 400) return isErrorBody(value) ? { body: text } : { wrong: flaws.noRefusal };
  const answer = known[status];
  if (!answer) return { wrong: flaws.status };
  const where = shapeError(answer, value);
  return where === undefined ? { body: text } : { wrong: flaws.shape(inline(where)) };
}

function isErrorBody(value: unknown): value is { message: string } {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}

function errorMessageIn(text: string): string {
  const value = jsonOrUndefined(text);
  return isErrorBody(value) ? value.message : '';
}

/** The body was decoded, so that these headers no longer apply. */
function withoutEncoding(headers: Headers): Headers {
  const rest = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) rest.delete(name);
  return rest;
}
