/** Makes duties of renewals: each manual renewal with the day to begin it, and one duty a month for automatic renewals. */

import { ownersSide } from '../handover/sides.ts';
import type { Entry, Item } from '../ledger/types.ts';
import { isStarted, leadDays } from '../rules/shared/duty-parties.ts';
import { instantOf, plusDays } from '../text/zoned-time.ts';
import { dayOf, monthOf } from './days.ts';
import type { DutyDetail, Schedule, Span } from './duty.ts';
import { type DutyDraft, draftDuty, subjectKey } from './duty-draft.ts';
import { certificateRenewals, type Forecast, isAutomatic, itemRenewals, type Renewal } from './forecast.ts';

/**
 * The renewals to list. A renewal that has to begin in the span may be due after it, so that the lead time is added.
 * @returns undefined: the end is not known
 */
export function forecastRenewals(entry: Entry | Item, span: Span): Forecast | undefined {
  const withLeadTime = { ...span, to: plusDays(span.to, leadDays(entry) ?? 0) };
  return entry.type === 'item' ? itemRenewals(entry, withLeadTime) : certificateRenewals(entry, withLeadTime);
}

export function renewalDuties(entry: Entry | Item, forecast: Forecast | undefined, span: Span): DutyDraft[] {
  const occurrences = forecast?.occurrences ?? [];
  if (!isAutomatic(entry))
    return occurrences.flatMap(each => [renewalDuty(entry, each, span), ...startDuty(entry, each, span)]);
  const months = Map.groupBy(occurrences, ({ overdue, date }) => (overdue ? 'overdue' : monthOf(date)));
  return [...months.values()].flatMap(ofMonth => {
    const times = ofMonth.length;
    return ofMonth.slice(0, 1).map(first => ({
      ...renewalDuty(entry, first, span),
      ...(times > 1 && { times }),
      // The first renewal of a month depends on the first day of the schedule, so that its number cannot be the key.
      ...(first.number > 1 && { key: ['renewal', ...subjectKey(entry), monthOf(first.date)] }),
    }));
  });
}

function renewalDuty(entry: Entry | Item, occurrence: Renewal, span: Span): DutyDraft {
  const { number, date, ends, endsAt, lifetime, predicted, overdue } = occurrence;
  const { method, responsible, started } = entry.renewal;
  const startBy = startDay(entry, occurrence);
  const detail: DutyDetail = {
    kind: 'renewal',
    method,
    ends,
    ...(endsAt !== undefined && { endsAt }),
    ...(lifetime !== undefined && { lifetime }),
    ...(hasStarted(entry, number, span) && started !== undefined && { started }),
    suspended: entry.status === 'suspended',
  };
  return draftDuty('renewal', entry, {
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

/** The duty to begin a renewal; none where the renewal was begun or is overdue. */
function startDuty(entry: Entry | Item, occurrence: Renewal, span: Span): DutyDraft[] {
  const { number, ends, endsAt, predicted } = occurrence;
  const date = startDay(entry, occurrence);
  if (date === undefined || occurrence.overdue || hasStarted(entry, number, span)) return [];
  // A later renewal cannot be late before the recorded one is done.
  if (number > 1 && date < span.from) return [];
  const detail: DutyDetail = {
    kind: 'renewal-start',
    ends,
    ...(endsAt !== undefined && { endsAt }),
    suspended: entry.status === 'suspended',
  };
  const responsible = entry.renewal.responsible ?? null;
  const overdue = number === 1 && date < span.today;
  return [
    draftDuty('renewal-start', entry, { key: [number], date, responsible, predicted, overdue, detail }),
  ];
}

function startDay(entry: Entry | Item, { date }: Renewal): string | undefined {
  const days = leadDays(entry);
  return days === undefined ? undefined : plusDays(date, -days);
}

const hasStarted = (entry: Entry | Item, number: number, { timezone }: Span): boolean =>
  number === 1 && isStarted(entry.renewal.started, firstDayOf(entry, timezone));

/** The first day of the recorded certificate or item; undefined where it is not known. */
function firstDayOf(entry: Entry | Item, timezone: string): string | undefined {
  if (entry.type === 'item') return entry.starts;
  const began = instantOf(entry.certificate?.notBefore);
  return began === undefined ? undefined : dayOf(began, timezone);
}

export function undatedRenewal(entry: Entry | Item): Schedule['undated'][number] {
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
