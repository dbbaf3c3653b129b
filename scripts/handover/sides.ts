/** Who speaks for whom: a handover has two sides, and they must not be the same. */
import type { AnyEntry, Owner, Party } from '../ledger/types.ts';

type Parties = ReadonlyMap<string, Party>;

/** May `party` speak for `side`? A party speaks for itself, and a person for the team or contractor they belong to. */
export function speaksFor(party: string, side: string, parties: Parties): boolean {
  return party === side || groupsOf(party, parties).has(side);
}

/** Are the two one side? So are a group and its member, and two people of one contractor. */
export function isOneSide(a: string, b: string, parties: Parties): boolean {
  if (speaksFor(a, b, parties) || speaksFor(b, a, parties)) return true;
  const ofB = groupsOf(b, parties);
  return [...groupsOf(a, parties)].some(group => ofB.has(group) && parties.get(group)?.kind === 'contractor');
}

/** May `party` speak for the owner? The team, its members, and the people named. */
export function isOwnersSide(party: string, owner: Owner, parties: Parties): boolean {
  return ownersSide(owner).some(side => speaksFor(party, side, parties));
}

/** The parties named as owner, the team first. */
export function ownersSide({ team, primary, deputy }: Owner): string[] {
  return [team, primary, deputy].filter(party => party !== undefined);
}

/** Who built it: as its handover says, else (a system) as the entry itself says. */
export function builderOf(entry: AnyEntry): string | undefined {
  return entry.handover?.builder ?? (entry.type === 'system' ? entry.builder : undefined);
}

/**
 * Who answers for what is to be handed over: the builder; of a system also the builder it names itself, and whoever
 * operates it, unless that is the owner: then nobody of the other side would have been asked.
 */
export function buildersSide(entry: AnyEntry): string[] {
  const builders = [builderOf(entry), ...(entry.type === 'system' ? [entry.builder] : [])];
  const operator = entry.type === 'system' ? entry.operator : undefined;
  const named = [...builders, operator].filter(party => party !== undefined);
  const others = named.filter(party => builders.includes(party) || !ownersSide(entry.owner).includes(party));
  return [...new Set(others)];
}

const nobody: ReadonlySet<string> = new Set();
/** Of each register of parties, the groups each party is a member of: worked out once, since every answer asks for it. */
const indexes = new WeakMap<Parties, ReadonlyMap<string, ReadonlySet<string>>>();

function groupsOf(id: string, parties: Parties): ReadonlySet<string> {
  const index = indexes.get(parties) ?? indexOf(parties);
  indexes.set(parties, index);
  return index.get(id) ?? nobody;
}

function indexOf(parties: Parties): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const party of parties.values()) {
    if (party.kind === 'person') continue;
    for (const member of party.members) groups.set(member, (groups.get(member) ?? new Set()).add(party.id));
  }
  return groups;
}
