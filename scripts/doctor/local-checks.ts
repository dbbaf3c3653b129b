/** Checks that need no answer from GitHub. Pure. */

import { ownersSide } from '../handover/sides.ts';
import { entriesOf } from '../ledger/entries.ts';
import { hasLeft } from '../ledger/parties.ts';
import type { AnyEntry, Ledger, Party } from '../ledger/types.ts';
import { compareWords } from '../text/order.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { Complaint } from './complaint.ts';

const inService = (ledger: Ledger): AnyEntry[] =>
  entriesOf(ledger).filter(({ status }) => status === 'active');

/** Parties that own something in service, and where neither they nor a member has a GitHub name. In the order of their ids. */
export function namelessParties(ledger: Ledger, now: Date): Complaint[] {
  const today = dayAt(now, ledger.settings.timezone);
  const owned = new Map<string, number>();
  for (const { owner } of inService(ledger))
    for (const party of new Set(ownersSide(owner))) owned.set(party, (owned.get(party) ?? 0) + 1);
  return [...owned]
    .filter(([id]) => isNameless(ledger.parties.get(id), ledger, today))
    .toSorted(([a], [b]) => compareWords(a, b))
    .map(([party, entries]) => ({ kind: 'party-nameless', party, entries }));
}

/** A party that does not exist, or has left, is a finding of the sweep (`duty.orphaned`) and not reported here. */
function isNameless(party: Party | undefined, { parties }: Ledger, today: string): boolean {
  if (party === undefined || party.github !== undefined) return false;
  if (party.kind === 'person') return !hasLeft(party, today);
  const present = party.members
    .flatMap(id => parties.get(id) ?? [])
    .filter(member => !hasLeft(member, today));
  return !present.some(({ github }) => github !== undefined);
}

/** The logins that issues are assigned to, each with its parties, without people who have left. In the order of the logins. */
export function assignableLogins(ledger: Ledger, now: Date): Map<string, string[]> {
  const today = dayAt(now, ledger.settings.timezone);
  const people = inService(ledger)
    .flatMap(({ owner }) => [owner.primary, owner.deputy])
    .flatMap(id => ledger.parties.get(id ?? '') ?? [])
    .filter(party => party.kind !== 'team' && !hasLeft(party, today));
  const logins = new Map<string, string[]>();
  for (const { id, github } of new Set(people))
    if (github !== undefined) logins.set(github, [...(logins.get(github) ?? []), id]);
  return new Map([...logins].toSorted(([a], [b]) => compareWords(a, b)));
}
