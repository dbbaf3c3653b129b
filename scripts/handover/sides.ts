/** Who speaks for whom, and on which day: a handover has two sides, and they must not be the same. */
import type { AnyEntry, Owner, Party, Signature } from '../ledger/types.ts';

type Parties = ReadonlyMap<string, Party>;

/**
 * Does whoever signed speak for `side`? A party speaks for itself, and a person for the team or contractor they belong
 * to; somebody who has moved on since, through their last day in it.
 */
export function speaksFor({ by, on }: Signature, side: string, parties: Parties): boolean {
  return by === side || groupsOf(by, on, parties).some(({ id }) => id === side);
}

/** Are the two one side? So are a group and its member, and two people of one contractor. */
export function isOneSide(a: Signature, b: Signature, parties: Parties): boolean {
  if (speaksFor(a, b.by, parties) || speaksFor(b, a.by, parties)) return true;
  const ofB = contractorsOf(b, parties);
  return contractorsOf(a, parties).some(contractor => ofB.includes(contractor));
}

/** May whoever signed speak for the owner? The team, its members, and the people named; but nobody of a contractor. */
export function isOwnersSide(signature: Signature, owner: Owner, parties: Parties): boolean {
  return (
    ownersSide(owner).some(side => speaksFor(signature, side, parties)) && !isContractors(signature, parties)
  );
}

/**
 * Is whoever signed of a contractor? A contractor is, its members are, and so is a team of nobody but them. They build,
 * maintain and renew, but cannot own: no owner has seen what one of them confirmed.
 */
export function isContractors({ by, on }: Signature, parties: Parties): boolean {
  const party = parties.get(by);
  if (party?.kind === 'contractor' || contractorsOf({ by, on }, parties).length > 0) return true;
  if (party?.kind !== 'team') return false;
  const members = [...party.members, ...formerOf(party).flatMap(([id, last]) => (on <= last ? [id] : []))];
  return members.length > 0 && members.every(id => contractorsOf({ by: id, on }, parties).length > 0);
}

/** The parties named as owner, the team first. */
export function ownersSide({ team, primary, deputy }: Owner): string[] {
  return [team, primary, deputy].filter(party => party !== undefined);
}

/** Of them, those who may act for it from now on: nobody of a contractor's may. */
export function actingOwners(owner: Owner, parties: Parties): string[] {
  return ownersSide(owner).filter(by => !isContractors({ by, on: farFuture }, parties));
}

/** Whoever acts will do so later than today, and as a member of where they belong then. */
const farFuture = '9999-12-31';

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

/** A team or contractor somebody belongs to. */
interface Membership {
  id: string;
  isContractor: boolean;
  /** The last day, of somebody who has moved on. */
  last?: string;
}

const none: readonly Membership[] = [];
/** Of each register of parties, the groups each party belongs to: worked out once, since every answer asks for it. */
const indexes = new WeakMap<Parties, ReadonlyMap<string, readonly Membership[]>>();

/** The groups a party belongs to on a day. */
function groupsOf(id: string, on: string, parties: Parties): Membership[] {
  const index = indexes.get(parties) ?? indexOf(parties);
  indexes.set(parties, index);
  return (index.get(id) ?? none).filter(({ last }) => last === undefined || on <= last);
}

function contractorsOf({ by, on }: Signature, parties: Parties): string[] {
  return groupsOf(by, on, parties).flatMap(({ id, isContractor }) => (isContractor ? [id] : []));
}

function indexOf(parties: Parties): ReadonlyMap<string, readonly Membership[]> {
  const groups = [...parties.values()].filter(party => party.kind !== 'person');
  const memberships = groups.flatMap(group => {
    const to = { id: group.id, isContractor: group.kind === 'contractor' };
    return [
      ...group.members.map(member => ({ member, to })),
      ...formerOf(group).map(([member, last]) => ({ member, to: { ...to, last } })),
    ];
  });
  const byMember = Map.groupBy(memberships, ({ member }) => member);
  return new Map([...byMember].map(([member, all]) => [member, all.map(({ to }) => to)]));
}

const formerOf = ({ former }: Exclude<Party, { kind: 'person' }>): [string, string][] =>
  Object.entries(former ?? {});
