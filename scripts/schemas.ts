/** The JSON Schemas of `schemas/`, each compiled once, on first use. */
import { readdirSync, readFileSync } from 'node:fs';
import type { SchemaValidateFunction } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Where the schemas of every file format live. */
export const schemaFolder = new URL('../schemas/', import.meta.url);
const suffix = '.schema.json';

let shared: Ajv2020 | undefined;
let impatient: Ajv2020 | undefined;

/** Names of all schemas, sorted: `certificate` is `schemas/certificate.schema.json`. */
export function schemaNames(): string[] {
  return readdirSync(schemaFolder)
    .filter(file => file.endsWith(suffix))
    .map(file => file.slice(0, -suffix.length))
    .sort();
}

/** One schema as it stands in its file. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}${suffix}`, schemaFolder), 'utf8'));
}

/**
 * The validator of one file format. Compiling costs ten times a validation, so it is done once a process; its `errors`
 * hold every failure of the last call. Schemas may refer to one another by `$id`.
 */
export function validator<T = unknown>(name: string): ValidateFunction<T> {
  shared ??= withAllSchemas();
  return compiled<T>(shared, name);
}

/**
 * As {@link validator}, but it stops at the first failure. For what machines write: a line of a foreign file may be wrong in
 * a million places, and a list of them would take the memory.
 */
export function firstFailure<T = unknown>(name: string): ValidateFunction<T> {
  impatient ??= withAllSchemas({ allErrors: false, verbose: false });
  return compiled<T>(impatient, name);
}

function compiled<T>(ajv: Ajv2020, name: string): ValidateFunction<T> {
  const validate = ajv.getSchema<T>(`https://certledger.dev/schemas/${name}${suffix}`);
  if (!validate) throw new Error(`there is no schema named ${name}`);
  return validate;
}

/** `verbose`: a failure carries the value and the schema it stands under, which our own sentences are made of. */
function withAllSchemas(options = { allErrors: true, verbose: true }): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `then: { required: [...] }` beside the properties it means is how conditions are usually written.
    strictRequired: false,
    allowUnionTypes: true,
    ...options,
    code: { process: gathersInPlace },
  });
  formats.default(ajv);
  ajv.removeKeyword('uniqueItems').addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: true,
    validate: isUnique,
  });
  for (const name of schemaNames()) ajv.addSchema(readSchema(name));
  return ajv;
}

/**
 * The code ajv writes copies all failures so far for each one that a referenced schema adds: twelve seconds for forty
 * thousand wrong elements. Adding to the list it has is the same to everything that comes after.
 */
const gathersInPlace = (code: string): string =>
  code.replace(/vErrors\.concat\(([\w.]+)\)/g, '$1.reduce((all, each) => (all.push(each), all), vErrors)');

/** ajv compares each element with every other one where they may be maps: a minute for a mebibyte. */
const isUnique: SchemaValidateFunction = (wanted: boolean, list: readonly unknown[]) => {
  const params = wanted ? repetition(list) : undefined;
  isUnique.errors = params ? [{ keyword: 'uniqueItems', params, message: 'is there twice' }] : [];
  return params === undefined;
};

/** @returns the indexes of an element and of an equal one before it */
function repetition(list: readonly unknown[]): { i: number; j: number } | undefined {
  const seen = new Map<string, number>();
  for (const [i, item] of list.entries()) {
    const text = JSON.stringify(item, inOrder);
    const j = seen.get(text);
    if (j !== undefined) return { i, j };
    seen.set(text, i);
  }
  return undefined;
}

/** The order of keys makes no difference between two maps. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
