/** Order by code unit: the same on every machine, whatever its language is. */
export function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
