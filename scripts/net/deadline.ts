import { ProbeFailure, type Step, timeout } from './connection-failure.ts';

/** The part of a socket that matters here. */
interface Destroyable {
  destroy(reason?: Error): unknown;
}

/**
 * One time limit for connecting, STARTTLS and handshake together, and the only way to stop them early.
 * When it ends, the socket in use is destroyed with the reason. Every step reports that reason as its own failure.
 */
export class Deadline {
  /** The step that is under way. A failure is reported as one of this step. */
  step: Step = 'connect';
  #timer: NodeJS.Timeout | undefined;
  #socket: Destroyable | undefined;
  #reason: ProbeFailure | undefined;

  /** Starts the clock: this ends in `milliseconds`. */
  start(milliseconds: number): void {
    if (this.#reason) return;
    const expire = () => this.end(new ProbeFailure(this.step, timeout, 'no answer in time'));
    // Timers run before answers that already wait in the kernel are read. One more turn of the event loop reads them, so
    // that only an answer that really did not come counts as missing.
    this.#timer = setTimeout(() => setImmediate(expire), milliseconds);
  }

  /** Destroys the socket when this ends, or at once if it has ended already. */
  adopt(socket: Destroyable): void {
    this.#socket = socket;
    if (this.#reason) socket.destroy(this.#reason);
  }

  /** Ends it now. Only the first reason counts. */
  end(reason: ProbeFailure): void {
    if (this.#reason) return;
    clearTimeout(this.#timer);
    this.#reason = reason;
    this.#socket?.destroy(reason);
  }

  /** Why it ended before the connection was finished. Absent: it has not ended. */
  get reason(): ProbeFailure | undefined {
    return this.#reason;
  }

  /** @throws ProbeFailure when it has ended. */
  check(): void {
    if (this.#reason) throw this.#reason;
  }

  /** The connection is finished, with or without success. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#socket?.destroy();
  }
}
