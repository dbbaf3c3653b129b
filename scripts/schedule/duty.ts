/** One thing that falls due, and the year made of them. */

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

/** What is known about a duty beside its day; days are `YYYY-MM-DD`. */
export type Detail =
  | {
      kind: 'renewal';
      /** As in `renewal.method`. */
      method: string;
      /** The last day of what is to be renewed; for an automatic renewal it is later than the duty's day. */
      ends: string;
      /** ISO 8601: the exact end of what is recorded, where that is known. */
      endsAt?: string;
      /** Whole days; absent where the beginning is unknown. */
      lifetime?: number;
      /** The day the renewal was started. */
      started?: string;
      suspended: boolean;
    }
  /** `ends`: the last day of what is to be renewed; `endsAt`: its exact end. */
  | { kind: 'renewal-start'; ends: string; endsAt?: string; suspended: boolean }
  | { kind: 'handover'; checklist: string }
  /** `version` of the checklist asks something new. */
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
  /** Id of the party who owes it; null: nobody is named. */
  responsible: string | null;
  title: string;
  /** The same for the same duty on every day and on every machine, also when its date moves. */
  uid: string;
  /** Every party named as owner: team, primary and deputy. */
  owners: string[];
  /** Relative to the root, with forward slashes. */
  file: string;
  /** The day follows from how renewals go, not from what is written. */
  predicted: boolean;
  /** It should have been done by now; a certificate is dead from the instant it ends. */
  overdue: boolean;
  /** Nobody has to do anything, if all goes well. */
  automatic: boolean;
  /** The last day to begin, where it is known how long it takes. */
  startBy?: string;
  /** How many renewals of one month it stands for, where that is more than one; `date` is that of the first. */
  times?: number;
  detail: Detail;
}

/** An entry that is renewed more than once a day: what comes after this day is left out. */
interface Cut {
  entry: string;
  /** `YYYY-MM-DD` */
  after: string;
}

/** Something whose day nobody knows. */
type Undated = Pick<
  Duty,
  'kind' | 'entry' | 'owner' | 'responsible' | 'title' | 'owners' | 'file' | 'automatic'
>;

export interface Schedule {
  /** The first and the last day, `YYYY-MM-DD` in the ledger's time zone. */
  from: string;
  to: string;
  timezone: string;
  /** Overdue ones first; each of the two in order of date, kind and entry. */
  duties: Duty[];
  undated: Undated[];
  cut: Cut[];
  /** Ids of entries whose files could not be read: what they bring is unknown. */
  unreadable: string[];
}

/** The days a schedule covers, both included. */
export interface Span {
  from: string;
  to: string;
  /** The day it is `now`: the first one, or a later one. */
  today: string;
  timezone: string;
  now: Date;
}
