/** What is found where a certificate says its issuer's certificate is (RFC 5280 §4.2.2.1): one in DER, PEM, or PKCS #7. */

import { encoded } from '../../pki/x509/der.ts';
import { certificatesInPkcs7 } from '../../pki/x509/pkcs7.ts';
import { soleElement } from '../../pki/x509/signed-data.ts';
import { pemBlocks, pemText } from '../../text/pem.ts';

/** More certificates than an authority publishes at one place. */
const maximumCertificates = 20;

/** DER of the certificates, as far as they can be told apart. @throws RangeError when it is none of the three */
export function publishedCertificates(bytes: Buffer): Buffer[] {
  const pem = blocks(bytes, 'CERTIFICATE');
  const found = pem.length > 0 ? pem : inDer(derOf(bytes, 'PKCS7'));
  return found.slice(0, maximumCertificates);
}

function inDer(der: Buffer): Buffer[] {
  const whole = encoded(soleElement(der));
  return certificatesInPkcs7(whole) ?? [whole];
}

/** The first PEM block of that label, else the bytes themselves. */
export const derOf = (bytes: Buffer, label: string): Buffer => blocks(bytes, label)[0] ?? bytes;

const blocks = (bytes: Buffer, wanted: string): Buffer[] =>
  pemBlocks(pemText(bytes)).flatMap(({ label, octets }) => (label === wanted && octets ? [octets] : []));
