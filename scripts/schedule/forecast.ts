/**
 * Forecasts repeated renewals. Every date follows from the record alone and not from the present day, so that a forecast does not
 * change when a day passes.
 */

import type { Entry, Item } from '../ledger/types.ts';
import { automaticRenewal, publicLifetime, shortestLimit } from '../pki/lifetimes.ts';
import { day } from '../text/duration.ts';
import { instantOf, isoInstant, plusDays } from '../text/zoned-time.ts';
import { dayOf, daysBetween, plusMonths } from './days.ts';
import type { Span } from './duty.ts';

export interface Renewal {
  /** 1 for the renewal of the recorded certificate or item. */
  number: number;
  date: string;
  /** The last day of the certificate or item that is renewed. */
  ends: string;
  /** ISO 8601: its exact end; only for a recorded certificate. */
  endsAt?: string;
  /** Its lifetime in whole days. */
  lifetime?: number;
  predicted: boolean;
  /** Only the first renewal can be overdue; the others wait for it. */
  overdue: boolean;
}

/** The renewals of one entry. */
export interface Forecast {
  /** The renewals in the span, and the first one also when it is overdue. */
  occurrences: Renewal[];
  /** `YYYY-MM-DD`: renewals after this day are left out. */
  cutAfter?: string;
}

export const isAutomatic = ({ renewal }: Entry | Item): boolean => renewal.method !== 'manual';

/** @returns undefined: the end is not known */
export function certificateRenewals(entry: Entry, span: Span): Forecast | undefined {
  const notAfter = instantOf(entry.certificate?.notAfter);
  if (notAfter === undefined) return undefined;
  const notBefore = instantOf(entry.certificate?.notBefore);
  if (notBefore === undefined || notBefore >= notAfter) {
    const date = dayOf(notAfter, span.timezone);
    const overdue = span.now.getTime() > notAfter;
    return inSpan(span, [
      { number: 1, date, ends: date, endsAt: isoInstant(notAfter), predicted: false, overdue },
    ]);
  }
  const recorded = { number: 1, notAfter, lifetime: notAfter - notBefore };
  if (renewalInterval(recorded, entry) >= day) return inSpan(span, renewalsFrom(recorded, entry, span));
  // More than one renewal a day would hide everything else, so that only the next one is listed.
  const next = inSpan(span, [renewalOf(recorded, entry, span)]);
  const [first] = next.occurrences;
  return first ? { ...next, cutAfter: first.date } : next;
}

/** A certificate and its successors. Times are in milliseconds. */
interface Generation {
  number: number;
  notAfter: number;
  lifetime: number;
}

function renewalOf({ number, notAfter, lifetime }: Generation, entry: Entry, span: Span): Renewal {
  const automatic = isAutomatic(entry);
  const ends = dayOf(notAfter, span.timezone);
  const date = automatic ? automaticRenewalDay(number, notAfter, lifetime, span) : ends;
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
 * The recorded certificate, and its successors that may be due on or after the first day of the span. While maximum lifetimes
 * still shrink, each follows from the one before it. After that all are equal, and those before the span are skipped at once.
 */
function* renewalsFrom(recorded: Generation, entry: Entry, span: Span): Generator<Renewal> {
  // What ends before this instant ends before the first day in every time zone.
  const spanStart = Date.parse(`${span.from}T00:00:00Z`) - 2 * day;
  yield renewalOf(recorded, entry, span);
  let last = recorded;
  while (entry.trust === 'public' && last.lifetime > shortestLimit) {
    const issued = issuedAfter(last, entry);
    const lifetime = Math.min(last.lifetime, publicLifetime(issued));
    last = { number: last.number + 1, notAfter: issued + lifetime, lifetime };
    if (last.notAfter >= spanStart) yield renewalOf(last, entry, span);
  }
  const { number, notAfter, lifetime } = last;
  const step = renewalInterval(last, entry);
  for (let later = Math.max(1, Math.floor((spanStart - notAfter) / step)); ; later++) {
    const ends = Math.round(notAfter + later * step);
    yield renewalOf({ number: number + later, notAfter: ends, lifetime }, entry, span);
  }
}

/** Milliseconds from the end of one certificate to the end of the next, where both have the same lifetime. */
function renewalInterval(generation: Generation, entry: Entry): number {
  return issuedAfter(generation, entry) + generation.lifetime - generation.notAfter;
}

/** A manual renewal is assumed on the last day: this gives the fewest renewals. */
function issuedAfter({ notAfter, lifetime }: Generation, entry: Entry): number {
  return isAutomatic(entry) ? automaticRenewal(notAfter, lifetime).expected : notAfter;
}

/** An automatic renewal is overdue only after the sweep's grace period; the last day of that period counts. */
function automaticRenewalDay(
  number: number,
  notAfter: number,
  lifetime: number,
  { now, from, timezone }: Span,
): string {
  const { expected, missed } = automaticRenewal(notAfter, lifetime);
  const date = dayOf(expected, timezone);
  return number === 1 && date < from && now.getTime() <= missed ? dayOf(missed, timezone) : date;
}

export function itemRenewals(item: Item, span: Span): Forecast {
  return inSpan(span, periods(item, span));
}

/** A new period begins at the end of the old one, even if it was bought earlier. */
function* periods(item: Item, { from, today }: Span): Generator<Renewal> {
  const { starts, expires } = item;
  if (starts === undefined || starts >= expires) {
    yield { number: 1, date: expires, ends: expires, predicted: false, overdue: expires < today };
    return;
  }
  const { endOf, longest } = seriesOf(starts, expires);
  // No period is longer than the longest, so all that are passed over end before the span.
  const skippedPeriods = Math.max(0, Math.floor(daysBetween(expires, from) / longest));
  for (let number = 1; ; number += number === 1 ? Math.max(1, skippedPeriods) : 1) {
    const ends = endOf(number);
    const lifetime = daysBetween(endOf(number - 1), ends);
    const date = isAutomatic(item) ? plusDays(ends, -Math.round(lifetime / 3)) : ends;
    const overdue = number === 1 && date < today;
    yield { number, date, ends, lifetime, predicted: number > 1 || isAutomatic(item), overdue };
  }
}

/** Consecutive periods. A period of whole months stays a period of whole months, however long the months are. */
interface Series {
  /** The end of the nth period, from 0. */
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

/** At most one renewal on each day. More than one can only occur at the end of the calendar. */
function inSpan({ from, to }: Span, occurrences: Iterable<Renewal>): Forecast {
  const most = daysBetween(from, to) + 2;
  const shown: Renewal[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.date > to || shown.length === most) break;
    if (occurrence.date >= from || occurrence.number === 1) shown.push(occurrence);
  }
  return { occurrences: shown };
}
