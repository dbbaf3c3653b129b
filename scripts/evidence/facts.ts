/** Facts: what a finding is made of beside its rule and its place. Lists in them have an end. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Facts while they are put together: what is undefined is left out of the finding. */
export type Facts = Record<string, Json | undefined>;

/** Longest list a finding carries: a certificate may hold ten thousand names, and every one of them is hostile text. */
export const longestList = 20;

/** A list as facts: the first of it, and under `…Total` how many there are where that is more; nothing where there are none. */
export function listFacts(name: string, values: readonly string[]): Facts {
  const { shown, total } = capped(values);
  return values.length > 0 ? { [name]: shown, [`${name}Total`]: total } : {};
}

/** The first of a list, and how many there are where that is more than are kept. */
export function capped(values: readonly string[]): { shown: string[]; total: number | undefined } {
  return {
    shown: values.slice(0, longestList),
    total: values.length > longestList ? values.length : undefined,
  };
}
