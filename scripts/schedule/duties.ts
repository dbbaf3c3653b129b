/** The ledger as a year of duties: one small function a kind. */
import { compareWords } from '../compare/sight.ts';
import { declarationLacks, reviewDue } from '../handover/declaration.ts';
import { checklistName, handoverLacks } from '../handover/lacks.ts';
import { ownersSide } from '../handover/sides.ts';
import type { AnyEntry, Entry, Item, Ledger, System } from '../ledger/types.ts';
import { day } from '../text/duration.ts';
import { contractDuties } from './contracts.ts';
import { dayOf, plusDays, plusMonths } from './days.ts';
import { type Draft, digest, draft } from './draft.ts';
import { type Detail, type Duty, type DutyKind, dutyKinds, type Schedule, type Span } from './duty.ts';
import { certificateRenewals, isAutomatic, itemRenewals, type Occurrence } from './forecast.ts';

/** Everything that falls due from today to the same day in so many months, and what is overdue already. */
export function scheduleOf(ledger: Ledger, now: Date, months: number): Schedule {
  const { timezone } = ledger.settings;
  const from = dayOf(now.getTime(), timezone);
  const span: Span = { from, to: plusMonths(from, months), timezone, now };
  const inService = [...ledger.entries, ...ledger.items].filter(isInService);
  const drafts = [
    ...inService.flatMap(entry => renewals(entry, span)),
    ...[...ledger.entries, ...ledger.items, ...ledger.systems].flatMap(entry =>
      handovers(entry, ledger, span),
    ),
    ...ledger.systems.flatMap(system => systemDuties(system, ledger, span)),
    ...[...ledger.entries, ...ledger.items, ...ledger.systems].flatMap(acknowledgements),
    ...ledger.entries.filter(isInService).flatMap(maintenance),
    ...contractDuties(ledger),
  ];
  const duties = drafts.map(({ key, ...draft }) => ({
    ...draft,
    uid: key.join('/'),
    overdue: draft.date < from,
  }));
  // Told apart before any is left out, so that the end of one does not become another's.
  const told = distinct(duties.toSorted(inOrder));
  return {
    from,
    to: span.to,
    timezone,
    duties: told.filter(({ date, kind, overdue }) => date <= span.to && !(overdue && endsQuietly(kind))),
    undated: ledger.entries
      .filter(isInService)
      .flatMap(entry => undated(entry, span))
      .toSorted((a, b) => compareWords(a.entry, b.entry)),
    unreadable: ledger.unreadable.toSorted(compareWords),
  };
}

const isInService = ({ status }: AnyEntry): boolean => status === 'active' || status === 'suspended';

/** What it had silenced speaks for itself again. */
const endsQuietly = (kind: DutyKind): boolean => kind === 'acknowledgement';

function renewals(entry: Entry | Item, span: Span): Draft[] {
  const occurrences =
    entry.type === 'item' ? itemRenewals(entry, span) : (certificateRenewals(entry, span) ?? []);
  return occurrences.map(occurrence => renewal(entry, occurrence));
}

function renewal(entry: Entry | Item, { number, date, ends, lifetime, predicted }: Occurrence): Draft {
  const { method, responsible, leadTime, started } = entry.renewal;
  const automatic = isAutomatic(entry);
  const detail: Detail = {
    kind: 'renewal',
    method,
    ends,
    ...(lifetime !== undefined && { lifetime }),
    ...(started !== undefined && number === 1 && isStarted(entry, started) && { started }),
    suspended: entry.status === 'suspended',
  };
  const startBy =
    automatic || leadTime === undefined ? undefined : plusDays(date, -Math.ceil(leadTime / day));
  return draft('renewal', entry, {
    key: [number],
    date,
    responsible: responsible ?? null,
    predicted,
    automatic,
    ...(startBy !== undefined && { startBy }),
    detail,
  });
}

/** A start that is not later than the beginning of what is in service was that of an earlier renewal. */
function isStarted(entry: Entry | Item, started: string): boolean {
  const began = entry.type === 'item' ? entry.starts : entry.certificate?.notBefore?.slice(0, 10);
  return began === undefined || started > began;
}

function undated(entry: Entry, span: Span): Schedule['undated'] {
  if (certificateRenewals(entry, span)) return [];
  const { id, title, file, renewal } = entry;
  const owners = ownersSide(entry.owner);
  const { responsible = null } = renewal;
  const automatic = isAutomatic(entry);
  return [
    { kind: 'renewal', entry: id, owner: owners[0] ?? null, owners, responsible, title, file, automatic },
  ];
}

/** The handover itself while it is to come; afterwards, whatever a new version of the checklist asks by a day. */
function handovers(entry: AnyEntry, ledger: Ledger, span: Span): Draft[] {
  const { handover, status } = entry;
  if (!handover || status === 'retired') return [];
  const checklist = checklistName(entry);
  const builder = handover.builder ?? (entry.type === 'system' ? entry.builder : undefined);
  const responsible = builder ?? null;
  const { due, date } = handover;
  if (date === undefined || date > span.from) {
    const by = due ?? date;
    if (by === undefined) return [];
    return [draft('handover', entry, { date: by, responsible, detail: { kind: 'handover', checklist } })];
  }
  const asked = handoverLacks(entry, ledger, span.from).flatMap(lack =>
    lack.kind === 'outdated' && lack.due !== undefined ? [{ ...lack, due: lack.due }] : [],
  );
  return [...Map.groupBy(asked, ({ question }) => question.since)].flatMap(([version, lacks]) =>
    lacks.slice(0, 1).map(lack => {
      const questions = lacks.map(({ question }) => question.id);
      const detail: Detail = { kind: 'questions', checklist, version, questions };
      return draft('handover', entry, { key: [`v${version}`], date: lack.due, responsible, detail });
    }),
  );
}

function systemDuties(system: System, ledger: Ledger, span: Span): Draft[] {
  if (system.status === 'planned') return goLive(system, ledger, span);
  if (system.status === 'retired') return [];
  const declared = system.declaration?.answered.on;
  const detail: Detail = { kind: 'system-review', ...(declared !== undefined && { declared }) };
  // What was never asked is due now, and stays so.
  const date = reviewDue(system) ?? span.from;
  return [draft('system-review', system, { date, responsible: operatorOf(system), detail })];
}

const operatorOf = ({ operator, builder }: System): string | null => operator ?? builder ?? null;

function goLive(system: System, ledger: Ledger, { from }: Span): Draft[] {
  if (system.goLive === undefined) return [];
  const inside = [...ledger.entries, ...ledger.items].filter(
    entry => entry.system === system.id && entry.status !== 'retired',
  );
  const ids = inside.map(({ id }) => id);
  const isOpen = (entry: AnyEntry) => handoverLacks(entry, ledger, from).length > 0;
  const detail: Detail = {
    kind: 'go-live',
    handover: handoverLacks(system, ledger, from).length,
    declaration: declarationLacks(system, ids, ledger.parties, from).length,
    parts: inside
      .filter(isOpen)
      .map(({ id }) => id)
      .toSorted(compareWords),
  };
  const responsible = system.builder ?? system.operator ?? null;
  return [draft('go-live', system, { date: system.goLive, responsible, detail })];
}

function acknowledgements(entry: AnyEntry): Draft[] {
  if (entry.status === 'retired') return [];
  return entry.acknowledged.map(({ rule, endpoint, until, by, reason }) =>
    draft('acknowledgement', entry, {
      key: [rule, ...(endpoint === undefined ? [] : [digest(endpoint)])],
      date: until,
      responsible: by,
      detail: { kind: 'acknowledgement', rule, ...(endpoint !== undefined && { endpoint }), reason },
    }),
  );
}

/** Whoever owns it put it aside, and has to say whether it is back. */
function maintenance(entry: Entry): Draft[] {
  const responsible = ownersSide(entry.owner)[0] ?? null;
  return entry.endpoints.flatMap(({ key: endpoint, maintenance }) => {
    if (!maintenance) return [];
    const { until, reason } = maintenance;
    const detail: Detail = { kind: 'maintenance', endpoint, ...(reason !== undefined && { reason }) };
    return [draft('maintenance', entry, { key: [digest(endpoint)], date: until, responsible, detail })];
  });
}

/** Overdue first is by date already. The last two keep the order independent of that of the files. */
function inOrder(a: Duty, b: Duty): number {
  return (
    compareWords(a.date, b.date) ||
    dutyKinds.indexOf(a.kind) - dutyKinds.indexOf(b.kind) ||
    compareWords(a.entry, b.entry) ||
    compareWords(a.uid, b.uid) ||
    compareWords(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Two acknowledgements of one rule have one key: the later is the second. */
function distinct(duties: readonly Duty[]): Duty[] {
  const seen = new Map<string, number>();
  return duties.map(duty => {
    const count = (seen.get(duty.uid) ?? 0) + 1;
    seen.set(duty.uid, count);
    return { ...duty, uid: `${count === 1 ? duty.uid : `${duty.uid}/${count}`}@certledger` };
  });
}
