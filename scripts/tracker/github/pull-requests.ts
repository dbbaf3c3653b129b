/** The rolling pull request, recognised by its branch: only who may push can have put it there. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { updateBranch, updateBranchOf } from '../model/ledger-name.ts';
import { type BodyParts, splitBody, withoutMarker } from '../model/marker-reader.ts';
import { type KnownIssue, type Marker, type TrackedPullRequest, unknownHash } from '../model/state.ts';
import { claimed } from '../owner.ts';
import type { GitHub } from './client.ts';
import { isSameLogin, type Self } from './recognition.ts';

type PullRequest = RestEndpointMethodTypes['pulls']['list']['response']['data'][number];

/**
 * The hash of a pull request that was opened but not finished: labels cannot be given on creation, and a run may die in
 * between. Nothing has this hash, and the reader passes such a pull request over, so that the next run plans it again
 * and the writer finds and finishes it.
 */
export const unfinishedHash = '0'.repeat(64);

/** The pull request that counts: the open one, else the newest. Undefined: there is none that was finished. */
export async function findUpdate(
  github: GitHub,
  self: Self,
  known: readonly KnownIssue[],
): Promise<TrackedPullRequest | undefined> {
  const ownBranch = updateBranchOf(self.owner.name);
  const lists = await Promise.all([
    listPullRequests(github, ownBranch, self, known),
    // What it opened before it had a name goes on there.
    ...(ownBranch === updateBranch ? [] : [listPullRequests(github, updateBranch, self, known)]),
  ]);
  const pulls = lists.flat().filter(({ marker }) => marker.hash !== unfinishedHash);
  return pulls.find(({ state }) => state === 'open') ?? pulls[0];
}

/** Pull requests of ours from a branch of this very repository, the newest first. */
export async function listPullRequests(
  { octokit, where }: GitHub,
  branch: string,
  self: Self,
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
      const memory = known.find(({ id, number }) => id === pull.id && number === pull.number);
      const parts = partsOf(pull, self, memory);
      if (!parts) return [];
      const { text: body, ...rest } = parts;
      const closed = pull.merged_at ? 'merged' : 'closed';
      const state = pull.state === 'open' ? 'open' : closed;
      return [{ number: pull.number, id: pull.id, state, branch, body, ...rest }];
    });
}

/** Undefined: somebody else's, or another ledger's. */
function partsOf(
  pull: PullRequest,
  { author, owner }: Self,
  known: KnownIssue | undefined,
): BodyParts | undefined {
  const marker = known?.marker ?? emptyMarker;
  const parts = splitBody(pull.body ?? '', ({ kind }) => kind === 'update');
  const isByUs = isSameLogin(pull.user?.login, author);
  const isOnOurBranch = pull.head.ref === updateBranchOf(owner.name);
  // The branch of ledgers without a name says nothing of one that has a name.
  if (!isOnOurBranch && !known && !(isByUs && parts)) return undefined;
  // GitHub takes no second one from this branch to that: it becomes ours. A closed one of a stranger decides nothing.
  if (!isByUs && !known && !blocksNewPullRequest(pull)) return undefined;
  // Whoever opened it may edit it, so its marker counts for nothing beside what is remembered.
  const read = !parts ? withoutMarker(pull.body, marker) : isByUs ? parts : { ...parts, marker };
  const ours = claimed(read.marker, owner, isOnOurBranch || known !== undefined);
  return ours && { ...read, marker: ours };
}

function blocksNewPullRequest({ state, base }: PullRequest): boolean {
  return state === 'open' && base.ref === base.repo.default_branch;
}

const emptyMarker: Marker = {
  kind: 'update',
  entry: '',
  hash: unknownHash,
  status: 'open',
  level: { severity: 'info', rank: 0 },
  turn: 1,
};
