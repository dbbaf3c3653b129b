/** Decides who speaks for whom on which day. A handover has two sides, which must differ. */
import type { AnyEntry, Owner, Party, Signature } from '../ledger/types.ts';

type Parties = ReadonlyMap<string, Party>;

/**
 * The party that signed speaks for `side`. A party speaks for itself, and a person for the teams and contractors of which they
 * are a member on that day.
 */
export function speaksFor({ by, on }: Signature, side: string, parties: Parties): boolean {
  return by === side || groupsOf(by, on, parties).some(({ id }) => id === side);
}

/** The two parties are the same side: also a group and its member, and two members of one contractor. */
export function isOneSide(a: Signature, b: Signature, parties: Parties): boolean {
  if (speaksFor(a, b.by, parties) || speaksFor(b, a.by, parties)) return true;
  const ofB = contractorsOf(b, parties);
  return contractorsOf(a, parties).some(contractor => ofB.includes(contractor));
}

/** The party that signed may speak for the owner: the team, its members, and the people named; nobody of a contractor. */
export function speaksForOwnersSide(signature: Signature, owner: Owner, parties: Parties): boolean {
  return (
    ownersSide(owner).some(side => speaksFor(signature, side, parties)) && !isOfContractor(signature, parties)
  );
}

/**
 * The party that signed belongs to a contractor: it is a contractor, a member of one, or a team of such members only. A
 * contractor builds, maintains and renews, but cannot be an owner, so that its confirmation is not the owner's.
 */
export function isOfContractor({ by, on }: Signature, parties: Parties): boolean {
  const party = parties.get(by);
  if (party?.kind === 'contractor' || contractorsOf({ by, on }, parties).length > 0) return true;
  if (party?.kind !== 'team') return false;
  const members = [
    ...party.members,
    ...formerMembers(party).flatMap(([id, last]) => (on <= last ? [id] : [])),
  ];
  return members.length > 0 && members.every(id => contractorsOf({ by: id, on }, parties).length > 0);
}

/** The parties that are named as owner, the team first. */
export function ownersSide({ team, primary, deputy }: Owner): string[] {
  return [team, primary, deputy].filter(party => party !== undefined);
}

/** The owners that may act from now on. Nobody of a contractor may. */
export function actingOwners(owner: Owner, parties: Parties): string[] {
  return ownersSide(owner).filter(by => !isOfContractor({ by, on: lastDay }, parties));
}

/** A later day than any other: who acts in future does so as a member of their present groups. */
const lastDay = '9999-12-31';

/** The builder: from the handover, else from the entry itself (a system). */
export function builderOf(entry: AnyEntry): string | undefined {
  return entry.handover?.builder ?? (entry.type === 'system' ? entry.builder : undefined);
}

/**
 * The parties that may answer: the builder; for a system also the builder that it names itself, and its operator unless that is
 * the owner. Otherwise the owner could answer alone.
 */
export function buildersSide(entry: AnyEntry): string[] {
  const builders = [builderOf(entry), ...(entry.type === 'system' ? [entry.builder] : [])];
  const operator = entry.type === 'system' ? entry.operator : undefined;
  const named = [...builders, operator].filter(party => party !== undefined);
  const others = named.filter(party => builders.includes(party) || !ownersSide(entry.owner).includes(party));
  return [...new Set(others)];
}

/** A team or contractor to which a party belongs. */
interface Membership {
  id: string;
  isContractor: boolean;
  /** The last day as a member; only of a former member. */
  last?: string;
}

const none: readonly Membership[] = [];
/** By register of parties, the groups of each party. Computed once, because every answer needs it. */
const groupsByParties = new WeakMap<Parties, ReadonlyMap<string, readonly Membership[]>>();

/** The groups to which a party belongs on a day. */
function groupsOf(id: string, on: string, parties: Parties): Membership[] {
  const index = groupsByParties.get(parties) ?? membershipIndex(parties);
  groupsByParties.set(parties, index);
  return (index.get(id) ?? none).filter(({ last }) => last === undefined || on <= last);
}

function contractorsOf({ by, on }: Signature, parties: Parties): string[] {
  return groupsOf(by, on, parties).flatMap(({ id, isContractor }) => (isContractor ? [id] : []));
}

function membershipIndex(parties: Parties): ReadonlyMap<string, readonly Membership[]> {
  const groups = [...parties.values()].filter(party => party.kind !== 'person');
  const memberships = groups.flatMap(group => {
    const to = { id: group.id, isContractor: group.kind === 'contractor' };
    return [
      ...group.members.map(member => ({ member, to })),
      ...formerMembers(group).map(([member, last]) => ({ member, to: { ...to, last } })),
    ];
  });
  const byMember = Map.groupBy(memberships, ({ member }) => member);
  return new Map([...byMember].map(([member, all]) => [member, all.map(({ to }) => to)]));
}

const formerMembers = ({ former }: Exclude<Party, { kind: 'person' }>): [string, string][] =>
  Object.entries(former ?? {});
