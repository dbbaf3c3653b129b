/** Finds the rolling pull request by its branch, because only people with write access can push a branch. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { updateBranch, updateBranchOf } from '../model/ledger-name.ts';
import { type BodyParts, splitBody, withoutMarker } from '../model/marker-reader.ts';
import { type KnownIssue, type Marker, type TrackedPullRequest, unknownHash } from '../model/state.ts';
import { claimed } from '../owner.ts';
import type { GitHub } from './client.ts';
import { isSameLogin, type Self } from './recognition.ts';

type PullRequest = RestEndpointMethodTypes['pulls']['list']['response']['data'][number];

/**
 * The hash of a pull request that was opened and is not finished. Labels cannot be set when it is opened, and the run may be killed
 * before they are. No content has this hash. The reader ignores such a pull request; the next run plans it again, and the writer
 * finds and finishes it.
 */
export const unfinishedHash = '0'.repeat(64);

/** The rolling pull request: the open one, else the newest. Undefined: there is none that was finished. */
export async function findUpdate(
  github: GitHub,
  self: Self,
  known: readonly KnownIssue[],
): Promise<TrackedPullRequest | undefined> {
  const ownBranch = updateBranchOf(self.owner.name);
  const lists = await Promise.all([
    listPullRequests(github, ownBranch, self, known),
    // A pull request that the ledger opened before it had a name is still used.
    ...(ownBranch === updateBranch ? [] : [listPullRequests(github, updateBranch, self, known)]),
  ]);
  const pulls = lists.flat().filter(({ marker }) => marker.hash !== unfinishedHash);
  return pulls.find(({ state }) => state === 'open') ?? pulls[0];
}

/** The pull requests of this ledger from a branch of this repository (and not of a fork), the newest first. */
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

/** The parts of the body; undefined: the pull request belongs to somebody else or to another ledger. */
function partsOf(
  pull: PullRequest,
  { author, owner }: Self,
  known: KnownIssue | undefined,
): BodyParts | undefined {
  const marker = known?.marker ?? emptyMarker;
  const parts = splitBody(pull.body ?? '', ({ kind }) => kind === 'update');
  const isByUs = isSameLogin(pull.user?.login, author);
  const isOnOurBranch = pull.head.ref === updateBranchOf(owner.name);
  // The branch without a name may belong to another ledger, so that a ledger with a name needs more evidence.
  if (!isOnOurBranch && !known && !(isByUs && parts)) return undefined;
  // GitHub accepts no second pull request with the same branches, so that an open one of somebody else is taken over. A closed one is
  // ignored.
  if (!isByUs && !known && !blocksNewPullRequest(pull)) return undefined;
  // The person who opened it can edit it, so that its marker is not trusted and the remembered one is used.
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
