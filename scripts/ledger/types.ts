/**
 * The ledger as the rest of the program sees it: short forms expanded, defaults filled in, durations in milliseconds.
 * The shapes people write are in `schemas/` and, generated from there, in `schema.generated.ts`.
 */
import type { Locale } from '../text/locale.ts';
import type { Severity } from '../text/severity.ts';

export type { Severity } from '../text/severity.ts';
export type Status = 'planned' | 'active' | 'suspended' | 'retired';
/** `exact`: every change of generation is reviewed. `orderly`: an orderly renewal needs no review. */
export type Track = 'exact' | 'orderly';

export const protocols = {
  https: 443,
  tls: 443,
  smtp: 25,
  smtps: 465,
  submission: 587,
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
  ftp: 21,
  ftps: 990,
  ldap: 389,
  ldaps: 636,
  postgres: 5432,
  mysql: 3306,
  xmpp: 5222,
  'xmpp-server': 5269,
  sieve: 4190,
  nntp: 119,
  rdp: 3389,
} as const;
/** A protocol certledger can name; the value in {@link protocols} is its default port. */
export type Protocol = keyof typeof protocols;

/** Where a certificate is presented. */
export interface Endpoint {
  /**
   * Stable name, the same in findings, observations and state: `protocol://host:port`, the port always written,
   * then `@address` when pinned and `?sni=name` when the SNI name is not the host (`?sni=` when none is sent).
   */
  key: string;
  protocol: Protocol;
  /** A DNS name or an IP address literal; absent when only `address` is known. */
  host?: string;
  port: number;
  /** An IP address to connect to instead of resolving `host`. */
  address?: string;
  /** The SNI name to send, which is also the name the certificate must cover; absent: no SNI (an IP address or none). */
  serverName?: string;
  /** Skipped, and said so, up to and including this day (`YYYY-MM-DD`, in the ledger's time zone). */
  maintenance?: { until: string; reason?: string };
  /** `none`: recorded but never probed. */
  check: 'tls' | 'none';
  reason?: string;
}

export interface DistinguishedName {
  commonName?: string;
  organization?: string;
  country?: string;
}

/** What the ledger says about one generation. Everything is optional: people record what they know. */
export interface CertificateRecord {
  subject?: DistinguishedName;
  names?: string[];
  /** The issuer's common name (or its organization, when it has none). */
  issuer?: string;
  /** Lower-case hexadecimal without leading zeros or colons. */
  serial?: string;
  /** 64 lower-case hexadecimal digits. */
  sha256?: string;
  /** ISO 8601 instants in UTC. */
  notBefore?: string;
  notAfter?: string;
}

export interface Acknowledgement {
  /** A rule id. */
  rule: string;
  /** Restricts it to one endpoint (its key, or the short form written in the file, expanded); absent: all of the entry. */
  endpoint?: string;
  /** The last day it holds, `YYYY-MM-DD` in the ledger's time zone. */
  until: string;
  by: string;
  reason: string;
}

export interface Entry {
  id: string;
  /** The file it was read from, relative to the root, with forward slashes. */
  file: string;
  title: string;
  status: Status;
  environment?: string;
  site?: string;
  owner: { team?: string; primary?: string; deputy?: string };
  certificate?: CertificateRecord;
  previous?: CertificateRecord;
  track: Track;
  /** A key of {@link Ledger.trust}. */
  trust: string;
  endpoints: Endpoint[];
  renewal: {
    /** `manual`, or how it renews by itself. */
    method: string;
    responsible: string;
    contract?: { reference: string; clause: string };
    procedure?: string;
    /** Milliseconds. */
    leadTime?: number;
  };
  acknowledged: Acknowledgement[];
}

export interface ExpiryStage {
  name: string;
  /** Milliseconds. */
  within: number;
  /** Of the certificate's own lifetime, 0 to 1. */
  fraction: number;
  severity: Severity;
}

/** `inventory/settings.yaml` with every default in place; durations in milliseconds. */
export interface Settings {
  organization?: string;
  locale: Locale;
  /** IANA name. */
  timezone: string;
  sites: Record<string, { title: string; runner: string[] }>;
  trust: Record<string, { include: string[] }>;
  /** Ordered from the earliest (widest) to the most urgent. */
  expiry: { stages: ExpiryStage[] };
  probe: {
    timeout: number;
    concurrency: number;
    addresses: 'first' | 'all';
    /** CIDRs that override the built-in deny list. */
    allow: string[];
    /** CIDRs refused beside the built-in deny list. */
    deny: string[];
  };
  unreachable: { after: number };
  rolloutGrace: number;
  issues: {
    from: Severity;
    labels: string[];
    maxNew: number;
    /** The login whose markers count; absent: whoever the token belongs to. */
    author?: string;
  };
  guard: { darkFraction: number; darkMinimum: number };
  acknowledgements: { maximum: number };
}

export type Party = { id: string; name: string; email?: string; github?: string } & (
  | { kind: 'person' }
  | { kind: 'team'; members: string[] }
  | { kind: 'contractor'; contract?: string }
);

/** The roots an entry's chain must lead to. */
export interface TrustSet {
  name: string;
  /** PEM certificates, one string each, ready for `tls.createSecureContext({ ca })`. */
  anchors: string[];
  /** SHA-256 over the anchors: two sets with the same anchors share verdicts. */
  hash: string;
}

/** One thing wrong in a file, where it stands and what to do about it. */
export interface Problem {
  /** Relative to the root, forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** A stable id such as `schema.required`, `entry.duplicate-endpoint`, `secret.private-key`. */
  rule: string;
  /** In the locale asked for; already safe to print. */
  message: string;
}

export interface Ledger {
  root: string;
  settings: Settings;
  parties: ReadonlyMap<string, Party>;
  /** By id. Only the entries that could be read whole. */
  entries: Entry[];
  trust: ReadonlyMap<string, TrustSet>;
  /** Ids (file names) of entries left out because of problems: unknown to every later stage, never resolved by it. */
  unreadable: string[];
}
