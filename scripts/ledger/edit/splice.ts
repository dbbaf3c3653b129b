/** Changes values in a YAML text in place. The document is never written as a whole. */
import type { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { yaml } from '../../libraries.ts';
import { isMap, isScalar, isSeq } from '../yaml/nodes.ts';
import { parseYaml } from '../yaml/yaml.ts';
import { type Data, renderPair, renderScalar, renderValue } from './render.ts';

export interface SpliceOptions {
  /** The order of keys, by which the place of a new key is found. */
  order: readonly string[];
  /** The canonical form of a value under `key`; equal values have the same form. */
  canonical(key: string, text: string): string;
}

interface Extent {
  start: number;
  end: number;
}

interface Splice extends Extent {
  text: string;
}

/** Makes the value of one key of the document equal to `wanted`, one small change after another. */
export function setKey(source: string, key: string, wanted: Data, options: SpliceOptions): string {
  let text = source;
  // Each step changes one value, so that an entry needs a few dozen. More steps mean that a step had no effect.
  for (let step = 0; step < 10_000; step++) {
    const parsed = parseYaml(text);
    const root = 'document' in parsed ? parsed.document.contents : undefined;
    if (!isMap(root)) throw new Error('an edit left something that is no YAML map');
    const splices = new SpliceFinder(text, options).setPair(root, key, wanted);
    if (splices.length === 0) return text;
    text = spliced(text, splices);
  }
  throw new Error('an edit does not come to an end');
}

/** Of overlapping changes only the first is made. The others are found again in the next step. */
function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), piece);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/**
 * Finds the next changes that bring the text closer to the wanted data; none when it is equal. A list of any length is changed in a few
 * steps, because each step reads the whole text again.
 */
class SpliceFinder {
  readonly #text: string;
  readonly #options: SpliceOptions;
  readonly #eol: string;

  constructor(text: string, options: SpliceOptions) {
    this.#text = text;
    this.#options = options;
    this.#eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  setPair(map: YAMLMap, key: string, wanted: Data): Splice[] {
    const pair = map.items.find(item => keyOf(item) === key);
    if (!pair) return [this.#insertPair(map, key, wanted)];
    const { value } = pair;
    if (typeof wanted === 'string') {
      if (!isScalar(value) || isLeftEmpty(value)) return [this.#replaceValue(map, pair, key, wanted)];
      return this.#formOf(key, value) === this.#options.canonical(key, wanted)
        ? []
        : [this.#replaceScalar(value, wanted)];
    }
    if (Array.isArray(wanted)) {
      if (!isSeq(value)) return [this.#replaceValue(map, pair, key, wanted)];
      return this.#setItems(value, key, wanted);
    }
    if (!isMap(value)) return [this.#replaceValue(map, pair, key, wanted)];
    return this.#setPairs(value, wanted as { readonly [key: string]: Data });
  }

  /** Missing pairs are added before others are removed, because an empty collection has no place for a new pair. */
  #setPairs(map: YAMLMap, wanted: { readonly [key: string]: Data }): Splice[] {
    for (const [key, value] of Object.entries(wanted)) {
      const splices = this.setPair(map, key, value);
      if (splices.length > 0) return splices;
    }
    const extra = map.items.findIndex(item => !Object.hasOwn(wanted, keyOf(item) ?? ''));
    if (extra < 0) return [];
    const extents = map.items.map(pair => this.#extent(pair));
    return [this.#remove(extents, extra, isFlow(map))];
  }

  #setItems(list: YAMLSeq, key: string, wanted: readonly string[]): Splice[] {
    const forms = list.items.map(item => (isScalar(item) ? this.#formOf(key, item) : undefined));
    const written = new Set(forms);
    const wantedForms = wanted.map(name => this.#options.canonical(key, name));
    const missing = wanted.filter((_, index) => !written.has(wantedForms[index]));
    if (missing.length > 0) return [this.#appendItems(list, missing)];
    // Items that are not wanted, and items that occur a second time.
    const open = new Set(wantedForms);
    const extra = forms.flatMap((form, index) => (form !== undefined && open.delete(form) ? [] : [index]));
    const extents = extra.length > 0 ? list.items.map(item => this.#extentOfItem(item)) : [];
    return extra.map(index => this.#remove(extents, index, isFlow(list)));
  }

  /** Undefined: the value is no text. */
  #formOf(key: string, { source, value }: Scalar): string | undefined {
    const text = source ?? value;
    return typeof text === 'string' ? this.#options.canonical(key, text) : undefined;
  }

  #replaceScalar(node: Scalar, wanted: string): Splice {
    const [start, end] = rangeOf(node);
    const rendered = renderScalar(wanted, node.type);
    const removed = this.#text.slice(start, end);
    if (!node.type?.startsWith('BLOCK')) return { start, end, text: rendered };
    // A block scalar begins with a header line, which may have a comment, and may end with a line break.
    const [header = ''] = removed.split(/[\r\n]/, 1);
    const comment = /(?<! ) +#.*/s.exec(header)?.[0] ?? '';
    return { start, end, text: rendered + comment + (removed.endsWith('\n') ? this.#eol : '') };
  }

  /** The value has a wrong type, or there is none behind the colon. */
  #replaceValue(map: YAMLMap, pair: Pair, key: string, wanted: Data): Splice {
    const inFlow = isFlow(map);
    const { value } = pair;
    const { end } = this.#extent(pair);
    if (value !== null && !(isScalar(value) && isLeftEmpty(value))) {
      const [start] = rangeOf(value);
      return { start, end, text: renderValue(wanted) };
    }
    const [, ...more] = inFlow ? [] : renderPair(key, wanted, this.#indentOf(pair));
    if (more.length > 0) return this.#pasteLines(this.#lineEnd(end), more);
    const colon = this.#text[end - 1] === ':' ? '' : ':';
    return { start: end, end, text: `${colon} ${renderValue(wanted)}` };
  }

  #insertPair(map: YAMLMap, key: string, wanted: Data): Splice {
    const before = this.#options.order.slice(0, this.#options.order.indexOf(key));
    const neighbour = map.items.findLast(item => before.includes(keyOf(item) ?? '')) ?? map.items.at(-1);
    if (isFlow(map) || !neighbour) {
      const text = `${renderScalar(key)}: ${renderValue(wanted)}`;
      if (neighbour) return this.#paste(this.#extent(neighbour).end, `, ${text}`);
      return this.#paste(rangeOf(map)[0] + 1, ` ${text} `);
    }
    const indent = this.#indentOf(neighbour);
    let place = this.#lineEnd(this.#extent(neighbour).end);
    // A comment with more indentation belongs to the pair above it.
    const comment = /\r?\n( *)#[^\r\n]*/y;
    comment.lastIndex = place;
    for (let found = comment.exec(this.#text); found; found = comment.exec(this.#text)) {
      if ((found[1]?.length ?? 0) <= indent.length) break;
      place = comment.lastIndex;
    }
    return this.#pasteLines(place, renderPair(key, wanted, indent));
  }

  #appendItems(list: YAMLSeq, wanted: readonly string[]): Splice {
    const items = wanted.map(item => renderScalar(item));
    const last = list.items.at(-1);
    if (last === undefined) return this.#paste(rangeOf(list)[0] + 1, items.join(', '));
    const { start, end } = this.#extentOfItem(last);
    if (isFlow(list)) return this.#paste(end, items.map(item => `, ${item}`).join(''));
    const dash = /-\s+$/.exec(this.#text.slice(this.#lineStart(start), start));
    const indent = ' '.repeat(dash?.index ?? 0);
    return this.#pasteLines(
      this.#lineEnd(end),
      items.map(item => `${indent}- ${item}`),
    );
  }

  /**
   * Removes one of several neighbours with its line, or with the comma before the next one. Comments stay, because only the reviewer
   * knows whether they are still right.
   */
  #remove(extents: readonly Extent[], index: number, inFlow: boolean): Splice {
    const extent = extents[index] ?? { start: 0, end: 0 };
    if (inFlow) {
      const [previous, next] = [extents[index - 1], extents[index + 1]];
      const start = next ? extent.start : (previous?.end ?? extent.start);
      const end = next ? next.start : extent.end;
      const comments = commentsIn(this.#text.slice(start, end));
      return { start, end, text: comments.map(comment => ` ${comment}${this.#eol}`).join('') };
    }
    const start = this.#lineStart(extent.start);
    const end = this.#lineEnd(extent.end);
    const comments = commentsIn(this.#text.slice(start, end));
    if (comments.length > 0) {
      const indent = /^ */.exec(this.#text.slice(start, end))?.[0] ?? '';
      return { start, end, text: comments.map(comment => indent + comment).join(this.#eol) };
    }
    const lineBreak = /^\r?\n/.exec(this.#text.slice(end, end + 2));
    if (lineBreak) return { start, end: end + lineBreak[0].length, text: '' };
    return { start: Math.max(0, start - this.#eol.length), end, text: '' };
  }

  #paste(place: number, text: string): Splice {
    return { start: place, end: place, text };
  }

  #pasteLines(place: number, lines: readonly string[]): Splice {
    return this.#paste(place, lines.map(line => this.#eol + line).join(''));
  }

  /** From the first character of the key to the last one of the value, without comments and line breaks behind it. */
  #extent(pair: Pair): Extent {
    const [start, keyEnd] = rangeOf(pair.key);
    const { value } = pair;
    const colon = /^\s*:/.exec(this.#text.slice(keyEnd, keyEnd + 100));
    const emptyEnd = keyEnd + (colon?.[0].length ?? 0);
    if (value === null || (isScalar(value) && isLeftEmpty(value))) return { start, end: emptyEnd };
    return { start, end: this.#contentEnd(value) };
  }

  #extentOfItem(item: unknown): Extent {
    return { start: rangeOf(item)[0], end: this.#contentEnd(item) };
  }

  #contentEnd(node: unknown): number {
    const [start, end] = rangeOf(node);
    if (isMap(node) && !isFlow(node)) {
      const last = node.items.at(-1);
      return last ? this.#extent(last).end : start;
    }
    if (isSeq(node) && !isFlow(node)) {
      const last = node.items.at(-1);
      return last === undefined ? start : this.#contentEnd(last);
    }
    return end;
  }

  #indentOf(pair: Pair): string {
    const [start] = rangeOf(pair.key);
    return ' '.repeat(start - this.#lineStart(start));
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of the line an extent ends on, before its line break. */
  #lineEnd(offset: number): number {
    const last = offset > 0 && this.#text[offset - 1] === '\n' ? offset - 1 : offset;
    const newline = this.#text.indexOf('\n', last);
    const end = newline < 0 ? this.#text.length : newline;
    return this.#text[end - 1] === '\r' ? end - 1 : end;
  }
}

function commentsIn(text: string): string[] {
  return [...new (yaml().Lexer)().lex(text)].filter(lexeme => lexeme.startsWith('#'));
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined;
}

const isFlow = (node: YAMLMap | YAMLSeq) => node.flow === true;

/** `key:` with nothing behind it. */
const isLeftEmpty = (node: Scalar) => node.value === null && node.source === '';

function rangeOf(node: unknown): readonly [number, number] {
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.range) return [node.range[0], node.range[1]];
  throw new Error('an edit met something that has no place in the text');
}
