/** The types of a duty and of a schedule. */

export const dutyKinds = [
  'renewal',
  'renewal-start',
  'handover',
  'system-review',
  'acknowledgement',
  'contract',
  'go-live',
  'maintenance',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What is known about a duty besides its day. Days are `YYYY-MM-DD`. */
export type DutyDetail =
  | {
      kind: 'renewal';
      /** As in `renewal.method`. */
      method: string;
      /** The last day of the certificate or item. For an automatic renewal it is later than the day of the duty. */
      ends: string;
      /** ISO 8601: the exact end, where it is recorded. */
      endsAt?: string;
      /** The lifetime in whole days; absent where the beginning is unknown. */
      lifetime?: number;
      /** The day the renewal was started. */
      started?: string;
      suspended: boolean;
    }
  /** `ends`: the last day of what is to be renewed; `endsAt`: its exact end. */
  | { kind: 'renewal-start'; ends: string; endsAt?: string; suspended: boolean }
  | { kind: 'handover'; checklist: string }
  /** New questions of the checklist in this `version`. */
  | { kind: 'questions'; checklist: string; version: number; questions: string[] }
  | { kind: 'system-review'; declared?: string }
  | { kind: 'acknowledgement'; rule: string; endpoint?: string; reason: string }
  | { kind: 'contract'; reference: string; entries: string[] }
  /** How much is still open: questions of the handover, points of the declaration, parts with an open handover. */
  | { kind: 'go-live'; handover: number; declaration: number; parts: string[] }
  | { kind: 'maintenance'; endpoint: string; reason?: string };

export interface Duty {
  /** `YYYY-MM-DD` in the ledger's time zone: the last day to have done it. */
  date: string;
  kind: DutyKind;
  /** Id of a certificate, item or system; of a contract, the first that depends on it. */
  entry: string;
  /** Id of a party: the team, else the person told first, else their deputy; null: nobody is named. */
  owner: string | null;
  /** Id of the responsible party; null: nobody is named. */
  responsible: string | null;
  title: string;
  /** Stable: the same duty has the same uid on every day and machine, even if its date changes. */
  uid: string;
  /** Every party named as owner: team, primary and deputy. */
  owners: string[];
  /** Relative to the root, with forward slashes. */
  file: string;
  /** The day is a forecast and not recorded. */
  predicted: boolean;
  /** The day has passed; for a certificate, the exact end counts. */
  overdue: boolean;
  /** It happens automatically; nobody has to act. */
  automatic: boolean;
  /** The last day to begin, where the lead time is known. */
  startBy?: string;
  /** How many renewals of one month this duty stands for, where it is more than one. `date` is the first of them. */
  times?: number;
  detail: DutyDetail;
}

/** An entry that is renewed more than once a day. Renewals after this day are left out. */
interface Cut {
  entry: string;
  /** `YYYY-MM-DD` */
  after: string;
}

/** A renewal whose day is not known. */
type Undated = Pick<
  Duty,
  'kind' | 'entry' | 'owner' | 'responsible' | 'title' | 'owners' | 'file' | 'automatic'
>;

export interface Schedule {
  /** The first and the last day, `YYYY-MM-DD` in the ledger's time zone. */
  from: string;
  to: string;
  timezone: string;
  /** First the overdue duties, then the others; both sorted by date, kind and entry. */
  duties: Duty[];
  undated: Undated[];
  cut: Cut[];
  /** Ids of entries whose files could not be read, so that their duties are unknown. */
  unreadable: string[];
}

/** The first and the last day of a schedule. */
export interface Span {
  from: string;
  to: string;
  /** The day it is `now`: the first one, or a later one. */
  today: string;
  timezone: string;
  now: Date;
}
