/** Where issues and pull requests are. Reader and writer are separate: only `apply` gets a writer. */
import type { Comment, IssueContent, Label, LedgerCommit } from './model/plan.ts';
import type { KnownIssue, Marker, TrackerState } from './model/state.ts';

export interface TrackerReader {
  /** @param known what the last sweep remembered; absent: that is not known */
  read(known?: readonly KnownIssue[]): Promise<TrackerState>;
  /** What the next sweep must know, by the last read and all writes after it; sorted. */
  known(): KnownIssue[];
}

/** The change of an action `update-ledger`; `number` where its pull request exists. */
export interface LedgerChange {
  branch: string;
  number?: number;
  title: string;
  body: string;
  labels: string[];
  marker: Marker;
  commits: LedgerCommit[];
}

/** Every method may be called again after an interruption. The end state is the same, and nothing is written twice. */
export interface TrackerWriter {
  createLabel(label: Label): Promise<void>;
  /** @returns its number */
  openIssue(content: IssueContent): Promise<number>;
  /**
   * Writes `content` and the state. A comment is written first; where the tracker refuses it, the rest is written anyway. What
   * people added after the issue was read stays.
   * @throws NotHereError when the issue is gone or has changed since it was read; nothing has been written then
   */
  updateIssue(
    number: number,
    content: IssueContent,
    state: 'open' | 'closed',
    comment?: Comment,
  ): Promise<void>;
  /** @returns the pull request's number; undefined when there is nothing left to change */
  updateLedger(change: LedgerChange): Promise<number | undefined>;
  /** Writes the comment, then `body`, and closes the pull request. Its branch stays. */
  closeLedgerUpdate(branch: string, number: number, body: string, comment: Comment): Promise<void>;
}
