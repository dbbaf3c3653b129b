import type { Stop } from '../../stop.ts';

/** The world a command may touch. Data goes to `out`, progress and logs to `err`; nothing else prints. */
export interface Io {
  /**
   * @param kind `commands`: annotations for the Actions runner to obey; whatever else would be a command there is broken
   * @throws OutsideError when what was printed before did not arrive
   */
  out(text: string, kind?: 'commands'): void;
  err(text: string): void;
  /** Waits until all of `out` has arrived. @throws OutsideError when it did not. Absent: it always does. */
  delivered?(): Promise<void>;
  /** Whether somebody asked the run to end. Absent: nobody can. */
  stop?: Stop;
  env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once: `--now` replaces it. */
  now: Date;
  /** Standard error is a terminal that may be redrawn. */
  interactive: boolean;
  /** Colour is wanted on standard output (a terminal, and no `NO_COLOR`). */
  color: boolean;
}
