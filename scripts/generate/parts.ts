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

/** @throws Error when two have the same place in a list: which of them came first would depend on the disk */
export function refuseEqualOrders(declared: readonly { file: string; order: number }[]): void {
  for (const [order, those] of Map.groupBy(declared, each => each.order)) {
    const [first, second] = those;
    if (first && second) throw new Error(`${first.file} and ${second.file} have the same order: ${order}`);
  }
}

/**
 * @param texts of what `file` declares, and lists and maps of texts
 * @throws Error when one is still empty, as it is in a new file
 */
export function refuseEmptyTexts(file: string, texts: Readonly<Record<string, unknown>>): void {
  for (const [name, text] of Object.entries(texts)) {
    if (text === '') throw new Error(`${file}: fill in ${name}`);
    if (typeof text !== 'object' || text === null) continue;
    const within = Object.entries(text).map(([part, each]) => [`${name}.${part}`, each] as const);
    refuseEmptyTexts(file, Object.fromEntries(within));
  }
}
