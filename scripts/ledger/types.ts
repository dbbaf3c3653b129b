/**
 * The ledger as the rest of the program sees it: short forms expanded, defaults filled in, durations in milliseconds.
 * The shapes people write are in `schemas/` and, generated from there, in `schema.generated.ts`.
 */
import type { TrustSet } from '../pki/certificate-types.ts';
import type { Locale } from '../text/locale.ts';
import type { Severity } from '../text/severity.ts';
import type { OwnedFormat } from './folders.ts';
import type { Checklist, Contract, Handover, Renewal, Signature } from './handover-types.ts';
import type { Protocol } from './protocols.generated.ts';
import type { Policy } from './rule-ids.generated.ts';

export type { Severity } from '../text/severity.ts';
export type {
  Answer,
  AnswerKind,
  Checklist,
  Contract,
  Handover,
  Question,
  Renewal,
  Signature,
  Transfer,
} from './handover-types.ts';
export { type Protocol, protocols } from './protocols.generated.ts';
/** The kind of certificate that the client asks for by its signature algorithms (RFC 8446 §4.2.3). */
export type KeyType = 'rsa' | 'ecdsa';
export type Status = 'planned' | 'active' | 'suspended' | 'retired';
/** `exact`: every change of generation is reviewed. `orderly`: an orderly renewal needs no review. */
export type Track = 'exact' | 'orderly';

/** Where a certificate is presented. */
export interface Endpoint {
  /**
   * Stable name, the same in findings, observations and state: `protocol://host:port`, the port always written,
   * then `@address` when pinned, `?sni=name` when the SNI name is not the host (`?sni=` when none is sent), and
   * `#rsa` or `#ecdsa` where one kind of certificate is asked for.
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
  /** The kind of certificate to ask for; absent: whatever the server prefers. */
  keyType?: KeyType;
}

export interface DistinguishedName {
  commonName?: string;
  organization?: string;
  country?: string;
}

/** A CA, independent of which of its intermediates signs. */
export interface Authority {
  /** As the intermediates state it. */
  organization: string;
  /** One-line name of the anchor they lead to, or its fingerprint. */
  anchor: string;
}

/** The record of one certificate. Everything is optional, because people record what they know. */
export interface CertificateRecord {
  subject?: DistinguishedName;
  names?: string[];
  /** The issuer's common name (or its organization, when it has none). */
  issuer?: string;
  authority?: Authority;
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

/** Ids of parties: a team, a person who is told first, and a person who stands in. */
export interface Owner {
  team?: string;
  primary?: string;
  deputy?: string;
}

/** What every entry has, whatever it is about. */
export interface Owned {
  /** Unique among certificates, items and systems together. */
  id: string;
  /** The file it was read from, relative to the root, with forward slashes. */
  file: string;
  title: string;
  status: Status;
  environment?: string;
  /** Empty: not recorded yet (`duty.missing`). */
  owner: Owner;
  /** Absent: the file says nothing of it (only a system may), or nothing that could be read. */
  handover?: Handover;
  /** false: in service before the ledger was, its handover still outstanding. */
  adopted: boolean;
  acknowledged: Acknowledgement[];
}

/** A certificate: `inventory/certificates/<id>.yaml`. */
export interface Entry extends Owned {
  type: 'certificate';
  /** Id of the {@link System} it is part of. */
  system?: string;
  site?: string;
  /** The subject that every certificate of the entry must have. */
  subject?: DistinguishedName;
  /** Names of further issuers that may issue a certificate of the entry. */
  issuers?: string[];
  /** With `keyTypes`, the RSA certificate. */
  certificate?: CertificateRecord;
  previous?: CertificateRecord;
  /** Its servers hold an RSA and an ECDSA certificate side by side, and each endpoint is there twice. */
  keyTypes?: 'both';
  /** With `keyTypes`, the ECDSA certificate. */
  ecdsa?: { certificate?: CertificateRecord; previous?: CertificateRecord };
  /** It is one of the two that such an entry stands for: see {@link certificatesOf}. */
  keyType?: KeyType;
  /** Absent: as the settings say. */
  addresses?: Settings['probe']['addresses'];
  track: Track;
  /** A key of {@link Ledger.trust}. */
  trust: string;
  endpoints: Endpoint[];
  renewal: Renewal;
}

export const itemKinds = [
  'license',
  'domain',
  'support-contract',
  'token',
  'key',
  'device',
  'other',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Another thing that expires: `inventory/items/<id>.yaml`. */
export interface Item extends Owned {
  type: 'item';
  kind: ItemKind;
  system?: string;
  /** Days, `YYYY-MM-DD` in the ledger's time zone; the last day still belongs to it. */
  starts?: string;
  expires: string;
  reference?: string;
  renewal: Renewal;
}

/** The certificates and items of a system, declared by the builder and confirmed by the owner. */
export interface Declaration {
  /** Ids of certificates and items; empty: `none` was declared. */
  contains: string[];
  answered: Signature;
  confirmed?: Signature;
  evidence?: string;
}

/** A business system: `inventory/systems/<id>.yaml`. */
export interface System extends Owned {
  type: 'system';
  builder?: string;
  /** Id of the party that maintains it. */
  operator?: string;
  contract?: Contract;
  goLive?: string;
  declaration?: Declaration;
  /** Milliseconds; the setting's where the file has none. */
  reviewEvery: number;
}

/** Anything that has an owner, a handover and, when something is wrong with it, an issue. */
export type AnyEntry = Entry | Item | System;

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
  /** `proxy`: `http://host:port`, through which the endpoints of the site are reached. */
  sites: Record<string, { title: string; runner: string[]; proxy?: string }>;
  trust: Record<string, { include: string[] }>;
  /** Ordered from the earliest (widest) to the most urgent. */
  expiry: { stages: ExpiryStage[] };
  probe: {
    timeout: number;
    concurrency: number;
    addresses: 'first' | 'all';
    /** CIDRs that override the built-in deny list, the addresses of this machine included. */
    allow: string[];
    /** CIDRs that are always refused. */
    deny: string[];
    /** Fetch revocation lists. */
    crl: boolean;
    /** Fetch intermediates that were not sent. */
    aia: boolean;
  };
  /** What the ledger says otherwise than the catalogue about the severity of `policy.<key>`. */
  policy: Partial<Record<Policy, Severity | 'off'>>;
  /** What every certificate must state that states it at all. */
  subject?: Pick<DistinguishedName, 'organization' | 'country'>;
  unreachable: { after: number };
  rolloutGrace: number;
  issues: {
    from: Severity;
    labels: string[];
    maxNew: number;
    /** The login whose markers count; absent: whoever the token belongs to. */
    author?: string;
    /** The name of this ledger; absent: the folder it lies in. */
    ledger?: string;
  };
  guard: { darkFraction: number; darkMinimum: number };
  acknowledgements: {
    maximum: number;
    /** They may only stand in `inventory/acknowledgements/`. */
    separate: boolean;
  };
  /** Ids of the parties that are responsible for the ledger itself. */
  administrators: string[];
  systems: { reviewEvery: number };
  /** `until`: the last day (`YYYY-MM-DD`) on which `adopted: false` may still be added. */
  adoption: { until?: string };
}

/** `left`: the last day a person was here, `YYYY-MM-DD`. */
export type Party = {
  id: string;
  name: string;
  email?: string;
  github?: string;
  /** The manual renewals it can handle in a month. */
  capacity?: number;
} & (
  | { kind: 'person'; left?: string }
  | ({ kind: 'team' } & Members)
  | ({ kind: 'contractor'; contract?: { reference: string; until?: string } } & Members)
);

/** The members of a team or contractor, who speak for it. */
export interface Members {
  members: string[];
  /** Who did, by id: the last day (`YYYY-MM-DD`) as a member. What they signed until then still counts. */
  former?: Readonly<Record<string, string>>;
}

/** A mistake in a file, its position and what to do about it. */
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
  /** Certificates, by id. Only the entries that could be read whole; so with items and systems. */
  entries: Entry[];
  items: Item[];
  systems: System[];
  /** By name: those of `inventory/checklists/`, and of those that come with certledger the ones it does not replace. */
  checklists: ReadonlyMap<string, Checklist>;
  trust: ReadonlyMap<string, TrustSet>;
  /** Ids (file names) of entries of any type left out because of problems: unknown to every later stage, never resolved by it. */
  unreadable: string[];
  /**
   * The formats whose folder is not there, or could not be read. That an entry of one is not in the ledger does not say
   * that it left it. Absent: none.
   */
  missingFolders?: readonly OwnedFormat[];
}
