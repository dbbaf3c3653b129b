/** Where issues and pull requests live. Reading and writing are apart: only `apply` is ever handed a writer. */
import type { Comment, IssueContent, Label, LedgerCommit } from './model/plan.ts';
import type { KnownIssue, Marker, TrackerState } from './model/state.ts';

export interface TrackerReader {
  /** @param known what the last sweep remembered; absent: it is not known what that was */
  read(known?: readonly KnownIssue[]): Promise<TrackerState>;
  /** What the next sweep is to be told, as of the last read and the writes since; sorted. */
  known(): KnownIssue[];
}

/** What `update-ledger` asks for; `number` when its pull request exists already. */
export interface LedgerChange {
  branch: string;
  number?: number;
  title: string;
  body: string;
  labels: string[];
  marker: Marker;
  commits: LedgerCommit[];
}

/** Every method may be called again after it was interrupted: it ends in the same state and writes nothing twice. */
export interface TrackerWriter {
  createLabel(label: Label): Promise<void>;
  /** @returns its number */
  openIssue(content: IssueContent): Promise<number>;
  /**
   * Sets everything `content` says, and the state. The comment, where there is one, is written first; where it is refused,
   * the rest is written all the same. What people added since it was read stays.
   * @throws NotHereError when it is gone, or not as it was read; nothing has been written then
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
