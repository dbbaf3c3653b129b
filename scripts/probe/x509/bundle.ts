/** Certificates as people have them in files: PEM bundles (RFC 7468), or one in DER. */
import { elementAt } from './der.ts';
import { readCertificate } from './facts.ts';
import { parsed } from './sent.ts';

const begin =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)(-----END (?:X509 |TRUSTED )?CERTIFICATE-----)?/g;

/**
 * The DER of every certificate, in order. What stands between PEM blocks is commentary.
 * @returns the number, from 1, of the first that is none, or 0: there is nothing like a certificate
 */
export function certificatesIn(bytes: Buffer): Buffer[] | number {
  const blocks = [...bytes.toString('latin1').matchAll(begin)];
  if (blocks.length === 0) return isCertificate(bytes) ? [bytes] : 0;
  const ders: Buffer[] = [];
  for (const [index, [, base64 = '', end]] of blocks.entries()) {
    const der = first(Buffer.from(base64, 'base64'));
    if (end === undefined || !isCertificate(der)) return index + 1;
    ders.push(der);
  }
  return ders;
}

/** Behind a “trusted” certificate stands what OpenSSL is to trust it for, which nobody else knows. */
function first(der: Buffer): Buffer {
  try {
    return der.subarray(0, elementAt(der, 0).to);
  } catch (error) {
    if (error instanceof RangeError) return der;
    throw error;
  }
}

/** Something of it can be read, here or by OpenSSL. */
const isCertificate = (der: Buffer) =>
  !readCertificate(der).facts.unreadable?.includes('certificate') || parsed(der).x509 !== undefined;
