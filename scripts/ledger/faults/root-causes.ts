/**
 * Finds the cause of faults: conflict markers, and characters that look like others. Whether such a character is the cause is
 * tested and not guessed: it is replaced in a copy, and the copy is read again. Pure.
 */
import type { Localized } from '../../text/locale.ts';
import { lineAndColumn } from '../../text/position.ts';
import { type Fault, type Path, Source } from '../source.ts';
import {
  hasLookalikes,
  isFullWidth,
  type Lookalike,
  lookalikesIn,
  lookalikeText,
} from '../yaml/lookalikes.ts';

/** The data and the faults of a text. `data` absent: the text could not be read at all. */
export interface TextReading {
  data?: unknown;
  faults: Fault[];
}

/** Code units that are read again: half a second for one file, two for all the files of a ledger. */
const maximumRereadPerFile = 2 ** 18;
export const maximumRereadPerLedger = 2 ** 20;
/** The most lookalikes in one line. A line with more is not YAML with a typing mistake. */
const maximumOnLine = 40;

/** One fault for each unresolved merge conflict of a text, at its first line. */
export function conflicts(text: string): Fault[] {
  const found: Fault[] = [];
  let isOpen = false;
  for (const { 0: line, 1: sign, index } of text.matchAll(/^(?:(<|>|=|\|)\1{6})(?![^ \r\n]).*$/gm)) {
    // Git does not indent the markers, and writes a name after each but `=======`.
    if (!isOpen && found.length < maximumConflicts)
      found.push({ rule: 'yaml.conflict', offset: index, values: { marker: line.slice(0, 7) } });
    isOpen = sign !== '>';
  }
  return found;
}

const maximumConflicts = 20;

/** What may still be read again. */
export interface RereadingBudget {
  left: number;
}

/**
 * The faults of a text. A fault whose cause was found has that `cause`.
 * @param faults all faults of the text, also those that `readText` does not find
 * @param readText reads a text in the way in which this one was read
 */
export function withLookalikeCauses(
  text: string,
  faults: readonly Fault[],
  readText: (text: string) => TextReading,
  budget: RereadingBudget,
): readonly Fault[] {
  if (
    faults.length === 0 ||
    !hasLookalikes(text) ||
    text.length > Math.min(maximumRereadPerFile, budget.left)
  )
    return faults;
  const search = new Search(text, readText, budget);
  search.run();
  return search.told(faults);
}

/** A fault that names the lookalikes of one value, where the value is right once they are replaced. */
export function lookalikeCauseIn(
  value: string,
  path: Path,
  holds: (repaired: string) => boolean,
): Fault | undefined {
  const found = lookalikesIn(value, 0, maximumOnLine);
  const repaired = edited(value, new Map(byOffset(found)));
  if (found.length === 0 || !holds(repaired)) return undefined;
  return { rule: 'yaml.lookalike', path, values: { list: listText(found) } };
}

/** Replaced characters, by offset. */
type Edits = ReadonlyMap<number, Lookalike>;

interface Repaired {
  text: string;
  readText: TextReading;
}

class Search {
  readonly #text: string;
  readonly #lines: readonly { text: string; from: number }[];
  readonly #readText: (text: string) => TextReading;
  readonly #first: TextReading;
  readonly #budget: RereadingBudget;
  #left = maximumRereadPerFile;
  #edits: Edits = new Map();
  #now: Repaired;
  /** Numbers of the lines to try, in order. */
  #waiting: number[];
  readonly #tried = new Set<number>();
  /** The cause of each fault of the first reading. */
  readonly #causes = new Map<string, Fault>();
  /** Causes of faults that appeared only after another character was replaced. */
  readonly #further: Fault[] = [];

  constructor(text: string, readText: (text: string) => TextReading, budget: RereadingBudget) {
    this.#text = text;
    this.#readText = readText;
    this.#budget = budget;
    budget.left -= text.length;
    this.#first = readText(text);
    this.#now = { text, readText: this.#first };
    let from = 0;
    this.#lines = text.split('\n').map(line => {
      const place = { text: line, from };
      from += line.length + 1;
      return place;
    });
    this.#waiting = this.#worthTrying();
  }

  run(): void {
    for (let line = this.#waiting.shift(); line !== undefined; line = this.#waiting.shift()) {
      this.#tried.add(line);
      if (this.#repairs(line)) this.#waiting = this.#worthTrying();
      if (this.#left <= 0 || this.#budget.left <= 0) return;
    }
  }

  told(faults: readonly Fault[]): Fault[] {
    const told = faults.map((fault): Fault => {
      const cause = this.#causes.get(keyOf(fault));
      return cause ? { ...fault, cause } : fault;
    });
    return [...told, ...this.#further];
  }

  /** Lines with lookalikes that were not tried yet: first those with a fault, then the others from the top. */
  #worthTrying(): number[] {
    const { text, readText } = this.#now;
    if (readText.faults.length === 0) return [];
    const source = new Source('', text);
    const faulty = readText.faults.slice(0, maximumOnLine).map(fault => source.place(fault).line - 1);
    const all = new Set([...faulty, ...this.#lines.keys()]);
    return [...all].filter(line => !this.#tried.has(line) && hasLookalikes(this.#lines[line]?.text ?? ''));
  }

  #repairs(line: number): boolean {
    const { text = '', from = 0 } = this.#lines[line] ?? {};
    const found = lookalikesIn(text, from, maximumOnLine);
    // All lookalikes of the line, or only the first few: the rest of the line may be text that is meant as it is.
    for (const count of new Set([found.length, 1, 2, 3])) {
      const some = found.slice(0, count);
      const repaired = this.#with(some);
      if (!repaired || !isBetter(repaired, this.#now)) continue;
      this.#take(...this.#least(some, repaired));
      return true;
    }
    return false;
  }

  /**
   * The fewest replacements with the same result. A character that can stay is not a cause. Both ends of the list are shortened
   * by bisection, and the rest is tried one by one.
   */
  #least(some: readonly Lookalike[], repaired: Repaired): [causes: readonly Lookalike[], result: Repaired] {
    let [causes, result] = [some, repaired];
    const does = (fewer: readonly Lookalike[]): boolean => {
      const other = this.#with(fewer);
      if (!other || isBetter(result, other)) return false;
      [causes, result] = [fewer, other];
      return true;
    };
    for (const cut of [fromTheEnd, fromTheStart]) {
      for (let [low, high] = [0, causes.length - 1]; low < high; ) {
        const middle = Math.ceil((low + high) / 2);
        const all = causes;
        if (does(cut(all, middle))) [low, high] = [0, high - middle];
        else high = middle - 1;
      }
    }
    if (causes.length > maximumOneByOne) return [causes, result];
    for (const each of causes.slice(1, -1)) does(causes.filter(other => other !== each));
    return [causes, result];
  }

  #take(causes: readonly Lookalike[], result: Repaired): void {
    const [first] = causes;
    if (!first) return;
    const cause: Fault = { rule: 'yaml.lookalike', offset: first.offset, values: { list: listText(causes) } };
    const left = new Set(result.readText.faults.map(keyOf));
    const gone = this.#first.faults.map(keyOf).filter(key => !this.#causes.has(key) && !left.has(key));
    for (const key of gone) this.#causes.set(key, cause);
    // Another fault hid this one, so that it explains no fault of the first reading.
    if (gone.length === 0) this.#further.push(cause);
    this.#now = result;
    this.#edits = new Map([...this.#edits, ...byOffset(causes)]);
  }

  /** The text with these characters replaced as well; undefined where the budget is used up. */
  #with(some: readonly Lookalike[]): Repaired | undefined {
    this.#left -= this.#text.length;
    this.#budget.left -= this.#text.length;
    if (this.#left < 0 || this.#budget.left < 0) return undefined;
    const text = edited(this.#text, new Map([...this.#edits, ...byOffset(some)]));
    return { text, readText: this.#readText(text) };
  }
}

/** The most characters that are tried one by one. A longer sequence was typed full-width as a whole. */
const maximumOneByOne = 8;
const fromTheEnd = <T>(all: readonly T[], count: number) => all.slice(0, all.length - count);
const fromTheStart = <T>(all: readonly T[], count: number) => all.slice(count);
const byOffset = (some: readonly Lookalike[]) => some.map(each => [each.offset, each] as const);

/** `one` has less wrong: it can be read at all, or its first fault is further down, or it has fewer faults. */
function isBetter(one: Repaired, other: Repaired): boolean {
  const [readable, before] = [one, other].map(({ readText }) => readText.data !== undefined);
  if (readable !== before) return readable === true;
  if (readable) return one.readText.faults.length < other.readText.faults.length;
  const [line = 0, lineBefore = 0] = [one, other].map(
    ({ text, readText: { faults } }) => lineAndColumn(text, faults[0]?.offset ?? 0).line,
  );
  return line > lineBefore;
}

function edited(text: string, edits: Edits): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [offset, { character, meant }] of [...edits].toSorted(([a], [b]) => a - b)) {
    pieces.push(text.slice(from, offset), meant);
    from = offset + character.length;
  }
  return pieces.join('') + text.slice(from);
}

const keyOf = ({ rule, path, at, offset, values }: Fault): string =>
  JSON.stringify([rule, path ?? offset, at, path ? values : undefined]);

/** The list of replaced characters, each once; neighbouring full-width characters are shown as one word. */
function listText(causes: readonly Lookalike[]): Localized {
  const words: Lookalike[] = [];
  for (const cause of causes) {
    const last = words.at(-1);
    if (last && isFullWidth(cause.character) && isFullWidth(last.character) && isBehind(last, cause))
      words.splice(-1, 1, {
        ...last,
        character: last.character + cause.character,
        meant: last.meant + cause.meant,
      });
    else words.push(cause);
  }
  const texts = [
    ...new Map(words.map(word => [`${word.character}${word.meant}`, lookalikeText(word)])).values(),
  ];
  return { en: texts.map(({ en }) => en).join('; '), ja: texts.map(({ ja }) => ja).join('') };
}

const isBehind = (last: Lookalike, { offset }: Lookalike) => offset === last.offset + last.character.length;
