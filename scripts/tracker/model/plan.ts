/** The changes that would make the tracker equal to the findings. Data: printed, stored, reviewed, applied elsewhere. */
import type { LedgerUpdate, NotListed } from '../../compare/finding.ts';
import type { Severity } from '../../ledger/types.ts';
import type { Marker } from './state.ts';

export const planSchemaVersion = 1;

/** Everything certledger decides about one issue. `body` ends with the marker line. */
export interface IssueContent {
  title: string;
  body: string;
  labels: string[];
  /** Logins; whoever the tracker refuses is left out when applying. */
  assignees: string[];
  marker: Marker;
}

/**
 * A comment notifies people, so it is written once: `id` is in a hidden line of it, and a comment that is already there
 * is not written again, which makes an apply that was killed half-way safe to repeat.
 */
export interface Comment {
  id: string;
  body: string;
}

/** The state an action was planned on. Where it is another one, save the action's own result, the plan is refused. */
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
      /** The newest issue of the entry that planning saw, a closed one; where there is a newer one, the plan is refused. */
      newest?: number;
    }
  /** Keeps the state it is in. */
  | { kind: 'update-issue'; entry: string; was: Precondition; content: IssueContent; comment?: Comment }
  | { kind: 'reopen-issue'; entry: string; was: Precondition; content: IssueContent; comment: Comment }
  | { kind: 'close-issue'; entry: string; was: Precondition; content: IssueContent; comment: Comment }
  | {
      /** Make the rolling branch hold exactly these commits on top of the default branch, and its pull request say so. */
      kind: 'update-ledger';
      branch: string;
      /** Present when its pull request is open. */
      was?: Precondition;
      /** The newest pull request that planning saw, when that one is closed or merged. */
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
      /** The pull request's body with a marker that says `resolved`: certledger closed it, not a person. */
      body: string;
      comment: Comment;
    };

/** Does it take back what an issue says? Closing a second issue of one entry takes nothing back. */
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

/** Why the guard held something back, from what puts the whole sweep in doubt to what is only too much at once. */
export type Refusal =
  /** The clock went back: nothing is done about any entry. */
  | { reason: 'clock'; remembered: string }
  /** Folders of the ledger are not there or cannot be read: nothing is closed. */
  | { reason: 'folder'; folders: string[]; entries: string[] }
  /** Too many entries left the ledger or are no longer active: nothing is closed. */
  | { reason: 'withdrawn'; known: number; entries: string[] }
  /** Too many endpoints went dark: that is not told of them, and nothing is closed. */
  | { reason: 'dark'; dark: number; previouslyServed: number; endpoints: string[] }
  /** Too many issues would be closed: none is. */
  | { reason: 'closings'; wanted: number; open: number; issues: number[] }
  /** Too many issues would be opened: only the worst are. */
  | { reason: 'too-many-issues'; maximum: number; waiting: WaitingIssue[] };

/** One that is wanted and was not opened. */
export interface WaitingIssue {
  entry: string;
  severity: Severity;
  title: string;
}

export interface Plan {
  schemaVersion: typeof planSchemaVersion;
  /** ISO 8601: the `now` of the comparison. */
  generatedAt: string;
  /** {@link TrackerState.tracker}: the only one it may be applied to. */
  tracker?: string;
  /** Present when the guard held something back; `actions` are what it does not doubt, and the issue about the sweep itself. */
  refused?: Refusal[];
  /**
   * Findings that are severe enough for an issue and have none, as they are about no entry and issues are kept for entries
   * only: how many of which rule. Reports list them. Absent: none.
   */
  withoutIssue?: NotListed[];
  /** In the order they are to be applied. */
  actions: Action[];
}
