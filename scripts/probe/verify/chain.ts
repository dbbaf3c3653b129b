import type { X509Certificate } from 'node:crypto';
import { Lru } from '../lru.ts';
import type { ChainLink } from '../observation.ts';
import { type Certificate, readCertificate, sha256 } from '../x509/facts.ts';
import type { SentCertificate } from '../x509/sent.ts';
import { isSelfSigned, type Node, nodeOf } from './path.ts';

/** With what reading it came to. */
export interface Received {
  x509: X509Certificate | undefined;
  read: Certificate;
  link: ChainLink;
}

/** Certificates remembered within a sweep: most endpoints share their intermediates, and many their leaf. */
const remembered = 5_000;

/** Reads certificates, each distinct one once: hashing costs a tenth of reading. */
export class CertificateReader {
  readonly #known = new Lru<string, Pick<Received, 'read' | 'link'>>(remembered);
  readonly #sent = new Set<string>();

  /** The chain as sent; `der` is in the link only the first time a certificate is seen. */
  read(chain: SentCertificate[]): Received[] {
    const received: Received[] = [];
    for (const { der, x509 } of chain) {
      const fingerprint = sha256(der);
      let known = this.#known.get(fingerprint);
      if (!known) {
        const read = readCertificate(der, fingerprint);
        known = { read, link: linkOf(read, x509) };
        this.#known.set(fingerprint, known);
      }
      let { link } = known;
      if (!this.#sent.has(fingerprint)) {
        this.#sent.add(fingerprint);
        link = { ...link, der: der.toString('base64') };
      }
      received.push({ x509, read: known.read, link });
    }
    return received;
  }
}

function linkOf(read: Certificate, x509: X509Certificate | undefined): ChainLink {
  const { facts, subject, issuer, ca } = read;
  const { notBefore, notAfter } = facts;
  const link: ChainLink = { sha256: facts.sha256, selfSigned: false, ca };
  if (subject !== undefined) link.subject = subject;
  if (issuer !== undefined) link.issuer = issuer;
  if (notBefore !== undefined) link.notBefore = notBefore;
  if (notAfter !== undefined) link.notAfter = notAfter;
  if (read.selfIssued) link.selfSigned = isSelfSigned(nodeOf(read, x509));
  return link;
}

export function nodesOf(chain: Received[]): Node[] {
  return chain.map(({ x509, read }) => nodeOf(read, x509));
}
