/** Reads certificates from files: PEM (RFC 7468), DER, several of them in sequence, or PKCS #7 (RFC 2315). */

import { certificateLabels, pemBlocks, pemText } from '../../text/pem.ts';
import { lineAndColumn } from '../../text/position.ts';
import { readCertificate } from './certificate-facts.ts';
import { isLikeCertificate } from './damaged.ts';
import { elementAt } from './der.ts';
import { type Other, otherByLabel, otherIn } from './not-a-certificate.ts';
import { certificatesInPkcs7 } from './pkcs7.ts';
import { parsed } from './received.ts';

export type Bundle =
  /** Each as DER, leaf first where that can be told. `privateKey`: the file also has a private key. */
  | { kind: 'certificates'; ders: Buffer[]; privateKey: boolean }
  /**
   * The block or piece with that number, from 1, is not a certificate. `is`: what it is, if that can be told. `line`: where it
   * begins, in PEM.
   */
  | { kind: 'broken'; number: number; line?: number; is?: Other | undefined }
  /** The file has nothing similar to a certificate. */
  | { kind: 'none'; is?: Other | undefined };

const pkcs7Labels = ['PKCS7', 'CMS', 'PKCS #7 SIGNED DATA', 'CERTIFICATE BAG'];
const taken = [...certificateLabels, ...pkcs7Labels];

export function certificatesIn(bytes: Buffer): Bundle {
  const text = pemText(bytes);
  const blocks = pemBlocks(text);
  if (blocks.length === 0) return inDer(bytes);
  const labels = blocks.map(({ label }) => label);
  const ders: Buffer[] = [];
  let number = 0;
  for (const { label, octets, offset } of blocks) {
    if (!taken.includes(label)) continue;
    number++;
    const der = octets && first(octets);
    const found = der && certificatesOf(der);
    if (!found) {
      const { line } = lineAndColumn(text, offset);
      return { kind: 'broken', number, line, is: der && otherIn(der) };
    }
    ders.push(...found);
  }
  if (ders.length === 0)
    return { kind: 'none', is: labels.map(otherByLabel).find(other => other !== undefined) };
  return { kind: 'certificates', ders, privateKey: labels.some(label => label.endsWith('PRIVATE KEY')) };
}

/** After a certificate there may be another one, or octets that editors and disks add. */
function inDer(bytes: Buffer): Bundle {
  const ders: Buffer[] = [];
  let number = 0;
  for (let rest = bytes; rest.some(octet => !filling.includes(octet)); ) {
    number++;
    const piece = first(rest);
    const found = certificatesOf(piece);
    if (!found) {
      const is = otherIn(piece);
      return number === 1 ? { kind: 'none', is } : { kind: 'broken', number, is };
    }
    ders.push(...found);
    rest = rest.subarray(piece.length);
  }
  return ders.length === 0 ? { kind: 'none' } : { kind: 'certificates', ders, privateKey: false };
}

/** NUL and line ends. */
const filling = [0x00, 0x0a, 0x0d];

/** A certificate, or the certificates of PKCS #7. Undefined: neither. */
function certificatesOf(der: Buffer): Buffer[] | undefined {
  if (isCertificate(der)) return [der];
  try {
    const found = certificatesInPkcs7(der);
    return found && found.length > 0 && found.every(isCertificate) ? inOrder(found) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** OpenSSL can read it, or it is damaged but some of it can be read. */
const isCertificate = (der: Buffer) => isLikeCertificate(der) || parsed(der).x509 !== undefined;

/** The first element. After a “trusted” certificate comes OpenSSL's own information about its trust, which is ignored. */
function first(der: Buffer): Buffer {
  try {
    return der.subarray(0, elementAt(der, 0).to);
  } catch (error) {
    if (error instanceof RangeError) return der;
    throw error;
  }
}

/** The leaf, then the issuer of each, then the certificates that belong to none of them. */
function inOrder(ders: Buffer[]): Buffer[] {
  const members = ders.map(der => ({ der, ...readCertificate(der) }));
  const issuers = new Set(members.filter(({ selfIssued }) => !selfIssued).map(({ issuer }) => issuer));
  const last = members.filter(({ subject }) => !issuers.has(subject));
  const bySubject = Map.groupBy(members, ({ subject }) => subject);
  const ordered = new Set<(typeof members)[number]>();
  for (let next = last.find(({ ca }) => !ca) ?? last[0]; next && !ordered.has(next); ) {
    ordered.add(next);
    next = bySubject.get(next.issuer)?.[0];
  }
  return [...ordered, ...members.filter(member => !ordered.has(member))].map(({ der }) => der);
}
