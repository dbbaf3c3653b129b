/** Files of observations: one JSON line each, written by `probe`, read by `compare` and `sweep`. */

import { OutsideError, UsageError } from '../errors.ts';
import { firstFailure } from '../schemas.ts';
import { bracketed } from '../text/brackets.ts';
import { inline, jsonLine } from '../text/encode.ts';
import { jsonOrUndefined } from '../text/parse-json.ts';
import { type FileLine, linesOf } from './file-lines.ts';
import { type Observation, placeKey } from './observation.ts';
import type { LeftOut } from './rejected-observations.ts';

/** Lines of one file that are no observations, empty ones included, after which the rest of it is not read. */
const maximumWrong = 10_000;
/** Observations of one endpoint in one file: an endpoint has at most 33 addresses, and a process that died may have said it twice. */
const maximumRepeats = 100;

/** Turns observations into lines; the DER of a certificate stays only where it appears first. One per file. */
export class ObservationWriter {
  readonly #write: (line: string) => void;
  readonly #written = new Set<string>();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  write(observation: Observation): void {
    this.#write(jsonLine(this.#once(observation)));
  }

  #once(observation: Observation): Observation {
    if (observation.outcome !== 'served') return observation;
    let repeats = false;
    const chain = observation.chain.map(link => {
      if (link.der === undefined) return link;
      if (!this.#written.has(link.sha256)) {
        this.#written.add(link.sha256);
        return link;
      }
      repeats = true;
      const { der: _, ...rest } = link;
      return rest;
    });
    return repeats ? { ...observation, chain } : observation;
  }
}

export interface ReadingOptions {
  /** Told of whatever is left out, of each file when it has been read. Absent: the first such thing ends the reading. */
  onLeftOut?: (leftOut: LeftOut) => void;
  /** Was whoever wrote the file asked about this endpoint? Absent: about every one. */
  isGiven?: (observation: Observation, file: string) => boolean;
  /** No observation at all is nothing special: what is lost is only told. */
  mayBeNone?: true;
}

/**
 * Reads files of observations in order, each line checked against the schema. A line or a file that cannot be used costs
 * itself: it is left out, and said to be.
 * @throws UsageError `file:line: …` where no line of any file is an observation
 * @throws OutsideError where no file can be read
 */
export function* readObservations(
  files: readonly string[],
  options: ReadingOptions = {},
): Generator<Observation> {
  const { onLeftOut, mayBeNone = false } = options;
  const useless: { leftOut: LeftOut; error: ToldError }[] = [];
  let anyRight = false;
  for (const file of files) {
    const reading = new FileReading(file, options);
    yield* reading.observations();
    anyRight ||= reading.right > 0;
    if (reading.useless) useless.push(reading.useless);
    else for (const leftOut of reading.leftOut()) onLeftOut?.(leftOut);
  }
  // Wrong files are the caller's mistake; one wrong file beside others is an accident, and costs itself.
  const [first] = useless;
  if (first && !anyRight && !mayBeNone) throw first.error;
  for (const { leftOut } of useless) onLeftOut?.(leftOut);
}

type ToldError = UsageError | OutsideError;

/** One file, and what of it is left out. */
class FileReading {
  right = 0;
  /** Set when not one line can be used. */
  useless: { leftOut: LeftOut; error: ToldError } | undefined;
  readonly #file: string;
  readonly #options: ReadingOptions;
  readonly #isObservation = firstFailure<Observation>('observation');
  #wrong: { line: number; at: string; count: number } | undefined;
  #strays: { line: number; entry: string; endpoint: string; count: number } | undefined;
  #repeats: { line: number; entry: string; endpoint: string; count: number } | undefined;
  #rest: LeftOut | undefined;
  #empty = 0;
  readonly #seen = new Map<string, number>();

  constructor(file: string, options: ReadingOptions) {
    this.#file = file;
    this.#options = options;
  }

  *observations(): Generator<Observation> {
    try {
      for (const line of linesOf(this.#file)) {
        const observation = this.#look(line);
        if (observation) yield observation;
        if (this.#isSpent(line)) break;
      }
    } catch (error) {
      if (!(error instanceof OutsideError) || !this.#options.onLeftOut) throw error;
      this.#unreadable(error);
    }
    if (this.right > 0 || !this.#wrong) return;
    const { line, at } = this.#wrong;
    this.useless = {
      leftOut: { kind: 'file', file: this.#file, line },
      error: wrongLine(this.#file, line, at),
    };
  }

  /** The observation of a line, where it is one that counts. */
  #look(line: FileLine): Observation | undefined {
    if (!('text' in line)) {
      if (line.over === 'line') this.#refuse(line.number, '');
      return undefined;
    }
    if (line.text.trim() === '') {
      this.#empty++;
      return undefined;
    }
    const value = jsonOrUndefined(line.text);
    if (!this.#isObservation(value)) {
      this.#refuse(line.number, inline(this.#isObservation.errors?.[0]?.instancePath ?? ''));
      return undefined;
    }
    this.right++;
    const { entry, endpoint } = value;
    const about = { line: line.number, entry, endpoint, count: 0 };
    if (this.#options.isGiven?.(value, this.#file) === false) {
      this.#strays ??= about;
      this.#strays.count++;
      return undefined;
    }
    if (!this.#isRepeat(placeKey(entry, endpoint))) return value;
    this.#repeats ??= about;
    this.#repeats.count++;
    return undefined;
  }

  #isRepeat(place: string): boolean {
    const times = (this.#seen.get(place) ?? 0) + 1;
    this.#seen.set(place, times);
    return times > maximumRepeats;
  }

  #refuse(line: number, at: string): void {
    if (!this.#options.onLeftOut) throw wrongLine(this.#file, line, at);
    this.#wrong ??= { line, at, count: 0 };
    this.#wrong.count++;
  }

  /** Is the rest of the file not worth reading, or not to be read? */
  #isSpent(line: FileLine): boolean {
    const wrongs = (this.#wrong?.count ?? 0) + this.#empty;
    const isTooLong = 'over' in line && line.over === 'file';
    if (!isTooLong && wrongs < maximumWrong) return false;
    if (!this.#options.onLeftOut) throw tooLong(this.#file, line.number);
    this.#rest = {
      kind: 'rest',
      file: this.#file,
      line: line.number,
      because: isTooLong ? 'length' : 'lines',
    };
    return true;
  }

  #unreadable(error: OutsideError): void {
    const leftOut: LeftOut = { kind: 'unreadable', file: this.#file, error };
    if (this.right > 0) this.#rest = leftOut;
    else this.useless = { leftOut, error };
  }

  leftOut(): LeftOut[] {
    const file = this.#file;
    return [
      ...(this.#wrong
        ? [{ kind: 'lines' as const, file, line: this.#wrong.line, count: this.#wrong.count }]
        : []),
      ...(this.#strays ? [{ kind: 'strays' as const, file, ...this.#strays }] : []),
      ...(this.#repeats ? [{ kind: 'repeats' as const, file, ...this.#repeats }] : []),
      ...(this.#rest ? [this.#rest] : []),
    ];
  }
}

function wrongLine(file: string, line: number, at: string): UsageError {
  const where = at === '' ? { en: '', ja: '' } : bracketed({ en: at, ja: at });
  return new UsageError({
    en: `${inline(file)}:${line}: this line is not an observation${where.en}. Use a file written by certledger probe of this version.`,
    ja: `${inline(file)}:${line}: この行は観測結果ではありません${where.ja}。この版の certledger probe が出力したファイルを指定してください。`,
  });
}

function tooLong(file: string, line: number): UsageError {
  return new UsageError({
    en: `${inline(file)}:${line}: longer than any file of observations. Use a file written by certledger probe.`,
    ja: `${inline(file)}:${line}: 観測結果のファイルとしては長すぎます。certledger probe が出力したファイルを指定してください。`,
  });
}
