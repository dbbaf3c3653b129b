/** The two audiences of an error, and what the process says of it to its caller. */

export const exitCodes = { fine: 0, problems: 1, usage: 2, outside: 3, refused: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The user's mistake: wrong usage or configuration. The sentence says what to do. */
export class UsageError extends Error {
  readonly exitCode = exitCodes.usage;
}

/**
 * This run lacks what one part of the work takes, and another run may have it: a ledger that is no git clone gets its
 * issues but no pull request. The sentence says what is missing. Not a failure; the rest goes on.
 */
export class NotHereError extends UsageError {}

/** Something outside failed: the network, GitHub, git, the disk. The sentence says what, and whether to try again. */
export class OutsideError extends Error {
  readonly exitCode = exitCodes.outside;
}
