import { ProbeFailure, type Step, timeout } from './connection-failure.ts';

/** The part of a socket that matters here. */
interface Destroyable {
  destroy(reason?: Error): unknown;
}

/**
 * The one time limit over connect, STARTTLS and handshake of a dial, and the one way to give it up early.
 * When it ends, the socket in use is destroyed with the reason, which every step reports as its own failure.
 */
export class Lifetime {
  /** How far the dial has come; a failure is reported as one of this step. */
  step: Step = 'connect';
  #timer: NodeJS.Timeout | undefined;
  #socket: Destroyable | undefined;
  #reason: ProbeFailure | undefined;

  /** The socket is dialled now: this ends in `milliseconds`. */
  start(milliseconds: number): void {
    if (this.#reason) return;
    const expire = () => this.end(new ProbeFailure(this.step, timeout, 'no answer in time'));
    // Timers run before the answers that are already waiting in the kernel are read: after one more turn of the loop
    // only those that really did not come are missing.
    this.#timer = setTimeout(() => setImmediate(expire), milliseconds);
  }

  /** The socket to destroy when this ends; one whose life is over already is destroyed at once. */
  adopt(socket: Destroyable): void {
    this.#socket = socket;
    if (this.#reason) socket.destroy(this.#reason);
  }

  /** Ends it now; only the first reason counts. */
  end(reason: ProbeFailure): void {
    if (this.#reason) return;
    clearTimeout(this.#timer);
    this.#reason = reason;
    this.#socket?.destroy(reason);
  }

  /** Why it ended before the dial was done; absent: it has not. */
  get reason(): ProbeFailure | undefined {
    return this.#reason;
  }

  /** @throws ProbeFailure when it has ended. */
  check(): void {
    if (this.#reason) throw this.#reason;
  }

  /** The dial is done, whatever came of it. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#socket?.destroy();
  }
}
