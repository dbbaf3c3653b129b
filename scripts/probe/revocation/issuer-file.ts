/** Reads a file that a certificate names for its issuer's certificate (RFC 5280 §4.2.2.1): DER, PEM, or PKCS #7. */

import { encoded } from '../../pki/x509/der.ts';
import { certificatesInPkcs7 } from '../../pki/x509/pkcs7.ts';
import { soleElement } from '../../pki/x509/signed-data.ts';
import { pemBlocks, pemText } from '../../text/pem.ts';

/** The most certificates that are read from one file. No CA publishes more in one. */
const maximumCertificates = 20;

/** The DER of each certificate in the file. @throws RangeError when it has none of the three formats */
export function publishedCertificates(bytes: Buffer): Buffer[] {
  const pem = blocks(bytes, 'CERTIFICATE');
  const found = pem.length > 0 ? pem : inDer(derOf(bytes, 'PKCS7'));
  return found.slice(0, maximumCertificates);
}

function inDer(der: Buffer): Buffer[] {
  const whole = encoded(soleElement(der));
  return certificatesInPkcs7(whole) ?? [whole];
}

/** The first PEM block with that label, or the bytes themselves. */
export const derOf = (bytes: Buffer, label: string): Buffer => blocks(bytes, label)[0] ?? bytes;

const blocks = (bytes: Buffer, wanted: string): Buffer[] =>
  pemBlocks(pemText(bytes)).flatMap(({ label, octets }) => (label === wanted && octets ? [octets] : []));
