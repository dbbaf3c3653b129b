import type { X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate, sha256 } from './facts.ts';
import { Lru } from './lru.ts';
import type { ChainLink } from './observation.ts';
import { isSelfSigned, type Node, nodeOf } from './path.ts';

/** One certificate as it was received, and what reading it came to. */
export interface Received {
  x509: X509Certificate;
  read: Certificate;
  link: ChainLink;
}

/** Certificates remembered within a sweep: most endpoints share their intermediates, and many their leaf. */
const remembered = 5_000;

/** Reads certificates, each distinct one once: hashing costs a tenth of reading. */
export class CertificateReader {
  readonly #known = new Lru<string, Omit<Received, 'x509'>>(remembered);
  readonly #sent = new Set<string>();

  /** The chain as sent; `der` is in the link only the first time a certificate is seen. */
  read(chain: X509Certificate[]): Received[] {
    return chain.map(x509 => {
      const der = x509.raw;
      const fingerprint = sha256(der);
      let known = this.#known.get(fingerprint);
      if (!known) {
        known = readOne(x509, der, fingerprint);
        this.#known.set(fingerprint, known);
      }
      if (this.#sent.has(fingerprint)) return { x509, ...known };
      this.#sent.add(fingerprint);
      return { x509, read: known.read, link: { ...known.link, der: der.toString('base64') } };
    });
  }
}

function readOne(x509: X509Certificate, der: Buffer, fingerprint: string): Omit<Received, 'x509'> {
  const read = readCertificate(der, fingerprint);
  const { notBefore, notAfter } = read.facts;
  const link: ChainLink = {
    sha256: fingerprint,
    ...(read.subject !== undefined && { subject: read.subject }),
    ...(read.issuer !== undefined && { issuer: read.issuer }),
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    selfSigned: read.selfIssued && isSelfSigned(nodeOf(x509, read)),
    ca: read.ca,
  };
  return { read, link };
}

export function nodesOf(chain: Received[]): Node[] {
  return chain.map(({ x509, read }) => nodeOf(x509, read));
}
