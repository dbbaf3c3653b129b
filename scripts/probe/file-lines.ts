/** Reads the lines of a file in pieces. The file may be too long for one string, and no line may fill the memory. */
import { closeSync, openSync, readSync } from 'node:fs';
import { unreadable } from '../files.ts';

/** A chain has at most a megabyte, and JSON may need six characters for one octet. */
const maximumLine = 2 ** 24;
/** Enough for a hundred thousand endpoints. */
const maximumFile = 2 ** 30;
const newline = 0x0a;

/** `line`: the line is too long and was skipped. `file`: the file is too long, and no line follows. */
export type FileLine = { number: number } & ({ text: string } | { over: 'line' | 'file' });

/** @throws OutsideError when the file cannot be read, also in the middle; UsageError for a folder */
export function* linesOf(file: string): Generator<FileLine> {
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
      if (total > maximumFile) return yield { number, over: 'file' };
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

  /** Returns the line and begins the next one. */
  take(): { text: string } | { over: 'line' } {
    const [parts, length] = [this.#parts, this.#length];
    [this.#parts, this.#length] = [[], 0];
    return length > maximumLine ? { over: 'line' } : { text: Buffer.concat(parts).toString('utf8') };
  }
}

function asked<T>(file: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw unreadable(file, error);
  }
}
