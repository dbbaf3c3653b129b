/** Makes duties of renewals: each manual renewal with the day to begin it, and one duty a month for automatic renewals. */

import { ownersSide } from '../handover/sides.ts';
import type { Entry, Item } from '../ledger/types.ts';
import { isStarted, leadDays } from '../rules/shared/duty.ts';
import { instantOf, plusDays } from '../text/zoned-time.ts';
import { dayOf, monthOf } from './days.ts';
import type { Detail, Schedule, Span } from './duty.ts';
import { type Draft, draft, subjectOf } from './duty-draft.ts';
import {
  certificateRenewals,
  type Forecast,
  isAutomatic,
  itemRenewals,
  type Occurrence,
} from './forecast.ts';

/**
 * What has to be begun in the span may end after it.
 * @returns undefined: the end is not known
 */
export function forecastOf(entry: Entry | Item, span: Span): Forecast | undefined {
  const wide = { ...span, to: plusDays(span.to, leadDays(entry) ?? 0) };
  return entry.type === 'item' ? itemRenewals(entry, wide) : certificateRenewals(entry, wide);
}

export function renewals(entry: Entry | Item, forecast: Forecast | undefined, span: Span): Draft[] {
  const occurrences = forecast?.occurrences ?? [];
  if (!isAutomatic(entry))
    return occurrences.flatMap(each => [renewal(entry, each, span), ...start(entry, each, span)]);
  const months = Map.groupBy(occurrences, ({ overdue, date }) => (overdue ? 'overdue' : monthOf(date)));
  return [...months.values()].flatMap(ofMonth => {
    const times = ofMonth.length;
    return ofMonth.slice(0, 1).map(first => ({
      ...renewal(entry, first, span),
      ...(times > 1 && { times }),
      // Which one is the first of a month depends on the day the schedule begins.
      ...(first.number > 1 && { key: ['renewal', ...subjectOf(entry), monthOf(first.date)] }),
    }));
  });
}

function renewal(entry: Entry | Item, occurrence: Occurrence, span: Span): Draft {
  const { number, date, ends, endsAt, lifetime, predicted, overdue } = occurrence;
  const { method, responsible, started } = entry.renewal;
  const startBy = startOf(entry, occurrence);
  const detail: Detail = {
    kind: 'renewal',
    method,
    ends,
    ...(endsAt !== undefined && { endsAt }),
    ...(lifetime !== undefined && { lifetime }),
    ...(hasStarted(entry, number, span) && started !== undefined && { started }),
    suspended: entry.status === 'suspended',
  };
  return draft('renewal', entry, {
    key: [number],
    date,
    responsible: responsible ?? null,
    predicted,
    overdue,
    automatic: isAutomatic(entry),
    ...(startBy !== undefined && { startBy }),
    detail,
  });
}

/** The last day to begin; none where the renewal was begun, or where its last day has passed. */
function start(entry: Entry | Item, occurrence: Occurrence, span: Span): Draft[] {
  const { number, ends, endsAt, predicted } = occurrence;
  const date = startOf(entry, occurrence);
  if (date === undefined || occurrence.overdue || hasStarted(entry, number, span)) return [];
  // Later renewals wait for the recorded one, and are not late before it.
  if (number > 1 && date < span.from) return [];
  const detail: Detail = {
    kind: 'renewal-start',
    ends,
    ...(endsAt !== undefined && { endsAt }),
    suspended: entry.status === 'suspended',
  };
  const responsible = entry.renewal.responsible ?? null;
  const overdue = number === 1 && date < span.today;
  return [draft('renewal-start', entry, { key: [number], date, responsible, predicted, overdue, detail })];
}

function startOf(entry: Entry | Item, { date }: Occurrence): string | undefined {
  const days = leadDays(entry);
  return days === undefined ? undefined : plusDays(date, -days);
}

const hasStarted = (entry: Entry | Item, number: number, { timezone }: Span): boolean =>
  number === 1 && isStarted(entry.renewal.started, beganOn(entry, timezone));

/** The first day of the recorded certificate or item; undefined where it is not known. */
function beganOn(entry: Entry | Item, timezone: string): string | undefined {
  if (entry.type === 'item') return entry.starts;
  const began = instantOf(entry.certificate?.notBefore);
  return began === undefined ? undefined : dayOf(began, timezone);
}

export function undated(entry: Entry | Item): Schedule['undated'][number] {
  const { id, title, file, renewal } = entry;
  const owners = ownersSide(entry.owner);
  const { responsible = null } = renewal;
  const automatic = isAutomatic(entry);
  return {
    kind: 'renewal',
    entry: id,
    owner: owners[0] ?? null,
    owners,
    responsible,
    title,
    file,
    automatic,
  };
}
