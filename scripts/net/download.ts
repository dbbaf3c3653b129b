/**
 * Downloads of what certificates point at: lists of revoked certificates, and certificates of issuers. A URL in a certificate
 * is not trusted. Its host is resolved once, checked against the deny list, and the connection goes to the address that was
 * checked; the same holds for every redirect. What comes is signed, so neither its sender nor its media type matters.
 */
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Addresses } from './addresses.ts';
import { ConcurrencyLimit } from './concurrency.ts';
import { codeOf, timeout } from './connection-failure.ts';
import { isShortage } from './local-shortage.ts';
import type { HttpProxy } from './proxy.ts';
import { downloadContext } from './tls-contexts.ts';

/** `code`: `ADDRESS_DENIED`, `TIMEOUT`, `TOO_LARGE`, `HTTP_404`, `REDIRECTS`, `URL`, or a code of the system such as those of {@link isShortage}. */
export class FetchFailure extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The proxy of a site. */
export type Via = HttpProxy;

const [maximumRedirects, maximumUrl] = [3, 2_000];
/** Downloads at once. */
const concurrency = 8;
/** Octets. Only one larger download continues at a time, so that eight of 50 MB are never in memory together. */
const large = 4 * 2 ** 20;
/** How often a download is tried while this machine has run short, and the milliseconds between: two seconds in all. */
const [attempts, betweenAttempts] = [20, 100];
const redirects = [301, 302, 303, 307, 308];

interface Download {
  proxy: Via | undefined;
  /** Octets. */
  limit: number;
  signal: AbortSignal;
}

/** Downloads of one sweep. */
export class Fetcher {
  readonly #addresses: Addresses;
  readonly #milliseconds: number;
  readonly #ended = new AbortController();
  readonly #limit = new ConcurrencyLimit(concurrency);
  readonly #largeLimit = new ConcurrencyLimit(1);
  /** Hosts that did not answer in time once. They are not asked again: a CA may have hundreds of lists on one host. */
  readonly #unresponsive = new Set<string>();

  /** @param milliseconds one download may take, redirects included. Waiting for its turn does not count */
  constructor(addresses: Addresses, milliseconds: number) {
    this.#addresses = addresses;
    this.#milliseconds = milliseconds;
  }

  /** @param limit octets. @throws FetchFailure */
  async get(url: string, limit: number, proxy?: Via): Promise<Buffer> {
    return this.#limit.run(async () => {
      const place = sourceKey(checked(url).host, proxy);
      if (this.#unresponsive.has(place)) throw new FetchFailure(timeout);
      const expired = AbortSignal.timeout(this.#milliseconds);
      const signal = AbortSignal.any([expired, this.#ended.signal]);
      try {
        return await this.#retryOnShortage({ proxy, limit, signal }, url);
      } catch (error) {
        const code = codeOf(error);
        if (isShortage(code)) throw new FetchFailure(code);
        if (expired.aborted) this.#unresponsive.add(place);
        throw new FetchFailure(expired.aborted ? timeout : code);
      }
    });
  }

  /** Stops all downloads. */
  end(): void {
    this.#ended.abort();
  }

  /** Waits while this machine has run short: usually the shortage ends with the connections that caused it. */
  async #retryOnShortage(download: Download, url: string): Promise<Buffer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#follow(download, url);
      } catch (error) {
        if (!isShortage(codeOf(error)) || attempt === attempts) throw error;
        await pause(betweenAttempts);
        if (download.signal.aborted) throw error;
      }
    }
  }

  async #follow(download: Download, start: string): Promise<Buffer> {
    let url = checked(start);
    for (let hop = 0; hop <= maximumRedirects; hop++) {
      const response = await this.#ask(url, download);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return await this.#body(response, download);
      response.destroy();
      if (!redirects.includes(statusCode) || headers.location === undefined)
        throw new FetchFailure(`HTTP_${statusCode}`);
      url = checked(headers.location, url);
    }
    throw new FetchFailure('REDIRECTS');
  }

  /**
   * Asks the first of the addresses that accepts the connection. Where none does, the reported code must not depend on the
   * order in which the resolver returned them.
   */
  async #ask(url: URL, { proxy, signal }: Download): Promise<IncomingMessage> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (proxy) {
      await unlessAborted(this.#addresses.beyondProxy(host, false), signal);
      return answered(throughProxy(url, proxy), signal);
    }
    const addresses = await unlessAborted(this.#addresses.of(host), signal);
    const codes: string[] = [];
    for (const address of addresses) {
      try {
        return await answered(direct(url, host, address), signal);
      } catch (error) {
        codes.push(codeOf(error));
        signal.throwIfAborted();
      }
    }
    // Where one address could not be asked, it is not known that none answers.
    throw new FetchFailure(codes.find(isShortage) ?? codes.toSorted()[0] ?? 'UNKNOWN');
  }

  async #body(response: IncomingMessage, { limit, signal }: Download): Promise<Buffer> {
    if (Number(response.headers['content-length'] ?? 0) > limit) {
      response.destroy();
      throw new FetchFailure('TOO_LARGE');
    }
    const pieces: Buffer[] = [];
    let length = 0;
    let release: (() => void) | undefined;
    try {
      for await (const piece of response as AsyncIterable<Buffer>) {
        length += piece.length;
        if (length > limit) throw new FetchFailure('TOO_LARGE');
        if (length > large) release ??= await this.#acquireLarge(signal);
        pieces.push(piece);
      }
      return Buffer.concat(pieces, length);
    } finally {
      response.destroy();
      release?.();
    }
  }

  async #acquireLarge(signal: AbortSignal): Promise<() => void> {
    const acquired = this.#largeLimit.acquire();
    try {
      return await unlessAborted(acquired, signal);
    } catch (error) {
      // It is still in the queue: when its turn comes, the next one must follow.
      acquired.then(release => release());
      throw error;
    }
  }
}

/** A key for a URL or a host, as seen through one proxy or directly: each sees another network. */
export const sourceKey = (url: string, proxy: Via | undefined): string =>
  proxy ? `${url} ${proxy.host}:${proxy.port}` : url;

/** @throws FetchFailure when it must not be fetched */
function checked(text: string, base?: URL): URL {
  const url = text.length <= maximumUrl ? URL.parse(text, base?.href) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new FetchFailure('URL');
  return url;
}

interface Question {
  request: typeof plainRequest;
  options: RequestOptions;
}

/** Tells nothing about this machine, and keeps no connection. */
const common = (url: URL) => ({
  agent: false as const,
  headers: { host: url.host, 'user-agent': 'certledger', accept: '*/*', 'accept-encoding': 'identity' },
});

function direct(url: URL, host: string, address: string): Question {
  const options = { ...common(url), host: address, port: url.port, path: `${url.pathname}${url.search}` };
  if (url.protocol === 'http:') return { request: plainRequest, options };
  // To judge the server's own certificate, another list would be needed, and so on. What it sends is signed anyway.
  const tls = {
    rejectUnauthorized: false,
    secureContext: downloadContext(),
    ...(!isIP(host) && { servername: host }),
  };
  return { request: tlsRequest, options: { ...options, ...tls } };
}

/** RFC 9112 §3.2.2: the proxy gets the whole URL and looks the name up itself. Not for https, which would need a tunnel. */
function throughProxy(url: URL, { host, port, lookup, credentials }: Via): Question {
  if (url.protocol !== 'http:') throw new FetchFailure('URL');
  const { headers, ...rest } = common(url);
  const authorization = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const options = {
    ...rest,
    host,
    port,
    path: `${url.origin}${url.pathname}${url.search}`,
    headers: { ...headers, ...(authorization && { 'proxy-authorization': authorization }) },
    ...(lookup && { lookup }),
  };
  return { request: plainRequest, options };
}

function answered({ request, options }: Question, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = request({ ...options, signal }, resolve);
  sent.on('error', reject);
  sent.end();
  return promise;
}

/** Stops waiting for something that cannot be interrupted. Its failure is still handled, or it would end the process. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
