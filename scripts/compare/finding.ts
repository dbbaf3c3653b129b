import type { Json } from '../evidence/facts.ts';
import type { AboutEntry, Subject, UnsureSubject } from '../evidence/finding-subject.ts';
import type { RuleId } from '../ledger/rule-ids.generated.ts';
import type { Authority, KeyType, Severity } from '../ledger/types.ts';
import type { Verdict } from '../pki/certificate-types.ts';
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
   * The values of the text. Dates, never days left, as a day that passes must not change a finding. May hold hostile text.
   * `expiry.*` have `notAfter` and `notBefore`, `expiry.near` also `stage`; `drift.*` have `sha256` of what is served.
   * Any rule may add `vantages`, where not all vantages agree, and `keyType`, where an entry has two certificates.
   */
  facts: { [name: string]: Json };
}

/** A served generation that the ledger should record. The rolling pull request consists of these. */
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
  /** What the certificate states and a record cannot hold, as {@link recordable} names it; absent: nothing. */
  leftOut?: string[];
  /** The worst verdict of all endpoints, for the reviewer of the update. */
  verdict?: Pick<Verdict, 'path' | 'hostname'> & {
    revoked?: true;
    /** Only of a first record; absent: it is valid now, as far as its dates can be read. */
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
  /** Failed sweeps in a row, this one included. */
  failures: number;
  /** From this many failures on there is a finding. */
  after: number;
}

/** A rule that could not judge a subject, and whose earlier judgement is not remembered either. */
export type Unsure = UnsureSubject & { rule: RuleId };

/** How many findings of one rule about no entry are not listed, as there are too many. */
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
  /** Findings that an acknowledgement covers. Reports count and show them apart. */
  acknowledged: EntryFinding[];
  /** Orderly renewals and first records, by entry. At most one for each certificate, where all its endpoints agree. */
  updates: LedgerUpdate[];
  /**
   * Ids of entries of which something could not be observed or judged: an endpoint failed too few times for a finding, has no
   * observation, or is skipped for maintenance; or a file cannot be read. Earlier findings about them must not be withdrawn.
   */
  unknown: string[];
  /**
   * Which rules could not judge what, ordered as the findings. The subject is an entry that was observed, or what no entry
   * names. Earlier findings of the rule about it must not be withdrawn; those of other rules may. Absent: none.
   */
  unsure?: Unsure[];
  /** Failures of this sweep that are too few for a finding, by entry, then endpoint. Reports show their errors. */
  failing?: PendingFailure[];
  /** How many endpoints served earlier, and which of them do not serve now. The guard judges by it. */
  darkness: { previouslyServed: number; dark: string[] };
  /** Entries that were monitored before and are not now, where the guard doubts that. Absent: none. */
  withdrawn?: { known: number; entries: string[] } | undefined;
  /** The clock went back: an earlier sweep was made at `remembered`, which is in the future. */
  clock?: { remembered: string } | undefined;
  /** What each endpoint served, by entry, then endpoint. The comment that closes an issue says it. */
  served?: { entry: string; endpoint: string; sha256: string; notAfter?: string }[];
  /** Where the observations were made from, each place once. The guard names them when it refuses. */
  vantages?: Vantage[];
}
