/** The rolling pull request, recognised by its branch: only who may push can have put it there. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { type KnownIssue, type Marker, type TrackedPullRequest, unknownHash } from '../../plan/tracker.ts';
import { type Parts, split } from '../markers.ts';
import type { GitHub } from './client.ts';
import { sameLogin, without } from './recognise.ts';

type PullRequest = RestEndpointMethodTypes['pulls']['list']['response']['data'][number];

/**
 * The hash of a pull request that was opened but not finished: labels cannot be given on creation, and a run may die in
 * between. Nothing has this hash, and the reader passes such a pull request over, so that the next run plans it again
 * and the writer finds and finishes it.
 */
export const unfinishedHash = '0'.repeat(64);

/** Pull requests of ours from a branch of this very repository, the newest first. */
export async function listPullRequests(
  { octokit, where }: GitHub,
  branch: string,
  author: string,
  known: readonly KnownIssue[],
): Promise<TrackedPullRequest[]> {
  const { data } = await octokit.rest.pulls.list({
    ...where,
    head: `${where.owner}:${branch}`,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: 100,
  });
  return data
    .filter(pull => pull.head.ref === branch)
    .flatMap(pull => {
      const parts = partsOf(
        pull,
        author,
        known.find(({ id, number }) => id === pull.id && number === pull.number),
      );
      if (!parts) return [];
      const { text: body, ...rest } = parts;
      const closed = pull.merged_at ? 'merged' : 'closed';
      return [
        { number: pull.number, id: pull.id, state: pull.state === 'open' ? 'open' : closed, body, ...rest },
      ];
    });
}

/** Undefined: somebody else's. */
function partsOf(pull: PullRequest, author: string, known: KnownIssue | undefined): Parts | undefined {
  const marker = known?.marker ?? nothingKnown;
  const parts = split(pull.body ?? '', ({ kind }) => kind === 'update');
  if (sameLogin(pull.user?.login, author)) return parts ?? without(pull.body, marker);
  // GitHub takes no second one from this branch to that: it becomes ours. A closed one of a stranger decides nothing.
  if (!known && !isInTheWay(pull)) return undefined;
  // Whoever opened it may edit it, so its marker counts for nothing beside what is remembered.
  return parts ? { ...parts, marker } : without(pull.body, marker);
}

function isInTheWay({ state, base }: PullRequest): boolean {
  return state === 'open' && base.ref === base.repo.default_branch;
}

const nothingKnown: Marker = {
  kind: 'update',
  entry: '',
  hash: unknownHash,
  status: 'open',
  level: { severity: 'info', rank: 0 },
  turn: 1,
};
