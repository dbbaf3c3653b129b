/** Tells which generation of a certificate is served: the recorded one, its renewal, an older one, or another certificate. */
import { domainToASCII } from 'node:url';
import type { CertificateRecord } from '../ledger/types.ts';
import type { CertificateFacts } from '../pki/certificate-types.ts';
import type { Served } from '../probe/observation.ts';
import { canonicalAddress } from '../text/host.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { EntryEvidence } from './evidence.ts';
import { isFromRecordedAuthority, isIssuedBy } from './issuing-authority.ts';

/** Can the record tell one generation from another? One that cannot counts as empty. */
export function hasIdentity(record: CertificateRecord | undefined): record is CertificateRecord {
  if (!record) return false;
  return Boolean(record.sha256 || record.serial || (record.notBefore && record.notAfter));
}

/**
 * Is what is served the generation that `record` identifies: by fingerprint, else by serial number and issuer, else by
 * its dates? One equal date is not enough, but one different date is. `unreadable`: what would tell is not recorded or
 * cannot be read.
 */
export function identify(record: CertificateRecord, served: Served): 'same' | 'other' | 'unreadable' {
  const { certificate } = served;
  if (record.sha256) return record.sha256 === certificate.sha256 ? 'same' : 'other';
  if (record.serial) {
    if (certificate.serial === undefined) return 'unreadable';
    const otherIssuer = record.issuer && certificate.issuer && !isIssuedBy(served, record.issuer);
    return record.serial === certificate.serial && !otherIssuer ? 'same' : 'other';
  }
  const agree = (['notBefore', 'notAfter'] as const).map(date => {
    const [recorded, served] = [instantOf(record[date]), instantOf(certificate[date])];
    return recorded === undefined || served === undefined ? undefined : recorded === served;
  });
  if (agree.includes(false)) return 'other';
  return agree.includes(undefined) ? 'unreadable' : 'same';
}

/** Why another generation is not an orderly renewal. */
export type Departure =
  | 'not-newer'
  | 'names'
  | 'issuer'
  | 'dates-unrecorded'
  | 'names-unrecorded'
  | 'issuer-unrecorded'
  | 'unreadable'
  | 'unverified'
  | 'revoked'
  | 'hostname';

export type Relation =
  | { kind: 'recorded' }
  | { kind: 'renewed' }
  | { kind: 'regressed' }
  | { kind: 'changed'; departures: Departure[] };

/**
 * How the certificate served relates to the recorded generation. Without a record, or without anything readable to compare,
 * it counts as `recorded`: only an observed difference is reported.
 */
export function relate(served: Served, evidence: EntryEvidence): Relation {
  const { certificate: record, previous } = evidence.entry;
  const isPrevious = hasIdentity(previous) && identify(previous, served) === 'same';
  if (isPrevious && !hasIdentity(record)) return { kind: 'regressed' };
  if (!record || identify(record, served) !== 'other') return { kind: 'recorded' };
  if (
    isPrevious ||
    servedBefore(served.certificate, record, evidence) ||
    issuedBefore(served, record, evidence)
  ) {
    return { kind: 'regressed' };
  }
  const departures = departuresFromRenewal(served, record, evidence);
  return departures.length === 0 ? { kind: 'renewed' } : { kind: 'changed', departures };
}

/**
 * Was it observed before the recorded generation was? That it is known is not enough: a certificate that appeared after the
 * recorded one is a change in its first sweep, and stays one in the next.
 */
function servedBefore(
  certificate: CertificateFacts,
  record: CertificateRecord,
  { generations }: EntryEvidence,
): boolean {
  if (newer(certificate, record) === true) return false;
  const recorded = generations.find(({ sha256, notBefore }) =>
    record.sha256
      ? sha256 === record.sha256
      : notBefore !== undefined && instantOf(notBefore) === instantOf(record.notBefore),
  );
  const known = generations.find(({ sha256 }) => sha256 === certificate.sha256);
  const [before, after] = [instantOf(known?.firstSeen), instantOf(recorded?.firstSeen)];
  return before !== undefined && after !== undefined && before < after;
}

/** An older certificate of the same line: same names, same CA, issued before the recorded one. */
function issuedBefore(served: Served, record: CertificateRecord, evidence: EntryEvidence): boolean {
  return (
    newer(record, served.certificate) === true &&
    namesDeparture(record, served.certificate) === undefined &&
    issuerDeparture(record, served, evidence) === undefined
  );
}

function departuresFromRenewal(
  served: Served,
  record: CertificateRecord,
  evidence: EntryEvidence,
): Departure[] {
  const { certificate, verdict, revocation } = served;
  const departures: (Departure | undefined)[] = [
    dateDeparture(record, certificate),
    namesDeparture(record, certificate),
    issuerDeparture(record, served, evidence),
    verdict.path === 'trusted' ? undefined : 'unverified',
    revocation?.status === 'revoked' ? 'revoked' : undefined,
    verdict.hostname === 'mismatch' ? 'hostname' : undefined,
  ];
  return [...new Set(departures)].filter(departure => departure !== undefined);
}

function dateDeparture(record: CertificateRecord, certificate: CertificateFacts): Departure | undefined {
  const isNewer = newer(certificate, record);
  if (isNewer !== undefined) return isNewer ? undefined : 'not-newer';
  return record.notBefore || record.notAfter ? 'unreadable' : 'dates-unrecorded';
}

interface Dates {
  notBefore?: string;
  notAfter?: string;
}

/** Was `a` issued after `b`? By notBefore, else by notAfter; undefined when neither can be compared. */
function newer(a: Dates, b: Dates): boolean | undefined {
  for (const date of ['notBefore', 'notAfter'] as const) {
    const [left, right] = [instantOf(a[date]), instantOf(b[date])];
    if (left !== undefined && right !== undefined) return left > right;
  }
  return undefined;
}

/** An issuer that is not recorded cannot be compared. */
function issuerDeparture(
  record: CertificateRecord,
  served: Served,
  evidence: EntryEvidence,
): Departure | undefined {
  if (record.issuer === undefined) return 'issuer-unrecorded';
  if (isFromRecordedAuthority(served, record.issuer, evidence)) return undefined;
  return served.certificate.issuer === undefined ? 'unreadable' : 'issuer';
}

function namesDeparture(record: CertificateRecord, certificate: CertificateFacts): Departure | undefined {
  const names = readNames(certificate);
  if (record.names === undefined) return 'names-unrecorded';
  if (names === undefined) return 'unreadable';
  return sameNames(record.names, names) ? undefined : 'names';
}

/** The names of a certificate, none included; undefined when they could not be read, or not all of them. */
export function readNames({ names, unreadable }: CertificateFacts): string[] | undefined {
  const lost = ['names', 'extensions', 'certificate'].some(part => unreadable?.includes(part));
  return lost ? undefined : (names ?? []);
}

/** Two lists of names as sets: order, repetition, case, IDN spelling and IPv6 notation do not matter. */
export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [normalSet(a), normalSet(b)];
  return left.size === right.size && [...left].every(name => right.has(name));
}

/** Names of `a` that are not among `b`, each as `a` writes it. */
export function namesBeyond(a: readonly string[], b: readonly string[]): string[] {
  const others = normalSet(b);
  return [...new Set(a.filter(name => !others.has(normalName(name))))].toSorted();
}

const normalSet = (names: readonly string[]): Set<string> => new Set(names.map(normalName));

/** One spelling for each DNS name or IP address: lower case, no final dot, A-labels, canonical IPv6. */
function normalName(name: string): string {
  const address = canonicalAddress(name);
  if (address !== undefined) return address;
  const lower = name.toLowerCase().replace(/\.$/, '');
  return /^[\x21-\x7e]*$/.test(lower) ? lower : domainToASCII(lower) || lower;
}
