/** A connection through an HTTP proxy: CONNECT (RFC 9110 §9.3.6). */
import { type LookupFunction, type Socket, connect as tcpConnect } from 'node:net';
import { asFailure, ProbeFailure } from './connection-failure.ts';
import type { Lifetime } from './deadline.ts';
import { type HostAndPort, hostAndPort } from './host-and-port.ts';
import { isShortage } from './local-shortage.ts';

export interface HttpProxy extends HostAndPort {
  /** `user:password` for its Basic authentication (RFC 7617). */
  credentials?: string;
  /** Where it is; absent: the system is asked at each connection. */
  lookup?: LookupFunction;
}

/** The longest header a proxy may answer with, interim responses included, in octets. */
const maximumReply = 16_384;

const proxyCodes = {
  /** No connection to the proxy itself. */
  unreachable: 'PROXY_UNREACHABLE',
  /** What it answered is no HTTP. */
  reply: 'PROXY_REPLY',
  /** It answered with another status than 2xx. */
  status: (status: number) => `PROXY_${status}`,
} as const;

/**
 * A tunnel to `to`, whose name the proxy looks up. What the far end said already is the first thing that the socket yields.
 * @throws ProbeFailure of step `connect`: one of `proxyCodes`, or `TIMEOUT`
 */
export async function connectThrough(proxy: HttpProxy, to: HostAndPort, lifetime: Lifetime): Promise<Socket> {
  lifetime.check();
  const { host, port, credentials, lookup } = proxy;
  const socket = tcpConnect({ host, port, ...(lookup && { lookup }) });
  lifetime.adopt(socket);
  const line = new ReplyReader(socket, lifetime);
  try {
    await line.connected();
    socket.write(request(to, credentials));
    let status = await line.status();
    // RFC 9110 §15.2: interim responses may come, however many, before the one that counts.
    while (status < 200) status = await line.status();
    if (status >= 300) throw failure(proxyCodes.status(status), `the proxy answered ${status}`);
    line.release();
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function request(to: HostAndPort, credentials: string | undefined): string {
  const authority = hostAndPort(to);
  const lines = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`];
  if (credentials !== undefined)
    lines.push(`Proxy-Authorization: Basic ${Buffer.from(credentials).toString('base64')}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * Reads headers and not one octet more: with `read()`, since what a stream that flows has handed out cannot be given to
 * whoever comes next.
 */
class ReplyReader {
  readonly #socket: Socket;
  readonly #lifetime: Lifetime;
  #unread: Buffer = Buffer.alloc(0);
  /** Octets of it that hold no end of a header. */
  #searched = 0;
  #taken = 0;
  #isConnected = false;
  #failure: ProbeFailure | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket, lifetime: Lifetime) {
    this.#socket = socket;
    this.#lifetime = lifetime;
    socket.on('connect', this.#onConnect);
    socket.on('readable', this.#onReadable);
    socket.on('error', this.#onError);
    socket.on('end', this.#onClose);
    socket.on('close', this.#onClose);
  }

  async connected(): Promise<void> {
    while (!this.#isConnected) await this.#more();
  }

  /** Of the next response. */
  async status(): Promise<number> {
    for (;;) {
      const end = /\n\r?\n/.exec(this.#unread.toString('latin1', this.#searched));
      const length = end ? this.#searched + end.index + end[0].length : this.#unread.length;
      if (this.#taken + length > maximumReply) throw failure(proxyCodes.reply, 'its answer is too long');
      if (end) return this.#statusIn(length);
      // The end is three octets at most, and may have come in pieces.
      this.#searched = Math.max(0, length - 2);
      await this.#more();
    }
  }

  #statusIn(length: number): number {
    const header = this.#unread.toString('latin1', 0, length);
    this.#unread = this.#unread.subarray(length);
    this.#taken += length;
    this.#searched = 0;
    const [, status] = /^HTTP\/1\.[0-9] ([1-5][0-9]{2})[ \r\n]/.exec(header) ?? [];
    if (status === undefined) throw failure(proxyCodes.reply, `what it answered is no HTTP: ${header}`);
    return Number(status);
  }

  /** Hands the socket over, with what came after the header still to be read. */
  release(): void {
    if (this.#failure) throw this.#failure;
    this.#socket.off('connect', this.#onConnect);
    this.#socket.off('readable', this.#onReadable);
    this.#socket.off('error', this.#onError);
    this.#socket.off('end', this.#onClose);
    this.#socket.off('close', this.#onClose);
    if (this.#unread.length > 0) this.#socket.unshift(this.#unread);
  }

  async #more(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await new Promise<void>(resolve => {
      this.#wake = resolve;
    });
  }

  readonly #onConnect = () => {
    this.#isConnected = true;
    this.#wake?.();
  };

  readonly #onReadable = () => {
    for (let chunk = this.#socket.read(); chunk !== null; chunk = this.#socket.read())
      this.#unread = Buffer.concat([this.#unread, chunk]);
    this.#wake?.();
  };

  readonly #onError = (error: Error) => {
    const { reason } = this.#lifetime;
    const lost = this.#isConnected ? proxyCodes.reply : proxyCodes.unreachable;
    const own = asFailure(error, 'connect');
    if (reason ?? isShortage(own.code)) this.#fail(reason ?? own);
    else this.#fail(failure(lost, `${own.code}: ${own.message}`));
  };

  readonly #onClose = () => this.#fail(failure(proxyCodes.reply, 'it closed the connection'));

  #fail(reason: ProbeFailure): void {
    this.#failure ??= reason;
    this.#wake?.();
  }
}

const failure = (code: string, message: string) => new ProbeFailure('connect', code, message);
