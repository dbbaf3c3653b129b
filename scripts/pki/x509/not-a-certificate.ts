/** Tells what a file contains that has no certificate, by its outer structure. Its values are not read. */
import { children, type Element, elementAt, tags } from './der.ts';

export type Other =
  | 'request'
  | 'private-key'
  | 'encrypted-private-key'
  | 'public-key'
  | 'revocation-list'
  | 'pkcs12';

/** By the label of a PEM block (RFC 7468). Absent: another label. */
export function otherByLabel(label: string): Other | undefined {
  if (label === 'ENCRYPTED PRIVATE KEY') return 'encrypted-private-key';
  if (label.endsWith('PRIVATE KEY')) return 'private-key';
  if (label.endsWith('PUBLIC KEY')) return 'public-key';
  if (label.endsWith('CERTIFICATE REQUEST')) return 'request';
  return label === 'X509 CRL' ? 'revocation-list' : undefined;
}

/** By its outer structure. Undefined: something else. */
export function otherIn(der: Buffer): Other | undefined {
  try {
    return ofShape(children(elementAt(der, 0)));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const { integer, sequence, octetString, bitString, utcTime, generalizedTime } = tags;

function ofShape(parts: Element[]): Other | undefined {
  const [first] = parts;
  const isOf = (...expected: number[]) => expected.every((tag, index) => parts[index]?.tag === tag);
  // PKCS #8 (RFC 5958 §2), SEC 1 (RFC 5915 §3).
  if (isOf(integer, sequence, octetString) || isOf(integer, octetString)) return 'private-key';
  // PKCS #1 (RFC 8017 appendix A.1): a public key has two numbers, a private one nine. DSA's has six.
  if (parts.every(({ tag }) => tag === integer)) {
    if (parts.length === 2) return 'public-key';
    if (parts.length >= 6) return 'private-key';
  }
  // RFC 7292 §4
  if (isOf(integer, sequence)) return 'pkcs12';
  // RFC 5958 §3
  if (isOf(sequence, octetString)) return 'encrypted-private-key';
  // RFC 5280 §4.1
  if (isOf(sequence, bitString)) return 'public-key';
  if (first && isOf(sequence, sequence, bitString)) return ofSigned(children(first));
  return undefined;
}

/** CertificationRequestInfo (RFC 2986 §4.1) or TBSCertList (RFC 5280 §5.1). */
function ofSigned(parts: Element[]): Other | undefined {
  if (parts.some(({ tag }) => tag === utcTime || tag === generalizedTime)) return 'revocation-list';
  const [version, subject, key] = parts;
  return version?.tag === integer && subject?.tag === sequence && key?.tag === sequence
    ? 'request'
    : undefined;
}
