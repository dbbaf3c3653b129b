/**
 * Holds back what looks like a mistake of the run, not like a change that is wanted, and lets the rest go on: a doubt must not
 * stop what it does not concern.
 */

/** Why something is doubted, and which actions that concerns. */
export interface Doubt<Action, Reason> {
  reason: Reason;
  concerns(action: Action): boolean;
}

export interface Guarded<Action, Reason> {
  /** Why something was held back, each reason once. Empty: nothing was. */
  reasons: Reason[];
  /** What is not doubted, in its order. */
  actions: Action[];
}

/** People are told of every doubt, also of one that concerns no action. */
export function withoutDoubted<Action, Reason>(
  actions: readonly Action[],
  doubts: readonly Doubt<Action, Reason>[],
): Guarded<Action, Reason> {
  return {
    reasons: doubts.map(({ reason }) => reason),
    actions: actions.filter(action => !doubts.some(doubt => doubt.concerns(action))),
  };
}

/** From when on a part is too large to be believed: both hold. */
export interface Bounds {
  /** Fewer are believed, whatever share they are. */
  minimum: number;
  /** More than this share of the whole is not believed. */
  fraction: number;
}

export function isTooLargeAShare(part: number, whole: number, { minimum, fraction }: Bounds): boolean {
  return part >= minimum && part > fraction * whole;
}

/** Those beyond the most urgent ones. @param byUrgency sorts the most urgent first; equal ones keep their order */
export function beyondTheWorst<Action>(
  actions: readonly Action[],
  allowed: number,
  byUrgency: (a: Action, b: Action) => number,
): Action[] {
  return actions.toSorted(byUrgency).slice(allowed);
}
