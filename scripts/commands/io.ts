import type { Locale } from '../text/locale.ts';

/** The world a command may touch. Data goes to `out`, progress and logs to `err`; nothing else prints. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once: `--now` replaces it. */
  now: Date;
  /** Standard error is a terminal that may be redrawn. */
  interactive: boolean;
  /** Colour is wanted on standard output (a terminal, and no `NO_COLOR`). */
  color: boolean;
}

/** Options every command has. */
export interface GlobalOptions {
  /** The folder that holds `inventory/`. */
  root: string;
  /** Absent: the ledger's own. */
  locale?: Locale;
}
