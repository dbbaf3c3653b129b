/** Compares two versions of a file and gives the lines that only one of them has, for people to read. Pure. */
import { inline } from '../text/encode.ts';

/** The most lines that are shown. */
const shownLines = 20;

/**
 * `- ` stands before a line that is there, `+ ` before a line that should be. Each line is safe to print, and the order is that of
 * the files. Empty when the files have the same lines; line endings do not count.
 */
export function difference(there: string, wanted: string): string[] {
  const [old, made] = [linesOf(there), linesOf(wanted)];
  if (old.join('\n') === made.join('\n')) return [];
  const [oldSet, madeSet] = [new Set(old), new Set(made)];
  const changes = [
    ...old.filter(line => !madeSet.has(line)).map(line => `- ${inline(line)}`),
    ...made.filter(line => !oldSet.has(line)).map(line => `+ ${inline(line)}`),
  ];
  // The same lines in another order, or a line twice, are a difference too: in CODEOWNERS the last line that matches counts.
  if (changes.length === 0) return ['…'];
  return changes.length > shownLines ? [...changes.slice(0, shownLines), '…'] : changes;
}

const linesOf = (text: string) => text.split(/\r?\n/).filter(line => line !== '');
