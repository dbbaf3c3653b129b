/** What a finding is about: an entry of the ledger, or something that no entry names. */
import { compareWords } from '../text/order.ts';

/** An entry, or one endpoint of it. It has no `about`, so that findings of earlier versions can still be read. */
export interface AboutEntry {
  about?: undefined;
  /** Id of the entry. */
  entry: string;
  /** {@link Endpoint.key}; absent: the entry as a whole. */
  endpoint?: string;
  sha256?: undefined;
}

/** A certificate that no entry records, wherever it was found. */
export interface AboutCertificate {
  about: 'certificate';
  /** 64 lower-case hexadecimal digits over the DER. */
  sha256: string;
  entry?: undefined;
  endpoint?: undefined;
}

/** An endpoint that no entry names. */
export interface AboutEndpoint {
  about: 'endpoint';
  /** Protocol, host and port, as in {@link Endpoint.key}. */
  endpoint: string;
  entry?: undefined;
  sha256?: undefined;
}

/** What is in no entry. */
export type UnrecordedSubject = AboutCertificate | AboutEndpoint;

export type Subject = AboutEntry | UnrecordedSubject;

/** What a rule could not judge: one subject, or everything that is in no entry. */
export type UnsureSubject = Subject | AboutFleet;

export interface AboutFleet {
  about: 'fleet';
  entry?: undefined;
  endpoint?: undefined;
  sha256?: undefined;
}

export const isAboutEntry = <T extends UnsureSubject>(each: T): each is Extract<T, AboutEntry> =>
  each.about === undefined;

/** The parts of a finding's key that name its subject. No two subjects have the same. */
export function subjectKey(subject: Subject): string[] {
  switch (subject.about) {
    case undefined:
      return [subject.entry, ...(subject.endpoint === undefined ? [] : [subject.endpoint])];
    case 'certificate':
      return ['certificate', subject.sha256];
    case 'endpoint':
      return [subject.endpoint];
  }
}

const kinds: readonly UnsureSubject['about'][] = [undefined, 'certificate', 'endpoint', 'fleet'];

/** Entries first, by id; then the subjects that are no entries, by kind. */
export function compareOwners(a: UnsureSubject, b: UnsureSubject): number {
  return kinds.indexOf(a.about) - kinds.indexOf(b.about) || compareWords(a.entry ?? '', b.entry ?? '');
}

/** Inside one entry, or one kind of subject: by endpoint, or by certificate. */
export function comparePlaces(a: UnsureSubject, b: UnsureSubject): number {
  return compareWords(a.endpoint ?? '', b.endpoint ?? '') || compareWords(a.sha256 ?? '', b.sha256 ?? '');
}
