/** Finds base64 in a text, on one line or several. The decoded octets are examined like a file. */
import { matchAt } from './occurrences.ts';

export interface Base64Block {
  offset: number;
  octets: Buffer;
}

/** The fewest letters in a full line of base64. No program writes shorter lines. */
const fullLine = 40;
const lastLine = /[A-Za-z0-9+/_-]{1,39}={0,2}/y;
/**
 * The characters between two lines of base64: quotation marks, commas, comment signs and the like around a line break. In a string
 * literal or in JSON, the line break is an escape sequence.
 */
const lineSeparator =
  /[ \t"'`,;+\\>#*|=]{0,40}(?:\\{1,7}(?:r|u000[dD]))?(?:\r?\n|\\{1,7}(?:n|u000[aA]))[ \t"'`,;\\>#*|]{0,80}(?:\+[ \t]{1,4}["'`])?/y;

interface Line {
  from: number;
  to: number;
}

/** @param skip true where a secret was reported already */
export function* base64Blocks(text: string, skip: (offset: number) => boolean): Generator<Base64Block> {
  let lines: Line[] = [];
  for (const line of fullLines(text)) {
    if (lines.length > 0 && !continuesBlock(text, lines, line)) {
      yield* blocksOf(text, lines, skip);
      lines = [];
    }
    lines.push(line);
  }
  yield* blocksOf(text, lines, skip);
}

/**
 * Runs of at least {@link fullLine} letters. The loop looks at the last position of a possible run first. Where that is no letter, no
 * run can begin before it. So only one character in ten of most texts is read.
 */
function* fullLines(text: string): Generator<Line> {
  for (let last = fullLine - 1; last < text.length; ) {
    let before = last;
    while (before > last - fullLine && base64Letters[text.charCodeAt(before)] === 1) before -= 1;
    if (before > last - fullLine) {
      last = before + fullLine;
      continue;
    }
    let to = last + 1;
    while (base64Letters[text.charCodeAt(to)] === 1) to += 1;
    const from = before + 1 + (text[before] === '\\' ? escapeLength(text, before + 1) : 0);
    if (to - from >= fullLine) yield { from, to };
    last = to + fullLine;
  }
}

/** The length of an escaped line break behind a backslash, which is not a part of the line. */
function escapeLength(text: string, at: number): number {
  if (text[at] === 'n' || text[at] === 'r') return 1;
  return /^u000[aAdD]$/.test(text.slice(at, at + 5)) ? 5 : 0;
}

/** 1 at the code of each letter of base64, in both alphabets. */
const base64Letters = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  base64Letters[letter.charCodeAt(0)] = 1;

/** A line continues the block where it is not longer than the line before. The first line may be shorter, because a key name may precede it. */
function continuesBlock(text: string, lines: readonly Line[], { from, to }: Line): boolean {
  const before = lines.at(-1);
  if (!before || from - before.to > 130) return false;
  const gap = matchAt(lineSeparator, text, before.to);
  const isNext = gap !== null && before.to + gap[0].length === from;
  return isNext && (lines.length === 1 || to - from <= before.to - before.from);
}

function* blocksOf(
  text: string,
  lines: readonly Line[],
  skip: (offset: number) => boolean,
): Generator<Base64Block> {
  const [first, second] = lines;
  const last = lines.at(-1);
  if (!first || !last || skip(first.from)) return;
  const gap = matchAt(lineSeparator, text, last.to);
  const rest = gap ? (matchAt(lastLine, text, last.to + gap[0].length)?.[0] ?? '') : '';
  yield { offset: first.from, octets: decoded(text, lines, rest) };
  // The first line may be a word that is not a part of the base64.
  const isOdd = second && first.to - first.from !== second.to - second.from;
  if (isOdd) yield { offset: second.from, octets: decoded(text, lines.slice(1), rest) };
}

/** The lines are written into one buffer, because a string of so many pieces would need several times the memory. */
function decoded(text: string, lines: readonly Line[], rest: string): Buffer {
  const [first] = lines;
  if (first && lines.length === 1) return Buffer.from(text.slice(first.from, first.to) + rest, 'base64');
  const written = Buffer.allocUnsafe(lines.reduce((sum, { from, to }) => sum + to - from, rest.length));
  let length = 0;
  for (const { from, to } of lines) length += written.write(text.slice(from, to), length, 'latin1');
  length += written.write(rest, length, 'latin1');
  return Buffer.from(written.toString('latin1', 0, length), 'base64');
}
