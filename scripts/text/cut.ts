/** The text, or as much of it as fits into so many code points with a mark that there is more. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // A code point takes at most two units, so what lies beyond is cut anyway.
  const points = Array.from(text.slice(0, 2 * most + 2));
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}
