/**
 * Writing to GitHub. Creations are never retried blindly: after a failure that leaves open whether it was done, GitHub
 * is read again first. Everything else may be repeated as it is.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../../errors.ts';
import type { Comment, IssueContent, Label } from '../../plan/plan.ts';
import type { TrackedIssue } from '../../plan/tracker.ts';
import { codeSpan, inline } from '../../text/encode.ts';
import { commentId } from '../markers.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './error.ts';
import { inBoth } from './messages.ts';
import { listAll } from './pages.ts';
import { sameLogin } from './read.ts';

/** Octokit's own word for “do not send it again by yourself”. */
const once = { request: { retries: 0 } };
const attempts = 3;

/** What is written would never be found again, so every sweep would write it once more. */
export class WrongAuthor extends UsageError {}

/**
 * Runs a creation; when its outcome is unclear, looks whether it is there before it is tried again.
 *
 * @param find what it would have made, or undefined when it is not there
 */
export async function createOnce<T>(
  { say, log, timing }: GitHub,
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await create();
    } catch (error) {
      if (!(error instanceof GitHubError) || !error.unclear) throw error;
      log(say('readingAgain', { detail: error.status || '-' }));
      await sleep(timing.second * attempt);
      const found = await find();
      if (found !== undefined) return found;
      if (attempt === attempts) throw error;
    }
  }
}

export async function createLabel(github: GitHub, label: Label): Promise<void> {
  const { octokit, where } = github;
  try {
    // Asking again is harmless: a second one is refused, which is as good as created.
    await octokit.rest.issues.createLabel({ ...where, ...label });
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.complaints.includes('name:already_exists')) throw error;
  }
}

/**
 * @param find the open issue with the same marker, read from GitHub now
 * @throws WrongAuthor when the issue turns out to be written by another account than the one whose markers count
 */
export async function createIssue(
  github: GitHub,
  content: IssueContent,
  author: string,
  find: () => Promise<TrackedIssue | undefined>,
): Promise<number> {
  const { octokit, where } = github;
  const { title, body, labels } = content;
  return withAssignees(github, content.assignees, assignees =>
    createOnce(
      github,
      async () => {
        const issue = { ...where, title, body, labels, assignees, ...once };
        const { data } = await octokit.rest.issues.create(issue);
        const login = data.user?.login;
        if (!sameLogin(login, author)) {
          const detail = `#${data.number} (${codeSpan(login ?? '')})`;
          throw new WrongAuthor(inBoth('otherAuthor', { detail, expected: codeSpan(author) }));
        }
        return data.number;
      },
      async () => (await find())?.number,
    ),
  );
}

/** Makes the issue say exactly this. */
export async function patchIssue(
  github: GitHub,
  number: number,
  content: Omit<IssueContent, 'marker'>,
  state: 'open' | 'closed',
): Promise<void> {
  const { title, body, labels } = content;
  const closing = state === 'closed' ? { state_reason: 'completed' as const } : {};
  await withAssignees(github, content.assignees, assignees =>
    github.octokit.rest.issues.update({
      ...github.where,
      issue_number: number,
      title,
      body,
      labels,
      assignees,
      state,
      ...closing,
    }),
  );
}

/** Writes a comment unless it is there. */
export async function commentOnce(
  github: GitHub,
  number: number,
  comment: Comment,
  author: string,
): Promise<void> {
  const { octokit, where } = github;
  const find = async () => {
    const list = { ...where, issue_number: number };
    const comments = await listAll(github, octokit.rest.issues.listComments, list);
    return comments.find(
      ({ user, body }) => sameLogin(user?.login, author) && commentId(body ?? '') === comment.id,
    )?.id;
  };
  if ((await find()) !== undefined) return;
  const written = { ...where, issue_number: number, body: comment.body, ...once };
  await createOnce(github, async () => (await octokit.rest.issues.createComment(written)).data.id, find);
}

/** Tries with all; if GitHub refuses because of them, asks about each and goes on with those it accepts. */
async function withAssignees<T>(
  github: GitHub,
  wanted: string[],
  write: (assignees: string[]) => Promise<T>,
): Promise<T> {
  try {
    return await write(wanted);
  } catch (error) {
    const refused =
      error instanceof GitHubError &&
      error.status === 422 &&
      error.complaints.some(complaint => complaint.startsWith('assignee'));
    if (!refused || wanted.length === 0) throw error;
    return write(await acceptedAmong(github, wanted));
  }
}

async function acceptedAmong({ octokit, where, say, log }: GitHub, wanted: string[]): Promise<string[]> {
  const accepted: string[] = [];
  for (const assignee of wanted) {
    try {
      await octokit.rest.issues.checkUserCanBeAssigned({ ...where, assignee });
      accepted.push(assignee);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      log(say('assigneeRefused', { detail: inline(assignee) }));
    }
  }
  return accepted;
}
