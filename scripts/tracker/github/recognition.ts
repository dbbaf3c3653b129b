/**
 * Decides whether an issue is certledger's. It is, where our account wrote it with a marker anywhere in its body, or where a sweep
 * remembers it: people delete the text of an issue, and accounts change. Otherwise a marker in somebody else's issue is a copy.
 */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { type BodyParts, markersIn, splitBody, withoutMarker } from '../model/marker-reader.ts';
import type { KnownIssue, Marker, TrackedIssue } from '../model/state.ts';
import type { Owner } from '../owner.ts';

export type Issue = RestEndpointMethodTypes['issues']['listForRepo']['response']['data'][number];

/** The account that writes, and the ledger. */
export interface Self {
  author: string;
  owner: Owner;
}

/**
 * @param known what is remembered of the issue with this number
 * @param hasOwnIssue is there an issue about this and nothing else?
 */
export function toTrackedIssue(
  issue: Issue,
  author: string,
  known: KnownIssue | undefined,
  hasOwnIssue: (marker: Marker) => boolean = () => false,
): TrackedIssue | undefined {
  // GitHub lists pull requests among the issues.
  if (issue.pull_request) return undefined;
  const parts = partsOf(issue, author, known, hasOwnIssue);
  if (!parts || parts.marker.kind === 'update') return undefined;
  const { text: body, ...rest } = parts;
  return {
    number: issue.number,
    id: issue.id,
    state: issue.state === 'closed' ? 'closed' : 'open',
    ...(issue.closed_at ? { closedAt: new Date(issue.closed_at).toISOString() } : {}),
    title: issue.title,
    body,
    labels: labelNames(issue),
    assignees: (issue.assignees ?? []).map(assignee => assignee.login),
    ...rest,
  };
}

export function labelNames({ labels }: Pick<Issue, 'labels'>): string[] {
  return labels.map(label => (typeof label === 'string' ? label : (label.name ?? '')));
}

function partsOf(
  { id, user, body }: Pick<Issue, 'id' | 'user' | 'body'>,
  author: string,
  known: KnownIssue | undefined,
  hasOwnIssue: (marker: Marker) => boolean,
): BodyParts | undefined {
  const bodyText = body ?? '';
  if (known?.id !== id && !isSameLogin(user?.login, author)) return undefined;
  if (known?.id !== id) return splitBody(bodyText, marker => !hasOwnIssue(marker)) ?? splitBody(bodyText);
  return splitBody(body ?? '', marker => isAbout(marker, known.marker)) ?? withoutMarker(body, known.marker);
}

/** The subjects of issues that contain one marker only. People paste the body of one issue into another. */
export function subjectsWithOwnIssue(issues: Iterable<Issue>, author: string): (marker: Marker) => boolean {
  const found = new Set<string>();
  for (const { user, body, pull_request } of issues) {
    if (pull_request || !isSameLogin(user?.login, author)) continue;
    const subjectsOfIssue = new Set(markersIn(body ?? '').map(subjectOf));
    if (subjectsOfIssue.size === 1) for (const subject of subjectsOfIssue) found.add(subject);
  }
  return marker => found.has(subjectOf(marker));
}

const subjectOf = ({ kind, entry }: Marker): string => `${kind} ${entry}`;

/** The subject of an issue, by its marker. */
export type IssueSubject = Pick<Marker, 'kind' | 'entry'>;

export function isAbout({ kind, entry }: Marker, other: IssueSubject): boolean {
  return kind === other.kind && entry === other.entry;
}

/** GitHub ignores the case of logins. */
export function isSameLogin(login: string | undefined, other: string): boolean {
  return login?.toLowerCase() === other.toLowerCase();
}
