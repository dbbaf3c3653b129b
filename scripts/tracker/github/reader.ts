/** Reads the issues of certledger from GitHub. They are listed page by page, because the search index of GitHub lags behind. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { day } from '../../text/duration.ts';
import type { KnownIssue, TrackedIssue } from '../model/state.ts';
import { ours } from '../owner.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { listAll } from './pages.ts';
import { type Issue, type Self, subjectsWithOwnIssue, toTrackedIssue } from './recognition.ts';
import { recallIssues } from './unlisted-issues.ts';

/** For how long closed issues are read. */
const closedIssuesFor = 365 * day;
/** No repository of people has more labels than these pages hold. */
const maximumLabelPages = 100;
/** The account of the token that GitHub gives to workflows. */
const actionsBot = 'github-actions[bot]';

/**
 * The login whose markers are trusted. The tokens of Actions and of GitHub Apps cannot read it (403). Without a setting, the login of
 * Actions is assumed, and the writer checks that with the first issue it opens.
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
  /** The tracking label; undefined: every issue is read. */
  label: string | undefined;
  now: Date;
  /** What the last sweep remembered. */
  known: readonly KnownIssue[];
  /** The names of the labels of the repository. */
  labels: readonly string[];
}

/** The issues of this ledger that are open, were closed in the year before `now`, or are remembered; ordered by number. */
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
 * Lists the issues with the tracking label. People may have removed or renamed the label. A remembered issue is read by its number.
 * Where nothing is remembered, the open issues of our account are listed as well. Where the label is missing, all issues of our
 * account are listed.
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

/** GitHub refuses to list the issues of an account that does not exist. Such an account has no issues. */
async function emptyIfAccountUnknown(list: Promise<Issue[]>): Promise<Issue[]> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return [];
    throw error;
  }
}
