/** NDJSON files that change only where their content does: one value a line, sorted by the caller. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OutsideError } from '../errors.ts';

/** A line that could not be used and was left out. */
export interface Damage {
  file: string;
  /** From 1. */
  line: number;
}

/**
 * The values of a file, in its order. A damaged line costs itself and nothing else; a file that is not there is empty.
 * @param parse a value of the line, undefined when it is none
 * @throws OutsideError when the file is there but cannot be read
 */
export async function readLines<T>(
  file: string,
  parse: (value: unknown) => T | undefined,
): Promise<{ values: T[]; damaged: Damage[] }> {
  const values: T[] = [];
  const damaged: Damage[] = [];
  for (const [index, line] of ((await readIfThere(file)) ?? '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parse(jsonOrUndefined(line));
    if (value === undefined) damaged.push({ file, line: index + 1 });
    else values.push(value);
  }
  return { values, damaged };
}

/** Replaces a file as a whole or not at all. The same content again writes nothing. */
export async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map(line => `${line}\n`).join('');
  const before = await readIfThere(file);
  if (before === text || (before === undefined && text === '')) return;
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new OutsideError(`The state cannot be written to ${file}: ${messageOf(error)}`);
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new OutsideError(`The state cannot be read from ${file}: ${messageOf(error)}`);
  }
}

function jsonOrUndefined(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
