/**
 * When something is renewed again and again. Every occurrence follows from the record alone, never from the day it is
 * looked at: a forecast does not move because a day has passed.
 */

import type { Entry, Item } from '../ledger/types.ts';
import { automaticRenewal, publicLifetime, shortestLimit } from '../pki/lifetimes.ts';
import { day } from '../text/duration.ts';
import { instantOf, isoInstant, plusDays } from '../text/zoned-time.ts';
import { dayOf, daysBetween, plusMonths } from './days.ts';
import type { Span } from './duty.ts';

export interface Occurrence {
  /** 1 is the renewal of what is recorded. */
  number: number;
  date: string;
  /** The last day of what is renewed. */
  ends: string;
  /** ISO 8601: its exact end, of a recorded certificate. */
  endsAt?: string;
  /** Whole days of what is renewed. */
  lifetime?: number;
  predicted: boolean;
  /** Only what is recorded can be: those after it wait for it. */
  overdue: boolean;
}

/** When one entry is renewed. */
export interface Forecast {
  /** Those in the span, and the first one also when it is overdue. */
  occurrences: Occurrence[];
  /** `YYYY-MM-DD`: whatever comes after this day is left out. */
  cutAfter?: string;
}

export const isAutomatic = ({ renewal }: Entry | Item): boolean => renewal.method !== 'manual';

/** undefined: nobody knows when it ends. */
export function certificateRenewals(entry: Entry, span: Span): Forecast | undefined {
  const notAfter = instantOf(entry.certificate?.notAfter);
  if (notAfter === undefined) return undefined;
  const notBefore = instantOf(entry.certificate?.notBefore);
  if (notBefore === undefined || notBefore >= notAfter) {
    const date = dayOf(notAfter, span.timezone);
    const overdue = span.now.getTime() > notAfter;
    return within(span, [
      { number: 1, date, ends: date, endsAt: isoInstant(notAfter), predicted: false, overdue },
    ]);
  }
  const recorded = { number: 1, notAfter, lifetime: notAfter - notBefore };
  if (stepOf(recorded, entry) >= day) return within(span, generations(recorded, entry, span));
  // More than one a day would bury everything else, and nobody plans for them: the next one stands for all.
  const next = within(span, [occurrence(recorded, entry, span)]);
  const [first] = next.occurrences;
  return first ? { ...next, cutAfter: first.date } : next;
}

/** A certificate and those that follow it. Times in milliseconds. */
interface Generation {
  number: number;
  notAfter: number;
  lifetime: number;
}

function occurrence({ number, notAfter, lifetime }: Generation, entry: Entry, span: Span): Occurrence {
  const automatic = isAutomatic(entry);
  const ends = dayOf(notAfter, span.timezone);
  const date = automatic ? turn(number, notAfter, lifetime, span) : ends;
  const deadline = automatic ? automaticRenewal(notAfter, lifetime).missed : notAfter;
  return {
    number,
    date,
    ends,
    ...(number === 1 && { endsAt: isoInstant(notAfter) }),
    lifetime: Math.round(lifetime / day),
    predicted: number > 1 || automatic,
    overdue: number === 1 && span.now.getTime() > deadline,
  };
}

/**
 * The recorded one, and those that may fall due from the first day of the span on. While lifetimes still shrink, each
 * follows from the one before it; from then on all are alike, and the way to the span is one multiplication.
 */
function* generations(recorded: Generation, entry: Entry, span: Span): Generator<Occurrence> {
  // In every time zone, what ends before this ends before the first day.
  const opening = Date.parse(`${span.from}T00:00:00Z`) - 2 * day;
  yield occurrence(recorded, entry, span);
  let last = recorded;
  while (entry.trust === 'public' && last.lifetime > shortestLimit) {
    const issued = issuedAfter(last, entry);
    const lifetime = Math.min(last.lifetime, publicLifetime(issued));
    last = { number: last.number + 1, notAfter: issued + lifetime, lifetime };
    if (last.notAfter >= opening) yield occurrence(last, entry, span);
  }
  const { number, notAfter, lifetime } = last;
  const step = stepOf(last, entry);
  for (let later = Math.max(1, Math.floor((opening - notAfter) / step)); ; later++) {
    const ends = Math.round(notAfter + later * step);
    yield occurrence({ number: number + later, notAfter: ends, lifetime }, entry, span);
  }
}

/** How long it is from the end of one to the end of the next, where both last equally long. */
function stepOf(generation: Generation, entry: Entry): number {
  return issuedAfter(generation, entry) + generation.lifetime - generation.notAfter;
}

/** By hand, it is renewed at the last moment: the most careful guess, and the one with the fewest renewals. */
function issuedAfter({ notAfter, lifetime }: Generation, entry: Entry): number {
  return isAutomatic(entry) ? automaticRenewal(notAfter, lifetime).expected : notAfter;
}

/** The recorded certificate is not overdue before the patience of the sweep is over: the last day of it counts then. */
function turn(number: number, notAfter: number, lifetime: number, { now, from, timezone }: Span): string {
  const { expected, missed } = automaticRenewal(notAfter, lifetime);
  const date = dayOf(expected, timezone);
  return number === 1 && date < from && now.getTime() <= missed ? dayOf(missed, timezone) : date;
}

export function itemRenewals(item: Item, span: Span): Forecast {
  return within(span, periods(item, span));
}

/** A new period begins where the old one ends, also when it was bought earlier. */
function* periods(item: Item, { from, today }: Span): Generator<Occurrence> {
  const { starts, expires } = item;
  if (starts === undefined || starts >= expires) {
    yield { number: 1, date: expires, ends: expires, predicted: false, overdue: expires < today };
    return;
  }
  const { endOf, longest } = seriesOf(starts, expires);
  // No period is longer than the longest, so all that are passed over end before the span.
  const passedOver = Math.max(0, Math.floor(daysBetween(expires, from) / longest));
  for (let number = 1; ; number += number === 1 ? Math.max(1, passedOver) : 1) {
    const ends = endOf(number);
    const lifetime = daysBetween(endOf(number - 1), ends);
    const date = isAutomatic(item) ? plusDays(ends, -Math.round(lifetime / 3)) : ends;
    const overdue = number === 1 && date < today;
    yield { number, date, ends, lifetime, predicted: number > 1 || isAutomatic(item), overdue };
  }
}

/** Periods one after the other: whole months stay whole months, whatever their lengths. */
interface Series {
  /** The end of the nth period; of the one before the first, too. */
  endOf(period: number): string;
  /** Days. */
  longest: number;
}

function seriesOf(starts: string, expires: string): Series {
  const [months, lastDay] = [wholeMonths(starts, expires), wholeMonths(starts, plusDays(expires, 1))];
  if (lastDay !== undefined)
    return { endOf: period => plusDays(plusMonths(starts, lastDay * period), -1), longest: lastDay * 31 };
  if (months !== undefined)
    return { endOf: period => plusMonths(starts, months * period), longest: months * 31 };
  const length = daysBetween(starts, expires) + 1;
  return { endOf: period => plusDays(starts, length * period - 1), longest: length };
}

function wholeMonths(from: string, to: string): number | undefined {
  const [start, end] = [from, to].map(date => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  const months = (end ?? 0) - (start ?? 0);
  return months > 0 && plusMonths(from, months) === to ? months : undefined;
}

/** One a day at most; only at the end of the calendar, where days stop, would there be more. */
function within({ from, to }: Span, occurrences: Iterable<Occurrence>): Forecast {
  const most = daysBetween(from, to) + 2;
  const shown: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.date > to || shown.length === most) break;
    if (occurrence.date >= from || occurrence.number === 1) shown.push(occurrence);
  }
  return { occurrences: shown };
}
