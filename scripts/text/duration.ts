const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof units;

export const hour = units.h;
export const day = units.d;

/** What a duration looks like in a file: a whole number and a unit, `10s`, `15m`, `12h`, `30d`. */
export const durationPattern = /^([1-9][0-9]{0,5})([smhd])$/;

/** Milliseconds of a duration such as `30d`. @throws RangeError for anything {@link durationPattern} refuses. */
export function parseDuration(text: string): number {
  const match = durationPattern.exec(text);
  if (!match) throw new RangeError(`not a duration: ${text}`);
  return Number(match[1]) * units[match[2] as Unit];
}
