/** When a certificate is renewed, calculated from its dates. */
import { day } from '../text/duration.ts';

/**
 * When the automatic renewal of a certificate is expected, and from when on it is late. ACME clients renew when a third of the
 * lifetime is left. Another twelfth of the lifetime is allowed: 7½ days of a 90-day certificate, 4 of a 47-day one, half a day
 * of a 6-day one. All in milliseconds.
 */
export function automaticRenewal(notAfter: number, lifetime: number): { expected: number; missed: number } {
  const expected = notAfter - lifetime / 3;
  return { expected, missed: expected + lifetime / 12 };
}

/**
 * How many days a publicly trusted certificate may last, by the day it is issued: CA/Browser Forum Baseline Requirements
 * §6.3.2, ballots 193, SC31 and SC-081v3, the newest first. Earlier limits were in months; certificates from that time have
 * expired.
 */
const limits = [
  { from: Date.UTC(2029, 2, 15), days: 47 },
  { from: Date.UTC(2027, 2, 15), days: 100 },
  { from: Date.UTC(2026, 2, 15), days: 200 },
  { from: Date.UTC(2020, 8, 1), days: 398 },
  { from: Date.UTC(2018, 2, 1), days: 825 },
];

/** The lowest limit that has been decided. A certificate with a shorter lifetime is not affected by any limit. Milliseconds. */
export const shortestLimit = Math.min(...limits.map(({ days }) => days)) * day;

/** The longest lifetime, in milliseconds, of a publicly trusted certificate issued at `issued` (milliseconds). */
export function publicLifetime(issued: number): number {
  return (limits.find(({ from }) => issued >= from)?.days ?? Number.POSITIVE_INFINITY) * day;
}
