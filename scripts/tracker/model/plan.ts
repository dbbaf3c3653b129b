/** A plan: the changes that make the tracker equal to the findings. It is data that can be printed, stored, reviewed and applied elsewhere. */
import type { LedgerUpdate, NotListed } from '../../compare/finding.ts';
import type { Severity } from '../../ledger/types.ts';
import type { Marker } from './state.ts';

export const planSchemaVersion = 1;

/** The content of an issue. `body` ends with the line of the marker. */
export interface IssueContent {
  title: string;
  body: string;
  labels: string[];
  /** Logins. `apply` leaves out those that the tracker refuses. */
  assignees: string[];
  marker: Marker;
}

/**
 * A comment notifies people, so that it must be written only once. Its `id` is in a hidden line, and a comment that exists is not
 * written again. So `apply` can be repeated after it was killed.
 */
export interface Comment {
  id: string;
  body: string;
}

/** The state for which an action was planned. A plan is refused where the state has changed, except by the action itself. */
export interface Precondition {
  number: number;
  state: 'open' | 'closed';
  hash: string;
}

export interface Label {
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  description: string;
}

/** One commit of the rolling pull request. */
export interface LedgerCommit {
  entry: string;
  /** Relative to the root. */
  file: string;
  message: string;
  update: LedgerUpdate;
}

export type Action =
  | { kind: 'create-label'; label: Label }
  | {
      kind: 'open-issue';
      entry: string;
      content: IssueContent;
      /** The newest issue of the entry when the plan was made, which is closed. Where there is a newer one, the plan is refused. */
      newest?: number;
    }
  /** The state does not change. */
  | { kind: 'update-issue'; entry: string; was: Precondition; content: IssueContent; comment?: Comment }
  | { kind: 'reopen-issue'; entry: string; was: Precondition; content: IssueContent; comment: Comment }
  | { kind: 'close-issue'; entry: string; was: Precondition; content: IssueContent; comment: Comment }
  | {
      /** The rolling branch is to have exactly these commits on top of the default branch; its pull request lists them. */
      kind: 'update-ledger';
      branch: string;
      /** Present where its pull request is open. */
      was?: Precondition;
      /** The newest pull request when the plan was made, where that is closed or merged. */
      newest?: number;
      title: string;
      body: string;
      labels: string[];
      marker: Marker;
      commits: LedgerCommit[];
    }
  | {
      kind: 'close-ledger-update';
      branch: string;
      was: Precondition;
      /** The body with a marker of status `resolved`: certledger closed the pull request, not a person. */
      body: string;
      comment: Comment;
    };

/** The action says that a problem is gone. Closing a duplicate issue does not. */
export function isWithdrawal(
  action: Action,
): action is Extract<Action, { was: Precondition; content: object }> {
  switch (action.kind) {
    case 'close-issue':
      return !action.comment.id.endsWith('-duplicate');
    case 'update-issue':
      return action.content.marker.status === 'resolved';
    default:
      return false;
  }
}

/** Why the guard held something back. The most serious reason comes first. */
export type Refusal =
  /** The clock was set back: no issue of an entry is changed. */
  | { reason: 'clock'; remembered: string }
  /** Folders of the ledger are missing or cannot be read: no issue is closed. */
  | { reason: 'folder'; folders: string[]; entries: string[] }
  /** Too many entries left the ledger or are no longer active: no issue is closed. */
  | { reason: 'withdrawn'; known: number; entries: string[] }
  /** Too many endpoints stopped answering: they are not reported one by one, and no issue is closed. */
  | { reason: 'dark'; dark: number; previouslyServed: number; endpoints: string[] }
  /** Too many issues would be closed: none is closed. */
  | { reason: 'closings'; wanted: number; open: number; issues: number[] }
  /** Too many issues would be opened: only the most severe are opened. */
  | { reason: 'too-many-issues'; maximum: number; waiting: WaitingIssue[] };

/** An issue that is not opened yet. */
export interface WaitingIssue {
  entry: string;
  severity: Severity;
  title: string;
}

export interface Plan {
  schemaVersion: typeof planSchemaVersion;
  /** ISO 8601: the `now` of the comparison. */
  generatedAt: string;
  /** {@link TrackerState.tracker}: the plan may be applied only to this tracker. */
  tracker?: string;
  /** Present where the guard held something back. `actions` has what it lets through, and the issue about the sweep. */
  refused?: Refusal[];
  /**
   * By rule: the number of findings that are severe enough for an issue and belong to no entry. Issues exist for entries only.
   * Reports list these findings. Absent: there are none.
   */
  withoutIssue?: NotListed[];
  /** In the order in which they are applied. */
  actions: Action[];
}
