/** Data against a schema, with every failure as one of our own sentences. */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Localized } from '../../text/locale.ts';
import { withoutUser } from '../endpoint.ts';
import { nearest } from '../messages/nearest.ts';
import type { Rule, Values } from '../messages/schema-messages.ts';
import { comparisons, purposes, shapes, typeWords, withdrawnKeys } from '../messages/schema-terms.ts';
import type { Fault, Path } from '../source.ts';

type Failure = ErrorObject & { parentSchema?: { title?: string; properties?: Record<string, unknown> } };

/** Every way in which `data` departs from a schema, each once, and none that only follows from another. */
export function shapeFaults(data: unknown, validate: ValidateFunction): Fault[] {
  if (validate(data)) return [];
  const all: readonly Failure[] = validate.errors ?? [];
  const alternatives = Map.groupBy(all.filter(saysWhatElse), ({ instancePath }) => instancePath);
  const faults = withoutEchoes(all).flatMap(failure => toFault(failure, alternatives, data) ?? []);
  const seen = new Set<string>();
  return faults.filter(({ rule, path, at }) => {
    const place = JSON.stringify([rule, path, at]);
    return !seen.has(place) && Boolean(seen.add(place));
  });
}

/** Failures that only say again, or guess from, what another one says at the same place. */
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
      // Which keys are wanted may hang on the one that is misspelt.
      const conditional = /\/(then|else)\/required$/.test(schemaPath);
      return !meant?.has(params.missingProperty) && !(meant && conditional);
    }
    // What is no text is not one of these texts either.
    if (keyword === 'enum' && mistyped.has(instancePath)) return false;
    // Of a choice it is said once what is possible; its alternatives need not.
    return !(saysWhatElse(failure) && choices.has(instancePath));
  });
}

/** Does it say that something else altogether should be here? */
const saysWhatElse = ({ keyword }: Failure) => keyword === 'type' || keyword === 'const';

/** By instance path: the failures that {@link saysWhatElse}. */
type Alternatives = ReadonlyMap<string, readonly Failure[]>;

/** One failure as a fault; undefined for keywords that only combine others. */
function toFault(failure: Failure, alternatives: Alternatives, root: unknown): Fault | undefined {
  const { keyword, params, data, schemaPath } = failure;
  const path = toPath(failure.instancePath, root);
  const key = displayKey(path);
  const fault = (rule: Rule, values: Values, where: Partial<Fault> = {}): Fault => ({
    rule,
    values: { key, ...values },
    path,
    at: 'value',
    ...where,
  });
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const withdrawn = withdrawnKeys[`${failure.parentSchema?.title}.${name}`];
      const meant = meantKey(failure);
      const known = Object.keys(failure.parentSchema?.properties ?? {}).join(', ');
      const where: Partial<Fault> = { path: [...path, name], at: 'key' };
      if (withdrawn) return fault('schema.withdrawn-key', { key: name, why: withdrawn }, where);
      return meant === undefined
        ? fault('schema.unknown-key', { key: name, known }, where)
        : fault('schema.misspelt-key', { key: name, meant }, where);
    }
    case 'required': {
      const missing = String(params.missingProperty);
      const purpose = purposes[`${failure.parentSchema?.title}.${missing}`] ?? purposes[missing] ?? '';
      return fault('schema.required', { key: missing, purpose }, { at: 'key' });
    }
    case 'type':
      return typeFault(fault, params.type, data);
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const value = String(data);
      const meant = typeof data === 'string' ? nearest(value, allowed) : undefined;
      return meant === undefined
        ? fault('schema.value', { value, allowed: allowed.join(', ') })
        : fault('schema.misspelt-value', { value, meant, allowed: allowed.join(', ') });
    }
    case 'pattern':
    case 'format': {
      const shape = shapeOf(definition(schemaPath));
      // Only endpoints have a pattern and no shape: expanding them says more precisely what is wrong.
      if (!shape) return undefined;
      const name = failure.propertyName;
      return name === undefined
        ? fault('schema.format', { value: String(data), shape })
        : fault('schema.key-format', { key: name, shape }, { path: [...path, name], at: 'key' });
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return fault('schema.empty', {});
    case 'maxLength':
      return fault('schema.too-long', { limit: String(params.limit) });
    case 'maxItems':
    case 'maxProperties':
      return fault('schema.too-many', { limit: String(params.limit) });
    case 'uniqueItems':
      return fault('schema.repeated', { value: repeated(data, params.i) }, { path: [...path, params.i] });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return fault('schema.range', { comparison: comparisons[keyword] ?? '', limit: String(params.limit) });
    case 'anyOf':
      return choiceFault(fault, failure, alternatives.get(failure.instancePath) ?? []);
    case 'if':
    case 'propertyNames':
      return undefined;
    default:
      throw new Error(`no sentence for the schema keyword ${keyword}`);
  }
}

function typeFault(
  fault: (rule: Rule, values: Values) => Fault,
  wanted: string | string[],
  data: unknown,
): Fault {
  const actual = typeWords[jsonType(data)] ?? '';
  if (data === null) return fault('schema.empty', {});
  const quotable = wanted === 'string' && (typeof data === 'number' || typeof data === 'boolean');
  if (quotable) return fault('schema.quote', { actual });
  return fault('schema.type', { expected: eitherOf(wordsOf([wanted].flat())), actual });
}

/**
 * What may be written where there is a choice. Nothing when one alternative is of the same kind as the value: it says
 * itself what is wrong.
 */
function choiceFault(
  fault: (rule: Rule, values: Values) => Fault,
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

/** Endpoints may be in a list twice, too, and with them a password. */
const repeated = (data: unknown, index: number) =>
  Array.isArray(data) ? withoutUser(String(data[index])) : '';

/** What a value is called in a sentence: its key; `names #2` for the second item of a list. */
function displayKey(path: Path): string | Localized {
  const last = path.at(-1);
  if (last === undefined) return { en: 'The file', ja: 'ファイル全体' };
  if (typeof last === 'string') return last;
  const list = path.findLast(step => typeof step === 'string') ?? '';
  return `${list} #${last + 1}`;
}

/** A JSON pointer as a path; only the data tells an index from a key that is a number. */
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
