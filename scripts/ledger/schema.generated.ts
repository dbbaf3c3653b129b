/** Generated from schemas/certificate.schema.json, schemas/item.schema.json, schemas/system.schema.json, schemas/checklist.schema.json, schemas/acknowledgements.schema.json, schemas/parties.schema.json, schemas/settings.schema.json by scripts/generate/generate.ts: edit those, then `npm run generate`. */

export type Id = string;
export type Line = string;
export type Country = string;
export type Serial = string | number;
export type Sha256 = string | number;
export type Instant = string;
export type Endpoint = EndpointUrl | EndpointLongForm;
export type EndpointUrl = string;
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
  | 'rdp'
  | 'vmware-authd';
export type Day = string;
export type Citation = string | number;
export type Duration = string;
export type Evidence = string;
export type Text = string;
export type Rule = string;
export type Bilingual = string | BilingualText;
export type Github = string;
export type Email = string;
export type Level = 'off' | 'info' | 'warning' | 'error';
export type Label = string;
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
export interface CertificateEntry {
  id: Id;
  title?: Line;
  status?: 'planned' | 'active' | 'suspended' | 'retired';
  environment?: Line;
  site?: Id;
  system?: Id;
  owner: Owner;
  subject?: Subject;
  issuers?: Line[];
  certificate?: Generation;
  previous?: Generation;
  addresses?: 'first' | 'all';
  keyTypes?: 'preferred' | 'both';
  ecdsa?: ECDSAGenerations;
  track?: 'exact' | 'orderly';
  trust?: Id;
  endpoints: Endpoint[];
  renewal: Renewal;
  handover: Handover;
  adopted?: boolean;
  acknowledged?: Acknowledgement[];
}
export interface Owner {
  team?: Id;
  primary?: Id;
  deputy?: Id;
}
export interface Subject {
  commonName?: Line;
  organization?: Line;
  country?: Country;
}
export interface Generation {
  subject?: Subject;
  names?: Line[];
  issuer?: Line;
  authority?: Authority;
  serial?: Serial;
  sha256?: Sha256;
  notBefore?: Instant;
  notAfter?: Instant;
}
export interface Authority {
  organization: Line;
  anchor: Line;
}
export interface ECDSAGenerations {
  certificate?: Generation;
  previous?: Generation;
}
export interface EndpointLongForm {
  host?: Line;
  port?: number;
  protocol?: Scheme & string;
  address?: Line;
  serverName?: Line;
  maintenance?: Maintenance;
  check?: 'tls' | 'none';
  reason?: Line;
}
export interface Maintenance {
  until: Day;
  reason?: Line;
}
export interface Renewal {
  method?: Id;
  responsible: Id;
  contract?: Contract;
  procedure?: Line;
  leadTime?: Duration;
  started?: Day;
}
export interface Contract {
  reference: Citation;
  clause: Citation;
  until?: Day;
}
export interface Handover {
  due?: Day;
  date?: Day;
  builder?: Id;
  receivedBy?: Id;
  checklist?: Id;
  answers?: Answers;
  version?: number;
  transfers?: Transfer[];
}
export interface Answers {
  [k: string]: Answer;
}
export interface Answer {
  value: string | boolean | number;
  answered: Signature;
  confirmed?: Signature;
  evidence?: Evidence;
  note?: Text;
}
export interface Signature {
  by: Id;
  on: Day;
}
export interface Transfer {
  on: Day;
  from: Id;
  to: Id;
  note?: Text;
}
export interface Acknowledgement {
  rule: Rule;
  endpoint?: Line;
  until: Day;
  by: Id;
  reason: Text;
}
export interface Item {
  id: Id;
  title?: Line;
  kind: 'license' | 'domain' | 'support-contract' | 'token' | 'key' | 'device' | 'other';
  status?: 'planned' | 'active' | 'suspended' | 'retired';
  environment?: Line;
  system?: Id;
  owner: Owner;
  starts?: Day;
  expires: Day;
  reference?: Citation;
  renewal: Renewal;
  handover: Handover;
  adopted?: boolean;
  acknowledged?: Acknowledgement[];
}
export interface System {
  id: Id;
  title?: Line;
  status?: 'planned' | 'active' | 'retired';
  environment?: Line;
  owner: Owner;
  builder?: Id;
  operator?: Id;
  contract?: Contract;
  goLive?: Day;
  declaration?: Declaration;
  reviewEvery?: Duration;
  handover?: Handover;
  adopted?: boolean;
  acknowledged?: Acknowledgement[];
}
export interface Declaration {
  contains: 'none' | Id[];
  answered: Signature;
  confirmed?: Signature;
  evidence?: Evidence;
}
export interface Checklist {
  id: Id;
  title: Bilingual;
  version: number;
  changes?: ChangeOfVersion[];
  questions: Question[];
}
export interface BilingualText {
  en: Text;
  ja: Text;
}
export interface ChangeOfVersion {
  version: number;
  due: Day;
  note?: Bilingual;
}
export interface Question {
  id: Id;
  question: Bilingual;
  why?: Bilingual;
  answer: 'yes-no' | 'text' | 'date' | 'party' | 'evidence';
  since?: number;
}
export interface Acknowledgements {
  entry: Id;
  acknowledged: Acknowledgement[];
}
export interface Parties {
  people?: {
    [k: string]: Person;
  };
  teams?: {
    [k: string]: Team;
  };
  contractors?: {
    [k: string]: Contractor;
  };
}
export interface Person {
  name: Line;
  github?: Github;
  email?: Email;
  left?: Day;
  capacity?: number;
}
export interface Team {
  name: Line;
  github?: Github;
  email?: Email;
  members?: Id[];
  former?: FormerMembers;
  capacity?: number;
}
export interface FormerMembers {
  [k: string]: Day;
}
export interface Contractor {
  name: Line;
  github?: Github;
  email?: Email;
  contract?: string | ContractOfAParty;
  members?: Id[];
  former?: FormerMembers;
  capacity?: number;
}
export interface ContractOfAParty {
  reference: Citation;
  until?: Day;
}
export interface Settings {
  organization?: Line;
  administrators?: Id[];
  locale?: 'en' | 'ja';
  timezone?: Line;
  sites?: {
    [k: string]: Site;
  };
  trust?: {
    [k: string]: TrustSet;
  };
  expiry?: Expiry;
  probe?: Probe;
  policy?: Policy;
  subject?: SubjectOfEveryCertificate;
  unreachable?: Unreachable;
  rolloutGrace?: Duration;
  issues?: Issues;
  guard?: Guard;
  acknowledgements?: Acknowledgements1;
  systems?: Systems;
  adoption?: Adoption;
}
export interface Site {
  title?: Line;
  runner?: Line[];
  proxy?: Line;
}
export interface TrustSet {
  include?: Id[];
}
export interface Expiry {
  stages?: Stage[];
}
export interface Stage {
  name: Id;
  within: Duration;
  fraction?: number;
  severity: 'info' | 'warning' | 'error';
}
export interface Probe {
  timeout?: Duration;
  concurrency?: number;
  addresses?: 'first' | 'all';
  allow?: Line[];
  deny?: Line[];
  crl?: boolean;
  aia?: boolean;
}
export interface Policy {
  'weak-key'?: Level;
  'weak-signature'?: Level;
  lifetime?: Level;
  protocol?: Level;
  'key-reuse'?: Level;
  subject?: Level;
  'no-san'?: Level;
  quantum?: Level & string;
}
export interface SubjectOfEveryCertificate {
  organization?: Line;
  country?: Country;
}
export interface Unreachable {
  after?: number;
}
export interface Issues {
  from?: 'info' | 'warning' | 'error';
  labels?: Label[];
  maxNew?: number;
  author?: Login;
  ledger?: Id;
}
export interface Guard {
  darkFraction?: number;
  darkMinimum?: number;
}
export interface Acknowledgements1 {
  maximum?: Duration;
  separate?: boolean;
}
export interface Systems {
  reviewEvery?: Duration;
}
export interface Adoption {
  until?: Day;
}
