/**
 * A table in Markdown.
 * @param head and rows: cells that are safe to print
 * @param numbersFrom the first column of numbers, which are aligned right
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbersFrom = Number.POSITIVE_INFINITY,
): string {
  const rule = head.map((_, index) => (index >= numbersFrom ? '---:' : '---'));
  return [head, rule, ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
