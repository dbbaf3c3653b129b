/** What the fake GitHub keeps of one repository, and how that looks in its answers. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, type Json, sample } from './openapi.ts';

export interface FakeLabel {
  name: string;
  color: string;
  description: string | null;
}

export interface FakeComment {
  id: number;
  user: string;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

/** One thing GitHub cannot make sense of in CODEOWNERS. */
export interface FakeCodeownersError {
  line: number;
  column: number;
  kind: string;
  source: string;
  suggestion?: string | null;
  message: string;
}

export interface FakePull {
  head: string;
  base: string;
  sha: string;
  mergedAt: Date | null;
}

/** Issues and pull requests share their numbers, and most of their fields. */
export interface FakeIssue {
  /** Never given twice, unlike the number of a repository that was made anew. */
  id: number;
  number: number;
  user: string;
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  state: 'open' | 'closed';
  stateReason: string | null;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  comments: FakeComment[];
  /** Its conversation: nobody but people who may push can comment. */
  locked: boolean;
  /** `moved`: to a repository the token may read, `hidden`: to one it may not. */
  gone?: 'deleted' | 'moved' | 'hidden';
  pull?: FakePull;
}

export class FakeRepository {
  readonly owner: string;
  readonly repo: string;
  readonly labels: FakeLabel[] = [];
  readonly issues: FakeIssue[] = [];
  /** Who can be assigned. */
  collaborators: string[] = [];
  issuesEnabled = true;
  /** What is wrong with CODEOWNERS; undefined: there is no such file. */
  codeowners: FakeCodeownersError[] | undefined;
  /** Who may edit comments of others; everybody may edit their own. */
  maintainers: string[] = [];
  /** The bare repository behind it; without one there are no pull requests. */
  git: string | undefined;
  /** Its clock. */
  clock: () => Date = () => new Date();
  #lastComment = 1_000;

  constructor(owner: string, repo: string) {
    this.owner = owner;
    this.repo = repo;
  }

  find(number: number): FakeIssue | undefined {
    return this.issues.find(issue => issue.number === number);
  }

  /** What can still be listed. */
  get present(): FakeIssue[] {
    return this.issues.filter(({ gone }) => gone === undefined);
  }

  /** What a person does on the page of the labels. */
  renameLabel(from: string, to: string): void {
    for (const label of this.labels) if (label.name === from) label.name = to;
    for (const issue of this.issues) issue.labels = issue.labels.map(name => (name === from ? to : name));
  }

  /** Labels that do not exist yet are made on the way, as GitHub does. */
  add(fields: Pick<FakeIssue, 'user' | 'title'> & Partial<FakeIssue>): FakeIssue {
    const now = this.clock();
    const issue: FakeIssue = {
      id: 7_001 + this.issues.length,
      number: this.issues.length + 1,
      body: '',
      labels: [],
      assignees: [],
      state: 'open',
      stateReason: null,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      comments: [],
      locked: false,
      ...fields,
    };
    this.issues.push(issue);
    this.ensureLabels(issue.labels);
    return issue;
  }

  ensureLabels(names: string[]): void {
    for (const name of names)
      if (!this.hasLabel(name)) this.labels.push({ name, color: 'ededed', description: null });
  }

  /** GitHub ignores the case of label names. */
  hasLabel(name: string): boolean {
    return this.labels.some(label => label.name.toLowerCase() === name.toLowerCase());
  }

  comment(issue: FakeIssue, user: string, body: string): FakeComment {
    this.#lastComment += 1;
    const now = this.clock();
    const comment = { id: this.#lastComment, user, body, createdAt: now, updatedAt: now };
    issue.comments.push(comment);
    issue.updatedAt = now;
    return comment;
  }

  findComment(id: number): FakeComment | undefined {
    return this.issues.flatMap(issue => issue.comments).find(comment => comment.id === id);
  }

  editComment(comment: FakeComment, body: string): void {
    comment.body = body;
    comment.updatedAt = this.clock();
  }

  setState(issue: FakeIssue, state: 'open' | 'closed', reason: string | null = null): void {
    issue.updatedAt = this.clock();
    if (issue.state === state) return;
    issue.state = state;
    issue.stateReason = state === 'closed' ? (reason ?? 'completed') : 'reopened';
    issue.closedAt = state === 'closed' ? issue.updatedAt : null;
  }

  /** What a person does with the green button: the base branch takes over the head. */
  merge(issue: FakeIssue): void {
    if (!issue.pull || !this.git) throw new Error('not a pull request');
    const { base, head } = issue.pull;
    execFileSync('git', ['-C', this.git, 'update-ref', `refs/heads/${base}`, `refs/heads/${head}`]);
    this.setState(issue, 'closed');
    issue.pull.mergedAt = issue.updatedAt;
  }

  /** The newest commit of a branch of the bare repository, whose references nobody packs: asked at every turn, so without a process. */
  branch(name: string): string | undefined {
    const file = this.git && join(this.git, 'refs/heads', name);
    const isThere = file && statSync(file, { throwIfNoEntry: false })?.isFile();
    return isThere ? readFileSync(file, 'utf8').trim() : undefined;
  }

  isAncestor(ancestor: string, of: string): boolean {
    if (!this.git) return false;
    try {
      execFileSync('git', ['-C', this.git, 'merge-base', '--is-ancestor', ancestor, of]);
      return true;
    } catch {
      return false;
    }
  }
}

const web = 'https://github.test';

export function userJson(login: string): Fields {
  return sample('simple-user', { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
}

export function labelJson({ name, color, description }: FakeLabel): Fields {
  return sample('label', { name, color, description, default: false });
}

export function commentJson(comment: FakeComment): Fields {
  return sample('issue-comment', {
    id: comment.id,
    user: userJson(comment.user),
    body: comment.body,
    created_at: comment.createdAt.toISOString(),
    updated_at: comment.updatedAt.toISOString(),
  });
}

export function repositoryJson(repository: FakeRepository): Fields {
  return sample('full-repository', {
    name: repository.repo,
    full_name: `${repository.owner}/${repository.repo}`,
    owner: userJson(repository.owner),
    has_issues: repository.issuesEnabled,
    default_branch: 'main',
  });
}

export function codeownersErrorJson({ suggestion = null, ...error }: FakeCodeownersError): Fields {
  return { ...error, suggestion, path: '.github/CODEOWNERS' };
}

function commonJson(repository: FakeRepository, issue: FakeIssue): Fields {
  const assignees = issue.assignees.map(userJson);
  const labels = issue.labels.flatMap<Json>(name => {
    const label = repository.labels.find(candidate => candidate.name === name);
    return label ? [labelJson(label)] : [];
  });
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: userJson(issue.user),
    labels,
    assignee: assignees[0] ?? null,
    assignees,
    state: issue.state,
    created_at: issue.createdAt.toISOString(),
    updated_at: issue.updatedAt.toISOString(),
    closed_at: issue.closedAt?.toISOString() ?? null,
  };
}

export function issueJson(repository: FakeRepository, issue: FakeIssue): Fields {
  const link = `${web}/${repository.owner}/${repository.repo}/pull/${issue.number}`;
  const pull = issue.pull
    ? { pull_request: { url: link, html_url: link, diff_url: link, patch_url: link } }
    : {};
  return sample('issue', {
    ...commonJson(repository, issue),
    comments: issue.comments.length,
    locked: issue.locked,
    state_reason: issue.stateReason,
    ...pull,
  });
}

/** @param list lists have fewer fields than single answers */
export function pullJson(repository: FakeRepository, issue: FakeIssue, list = false): Fields {
  const { pull } = issue;
  if (!pull) throw new Error('not a pull request');
  const schema = list ? 'pull-request-simple' : 'pull-request';
  const empty = sample(schema, {});
  const side = (name: 'head' | 'base', ref: string, sha: string): Fields => ({
    ...(empty[name] as Fields),
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: userJson(repository.owner),
  });
  const common = commonJson(repository, issue);
  // Here, unlike anywhere else, the description of GitHub knows no label without a description.
  const labels = (common.labels as Fields[]).map(label => ({
    ...label,
    description: label.description ?? '',
  }));
  return {
    ...empty,
    ...common,
    id: 9_000 + issue.number,
    labels,
    head: side('head', pull.head, repository.branch(pull.head) ?? pull.sha),
    base: {
      ...side('base', pull.base, repository.branch(pull.base) ?? ''),
      repo: sample('repository', { default_branch: 'main' }),
    },
    merged_at: pull.mergedAt?.toISOString() ?? null,
    ...(list ? {} : { merged: pull.mergedAt !== null }),
  };
}
