/** What certledger has put into a tracker, as a reader reports it. The same for GitHub and for a local folder. */
import type { OwnedFormat } from '../../ledger/folders.ts';
import type { Severity } from '../../ledger/types.ts';

/**
 * The hidden line in every body certledger writes. It makes an issue findable without titles or search, and the hash
 * makes "is it already so?" one comparison. Counts only on issues written by the bot's own account.
 */
export interface Marker {
  /** Entry id; `sweep` in {@link Marker.kind} has none. */
  entry: string;
  /** `entry`: findings of one entry. `sweep`: about the sweep itself (the guard). `update`: the rolling pull request. */
  kind: 'entry' | 'sweep' | 'update';
  /** Of everything certledger wants of this issue; see {@link contentHash}. 64 hexadecimal digits. */
  hash: string;
  /** `open` while the findings stand; `resolved` once certledger closed it itself. A closed issue still `open` was closed by a person. */
  status: 'open' | 'resolved';
  /** How bad it was when people were last told: a severity, and inside it a rank that grows with the expiry stage. */
  level: Level;
  /**
   * Grows by one with every change certledger makes. Ids of comments are made of it: the same for the same step however
   * often it is retried, another one when the same thing happens again.
   */
  turn: number;
  /** The name of the ledger it is of, where that has one. */
  ledger?: string;
  /**
   * Of `sweep`: the reasons people have been told of, sorted. Of `entry`: the rules people have been told of, sorted: those of
   * severity error, and those about duties, handovers and systems, which follow from the ledger alone. Kept while not
   * everything can be seen, so that what comes back into sight is not told twice. Absent: written by a version that did not
   * note them.
   */
  rules?: string[];
  /**
   * Only of `entry`: the other rules the issue tells of whose findings alone would want one, sorted. Their coming and going
   * is no news, but the issue is not closed while one of them is unsure. Absent: written by a version that did not note them.
   */
  others?: string[];
  /** Whom certledger assigned; a person assigned all others. Absent: nobody, or written by a version that did not note them. */
  assigned?: string[];
  /** Only of `entry`: what the entry is, where it is no certificate. */
  type?: 'item' | 'system';
  /** Only of `sweep`: how many issues were wanted and not opened, as they were too many at once. Absent: none. */
  waiting?: WaitingCounts;
  /** Only of `update`: what it brings up to date, as `entry:start of the fingerprint`; at most {@link maximumCommits}. */
  entries?: string[];
}

/** What the entry of an issue is. */
export const formatOf = ({ type }: Marker): OwnedFormat => type ?? 'certificate';

/** How many wait, of severity error and of any other; and how many might be opened at once at that time. */
export interface WaitingCounts {
  errors: number;
  others: number;
  maximum: number;
}

/** Compared by severity first, then rank. */
export interface Level {
  severity: Severity;
  rank: number;
}

/** The hash of what stands there where it is not what certledger wrote: no content has it, so it is written anew. */
export const unknownHash = 'f'.repeat(64);

/** What a sweep remembers of an issue or pull request whose findings stand, for when only its number says whose it is. */
export interface KnownIssue {
  /** Which tracker; a number means something there only. */
  tracker: string;
  number: number;
  /** Of the tracker as a whole, never given twice: a number may be, after a repository was made anew. */
  id: number;
  marker: Marker;
}

export interface TrackedIssue {
  number: number;
  /** As {@link KnownIssue.id}; absent where the tracker has none. */
  id?: number;
  /** A person moved it to another repository: it counts as closed by that person, and cannot be written to. */
  away?: true;
  state: 'open' | 'closed';
  /** ISO 8601; only on closed ones. */
  closedAt?: string;
  title: string;
  /** What stands above the marker. */
  body: string;
  /** What people wrote below it. */
  note?: string;
  labels: string[];
  assignees: string[];
  marker: Marker;
}

export interface TrackedPullRequest {
  number: number;
  /** As {@link KnownIssue.id}. */
  id?: number;
  state: 'open' | 'closed' | 'merged';
  /** Where its commits are, as far as that is known. */
  branch?: string;
  /** What stands above the marker. */
  body: string;
  /** What people wrote below it. */
  note?: string;
  marker: Marker;
}

/** More commits than this make a pull request nobody can review, so the rest waits for the next one. */
export const maximumCommits = 200;

/** Ordered by number. */
export interface TrackerState {
  /** The name of the ledger; what others have put there is not in here. Absent: it has none. */
  ledger?: string;
  /** As {@link KnownIssue.tracker}; absent: nothing here can be remembered. */
  tracker?: string;
  /** All that carry our marker, open, or closed within the last year. */
  issues: TrackedIssue[];
  /** The newest pull request from the rolling branch, whatever its state. */
  update?: TrackedPullRequest;
  /** Names of the labels that exist. */
  labels: string[];
}

export const emptyTracker: TrackerState = { issues: [], labels: [] };
