/** The text, or its beginning with a mark, so that it has at most the given number of code points. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // A code point takes at most two units, so that the rest is cut in any case.
  const points = Array.from(text.slice(0, 2 * most + 2));
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}
