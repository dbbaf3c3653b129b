/** GitHub's OpenAPI description at work: is this request one of GitHub's, is this answer one it would give? */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = { [key: string]: Json };
type Node = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Node;
}

export interface Operation {
  /** As in the description: `issues/create`. */
  id: string;
  method: string;
  template: string;
  pattern: RegExp;
  parameters: Parameter[];
  body: Node | undefined;
  responses: Record<string, Node>;
}

export const document = JSON.parse(
  readFileSync(new URL('./github-openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, Node>>;
  components: Record<string, Record<string, Node>>;
};

/** OpenAPI 3.0 has `nullable`, JSON Schema has the type `null`. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator, ...rest } = value as Node;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, toJsonSchema(item)]));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false, logger: false });
formats.default(ajv);
ajv.addFormat('uri-template', true);
ajv.addFormat('repo.nwo', true);
ajv.addSchema({ $id: 'github', ...(toJsonSchema(document) as Node) });

function resolve(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  const [, , kind = '', name = ''] = node.$ref.split('/');
  const found = document.components[kind]?.[name];
  if (!found) throw new Error(`${node.$ref} is missing from the slice`);
  return resolve(found);
}

function schemaOf(body: Node | undefined): Node | undefined {
  const content = body?.content as Record<string, { schema: Node }> | undefined;
  return content?.['application/json']?.schema;
}

/** What is variable in a path holds no slash. */
const operations: Operation[] = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: String(operation.operationId),
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    parameters: ((operation.parameters ?? []) as Node[]).map(
      parameter => resolve(parameter) as unknown as Parameter,
    ),
    body: schemaOf(operation.requestBody as Node | undefined),
    responses: operation.responses as Record<string, Node>,
  })),
);

export interface Match {
  operation: Operation;
  path: Record<string, string>;
}

export function matchOperation(method: string, pathname: string): Match | undefined {
  for (const operation of operations) {
    const match = operation.method === method ? operation.pattern.exec(pathname) : null;
    if (match) return { operation, path: { ...match.groups } };
  }
  return undefined;
}

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value by a schema of the description, in words; empty: nothing. */
function mistakes(schema: Node, value: unknown, what: string): string[] {
  const key = JSON.stringify(schema);
  const validate =
    compiled.get(key) ?? ajv.compile(toJsonSchema(JSON.parse(key.replaceAll('"#/', '"github#/'))) as Node);
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(error => `${what}${error.instancePath}: ${error.message}`);
}

/** What is wrong with a request. Unknown parameters and body fields count: GitHub would ignore them silently. */
export function requestMistakes({ operation, path }: Match, query: URLSearchParams, body: unknown): string[] {
  const found: string[] = [];
  for (const { name, in: where, required, schema } of operation.parameters) {
    const text = where === 'path' ? path[name] : where === 'query' ? query.get(name) : undefined;
    if (text === undefined || text === null) {
      if (required && where !== 'header') found.push(`${where} parameter ${name} is missing`);
    } else {
      const value = resolve(schema).type === 'integer' ? Number(text) : decodeURIComponent(text);
      found.push(...mistakes(schema, value, `${where} parameter ${name}`));
    }
  }
  const known = new Set(operation.parameters.filter(({ in: where }) => where === 'query').map(p => p.name));
  for (const name of query.keys()) if (!known.has(name)) found.push(`unknown query parameter ${name}`);
  if (operation.body) {
    found.push(...mistakes(operation.body, body, 'body'));
    const properties = Object.keys((operation.body.properties ?? {}) as Node);
    for (const name of Object.keys((body ?? {}) as Node))
      if (!properties.includes(name)) found.push(`unknown body field ${name}`);
  } else if (body !== undefined) {
    found.push('a body where GitHub takes none');
  }
  return found;
}

/** What is wrong with an answer: a status GitHub does not document for the operation, or another shape. */
export function responseMistakes({ operation }: Match, status: number, body: unknown): string[] {
  const response = operation.responses[String(status)];
  if (!response) return [`${operation.id} never answers ${status}`];
  const schema = schemaOf(resolve(response));
  if (!schema) return body === undefined ? [] : [`${operation.id} answers ${status} without a body`];
  return mistakes(schema, body, `${operation.id} ${status}`);
}

/** The dullest object of `components/schemas/NAME` that is valid, with `fields` laid over it. */
export function sample(name: string, fields: Fields): Fields {
  return { ...(dullest({ $ref: `#/components/schemas/${name}` }) as Fields), ...fields };
}

/** The dullest answer by one of the responses of an operation; of a list, one of it. */
export function sampleOf(response: Node = {}): Json {
  const schema = resolve(schemaOf(resolve(response)) ?? {});
  return schema.type === 'array' ? [dullest(schema.items as Node)] : dullest(schema);
}

function dullest(node: Node): Json {
  const schema = resolve(node);
  if (schema.nullable === true) return null;
  const first = (schema.enum as Json[] | undefined)?.[0];
  if (first !== undefined) return first;
  for (const variants of [schema.anyOf, schema.oneOf] as (Node[] | undefined)[])
    if (variants?.[0]) return dullest(variants[0]);
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...(schema.allOf as Node[]).map(dullest));
  switch (schema.type) {
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Number(schema.minimum ?? 0);
    case 'string':
      return dullestString(schema.format);
    default:
      return dullestObject(schema);
  }
}

function dullestObject(schema: Node): Fields {
  const properties = (schema.properties ?? {}) as Record<string, Node>;
  const required = (schema.required ?? []) as string[];
  return Object.fromEntries(required.map(name => [name, dullest(properties[name] ?? {})]));
}

function dullestString(format: unknown): string {
  switch (format) {
    case 'uri':
      return 'https://github.test/';
    case 'date-time':
      return '2026-01-01T00:00:00Z';
    case 'email':
      return 'nobody@github.test';
    default:
      return '';
  }
}
