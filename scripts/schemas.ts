/** The JSON Schemas of `schemas/`, each compiled once, on first use. */
import { readdirSync, readFileSync } from 'node:fs';
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
  });
  formats.default(ajv);
  for (const name of schemaNames()) ajv.addSchema(readSchema(name));
  return ajv;
}
