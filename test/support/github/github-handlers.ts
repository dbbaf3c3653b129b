/** The operations of the fake GitHub, by their id in the OpenAPI description. */
import {
  codeownersErrorJson,
  commentJson,
  type FakeIssue,
  type FakeRepository,
  issueJson,
  labelJson,
  pullJson,
  repositoryJson,
  userJson,
} from './github-repository.ts';
import { type Fields, type Json, sample } from './openapi.ts';

export interface Call {
  repository: FakeRepository;
  /** Login of the token's owner. */
  user: string;
  /** Actions' own token may not ask who it is. */
  userForbidden: boolean;
  path: Record<string, string>;
  query: URLSearchParams;
  body: Fields;
}

export interface Answer {
  status: number;
  body?: Json;
  /** A whole list, of which the server cuts the page asked for. */
  list?: Json[];
  /** GitHub says so to whoever may not, before it looks at what is asked; the description leaves that out. */
  undescribed?: true;
}

const documentation = 'https://docs.github.test';

export function refusal(status: number, message: string, errors?: Fields[]): Answer {
  return {
    status,
    body: {
      message,
      documentation_url: documentation,
      ...(errors ? { errors } : { status: String(status) }),
    },
  };
}

function invalid(resource: string, field: string, code: string, value?: string): Answer {
  const error = { resource, field, code };
  return refusal(422, 'Validation Failed', [value === undefined ? error : { ...error, value }]);
}

const notFound = refusal(404, 'Not Found');
/** What a token with fewer rights is told. */
export const notAccessible: Answer = {
  ...refusal(403, 'Resource not accessible by integration'),
  undescribed: true,
};
const issuesOff = refusal(410, 'Issues has been disabled in this repository.');

/** Limits of the real thing: a text that is longer is refused. */
function textProblem(body: Fields): Answer | undefined {
  if (typeof body.title === 'string' && body.title.trim() === '')
    return invalid('Issue', 'title', 'missing_field');
  if (typeof body.title === 'string' && body.title.length > 256) return invalid('Issue', 'title', 'too_long');
  if (typeof body.body === 'string' && body.body.length > 65_536) return invalid('Issue', 'body', 'too_long');
  return undefined;
}

function assigneeProblem(repository: FakeRepository, body: Fields): Answer | undefined {
  const stranger = strings(body.assignees).find(login => !repository.collaborators.includes(login));
  return stranger === undefined ? undefined : invalid('Issue', 'assignees', 'invalid', stranger);
}

/** Of what was deleted or moved to another repository. */
function goneAnswer({ gone }: FakeIssue): Answer | undefined {
  if (gone === 'deleted') return refusal(410, 'This issue was deleted');
  if (gone === 'hidden') return notFound;
  const url = 'https://api.github.test/repositories/2/issues/1';
  return gone === 'moved' ? { status: 301, body: { message: 'Moved Permanently', url } } : undefined;
}

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export const handlers: Record<string, (call: Call) => Answer> = {
  'users/get-authenticated': ({ user, userForbidden }) =>
    userForbidden
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, body: sample('private-user', { ...userJson(user), user_view_type: 'private' }) },

  'issues/list-labels-for-repo': ({ repository }) => ({
    status: 200,
    list: repository.labels.map(labelJson),
  }),

  'issues/create-label': ({ repository, body }) => {
    const [name, color] = [String(body.name), String(body.color ?? 'ededed')];
    if (repository.hasLabel(name)) return invalid('Label', 'name', 'already_exists');
    if (name.length > 50) return invalid('Label', 'name', 'invalid');
    if (!/^[0-9a-f]{6}$/i.test(color)) return invalid('Label', 'color', 'invalid');
    const description = body.description === undefined ? null : String(body.description);
    if ((description ?? '').length > 100) return invalid('Label', 'description', 'invalid');
    const label = { name, color, description };
    repository.labels.push(label);
    return { status: 201, body: labelJson(label) };
  },

  'issues/list-for-repo': ({ repository, query }) => {
    const state = query.get('state') ?? 'open';
    const labels = query.get('labels')?.split(',') ?? [];
    const since = query.get('since');
    const creator = query.get('creator');
    const list = repository.present
      .filter(issue => creator === null || issue.user.toLowerCase() === creator.toLowerCase())
      .filter(issue => state === 'all' || issue.state === state)
      .filter(issue => labels.every(name => issue.labels.includes(name)))
      .filter(issue => since === null || issue.updatedAt >= new Date(since))
      .toReversed();
    return { status: 200, list: list.map(issue => issueJson(repository, issue)) };
  },

  'issues/create': ({ repository, user, body }) => {
    if (!repository.issuesEnabled) return issuesOff;
    const problem = textProblem(body) ?? assigneeProblem(repository, body);
    if (problem) return problem;
    const issue = repository.add({
      user,
      title: String(body.title),
      body: String(body.body ?? ''),
      labels: strings(body.labels),
      assignees: strings(body.assignees),
    });
    return { status: 201, body: issueJson(repository, issue) };
  },

  'issues/get': ({ repository, path }) => {
    const issue = repository.find(Number(path.issue_number));
    if (!issue) return notFound;
    return goneAnswer(issue) ?? { status: 200, body: issueJson(repository, issue) };
  },

  'issues/update': ({ repository, path, body }) => {
    const issue = repository.find(Number(path.issue_number));
    if (!issue) return notFound;
    const gone = goneAnswer(issue);
    if (gone) return gone;
    if (!repository.issuesEnabled && !issue.pull) return issuesOff;
    const problem = textProblem(body) ?? assigneeProblem(repository, body);
    if (problem) return problem;
    setTexts(issue, body);
    if (body.labels !== undefined) issue.labels = strings(body.labels);
    if (body.assignees !== undefined) issue.assignees = strings(body.assignees);
    repository.ensureLabels(issue.labels);
    const state = body.state === 'open' || body.state === 'closed' ? body.state : issue.state;
    repository.setState(issue, state, typeof body.state_reason === 'string' ? body.state_reason : null);
    return { status: 200, body: issueJson(repository, issue) };
  },

  'issues/list-comments': ({ repository, path }) => {
    const issue = repository.find(Number(path.issue_number));
    return issue ? { status: 200, list: issue.comments.map(commentJson) } : notFound;
  },

  'issues/create-comment': ({ repository, user, path, body }) => {
    const issue = repository.find(Number(path.issue_number));
    if (!issue) return notFound;
    if (issue.gone === 'deleted') return goneAnswer(issue) ?? notFound;
    if (issue.locked) return refusal(403, 'Unable to create comment because issue is locked.');
    const problem = textProblem(body);
    return problem ?? { status: 201, body: commentJson(repository.comment(issue, user, String(body.body))) };
  },

  'issues/update-comment': ({ repository, user, path, body }) => {
    const comment = repository.findComment(Number(path.comment_id));
    if (!comment) return { ...notFound, undescribed: true };
    if (comment.user !== user && !repository.maintainers.includes(user)) return notAccessible;
    const problem = textProblem(body);
    if (problem) return problem;
    repository.editComment(comment, String(body.body));
    return { status: 200, body: commentJson(comment) };
  },

  'repos/get': ({ repository }) => ({ status: 200, body: repositoryJson(repository) }),

  'repos/codeowners-errors': ({ repository }) =>
    repository.codeowners
      ? { status: 200, body: { errors: repository.codeowners.map(codeownersErrorJson) } }
      : { status: 404 },

  'issues/check-user-can-be-assigned': ({ repository, path }) =>
    repository.collaborators.includes(path.assignee ?? '') ? { status: 204 } : notFound,

  'pulls/list': ({ repository, query }) => {
    const state = query.get('state') ?? 'open';
    const head = query.get('head');
    const list = repository.present
      .filter(issue => issue.pull && (state === 'all' || issue.state === state))
      .filter(issue => head === null || head === `${repository.owner}:${issue.pull?.head}`);
    if (query.get('direction') !== 'asc') list.reverse();
    return { status: 200, list: list.map(issue => pullJson(repository, issue, true)) };
  },

  'pulls/create': ({ repository, user, body }) => {
    const [head, base] = [String(body.head), String(body.base)];
    const [sha, target] = [repository.branch(head), repository.branch(base)];
    if (sha === undefined) return invalid('PullRequest', 'head', 'invalid');
    if (target === undefined) return invalid('PullRequest', 'base', 'invalid');
    const same = repository.issues.some(({ state, pull }) => state === 'open' && pull?.head === head);
    if (same || repository.isAncestor(sha, target)) {
      const message = same
        ? `A pull request already exists for ${repository.owner}:${head}.`
        : `No commits between ${base} and ${head}`;
      return refusal(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }]);
    }
    const problem = textProblem(body);
    if (problem) return problem;
    const pull = { head, base, sha, mergedAt: null };
    const issue = repository.add({ user, title: String(body.title), body: String(body.body ?? ''), pull });
    return { status: 201, body: pullJson(repository, issue) };
  },

  'pulls/update': ({ repository, path, body }) => {
    const issue = repository.find(Number(path.pull_number));
    if (!issue?.pull) return notFound;
    const problem = textProblem(body);
    if (problem) return problem;
    setTexts(issue, body);
    if (body.state === 'open' || body.state === 'closed') repository.setState(issue, body.state);
    return { status: 200, body: pullJson(repository, issue) };
  },
};

function setTexts(issue: FakeIssue, { title, body }: Fields): void {
  if (title !== undefined) issue.title = String(title);
  if (body !== undefined) issue.body = String(body ?? '');
}
