import { X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate, sha256 } from './facts.ts';
import { Lru } from './lru.ts';
import type { ChainLink } from './observation.ts';
import { isSelfSigned, type Node, nodeOf } from './path.ts';

/** One certificate as it came over the wire. */
export interface SentCertificate {
  der: Buffer;
  /** Absent: OpenSSL cannot make sense of it. */
  x509?: X509Certificate;
}

/** With what reading it came to. */
export interface Received extends SentCertificate {
  read: Certificate;
  link: ChainLink;
}

export function parsed(der: Buffer): SentCertificate {
  try {
    return { der, x509: new X509Certificate(der) };
  } catch (error) {
    if (error instanceof Error) return { der };
    throw error;
  }
}

/** Certificates remembered within a sweep: most endpoints share their intermediates, and many their leaf. */
const remembered = 5_000;

/** Reads certificates, each distinct one once: hashing costs a tenth of reading. */
export class CertificateReader {
  readonly #known = new Lru<string, Pick<Received, 'read' | 'link'>>(remembered);
  readonly #sent = new Set<string>();

  /** The chain as sent; `der` is in the link only the first time a certificate is seen. */
  read(chain: SentCertificate[]): Received[] {
    return chain.map(sent => {
      const fingerprint = sha256(sent.der);
      let known = this.#known.get(fingerprint);
      if (!known) {
        known = readOne(sent, fingerprint);
        this.#known.set(fingerprint, known);
      }
      if (this.#sent.has(fingerprint)) return { ...sent, ...known };
      this.#sent.add(fingerprint);
      return { ...sent, read: known.read, link: { ...known.link, der: sent.der.toString('base64') } };
    });
  }
}

function readOne(sent: SentCertificate, fingerprint: string): Pick<Received, 'read' | 'link'> {
  const read = readCertificate(sent.der, fingerprint);
  const { notBefore, notAfter } = read.facts;
  const link: ChainLink = {
    sha256: fingerprint,
    ...(read.subject !== undefined && { subject: read.subject }),
    ...(read.issuer !== undefined && { issuer: read.issuer }),
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    selfSigned: read.selfIssued && isSelfSigned(nodeOf(read, sent.x509)),
    ca: read.ca,
  };
  return { read, link };
}

export function nodesOf(chain: Received[]): Node[] {
  return chain.map(({ x509, read }) => nodeOf(read, x509));
}
