/** What can go wrong: the user's mistake or the world's. And what the process tells its caller of it. */
import type { Localized } from './text/locale.ts';

export const exitCodes = { fine: 0, problems: 1, usage: 2, outside: 3, refused: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error people are meant to read, in their language; `message` is the English one. */
abstract class ToldError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

/** The user's mistake: wrong usage or configuration. The sentence says what to do. */
export class UsageError extends ToldError {
  readonly exitCode = exitCodes.usage;
}

/**
 * This run lacks what one part of the work takes, and another run may have it: a ledger that is no git clone gets its
 * issues but no pull request. The sentence says what is missing. Not a failure; the rest goes on.
 */
export class NotHereError extends UsageError {}

/** Something outside failed: the network, GitHub, git, the disk. The sentence says what. */
export class OutsideError extends ToldError {
  readonly exitCode = exitCodes.outside;
}

/** What the world said when it refused: in its own words, whatever language they are in. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The same in both languages where it is known in both. */
export function reasonOf(error: unknown): Localized {
  if (error instanceof ToldError) return error.text;
  const message = messageOf(error);
  return { en: message, ja: message };
}
