/** The rolling pull request: its branch is built and pushed with git, the rest is GitHub's. */
import { NotHereError } from '../../errors.ts';
import { type Origin, openOrigin } from '../../git/remote.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import type { Environment } from '../../git/run.ts';
import type { Locale } from '../../text/locale.ts';
import { keepPeoplesLabels } from '../model/labels.ts';
import { splitBody } from '../model/marker-reader.ts';
import type { Comment } from '../model/plan.ts';
import type { TrackedPullRequest } from '../model/state.ts';
import type { LedgerChange } from '../tracker.ts';
import { buildUpdateBranch, refusedText } from '../update-branch.ts';
import type { GitHub } from './client.ts';
import { inBothLanguages } from './github-messages.ts';
import { listPullRequests, unfinishedHash } from './pull-requests.ts';
import type { Self } from './recognition.ts';
import { commentThenWrite, createOnce, type IssueIds, readUnchanged } from './writer.ts';

export interface Checkout {
  root: string;
  env: Environment;
  /** Of what is told. */
  locale: Locale;
}

/**
 * Builds the branch on `origin`'s default branch as it is now, pushes it, and makes its pull request say so.
 * @param asRead the newest pull request as it was read
 * @returns the pull request as it is now; undefined when there is nothing left to change
 * @throws NotHereError when it is no longer as it was read
 */
export async function updateLedger(
  github: GitHub,
  checkout: Checkout,
  change: LedgerChange,
  self: Self,
  asRead: TrackedPullRequest | undefined,
): Promise<TrackedPullRequest | undefined> {
  const { repository, origin, base } = await readRemote(checkout, change.branch);
  const built = await buildUpdateBranch(repository, change.branch, change.commits, base.ref);
  if (!built) throw new NotHereError(inBothLanguages('noRemote'));
  if (built.refused) github.log(refusedText(built.refused)[checkout.locale]);
  if (built.sha === built.base) return undefined;
  const current =
    change.number === undefined
      ? undefined
      : await readUnchanged(github, change.number, change.marker, ifSameNumber(asRead, change.number));
  if (base.pushed !== built.sha) await origin.push(built.sha, change.branch, base.pushed);
  const { number, id } =
    ifSameNumber(asRead, change.number) ??
    (change.number === undefined ? undefined : { number: change.number }) ??
    (await openPullRequest(github, change.branch, self)) ??
    (await createPullRequest(github, change, base.branch, self));
  await patchPullRequest(github, number, change, current?.labels ?? []);
  const { text = '', ...rest } = splitBody(change.body) ?? {};
  return {
    number,
    ...(id !== undefined && { id }),
    state: 'open',
    branch: change.branch,
    body: text,
    marker: change.marker,
    ...rest,
  };
}

function ifSameNumber(
  asRead: TrackedPullRequest | undefined,
  number: number | undefined,
): (TrackedPullRequest & { state: 'open' | 'closed' }) | undefined {
  if (!asRead || asRead.number !== number) return undefined;
  // To GitHub's issues, merged is closed.
  return { ...asRead, state: asRead.state === 'open' ? 'open' : 'closed' };
}

/** What `origin` has right now. */
interface RemoteState {
  repository: Repository;
  origin: Origin;
  base: {
    /** Its default branch. */
    branch: string;
    /** The same, fetched. */
    ref: string;
    /** What our branch is there; undefined: there is none. */
    pushed: string | undefined;
  };
}

async function readRemote({ root, env }: Checkout, branch: string): Promise<RemoteState> {
  const repository = await openRepository(root, env);
  const origin = repository && (await openOrigin(repository, env));
  const heads = await origin?.heads(branch);
  if (!repository || !origin || !heads?.main) throw new NotHereError(inBothLanguages('noRemote'));
  const ref = await origin.fetch(heads.main.branch, heads.main.sha);
  return { repository, origin, base: { branch: heads.main.branch, ref, pushed: heads.branch } };
}

async function openPullRequest(
  github: GitHub,
  branch: string,
  self: Self,
): Promise<TrackedPullRequest | undefined> {
  const pulls = await listPullRequests(github, branch, self, []);
  return pulls.find(({ state }) => state === 'open');
}

/** Opens it without labels and marked as unfinished; see {@link unfinishedHash}. */
async function createPullRequest(
  github: GitHub,
  { branch, title, body, marker }: LedgerChange,
  base: string,
  self: Self,
): Promise<IssueIds> {
  const { octokit, where } = github;
  const unfinished = body.replaceAll(marker.hash, unfinishedHash);
  const pull = { ...where, head: branch, base, title, body: unfinished, request: { retries: 0 } };
  return createOnce<IssueIds>(
    github,
    async () => (await octokit.rest.pulls.create(pull)).data,
    () => openPullRequest(github, branch, self),
  );
}

/** To GitHub a pull request is an issue, which is where its labels are. @param now the labels it has */
async function patchPullRequest(
  { octokit, where }: GitHub,
  number: number,
  { title, body, labels }: LedgerChange,
  now: readonly string[],
): Promise<void> {
  const all = keepPeoplesLabels(now, labels);
  await octokit.rest.issues.update({ ...where, issue_number: number, title, body, labels: all });
}

/**
 * Says why, then closes the pull request. Its branch stays: nothing is deleted, and the next update reuses it.
 * @throws NotHereError when it is no longer as it was read
 */
export async function closePullRequest(
  github: GitHub,
  number: number,
  body: string,
  comment: Comment,
  author: string,
  asRead: TrackedPullRequest | undefined,
): Promise<void> {
  const { octokit, where } = github;
  const current = await readUnchanged(
    github,
    number,
    { kind: 'update', entry: '' },
    ifSameNumber(asRead, number),
  );
  await commentThenWrite(github, number, comment, author, current, () =>
    octokit.rest.pulls.update({ ...where, pull_number: number, body, state: 'closed' }),
  );
}
