/** The kinds of errors, caused by the user or by something outside, and their exit codes. */
import type { Localized } from './text/locale.ts';

export const exitCodes = { fine: 0, problems: 1, usage: 2, outside: 3, refused: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error with a message for people in both languages; `message` is the English one. */
abstract class ToldError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

/** Wrong usage or configuration. The sentence says what to do. */
export class UsageError extends ToldError {
  readonly exitCode = exitCodes.usage;
}

/**
 * One part of the work is not possible in this run; the rest continues, and it is no failure. Example: without a git clone there
 * are issues but no pull request. The sentence says what is missing.
 */
export class NotHereError extends UsageError {}

/** Something outside failed: the network, GitHub, git, the disk. The sentence says what. */
export class OutsideError extends ToldError {
  readonly exitCode = exitCodes.outside;
}

/** The original message of what refused, in whatever language it is. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The same in both languages where it is known in both. */
export function reasonOf(error: unknown): Localized {
  if (error instanceof ToldError) return error.text;
  const message = messageOf(error);
  return { en: message, ja: message };
}
