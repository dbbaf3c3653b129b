/** A connection through an HTTP proxy: CONNECT (RFC 9110 §9.3.6). */
import { type LookupFunction, type Socket, connect as tcpConnect } from 'node:net';
import { asFailure, ProbeFailure } from './connection-failure.ts';
import type { Deadline } from './deadline.ts';
import { type HostAndPort, hostAndPort } from './host-and-port.ts';
import { isShortage } from './local-shortage.ts';

export interface HttpProxy extends HostAndPort {
  /** `user:password` for its Basic authentication (RFC 7617). */
  credentials?: string;
  /** How to find its address. Absent: the system looks it up for each connection. */
  lookup?: LookupFunction;
}

/** The longest header a proxy may answer with, in octets, with interim responses. */
const maximumReply = 16_384;

const proxyCodes = {
  /** No connection to the proxy itself. */
  unreachable: 'PROXY_UNREACHABLE',
  /** Its answer is not HTTP. */
  reply: 'PROXY_REPLY',
  /** It answered with another status than 2xx. */
  status: (status: number) => `PROXY_${status}`,
} as const;

/**
 * Makes a tunnel to `to`; the proxy looks the name up. Octets that the far end has sent already are the first that the socket
 * yields.
 * @throws ProbeFailure of step `connect`: one of `proxyCodes`, or `TIMEOUT`
 */
export async function connectThrough(proxy: HttpProxy, to: HostAndPort, deadline: Deadline): Promise<Socket> {
  deadline.check();
  const { host, port, credentials, lookup } = proxy;
  const socket = tcpConnect({ host, port, ...(lookup && { lookup }) });
  deadline.adopt(socket);
  const reply = new ReplyReader(socket, deadline);
  try {
    await reply.connected();
    socket.write(request(to, credentials));
    let status = await reply.status();
    // RFC 9110 §15.2: any number of interim responses may come before the final one.
    while (status < 200) status = await reply.status();
    if (status >= 300) throw failure(proxyCodes.status(status), `the proxy answered ${status}`);
    reply.release();
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
 * Reads headers and not one octet more. It uses `read()`: octets that a flowing stream has delivered could not be given to the
 * next reader.
 */
class ReplyReader {
  readonly #socket: Socket;
  readonly #deadline: Deadline;
  #unread: Buffer = Buffer.alloc(0);
  /** How many octets of it contain no end of a header. */
  #searched = 0;
  #taken = 0;
  #isConnected = false;
  #failure: ProbeFailure | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket, deadline: Deadline) {
    this.#socket = socket;
    this.#deadline = deadline;
    socket.on('connect', this.#onConnect);
    socket.on('readable', this.#onReadable);
    socket.on('error', this.#onError);
    socket.on('end', this.#onClose);
    socket.on('close', this.#onClose);
  }

  async connected(): Promise<void> {
    while (!this.#isConnected) await this.#more();
  }

  /** The status of the next response. */
  async status(): Promise<number> {
    for (;;) {
      const end = /\n\r?\n/.exec(this.#unread.toString('latin1', this.#searched));
      const length = end ? this.#searched + end.index + end[0].length : this.#unread.length;
      if (this.#taken + length > maximumReply) throw failure(proxyCodes.reply, 'its answer is too long');
      if (end) return this.#statusIn(length);
      // The end of a header is at most three octets long, and may arrive in pieces.
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

  /** Hands the socket over. What came after the header can still be read from it. */
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
    const { reason } = this.#deadline;
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
