/** Makes the duties of a period from the ledger: one function for each kind. */

import { declarationLacks, reviewDue } from '../handover/declaration.ts';
import { checklistName, handoverLacks } from '../handover/lacks.ts';
import { builderOf, ownersSide } from '../handover/sides.ts';
import { entriesOf } from '../ledger/entries.ts';
import { certificatesOf, writtenEndpoints } from '../ledger/key-types.ts';
import type { AnyEntry, Entry, Ledger, System } from '../ledger/types.ts';
import { compareWords } from '../text/order.ts';
import { plusDays } from '../text/zoned-time.ts';
import { contractDuties } from './contracts.ts';
import { dayOf, monthOf, plusMonths } from './days.ts';
import { type Duty, type DutyDetail, type DutyKind, dutyKinds, type Schedule, type Span } from './duty.ts';
import { type DutyDraft, digest, draftDuty } from './duty-draft.ts';
import { forecastRenewals, renewalDuties, undatedRenewal } from './renewals.ts';

/**
 * The days of a schedule. `from-today`: from today to the same day some months later. `whole-months`: from the first day of this
 * month to the last day of that later month, so that what is published is the same on every day of a month.
 */
export type PeriodKind = 'from-today' | 'whole-months';

function spanOf(now: Date, months: number, timezone: string, window: PeriodKind): Span {
  const today = dayOf(now.getTime(), timezone);
  const first = `${monthOf(today)}-01`;
  const [from, to] =
    window === 'from-today'
      ? [today, plusMonths(today, months)]
      : [first, plusDays(plusMonths(first, 1 + months), -1)];
  return { from, to, today, timezone, now };
}

/** Everything that is due within the given months, and what is overdue already. */
export function scheduleOf(
  ledger: Ledger,
  now: Date,
  months: number,
  window: PeriodKind = 'from-today',
): Schedule {
  const span = spanOf(now, months, ledger.settings.timezone, window);
  const { from, to, today, timezone } = span;
  const forecasts = [...ledger.entries.flatMap(certificatesOf), ...ledger.items]
    .filter(isInService)
    .map(entry => ({ entry, forecast: forecastRenewals(entry, span) }));
  const drafts = [
    ...forecasts.flatMap(({ entry, forecast }) => renewalDuties(entry, forecast, span)),
    ...entriesOf(ledger).flatMap(entry => handoverDuties(entry, ledger, span)),
    ...ledger.systems.flatMap(system => systemDuties(system, ledger, span)),
    ...entriesOf(ledger).flatMap(acknowledgementDuties),
    ...ledger.entries.filter(isInService).flatMap(maintenanceDuties),
    ...contractDuties(ledger),
  ];
  const duties = drafts.map(({ key, ...draft }) => ({
    ...draft,
    uid: key.join('/'),
    overdue: draft.overdue ?? draft.date < today,
  }));
  // They are numbered before any is left out. Otherwise a duty would take over the number of one that has ended.
  const numbered = withUniqueIds(duties.toSorted(compareDuties));
  return {
    from,
    to,
    timezone,
    duties: numbered
      .filter(({ date, kind, overdue }) => date <= to && !(overdue && isListedUntilEnd(kind)))
      .toSorted((a, b) => Number(b.overdue) - Number(a.overdue)),
    undated: forecasts
      .flatMap(({ entry, forecast }) => (forecast ? [] : [undatedRenewal(entry)]))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    cut: forecasts
      .flatMap(({ entry: { id }, forecast }) =>
        forecast?.cutAfter === undefined || forecast.cutAfter > to
          ? []
          : [{ entry: id, after: forecast.cutAfter }],
      )
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unreadable: ledger.unreadable.toSorted(compareWords),
  };
}

const isInService = ({ status }: AnyEntry): boolean => status === 'active' || status === 'suspended';

/** An acknowledgement that has ended is no duty: its finding is reported again. */
const isListedUntilEnd = (kind: DutyKind): boolean => kind === 'acknowledgement';

/** The handover itself, while it is still to come. After it, the questions of a new version of the checklist that have a due date. */
function handoverDuties(entry: AnyEntry, ledger: Ledger, span: Span): DutyDraft[] {
  const { handover, status } = entry;
  if (!handover || status === 'retired') return [];
  const checklist = checklistName(entry);
  const responsible = builderOf(entry) ?? null;
  const lacks = handoverLacks(entry, ledger, span.today);
  if (lacks.some(({ kind }) => kind === 'not-handed-over')) {
    const by = handover.due ?? handover.date;
    if (by === undefined) return [];
    return [draftDuty('handover', entry, { date: by, responsible, detail: { kind: 'handover', checklist } })];
  }
  const newQuestions = lacks.flatMap(lack =>
    lack.kind === 'outdated' && lack.due !== undefined ? [{ ...lack, due: lack.due }] : [],
  );
  return [...Map.groupBy(newQuestions, ({ question }) => question.since)].flatMap(([version, lacks]) =>
    lacks.slice(0, 1).map(lack => {
      const questions = lacks.map(({ question }) => question.id);
      const detail: DutyDetail = { kind: 'questions', checklist, version, questions };
      return draftDuty('handover', entry, { key: [`v${version}`], date: lack.due, responsible, detail });
    }),
  );
}

function systemDuties(system: System, ledger: Ledger, span: Span): DutyDraft[] {
  if (system.status === 'planned') return goLiveDuty(system, ledger, span);
  if (system.status === 'retired') return [];
  const declared = system.declaration?.answered.on;
  const detail: DutyDetail = { kind: 'system-review', ...(declared !== undefined && { declared }) };
  const responsible = operatorOf(system);
  const date = reviewDue(system);
  // A system that was never declared is due on the first day of every schedule.
  const due = date === undefined ? { date: span.from, overdue: false } : { date };
  return [draftDuty('system-review', system, { ...due, responsible, detail })];
}

const operatorOf = ({ operator, builder }: System): string | null => operator ?? builder ?? null;

function goLiveDuty(system: System, ledger: Ledger, { today }: Span): DutyDraft[] {
  if (system.goLive === undefined) return [];
  const inside = [...ledger.entries, ...ledger.items].filter(
    entry => entry.system === system.id && entry.status !== 'retired',
  );
  const ids = inside.map(({ id }) => id);
  // What will be open on that day if nobody acts. So the text does not change only because a day passes.
  const on = today > system.goLive ? today : system.goLive;
  const isOpen = (entry: AnyEntry) => handoverLacks(entry, ledger, on).length > 0;
  const detail: DutyDetail = {
    kind: 'go-live',
    handover: handoverLacks(system, ledger, on).length,
    declaration: declarationLacks(system, ids, ledger.parties, on).length,
    parts: inside
      .filter(isOpen)
      .map(({ id }) => id)
      .toSorted(compareWords),
  };
  const responsible = system.builder ?? system.operator ?? null;
  return [draftDuty('go-live', system, { date: system.goLive, responsible, detail })];
}

/** Two acknowledgements of one rule are told apart by their party and reason, because their order may change with their ends. */
function acknowledgementDuties(entry: AnyEntry): DutyDraft[] {
  if (entry.status === 'retired') return [];
  return entry.acknowledged.map(({ rule, endpoint, until, by, reason }) =>
    draftDuty('acknowledgement', entry, {
      key: [rule, digest(JSON.stringify([endpoint, by, reason]))],
      date: until,
      responsible: by,
      detail: { kind: 'acknowledgement', rule, ...(endpoint !== undefined && { endpoint }), reason },
    }),
  );
}

/** The end of a maintenance: the owner has to say whether the endpoint is back. */
function maintenanceDuties(entry: Entry): DutyDraft[] {
  const responsible = ownersSide(entry.owner)[0] ?? null;
  return writtenEndpoints(entry).flatMap(({ key: endpoint, maintenance }) => {
    if (!maintenance) return [];
    const { until, reason } = maintenance;
    const detail: DutyDetail = { kind: 'maintenance', endpoint, ...(reason !== undefined && { reason }) };
    return [draftDuty('maintenance', entry, { key: [digest(endpoint)], date: until, responsible, detail })];
  });
}

/** The last two criteria make the order independent of the order of the files. */
function compareDuties(a: Duty, b: Duty): number {
  return (
    compareWords(a.date, b.date) ||
    dutyKinds.indexOf(a.kind) - dutyKinds.indexOf(b.kind) ||
    compareWords(a.entry, b.entry) ||
    compareWords(a.uid, b.uid) ||
    compareWords(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Duties that differ only in their day have one key and are numbered by day. */
function withUniqueIds(duties: readonly Duty[]): Duty[] {
  const seen = new Map<string, number>();
  return duties.map(duty => {
    const count = (seen.get(duty.uid) ?? 0) + 1;
    seen.set(duty.uid, count);
    return { ...duty, uid: `${count === 1 ? duty.uid : `${duty.uid}/${count}`}@certledger` };
  });
}
