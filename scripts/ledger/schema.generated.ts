/** Generated from schemas/certificate.schema.json, schemas/parties.schema.json, schemas/settings.schema.json by scripts/generate.ts: edit those, then `npm run generate`. */

export type Line = string;

/**
 * Serial number in hexadecimal; colons, case and leading zeros do not matter.
 */
export type Serial = string | number;

/**
 * SHA-256 fingerprint of the certificate: 64 hexadecimal digits; colons and case do not matter.
 */
export type Sha256 = string | number;

/**
 * Short form: protocol://host or protocol://host:port. Long form: a map with host, port, protocol and what else is needed.
 */
export type Endpoint = EndpointUrl | EndpointLongForm;

/**
 * protocol://host or protocol://host:port; IPv6 addresses in square brackets; no path.
 */
export type EndpointUrl = string;

/**
 * One certificate the organisation depends on: what it is, who owns it, where it is served, who owes its renewal, and how it was handed over. One file each: inventory/certificates/<id>.yaml.
 */
export interface CertificateEntry {
  /**
   * The short name of this entry everywhere: equal to the file name without .yaml.
   */
  id: string;
  /**
   * What people call it. Without one, the id is shown.
   */
  title?: string;
  /**
   * planned: not in service yet. active: in service, probed and judged. suspended: out of service for a while. retired: gone, kept for the record. Only active entries are probed.
   */
  status?: 'planned' | 'active' | 'suspended' | 'retired';
  /**
   * Which environment it belongs to, in your own words.
   */
  environment?: string;
  /**
   * A site of inventory/settings.yaml. It decides which runner probes the endpoints.
   */
  site?: string;
  owner: Owner;
  /**
   * The generation that must be in service now. Leave it out for a new entry: certledger fills it in by pull request.
   */
  certificate?: Generation;
  /**
   * The generation before it, so that going back to it is told from a renewal.
   */
  previous?: Generation;
  /**
   * exact: every change of certificate is reviewed. orderly: a renewal with the same names from the same issuer needs no review.
   */
  track?: 'exact' | 'orderly';
  /**
   * The trust set its chain must lead to: public (Mozilla's roots) or one of your own in inventory/trust/.
   */
  trust?: string;
  /**
   * Where the certificate is served. Write [] when nothing that can be connected to serves it.
   *
   * @maxItems 1000
   */
  endpoints: Endpoint[];
  renewal: Renewal;
  handover: Handover;
  /**
   * Known findings, silenced in review and never for ever.
   *
   * @maxItems 100
   */
  acknowledged?: Acknowledgement[];
}

/**
 * Who answers for this certificate. At least one of team, primary and deputy.
 */
export interface Owner {
  /**
   * A team of inventory/parties.yaml.
   */
  team?: string;
  /**
   * The person (of inventory/parties.yaml) whom issues are assigned to.
   */
  primary?: string;
  /**
   * The person (of inventory/parties.yaml) who stands in.
   */
  deputy?: string;
}

/**
 * What is known of one issued certificate. Everything is optional.
 */
export interface Generation {
  subject?: Subject;
  /**
   * The DNS names and IP addresses it is valid for (subjectAltName), in any order.
   *
   * @minItems 1
   * @maxItems 1000
   */
  names?: Line[];
  /**
   * Common name of the issuing CA (its organization, when it has no common name).
   */
  issuer?: string;
  serial?: Serial;
  sha256?: Sha256;
  /**
   * Valid from this instant.
   */
  notBefore?: string;
  /**
   * Valid until this instant.
   */
  notAfter?: string;
}

/**
 * The subject as far as it matters to you; only what is written is compared.
 */
export interface Subject {
  /**
   * CN
   */
  commonName?: string;
  /**
   * O
   */
  organization?: string;
  /**
   * C, two letters
   */
  country?: string;
}

export interface EndpointLongForm {
  /**
   * DNS name or IP address. May be left out where address says where to connect: no SNI is sent then.
   */
  host?: string;
  /**
   * TCP port; without it, the protocol's own.
   */
  port?: number;
  /**
   * How TLS starts there. https and tls: at once, on any port. smtp, submission, imap, pop3, ftp, ldap, postgres, mysql, xmpp, xmpp-server, sieve, nntp, rdp: by the protocol's own upgrade (STARTTLS and the like).
   */
  protocol?:
    | 'https'
    | 'tls'
    | 'smtp'
    | 'smtps'
    | 'submission'
    | 'imap'
    | 'imaps'
    | 'pop3'
    | 'pop3s'
    | 'ftp'
    | 'ftps'
    | 'ldap'
    | 'ldaps'
    | 'postgres'
    | 'mysql'
    | 'xmpp'
    | 'xmpp-server'
    | 'sieve'
    | 'nntp'
    | 'rdp';
  /**
   * IP address to connect to instead of resolving host.
   */
  address?: string;
  /**
   * SNI name to send, and the name the certificate must cover; without it, host.
   */
  serverName?: string;
  maintenance?: Maintenance;
  /**
   * none: recorded but never probed, because no runner can reach it; say why in reason.
   */
  check?: 'tls' | 'none';
  /**
   * Why it is not probed; required with check: none.
   */
  reason?: string;
}

/**
 * The endpoint is skipped, and said to be, up to and including this day.
 */
export interface Maintenance {
  /**
   * The last day of the maintenance.
   */
  until: string;
  /**
   * What is being done.
   */
  reason?: string;
}

/**
 * Who owes the renewal, and how it is done.
 */
export interface Renewal {
  /**
   * manual, or how it renews by itself (acme, private-ca, …). Anything but manual counts as automatic: alerts are then about a missed renewal, not about days left.
   */
  method?: string;
  /**
   * The person, team or contractor of inventory/parties.yaml who owes it.
   */
  responsible: string;
  contract?: Contract;
  /**
   * The runbook: a path in this repository or a URL.
   */
  procedure?: string;
  /**
   * How long a renewal takes from start to service.
   */
  leadTime?: string;
}

/**
 * Where the duty is written down. Required when a contractor is responsible.
 */
export interface Contract {
  /**
   * The contract or specification.
   */
  reference: string | number;
  /**
   * The clause in it.
   */
  clause: string | number;
}

/**
 * How the builder handed it over to the owner. Still to come: due. Done: date, builder and receivedBy, with the answers to the checklist.
 */
export interface Handover {
  /**
   * By when it is to be handed over.
   */
  due?: string;
  /**
   * When it was handed over.
   */
  date?: string;
  /**
   * The party of inventory/parties.yaml who built it and answers the checklist.
   */
  builder?: string;
  /**
   * The party of inventory/parties.yaml who confirmed the answers.
   */
  receivedBy?: string;
  /**
   * The checklist that was answered.
   */
  checklist?: string;
  answers?: Answers;
}

/**
 * One answer for each question of the checklist.
 */
export interface Answers {
  [k: string]: unknown;
}

/**
 * One finding everybody knows of, why it may stay, and until when.
 */
export interface Acknowledgement {
  /**
   * The rule id of the finding; `certledger explain` lists them.
   */
  rule: string;
  /**
   * Only at this endpoint of the entry, in the short form or as findings name it; without it, at all of them.
   */
  endpoint?: string;
  /**
   * The last day it holds; no further away than acknowledgements.maximum of the settings.
   */
  until: string;
  /**
   * The party of inventory/parties.yaml who decided it.
   */
  by: string;
  /**
   * Why it may stay.
   */
  reason: string;
}

export type Email = string;

/**
 * Letters, digits, dots, hyphens and underscores, starting with a letter or digit.
 */
export type Id = string;

/**
 * Everybody who can own or owe something: inventory/parties.yaml. The ids of people, teams and contractors share one name space.
 */
export interface Parties {
  /**
   * People, by a short id.
   */
  people?: {
    [k: string]: Person;
  };
  /**
   * Teams, by a short id.
   */
  teams?: {
    [k: string]: Team;
  };
  /**
   * Companies that build or maintain things for you, by a short id.
   */
  contractors?: {
    [k: string]: Contractor;
  };
}

export interface Person {
  /**
   * The name people know.
   */
  name: string;
  /**
   * GitHub login: issues are assigned to it.
   */
  github?: string;
  email?: Email;
}

export interface Team {
  /**
   * The name people know.
   */
  name: string;
  /**
   * GitHub team, as slug or organisation/slug.
   */
  github?: string;
  email?: Email;
  /**
   * Ids of its people.
   *
   * @maxItems 1000
   */
  members?: Id[];
}

export interface Contractor {
  /**
   * The name people know.
   */
  name: string;
  /**
   * GitHub login or team.
   */
  github?: string;
  email?: Email;
  /**
   * The contract in force with them.
   */
  contract?: string;
}

/**
 * A GitHub label: up to 50 characters, no comma.
 */
export type Label = string;

/**
 * How this ledger is read, probed and judged: inventory/settings.yaml. Every key has a default. Durations are written 10s, 15m, 12h or 30d.
 */
export interface Settings {
  /**
   * Whose ledger this is.
   */
  organization?: string;
  /**
   * Language of messages, issues and pull requests.
   */
  locale?: 'en' | 'ja';
  /**
   * IANA time zone in which days begin and end and dates are shown.
   */
  timezone?: string;
  /**
   * Places probed from their own runner, by a short id.
   */
  sites?: {
    [k: string]: Site;
  };
  /**
   * Trust sets, by the name of their folder in inventory/trust/. public (Mozilla's roots) is built in.
   */
  trust?: {
    [k: string]: TrustSet;
  };
  expiry?: Expiry;
  probe?: Probe;
  unreachable?: Unreachable;
  /**
   * For how long endpoints of one entry may serve different generations before it is a warning.
   */
  rolloutGrace?: string;
  issues?: Issues;
  guard?: Guard;
  acknowledgements?: Acknowledgements;
}

export interface Site {
  /**
   * What people call it.
   */
  title?: string;
  /**
   * Labels of the GitHub Actions runner that stands there.
   *
   * @maxItems 20
   */
  runner?: Line[];
}

export interface TrustSet {
  /**
   * Other sets whose roots count too; mozilla stands for Mozilla's roots.
   *
   * @maxItems 20
   */
  include?: Id[];
}

/**
 * When certificates that are renewed by hand begin to ring.
 */
export interface Expiry {
  /**
   * From the earliest to the most urgent. A stage is entered when the time left is below within, and below fraction of the certificate's lifetime.
   *
   * @minItems 1
   * @maxItems 20
   */
  stages?: Stage[];
}

export interface Stage {
  /**
   * Letters, digits, dots, hyphens and underscores, starting with a letter or digit.
   */
  name: string;
  /**
   * Entered when less than this is left…
   */
  within: string;
  /**
   * …and less than this part of the certificate's own lifetime, so that short-lived certificates do not ring all the time. 1: the days alone count.
   */
  fraction?: number;
  /**
   * How severe the finding is.
   */
  severity: 'info' | 'warning' | 'error';
}

/**
 * How endpoints are asked.
 */
export interface Probe {
  /**
   * For the whole exchange with one endpoint; 10 minutes at most.
   */
  timeout?: string;
  /**
   * How many connections at once.
   */
  concurrency?: number;
  /**
   * first: one address a name. all: each address a name resolves to, so that one stale node behind a name is seen.
   */
  addresses?: 'first' | 'all';
  /**
   * Networks that may be probed although the built-in deny list (loopback, link-local, metadata, multicast) holds them.
   *
   * @maxItems 1000
   */
  allow?: Line[];
  /**
   * Networks that are never probed.
   *
   * @maxItems 1000
   */
  deny?: Line[];
}

export interface Unreachable {
  /**
   * An endpoint is reported after failing this many sweeps in a row.
   */
  after?: number;
}

export interface Issues {
  /**
   * The least severe finding that opens an issue.
   */
  from?: 'info' | 'warning' | 'error';
  /**
   * Put on everything certledger writes; the first is how it finds its own issues again.
   *
   * @minItems 1
   * @maxItems 10
   */
  labels?: Label[];
  /**
   * A sweep that would open more issues than this is refused and becomes one issue about itself.
   */
  maxNew?: number;
  /**
   * Also keep one issue that lists everything.
   */
  dashboard?: boolean;
  /**
   * The login certledger writes as; without it, whoever the token belongs to. Only issues of this login are taken for certledger's own.
   */
  author?: string;
}

/**
 * When a sweep is so different from the last that it is not believed.
 */
export interface Guard {
  /**
   * More than this part of the endpoints that used to serve went dark…
   */
  darkFraction?: number;
  /**
   * …and they are at least this many.
   */
  darkMinimum?: number;
}

export interface Acknowledgements {
  /**
   * How far in the future an acknowledgement may end.
   */
  maximum?: string;
}
