/** Reading what certledger has put on GitHub. Listed with full pagination, never searched: search is late. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { day } from '../../text/duration.ts';
import type { KnownIssue, TrackedIssue } from '../model/state.ts';
import { ours } from '../owner.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { listAll } from './pages.ts';
import { type Issue, type Self, subjectsWithOwnIssue, toTrackedIssue } from './recognition.ts';
import { recallIssues } from './unlisted-issues.ts';

/** How long closed issues are of interest. */
const closedIssuesFor = 365 * day;
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

export interface IssueQuery extends Self {
  /** The tracking label; undefined: every issue is looked at. */
  label: string | undefined;
  now: Date;
  /** What the last sweep remembered. */
  known: readonly KnownIssue[];
  /** Names of the labels there are. */
  labels: readonly string[];
}

/** Issues of ours, open or closed within the last year before `now`, and all that are remembered; ordered by number. */
export async function listIssues(github: GitHub, search: IssueQuery): Promise<TrackedIssue[]> {
  const { author, owner, now, known } = search;
  const since = new Date(now.getTime() - closedIssuesFor).toISOString();
  const found = new Map((await queryIssues(github, search, since)).map(issue => [issue.number, issue]));
  const memory = new Map(known.map(each => [each.number, each]));
  const hasOwnIssue = subjectsWithOwnIssue(found.values(), author);
  const listedIssues = [...found.values()].flatMap(issue => {
    const tracked = toTrackedIssue(issue, author, memory.get(issue.number), hasOwnIssue);
    return tracked && (memory.has(issue.number) || (tracked.closedAt ?? since) >= since) ? [tracked] : [];
  });
  const unlisted = known.filter(({ number, marker }) => marker.kind !== 'update' && !found.has(number));
  const unlistedIssues = await recallIssues(github, unlisted, author, listedIssues.length > 0);
  const all = [...listedIssues, ...unlistedIssues].sort((a, b) => a.number - b.number);
  return ours(all, owner, ({ number, id }) => memory.get(number)?.id === id);
}

/**
 * By their label, which people may have removed or renamed. What is remembered is asked for by its number; where nothing
 * is, the open ones of our account are looked through as well, and where there is no such label any more, all of them.
 */
async function queryIssues(
  github: GitHub,
  { label, author, known, labels }: IssueQuery,
  since: string,
): Promise<Issue[]> {
  const { listForRepo } = github.octokit.rest.issues;
  const list = (parameters: RestEndpointMethodTypes['issues']['listForRepo']['parameters']) =>
    listAll(github, listForRepo, parameters);
  const byLabel = { ...github.where, ...(label !== undefined && { labels: label }) };
  const byAuthor = { ...github.where, creator: author };
  const open = { state: 'open' } as const;
  const closed = { state: 'closed', since } as const;
  const isLabelMissing =
    label !== undefined && !labels.some(name => name.toLowerCase() === label.toLowerCase());
  const lists = await Promise.all([
    ...(isLabelMissing ? [] : [list({ ...byLabel, ...open }), list({ ...byLabel, ...closed })]),
    ...(isLabelMissing || (label !== undefined && known.length === 0)
      ? [emptyIfAccountUnknown(list({ ...byAuthor, ...open }))]
      : []),
    ...(isLabelMissing ? [emptyIfAccountUnknown(list({ ...byAuthor, ...closed }))] : []),
  ]);
  return lists.flat();
}

/** GitHub refuses to list by an account it does not know: then that account has written nothing. */
async function emptyIfAccountUnknown(list: Promise<Issue[]>): Promise<Issue[]> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return [];
    throw error;
  }
}
