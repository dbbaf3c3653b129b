/**
 * Decides which fields of a certificate can be recorded. A server may have a certificate with a country in small letters, a negative
 * serial number or a private key as its common name. Fields that `validate` would refuse are left out and named. So only the entry of
 * that server lacks a field, and no other entry is affected.
 */

import { instantsAreInOrder } from '../checks/recorded-dates.ts';
import { valueAt } from '../data.ts';
import { maximumSize } from '../read/decode.ts';
import { readFile } from '../read/file-content.ts';
import { type Fault, Source } from '../source.ts';
import type { CertificateRecord } from '../types.ts';
import { type Data, renderPair } from './render.ts';

/** The fields of a certificate from which a record is made; `unreadable` as in {@link CertificateFacts}. */
export interface CertificateFields extends CertificateRecord {
  unreadable?: readonly string[];
}

export interface Recordable {
  record: CertificateRecord;
  /** `serial`, `subject.country`, …: the fields of the certificate that the record lacks, in the order of the record. */
  leftOut: string[];
}

/**
 * The record of a certificate that `validate` accepts. The fingerprint is always recorded.
 * @param faultsWith returns the faults that a record causes; absent: in a minimal entry
 */
export function recordable(certificate: CertificateFields, faultsWith = faultsInMinimalEntry): Recordable {
  const leftOut = new Set(unreadableParts(certificate));
  for (;;) {
    const record = without(certificate, leftOut);
    const refused = refusedParts(record, faultsWith);
    // Each further round leaves a field out, so that the loop ends at the latest with the fingerprint alone.
    if (refused.length === 0) return { record, leftOut: allParts.filter(part => leftOut.has(part)) };
    for (const part of refused) leftOut.add(part);
  }
}

/** The parts that may be left out, free text first. */
const freeText: readonly string[] = [
  ...['subject.commonName', 'subject.organization', 'subject.country'],
  ...['names', 'issuer', 'authority'],
];
const allParts: readonly string[] = ['subject', ...freeText, 'serial', 'notBefore', 'notAfter'];

/** Names are compared as a set, so a part of them would be a false statement. Other parts are compared as they were read. */
function unreadableParts({ unreadable = [], ...read }: CertificateFields): string[] {
  const lost = unreadable.filter(part => allParts.includes(part) && !Object.hasOwn(read, part));
  const namesLost = ['names', 'extensions', 'certificate'].some(part => unreadable.includes(part));
  return namesLost ? [...lost, 'names'] : lost;
}

function without(certificate: CertificateFields, leftOut: ReadonlySet<string>): CertificateRecord {
  const { subject = {}, names = [], issuer, authority, serial, sha256, notBefore, notAfter } = certificate;
  const attributes = withoutParts(subject, leftOut, 'subject.');
  return {
    ...(Object.keys(attributes).length > 0 && { subject: attributes }),
    // A name that occurs twice is recorded once.
    ...(names.length > 0 && !leftOut.has('names') && { names: [...new Set(names)] }),
    ...withoutParts({ issuer, authority, serial, sha256, notBefore, notAfter }, leftOut),
  };
}

function withoutParts<T extends object>(map: T, leftOut: ReadonlySet<string>, prefix = ''): WithoutGaps<T> {
  const entries = Object.entries(map).filter(([key]) => !leftOut.has(prefix + key));
  return withoutGaps(Object.fromEntries(entries) as T);
}

type FaultsWith = (record: CertificateRecord) => readonly Fault[];

/** The parts to leave out so that the record is valid. */
function refusedParts(record: CertificateRecord, faultsWith: FaultsWith): string[] {
  const faults = faultsWith(record);
  const named = [...new Set(faults.flatMap(fault => partOf(fault) ?? []))];
  if (faults.length === 0 || named.length > 0) return named;
  // The fault names no part, as where a text is a private key. Then it is in one of the parts with free text.
  const present = freeText.filter(part => valueAt(record, part.split('.')) !== undefined);
  const refusedPart = present.find(part => faultsWith(without(record, new Set([part]))).every(partOf));
  return refusedPart === undefined ? present : [refusedPart];
}

/** The record is written and read again, because only that shows what `validate` reports. */
const faultsInMinimalEntry: FaultsWith = record =>
  ownFaults(`${minimalEntry}${renderPair('certificate', recordData(record), '').join('\n')}\n`);

/** The faults of an entry's file alone. */
export function ownFaults(text: string): Fault[] {
  if (Buffer.byteLength(text) > maximumSize) return [{ rule: 'yaml.too-large' }];
  const { data, faults } = readFile(new Source('', text), 'certificate');
  return [...faults, ...instantsAreInOrder({ data })];
}

const minimalEntry =
  'id: a\nowner: { team: a }\nendpoints: []\nrenewal: { responsible: a }\nhandover: { due: 2000-01-01 }\n';

function partOf({ path = [] }: Fault): string | undefined {
  const [place, key, attribute] = path[0] === 'ecdsa' ? path.slice(1) : path;
  if (place !== 'certificate') return undefined;
  return allParts.find(part => part === `${key}.${attribute}`) ?? allParts.find(part => part === key);
}

/** A record as it is written: empty parts are left out, and characters that no file can hold are replaced. */
export function recordData({ subject, names, authority, ...rest }: CertificateRecord): {
  [key: string]: Data;
} {
  const { issuer, serial, sha256, notBefore, notAfter } = rest;
  const writable = withoutGaps({
    subject: subject && wellFormed({ ...subject }),
    names: names?.map(name => name.toWellFormed()),
    ...wellFormed({ issuer }),
    authority: authority && wellFormed({ ...authority }),
    ...wellFormed({ serial, sha256, notBefore, notAfter }),
  });
  return Object.fromEntries(
    Object.entries(writable).filter(
      ([, value]) => typeof value === 'string' || Object.keys(value).length > 0,
    ),
  );
}

/** Half of a surrogate pair cannot be stored as UTF-8. */
function wellFormed(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(present.map(([key, text]) => [key, text.toWellFormed()]));
}

type WithoutGaps<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function withoutGaps<T extends object>(map: T): WithoutGaps<T> {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as WithoutGaps<T>;
}
