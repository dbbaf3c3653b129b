/** Who is responsible for what: what the rules about duties and the schedule share. */
import type { Json } from '../../evidence/facts.ts';
import type { Path } from '../../ledger/source.ts';
import type { AnyEntry, Contract, Entry, Item } from '../../ledger/types.ts';
import { day } from '../../text/duration.ts';

/** The party that does the work, and its role: `responsible` for a certificate or an item, `operator` of a system. */
export function dutyOf(entry: AnyEntry): {
  role: 'responsible' | 'operator';
  party: string | undefined;
  contract: Contract | undefined;
} {
  if (entry.type === 'system') return { role: 'operator', party: entry.operator, contract: entry.contract };
  const { responsible, contract } = entry.renewal;
  return { role: 'responsible', party: responsible, contract };
}

/** Where the file of an entry names that party. */
export const holderOf = (entry: AnyEntry): Path => (entry.type === 'system' ? [] : ['renewal']);

/** The place of the first of these roles in the file, or where it is missing. */
export function placeOfRole(roles: Json | undefined, entry: AnyEntry): Path {
  const role = Array.isArray(roles) ? String(roles[0]) : '';
  if (role.startsWith('owner')) return role.split('-');
  return [...holderOf(entry), dutyOf(entry).role];
}

export type Renewed = Entry | Item;

/** How many days before the last day to begin. Undefined: the renewal is automatic, or has no `leadTime`. */
export function leadDays({ renewal }: Renewed): number | undefined {
  const { method, leadTime } = renewal;
  return method !== 'manual' || leadTime === undefined ? undefined : Math.ceil(leadTime / day);
}

/**
 * Has the renewal of what is in service begun? Days are those of the ledger's time zone.
 * @param since the first day of what is in service. A renewal that began no later than that was the previous one
 */
export function isStarted(started: string | undefined, since: string | undefined): started is string {
  return started !== undefined && (since === undefined || started > since);
}
