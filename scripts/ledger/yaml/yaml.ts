/** Reads YAML 1.2 as plain data. Aliases, anchors, tags, directives and duplicate keys are refused. */
import type { CST, Document, ErrorCode, Node, Scalar, YAMLParseError } from 'yaml';
import { yaml } from '../../libraries.ts';
import { LineIndex } from '../../text/position.ts';
import type { Rule } from '../messages/schema-messages.ts';
import { isWrittenKey } from './keys.ts';
import { isAlias, isMap, isScalar, isSeq } from './nodes.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** The most levels of nesting: twice what the schemas need. */
const maximumDepth = 64;
/** The most faults that are reported for one file. */
const maximumFaults = 100;
/**
 * The most words, indicators and line breaks of one file. The library takes some microseconds for each, and twenty for some errors. So a
 * file of one mebibyte takes about a second. A list of ten thousand names uses a quarter of this limit.
 */
const maximumLexemes = 200_000;
export interface YamlFault {
  rule: Rule;
  values?: Readonly<Record<string, string>>;
  offset: number;
}

/** How many words, indicators and line breaks may still be read in this run. Every file outside the plain subset uses some of them. */
export interface LexemeBudget {
  lexemes: number;
}

export type Parsed = { document: Document.Parsed } | { fault: YamlFault };

/**
 * The document with its positions. The library composes it recursively, and a stack overflow there can end the whole process (V8 aborts
 * when it compiles a regular expression at the end of the stack). So the depth is checked while the tokens are read. Duplicate keys are
 * found in {@link readYaml}, because the library takes quadratic time for them.
 */
export function parseYaml(text: string, budget?: LexemeBudget): Parsed {
  const { Composer, Lexer, Parser } = yaml();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > maximumLexemes) return { fault: { rule: 'yaml.too-much', offset: parser.offset } };
    if (budget && budget.lexemes-- <= 0)
      return { fault: { rule: 'yaml.too-much-in-all', offset: parser.offset } };
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') return { fault: { rule: 'yaml.syntax', offset: token.offset } };
      tokens.push(token);
    }
    if (parser.stack.length > maximumDepth)
      return { fault: { rule: 'yaml.too-deep', offset: parser.offset } };
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const documents = composer.compose(tokens, true, text.length);
  return withoutStackTraces(() => {
    const document = documents.next().value;
    if (!document) return { fault: { rule: 'yaml.empty', offset: 0 } };
    const fault = syntaxFault(document.errors);
    if (fault) return { fault };
    const second = documents.next().value;
    if (second) return { fault: { rule: 'yaml.documents', offset: second.range[0] } };
    return { document };
  });
}

/** The library makes an error object for every mistake. Nobody reads its stack trace, which takes ten times as long as all the rest. */
function withoutStackTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** One missing quote causes many errors; only the first is reported. */
function syntaxFault(errors: readonly YAMLParseError[]): YamlFault | undefined {
  const [error] = errors;
  if (!error) return undefined;
  // `a: 1` with an indented `b: 2` below: the library sees a value that goes on over two lines.
  const runOn = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && runOn)
    return { rule: 'yaml.indent', offset: runOn.pos[1] - 1 };
  if (error.code === 'BAD_INDENT' && error.message.includes('end with a')) {
    return { rule: 'yaml.unclosed', offset: error.pos[0] };
  }
  if (error.code === 'MISSING_CHAR' && error.message.includes('map values')) {
    return { rule: 'yaml.colon', offset: error.pos[0] };
  }
  return { rule: syntaxRules[error.code] ?? 'yaml.syntax', offset: error.pos[0] };
}

const syntaxRules: Partial<Record<ErrorCode, Rule>> = {
  TAB_AS_INDENT: 'yaml.tab',
  BAD_INDENT: 'yaml.indent',
  MISSING_CHAR: 'yaml.unclosed',
  BAD_SCALAR_START: 'yaml.quote-it',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.quote-it',
  BAD_DQ_ESCAPE: 'yaml.escape',
  MULTILINE_IMPLICIT_KEY: 'yaml.key',
  KEY_OVER_1024_CHARS: 'yaml.key',
  NON_STRING_KEY: 'yaml.key',
  BAD_ALIAS: 'yaml.alias',
  ALIAS_PROPS: 'yaml.alias',
  MULTIPLE_ANCHORS: 'yaml.anchor',
  BAD_DIRECTIVE: 'yaml.directive',
};

export interface YamlReading {
  /** The data, as far as it could be read; absent when the text is empty or no YAML. */
  data?: unknown;
  faults: YamlFault[];
}

export function readYaml(text: string, budget?: LexemeBudget): YamlReading {
  const plain = readPlainYaml(text);
  return plain ? { data: plain.data, faults: [] } : readFullYaml(text, budget);
}

/** Reads a text with the full YAML reader, with the position of every mistake. */
export function readFullYaml(text: string, budget?: LexemeBudget): YamlReading {
  const parsed = parseYaml(text, budget);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { contents } = parsed.document;
  const directive = /^%/m.exec(text.slice(0, contents?.range[0] ?? 0));
  if (directive) return { faults: [{ rule: 'yaml.directive', offset: directive.index }] };
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { faults: [{ rule: 'yaml.empty', offset: 0 }] };
  }
  const reader = new DataReader(text);
  const data = reader.read(contents);
  return { data, faults: reader.faults };
}

/** Converts nodes to data and collects the faults. */
class DataReader {
  readonly faults: YamlFault[] = [];
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
  }

  read(node: unknown, key?: string): unknown {
    if (isAlias(node)) return this.#refuse('yaml.alias', node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) this.#refuse('yaml.anchor', node);
    if (node.tag !== undefined && !coreTags.has(node.tag)) this.#refuse('yaml.tag', node, { tag: node.tag });
    if (isScalar(node)) return scalarValue(node, key);
    if (isSeq(node)) return node.items.map(item => this.read(item));
    return this.#readMap(node.items);
  }

  #readMap(pairs: readonly { key: unknown; value: unknown }[]): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      if (!isScalar(key)) {
        this.#refuse('yaml.key', key as Node);
        continue;
      }
      if (key.anchor !== undefined) this.#refuse('yaml.anchor', key);
      const name = key.source ?? String(key.value);
      if (Object.hasOwn(data, name)) {
        if (this.faults.length >= maximumFaults) continue;
        this.#refuse('yaml.duplicate-key', key, { key: name, line: this.#lineOf(pairs, name) });
        continue;
      }
      // An assignment would not create a key `__proto__`.
      Object.defineProperty(data, name, {
        value: this.read(value, name),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return data;
  }

  #lineOf(pairs: readonly { key: unknown }[], name: string): string {
    const first = pairs.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === name);
    const offset = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
    return String(this.#lines.at(offset).line);
  }

  #refuse(rule: Rule, node: Node | null, values: Readonly<Record<string, string>> = {}): null {
    if (this.faults.length < maximumFaults) this.faults.push({ rule, values, offset: node?.range?.[0] ?? 0 });
    return null;
  }
}

/** `!!str 0012` declares a text. Other tags of the core schema add nothing. */
const coreTags: ReadonlySet<string> = new Set(['tag:yaml.org,2002:str']);

function scalarValue({ value, source, type }: Scalar, key: string | undefined): unknown {
  const asWritten = type === 'PLAIN' && typeof value === 'number' && isWrittenKey(key);
  return asWritten ? (source ?? value) : value;
}
