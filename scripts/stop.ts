/**
 * Ends a run on SIGTERM, SIGINT or SIGHUP. A run that only reads ends at once. A run that writes ends at its next safe point, and
 * keeps in the state what it did, so that the next run continues from there.
 */
import { constants } from 'node:os';

/** What a command can ask and tell about stopping. */
export interface Stop {
  /** The run was asked to end: it must not begin anything new. */
  readonly asked: boolean;
  /** From now on, the run itself ends when it is asked to. */
  writing(): void;
}

type Signal = 'SIGTERM' | 'SIGINT' | 'SIGHUP';
const signals: readonly Signal[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** The part of the process that is used; tests pass their own. */
interface Signalled {
  on(signal: Signal, listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * Milliseconds within which a second signal is the same request: a terminal sends its signal to every process of a pipeline, and
 * the process that started this one (node.js) forwards it.
 */
const oneAsking = 1_000;

export class StopOnSignals implements Stop {
  #signal: Signal | undefined;
  #askedAt = 0;
  #writing = false;

  /** @param onDelay told once, when the run goes on to its next safe point */
  constructor(process: Signalled, onDelay: (signal: string) => void) {
    for (const signal of signals) {
      process.on(signal, () => {
        const again = this.#signal !== undefined && performance.now() - this.#askedAt > oneAsking;
        if (!this.#writing || again) return process.exit(codeOf(signal));
        if (this.#signal !== undefined) return;
        this.#signal = signal;
        this.#askedAt = performance.now();
        onDelay(signal);
      });
    }
  }

  get asked(): boolean {
    return this.#signal !== undefined;
  }

  /** Of the process, where it was asked to end. */
  get exitCode(): number | undefined {
    return this.#signal && codeOf(this.#signal);
  }

  writing(): void {
    this.#writing = true;
  }
}

/** The exit code by the convention of shells: 143 for SIGTERM, 130 for SIGINT. */
const codeOf = (signal: Signal): number => 128 + constants.signals[signal];
