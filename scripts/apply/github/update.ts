/** The rolling pull request: its branch is built and pushed with git, the rest is GitHub's. */
import { NotHereError } from '../../errors.ts';
import type { Comment } from '../../plan/plan.ts';
import type { Locale } from '../../text/locale.ts';
import { buildUpdateBranch, pushBranch, refusedText } from '../branch.ts';
import { type Environment, fetchBranch, openRepository, remoteHeads } from '../git.ts';
import type { LedgerChange } from '../tracker.ts';
import type { GitHub } from './client.ts';
import { inBoth } from './messages.ts';
import { listPullRequests, unfinishedHash } from './read.ts';
import { commentOnce, createOnce } from './write.ts';

export interface Checkout {
  root: string;
  env: Environment;
  /** Of what is told. */
  locale: Locale;
}

/** Builds the branch on `origin`'s default branch as it is now, pushes it, and makes its pull request say so. */
export async function updateLedger(
  github: GitHub,
  checkout: Checkout,
  change: LedgerChange,
  author: string,
): Promise<number | undefined> {
  const base = await currentBase(checkout, change.branch);
  const { root, env, locale } = checkout;
  const built = await buildUpdateBranch(root, change.branch, change.commits, { env, base: base.sha });
  if (!built) throw new NotHereError(inBoth('noRemote'));
  if (built.refused) github.log(refusedText(built.refused)[locale]);
  if (built.sha === built.base) return undefined;
  await pushBranch(root, change.branch, built.sha, env);
  const number =
    change.number ??
    (await openPullRequest(github, change.branch, author)) ??
    (await createPullRequest(github, change, base.branch, author));
  await patchPullRequest(github, number, change);
  return number;
}

/** The default branch of `origin` right now, fetched. */
async function currentBase(
  { root, env }: Checkout,
  branch: string,
): Promise<{ branch: string; sha: string }> {
  const repository = await openRepository(root, env);
  const heads = repository?.remote ? await remoteHeads(repository, branch, env) : undefined;
  if (!repository || !heads?.main) throw new NotHereError(inBoth('noRemote'));
  return { branch: heads.main.branch, sha: await fetchBranch(repository, heads.main.branch, env) };
}

async function openPullRequest(github: GitHub, branch: string, author: string): Promise<number | undefined> {
  const pulls = await listPullRequests(github, branch, author);
  return pulls.find(({ state }) => state === 'open')?.number;
}

/** Opens it without labels and marked as unfinished; see {@link unfinishedHash}. */
async function createPullRequest(
  github: GitHub,
  { branch, title, body, marker }: LedgerChange,
  base: string,
  author: string,
): Promise<number> {
  const { octokit, where } = github;
  const unfinished = body.replaceAll(marker.hash, unfinishedHash);
  const pull = { ...where, head: branch, base, title, body: unfinished, request: { retries: 0 } };
  return createOnce(
    github,
    async () => (await octokit.rest.pulls.create(pull)).data.number,
    () => openPullRequest(github, branch, author),
  );
}

/** To GitHub a pull request is an issue, which is where its labels are. */
async function patchPullRequest(
  { octokit, where }: GitHub,
  number: number,
  { title, body, labels }: LedgerChange,
): Promise<void> {
  await octokit.rest.issues.update({ ...where, issue_number: number, title, body, labels });
}

/** Says why, then closes the pull request. Its branch stays: nothing is deleted, and the next update reuses it. */
export async function closePullRequest(
  github: GitHub,
  number: number,
  body: string,
  comment: Comment,
  author: string,
): Promise<void> {
  const { octokit, where } = github;
  await commentOnce(github, number, comment, author);
  await octokit.rest.pulls.update({ ...where, pull_number: number, body, state: 'closed' });
}
