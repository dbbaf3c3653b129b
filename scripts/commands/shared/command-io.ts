import type { Stop } from '../../stop.ts';

/** What a command may use of the process. Data goes to `out`, progress and logs go to `err`. Nothing else prints. */
export interface Io {
  /**
   * @param kind `commands`: annotations that the Actions runner shall obey. In any other text, what the runner would obey is broken
   * @throws OutsideError when an earlier text did not arrive
   */
  out(text: string, kind?: 'commands'): void;
  err(text: string): void;
  /** Waits until all of `out` has arrived. @throws OutsideError when it did not. Absent: it always arrives. */
  delivered?(): Promise<void>;
  /** Whether the run was asked to end. Absent: it cannot be asked. */
  stop?: Stop;
  env: Readonly<Record<string, string | undefined>>;
  /** The time at the start; `--now` replaces it. */
  now: Date;
  /** Standard error is a terminal, so a line of progress may be drawn again. */
  interactive: boolean;
  /** Colour is wanted on standard output (a terminal, and no `NO_COLOR`). */
  color: boolean;
  /** The width of the terminal on standard output. Absent: it is none. */
  columns?: number;
}
