/**
 * When something is renewed again and again. Every occurrence follows from the record alone, never from the day it is
 * looked at: a forecast does not move because a day has passed.
 */
import { automaticRenewal, publicLifetime } from '../ledger/renewal.ts';
import type { Entry, Item } from '../ledger/types.ts';
import { instantOf } from '../text/calendar.ts';
import { day } from '../text/duration.ts';
import { dayOf, daysBetween, plusDays, plusMonths } from './days.ts';
import type { Span } from './duty.ts';

export interface Occurrence {
  /** 1 is the renewal of what is recorded. */
  number: number;
  date: string;
  /** The last day of what is renewed. */
  ends: string;
  /** Whole days of what is renewed. */
  lifetime?: number;
  predicted: boolean;
}

/** Nothing plausible is renewed more often than daily: beyond this a record is nonsense, and is not multiplied. */
const mostShown = 400;
const mostSteps = 20_000;

export const isAutomatic = ({ renewal }: Entry | Item): boolean => renewal.method !== 'manual';

/** undefined: nobody knows when it ends. */
export function certificateRenewals(entry: Entry, span: Span): Occurrence[] | undefined {
  const notAfter = instantOf(entry.certificate?.notAfter);
  if (notAfter === undefined) return undefined;
  const notBefore = instantOf(entry.certificate?.notBefore);
  const lifetime = notBefore !== undefined && notBefore < notAfter ? notAfter - notBefore : undefined;
  return within(span, generations({ notAfter, lifetime }, entry, span));
}

interface Generation {
  notAfter: number;
  /** Milliseconds. */
  lifetime: number | undefined;
}

function* generations(recorded: Generation, entry: Entry, span: Span): Generator<Occurrence> {
  let current = recorded;
  for (let number = 1; ; number++) {
    const { notAfter, lifetime } = current;
    const ends = dayOf(notAfter, span.timezone);
    if (lifetime === undefined) {
      yield { number, date: ends, ends, predicted: false };
      return;
    }
    const date = isAutomatic(entry) ? turn(number, notAfter, lifetime, span) : ends;
    const predicted = number > 1 || isAutomatic(entry);
    yield { number, date, ends, lifetime: Math.round(lifetime / day), predicted };
    // By hand, it is renewed at the last moment: the most careful guess, and the one with the fewest renewals.
    const issued = isAutomatic(entry) ? automaticRenewal(notAfter, lifetime).expected : notAfter;
    const next = entry.trust === 'public' ? Math.min(lifetime, publicLifetime(issued)) : lifetime;
    current = { notAfter: issued + next, lifetime: next };
  }
}

/** The recorded certificate is not overdue before the patience of the sweep is over: the last day of it counts then. */
function turn(number: number, notAfter: number, lifetime: number, { now, from, timezone }: Span): string {
  const { expected, missed } = automaticRenewal(notAfter, lifetime);
  const date = dayOf(expected, timezone);
  return number === 1 && date < from && now.getTime() <= missed ? dayOf(missed, timezone) : date;
}

export function itemRenewals(item: Item, span: Span): Occurrence[] {
  return within(span, periods(item));
}

/** A new period begins where the old one ends, also when it was bought earlier. */
function* periods(item: Item): Generator<Occurrence> {
  const { starts, expires } = item;
  if (starts === undefined || starts >= expires) {
    yield { number: 1, date: expires, ends: expires, predicted: false };
    return;
  }
  const endOf = endsOf(starts, expires);
  for (let number = 1; ; number++) {
    const ends = endOf(number);
    const lifetime = daysBetween(endOf(number - 1), ends);
    const date = isAutomatic(item) ? plusDays(ends, -Math.round(lifetime / 3)) : ends;
    yield { number, date, ends, lifetime, predicted: number > 1 || isAutomatic(item) };
  }
}

/** The end of the nth period, of the one before the first too: whole months stay whole months, whatever their lengths. */
function endsOf(starts: string, expires: string): (period: number) => string {
  const [months, lastDay] = [wholeMonths(starts, expires), wholeMonths(starts, plusDays(expires, 1))];
  if (lastDay !== undefined) return period => plusDays(plusMonths(starts, lastDay * period), -1);
  if (months !== undefined) return period => plusMonths(starts, months * period);
  const length = daysBetween(starts, expires) + 1;
  return period => plusDays(starts, length * period - 1);
}

function wholeMonths(from: string, to: string): number | undefined {
  const [start, end] = [from, to].map(date => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  const months = (end ?? 0) - (start ?? 0);
  return months > 0 && plusMonths(from, months) === to ? months : undefined;
}

/** The occurrences in the span, and the first one also when it is overdue. */
function within({ from, to }: Span, occurrences: Iterable<Occurrence>): Occurrence[] {
  const shown: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.date > to || occurrence.number > mostSteps || shown.length === mostShown) break;
    if (occurrence.date >= from || occurrence.number === 1) shown.push(occurrence);
  }
  return shown;
}
