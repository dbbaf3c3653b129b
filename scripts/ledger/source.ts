/** The text of a file of the ledger, with the positions of its values. Positions are computed only when they are needed. */
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Locale } from '../text/locale.ts';
import { LineIndex } from '../text/position.ts';
import { type Rule, say, type Values } from './messages/schema-messages.ts';
import type { Problem } from './types.ts';
import { isMap, isScalar, isSeq } from './yaml/nodes.ts';
import { type LexemeBudget, parseYaml } from './yaml/yaml.ts';

/** Keys and indexes from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** A place in a file. Without `path` and `offset`: the file as a whole. */
export interface Where {
  path?: Path;
  /** The key or the value at `path`. Where there is no such value, its nearest ancestor is used. */
  at?: 'key' | 'value' | undefined;
  /** In UTF-16 code units from the start of the text. */
  offset?: number;
}

/** A mistake in a file, before its line, column and sentence are known. */
export interface Fault extends Where {
  rule: Rule;
  values?: Values;
  /** The cause of this fault, where it was found. It is reported in place of the fault. */
  cause?: Fault;
}

export class Source {
  readonly file: string;
  readonly text: string;
  readonly effort: LexemeBudget | undefined;
  #lines: LineIndex | undefined;
  #root: Node | null | undefined;
  #pairs: Map<YAMLMap, ReadonlyMap<unknown, Pair>> | undefined;

  /**
   * @param file relative to the root, forward slashes
   * @param effort shared by all files of one run
   */
  constructor(file: string, text: string, effort?: LexemeBudget) {
    this.file = file;
    this.text = text;
    this.effort = effort;
  }

  problem({ cause, ...fault }: Fault, locale: Locale): Problem {
    const { rule, values, ...where } = cause ?? fault;
    return { file: this.file, ...this.place(where), rule, message: say(rule, locale, values) };
  }

  place({ offset, path, at = 'value' }: Where): { line: number; column: number } {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines.at(offset ?? (path ? this.#find(path, at) : 0));
  }

  /** Frees what is kept to find positions. For a hundred thousand faulty files it would take gigabytes. */
  release(): void {
    [this.#lines, this.#root, this.#pairs] = [undefined, undefined, undefined];
  }

  /** Parses the text again, so that files without faults need not keep their nodes. */
  #find(path: Path, at: 'key' | 'value'): number {
    if (this.#root === undefined) {
      const parsed = parseYaml(this.text);
      this.#root = 'document' in parsed ? parsed.document.contents : null;
    }
    let node: unknown = this.#root;
    let offset = start(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      const pair = this.#child(node, step);
      if (!pair) return offset;
      const wanted = depth === path.length - 1 ? at : 'key';
      offset = (wanted === 'key' ? start(pair.key) : (valueStart(pair) ?? start(pair.key))) ?? offset;
      node = pair.value;
    }
    return offset;
  }

  #child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
    if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      return item === undefined ? undefined : { key: item, value: item };
    }
    if (!isMap(node)) return undefined;
    this.#pairs ??= new Map();
    const pairs = this.#pairs.get(node) ?? pairsByKey(node);
    this.#pairs.set(node, pairs);
    return pairs.get(step);
  }
}

/** Where a key is there twice, the first counts. */
function pairsByKey({ items }: YAMLMap): ReadonlyMap<unknown, Pair> {
  return new Map(items.toReversed().map(pair => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
}

/** The offset of a value; undefined for an empty value, which has no place of its own. */
function valueStart(pair: { value: unknown }): number | undefined {
  const empty = isScalar(pair.value) && pair.value.value === null && pair.value.source === '';
  return empty ? undefined : start(pair.value);
}

function start(node: unknown): number | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[0] : undefined;
}
