/** A file of the ledger as text, and where in it something stands. Positions are worked out only when they are needed. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Locale } from '../text/locale.ts';
import { type Rule, say, type Values } from './messages.ts';
import { lineAndColumn } from './position.ts';
import type { Problem } from './types.ts';
import { parseYaml } from './yaml.ts';

/** Keys and indexes from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Something wrong, before it has a line, a column and a language. Without `path` and `offset`, the file as a whole. */
export interface Fault {
  rule: Rule;
  values?: Values;
  path?: Path;
  /** Which half of the pair at `path`; where there is no such value, the nearest thing above it. */
  at?: 'key' | 'value';
  /** In UTF-16 code units from the start of the text. */
  offset?: number;
}

export class Source {
  readonly file: string;
  readonly text: string;
  #root: Node | null | undefined;

  /** @param file relative to the root, forward slashes */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  problem(fault: Fault, locale: Locale): Problem {
    const offset = fault.offset ?? (fault.path ? this.#find(fault.path, fault.at ?? 'value') : 0);
    return {
      file: this.file,
      ...lineAndColumn(this.text, offset),
      rule: fault.rule,
      message: say(fault.rule, locale, fault.values),
    };
  }

  /** Parses again: of ten thousand files only the faulty ones pay for keeping their nodes. */
  #find(path: Path, at: 'key' | 'value'): number {
    if (this.#root === undefined) {
      const parsed = parseYaml(this.text);
      this.#root = 'document' in parsed ? parsed.document.contents : null;
    }
    let node: unknown = this.#root;
    let offset = start(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      const pair = child(node, step);
      if (!pair) return offset;
      const wanted = depth === path.length - 1 ? at : 'key';
      offset = (wanted === 'key' ? start(pair.key) : (valueStart(pair) ?? start(pair.key))) ?? offset;
      node = pair.value;
    }
    return offset;
  }
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  return node.items.find((pair: Pair) => isScalar(pair.key) && pair.key.value === step);
}

/** Where a value starts; undefined for one that is left empty, which has no place of its own. */
function valueStart(pair: { value: unknown }): number | undefined {
  const empty = isScalar(pair.value) && pair.value.value === null && pair.value.source === '';
  return empty ? undefined : start(pair.value);
}

function start(node: unknown): number | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[0] : undefined;
}
