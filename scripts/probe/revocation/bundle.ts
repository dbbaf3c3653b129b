/** What is found where a certificate says its issuer's certificate is (RFC 5280 §4.2.2.1): one in DER, PEM, or PKCS #7. */
import { children, type Element, encoded, objectIdentifier, tags } from '../x509/der.ts';
import { soleElement } from '../x509/signed.ts';

/** More certificates than an authority publishes at one place. */
const maximumCertificates = 20;
const signedData = '1.2.840.113549.1.7.2';

/** DER of the certificates, as far as they can be told apart. @throws RangeError when it is none of the three */
export function certificatesIn(bytes: Buffer): Buffer[] {
  const pem = blocks(bytes, 'CERTIFICATE');
  if (pem.length > 0) return pem.slice(0, maximumCertificates);
  const whole = soleElement(derOf(bytes, 'PKCS7'));
  const [first] = children(whole);
  return first?.tag === tags.objectIdentifier && objectIdentifier(first) === signedData
    ? inSignedData(whole)
    : [encoded(whole)];
}

/** RFC 2315 §9.1: `[0]` of SignedData holds the certificates; in this kind there is nothing else in it. */
function inSignedData(contentInfo: Element): Buffer[] {
  const [, wrapped] = children(contentInfo);
  const [data] = wrapped ? children(wrapped) : [];
  const list = data && children(data).find(({ tag }) => tag === 0xa0);
  return list ? children(list).slice(0, maximumCertificates).map(encoded) : [];
}

/** The first PEM block of that label, else the bytes themselves. */
export const derOf = (bytes: Buffer, label: string): Buffer => blocks(bytes, label)[0] ?? bytes;

function blocks(bytes: Buffer, label: string): Buffer[] {
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const found: Buffer[] = [];
  for (let from = bytes.indexOf(begin); from >= 0; from = bytes.indexOf(begin, from)) {
    const to = bytes.indexOf(end, from);
    if (to < 0) break;
    found.push(Buffer.from(bytes.toString('latin1', from + begin.length, to), 'base64'));
    from = to;
  }
  return found;
}
