/** NDJSON files that change only where their content does: one value a line, sorted by the caller. */
import { readIfThere, writeWhole } from '../files.ts';
import { jsonOrUndefined } from '../text/parse-json.ts';

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

/** The same content again writes nothing. */
export async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map(line => `${line}\n`).join('');
  // No file says the same as an empty one.
  if (text === '' && (await readIfThere(file)) === undefined) return;
  await writeWhole(file, text);
}
