/** Makes the rows of a listing: each certificate and item of the ledger, with its end and its state. */
import { allServed, type EntryEvidence } from '../evidence/evidence.ts';
import { ownersSide } from '../handover/sides.ts';
import { writtenKey } from '../ledger/key-types.ts';
import type { Endpoint, Item, Ledger } from '../ledger/types.ts';
import { hostAndPort } from '../net/host-and-port.ts';
import { validityOf } from '../rules/shared/item.ts';
import type { StageContext } from '../rules/shared/stages.ts';
import { day } from '../text/duration.ts';
import { compareWords } from '../text/order.ts';
import { isoInstant } from '../text/zoned-time.ts';
import { endsOf } from './ends.ts';
import { type Grouping, type Listing, listedStates, type Row, type ServedSources } from './row.ts';
import { stateOf, unobservedOf } from './state.ts';

/** @param evidence of every entry of the ledger, from whatever sources there are */
export function listingOf(
  { settings, items, unreadable }: Pick<Ledger, 'settings' | 'items' | 'unreadable'>,
  evidence: readonly EntryEvidence[],
  sources: ServedSources,
  now: Date,
): Listing {
  const context: StageContext = { settings, now };
  const rows = [
    ...evidence.map(each => certificateRow(each, sources, context)),
    ...items.map(item => itemRow(item, context)),
    ...unreadable.map(unreadableRow),
  ];
  return { now, timezone: settings.timezone, sources, rows: rows.toSorted(byEnd) };
}

function certificateRow(evidence: EntryEvidence, sources: ServedSources, context: StageContext): Row {
  const { entry } = evidence;
  const { served, recorded, effective } = endsOf(evidence);
  const unobserved = unobservedOf(evidence, sources, context);
  const observed = allServed(evidence)[0]?.certificate;
  return {
    id: entry.id,
    type: 'certificate',
    ...(entry.keyType && { keyType: entry.keyType }),
    title: entry.title,
    ...stateOf({ status: entry.status, method: entry.renewal.method }, effective, unobserved, context),
    ...endFields(effective?.notAfter, context.now),
    source: effective?.source ?? null,
    servedUntil: instantOrNull(served?.notAfter),
    recordedUntil: instantOrNull(recorded),
    unobserved,
    ...partyFields(entry),
    endpoints: entry.endpoints.map(({ key }) => writtenKey(key)),
    hosts: [...new Set(entry.endpoints.map(hostOf))],
    site: entry.site ?? null,
    system: entry.system ?? null,
    issuer: observed?.issuer ?? entry.certificate?.issuer ?? null,
  };
}

const hostOf = ({ host, address = '', port }: Endpoint): string =>
  hostAndPort({ host: host ?? address, port });

/** An item is not served: the record says everything. */
function itemRow(item: Item, context: StageContext): Row {
  const validity = validityOf(item, context);
  // Without a first day, it cannot be told when an automatic renewal was due.
  const method = validity.notBefore === undefined ? 'manual' : item.renewal.method;
  return {
    id: item.id,
    type: 'item',
    title: item.title,
    ...stateOf({ status: item.status, method }, validity, null, context),
    ...endFields(validity.notAfter, context.now),
    source: 'record',
    servedUntil: null,
    recordedUntil: isoInstant(validity.notAfter),
    unobserved: null,
    ...partyFields(item),
    endpoints: [],
    hosts: [],
    site: null,
    system: item.system ?? null,
    issuer: null,
  };
}

const unreadableRow = (id: string): Row => ({
  id,
  type: 'unknown',
  title: id,
  state: 'unreadable',
  notAfter: null,
  daysLeft: null,
  source: null,
  servedUntil: null,
  recordedUntil: null,
  unobserved: null,
  owner: null,
  responsible: null,
  method: null,
  endpoints: [],
  hosts: [],
  site: null,
  system: null,
  issuer: null,
});

function endFields(notAfter: number | undefined, now: Date): Pick<Row, 'notAfter' | 'daysLeft'> {
  if (notAfter === undefined) return { notAfter: null, daysLeft: null };
  return { notAfter: isoInstant(notAfter), daysLeft: Math.floor((notAfter - now.getTime()) / day) };
}

const partyFields = ({ owner, renewal }: Pick<Item, 'owner' | 'renewal'>) => ({
  owner: ownersSide(owner)[0] ?? null,
  responsible: renewal.responsible ?? null,
  method: renewal.method,
});

const instantOrNull = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : isoInstant(milliseconds);

/** What has no known end comes last, and behind it what could not be read. */
function byEnd(a: Row, b: Row): number {
  return (
    compareWords(a.notAfter ?? '~', b.notAfter ?? '~') ||
    Number(a.type === 'unknown') - Number(b.type === 'unknown') ||
    compareWords(a.id, b.id) ||
    compareWords(a.keyType ?? '', b.keyType ?? '')
  );
}

/**
 * Only what ends within this time, or has ended. An end that is not known may lie within it, so that those rows stay, but not
 * where nothing is in service yet. What is retired has no end that matters.
 * @param time in milliseconds
 */
export function endingWithin({ now, rows, ...listing }: Listing, time: number): Listing {
  const last = isoInstant(now.getTime() + time);
  const isWithin = ({ state, notAfter }: Row): boolean =>
    state !== 'retired' && (notAfter === null ? state !== 'planned' : notAfter <= last);
  return { ...listing, now, rows: rows.filter(isWithin) };
}

/** Rows that have one owner, site, system, issuer or state; null: none is recorded; undefined: the file could not be read. */
export interface Group {
  name: string | null | undefined;
  rows: Row[];
}

/** The group with the soonest end comes first, states in their own order; what belongs to none comes last. */
export function groupsOf(rows: readonly Row[], by: Grouping): Group[] {
  const nameOf = (row: Row) => (row.type === 'unknown' && by !== 'state' ? undefined : row[by]);
  const groups = [...Map.groupBy(rows, nameOf)].map(([name, rows]) => ({ name, rows }));
  const place = ({ name }: Group): number => (by === 'state' ? stateOrder : belongingToNone).indexOf(name);
  return groups.toSorted((a, b) => place(a) - place(b));
}

const stateOrder: readonly unknown[] = listedStates;
const belongingToNone: readonly unknown[] = [null, undefined];
