/** The types of a listing: one row for each certificate and item. */
import type { KeyType, Severity } from '../ledger/types.ts';

/** From what needs somebody to act to what needs nobody. */
export const listedStates = [
  'unreadable',
  'expired',
  'ending',
  'not-yet-valid',
  'never-observed',
  'not-observed',
  'unknown',
  'valid',
  'planned',
  'suspended',
  'retired',
] as const;
export type ListedState = (typeof listedStates)[number];

/** Where an end comes from: what an endpoint served in the observations given, what it served last by the state, the record. */
export type EndSource = 'observations' | 'state' | 'record';

/** The stage of the expiry policy that has begun; `missed`: an automatic renewal that did not happen. */
export interface EnteredStage {
  name: string;
  severity: Severity;
}

/** How many endpoints did not serve a certificate when they were asked last, or were not asked by what was given. */
export interface Unobserved {
  count: number;
  /** All that are to be probed. */
  of: number;
  /** None of all has ever served one. */
  never: boolean;
}

export interface Row {
  /** Two certificates of one entry have one id. */
  id: string;
  /** `unknown`: the file could not be read. */
  type: 'certificate' | 'item' | 'unknown';
  keyType?: KeyType;
  title: string;
  state: ListedState;
  /** Only where the state is `ending`. */
  stage?: EnteredStage;
  /** ISO 8601: the end that counts, of what is served or else of the record; null: not known. */
  notAfter: string | null;
  source: EndSource | null;
  /** Whole days, rounded down, so that what ended within the last day has -1; null: not known. */
  daysLeft: number | null;
  /** ISO 8601: the earliest end of what is served; null: not known. An item is not served. */
  servedUntil: string | null;
  recordedUntil: string | null;
  /** null: every endpoint served, none is to be probed, or nothing was given that says it. */
  unobserved: Unobserved | null;
  /** Id of a party: the team, else the person told first, else their deputy; null: nobody is named. */
  owner: string | null;
  responsible: string | null;
  /** null: the file could not be read. */
  method: string | null;
  /** {@link Endpoint.key}, as written in the file. */
  endpoints: string[];
  /** `host:port` of the endpoints, each once. */
  hosts: string[];
  site: string | null;
  system: string | null;
  issuer: string | null;
}

/** What there was to tell what is served. */
export interface ServedSources {
  state: boolean;
  observations: boolean;
}

export const groupings = ['owner', 'site', 'system', 'issuer', 'state'] as const;
export type Grouping = (typeof groupings)[number];

export interface Listing {
  /** The instant from which days are counted. */
  now: Date;
  timezone: string;
  sources: ServedSources;
  /** By end, the soonest first; what has no known end comes last. */
  rows: Row[];
}
