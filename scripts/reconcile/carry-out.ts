/** Carries out what was planned: all of it is checked against what is there now before the first write. */
import { NotHereError, OutsideError, UsageError } from '../errors.ts';
import type { Stop } from '../stop.ts';
import type { Locale, Localized } from '../text/locale.ts';

/** `planned`: as the plan found it. `done`: as the action leaves it. `moved`: anything else. */
export type Standing = 'planned' | 'done' | 'moved';

/** What a kind of action is to whoever carries it out. */
export interface Carrier<Action> {
  /** How what it changes stands now, which was read a moment ago. */
  standing(action: Action): Standing;
  /** How many writes it takes at the most, as the budget counts them. */
  writes(action: Action): number;
  /** What it changes, in a word, for the error. */
  name(action: Action): string;
  /**
   * Killed at any point and done again, it ends in the state that one clean run ends in.
   * @throws NotHereError when this run has not got the means for it
   * @throws UsageError, OutsideError when it was refused or broke
   */
  carryOut(action: Action): Promise<void>;
  /** The error when something is no longer as planned. @param names of a few of these things */
  changed(names: string): Localized;
}

export interface CarryOptions<Action> {
  /** Most writes of one run; what does not fit is carried to the next. */
  budget: number;
  /** Called before each action that is carried out. */
  onStart?: ((action: Action) => void) | undefined;
  /** Of reasons. */
  locale: Locale;
  /** Asked before each action: what is not begun then is carried to the next run. */
  stop?: Pick<Stop, 'asked'> | undefined;
}

export interface Carried<Action> {
  done: Action[];
  /** It was so already: an earlier run did it. */
  skipped: Action[];
  /** What this run has not got the means for; see {@link NotHereError}. */
  unable: { action: Action; reason: string }[];
  /** What was refused or broke; the others were still carried out. */
  failed: { action: Action; reason: string }[];
  /** Left for the next run by the budget, or as this one was asked to end. */
  carried: Action[];
}

/**
 * One after the other, in their order. An action that does not fit the budget ends it: what comes later is no more urgent.
 * @throws UsageError when anything is no longer as planned; nothing has been written then
 */
export async function carryOut<Action>(
  actions: readonly Action[],
  carrier: Carrier<Action>,
  { budget, onStart, locale, stop }: CarryOptions<Action>,
): Promise<Carried<Action>> {
  const { wanted, skipped } = checked(actions, carrier);
  const result: Carried<Action> = { done: [], skipped, unable: [], failed: [], carried: [] };
  let left = budget;
  for (const action of wanted) {
    left -= carrier.writes(action);
    if (left < 0 || stop?.asked) {
      result.carried.push(action);
      continue;
    }
    onStart?.(action);
    try {
      await carrier.carryOut(action);
      result.done.push(action);
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof OutsideError)) throw error;
      const place = error instanceof NotHereError ? result.unable : result.failed;
      place.push({ action, reason: error.text[locale] });
    }
  }
  return result;
}

/** More names than these make the error no clearer. */
const namedAtMost = 5;

/** Which are still to be done, and which are done. */
function checked<Action>(
  actions: readonly Action[],
  carrier: Carrier<Action>,
): { wanted: Action[]; skipped: Action[] } {
  const stands = Map.groupBy(actions, action => carrier.standing(action));
  const moved = (stands.get('moved') ?? []).map(action => carrier.name(action));
  if (moved.length > 0) {
    const named = moved.slice(0, namedAtMost).join(', ');
    throw new UsageError(carrier.changed(moved.length > namedAtMost ? `${named}, …` : named));
  }
  return { wanted: stands.get('planned') ?? [], skipped: stands.get('done') ?? [] };
}
