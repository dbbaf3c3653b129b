/**
 * Files of one JSON value a line. They are read in pieces: a file may be too long for one string, and no line may fill the
 * memory.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { isThere, unreadable, writeWhole } from './files.ts';
import { jsonOrUndefined } from './text/parse-json.ts';

/** A chain has at most a megabyte, and JSON may need six characters for one octet. */
const maximumLine = 2 ** 24;
/** Enough for a hundred thousand endpoints. */
const maximumFile = 2 ** 30;
const newline = 0x0a;

/** `damaged`: the line is no JSON, or it is too long and was skipped. `end`: the file is too long, and no line follows. */
export type JsonLine = {
  /** From 1. */
  number: number;
} & (Content | { kind: 'end' });

type Content = { kind: 'value'; value: unknown } | { kind: 'empty' | 'damaged' };

/** @throws OutsideError when the file cannot be read, also in the middle; UsageError for a folder */
export function* jsonLinesOf(file: string): Generator<JsonLine> {
  const descriptor = asked(file, () => openSync(file, 'r'));
  try {
    const piece = Buffer.alloc(2 ** 16);
    const line = new Line();
    for (let [total, number] = [0, 1]; ; ) {
      const length = asked(file, () => readSync(descriptor, piece, 0, piece.length, null));
      if (length === 0) {
        if (!line.isEmpty) yield { number, ...line.take() };
        return;
      }
      total += length;
      if (total > maximumFile) return yield { number, kind: 'end' };
      let from = 0;
      for (let end = piece.indexOf(newline); end >= 0 && end < length; end = piece.indexOf(newline, from)) {
        line.add(piece.subarray(from, end));
        yield { number, ...line.take() };
        number++;
        from = end + 1;
      }
      line.add(piece.subarray(from, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The part of a line that has been read. Nothing is kept of a line that is too long. */
class Line {
  #parts: Buffer[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** @param part the buffer is used again, so a copy is kept */
  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > maximumLine) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Buffer.from(part));
  }

  /** Returns the content of the line and begins the next one. */
  take(): Content {
    const [parts, length] = [this.#parts, this.#length];
    [this.#parts, this.#length] = [[], 0];
    if (length > maximumLine) return { kind: 'damaged' };
    const text = Buffer.concat(parts).toString('utf8');
    if (text.trim() === '') return { kind: 'empty' };
    const value = jsonOrUndefined(text);
    return value === undefined ? { kind: 'damaged' } : { kind: 'value', value };
  }
}

function asked<T>(file: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A line that could not be used and was left out. */
export interface DamagedLine {
  file: string;
  /** From 1. */
  line: number;
}

/**
 * The values of a file, in its order. A damaged line costs itself and nothing else; a file that is not there is empty.
 * @param parse a value of the line, undefined when it is none
 * @throws OutsideError when the file is there but cannot be read
 */
export async function readJsonLines<T>(
  file: string,
  parse: (value: unknown) => T | undefined,
): Promise<{ values: T[]; damaged: DamagedLine[] }> {
  const values: T[] = [];
  const damaged: DamagedLine[] = [];
  if (!(await isThere(file))) return { values, damaged };
  for (const line of jsonLinesOf(file)) {
    if (line.kind === 'empty') continue;
    const value = line.kind === 'value' ? parse(line.value) : undefined;
    if (value === undefined) damaged.push({ file, line: line.number });
    else values.push(value);
  }
  return { values, damaged };
}

/** Writes nothing when the file has this content already. The caller puts the lines in order. */
export async function writeJsonLines(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map(line => `${line}\n`).join('');
  // No file says the same as an empty one.
  if (text === '' && !(await isThere(file))) return;
  await writeWhole(file, text);
}
