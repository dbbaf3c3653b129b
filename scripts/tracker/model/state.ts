/** The issues and pull requests of certledger in a tracker, as a reader returns them. GitHub and the local folder have the same types. */
import type { OwnedFormat } from '../../ledger/folders.ts';
import type { Severity } from '../../ledger/types.ts';

/**
 * The data of the hidden line in every body that certledger writes. By it an issue is found without its title and without a search. By
 * the hash, one comparison shows whether the issue is up to date. It is trusted only in issues of the bot's own account.
 */
export interface Marker {
  /** Entry id; `sweep` in {@link Marker.kind} has none. */
  entry: string;
  /** `entry`: findings of one entry. `sweep`: about the sweep itself (the guard). `update`: the rolling pull request. */
  kind: 'entry' | 'sweep' | 'update';
  /** The hash of the content that certledger wants; see {@link contentHash}. 64 hexadecimal digits. */
  hash: string;
  /** `open` while there are findings; `resolved` after certledger closed it. A closed issue that is still `open` here was closed by a person. */
  status: 'open' | 'resolved';
  /** The level when people were last notified: a severity, and a rank that rises with the expiry stage. */
  level: Level;
  /**
   * Rises by one with every change that certledger makes. Ids of comments are made of it: a repeated step has the same id, and a
   * later event of the same kind has another one.
   */
  turn: number;
  /** The name of its ledger, where that has one. */
  ledger?: string;
  /**
   * Of `sweep`: the reasons of which people were notified, sorted. Of `entry`: the rules of which people were notified, sorted. These
   * are the rules of severity error, and those about duties, handovers and systems, which depend only on the ledger. They are kept
   * while some endpoints cannot be observed, so that people are not notified twice. Absent: an earlier version wrote the marker.
   */
  rules?: string[];
  /**
   * Only of `entry`: the other rules in the issue whose findings alone would open one, sorted. Nobody is notified when they appear or
   * disappear, but the issue is not closed while one of them is unsure. Absent: an earlier version wrote the marker.
   */
  others?: string[];
  /** The logins that certledger assigned; a person assigned all others. Absent: none, or an earlier version wrote the marker. */
  assigned?: string[];
  /** Only of `entry`: the type of the entry, where it is not a certificate. */
  type?: 'item' | 'system';
  /** Only of `sweep`: how many issues wait to be opened. Absent: none. */
  waiting?: WaitingCounts;
  /** Only of `update`: its records, as `entry:start of the fingerprint`; at most {@link maximumCommits}. */
  entries?: string[];
}

/** The type of the entry of an issue. */
export const formatOf = ({ type }: Marker): OwnedFormat => type ?? 'certificate';

/** How many issues wait, of severity error and of the others; and how many could be opened at once at that time. */
export interface WaitingCounts {
  errors: number;
  others: number;
  maximum: number;
}

/** Levels are compared by severity, then by rank. */
export interface Level {
  severity: Severity;
  rank: number;
}

/** The hash of a body that certledger did not write. No content has this hash, so that the body is written again. */
export const unknownHash = 'f'.repeat(64);

/** What a sweep remembers of an issue or pull request with findings, to find it by its number when its label or marker is gone. */
export interface KnownIssue {
  /** The tracker to which the number belongs. */
  tracker: string;
  number: number;
  /** Unique in the whole tracker. A number is given again when a repository is deleted and created again. */
  id: number;
  marker: Marker;
}

export interface TrackedIssue {
  number: number;
  /** As {@link KnownIssue.id}; absent where the tracker has none. */
  id?: number;
  /** A person moved it to another repository. It counts as closed by a person, and cannot be written to. */
  away?: true;
  state: 'open' | 'closed';
  /** ISO 8601; only of closed issues. */
  closedAt?: string;
  title: string;
  /** The text above the marker. */
  body: string;
  /** The text that people wrote below it. */
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
  /** The branch of its commits, where it is known. */
  branch?: string;
  /** The text above the marker. */
  body: string;
  /** The text that people wrote below it. */
  note?: string;
  marker: Marker;
}

/** Nobody can review a pull request with more commits, so that the others wait for the next one. */
export const maximumCommits = 200;

/** Ordered by number. */
export interface TrackerState {
  /** The name of the ledger; absent: it has none. Issues of other ledgers are left out. */
  ledger?: string;
  /** As {@link KnownIssue.tracker}; absent: nothing of this tracker can be remembered. */
  tracker?: string;
  /** All issues with our marker that are open or were closed in the last year. */
  issues: TrackedIssue[];
  /** The newest pull request from the rolling branch, whatever its state. */
  update?: TrackedPullRequest;
  /** The names of all labels. */
  labels: string[];
}

export const emptyTracker: TrackerState = { issues: [], labels: [] };
