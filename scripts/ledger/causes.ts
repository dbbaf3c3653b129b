/**
 * What is really wrong where nothing fits: conflict markers, and characters that look like others. Whether one of them is the cause
 * is not guessed: it is put right in a copy, and the copy is read again. Pure.
 */
import type { Localized } from '../text/locale.ts';
import { lineAndColumn } from './position.ts';
import { type Fault, type Path, Source } from './source.ts';
import {
  hasLookalikes,
  isFullWidth,
  type Lookalike,
  lookalikesIn,
  lookalikeText,
} from './yaml/lookalikes.ts';

/** What a text says, and what is wrong in it. `data` absent: it could not be read at all. */
export interface Look {
  data?: unknown;
  faults: Fault[];
}

/** Code units that are read again for one file, all together: a fifth of a second. */
const budget = 2 ** 20;
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

/**
 * The faults of a text, those with a cause that was found told as that cause.
 * @param look reads a text as this one was read
 */
export function withCauses(text: string, first: Look, look: (text: string) => Look): Fault[] {
  if (first.faults.length === 0 || !hasLookalikes(text)) return first.faults;
  const search = new Search(text, first, look);
  search.run();
  return search.faults();
}

/** What is really wrong with one value, where it holds once the characters that look like others are put right. */
export function causeIn(value: string, path: Path, holds: (repaired: string) => boolean): Fault | undefined {
  const found = lookalikesIn(value, 0, maximumOnLine);
  const repaired = edited(value, new Map(found.map(each => [each.offset, each])));
  if (found.length === 0 || !holds(repaired)) return undefined;
  return { rule: 'yaml.lookalike', path, values: { list: listText(found) } };
}

/** Characters put right, by offset. */
type Edits = ReadonlyMap<number, Lookalike>;

class Search {
  readonly #text: string;
  readonly #lines: readonly { text: string; from: number }[];
  readonly #look: (text: string) => Look;
  readonly #first: Look;
  #left = budget;
  #edits: Edits = new Map();
  #now: { text: string; look: Look };
  /** By fault of the first look: what is wrong instead; causes of what only the repair brought to light stand alone. */
  readonly #causes = new Map<Fault, Fault>();
  readonly #further: Fault[] = [];

  constructor(text: string, first: Look, look: (text: string) => Look) {
    this.#text = text;
    this.#first = first;
    this.#look = look;
    this.#now = { text, look: first };
    let from = 0;
    this.#lines = text.split('\n').map(line => {
      const place = { text: line, from };
      from += line.length + 1;
      return place;
    });
  }

  run(): void {
    const tried = new Set<number>();
    for (let line = this.#next(tried); line !== undefined && this.#left > 0; line = this.#next(tried)) {
      tried.add(line);
      this.#tryLine(line);
    }
  }

  faults(): Fault[] {
    const told = this.#first.faults.map((fault): Fault => {
      const cause = this.#causes.get(fault);
      return cause ? { ...fault, cause } : fault;
    });
    return [...told, ...this.#further];
  }

  /** The next line to try: one with a fault, else from the top. */
  #next(tried: ReadonlySet<number>): number | undefined {
    const { text, look } = this.#now;
    if (look.faults.length === 0) return undefined;
    const source = new Source('', text);
    const faulty = look.faults.slice(0, maximumOnLine).map(fault => source.place(fault).line - 1);
    const all = [...faulty, ...this.#lines.keys()];
    return all.find(line => !tried.has(line) && hasLookalikes(this.#lines[line]?.text ?? ''));
  }

  #tryLine(line: number): void {
    const { text = '', from = 0 } = this.#lines[line] ?? {};
    const found = lookalikesIn(text, from, maximumOnLine);
    const all = new Map([...this.#edits, ...found.map(each => [each.offset, each] as const)]);
    const repaired = this.#read(all);
    if (!repaired || !isBetter(repaired, this.#now)) return;
    // Whatever can stay as it is, is not the cause.
    let edits: Edits = all;
    let result = repaired;
    for (const each of found) {
      const without = new Map(edits);
      without.delete(each.offset);
      const other = this.#read(without);
      if (!other || isBetter(result, other)) continue;
      [edits, result] = [without, other];
    }
    this.#take(
      found.filter(({ offset }) => edits.has(offset)),
      result,
    );
    this.#edits = edits;
  }

  #take(causes: readonly Lookalike[], result: { text: string; look: Look }): void {
    const [first] = causes;
    if (!first) return;
    const cause: Fault = { rule: 'yaml.lookalike', offset: first.offset, values: { list: listText(causes) } };
    const left = new Set(result.look.faults.map(keyOf));
    const gone = this.#first.faults.filter(fault => !this.#causes.has(fault) && !left.has(keyOf(fault)));
    for (const fault of gone) this.#causes.set(fault, cause);
    // It was hidden behind another one, so that nothing of the first look is its doing.
    if (gone.length === 0) this.#further.push(cause);
    this.#now = result;
  }

  #read(edits: Edits): { text: string; look: Look } | undefined {
    this.#left -= this.#text.length;
    if (this.#left < 0) return undefined;
    const text = edited(this.#text, edits);
    return { text, look: this.#look(text) };
  }
}

/** Less is wrong: it can be read at all, or further down, or has fewer faults. */
function isBetter(one: { text: string; look: Look }, other: { text: string; look: Look }): boolean {
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
