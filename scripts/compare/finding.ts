import type { Json } from '../evidence/facts.ts';
import type { AboutEntry, Subject, UnsureSubject } from '../evidence/subject.ts';
import type { RuleId } from '../ledger/rule-ids.generated.ts';
import type { Authority, KeyType, Severity } from '../ledger/types.ts';
import type { Verdict } from '../pki/types.ts';
import type { Failed, ProbeError, Vantage } from '../probe/observation.ts';

export type { Facts, Json } from '../evidence/facts.ts';
export { type RuleId, ruleIds } from '../ledger/rule-ids.generated.ts';

/** One difference between what the ledger and its policy say and what was observed, and what it is about. */
export type Finding = Stated & Subject;
export type EntryFinding = Stated & AboutEntry;

/** What a finding says, whatever it is about. */
export interface Stated {
  /**
   * `rule:entry`, `rule:entry:endpoint` or `rule:entry:rsa` (or `ecdsa`); about no entry, `rule:endpoint` or
   * `rule:certificate:sha256`. The same difference has the same key in every sweep.
   */
  key: string;
  rule: RuleId;
  severity: Severity;
  /**
   * What the text is made of. Dates, never days left: a day passing must not change a finding. May hold hostile text.
   * `expiry.*` have `notAfter` and `notBefore`, `expiry.near` also `stage`; `drift.*` have `sha256` of what is served.
   * Of any rule: `vantages`, where only some of several saw it; `keyType`, where an entry as a whole has two certificates.
   */
  facts: { [name: string]: Json };
}

/** One served generation that the ledger should take over: what the rolling pull request is made of. */
export interface LedgerUpdate {
  entry: string;
  /** Which of its two certificates, where an entry has them. */
  keyType?: KeyType;
  kind: 'first-record' | 'renewed';
  certificate: {
    subject?: { commonName?: string; organization?: string; country?: string };
    names?: string[];
    issuer?: string;
    authority?: Authority;
    serial?: string;
    sha256: string;
    notBefore?: string;
    notAfter?: string;
  };
  /** What the certificate states and no record can hold, as {@link recordable} names it; absent: nothing. */
  leftOut?: string[];
  /** What is wrong with it at any endpoint, the worst of each: said to whoever reviews the update. */
  verdict?: Pick<Verdict, 'path' | 'hostname'> & {
    revoked?: true;
    /** Only of a first record; absent: within its dates, as far as they can be read. */
    dates?: 'expired' | 'not-yet-valid' | 'never-valid';
  };
}

/** An endpoint that failed in this sweep, but not yet often enough for a finding. */
export interface PendingFailure {
  entry: string;
  /** {@link Endpoint.key} */
  endpoint: string;
  outcome: Failed['outcome'];
  /** {@link ProbeError.code}; may hold hostile text. */
  code: string;
  step: ProbeError['step'];
  /** Sweeps in a row that failed, this one included. */
  failures: number;
  /** From so many on there is a finding. */
  after: number;
}

/** One rule that could not come to an answer about something, nor does memory hold one that could stand in. */
export type Unsure = UnsureSubject & { rule: RuleId };

/** Findings of one rule about no entry that are too many to be listed. */
export interface NotListed {
  rule: RuleId;
  severity: Severity;
  count: number;
}

/** The result of a comparison. */
export interface Comparison {
  /**
   * Ordered by entry, then rule in the order of {@link ruleIds}, then endpoint; behind them what is about no entry, by kind,
   * rule and place.
   */
  findings: Finding[];
  /** Absent: every finding is listed. */
  notListed?: NotListed[];
  /** Findings silenced by an acknowledgement that still holds; kept apart so that they can be counted and shown. */
  acknowledged: EntryFinding[];
  /** Orderly renewals and first records, by entry: at most one for each certificate, only when every probed endpoint agrees. */
  updates: LedgerUpdate[];
  /**
   * Entries of which something could not be seen this time: an endpoint that failed but not yet often enough, has no
   * observation, or is skipped for maintenance; those that could not be judged without a file that cannot be read; and
   * unreadable ones. Their earlier conclusions must not be withdrawn.
   */
  unknown: string[];
  /**
   * Ordered as the findings: what this sweep could not answer about an entry it saw, or about what no entry names. That the
   * rule found nothing there does not withdraw what it found earlier; every other rule's word counts. Absent: none.
   */
  unsure?: Unsure[];
  /** Failures of this sweep that are not believed yet, by entry, then endpoint: reported with their errors. */
  failing?: PendingFailure[];
  /** How many endpoints that used to serve do not now: what the guard looks at. */
  darkness: { previouslyServed: number; dark: string[] };
  /** Entries of {@link known} that were watched before and are not now: too many to be believed. Absent: none. */
  withdrawn?: { known: number; entries: string[] } | undefined;
  /** Time runs backwards: an earlier sweep was made at `remembered`, which is still to come. */
  clock?: { remembered: string } | undefined;
  /** What each endpoint served this time, by entry, then endpoint: said when an issue is closed. */
  served?: { entry: string; endpoint: string; sha256: string; notAfter?: string }[];
  /** Where the observations were made from, each place once: named when the guard refuses. */
  vantages?: Vantage[];
}
