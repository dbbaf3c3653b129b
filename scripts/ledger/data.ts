/** Reads values from data of any shape. */
import type { Path } from './source.ts';

/** The value at a path; undefined where there is none. Inherited properties do not count. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The text at a path; undefined where there is none, or something else. */
export function textAt(data: unknown, path: Path): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : undefined;
}

/** The list at a path; empty where there is none. */
export function listAt(data: unknown, path: Path): readonly unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
}

/**
 * The keys of the map at a path. Empty when there is no value; undefined when the value is no map, so that nothing can be
 * concluded from a missing key.
 */
export function keysAt(data: unknown, path: Path): readonly string[] | undefined {
  const value = valueAt(data, path);
  if (value === undefined || value === null) return [];
  return typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : undefined;
}
