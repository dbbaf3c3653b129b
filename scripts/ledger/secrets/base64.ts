/** Base64 in a text, over one line or several: what it holds is looked into like a file. */
import { matchAt } from './occurrences.ts';

export interface Blob {
  offset: number;
  octets: Buffer;
}

/** A full line of it has at least so many letters; what is wrapped more narrowly is nobody's output. */
const fullLine = 40;
const lastLine = /[A-Za-z0-9+/_-]{1,39}={0,2}/y;
/** What stands between two lines of one text: quotation marks, commas, comment signs and the like around a line break. */
const between = /[ \t"'`,;+\\>#*|=]{0,40}\r?\n[ \t"'`,;\\>#*|]{0,80}(?:\+[ \t]{1,4}["'`])?/y;

interface Line {
  from: number;
  to: number;
}

/** @param skip where a place has been told of already */
export function* blobsIn(text: string, skip: (offset: number) => boolean): Generator<Blob> {
  // Most texts have none, and then not without their line breaks either.
  const written = fullLines(text);
  if (written.length === 0) return;
  // In a string of a program or of JSON the line break is written as two characters.
  const isProgram = text.includes('\\n');
  const plain = isProgram ? text.replaceAll('\\n', ' \n').replaceAll('\\r', '  ') : text;
  let lines: Line[] = [];
  for (const line of isProgram ? fullLines(plain) : written) {
    const before = lines.at(-1);
    if (before && !goesOn(plain, lines, line)) {
      yield* blobsOf(plain, lines, skip);
      lines = [];
    }
    lines.push(line);
  }
  yield* blobsOf(plain, lines, skip);
}

/**
 * Runs of at least {@link fullLine} letters. Where the last place that one could reach is not its own, none can begin before the next:
 * of most texts one character in ten is looked at, in a plain loop, which is fast from the first file on.
 */
function fullLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let last = fullLine - 1; last < text.length; ) {
    let from = last;
    while (from > last - fullLine && letters[text.charCodeAt(from)] === 1) from -= 1;
    if (from > last - fullLine) {
      last = from + fullLine;
      continue;
    }
    let to = last + 1;
    while (letters[text.charCodeAt(to)] === 1) to += 1;
    lines.push({ from: from + 1, to });
    last = to + fullLine;
  }
  return lines;
}

/** Of base64, in either alphabet: 1 at their codes. */
const letters = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  letters[letter.charCodeAt(0)] = 1;

/** A line that is longer than the one before begins something else, but for what stands behind a key on the first one. */
function goesOn(text: string, lines: readonly Line[], { from, to }: Line): boolean {
  const before = lines.at(-1);
  if (!before || from - before.to > 130) return false;
  const gap = matchAt(between, text, before.to);
  const isNext = gap !== null && before.to + gap[0].length === from;
  return isNext && (lines.length === 1 || to - from <= before.to - before.from);
}

function* blobsOf(text: string, lines: readonly Line[], skip: (offset: number) => boolean): Generator<Blob> {
  const [first, second] = lines;
  const last = lines.at(-1);
  if (!first || !last || skip(first.from)) return;
  const gap = matchAt(between, text, last.to);
  const rest = gap ? (matchAt(lastLine, text, last.to + gap[0].length)?.[0] ?? '') : '';
  const written = lines.map(({ from, to }) => text.slice(from, to));
  yield { offset: first.from, octets: decoded(written, rest) };
  // Perhaps the first was a word of its own.
  const isOdd = second && first.to - first.from !== second.to - second.from;
  if (isOdd) yield { offset: second.from, octets: decoded(written.slice(1), rest) };
}

const decoded = (lines: readonly string[], rest: string) => Buffer.from(lines.join('') + rest, 'base64');
