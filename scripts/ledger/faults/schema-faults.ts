/** Checks data against a schema and turns the failures into faults with sentences of our own. */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Localized } from '../../text/locale.ts';
import { withoutUser } from '../endpoint.ts';
import { nearest } from '../messages/nearest.ts';
import type { Rule, Values } from '../messages/schema-messages.ts';
import { comparisons, purposes, shapes, typeWords, withdrawnKeys } from '../messages/schema-terms.ts';
import type { Fault, Path } from '../source.ts';

type Failure = ErrorObject & { parentSchema?: { title?: string; properties?: Record<string, unknown> } };

/** Every fault of `data` against a schema, each once, without those that only follow from another. */
export function schemaFaults(data: unknown, validate: ValidateFunction): Fault[] {
  if (validate(data)) return [];
  const all: readonly Failure[] = validate.errors ?? [];
  const alternatives = Map.groupBy(all.filter(expectsOtherType), ({ instancePath }) => instancePath);
  const faults = withoutEchoes(all).flatMap(failure => faultOf(failure, alternatives, data) ?? []);
  const seen = new Set<string>();
  return faults.filter(({ rule, path, at }) => {
    const place = JSON.stringify([rule, path, at]);
    return !seen.has(place) && Boolean(seen.add(place));
  });
}

/** Leaves out failures that only follow from another one at the same place. */
function withoutEchoes(failures: readonly Failure[]): Failure[] {
  const misspelt = new Map<string, Set<string>>();
  const choices = new Set<string>();
  const mistyped = new Set<string>();
  const lacking = new Set(
    failures.filter(({ keyword }) => keyword === 'required').map(({ instancePath }) => instancePath),
  );
  for (const failure of failures) {
    if (failure.keyword === 'additionalProperties' && lacking.has(failure.instancePath)) {
      const meant = meantKey(failure) ?? '';
      misspelt.set(failure.instancePath, (misspelt.get(failure.instancePath) ?? new Set()).add(meant));
    }
    if (failure.keyword === 'anyOf') choices.add(failure.instancePath);
    if (failure.keyword === 'type') mistyped.add(failure.instancePath);
  }
  return failures.filter(failure => {
    const { keyword, instancePath, schemaPath, params } = failure;
    if (keyword === 'required') {
      const meant = misspelt.get(instancePath);
      // Which keys are required may depend on the misspelt one.
      const conditional = /\/(then|else)\/required$/.test(schemaPath);
      return !meant?.has(params.missingProperty) && !(meant && conditional);
    }
    // A value of the wrong type is reported as that, not also as none of the allowed texts.
    if (keyword === 'enum' && mistyped.has(instancePath)) return false;
    // A choice is reported once, not once for each alternative.
    return !(expectsOtherType(failure) && choices.has(instancePath));
  });
}

/** The failure says that another type or constant is expected. */
const expectsOtherType = ({ keyword }: Failure) => keyword === 'type' || keyword === 'const';

/** By instance path, the failures for which {@link expectsOtherType} holds. */
type Alternatives = ReadonlyMap<string, readonly Failure[]>;

/** Makes a fault about the value of a failure. */
type MakeFault = (rule: Rule, values: Values, where?: Partial<Fault>) => Fault;

/** One failure as a fault; undefined for keywords that only combine others. */
function faultOf(failure: Failure, alternatives: Alternatives, root: unknown): Fault | undefined {
  const { keyword, params, data } = failure;
  const path = toPath(failure.instancePath, root);
  const key = displayKey(path);
  const fault: MakeFault = (rule, values, where = {}) => ({
    rule,
    values: { key, ...values },
    path,
    at: 'value',
    ...where,
  });
  switch (keyword) {
    case 'additionalProperties':
      return unknownKeyFault(fault, failure, path);
    case 'required':
      return missingKeyFault(fault, failure);
    case 'type':
      return typeFault(fault, params.type, data);
    case 'enum':
      return enumFault(fault, failure);
    case 'pattern':
    case 'format':
      return formatFault(fault, failure, path);
    case 'anyOf':
      return choiceFault(fault, failure, alternatives.get(failure.instancePath) ?? []);
    case 'if':
    case 'propertyNames':
      return undefined;
    default:
      return limitFault(fault, failure, path);
  }
}

function unknownKeyFault(fault: MakeFault, failure: Failure, path: Path): Fault {
  const { title, properties = {} } = failure.parentSchema ?? {};
  const name = String(failure.params.additionalProperty);
  const withdrawn = withdrawnKeys[`${title}.${name}`];
  const meant = meantKey(failure);
  const where: Partial<Fault> = { path: [...path, name], at: 'key' };
  if (withdrawn) return fault('schema.withdrawn-key', { key: name, why: withdrawn }, where);
  if (meant !== undefined) return fault('schema.misspelt-key', { key: name, meant }, where);
  return fault('schema.unknown-key', { key: name, known: Object.keys(properties).join(', ') }, where);
}

function missingKeyFault(fault: MakeFault, { params, parentSchema }: Failure): Fault {
  const missing = String(params.missingProperty);
  const purpose = purposes[`${parentSchema?.title}.${missing}`] ?? purposes[missing] ?? '';
  return fault('schema.required', { key: missing, purpose }, { at: 'key' });
}

function enumFault(fault: MakeFault, { params, data }: Failure): Fault {
  const allowed = (params.allowedValues as unknown[]).map(String);
  const value = String(data);
  const meant = typeof data === 'string' ? nearest(value, allowed) : undefined;
  return meant === undefined
    ? fault('schema.value', { value, allowed: allowed.join(', ') })
    : fault('schema.misspelt-value', { value, meant, allowed: allowed.join(', ') });
}

/** Undefined for endpoints, whose pattern has no description: expanding them says more exactly what is wrong. */
function formatFault(fault: MakeFault, failure: Failure, path: Path): Fault | undefined {
  const { schemaPath, propertyName: name, data } = failure;
  const shape = shapeOf(definition(schemaPath));
  if (!shape) return undefined;
  return name === undefined
    ? fault('schema.format', { value: String(data), shape })
    : fault('schema.key-format', { key: name, shape }, { path: [...path, name], at: 'key' });
}

/** @throws Error for a keyword that has no sentence: a defect of certledger */
function limitFault(fault: MakeFault, { keyword, params, data }: Failure, path: Path): Fault {
  const limit = String(params.limit);
  switch (keyword) {
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return fault('schema.empty', {});
    case 'maxLength':
      return fault('schema.too-long', { limit });
    case 'maxItems':
    case 'maxProperties':
      return fault('schema.too-many', { limit });
    case 'uniqueItems':
      return fault('schema.repeated', { value: repeated(data, params.i) }, { path: [...path, params.i] });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return fault('schema.range', { comparison: comparisons[keyword] ?? '', limit });
    default:
      throw new Error(`no sentence for the schema keyword ${keyword}`);
  }
}

function typeFault(fault: MakeFault, wanted: string | string[], data: unknown): Fault {
  const actual = typeWords[jsonType(data)] ?? '';
  if (data === null) return fault('schema.empty', {});
  const quotable = wanted === 'string' && (typeof data === 'number' || typeof data === 'boolean');
  if (quotable) return fault('schema.quote', { actual });
  return fault('schema.type', { expected: eitherOf(wordsOf([wanted].flat())), actual });
}

/**
 * What may be written where there is a choice. Undefined when one alternative has the type of the value: its own failure says
 * what is wrong.
 */
function choiceFault(
  fault: MakeFault,
  { schema, data }: Failure,
  others: readonly Failure[],
): Fault | undefined {
  if (data === null) return fault('schema.empty', {});
  if (others.length < (schema as unknown[]).length) return undefined;
  const constants = others.flatMap(({ params }) => params.allowedValue ?? []).map(word => `\`${word}\``);
  const expected = eitherOf([
    ...constants.map(word => ({ en: word, ja: word })),
    ...wordsOf(others.flatMap(({ params }) => params.type ?? [])),
  ]);
  return typeof data === 'string'
    ? fault('schema.format', { value: data, shape: expected })
    : fault('schema.type', { expected, actual: typeWords[jsonType(data)] ?? '' });
}

const wordsOf = (types: readonly string[]) => types.flatMap(type => typeWords[type] ?? []);

function eitherOf(words: readonly Localized[]): Localized {
  return { en: words.map(({ en }) => en).join(' or '), ja: words.map(({ ja }) => ja).join('または') };
}

function meantKey({ params, parentSchema }: Failure): string | undefined {
  return nearest(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
}

const shapeOf = (name: string): Localized | undefined =>
  Object.entries(shapes).find(([known]) => known === name)?.[1];

/** The name of the `$defs` entry a failure comes from: `#/$defs/duration/pattern` → `duration`. */
function definition(schemaPath: string): string {
  return /\$defs\/([^/]+)\/(?:pattern|format)$/.exec(schemaPath)?.[1] ?? '';
}

function jsonType(data: unknown): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}

/** The repeated value of a list. It may be an endpoint with a user and a password, which are removed. */
const repeated = (data: unknown, index: number) =>
  Array.isArray(data) ? withoutUser(String(data[index])) : '';

/** The name of a value in a sentence: its key, or `names #2` for the second item of a list. */
function displayKey(path: Path): string | Localized {
  const last = path.at(-1);
  if (last === undefined) return { en: 'The file', ja: 'ファイル全体' };
  if (typeof last === 'string') return last;
  const list = path.findLast(step => typeof step === 'string') ?? '';
  return `${list} #${last + 1}`;
}

/** A JSON pointer as a path. Only the data shows whether a number is an index or a key. */
function toPath(pointer: string, root: unknown): Path {
  let data = root;
  return pointer
    .split('/')
    .slice(1)
    .map(part => {
      const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(data) ? Number(step) : step;
      data = (data as Record<string | number, unknown> | undefined)?.[key];
      return key;
    });
}
