/** The GitHub accounts and teams that approve for a party. Pure. */
import { isLogin, isTeam } from '../ledger/github-names.ts';
import { hasLeft } from '../ledger/parties.ts';
import type { Ledger, Party } from '../ledger/types.ts';

/** What is needed to find the names. */
export interface Directory {
  parties: Ledger['parties'];
  /** The organization of teams whose `github` names none. */
  organization?: string | undefined;
  /** `YYYY-MM-DD` in the ledger's time zone. A person who has left by that day approves nothing. */
  today: string;
}

/** Names as CODEOWNERS writes them, `@login` or `@organization/team`. */
export interface Names {
  names: string[];
  /** Ids of teams whose `github` names no organization, when none was given either. */
  incomplete: string[];
  /** Ids of parties whose `github` is not a name that GitHub allows. */
  impossible: string[];
}

/**
 * A person approves by their login. A team approves by its GitHub team, or by its members when it has none. A contractor approves
 * nothing, and a person who has left approves nothing.
 */
export function namesOf(ids: readonly string[], directory: Directory): Names {
  const found = ids.map(id => namesOfParty(directory.parties.get(id), directory));
  return {
    names: withoutRepeats(found.flatMap(({ names }) => names)),
    incomplete: found.flatMap(({ incomplete }) => incomplete),
    impossible: found.flatMap(({ impossible }) => impossible),
  };
}

const nobody: Names = { names: [], incomplete: [], impossible: [] };

function namesOfParty(party: Party | undefined, directory: Directory): Names {
  switch (party?.kind) {
    case undefined:
    case 'contractor':
      return nobody;
    case 'person':
      return hasLeft(party, directory.today) ? nobody : loginOf(party);
    case 'team':
      return party.github === undefined
        ? namesOf(peopleIn(party.members, directory).toSorted(), directory)
        : teamName(party.id, party.github, directory.organization);
  }
}

function loginOf({ id, github }: Party): Names {
  if (github === undefined) return nobody;
  return isLogin(github) ? { ...nobody, names: [`@${github}`] } : { ...nobody, impossible: [id] };
}

function peopleIn(ids: readonly string[], { parties }: Directory): string[] {
  return ids.filter(id => parties.get(id)?.kind === 'person');
}

function teamName(id: string, github: string, organization: string | undefined): Names {
  if (!isTeam(github)) return { ...nobody, impossible: [id] };
  if (github.includes('/')) return { ...nobody, names: [`@${github}`] };
  if (organization === undefined) return { ...nobody, incomplete: [id] };
  return { ...nobody, names: [`@${organization}/${github}`] };
}

/** GitHub ignores the case of names. */
function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter(name => {
    const folded = name.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
}
