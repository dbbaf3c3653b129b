/** Files of observations: one JSON line each, written by `probe`, read by `compare` and `sweep`. */

import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { unreadable } from '../files.ts';
import { validator } from '../schemas.ts';
import { bracketed } from '../text/brackets.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { Observation } from './observation.ts';

/** A chain is at most a megabyte, and JSON may write one octet as six. */
const maximumLine = 2 ** 24;
/** Of one file: a hundred thousand endpoints fit. */
const maximumFile = 2 ** 30;

/** Turns observations into lines; the DER of a certificate stays only where it appears first. One per file. */
export class ObservationWriter {
  readonly #write: (line: string) => void;
  readonly #written = new Set<string>();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  write(observation: Observation): void {
    this.#write(`${JSON.stringify(this.#once(observation))}\n`);
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

/** Lines of a file that are no observations and were left out: the machine that wrote them died, or a disk was full. */
export interface WrongLines {
  file: string;
  /** The first, from 1. */
  line: number;
  count: number;
}

/**
 * Reads files of observations in order, each line checked against the schema.
 * @param onWrong told once of each file with wrong lines among right ones, when it has been read; absent: a wrong line ends it
 * @throws UsageError `file:line: …` for a file in which no line is an observation, or that is beyond the limits
 * @throws OutsideError when a file cannot be read
 */
export function* readObservations(
  files: readonly string[],
  onWrong?: (lines: WrongLines) => void,
): Generator<Observation> {
  for (const file of files) yield* readOne(file, onWrong);
}

function* readOne(file: string, onWrong: ((lines: WrongLines) => void) | undefined): Generator<Observation> {
  const isObservation = validator<Observation>('observation');
  let [number, right, wrong] = [0, 0, 0];
  let first: { line: number; at: string } | undefined;
  for (const line of linesOf(file)) {
    number++;
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (isObservation(value)) {
      right++;
      yield value;
      continue;
    }
    wrong++;
    first ??= { line: number, at: inline(isObservation.errors?.[0]?.instancePath ?? '') };
    if (!onWrong) break;
  }
  if (!first) return;
  if (!onWrong || right === 0) throw wrongLine(file, first.line, first.at);
  onWrong({ file, line: first.line, count: wrong });
}

/** What people are told of {@link WrongLines}. */
export const wrongLinesText = ({ file, line, count }: WrongLines): Localized => ({
  en: `${inline(file)}:${line}: ${count === 1 ? 'this line is not an observation and left out; what it was' : `${count} lines from here on are not observations and left out; what they were`} about counts as not observed.`,
  ja: `${inline(file)}:${line}: ${count === 1 ? 'この行は観測結果ではないため' : `この行以降の ${count} 行は観測結果ではないため`}無視しました。該当する接続先は未観測として扱います。`,
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A file is read piece by piece: one string could not hold it, and no line may claim the whole memory. */
function* linesOf(file: string): Generator<string> {
  const descriptor = opened(file);
  try {
    const piece = Buffer.alloc(2 ** 16);
    let rest: Buffer[] = [];
    let [restLength, total, number] = [0, 0, 1];
    for (;;) {
      const length = readPiece(descriptor, piece, file);
      if (length === 0) break;
      total += length;
      if (total > maximumFile) throw tooLong(file, number);
      let from = 0;
      for (let end = newline(piece, from, length); end >= 0; end = newline(piece, from, length)) {
        yield Buffer.concat([...rest, piece.subarray(from, end)]).toString('utf8');
        [rest, restLength, from] = [[], 0, end + 1];
        number++;
      }
      restLength += length - from;
      if (restLength > maximumLine) throw tooLong(file, number);
      // A copy: the piece is read into again.
      rest.push(Buffer.from(piece.subarray(from, length)));
    }
    if (restLength > 0) yield Buffer.concat(rest).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

function readPiece(descriptor: number, piece: Buffer, file: string): number {
  try {
    return readSync(descriptor, piece, 0, piece.length, null);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function newline(piece: Buffer, from: number, length: number): number {
  const end = piece.subarray(from, length).indexOf(0x0a);
  return end < 0 ? -1 : from + end;
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function wrongLine(file: string, line: number, at: string): UsageError {
  const where = at === '' ? { en: '', ja: '' } : bracketed({ en: at, ja: at });
  return new UsageError({
    en: `${file}:${line}: this line is not an observation${where.en}. Use a file written by certledger probe of this version.`,
    ja: `${file}:${line}: この行は観測結果ではありません${where.ja}。この版の certledger probe が出力したファイルを指定してください。`,
  });
}

function tooLong(file: string, line: number): UsageError {
  return new UsageError({
    en: `${file}:${line}: longer than any file of observations. Use a file written by certledger probe.`,
    ja: `${file}:${line}: 観測結果のファイルとしては長すぎます。certledger probe が出力したファイルを指定してください。`,
  });
}
