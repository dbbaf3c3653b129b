/**
 * What is really wrong where nothing fits: conflict markers, and characters that look like others. Whether one of them is the cause
 * is not guessed: it is put right in a copy, and the copy is read again. Pure.
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

/** What a text says, and what is wrong in it. `data` absent: it could not be read at all. */
export interface Look {
  data?: unknown;
  faults: Fault[];
}

/** Code units that are read again: half a second for one file, two for all the files of a ledger. */
const perFile = 2 ** 18;
export const forAllFiles = 2 ** 20;
/** A line that holds more is no line of YAML with a slip in it. */
const maximumOnLine = 40;

/** The unresolved merge conflicts of a text: one fault each, at its first line. */
export function conflicts(text: string): Fault[] {
  const found: Fault[] = [];
  let isOpen = false;
  for (const { 0: line, 1: sign, index } of text.matchAll(/^(?:(<|>|=|\|)\1{6})(?![^ \r\n]).*$/gm)) {
    // Git indents none of them, and writes a name behind all but `=======`.
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
 * The faults of a text, those with a cause that was found told as that cause.
 * @param faults all of them, also those that no look sees
 * @param look reads a text as this one was read
 */
export function withCauses(
  text: string,
  faults: readonly Fault[],
  look: (text: string) => Look,
  budget: RereadingBudget,
): readonly Fault[] {
  if (faults.length === 0 || !hasLookalikes(text) || text.length > Math.min(perFile, budget.left))
    return faults;
  const search = new Search(text, look, budget);
  search.run();
  return search.told(faults);
}

/** What is really wrong with one value, where it holds once the characters that look like others are put right. */
export function causeIn(value: string, path: Path, holds: (repaired: string) => boolean): Fault | undefined {
  const found = lookalikesIn(value, 0, maximumOnLine);
  const repaired = edited(value, new Map(byOffset(found)));
  if (found.length === 0 || !holds(repaired)) return undefined;
  return { rule: 'yaml.lookalike', path, values: { list: listText(found) } };
}

/** Characters put right, by offset. */
type Edits = ReadonlyMap<number, Lookalike>;

interface Repaired {
  text: string;
  look: Look;
}

class Search {
  readonly #text: string;
  readonly #lines: readonly { text: string; from: number }[];
  readonly #look: (text: string) => Look;
  readonly #first: Look;
  readonly #budget: RereadingBudget;
  #left = perFile;
  #edits: Edits = new Map();
  #now: Repaired;
  /** Lines to try, in order. */
  #waiting: number[];
  readonly #tried = new Set<number>();
  /** By fault of the first look: what is wrong instead; causes of what only the repair brought to light stand alone. */
  readonly #causes = new Map<string, Fault>();
  readonly #further: Fault[] = [];

  constructor(text: string, look: (text: string) => Look, budget: RereadingBudget) {
    this.#text = text;
    this.#look = look;
    this.#budget = budget;
    budget.left -= text.length;
    this.#first = look(text);
    this.#now = { text, look: this.#first };
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

  /** The lines with a fault, then the others from the top; of all of them, those with something to put right. */
  #worthTrying(): number[] {
    const { text, look } = this.#now;
    if (look.faults.length === 0) return [];
    const source = new Source('', text);
    const faulty = look.faults.slice(0, maximumOnLine).map(fault => source.place(fault).line - 1);
    const all = new Set([...faulty, ...this.#lines.keys()]);
    return [...all].filter(line => !this.#tried.has(line) && hasLookalikes(this.#lines[line]?.text ?? ''));
  }

  #repairs(line: number): boolean {
    const { text = '', from = 0 } = this.#lines[line] ?? {};
    const found = lookalikesIn(text, from, maximumOnLine);
    // All of them, else the first few: what follows may be words, which putting right would spoil.
    for (const count of new Set([found.length, 1, 2, 3])) {
      const some = found.slice(0, count);
      const repaired = this.#with(some);
      if (!repaired || !isBetter(repaired, this.#now)) continue;
      this.#take(...this.#least(some, repaired));
      return true;
    }
    return false;
  }

  /** Whatever can stay as it is, is not the cause: the ends are found by halving, what is between them one by one. */
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
    const left = new Set(result.look.faults.map(keyOf));
    const gone = this.#first.faults.map(keyOf).filter(key => !this.#causes.has(key) && !left.has(key));
    for (const key of gone) this.#causes.set(key, cause);
    // It was hidden behind another one, so that nothing of the first look is its doing.
    if (gone.length === 0) this.#further.push(cause);
    this.#now = result;
    this.#edits = new Map([...this.#edits, ...byOffset(causes)]);
  }

  /** The text with these put right as well; undefined where enough has been read. */
  #with(some: readonly Lookalike[]): Repaired | undefined {
    this.#left -= this.#text.length;
    this.#budget.left -= this.#text.length;
    if (this.#left < 0 || this.#budget.left < 0) return undefined;
    const text = edited(this.#text, new Map([...this.#edits, ...byOffset(some)]));
    return { text, look: this.#look(text) };
  }
}

/** So many are asked about one by one; a longer row is what somebody typed full-width as a whole. */
const maximumOneByOne = 8;
const fromTheEnd = <T>(all: readonly T[], count: number) => all.slice(0, all.length - count);
const fromTheStart = <T>(all: readonly T[], count: number) => all.slice(count);
const byOffset = (some: readonly Lookalike[]) => some.map(each => [each.offset, each] as const);

/** Less is wrong: it can be read at all, or further down, or has fewer faults. */
function isBetter(one: Repaired, other: Repaired): boolean {
  const [readable, before] = [one, other].map(({ look }) => look.data !== undefined);
  if (readable !== before) return readable === true;
  if (readable) return one.look.faults.length < other.look.faults.length;
  const [line = 0, lineBefore = 0] = [one, other].map(
    ({ text, look: { faults } }) => lineAndColumn(text, faults[0]?.offset ?? 0).line,
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

/** Each character once; full-width ones that stand together as the word they make. */
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
