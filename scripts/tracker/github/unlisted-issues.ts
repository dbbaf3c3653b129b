/** Reads remembered issues that are in no list by their numbers: somebody removed the label, or moved or deleted the issue. */
import type { KnownIssue, TrackedIssue } from '../model/state.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { toTrackedIssue } from './recognition.ts';

/** The most requests at the same time. */
const requestsAtOnce = 10;

/**
 * @param isSameRepository others of ours were found in it: one that is hidden was in it once, so it was moved
 */
export async function recallIssues(
  github: GitHub,
  known: readonly KnownIssue[],
  author: string,
  isSameRepository: boolean,
): Promise<TrackedIssue[]> {
  const found: TrackedIssue[] = [];
  for (let next = 0; next < known.length; next += requestsAtOnce) {
    const batch = known.slice(next, next + requestsAtOnce);
    const issues = await Promise.all(batch.map(each => recallIssue(github, each, author, isSameRepository)));
    found.push(...issues.filter(issue => issue !== undefined));
  }
  return found;
}

async function recallIssue(
  { octokit, where, textOf, log }: GitHub,
  known: KnownIssue,
  author: string,
  isSameRepository: boolean,
): Promise<TrackedIssue | undefined> {
  const { number } = known;
  try {
    const { data } = await octokit.rest.issues.get({ ...where, issue_number: number });
    return data.id === known.id ? toTrackedIssue(data, author, known) : undefined;
  } catch (error) {
    const outcome = error instanceof GitHubError ? outcomeOf(error, isSameRepository) : undefined;
    if (outcome === undefined) throw error;
    log(textOf(outcome === 'away' ? 'issueAway' : 'issueDeleted', { detail: `#${number}` }));
    return outcome === 'away' ? movedIssue(known) : undefined;
  }
}

function outcomeOf({ absence }: GitHubError, isSameRepository: boolean): 'away' | 'deleted' | undefined {
  switch (absence) {
    case 'moved':
      return 'away';
    case 'hidden':
      return isSameRepository ? 'away' : 'deleted';
    case 'deleted':
    case undefined:
      return absence;
  }
}

/** A moved issue. Only what was remembered is known of it; the title is for our own lists. */
function movedIssue({ number, id, marker }: KnownIssue): TrackedIssue {
  const { entry: title } = marker;
  return { number, id, state: 'closed', away: true, title, body: '', labels: [], assignees: [], marker };
}
