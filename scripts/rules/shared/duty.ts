/** Who owes what: what the rules about duties and the schedule share. */
import type { Json } from '../../evidence/facts.ts';
import type { Path } from '../../ledger/source.ts';
import type { AnyEntry, Contract, Entry, Item } from '../../ledger/types.ts';
import { day } from '../../text/duration.ts';

/** What the party that has to do the work is called: it renews a certificate or an item, and operates a system. */
export function dutyOf(entry: AnyEntry): {
  role: 'responsible' | 'operator';
  party: string | undefined;
  contract: Contract | undefined;
} {
  if (entry.type === 'system') return { role: 'operator', party: entry.operator, contract: entry.contract };
  const { responsible, contract } = entry.renewal;
  return { role: 'responsible', party: responsible, contract };
}

/** Where the work stands in the file of an entry. */
export const holderOf = (entry: AnyEntry): Path => (entry.type === 'system' ? [] : ['renewal']);

/** Where the first of these roles stands, or would. */
export function placeOfRole(roles: Json | undefined, entry: AnyEntry): Path {
  const role = Array.isArray(roles) ? String(roles[0]) : '';
  if (role.startsWith('owner')) return role.split('-');
  return [...holderOf(entry), dutyOf(entry).role];
}

export type Renewed = Entry | Item;

/** How many days before the last one to begin; undefined: it renews by itself, or nobody wrote how long it takes. */
export function leadDays({ renewal }: Renewed): number | undefined {
  const { method, leadTime } = renewal;
  return method !== 'manual' || leadTime === undefined ? undefined : Math.ceil(leadTime / day);
}

/**
 * Is the renewal of what is in service under way? Days are those of the ledger's time zone.
 * @param since the day what is in service began; a renewal started no later than that was the one before
 */
export function isStarted(started: string | undefined, since: string | undefined): started is string {
  return started !== undefined && (since === undefined || started > since);
}
