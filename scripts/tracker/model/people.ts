/** The people whom a tracker can assign, by their logins. */
import { hasLeft } from '../../ledger/parties.ts';
import type { Party } from '../../ledger/types.ts';

/** GitHub's limit. */
export const maximumAssignees = 10;

/**
 * The logins of the people who have not left, in the order of `ids`. GitHub cannot assign a team, so that a team gets a label.
 * @param ids ids of parties; undefined: nobody
 */
export function loginsOf(
  ids: readonly (string | undefined)[],
  parties: ReadonlyMap<string, Party>,
  today: string,
): string[] {
  const logins = ids
    .flatMap(id => parties.get(id ?? '') ?? [])
    .filter(party => !hasLeft(party, today))
    .flatMap(party => (party.kind === 'team' ? [] : (party.github ?? [])));
  return [...new Set(logins)].slice(0, maximumAssignees);
}

/** The parties, each team or contractor followed by its members. */
export function membersOf(ids: readonly string[], parties: ReadonlyMap<string, Party>): string[] {
  return ids.flatMap(id => {
    const party = parties.get(id);
    return party && party.kind !== 'person' ? [id, ...party.members] : [id];
  });
}
