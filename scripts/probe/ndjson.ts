/** Files of observations, with one JSON line each. `probe` writes them, `compare` and `sweep` read them. */

import { OutsideError, UsageError } from '../errors.ts';
import { type JsonLine, jsonLinesOf } from '../json-lines.ts';
import { firstFailure } from '../schemas.ts';
import { bracketed } from '../text/brackets.ts';
import { inline, jsonLine } from '../text/encode.ts';
import { type Observation, placeKey } from './observation.ts';
import type { ScopeAnswer } from './observation-scope.ts';
import type { Rejected } from './rejected-observations.ts';

/** After so many lines that are not observations (empty ones count), the rest of a file is not read. */
const maximumWrong = 10_000;
/** The most observations of one endpoint in one file. It has at most 33 addresses, and a worker that died may have caused repeats. */
const maximumRepeats = 100;

/** Turns observations into lines. The DER of a certificate is written only where it appears first. One writer for each file. */
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
  /** Called for everything that is left out, after each file. Absent: the first such thing throws. */
  onRejected?: (rejected: Rejected) => void;
  /** Was the writer of the file asked about this endpoint? Absent: about every endpoint. */
  scope?: (observation: Observation, file: string) => ScopeAnswer;
  /** Files without any observation do not throw: what is lost is reported. */
  mayBeNone?: true;
}

/**
 * Reads files of observations in order, and checks each line against the schema. A line or a file that cannot be used is left
 * out and reported, and the others are read.
 * @throws UsageError `file:line: …` where no line of any file is an observation
 * @throws OutsideError where no file can be read
 */
export function* readObservations(
  files: readonly string[],
  options: ReadingOptions = {},
): Generator<Observation> {
  const { onRejected, mayBeNone = false } = options;
  const useless: { rejected: Rejected; error: ToldError }[] = [];
  let anyRight = false;
  for (const file of files) {
    const reading = new FileReading(file, options);
    yield* reading.observations();
    anyRight ||= reading.right > 0;
    if (reading.useless) useless.push(reading.useless);
    else for (const rejected of reading.rejected()) onRejected?.(rejected);
  }
  // If all files are wrong, the caller is mistaken. One wrong file beside others is an accident, and only that file is left out.
  const [first] = useless;
  if (first && !anyRight && !mayBeNone) throw first.error;
  for (const { rejected } of useless) onRejected?.(rejected);
}

type ToldError = UsageError | OutsideError;

/** Why an observation is left out, in the order in which it is reported. */
const whyLeftOut = ['out-of-scope', 'repeats', 'too-many'] as const;
type LeftOut = (typeof whyLeftOut)[number];

/** Reads one file, and counts what is left out of it. */
class FileReading {
  right = 0;
  /** Set when no line can be used. */
  useless: { rejected: Rejected; error: ToldError } | undefined;
  readonly #file: string;
  readonly #options: ReadingOptions;
  readonly #isObservation = firstFailure<Observation>('observation');
  #wrong: { line: number; at: string; count: number } | undefined;
  readonly #leftOut = new Map<LeftOut, { line: number; count: number; entry: string; endpoint: string }>();
  #rest: Rejected | undefined;
  #empty = 0;
  readonly #seen = new Map<string, number>();

  constructor(file: string, options: ReadingOptions) {
    this.#file = file;
    this.#options = options;
  }

  *observations(): Generator<Observation> {
    try {
      for (const line of jsonLinesOf(this.#file)) {
        const observation = this.#observationIn(line);
        if (observation) yield observation;
        if (this.#isOverLimit(line)) break;
      }
    } catch (error) {
      if (!(error instanceof OutsideError) || !this.#options.onRejected) throw error;
      this.#unreadable(error);
    }
    if (this.right > 0 || !this.#wrong) return;
    const { line, at } = this.#wrong;
    this.useless = {
      rejected: { kind: 'file', file: this.#file, line },
      error: wrongLine(this.#file, line, at),
    };
  }

  /** The observation of a line, if it is one and in scope. */
  #observationIn(line: JsonLine): Observation | undefined {
    switch (line.kind) {
      case 'value':
        return this.#accepted(line.number, line.value);
      case 'damaged':
        this.#refuse(line.number, '');
        return undefined;
      case 'empty':
        this.#empty++;
        return undefined;
      case 'end':
        return undefined;
    }
  }

  #accepted(number: number, value: unknown): Observation | undefined {
    if (!this.#isObservation(value)) {
      this.#refuse(number, inline(this.#isObservation.errors?.[0]?.instancePath ?? ''));
      return undefined;
    }
    const scope = this.#options.scope?.(value, this.#file) ?? 'in-scope';
    if (scope === 'no-endpoint') {
      this.#refuse(number, '/endpoint');
      return undefined;
    }
    this.right++;
    const { entry, endpoint } = value;
    if (scope === 'in-scope' && !this.#isRepeat(placeKey(entry, endpoint))) return value;
    const why = scope === 'in-scope' ? 'repeats' : scope;
    const first = this.#leftOut.get(why) ?? { line: number, count: 0, entry, endpoint };
    this.#leftOut.set(why, { ...first, count: first.count + 1 });
    return undefined;
  }

  #isRepeat(place: string): boolean {
    const times = (this.#seen.get(place) ?? 0) + 1;
    this.#seen.set(place, times);
    return times > maximumRepeats;
  }

  #refuse(line: number, at: string): void {
    if (!this.#options.onRejected) throw wrongLine(this.#file, line, at);
    this.#wrong ??= { line, at, count: 0 };
    this.#wrong.count++;
  }

  /** Must the rest of the file be left out? */
  #isOverLimit(line: JsonLine): boolean {
    const wrongs = (this.#wrong?.count ?? 0) + this.#empty;
    const isTooLong = line.kind === 'end';
    if (!isTooLong && wrongs < maximumWrong) return false;
    if (!this.#options.onRejected) throw tooLong(this.#file, line.number);
    this.#rest = {
      kind: 'rest',
      file: this.#file,
      line: line.number,
      because: isTooLong ? 'length' : 'lines',
    };
    return true;
  }

  #unreadable(error: OutsideError): void {
    const rejected: Rejected = { kind: 'unreadable', file: this.#file, error };
    if (this.right > 0) this.#rest = rejected;
    else this.useless = { rejected, error };
  }

  rejected(): Rejected[] {
    const file = this.#file;
    return [
      ...(this.#wrong
        ? [{ kind: 'lines' as const, file, line: this.#wrong.line, count: this.#wrong.count }]
        : []),
      ...whyLeftOut.flatMap(kind => {
        const first = this.#leftOut.get(kind);
        return first ? [{ kind, file, ...first }] : [];
      }),
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
