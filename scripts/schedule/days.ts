/** Calendar days as `YYYY-MM-DD` and months as `YYYY-MM`: they compare as strings. */
import { dayAt } from '../text/calendar.ts';
import { day } from '../text/duration.ts';

/** `99991231235959Z` stands for “never ends” in certificates; wherever one is, no year of these has other than four digits. */
const [first, last] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z')];
const inCalendar = (instant: number): Date => new Date(Math.max(first, Math.min(instant, last)));

/** The day it is in `timezone` at an instant in milliseconds. */
export function dayOf(instant: number, timezone: string): string {
  return dayAt(inCalendar(instant), timezone);
}

export function plusDays(date: string, days: number): string {
  return inCalendar(Date.parse(`${date}T00:00:00Z`) + days * day)
    .toISOString()
    .slice(0, 10);
}

/** The same day of another month, or the last one of that month where it is shorter. */
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
