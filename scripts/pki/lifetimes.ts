/** When a certificate is renewed, as far as that follows from its dates alone. */
import { day } from '../text/duration.ts';

/**
 * When a certificate that renews by itself is expected to do so, and from when on it has missed its turn. ACME clients
 * renew when a third of the lifetime is left. A twelfth more is patience: 7½ days of a 90-day certificate, 4 of a 47-day
 * one, half a day of a 6-day one. All in milliseconds.
 */
export function automaticRenewal(notAfter: number, lifetime: number): { expected: number; missed: number } {
  const expected = notAfter - lifetime / 3;
  return { expected, missed: expected + lifetime / 12 };
}

/**
 * How many days a publicly trusted certificate may last, by the day it is issued: CA/Browser Forum Baseline Requirements
 * §6.3.2, ballots 193, SC31 and SC-081v3, the newest first. Months were counted before; what was issued then is over.
 */
const limits = [
  { from: Date.UTC(2029, 2, 15), days: 47 },
  { from: Date.UTC(2027, 2, 15), days: 100 },
  { from: Date.UTC(2026, 2, 15), days: 200 },
  { from: Date.UTC(2020, 8, 1), days: 398 },
  { from: Date.UTC(2018, 2, 1), days: 825 },
];

/** No limit that is decided on is lower: a publicly trusted certificate that lasts no longer keeps its lifetime. Milliseconds. */
export const shortestLimit = Math.min(...limits.map(({ days }) => days)) * day;

/** The longest lifetime, in milliseconds, of a publicly trusted certificate issued at `issued` (milliseconds). */
export function publicLifetime(issued: number): number {
  return (limits.find(({ from }) => issued >= from)?.days ?? Number.POSITIVE_INFINITY) * day;
}
