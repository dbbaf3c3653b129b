/** Text that is aligned on a terminal, where full-width characters take two columns. */
import { columnsOf } from '../libraries.ts';

/** The text with spaces behind it, so that it is at least so many columns wide. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));

/** The text, or its beginning with a mark, so that it is at most so many columns wide. */
export function cutToColumns(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (columnsOf(kept + segment) >= width) break;
    kept += segment;
  }
  return `${kept}…`;
}
