/** Compares two values and describes the change between them. */
import type { Change } from './change.ts';

/** A change, without the properties that have no value. */
export function change<Kind extends string>(
  kind: Kind,
  path: Change['path'],
  more: { about?: string; from?: string | undefined; to?: string | undefined; attention?: boolean } = {},
): Change<Kind> {
  const { about, from, to, attention = false } = more;
  return {
    kind,
    path,
    ...(about !== undefined && { about }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    attention,
  };
}

/** One change where a value was added, changed or removed; none where it is the same. */
export function valueChanges<Kind extends string>(
  kind: Kind,
  path: Change['path'],
  from: string | undefined,
  to: string | undefined,
  more: { about?: string; attention?: boolean } = {},
): Change<Kind>[] {
  return from === to ? [] : [change(kind, path, { ...more, from, to })];
}

/** Deep equality. Maps are compared by their entries. */
export function isEqual(a: unknown, b: unknown): boolean {
  return comparableText(a) === comparableText(b);
}

/** A text that is the same for two values exactly where {@link isEqual} holds. */
export function comparableText(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part)) ?? '';
}

/** A duration in the largest unit that leaves no remainder: `30d`. @param milliseconds a whole number */
export function durationText(milliseconds: number): string;
export function durationText(milliseconds: number | undefined): string | undefined;
export function durationText(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined) return undefined;
  const [unit, length] = units.find(([, length]) => milliseconds % length === 0) ?? ['ms', 1];
  return `${milliseconds / length}${unit}`;
}

const units: readonly [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];
