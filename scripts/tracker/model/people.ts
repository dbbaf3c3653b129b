/** Whom a tracker can assign: people by their logins. */
import { hasLeft } from '../../ledger/parties.ts';
import type { Party } from '../../ledger/types.ts';

/** GitHub's limit. */
export const maximumAssignees = 10;

/**
 * The logins of those who are still there, in the order given. GitHub cannot assign a team: that is what the team's label
 * is for.
 * @param ids of parties; undefined: nobody
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

/** The same parties, a team or contractor followed by its members. */
export function membersOf(ids: readonly string[], parties: ReadonlyMap<string, Party>): string[] {
  return ids.flatMap(id => {
    const party = parties.get(id);
    return party && party.kind !== 'person' ? [id, ...party.members] : [id];
  });
}
