/** One certificate file, checked, → {@link Entry}. */
import { parseDuration } from '../text/duration.ts';
import { canonicalCertificateName } from './host.ts';
import type { CertificateEntry, Generation } from './schema.generated.ts';
import type { Acknowledgement, CertificateRecord, Endpoint, Entry } from './types.ts';

/**
 * @param written satisfies the schema, except that `endpoints` may be missing
 * @param endpoints the expanded ones
 * @param acknowledged those that may be obeyed
 */
export function readEntry(
  file: string,
  written: CertificateEntry,
  endpoints: Endpoint[],
  acknowledged: Acknowledgement[],
): Entry {
  const { id, environment, site, owner, renewal, certificate, previous } = written;
  return {
    id,
    file,
    title: written.title ?? id,
    status: written.status ?? 'active',
    ...(environment !== undefined && { environment }),
    ...(site !== undefined && { site }),
    owner,
    ...(certificate && { certificate: canonicalRecord(certificate) }),
    ...(previous && { previous: canonicalRecord(previous) }),
    track: written.track ?? 'exact',
    trust: written.trust ?? 'public',
    endpoints,
    renewal: {
      method: renewal.method ?? 'manual',
      responsible: renewal.responsible,
      ...(renewal.contract && {
        contract: { reference: String(renewal.contract.reference), clause: String(renewal.contract.clause) },
      }),
      ...(renewal.procedure !== undefined && { procedure: renewal.procedure }),
      ...(renewal.leadTime !== undefined && { leadTime: parseDuration(renewal.leadTime) }),
    },
    acknowledged,
  };
}

/** A record in the one form that is compared: lower case, no colons, instants in UTC. */
export function canonicalRecord(written: Generation): CertificateRecord {
  const { subject, names, issuer, serial, sha256, notBefore, notAfter } = written;
  return {
    ...(subject && { subject }),
    ...(names && { names: names.map(canonicalCertificateName) }),
    ...(issuer !== undefined && { issuer }),
    ...(serial !== undefined && { serial: canonicalSerial(String(serial)) }),
    ...(sha256 !== undefined && { sha256: String(sha256).replaceAll(':', '').toLowerCase() }),
    ...(notBefore !== undefined && { notBefore: canonicalInstant(notBefore) ?? notBefore }),
    ...(notAfter !== undefined && { notAfter: canonicalInstant(notAfter) ?? notAfter }),
  };
}

/** `03:F9:A0:01` and `0x3f9a001` → `3f9a001`. */
function canonicalSerial(text: string): string {
  const digits = text.replace(/^0x/i, '').replaceAll(':', '').toLowerCase();
  return digits.replace(/^0+(?=.)/, '');
}

/** An instant in UTC, to the second; undefined when the calendar has none such. */
export function canonicalInstant(text: string): string | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
