/** How two values are told apart, and a change put down. */
import type { Change } from './change.ts';

/** A change with as little written down as there is to say. */
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

/** One change where a value is another one, came or went; none where it stayed. */
export function moved<Kind extends string>(
  kind: Kind,
  path: Change['path'],
  from: string | undefined,
  to: string | undefined,
  more: { about?: string; attention?: boolean } = {},
): Change<Kind>[] {
  return from === to ? [] : [change(kind, path, { ...more, from, to })];
}

/** Do two values say the same? Maps count by what is in them. */
export function same(a: unknown, b: unknown): boolean {
  return written(a) === written(b);
}

/** What a value says, as text: equal where {@link same} holds. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part)) ?? '';
}

/** A duration as people write it, in the largest unit that leaves no rest: `30d`. */
export function spelled(milliseconds: number): string;
export function spelled(milliseconds: number | undefined): string | undefined;
export function spelled(milliseconds: number | undefined): string | undefined {
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
