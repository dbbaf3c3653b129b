/** The beginnings of the lines of a text, found once, so that a position is found by a search and not by counting. */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Both from 1; the column counts UTF-16 code units, as editors do. */
  at(offset: number): { line: number; column: number } {
    this.#starts ??= lineStarts(this.#text);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1))
    starts.push(newline + 1);
  return starts;
}

/** The line and column of one offset, without keeping the beginnings of lines. */
export const lineAndColumn = (text: string, offset: number) => new LineIndex(text).at(offset);
