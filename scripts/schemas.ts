/**
 * The JSON Schemas of `schemas/`, and the validators of what others may have written. Compiling takes longer than most commands
 * run: it is done ahead, by `npm run generate`, and one file a format stands in `scripts/validators/`, loaded on first use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv/dist/2020.js';

/** The folder of the schemas. */
export const schemaFolder = new URL('../schemas/', import.meta.url);
const suffix = '.schema.json';

/**
 * The formats that are read, by how much is told of what is wrong. What certledger only writes has no validator here: tests
 * compile its schema themselves.
 */
export const formatsRead = {
  everyFailure: [
    'acknowledgements',
    'certificate',
    'checklist',
    'item',
    'parties',
    'plan',
    'settings',
    'system',
  ],
  firstFailure: [
    'findings',
    'known-issue',
    'known-revocation',
    'known-verdict',
    'matrix',
    'memory',
    'observation',
    'schedule-revision',
    'swept',
  ],
} as const;

export type ToldWhole = (typeof formatsRead.everyFailure)[number];
export type ToldFirst = (typeof formatsRead.firstFailure)[number];

/** Names of all schemas, sorted: `certificate` is `schemas/certificate.schema.json`. */
export function schemaNames(): string[] {
  return readdirSync(schemaFolder)
    .filter(file => file.endsWith(suffix))
    .map(file => file.slice(0, -suffix.length))
    .sort();
}

/** One schema, as in its file. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}${suffix}`, schemaFolder), 'utf8'));
}

/**
 * The validator of one file format; its `errors` hold every failure of the last call, with the value and the schema it stands
 * under, which our own sentences are made of.
 */
export function validator<T = unknown>(name: ToldWhole): ValidateFunction<T> {
  return generatedValidators(name).validate as ValidateFunction<T>;
}

/**
 * As {@link validator}, but it stops at the first failure. For what machines write: a line of a foreign file may be wrong in
 * a million places, and a list of them would take the memory.
 */
export function firstFailure<T = unknown>(name: ToldFirst): ValidateFunction<T> {
  return generatedValidators(name).validate as ValidateFunction<T>;
}

const load = createRequire(import.meta.url);

/** @returns the exports of a file of `scripts/validators/`; Node keeps loaded files */
export function generatedValidators(name: string): Readonly<Record<string, ValidateFunction>> {
  return load(`./validators/${name}.generated.cjs`);
}
