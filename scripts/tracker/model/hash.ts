import { createHash } from 'node:crypto';
import type { Json } from '../../compare/finding.ts';

/** SHA-256, in hexadecimal, over JSON with its keys in order: the same content has the same hash on every machine. */
export function hashOf(content: Json): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
