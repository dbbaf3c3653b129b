/** The lines of a file, read piece by piece: one string could not hold it, and no line may claim the whole memory. */
import { closeSync, openSync, readSync } from 'node:fs';
import { unreadable } from '../files.ts';

/** A chain is at most a megabyte, and JSON may write one octet as six. */
const maximumLine = 2 ** 24;
/** Of one file: a hundred thousand endpoints fit. */
const maximumFile = 2 ** 30;
const newline = 0x0a;

/** `line`: it is longer than any line may be, and passed over. `file`: the file is, and nothing of it follows. */
export type FileLine = { number: number } & ({ text: string } | { over: 'line' | 'file' });

/** @throws OutsideError when the file cannot be read, also half-way; UsageError for a folder */
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

/** What has been read of a line; of one that is too long, nothing is kept. */
class Line {
  #parts: Buffer[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** @param part is read into again, so that what is kept is a copy */
  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > maximumLine) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Buffer.from(part));
  }

  /** The line, and the next one begins. */
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
