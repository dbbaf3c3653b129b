/** The dates by which an entry is judged: those of the certificate served, else those of the record. */
import type { CertificateRecord } from '../ledger/types.ts';
import type { Vantage } from '../probe/observation.ts';
import { instantOf } from '../text/zoned-time.ts';
import { allServed, type EndpointEvidence, type EntryEvidence } from './evidence.ts';
import { hasIdentity, identify } from './generation.ts';

/** A certificate whose dates are to be judged, and where they were found. */
export interface Dated {
  source: 'served' | 'record';
  address?: string | undefined;
  /** Where it was observed from. */
  vantage?: Vantage;
  sha256?: string | undefined;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
}

/** In milliseconds since 1970. */
export interface Validity {
  notBefore: number | undefined;
  notAfter: number | undefined;
}

export const validityOf = ({ notBefore, notAfter }: Dated): Validity => ({
  notBefore: instantOf(notBefore),
  notAfter: instantOf(notAfter),
});

/** Each endpoint with what it served. Where no endpoint served, the record. */
export function placesToJudge(evidence: EntryEvidence): { at?: EndpointEvidence; dated: Dated[] }[] {
  const { certificate: record } = evidence.entry;
  if (allServed(evidence).length > 0) {
    return evidence.endpoints.map(at => ({
      at,
      dated: at.served.map(served => servedDates(served, record)),
    }));
  }
  if (!record || servedSomethingElseLast(evidence, record)) return [];
  const { notBefore, notAfter, sha256 } = record;
  return [{ dated: [{ source: 'record', notBefore, notAfter, sha256 }] }];
}

/** Dates that cannot be read are taken from the record, where that is of the same certificate. */
function servedDates(
  served: EndpointEvidence['served'][number],
  record: CertificateRecord | undefined,
): Dated {
  const { certificate, address, vantage } = served;
  const { sha256, notBefore, notAfter } = certificate;
  const twin = hasIdentity(record) && identify(record, served) === 'same' ? record : undefined;
  return {
    source: 'served',
    address,
    vantage,
    sha256,
    notBefore: notBefore ?? twin?.notBefore,
    notAfter: notAfter ?? twin?.notAfter,
  };
}

/**
 * Did the endpoints last serve another certificate than the recorded one? Then the dates of the record say nothing about
 * today. A renewed certificate with an old record must not be called expired because its server does not answer.
 */
function servedSomethingElseLast(
  { endpoints, generations }: EntryEvidence,
  record: CertificateRecord,
): boolean {
  if (!hasIdentity(record)) return false;
  const last = endpoints.flatMap(({ memory }) => memory?.served ?? []);
  return (
    last.length > 0 &&
    last.every(sha256 => {
      const generation = generations.find(known => known.sha256 === sha256);
      if (record.sha256) return sha256 !== record.sha256;
      return (
        generation?.notBefore !== undefined &&
        record.notBefore !== undefined &&
        instantOf(generation.notBefore) !== instantOf(record.notBefore)
      );
    })
  );
}
