/** How a file is made in part: what several generators write into files that people write, too. */
import { readFileSync } from 'node:fs';

/** A file that is generated, whole or in part. */
export interface GeneratedFile {
  /** Relative to the repository. */
  file: string;
  /** The whole content of that file. */
  content(): Promise<string>;
}

/** @param from a folder @param what the first sentence, with its full stop */
export const notice = (from: string, what: string) =>
  `/** ${what} Generated from ${from} by scripts/generate/generate.ts: edit those, then \`npm run generate\`. */`;

/** As it stands in a file of JSON, so many columns in. */
export const inJson = (value: unknown, column: number) =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(column)}`);

/** The file as it is, with each of these parts made anew. @throws Error when it has no place for one */
export function withParts(file: string, ...parts: [RegExp, string][]): string {
  let text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  for (const [part, anew] of parts) {
    if (!part.test(text)) throw new Error(`${file} has no place for what is generated into it: ${part}`);
    text = text.replace(part, () => anew);
  }
  return text;
}
