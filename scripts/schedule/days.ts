/** Calendar days as `YYYY-MM-DD` and months as `YYYY-MM`: they compare as strings. */

import { day } from '../text/duration.ts';
import { dayAt, inCalendar } from '../text/zoned-time.ts';

/** Computed days, by time zone and quarter of an hour. A large fleet asks for the same days many times. */
const cache = new Map<string, Map<number, string>>();
const quarterHour = 15 * 60_000;
/** Since this instant, every offset from UTC is a whole number of quarters of an hour, and changes at one. */
const quarterHourOffsets = Date.UTC(2012, 0, 1);

/** The day (`YYYY-MM-DD`) in `timezone` at an instant in milliseconds. */
export function dayOf(instant: number, timezone: string): string {
  if (instant < quarterHourOffsets) return dayAt(inCalendar(instant), timezone);
  const ofZone = cache.get(timezone) ?? new Map<number, string>();
  cache.set(timezone, ofZone);
  const key = Math.floor(instant / quarterHour);
  const date = ofZone.get(key) ?? dayAt(inCalendar(instant), timezone);
  ofZone.set(key, date);
  return date;
}

/** The same day of another month, or the last day of that month where it is shorter. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const end = new Date(Date.UTC(year, month + months, 0));
  return inCalendar(end.setUTCDate(Math.min(dayOfMonth, end.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** How many days `later` is after `earlier`. */
export function daysBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / day;
}

export const monthOf = (date: string): string => date.slice(0, 7);

/** Every month from that of `from` to that of `to`. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let first = `${monthOf(from)}-01`; first <= to; first = plusMonths(first, 1))
    months.push(monthOf(first));
  return months;
}
