/** Equal elements of a list, found in one pass: the validators ask for it, and so does who compiles them. */

/** @returns the indexes of an element and of an equal one before it */
export function repetition(list: readonly unknown[]): { i: number; j: number } | undefined {
  const seen = new Map<string, number>();
  for (const [i, item] of list.entries()) {
    const text = JSON.stringify(item, inOrder);
    const j = seen.get(text);
    if (j !== undefined) return { i, j };
    seen.set(text, i);
  }
  return undefined;
}

/** The order of keys makes no difference between two maps. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
