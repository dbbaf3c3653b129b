/** The validators that were generated say, of anything, what ajv says when it compiles the schema now. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { compiledValidator, type Thoroughness } from '../../scripts/generate/validator-code.ts';
import { formatsRead, generatedValidators, readSchema } from '../../scripts/schemas.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something with every key that a schema knows. It need not fit: both are asked the same. */
function sampleOf(schema: unknown, home: string, depth = 0): unknown {
  if (!isNode(schema) || depth > 12) return 'x';
  const inner = (each: unknown) => sampleOf(each, home, depth + 1);
  if (typeof schema.$ref === 'string') {
    const [file, name = ''] = schema.$ref.split('#/$defs/');
    const where = file ? basename(file, '.schema.json') : home;
    return sampleOf((readSchema(where).$defs as Node)[name], where, depth + 1);
  }
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const parts = [schema.anyOf, schema.oneOf, schema.allOf].flatMap(all => (Array.isArray(all) ? all : []));
  const own = Object.entries((schema.properties ?? {}) as Node).map(([key, each]) => [key, inner(each)]);
  if (isNode(schema.additionalProperties)) own.push(['some', inner(schema.additionalProperties)]);
  if (own.length > 0) return Object.assign({}, ...parts.map(inner).filter(isNode), Object.fromEntries(own));
  if (parts.length > 0) return inner(parts[0]);
  switch ([schema.type].flat()[0]) {
    case 'array':
      return [inner(schema.items), inner(schema.items)];
    case 'object':
      return {};
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'x';
  }
}

const others = [null, '', 'x'.repeat(5_000), '2027-01-31', 0, -1.5, true, [], ['x', 'x'], {}, { x: 1 }];

/** The value, and the value with one place in it changed. */
function* variants(value: unknown): Generator<unknown> {
  yield value;
  yield* others;
  if (Array.isArray(value)) for (const each of variants(value[0])) yield [each, ...value.slice(1)];
  if (!isNode(value)) return;
  yield { ...value, unheardOf: 1 };
  for (const [key, inner] of Object.entries(value)) {
    const { [key]: _, ...without } = value;
    yield without;
    for (const each of variants(inner)) yield { ...value, [key]: each };
  }
}

const all = (Object.keys(formatsRead) as Thoroughness[]).flatMap(thoroughness =>
  formatsRead[thoroughness].map(name => ({ name, thoroughness })),
);

test.each(all)('$name is told of as if it were compiled now', ({ name, thoroughness }) => {
  const generated = generatedValidators(name).validate;
  const compiled = compiledValidator(name, thoroughness);
  const keywords = new Set<string>();
  for (const value of variants(sampleOf(readSchema(name), name))) {
    const told = [generated?.(value), generated?.errors];
    const wanted = [compiled(value), compiled.errors];
    // Comparing with `expect` takes a hundred times as long.
    if (!isDeepStrictEqual(told, wanted)) expect(told).toEqual(wanted);
    for (const { keyword } of compiled.errors ?? []) keywords.add(keyword);
  }
  expect([...keywords]).toEqual(expect.arrayContaining(['type', 'required']));
});

test('no other validator lies about', () => {
  const files = readdirSync(new URL('../../scripts/validators/', import.meta.url));
  const expected = [...all.map(({ name }) => name), 'github-answers'].map(name => `${name}.generated.cjs`);
  expect(files.filter(file => file.endsWith('.cjs')).toSorted()).toEqual(expected.toSorted());
});
