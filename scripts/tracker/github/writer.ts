/**
 * Writes to GitHub. When it is not known whether a creation succeeded, GitHub is read again before the creation is repeated. All other
 * writes can be repeated.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { NotHereError, UsageError } from '../../errors.ts';
import { codeSpan, inline } from '../../text/encode.ts';
import { commentId, splitBody } from '../model/marker-reader.ts';
import type { Comment, IssueContent, Label } from '../model/plan.ts';
import type { Marker, TrackedIssue } from '../model/state.ts';
import { unknownHash } from '../model/state.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { inBothLanguages } from './github-messages.ts';
import { listAll } from './pages.ts';
import { type IssueSubject, isAbout, isSameLogin, labelNames } from './recognition.ts';

/** Octokit does not repeat a request with this option. */
const withoutRetry = { request: { retries: 0 } };
const maximumAttempts = 3;
/** In seconds. A new issue may be missing in a list for some seconds. */
const pausesBeforeReading = [1, 2, 4, 8, 16];

/** The account is not the one whose markers are trusted. Its issues would not be found again, and every sweep would open them again. */
export class WrongAuthor extends UsageError {}

/**
 * Runs a creation. When its outcome is not known, looks for the result before it tries again.
 *
 * @param find returns the result, or undefined when it is not there
 */
export async function createOnce<T>(
  { textOf, log, timing }: GitHub,
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await create();
    } catch (error) {
      if (!(error instanceof GitHubError) || !error.unclear) throw error;
      log(textOf('readingAgain', { detail: error.status || '-' }));
      for (const pause of pausesBeforeReading) {
        await sleep(timing.second * pause);
        const found = await find();
        if (found !== undefined) return found;
      }
      if (attempt === maximumAttempts) throw error;
    }
  }
}

export async function createLabel(github: GitHub, label: Label): Promise<void> {
  const { octokit, where } = github;
  try {
    // A repeated creation is refused, which means that the label exists.
    await octokit.rest.issues.createLabel({ ...where, ...label });
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.complaints.includes('name:already_exists')) throw error;
  }
}

/** What identifies an issue or a pull request. */
export type IssueIds = Pick<TrackedIssue, 'number' | 'id'>;

/**
 * @param find the open issue with the same marker, read from GitHub now
 * @throws WrongAuthor when the token belongs to another account than the one whose markers are trusted
 */
export async function createIssue(
  github: GitHub,
  content: IssueContent,
  author: string,
  find: () => Promise<TrackedIssue | undefined>,
): Promise<IssueIds> {
  const { octokit, where } = github;
  const { title, body, labels } = content;
  return withAssignees(github, content.assignees, assignees =>
    createOnce<IssueIds>(
      github,
      async () => {
        const issue = { ...where, title, body, labels, assignees, ...withoutRetry };
        const { data } = await octokit.rest.issues.create(issue);
        const login = data.user?.login;
        if (!isSameLogin(login, author)) {
          const detail = `#${data.number} (${codeSpan(login ?? '')})`;
          throw new WrongAuthor(inBothLanguages('otherAuthor', { detail, expected: codeSpan(author) }));
        }
        return data;
      },
      find,
    ),
  );
}

/** An issue or pull request, read immediately before a write. */
export interface CurrentIssue {
  id: number;
  state: 'open' | 'closed';
  labels: string[];
  assignees: string[];
  hash: string;
  note: string | undefined;
  locked: boolean;
  /** The number of its comments. */
  comments: number;
}

/** The issue as it was read when the plan was made. */
export type AsRead = Pick<TrackedIssue, 'state' | 'note'> & { marker?: Marker };

/**
 * Reads the issue again immediately before a write. A run takes minutes, and the changes of people in that time must be kept.
 * @param asRead absent: it was not read in this run
 * @throws NotHereError when the issue is gone or has changed since it was read
 */
export async function readUnchanged(
  { octokit, where }: GitHub,
  number: number,
  about: IssueSubject,
  asRead: AsRead | undefined,
): Promise<CurrentIssue> {
  const { data } = await failingIfGone(number, octokit.rest.issues.get({ ...where, issue_number: number }));
  const parts = splitBody(data.body ?? '', each => isAbout(each, about));
  const now: CurrentIssue = {
    id: data.id,
    state: data.state === 'closed' ? 'closed' : 'open',
    labels: labelNames(data),
    assignees: (data.assignees ?? []).map(({ login }) => login),
    hash: parts?.marker.hash ?? unknownHash,
    note: parts ? parts.note : data.body?.trim() || undefined,
    locked: data.locked === true,
    comments: data.comments,
  };
  if (asRead && !isUnchanged(now, asRead))
    throw new NotHereError(inBothLanguages('changedMeanwhile', { detail: `#${number}` }));
  return now;
}

function isUnchanged({ state, hash, note }: CurrentIssue, asRead: AsRead): boolean {
  // The marker in a pull request of another account is not trusted, so that it is not compared.
  const isSame = asRead.marker?.kind === 'update' || hash === asRead.marker?.hash;
  return state === asRead.state && note === asRead.note && isSame;
}

async function failingIfGone<T>(number: number, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.absence === undefined) throw error;
    throw new NotHereError(inBothLanguages('issueGone', { detail: `#${number}`, status: error.status }));
  }
}

/** The wanted names, with those that people added and without those that they removed after `before` was read. */
export function withChangesOfPeople(
  wanted: readonly string[],
  before: readonly string[],
  now: readonly string[],
): string[] {
  const key = (name: string) => name.toLowerCase();
  const [had, has] = [new Set(before.map(key)), new Set(now.map(key))];
  const added = now.filter(name => !had.has(key(name)) && !wanted.some(each => key(each) === key(name)));
  return [...wanted.filter(name => has.has(key(name)) || !had.has(key(name))), ...added];
}

/** Writes the content of an issue. @param state absent: it stays as it is */
export async function patchIssue(
  github: GitHub,
  number: number,
  content: Omit<IssueContent, 'marker'>,
  state?: 'open' | 'closed',
): Promise<void> {
  const { title, body, labels } = content;
  const closing = state === 'closed' ? { state_reason: 'completed' as const } : {};
  await withAssignees(github, content.assignees, assignees =>
    failingIfGone(
      number,
      github.octokit.rest.issues.update({
        ...github.where,
        issue_number: number,
        title,
        body,
        labels,
        assignees,
        ...(state && { state }),
        ...closing,
      }),
    ),
  );
}

/**
 * Writes `comment`, then calls `write`. A comment only notifies people. Where GitHub refuses it (the conversation is locked), `write` is
 * called anyway, and a message is logged.
 */
export async function commentThenWrite(
  github: GitHub,
  number: number,
  comment: Comment | undefined,
  author: string,
  now: CurrentIssue,
  write: () => Promise<unknown>,
): Promise<void> {
  let refusal: GitHubError | undefined;
  try {
    if (comment) await commentOnce(github, number, comment, author, now.comments);
  } catch (error) {
    if (!(error instanceof GitHubError) || !isRefusal(error)) throw error;
    refusal = error;
  }
  await write();
  if (refusal)
    github.log(
      github.textOf(now.locked ? 'lockedNoComment' : 'noComment', {
        detail: `#${number}`,
        status: refusal.status,
      }),
    );
}

function isRefusal({ status, limited }: GitHubError): boolean {
  return !limited && [403, 404, 410, 422].includes(status);
}

/** Writes a comment unless it is there already. @param existing the number of comments of the issue */
async function commentOnce(
  github: GitHub,
  number: number,
  comment: Comment,
  author: string,
  existing: number,
): Promise<void> {
  const { octokit, where } = github;
  const find = async () => {
    const list = { ...where, issue_number: number };
    const comments = await listAll(github, octokit.rest.issues.listComments, list);
    return comments.find(
      ({ user, body }) => isSameLogin(user?.login, author) && commentId(body ?? '') === comment.id,
    )?.id;
  };
  if (existing > 0 && (await find()) !== undefined) return;
  const written = { ...where, issue_number: number, body: comment.body, ...withoutRetry };
  await createOnce(github, async () => (await octokit.rest.issues.createComment(written)).data.id, find);
}

/** Writes with all assignees. Where GitHub refuses them, asks about each one and writes with those that it accepts. */
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
    return write(await assignableOf(github, wanted));
  }
}

async function assignableOf({ octokit, where, textOf, log }: GitHub, wanted: string[]): Promise<string[]> {
  const accepted: string[] = [];
  for (const assignee of wanted) {
    try {
      await octokit.rest.issues.checkUserCanBeAssigned({ ...where, assignee });
      accepted.push(assignee);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      log(textOf('assigneeRefused', { detail: inline(assignee) }));
    }
  }
  return accepted;
}
