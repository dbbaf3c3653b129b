import type { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from '../../../net/connection-failure.ts';
import type { Lifetime } from '../../../net/deadline.ts';

/** The longest line, tag or packet and the longest whole conversation a peer may send before TLS, in octets. */
export const maximumUnit = 8_192;
export const maximumConversation = 65_536;

/**
 * A conversation in lines, tags or packets with a peer that may say anything, endlessly, or nothing. Its caller's
 * {@link Lifetime} ends it.
 */
export class Conversation {
  readonly #socket: Duplex;
  readonly #lifetime: Lifetime;
  #unread: Buffer = Buffer.alloc(0);
  #total = 0;
  #failure: ProbeFailure | undefined;
  #wake: (() => void) | undefined;
  /** What the protocol wants said inside TLS by somebody who leaves after the handshake. */
  farewell: Buffer | undefined;

  /** Listens to `socket` until {@link release}. */
  constructor(socket: Duplex, lifetime: Lifetime) {
    this.#socket = socket;
    this.#lifetime = lifetime;
    socket.on('data', this.#onData);
    socket.on('error', this.#onError);
    socket.on('close', this.#onClose);
    socket.on('end', this.#onClose);
  }

  /**
   * The next line that says something, without its ending: blank ones mean nothing in any protocol, and there are servers
   * that send some before a reply or after it. @throws ProbeFailure when there is none, or it is too long.
   */
  async line(): Promise<string> {
    for (;;) {
      const line = await this.restOfLine();
      if (line.trim() !== '') return line;
    }
  }

  /** What comes before the next end of a line, be it nothing. @throws ProbeFailure as {@link line} does */
  async restOfLine(): Promise<string> {
    return (await this.through('\n')).replace(/\r?\n$/, '');
  }

  /** Everything up to and with the next `end`, one character. @throws ProbeFailure when it does not come, or too late. */
  async through(end: string): Promise<string> {
    let searched = 0;
    for (;;) {
      const found = this.#unread.indexOf(end, searched, 'latin1');
      if (found > maximumUnit || (found < 0 && this.#unread.length > maximumUnit)) throw tooLong();
      // Latin-1 keeps every octet: what the text means is the dialect's affair.
      if (found >= 0) return this.#taken(found + 1).toString('latin1');
      // What has been searched is not searched again: a peer may send octet by octet.
      searched = this.#unread.length;
      await this.#more();
    }
  }

  /** The next `count` octets. @throws ProbeFailure when they do not come, or are more than a packet may have. */
  async octets(count: number): Promise<Buffer> {
    if (count > maximumUnit) throw tooLong();
    while (this.#unread.length < count) await this.#more();
    return this.#taken(count);
  }

  /** What has come and nobody has asked for yet. */
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
   * Hands the socket over to TLS. @throws ProbeFailure when the peer said more than it was asked: what came before the
   * handshake could be taken for something said inside it (CVE-2011-0411).
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

  readonly #onError = (error: Error) => this.#fail(asFailure(error, this.#lifetime.step));

  readonly #onClose = () =>
    this.#fail(new ProbeFailure('starttls', 'ECONNRESET', 'the connection was closed before TLS'));

  #fail(failure: ProbeFailure): void {
    this.#failure ??= failure;
    this.#wake?.();
  }
}

const tooLong = () => new ProbeFailure('starttls', 'REPLY_TOO_LONG', 'the peer said more than any real one');
