/** Reads `inventory/parties.yaml`. People, teams and contractors share one name space. */
import { keysAt, listAt, textAt } from './data.ts';
import { isLogin, isTeam, likelySlug } from './github-names.ts';
import { nearest } from './messages/nearest.ts';
import { hint } from './messages/schema-messages.ts';
import { partyWords } from './messages/schema-terms.ts';
import type * as File from './schema.generated.ts';
import type { Fault, Where } from './source.ts';
import type { Members, Party } from './types.ts';

const sections = [
  { key: 'people', kind: 'person' },
  { key: 'teams', kind: 'team' },
  { key: 'contractors', kind: 'contractor' },
] as const;

const groups = ['teams', 'contractors'] as const;

/** @param written satisfies the schema. Where an id is there twice, the first counts. */
export function readParties(written: File.Parties): Map<string, Party> {
  const parties: Party[] = [
    ...Object.entries(written.people ?? {}).map(([id, { left, ...person }]) => ({
      kind: 'person' as const,
      ...readCommon(id, person),
      ...(left !== undefined && { left }),
    })),
    ...Object.entries(written.teams ?? {}).map(([id, team]) => ({
      kind: 'team' as const,
      ...readCommon(id, team),
      ...readMembers(team),
    })),
    ...Object.entries(written.contractors ?? {}).map(([id, { contract, ...contractor }]) => ({
      kind: 'contractor' as const,
      ...readCommon(id, contractor),
      ...readMembers(contractor),
      ...(contract !== undefined && { contract: readContract(contract) }),
    })),
  ];
  const byId = new Map<string, Party>();
  for (const party of parties) if (!byId.has(party.id)) byId.set(party.id, party);
  return byId;
}

type Common = Pick<Party, 'id' | 'name' | 'email' | 'github' | 'capacity'>;

function readCommon(id: string, { name, email, github, capacity }: Omit<Common, 'id'>): Common {
  return {
    id,
    name,
    ...(email !== undefined && { email }),
    ...(github !== undefined && { github }),
    ...(capacity !== undefined && { capacity }),
  };
}

function readMembers({ members = [], former = {} }: File.Team | File.Contractor): Members {
  return { members, ...(Object.keys(former).length > 0 && { former }) };
}

function readContract(written: string | File.ContractOfAParty): { reference: string; until?: string } {
  if (typeof written === 'string') return { reference: written };
  const { reference, until } = written;
  return { reference: String(reference), ...(until !== undefined && { until }) };
}

/** The parties in a file, even if it has faults; undefined when they cannot be read. */
export function namedParties(data: unknown): ReadonlyMap<string, Party['kind']> | undefined {
  const named = new Map<string, Party['kind']>();
  for (const { key, kind } of sections) {
    const ids = keysAt(data, [key]);
    if (!ids) return undefined;
    for (const id of ids) if (!named.has(id)) named.set(id, kind);
  }
  return named;
}

/** Faults of parties that a schema cannot express. */
export function partiesFaults(data: unknown): Fault[] {
  return [...duplicateIds(data), ...unknownMembers(data), ...formerMembers(data), ...githubNames(data)];
}

function duplicateIds(data: unknown): Fault[] {
  const first = new Map<string, Party['kind']>();
  return sections.flatMap(({ key, kind }) =>
    (keysAt(data, [key]) ?? []).flatMap((id): Fault[] => {
      const other = first.get(id);
      first.set(id, other ?? kind);
      if (other === undefined) return [];
      const values = { id, kind: partyWords[other] };
      return [{ rule: 'parties.duplicate-id', values, path: [key, id], at: 'key' }];
    }),
  );
}

function unknownMembers(data: unknown): Fault[] {
  const people = keysAt(data, ['people']);
  if (!people) return [];
  return groups.flatMap(group =>
    (keysAt(data, [group]) ?? []).flatMap(id =>
      listAt(data, [group, id, 'members']).flatMap((member, index): Fault[] => {
        if (typeof member !== 'string' || people.includes(member)) return [];
        return [unknownMember(member, people, { path: [group, id, 'members', index] })];
      }),
    ),
  );
}

/** A former member must be one of the people, and must not be a member as well. */
function formerMembers(data: unknown): Fault[] {
  const people = keysAt(data, ['people']);
  return groups.flatMap(group =>
    (keysAt(data, [group]) ?? []).flatMap(id => {
      const members = new Set(listAt(data, [group, id, 'members']));
      return (keysAt(data, [group, id, 'former']) ?? []).flatMap((member): Fault[] => {
        const where = { path: [group, id, 'former', member], at: 'key' } as const;
        if (people && !people.includes(member)) return [unknownMember(member, people, where)];
        return members.has(member) ? [{ rule: 'parties.former-member', values: { member }, ...where }] : [];
      });
    }),
  );
}

/** GitHub would reject every line of CODEOWNERS with an impossible name. */
function githubNames(data: unknown): Fault[] {
  return sections.flatMap(({ key, kind }) =>
    (keysAt(data, [key]) ?? []).flatMap((id): Fault[] => {
      const path = [key, id, 'github'];
      const github = textAt(data, path);
      if (github === undefined || isGithubName(github, kind)) return [];
      if (kind === 'person') return [{ rule: 'parties.github-login', values: { github }, path }];
      return [{ rule: 'parties.github-team', values: { github, slug: likelySlug(github) }, path }];
    }),
  );
}

const isGithubName = (name: string, kind: Party['kind']): boolean =>
  (kind !== 'team' && isLogin(name)) || (kind !== 'person' && isTeam(name));

function unknownMember(member: string, people: readonly string[], where: Where): Fault {
  return {
    rule: 'parties.unknown-member',
    values: { member, hint: hint(nearest(member, people)) },
    ...where,
  };
}

/** By the id of a person, the contractor of which they are a member today, even if the file has faults. */
export function contractorsByMember(data: unknown): ReadonlyMap<string, string> {
  const contractors = new Map<string, string>();
  for (const id of keysAt(data, ['contractors']) ?? []) {
    for (const member of listAt(data, ['contractors', id, 'members'])) {
      if (typeof member === 'string' && !contractors.has(member)) contractors.set(member, id);
    }
  }
  return contractors;
}

/**
 * The person has left. A person is present until the end of their last day. A party that is not in the register counts as left.
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function hasLeft(party: Party | undefined, today: string): boolean {
  if (!party) return true;
  return party.kind === 'person' && party.left !== undefined && party.left < today;
}

/** A party's name in texts, not encoded: `鈴木 一郎 (suzuki)`, or the id alone where there is no other name. */
export function nameAndId(id: string, parties: ReadonlyMap<string, Party>): string {
  const name = parties.get(id)?.name;
  return name === undefined || name === id ? id : `${name} (${id})`;
}
