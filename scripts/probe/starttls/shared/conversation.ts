import type { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from '../../../net/connection-failure.ts';
import type { Deadline } from '../../../net/deadline.ts';

/** The longest line, tag or packet, and the most octets of a whole conversation, that a peer may send before TLS. */
export const maximumUnit = 8_192;
export const maximumConversation = 65_536;

/**
 * A conversation in lines, tags or packets with a peer that may send anything, without an end, or nothing. The
 * {@link Deadline} of its caller ends it.
 */
export class Conversation {
  readonly #socket: Duplex;
  readonly #deadline: Deadline;
  #unread: Buffer = Buffer.alloc(0);
  #total = 0;
  #failure: ProbeFailure | undefined;
  #wake: (() => void) | undefined;
  /** What a client must send inside TLS, by the protocol, when it leaves after the handshake. */
  farewell: Buffer | undefined;

  /** Listens to `socket` until {@link release}. */
  constructor(socket: Duplex, deadline: Deadline) {
    this.#socket = socket;
    this.#deadline = deadline;
    socket.on('data', this.#onData);
    socket.on('error', this.#onError);
    socket.on('close', this.#onClose);
    socket.on('end', this.#onClose);
  }

  /**
   * The next line that is not blank, without its ending. Blank lines mean nothing in any protocol, and some servers send them
   * before or after a reply. @throws ProbeFailure when there is none, or it is too long.
   */
  async line(): Promise<string> {
    for (;;) {
      const line = await this.restOfLine();
      if (line.trim() !== '') return line;
    }
  }

  /** What comes before the next end of a line; it may be empty. @throws ProbeFailure as {@link line} does */
  async restOfLine(): Promise<string> {
    return (await this.through('\n')).replace(/\r?\n$/, '');
  }

  /** Everything up to the next `end`, one character, with it. @throws ProbeFailure when it does not come within the limit */
  async through(end: string): Promise<string> {
    let searched = 0;
    for (;;) {
      const found = this.#unread.indexOf(end, searched, 'latin1');
      if (found > maximumUnit || (found < 0 && this.#unread.length > maximumUnit)) throw tooLong();
      // Latin-1 keeps every octet. The dialect knows what the text means.
      if (found >= 0) return this.#taken(found + 1).toString('latin1');
      // Do not search the same octets again: a peer may send them one by one.
      searched = this.#unread.length;
      await this.#more();
    }
  }

  /** The next `count` octets. @throws ProbeFailure when they do not come, or when `count` is too large for a packet */
  async octets(count: number): Promise<Buffer> {
    if (count > maximumUnit) throw tooLong();
    while (this.#unread.length < count) await this.#more();
    return this.#taken(count);
  }

  /** Octets that have arrived and have not been read. */
  get unread(): Buffer {
    return this.#unread;
  }

  sendLine(line: string): void {
    this.send(`${line}\r\n`);
  }

  send(octets: Buffer | string): void {
    this.#socket.write(octets);
  }

  /**
   * Hands the socket over to TLS. @throws ProbeFailure when the peer sent more than it was asked for: a client could take
   * what came before the handshake for something sent inside TLS (CVE-2011-0411).
   */
  release(): void {
    this.#socket.pause();
    this.#socket.off('data', this.#onData);
    this.#socket.off('error', this.#onError);
    this.#socket.off('close', this.#onClose);
    this.#socket.off('end', this.#onClose);
    if (this.#failure) throw this.#failure;
    if (this.#unread.length > 0)
      throw new ProbeFailure(
        'starttls',
        'STARTTLS_TRAILING_DATA',
        'plain text followed the go-ahead for TLS',
      );
  }

  #taken(count: number): Buffer {
    const taken = this.#unread.subarray(0, count);
    this.#unread = this.#unread.subarray(count);
    return taken;
  }

  async #more(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await new Promise<void>(resolve => {
      this.#wake = resolve;
    });
  }

  readonly #onData = (chunk: Buffer) => {
    this.#total += chunk.length;
    if (this.#total > maximumConversation) {
      this.#fail(tooLong());
      this.#socket.destroy();
      return;
    }
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    this.#wake?.();
  };

  readonly #onError = (error: Error) => this.#fail(asFailure(error, this.#deadline.step));

  readonly #onClose = () =>
    this.#fail(new ProbeFailure('starttls', 'ECONNRESET', 'the connection was closed before TLS'));

  #fail(failure: ProbeFailure): void {
    this.#failure ??= failure;
    this.#wake?.();
  }
}

const tooLong = () => new ProbeFailure('starttls', 'REPLY_TOO_LONG', 'the peer said more than any real one');
