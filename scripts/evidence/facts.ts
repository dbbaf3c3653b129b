/** Facts: the values of a finding. Lists among them are cut. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Facts as a rule returns them. Undefined ones are left out of the finding. */
export type Facts = Record<string, Json | undefined>;

/** The longest list in a finding. A certificate may hold ten thousand names, all of them hostile text. */
export const longestList = 20;

/** A list as facts: its first values, and under `…Total` their number where it was cut. An empty list makes no facts. */
export function listFacts(name: string, values: readonly string[]): Facts {
  const { shown, total } = capped(values);
  return values.length > 0 ? { [name]: shown, [`${name}Total`]: total } : {};
}

/** The first values of a list, and their number where it was cut. */
export function capped(values: readonly string[]): { shown: string[]; total: number | undefined } {
  return {
    shown: values.slice(0, longestList),
    total: values.length > longestList ? values.length : undefined,
  };
}
