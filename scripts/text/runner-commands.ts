/**
 * Breaks the commands of the GitHub Actions runner in printed text. The runner obeys `::command …::…` at the beginning of a line,
 * after spaces, and `##[command …]…` anywhere in a line. It reads each line of standard output and standard error, whoever wrote
 * it, so that untrusted text is safe nowhere in a line.
 *
 * The marks are broken, and `stop-commands` is not used: the runner reads the two streams separately, so that it would stop the
 * commands of one stream only.
 */

/**
 * What weighs nothing where the runner compares texts, and is visible all the same, so that nobody has written it out before: all
 * that combines with what stands before it, and a few characters that only lengthen a word.
 */
const ignoredCharacters = String.raw`\p{M}\u0640\u07fa\u180a\u1cd3\ufe73`;
const ignored = `[${ignoredCharacters}]*`;
const space = String.raw`[\t\v\f\u0085\ufeff\p{Z}${ignoredCharacters}]*`;

/** A line ends where the runner ends it: at CR, LF or both. */
const atStart = new RegExp(String.raw`(?<![^\r\n])(${space}:${ignored}):`, 'gu');
const anywhere = new RegExp(String.raw`(#${ignored}#${ignored})\[`, 'gu');

/** For text that begins no line. @param bracket what to write for the last character of a mark */
export const brokenWithin = (text: string, bracket = '\\u{5b}'): string =>
  text.replace(anywhere, (_, before: string) => `${before}${bracket}`);

/** Breaks the commands in a text that comes in pieces, wherever it is cut. Characters stay, but for the last one of each mark. */
export class CommandBreaker {
  /** As much of the line under way as the next piece may make a mark of. */
  #before = '';

  broken(piece: string): string {
    const text = this.#before + piece;
    const broken = brokenWithin(text.replace(atStart, (_, before: string) => `${before}\\u{3a}`));
    // A mark is complete with its last character, which no earlier piece had: what stands before it is as it was.
    const printed = broken.slice(this.#before.length);
    this.#before = unfinished(text);
    return printed;
  }
}

const blank = new RegExp(`^${space}(?::${ignored})?$`, 'u');
const atEnd = new RegExp(`(?:#${ignored}){1,2}$`, 'u');

/** What may become a mark: a line of spaces so far, perhaps with its first colon, or number signs at the end. */
function unfinished(text: string): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  if (blank.test(line)) return line.includes(':') ? ':' : '';
  const [signs = ''] = atEnd.exec(line) ?? [];
  return `x${signs.replaceAll(/[^#]/g, '')}`;
}
