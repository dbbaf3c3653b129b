/** Generated from schemas/certificate.schema.json, schemas/item.schema.json, schemas/system.schema.json, schemas/checklist.schema.json, schemas/acknowledgements.schema.json, schemas/parties.schema.json, schemas/settings.schema.json by scripts/generate.ts: edit those, then `npm run generate`. */

/**
 * Letters, digits, dots, hyphens and underscores, starting with a letter or digit.
 */
export type Id = string;
export type Line = string;
/**
 * The two letters of ISO 3166-1.
 */
export type Country = string;
/**
 * Serial number in hexadecimal; colons, case and leading zeros do not matter.
 */
export type Serial = string | number;
/**
 * SHA-256 fingerprint of the certificate: 64 hexadecimal digits; colons and case do not matter.
 */
export type Sha256 = string | number;
/**
 * An instant with its offset from UTC.
 */
export type Instant = string;
/**
 * Short form: protocol://host or protocol://host:port. Long form: a map with host, port, protocol and what else is needed.
 */
export type Endpoint = EndpointUrl | EndpointLongForm;
/**
 * protocol://host or protocol://host:port; IPv6 addresses in square brackets; no path.
 */
export type EndpointUrl = string;
/**
 * How TLS starts there. https and tls: at once, on any port. smtp, submission, imap, pop3, ftp, ldap, postgres, mysql, xmpp, xmpp-server, sieve, nntp, rdp: by the protocol's own upgrade (STARTTLS and the like).
 */
export type Scheme =
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
 * A calendar day in the ledger's time zone.
 */
export type Day = string;
export type Citation = string | number;
/**
 * A whole number and a unit: s, m, h or d.
 */
export type Duration = string;
/**
 * Where it can be seen: a file under inventory/evidence/, or an https URL.
 */
export type Evidence = string;
export type Text = string;
export type Rule = string;
/**
 * A text in both languages, or one text for both.
 */
export type Bilingual = string | BilingualText;
/**
 * A GitHub login, or a team as slug or organisation/slug.
 */
export type Github = string;
export type Email = string;
/**
 * A GitHub label: up to 50 characters, no comma.
 */
export type Label = string;
/**
 * A GitHub login; an app's ends with [bot].
 */
export type Login = string;

export interface Formats {
  certificate?: CertificateEntry;
  item?: Item;
  system?: System;
  checklist?: Checklist;
  acknowledgements?: Acknowledgements;
  parties?: Parties;
  settings?: Settings;
}
/**
 * One certificate the organisation depends on: what it is, who owns it, where it is served, who owes its renewal, and how it was handed over. One file each: inventory/certificates/<id>.yaml.
 */
export interface CertificateEntry {
  /**
   * The short name of this entry everywhere: equal to the file name without .yaml.
   */
  id: Id;
  /**
   * What people call it. Without one, the id is shown.
   */
  title?: Line;
  /**
   * planned: not in service yet. active: in service, probed and judged. suspended: out of service for a while. retired: gone, kept for the record. Only active entries are probed.
   */
  status?: 'planned' | 'active' | 'suspended' | 'retired';
  /**
   * Which environment it belongs to, in your own words.
   */
  environment?: Line;
  /**
   * A site of inventory/settings.yaml. It decides which runner probes the endpoints.
   */
  site?: Id;
  /**
   * The business system it is part of: inventory/systems/<id>.yaml.
   */
  system?: Id;
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
  trust?: Id;
  /**
   * Where the certificate is served. Write [] when nothing that can be connected to serves it.
   *
   * @maxItems 1000
   */
  endpoints: Endpoint[];
  renewal: Renewal;
  handover: Handover;
  /**
   * false: it was in service before this ledger was, and its handover is still outstanding. Such debt is counted and may only shrink.
   */
  adopted?: boolean;
  /**
   * Known findings, silenced in review and never for ever.
   *
   * @maxItems 100
   */
  acknowledged?: Acknowledgement[];
}
/**
 * Who answers for it. At least one of team, primary and deputy.
 */
export interface Owner {
  /**
   * A team of inventory/parties.yaml.
   */
  team?: Id;
  /**
   * The person (of inventory/parties.yaml) whom issues are assigned to.
   */
  primary?: Id;
  /**
   * The person (of inventory/parties.yaml) who stands in.
   */
  deputy?: Id;
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
  issuer?: Line;
  serial?: Serial;
  sha256?: Sha256;
  /**
   * Valid from this instant.
   */
  notBefore?: Instant;
  /**
   * Valid until this instant.
   */
  notAfter?: Instant;
}
/**
 * The subject as far as it matters to you; only what is written is compared.
 */
export interface Subject {
  /**
   * CN
   */
  commonName?: Line;
  /**
   * O
   */
  organization?: Line;
  /**
   * C, two letters
   */
  country?: Country;
}
export interface EndpointLongForm {
  /**
   * DNS name or IP address. May be left out where address says where to connect: no SNI is sent then.
   */
  host?: Line;
  /**
   * TCP port; without it, the protocol's own.
   */
  port?: number;
  protocol?: Scheme & string;
  /**
   * IP address to connect to instead of resolving host.
   */
  address?: Line;
  /**
   * SNI name to send, and the name the certificate must cover; without it, host.
   */
  serverName?: Line;
  maintenance?: Maintenance;
  /**
   * none: recorded but never probed, because no runner can reach it; say why in reason.
   */
  check?: 'tls' | 'none';
  /**
   * Why it is not probed; required with check: none.
   */
  reason?: Line;
}
/**
 * The endpoint is skipped, and said to be, up to and including this day.
 */
export interface Maintenance {
  /**
   * The last day of the maintenance.
   */
  until: Day;
  /**
   * What is being done.
   */
  reason?: Line;
}
/**
 * Who owes the renewal, and how it is done.
 */
export interface Renewal {
  /**
   * manual, or how it renews by itself (acme, private-ca, …). Anything but manual counts as automatic: alerts are then about a missed renewal, not about days left.
   */
  method?: Id;
  /**
   * The person, team or contractor of inventory/parties.yaml who owes it.
   */
  responsible: Id;
  contract?: Contract;
  /**
   * The runbook: a path in this repository or a URL.
   */
  procedure?: Line;
  /**
   * How long a renewal takes from start to service.
   */
  leadTime?: Duration;
  /**
   * When the next renewal was started. It counts while it is later than the beginning of the certificate in service.
   */
  started?: Day;
}
/**
 * Where the duty is written down. Required when a contractor is responsible.
 */
export interface Contract {
  /**
   * The contract or specification.
   */
  reference: Citation;
  /**
   * The clause in it.
   */
  clause: Citation;
  /**
   * The last day the contract runs.
   */
  until?: Day;
}
/**
 * How the builder handed it over to the owner. Still to come: due. Done: date, builder and receivedBy, with the answers to the checklist.
 */
export interface Handover {
  /**
   * By when it is to be handed over.
   */
  due?: Day;
  /**
   * When it was handed over.
   */
  date?: Day;
  /**
   * The party of inventory/parties.yaml who built it and answers the checklist.
   */
  builder?: Id;
  /**
   * The party of inventory/parties.yaml who confirmed the answers.
   */
  receivedBy?: Id;
  /**
   * The checklist that is answered, of inventory/checklists/; without it, the one that fits the kind of entry.
   */
  checklist?: Id;
  answers?: Answers;
  /**
   * The version of the checklist that was answered; without it, the newest of which anything is answered.
   */
  version?: number;
  /**
   * What became of it since: one line for each change of owner.
   *
   * @maxItems 100
   */
  transfers?: Transfer[];
}
/**
 * One answer for each question of the checklist, by the question's id.
 */
export interface Answers {
  [k: string]: Answer;
}
/**
 * What the builder's side answered to one question, and whether the owner's side confirmed it.
 */
export interface Answer {
  /**
   * The answer, of the kind the question asks for: yes or no, a text, a day, a party, or where the evidence is.
   */
  value: string | boolean | number;
  /**
   * Who of the builder's side answered, and when.
   */
  answered: Signature;
  /**
   * Who of the owner's side confirmed it, and when. Leave it out until somebody has.
   */
  confirmed?: Signature;
  evidence?: Evidence;
  /**
   * What else is to be known.
   */
  note?: Text;
}
/**
 * Which party said so, and on which day.
 */
export interface Signature {
  /**
   * A party of inventory/parties.yaml.
   */
  by: Id;
  /**
   * The day it was said.
   */
  on: Day;
}
/**
 * The owner changed: who handed over to whom, and when. The new side vouches with it for the answers the old one confirmed.
 */
export interface Transfer {
  /**
   * When it was handed over.
   */
  on: Day;
  /**
   * The party that owned it until then.
   */
  from: Id;
  /**
   * The party of the new owner that received it and confirms what was answered.
   */
  to: Id;
  /**
   * What else is to be known.
   */
  note?: Text;
}
/**
 * One finding everybody knows of, why it may stay, and until when.
 */
export interface Acknowledgement {
  /**
   * The rule id of the finding; `certledger explain` lists them.
   */
  rule: Rule;
  /**
   * Only at this endpoint of the entry, in the short form or as findings name it; without it, at all of them.
   */
  endpoint?: Line;
  /**
   * The last day it holds; no further away than acknowledgements.maximum of the settings.
   */
  until: Day;
  /**
   * The party of inventory/parties.yaml who decided it.
   */
  by: Id;
  /**
   * Why it may stay.
   */
  reason: Text;
}
/**
 * Another thing that expires: a licence, a domain, a support contract, a token, a key, a device. One file each: inventory/items/<id>.yaml.
 */
export interface Item {
  /**
   * The short name of this item everywhere: equal to the file name without .yaml, and of no other entry.
   */
  id: Id;
  /**
   * What people call it. Without one, the id is shown.
   */
  title?: Line;
  /**
   * What it is.
   */
  kind: 'license' | 'domain' | 'support-contract' | 'token' | 'key' | 'device' | 'other';
  /**
   * planned: not in use yet. active: in use and judged. suspended: out of use for a while. retired: gone, kept for the record.
   */
  status?: 'planned' | 'active' | 'suspended' | 'retired';
  /**
   * Which environment it belongs to, in your own words.
   */
  environment?: Line;
  /**
   * The business system it is part of: inventory/systems/<id>.yaml.
   */
  system?: Id;
  owner: Owner;
  /**
   * The first day it is valid. With it, the stages of the expiry policy also go by its lifetime.
   */
  starts?: Day;
  /**
   * The last day it is valid.
   */
  expires: Day;
  /**
   * How its issuer knows it: a contract, order or licence number. Never the secret itself.
   */
  reference?: Citation;
  renewal: Renewal;
  handover: Handover;
  /**
   * false: it was in service before this ledger was, and its handover is still outstanding. Such debt is counted and may only shrink.
   */
  adopted?: boolean;
  /**
   * Known findings, silenced in review and never for ever.
   *
   * @maxItems 100
   */
  acknowledged?: Acknowledgement[];
}
/**
 * A business system, and what its builder and its owner say is inside that runs out: inventory/systems/<id>.yaml.
 */
export interface System {
  /**
   * The short name of this system everywhere: equal to the file name without .yaml, and of no other entry.
   */
  id: Id;
  /**
   * What people call it. Without one, the id is shown.
   */
  title?: Line;
  /**
   * planned: being built. active: live. retired: gone, kept for the record.
   */
  status?: 'planned' | 'active' | 'retired';
  /**
   * Which environment it belongs to, in your own words.
   */
  environment?: Line;
  owner: Owner;
  /**
   * The party that built it, and answers what is inside.
   */
  builder?: Id;
  /**
   * The party that maintains it: the maintenance contractor, or a team.
   */
  operator?: Id;
  /**
   * The maintenance contract. Required when the operator is a contractor.
   */
  contract?: Contract;
  /**
   * The day it went, or goes, live.
   */
  goLive?: Day;
  declaration?: Declaration;
  /**
   * How old the declaration may become, counted from the day it was answered, before it is asked again; without it, systems.reviewEvery of the settings.
   */
  reviewEvery?: Duration;
  handover?: Handover;
  /**
   * false: it was in service before this ledger was, and its handover is still outstanding. Such debt is counted and may only shrink.
   */
  adopted?: boolean;
  /**
   * Known findings, silenced in review and never for ever.
   *
   * @maxItems 100
   */
  acknowledged?: Acknowledgement[];
}
/**
 * The answer to: which certificates and other things that run out are inside?
 */
export interface Declaration {
  /**
   * Ids of entries (certificates and items), or none when there is nothing of the kind.
   */
  contains: 'none' | Id[];
  /**
   * Who of the builder's or the operator's side answered, and when.
   */
  answered: Signature;
  /**
   * Who of the owner's side confirmed it, and when. Leave it out until somebody has.
   */
  confirmed?: Signature;
  evidence?: Evidence;
}
/**
 * The questions a builder answers and an owner confirms before something goes live: inventory/checklists/<id>.yaml.
 */
export interface Checklist {
  /**
   * The name entries refer to it by: equal to the file name without .yaml.
   */
  id: Id;
  /**
   * What people call it.
   */
  title: Bilingual;
  /**
   * Raised by one whenever a question is added.
   */
  version: number;
  /**
   * For each version after the first: by when handovers that answered an earlier one must answer what is new.
   *
   * @maxItems 1000
   */
  changes?: ChangeOfVersion[];
  /**
   * In the order they are asked.
   *
   * @minItems 1
   * @maxItems 200
   */
  questions: Question[];
}
export interface BilingualText {
  /**
   * English.
   */
  en: Text;
  /**
   * Japanese.
   */
  ja: Text;
}
export interface ChangeOfVersion {
  /**
   * The version that brought the new questions.
   */
  version: number;
  /**
   * The last day to answer them.
   */
  due: Day;
  /**
   * Why it was changed.
   */
  note?: Bilingual;
}
export interface Question {
  /**
   * The key of its answer under handover.answers. Never changes.
   */
  id: Id;
  /**
   * What is asked.
   */
  question: Bilingual;
  /**
   * Why it is asked: what went wrong where nobody did.
   */
  why?: Bilingual;
  /**
   * What counts as an answer. yes-no: yes or no. text: any text. date: a calendar day. party: an id of inventory/parties.yaml. evidence: yes or no or any text, with evidence beside it.
   */
  answer: 'yes-no' | 'text' | 'date' | 'party' | 'evidence';
  /**
   * The version that first asked it.
   */
  since?: number;
}
/**
 * Known findings of one entry, apart from it so that others must approve them: inventory/acknowledgements/<id of the entry>.yaml.
 */
export interface Acknowledgements {
  /**
   * The id of the entry they are about: equal to the file name without .yaml.
   */
  entry: Id;
  /**
   * Known findings, silenced in review and never for ever.
   *
   * @maxItems 100
   */
  acknowledged: Acknowledgement[];
}
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
  name: Line;
  /**
   * GitHub login: issues are assigned to it.
   */
  github?: Github;
  email?: Email;
  /**
   * The last day this person was here. Whatever still names them after it is a finding.
   */
  left?: Day;
  /**
   * How many renewals by hand it can handle in a month. Without it, the most it has handled in one so far.
   */
  capacity?: number;
}
export interface Team {
  /**
   * The name people know.
   */
  name: Line;
  /**
   * GitHub team, as slug or organisation/slug.
   */
  github?: Github;
  email?: Email;
  /**
   * Ids of its people.
   *
   * @maxItems 1000
   */
  members?: Id[];
  former?: FormerMembers;
  /**
   * How many renewals by hand it can handle in a month. Without it, the most it has handled in one so far.
   */
  capacity?: number;
}
/**
 * People who have moved on: the last day of each as a member. What they signed until then still counts.
 */
export interface FormerMembers {
  [k: string]: Day;
}
export interface Contractor {
  /**
   * The name people know.
   */
  name: Line;
  /**
   * GitHub login or team.
   */
  github?: Github;
  email?: Email;
  /**
   * The contract in force with them: its name, or a map with its end as well.
   */
  contract?: string | ContractOfAParty;
  /**
   * Ids of people who speak for it.
   *
   * @maxItems 1000
   */
  members?: Id[];
  former?: FormerMembers;
  /**
   * How many renewals by hand it can handle in a month. Without it, the most it has handled in one so far.
   */
  capacity?: number;
}
export interface ContractOfAParty {
  /**
   * What it is called.
   */
  reference: Citation;
  /**
   * The last day it runs.
   */
  until?: Day;
}
/**
 * How this ledger is read, probed and judged: inventory/settings.yaml. Every key has a default. Durations are written 10s, 15m, 12h or 30d.
 */
export interface Settings {
  /**
   * Whose ledger this is.
   */
  organization?: Line;
  /**
   * Parties of inventory/parties.yaml who answer for the ledger itself: settings, parties, checklists, systems and acknowledgements are theirs to approve (certledger codeowners).
   *
   * @maxItems 100
   */
  administrators?: Id[];
  /**
   * Language of messages, issues and pull requests.
   */
  locale?: 'en' | 'ja';
  /**
   * IANA time zone in which days begin and end and dates are shown.
   */
  timezone?: Line;
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
  rolloutGrace?: Duration;
  issues?: Issues;
  guard?: Guard;
  acknowledgements?: Acknowledgements1;
  systems?: Systems;
  adoption?: Adoption;
}
export interface Site {
  /**
   * What people call it.
   */
  title?: Line;
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
   * What the stage is called in findings.
   */
  name: Id;
  /**
   * Entered when less than this is left…
   */
  within: Duration;
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
  timeout?: Duration;
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
  author?: Login;
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
export interface Acknowledgements1 {
  /**
   * How far in the future an acknowledgement may end.
   */
  maximum?: Duration;
  /**
   * true: acknowledgements may only stand in inventory/acknowledgements/, so that the administrators must approve them.
   */
  separate?: boolean;
}
export interface Systems {
  /**
   * How old the declaration of a system may become before it is asked again.
   */
  reviewEvery?: Duration;
}
export interface Adoption {
  /**
   * Until this day what was in service before the ledger may still be added with adopted: false; after it, that debt may only shrink. Without it, only the first entries of a ledger may.
   */
  until?: Day;
}
