/**
 * JSON Schemas as code. Loads ajv, which takes longer than most commands run: `npm run generate` and tests do, no command does.
 */
import { _, type CodeKeywordDefinition } from 'ajv';
import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { readSchema, schemaNames } from '../schemas.ts';
import { repetition } from '../validators/repetition.ts';

/** `everyFailure`: each carries the value and the schema it stands under. */
export type Thoroughness = 'everyFailure' | 'firstFailure';

const optionsOf = {
  everyFailure: { allErrors: true, verbose: true },
  firstFailure: { allErrors: false, verbose: false },
} as const satisfies Record<Thoroughness, Options>;

const compilers = new Map<Thoroughness, Ajv2020>();

/** For tests. @throws Error when there is no such schema */
export function compiledValidator<T = unknown>(
  name: string,
  thoroughness: Thoroughness = 'everyFailure',
): ValidateFunction<T> {
  const ajv = compilers.get(thoroughness) ?? withAllSchemas(optionsOf[thoroughness]);
  compilers.set(thoroughness, ajv);
  return validatorIn<T>(ajv, name);
}

/** As a CommonJS module that exports `validate`. Of its own compiler: in a shared one, its names would hang on all others. */
export function validatorCode(name: string, thoroughness: Thoroughness): string {
  const ajv = withAllSchemas({ ...optionsOf[thoroughness], code: { source: true, lines: true } });
  validatorIn(ajv, name);
  return finished(standalone.default(ajv, { validate: address(name) }));
}

/** As a CommonJS module that exports a validator of each of these schemas, which stand in no file. */
export function validatorsCode(schemas: Readonly<Record<string, object>>): string {
  const ajv = new Ajv2020({ strict: true, code: { source: true, lines: true } });
  formats.default(ajv);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return finished(
    standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map(name => [name, name]))),
  );
}

const address = (name: string) => `https://certledger.dev/schemas/${name}.schema.json`;

function validatorIn<T>(ajv: Ajv2020, name: string): ValidateFunction<T> {
  const validate = ajv.getSchema<T>(address(name));
  if (!validate) throw new Error(`there is no schema named ${name}`);
  return validate;
}

/** Schemas may refer to one another by `$id`. */
function withAllSchemas(options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `then: { required: [...] }` beside the properties it means is how conditions are usually written.
    strictRequired: false,
    allowUnionTypes: true,
    ...options,
    code: { process: gathersInPlace, ...options.code },
  });
  formats.default(ajv);
  ajv.removeKeyword('uniqueItems').addKeyword(uniqueItems);
  for (const name of schemaNames()) ajv.addSchema(readSchema(name));
  return ajv;
}

/** ajv compares each element with every other one where they may be maps: a minute for a mebibyte. */
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code(context) {
    const { gen, data, schema } = context;
    if (!schema) return;
    const code = _`require("./repetition.ts").repetition`;
    const find = gen.scopeValue('func', { ref: repetition, code });
    const found = gen.const('found', _`${find}(${data})`);
    context.setParams({ found });
    context.fail(_`${found} !== undefined`);
  },
  error: { message: 'is there twice', params: ({ params }) => _`${params.found}` },
};

/**
 * The code ajv writes copies all failures so far for each one that a referenced schema adds: twelve seconds for forty
 * thousand wrong elements. Adding to the list it has is the same to everything that comes after.
 */
const gathersInPlace = (code: string): string =>
  code.replace(/vErrors\.concat\(([\w.]+)\)/g, '$1.reduce((all, each) => (all.push(each), all), vErrors)');

const finished = (code: string): string => `${gathersInPlace(code).trim()}\n`;
