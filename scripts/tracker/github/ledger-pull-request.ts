/** The rolling pull request. Its branch is built and pushed with git, and the pull request is written with GitHub's API. */
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
  /** The language of messages. */
  locale: Locale;
}

/**
 * Builds the branch on top of `origin`'s current default branch, pushes it, and opens or updates its pull request.
 * @param asRead the newest pull request as it was read
 * @returns the pull request as it is now; undefined when there is nothing left to change
 * @throws NotHereError when the pull request has changed since it was read
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
  // As an issue, a merged pull request is closed.
  return { ...asRead, state: asRead.state === 'open' ? 'open' : 'closed' };
}

/** The branches of `origin` as they are now. */
interface RemoteState {
  repository: Repository;
  origin: Origin;
  base: {
    /** Its default branch. */
    branch: string;
    /** The ref of its fetched commit. */
    ref: string;
    /** The commit of our branch on `origin`; undefined: there is no such branch. */
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

/** Opens the pull request without labels and with the mark of an unfinished one; see {@link unfinishedHash}. */
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

/** GitHub treats a pull request as an issue, which has the labels. @param now its present labels */
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
 * Writes the comment with the reason, then closes the pull request. The branch is kept, because the next update uses it again.
 * @throws NotHereError when the pull request has changed since it was read
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
