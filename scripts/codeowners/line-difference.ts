/** Two versions of a file made of lines → the lines only one of them has, for a person to look at. Pure. */
import { inline } from '../text/encode.ts';

/** More lines than this say no more. */
const shownLines = 20;

/**
 * `- ` before what is there, `+ ` before what should be; each line safe to print, the order that of the files. Empty for
 * files that say the same, whatever their line endings.
 */
export function difference(there: string, wanted: string): string[] {
  const [old, made] = [linesOf(there), linesOf(wanted)];
  if (old.join('\n') === made.join('\n')) return [];
  const [oldSet, madeSet] = [new Set(old), new Set(made)];
  const changes = [
    ...old.filter(line => !madeSet.has(line)).map(line => `- ${inline(line)}`),
    ...made.filter(line => !oldSet.has(line)).map(line => `+ ${inline(line)}`),
  ];
  // The same lines in another order, or twice: the last that matches counts, so that is a difference as well.
  if (changes.length === 0) return ['…'];
  return changes.length > shownLines ? [...changes.slice(0, shownLines), '…'] : changes;
}

const linesOf = (text: string) => text.split(/\r?\n/).filter(line => line !== '');
