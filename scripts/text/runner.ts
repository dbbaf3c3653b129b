/**
 * What the runner of GitHub Actions takes for a command in the lines a step prints: `::command …::…` at the beginning of a line,
 * spaces aside, and `##[command …]…` anywhere in it. It looks at each line of standard output and of standard error, whoever wrote
 * it and whatever stands around it, so nothing that is put into a line is safe by where it stands.
 *
 * The marks are broken instead of fencing the text with `stop-commands`: the two streams come to the runner by ways of their own,
 * so a fence on one says nothing about the other.
 */

/** A line ends where the runner ends it: at CR, LF or both. */
const atStart = /(?<![^\r\n])((?:[^\S\r\n]|\u0085)*:):/gu;

/** For text that begins no line. */
export const brokenWithin = (text: string): string => text.replaceAll('##[', '##\\u{5b}');

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

/** What may become a mark: a line of spaces so far, perhaps with its first colon, or number signs at the end. */
function unfinished(text: string): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  if (/^(?:\s|\u0085)*:?$/u.test(line)) return line.endsWith(':') ? ':' : '';
  return `x${/#{0,2}$/.exec(line)?.[0] ?? ''}`;
}
