/** Every setting there is, out of its schema: what is added there cannot be forgotten in a test that goes over these. */
import { readSchema } from '../../scripts/schemas.ts';

interface Node {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Node>;
  additionalProperties?: boolean | Node;
  items?: Node;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  $defs?: Record<string, Node>;
}

export interface Leaf {
  /** `x` for a name that people choose. */
  path: string[];
  /** Two values that differ, as people write them. */
  values: [unknown, unknown];
}

const [settings, common] = ['settings', 'common'].map(name => readSchema(name) as Node);

function leavesOf(node: Node, path: string[]): Leaf[] {
  const { properties = {}, additionalProperties, type } = resolved(node);
  if (type !== 'object') return [{ path, values: valuesOf(node) }];
  const free = typeof additionalProperties === 'object' ? leavesOf(additionalProperties, [...path, 'x']) : [];
  return [...Object.entries(properties).flatMap(([key, value]) => leavesOf(value, [...path, key])), ...free];
}

function definition(node: Node): string {
  return node.$ref?.split('/').at(-1) ?? '';
}

function resolved(node: Node): Node {
  if (node.$ref === undefined) return node;
  const file = node.$ref.startsWith('#') ? settings : common;
  return file?.$defs?.[definition(node)] ?? {};
}

/** Of texts, by the definition they refer to. */
const texts: Record<string, [string, string]> = {
  line: ['Asia/Tokyo', 'Europe/Vienna'],
  country: ['JP', 'AT'],
  duration: ['1d', '2d'],
  day: ['2027-01-31', '2027-02-28'],
  id: ['one', 'other'],
  label: ['one', 'other'],
  login: ['one', 'other'],
};

function valuesOf(node: Node): [unknown, unknown] {
  const { type, enum: choices, items, minimum = 0, maximum, exclusiveMinimum } = resolved(node);
  if (choices) return [choices[0], choices[1]];
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return [minimum, minimum + 1];
    case 'number':
      return [exclusiveMinimum === undefined ? minimum : (maximum ?? 1) / 4, (maximum ?? 1) / 2];
    case 'array': {
      const element = resolved(items ?? {});
      if (element.type !== 'object') return [[valuesOf(items ?? {})[0]], [valuesOf(items ?? {})[1]]];
      const keys = Object.entries(element.properties ?? {}).map(
        ([key, value]) => [key, valuesOf(value)] as const,
      );
      const item = (which: 0 | 1) => Object.fromEntries(keys.map(([key, values]) => [key, values[which]]));
      return [[item(0)], [item(1)]];
    }
    default: {
      const values = texts[definition(node)];
      if (!values) throw new Error(`what is a ${JSON.stringify(node)}?`);
      return values;
    }
  }
}

/** A setting is what is no map; a list is one setting. */
export const settingLeaves: readonly Leaf[] = leavesOf(settings ?? {}, []);

/** Settings of which only this is written. */
export const writtenAt = (path: readonly string[], value: unknown): Record<string, unknown> =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;
