import type { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from '../failure.ts';
import type { Lifetime } from '../lifetime.ts';

/** The longest line and the longest whole conversation a peer may send before TLS, in bytes. */
const maximumLine = 8_192;
const maximumConversation = 65_536;

/** A conversation in lines with a peer that may say anything, endlessly, or nothing. Its caller's {@link Lifetime} ends it. */
export class Lines {
  readonly #socket: Duplex;
  readonly #lifetime: Lifetime;
  #unread: Buffer = Buffer.alloc(0);
  #total = 0;
  #failure: ProbeFailure | undefined;
  #wake: (() => void) | undefined;

  /** Listens to `socket` until {@link release}. */
  constructor(socket: Duplex, lifetime: Lifetime) {
    this.#socket = socket;
    this.#lifetime = lifetime;
    socket.on('data', this.#onData);
    socket.on('error', this.#onError);
    socket.on('close', this.#onClose);
    socket.on('end', this.#onClose);
  }

  /** The next line without its ending. @throws ProbeFailure when there is none, or it is too long. */
  async next(): Promise<string> {
    for (;;) {
      const end = this.#unread.indexOf('\n');
      if (end > maximumLine || (end < 0 && this.#unread.length > maximumLine)) throw tooLong();
      if (end >= 0) {
        // Latin-1 keeps every octet: what the text means is the dialect's affair.
        const line = this.#unread.toString('latin1', 0, end).replace(/\r$/, '');
        this.#unread = this.#unread.subarray(end + 1);
        return line;
      }
      if (this.#failure) throw this.#failure;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  send(line: string): void {
    this.#socket.write(`${line}\r\n`);
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
