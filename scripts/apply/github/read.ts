/** Reading what certledger has put on GitHub. Listed by label with full pagination, never searched: search is late. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { TrackedIssue, TrackedPullRequest } from '../../plan/tracker.ts';
import { day } from '../../text/duration.ts';
import { split } from '../markers.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './error.ts';
import { listAll } from './pages.ts';

type Issue = RestEndpointMethodTypes['issues']['listForRepo']['response']['data'][number];
type PullRequest = RestEndpointMethodTypes['pulls']['list']['response']['data'][number];

const page = 100;
/** How long closed issues are of interest. */
const remembered = 365 * day;
/** A repository with more labels than these hold is not one of people. */
const maximumLabelPages = 100;
/** Who writes with the token GitHub gives to workflows. */
const actionsBot = 'github-actions[bot]';

/**
 * The login whose markers count. Tokens of Actions and of GitHub Apps may not ask (403); without a setting they are
 * taken for Actions' own, and the writer checks that on the first issue it opens.
 */
export async function whoAmI({ octokit }: GitHub, configured: string | undefined): Promise<string> {
  if (configured !== undefined) return configured;
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403 && !error.limited) return actionsBot;
    throw error;
  }
}

export async function listLabels(github: GitHub): Promise<string[]> {
  const { listLabelsForRepo } = github.octokit.rest.issues;
  const labels = await listAll(github, listLabelsForRepo, github.where, maximumLabelPages);
  return labels.map(label => label.name);
}

/** Issues of ours with the label, open or closed within the last year before `now`, ordered by number. */
export async function listIssues(
  github: GitHub,
  label: string | undefined,
  author: string,
  now: Date,
): Promise<TrackedIssue[]> {
  const since = new Date(now.getTime() - remembered).toISOString();
  const labels = label === undefined ? {} : { labels: label };
  const common = { ...github.where, ...labels };
  const { listForRepo } = github.octokit.rest.issues;
  const [open, closed] = await Promise.all([
    listAll(github, listForRepo, { ...common, state: 'open' as const }),
    listAll(github, listForRepo, { ...common, state: 'closed' as const, since }),
  ]);
  const issues = new Map<number, TrackedIssue>();
  for (const issue of [...open, ...closed]) {
    const tracked = toTracked(issue, author);
    if (tracked && (tracked.closedAt ?? since) >= since) issues.set(tracked.number, tracked);
  }
  return [...issues.values()].sort((a, b) => a.number - b.number);
}

function toTracked(issue: Issue, author: string): TrackedIssue | undefined {
  // GitHub lists pull requests among the issues.
  if (issue.pull_request || !sameLogin(issue.user?.login, author)) return undefined;
  const parts = split(issue.body ?? '');
  if (!parts || parts.marker.kind === 'update') return undefined;
  return {
    number: issue.number,
    state: issue.state === 'closed' ? 'closed' : 'open',
    ...(issue.closed_at ? { closedAt: new Date(issue.closed_at).toISOString() } : {}),
    title: issue.title,
    body: parts.text,
    labels: issue.labels.map(label => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (issue.assignees ?? []).map(assignee => assignee.login),
    marker: parts.marker,
  };
}

/** Pull requests of ours from a branch of this very repository, the newest first. */
export async function listPullRequests(
  { octokit, where }: GitHub,
  branch: string,
  author: string,
): Promise<TrackedPullRequest[]> {
  const { data } = await octokit.rest.pulls.list({
    ...where,
    head: `${where.owner}:${branch}`,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: page,
  });
  return data.flatMap(pull => toTrackedPull(pull, branch, author) ?? []);
}

/**
 * The hash of a pull request that was opened but not finished: labels cannot be given on creation, and a run may die in
 * between. Nothing has this hash, and the reader passes such a pull request over, so that the next run plans it again
 * and the writer finds and finishes it.
 */
export const unfinishedHash = '0'.repeat(64);

function toTrackedPull(pull: PullRequest, branch: string, author: string): TrackedPullRequest | undefined {
  if (pull.head.ref !== branch || !sameLogin(pull.user?.login, author)) return undefined;
  const parts = split(pull.body ?? '');
  if (parts?.marker.kind !== 'update') return undefined;
  const closed = pull.merged_at ? 'merged' : 'closed';
  return {
    number: pull.number,
    state: pull.state === 'open' ? 'open' : closed,
    body: parts.text,
    marker: parts.marker,
  };
}

/** GitHub ignores the case of logins. */
export function sameLogin(login: string | undefined, other: string): boolean {
  return login?.toLowerCase() === other.toLowerCase();
}
