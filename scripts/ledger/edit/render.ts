/** Writes values as YAML: plain where that is safe, else in quotes. */
import type { Scalar } from 'yaml';

/** The values that can be written: text, lists of text, and maps of these. */
export type Data = string | readonly string[] | { readonly [key: string]: Data };

/** The longest line. A longer list is written with one item on each line. */
const longestList = 100;

/** Starts with a letter or digit and holds nothing that means something to YAML, in flow collections neither. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._/()+=-]|:(?=[\p{L}\p{N}:]))*$/u;
/** What YAML 1.2 reads as something else than text, and what 1.1 does: not every tool reads 1.2. */
const otherThanText =
  /^(?:[-+]?[0-9.][0-9.eE+_:-]*|0x[0-9a-f]+|0o[0-7]+|null|true|false|yes|no|on|off|y|n)$/i;
/** Invisible or reordering characters, which a reviewer must be able to see. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu;

/** @param style of the scalar it takes the place of; absent: plain if possible */
export function renderScalar(text: string, style?: Scalar['type']): string {
  const quoted = style === 'QUOTE_SINGLE' || style === 'QUOTE_DOUBLE';
  if (!quoted && isPlain(text)) return text;
  // Single quotes know no escapes: they are for what needs none, and would be full of them otherwise.
  const single = style === 'QUOTE_SINGLE' || (!quoted && /["\\]/.test(text));
  if (single && text.search(invisible) < 0) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(invisible, escaped);
}

function isPlain(text: string): boolean {
  return plain.test(text) && !text.endsWith(' ') && !otherThanText.test(text);
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** A value on one line, which is valid at any place. */
export function renderValue(value: Data): string {
  if (typeof value === 'string') return renderScalar(value);
  if (isList(value)) return `[${value.map(item => renderScalar(item)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${renderScalar(key)}: ${renderValue(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The lines of `key: value` in a block map. A map gets one line for each key; a map inside it that holds only text gets one line. */
export function renderPair(key: string, value: Data, indent: string, depth = 0): string[] {
  const inner = `${indent}  `;
  if (typeof value === 'string') return [`${indent}${key}: ${renderScalar(value)}`];
  const oneLine = `${indent}${key}: ${renderValue(value)}`;
  if (isList(value)) {
    if (value.length === 0 || oneLine.length <= longestList) return [oneLine];
    return [`${indent}${key}:`, ...value.map(item => `${inner}- ${renderScalar(item)}`)];
  }
  const parts = Object.values(value);
  if (parts.length === 0 || (depth > 0 && parts.every(part => typeof part === 'string'))) return [oneLine];
  return [
    `${indent}${key}:`,
    ...Object.entries(value).flatMap(([name, item]) => renderPair(name, item, inner, depth + 1)),
  ];
}

function isList(value: Data): value is readonly string[] {
  return Array.isArray(value);
}
