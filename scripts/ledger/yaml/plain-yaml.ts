/**
 * Reads the subset of YAML in which nearly every entry is written: maps and lists by indentation, one-line scalars, one-line `{…}` and
 * `[…]`, comments. It is fifteen times as fast as the full reader. Any other text, and any mistake, is left to {@link readYaml}.
 */
import { isWrittenKey } from './keys.ts';

/** A line that is neither empty nor a comment. */
interface Line {
  indent: number;
  content: string;
}

/** The most levels of nesting, because each level of an untrusted text uses the stack. */
const maximumDepth = 10;

/** The most lines of a text. A longer one is left to the full reader, which counts the work for all files. */
const maximumLines = 100_000;

/** Thrown and caught only in this file, where a text uses more than the subset. */
const notPlain = new Error('not plain');

/** @returns the data; undefined when the text uses more than the subset, or has a mistake */
export function readPlainYaml(text: string): { data: unknown } | undefined {
  // Tabs, carriage returns on their own and byte order marks have rules of their own.
  if (/\t|\r(?!\n)|\uFEFF|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const lines: Line[] = [];
  const all = text.split(/\r?\n/, maximumLines + 1);
  if (all.length > maximumLines) return undefined;
  for (const line of all) {
    const content = withoutIndent(line);
    if (content !== '' && content[0] !== '#') lines.push({ indent: line.length - content.length, content });
  }
  try {
    const reader = new BlockReader(lines);
    const data = reader.read(0);
    return reader.atEnd ? { data } : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Only ASCII spaces: to YAML, an ideographic space is a letter. */
const withoutIndent = (line: string) => line.replace(/^ +/, '');

class BlockReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get atEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** The collection whose lines start at exactly `indent`. */
  read(indent: number, depth = 0): unknown {
    const line = this.#lines[this.#at];
    if (line?.indent !== indent || depth > maximumDepth) throw notPlain;
    return line.content.startsWith('- ') ? this.#readList(indent, depth) : this.#readMap(indent, depth);
  }

  #readMap(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const match = keyLine.exec(line.content);
      const [, key = '', rest = ''] = match ?? [];
      if (!match || Object.hasOwn(map, key)) throw notPlain;
      this.#at += 1;
      const next = this.#lines[this.#at];
      if (rest === '' || rest[0] === '#') {
        const nested =
          next && (next.indent > indent || (next.indent === indent && next.content.startsWith('- ')));
        map[key] = nested ? this.read(next.indent, depth + 1) : null;
      } else {
        // A deeper line would continue this value.
        if (next && next.indent > indent) throw notPlain;
        map[key] = readInline(rest, key);
      }
    }
    return map;
  }

  #readList(indent: number, depth: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!line.content.startsWith('- ')) break;
      const item = withoutIndent(line.content.slice(1));
      if (keyLine.test(item)) {
        // A map whose first key stands behind the dash: the others line up with that key.
        const inner = indent + line.content.length - item.length;
        this.#lines[this.#at] = { indent: inner, content: item };
        list.push(this.read(inner, depth + 1));
        continue;
      }
      this.#at += 1;
      const next = this.#lines[this.#at];
      if (next && next.indent > indent) throw notPlain;
      list.push(readInline(item));
    }
    return list;
  }
}

/** Keys in quotes, with spaces or with other letters are left to the full reader, and so is `__proto__`. */
const keyLine = /^([A-Za-z][A-Za-z0-9_.-]*):(?: +([^ ].*)?)?$/;

/** One value, up to the end of its line. */
function readInline(text: string, key?: string): unknown {
  const reader = new InlineReader(text);
  const value = reader.read(key, 0);
  if (!reader.atEnd) throw notPlain;
  return value;
}

class InlineReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Nothing but a comment is left. */
  get atEnd(): boolean {
    return /^(?: *$| +#)/.test(this.#text.slice(this.#at));
  }

  /** @param depth of the flow collections around this value */
  read(key: string | undefined, depth: number): unknown {
    if (depth > maximumDepth) throw notPlain;
    switch (this.#text[this.#at]) {
      case '{':
        return this.#readFlowMap(depth + 1);
      case '[':
        return this.#readFlowList(depth + 1);
      case "'":
        return this.#take(/'([^']*)'/y);
      case '"':
        return this.#take(/"([^"\\]*)"/y);
      default:
        return plainValue(this.#take(depth > 0 ? plainInFlow : plainInBlock), key);
    }
  }

  #readFlowMap(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#enter();
    while (this.#text[this.#at] !== '}') {
      const key = this.#take(/([A-Za-z][A-Za-z0-9_.-]*): +/y);
      if (Object.hasOwn(map, key)) throw notPlain;
      map[key] = this.read(key, depth);
      this.#separate('}');
    }
    this.#at += 1;
    return map;
  }

  #readFlowList(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#enter();
    while (this.#text[this.#at] !== ']') {
      list.push(this.read(undefined, depth));
      this.#separate(']');
    }
    this.#at += 1;
    return list;
  }

  #enter(): void {
    this.#at += 1;
    this.#skipSpaces();
  }

  /** A comma between two items, or the end of all. A comma behind the last is left to the full reader. */
  #separate(closing: string): void {
    this.#skipSpaces();
    if (this.#text[this.#at] === closing) return;
    if (this.#text[this.#at] !== ',' || this.#text[this.#at + 1] !== ' ') throw notPlain;
    this.#enter();
    if (this.#text[this.#at] === closing) throw notPlain;
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  /** @param pattern sticky; its first group is the result */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) throw notPlain;
    this.#at = pattern.lastIndex;
    return match[1] ?? '';
  }
}

/** No indicator in front, no colon before a space, no `#` behind one. */
const plainInBlock = /([\p{L}\p{N}§“「『（](?:[^:# ]|:(?=[^ ])| +(?=[^# ]))*)/uy;
const plainInFlow = /([\p{L}\p{N}§“「『（](?:[^:# ,[\]{}]|:(?=[^ ,[\]{}])| +(?=[^# ,[\]{}]))*)/uy;

/** A plain scalar as YAML 1.2 understands it. */
function plainValue(text: string, key: string | undefined): unknown {
  if (/^\p{N}/u.test(text)) return numberOrText(text, key);
  switch (text.toLowerCase()) {
    case 'null':
    case 'true':
    case 'false':
      // Capitals are a question of spelling, which the full reader answers.
      if (text === 'true') return true;
      if (text === 'false') return false;
      throw notPlain;
    default:
      return text;
  }
}

function numberOrText(text: string, key: string | undefined): unknown {
  if (!numeric.test(text) || isWrittenKey(key)) return text;
  // Hexadecimal, octal, exponents and leading zeros have rules of their own.
  if (!/^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/.test(text)) throw notPlain;
  return Number(text);
}

const numeric = /^(?:0o[0-7]+|0x[0-9a-f]+|[0-9]+(?:\.[0-9]*)?(?:e[-+]?[0-9]+)?)$/i;
