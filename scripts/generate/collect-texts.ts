/** Finds the texts of a source file that exist in English and in Japanese. */
import { parse } from '@babel/parser';

export interface FoundText {
  /** The names the text stands under in its file, from the outside in. */
  name: string;
  /** With `{name}` where a value is put in, and `{one|other}` where one of several is chosen. */
  en: string;
  ja: string;
}

export interface FoundTexts {
  pairs: FoundText[];
  /** Japanese literals that belong to no pair. */
  alone: string[];
}

/** What a node of the syntax tree may have. Babel's own types are a union of two hundred. */
interface Node {
  type: string;
  [key: string]: unknown;
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export function textsOf(source: string): FoundTexts {
  const program = parse(source, { sourceType: 'module', plugins: ['typescript'] }).program as unknown as Node;
  const pairs: FoundText[] = [];
  const covered = new Set<Node>();
  walk(program, [], covered, (node, names) => {
    const pair = pairIn(node);
    if (!pair) return;
    covered.add(pair.en).add(pair.ja);
    const own = pair.name === undefined ? names : [...names, pair.name];
    pairs.push(...spread(pair.en, pair.ja, own));
  });
  return { pairs: pairs.filter(isText), alone: japaneseOutside(program, covered) };
}

/** Neither is only punctuation or values that are put in. */
const isText = ({ en, ja }: FoundText) => /\p{L}/u.test(`${en}${ja}`.replace(/\{[^{}|]*\}/g, ''));

interface Pair {
  en: Node;
  ja: Node;
  /** What the text is of, where that stands beside it. */
  name?: string | undefined;
}

/** `{ en, ja }`, two literals side by side in a call, a choice by the locale, or `{ 'English': 'Japanese' }`. */
function pairIn(node: Node): Pair | undefined {
  if (node.type === 'ObjectExpression') return pairInObject(node);
  if (node.type === 'CallExpression') return pairInCall(node.arguments as Node[]);
  if (node.type === 'ObjectProperty') {
    const { key, value } = node as unknown as Record<string, Node>;
    if (key?.type !== 'StringLiteral' || value?.type !== 'StringLiteral') return undefined;
    return isTranslation(key, value) ? { en: key, ja: value } : undefined;
  }
  if (node.type !== 'ConditionalExpression') return undefined;
  const { test, consequent, alternate } = node as unknown as Record<string, Node>;
  if (!(test && consequent && alternate) || !asksForJapanese(test)) return undefined;
  return isTranslation(alternate, consequent) ? { en: alternate, ja: consequent } : undefined;
}

function pairInObject(node: Node): Pair | undefined {
  const [en, ja] = [propertyOf(node, 'en'), propertyOf(node, 'ja')];
  // A table of texts may itself have lines named `en` and `ja`.
  return en && ja && !pairIn(en) ? { en, ja } : undefined;
}

function pairInCall(given: readonly Node[]): Pair | undefined {
  for (const [index, ja] of given.entries()) {
    const en = given[index - 1];
    if (!en || !isTranslation(en, ja)) continue;
    const before = given[index - 2];
    return { en, ja, name: before && isLiteral(before) ? shown(before) : undefined };
  }
  return undefined;
}

const isTranslation = (en: Node, ja: Node) =>
  isLiteral(en) && isLiteral(ja) && japanese.test(shown(ja)) && !japanese.test(shown(en));

const isLiteral = ({ type }: Node) => type === 'StringLiteral' || type === 'TemplateLiteral';

function asksForJapanese(test: Node): boolean {
  const right = test.right as Node | undefined;
  return test.type === 'BinaryExpression' && test.operator === '===' && right?.value === 'ja';
}

function propertyOf(object: Node, name: string): Node | undefined {
  const properties = object.properties as Node[];
  const found = properties.find(each => each.type === 'ObjectProperty' && nameOf(each.key as Node) === name);
  return found?.value as Node | undefined;
}

/** Lists and maps of texts element by element, everything else as one text. */
function spread(en: Node, ja: Node, names: readonly string[]): FoundText[] {
  if (en.type === 'ArrayExpression' && ja.type === 'ArrayExpression') {
    const [left, right] = [en.elements as Node[], ja.elements as Node[]];
    return left.flatMap((each, index) => {
      const twin = right[index];
      return twin ? spread(each, twin, [...names, String(index + 1)]) : [];
    });
  }
  if (en.type === 'ObjectExpression' && ja.type === 'ObjectExpression') {
    return (en.properties as Node[]).flatMap(({ key, value }) => {
      const name = nameOf(key as Node);
      const twin = name === undefined ? undefined : propertyOf(ja, name);
      return name !== undefined && twin ? spread(value as Node, twin, [...names, name]) : [];
    });
  }
  return [{ name: names.join('.'), en: shown(en), ja: shown(ja) }];
}

/** A text as a translator reads it. */
function shown(node: Node): string {
  switch (node.type) {
    case 'StringLiteral':
      return String(node.value);
    case 'TemplateLiteral': {
      const put = namedApart(node.expressions as Node[]);
      return (node.quasis as Node[])
        .map(({ value }, index) => `${(value as { cooked: string }).cooked}${put[index] ?? ''}`)
        .join('');
    }
    case 'ArrowFunctionExpression':
      return shown(node.body as Node);
    case 'BinaryExpression':
      return `${shown(node.left as Node)}${shown(node.right as Node)}`;
    default:
      return inBraces(node);
  }
}

const inBraces = (node: Node): string =>
  `{${isLiteral(node) ? shown(node) : choices(node).join('|') || valueName(node)}}`;

/** Values of one text. Two functions of the same value are told apart by their own names. */
function namedApart(values: readonly Node[]): string[] {
  const named = values.map(value => ({ shown: inBraces(value), called: calledFunction(value) }));
  return named.map(({ shown, called }) => {
    const isAlone = named.every(other => other.shown !== shown || other.called === called);
    return isAlone || called === undefined ? shown : `{${called}}`;
  });
}

function calledFunction(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return calledFunction(node.object as Node);
  return node.type === 'CallExpression' ? nameOf(node.callee as Node) : undefined;
}

/** What a condition chooses between, if all of it is text. */
function choices(node: Node): string[] {
  if (node.type !== 'ConditionalExpression') return [];
  return [node.consequent, node.alternate].flatMap(each => {
    const branch = each as Node;
    return choices(branch).length > 0
      ? choices(branch)
      : [isLiteral(branch) ? shown(branch) : valueName(branch)];
  });
}

/** A short name for a value that is put in. */
function valueName(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return String(node.name);
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const last = nameOf(node.property as Node) ?? '…';
      return /^(en|ja|length|locale|…)$/.test(last) ? valueName(node.object as Node) : last;
    }
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const [first] = node.arguments as Node[];
      const callee = node.callee as Node;
      const receiver = receiverName(callee);
      if (receiver !== '…') return receiver;
      const named = first ? valueName(first) : '…';
      return named === '…' && callee.type === 'Identifier' ? valueName(callee) : named;
    }
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return valueName(node.expression as Node);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return valueName(node.left as Node);
    default:
      return '…';
  }
}

/** What a method is called on; a namespace such as `Math` is no value. */
function receiverName({ type, object }: Node): string {
  if (type !== 'MemberExpression' && type !== 'OptionalMemberExpression') return '…';
  const name = valueName(object as Node);
  return /^[A-Z]/.test(name) ? '…' : name;
}

function nameOf(key: Node): string | undefined {
  if (key.type === 'Identifier') return String(key.name);
  return key.type === 'StringLiteral' ? String(key.value) : undefined;
}

/** The name that a node gives to what stands in it. */
function ownName(node: Node): string | undefined {
  if (node.type === 'ObjectProperty') return nameOf(node.key as Node);
  if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration')
    return node.id ? nameOf(node.id as Node) : undefined;
  if (node.type === 'ObjectExpression') {
    const named = propertyOf(node, 'name') ?? propertyOf(node, 'id');
    return named?.type === 'StringLiteral' ? shown(named) : undefined;
  }
  return node.type === 'ClassMethod' ? nameOf(node.key as Node) : undefined;
}

type See = (node: Node, names: readonly string[]) => void;

/** From the outside in. What `see` adds to `skipped` is not gone into. */
function walk(node: Node, names: readonly string[], skipped: ReadonlySet<Node>, see: See): void {
  if (skipped.has(node)) return;
  const own = ownName(node);
  const within = own === undefined ? names : [...names, own];
  see(node, within);
  for (const child of childrenOf(node)) walk(child, within, skipped, see);
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => !/Comments$|^loc$|^extra$/.test(key))
    .flatMap(([, value]) => value)
    .filter(isNode);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function japaneseOutside(program: Node, covered: ReadonlySet<Node>): string[] {
  const alone: string[] = [];
  walk(program, [], covered, node => {
    const said = literalText(node);
    if (said !== undefined && japanese.test(said)) alone.push(said);
  });
  return alone;
}

function literalText(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return String(node.value);
  return node.type === 'TemplateElement' ? String((node.value as { cooked: unknown }).cooked) : undefined;
}
