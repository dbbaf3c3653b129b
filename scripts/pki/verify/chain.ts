import type { ChainLink } from '../certificate-types.ts';
import { Lru } from '../lru.ts';
import { type Certificate, readCertificate, sha256 } from '../x509/certificate-facts.ts';
import { fieldsIn } from '../x509/fields.ts';
import type { SentCertificate } from '../x509/received.ts';
import { isSelfSigned } from './path.ts';
import { Node } from './path-node.ts';

/** A certificate as sent, and the result of reading it. */
export interface Received {
  node: Node;
  read: Certificate;
  link: ChainLink;
}

/** How many CA certificates are kept with everything that was verified of them, for use in every chain. */
const rememberedAuthorities = 500;

/** How many certificates are kept within a sweep. Most endpoints share their intermediates, and many share their leaf. */
const remembered = 5_000;

/** Reads each distinct certificate once. Hashing costs a tenth of reading. */
export class CertificateReader {
  readonly #known = new Lru<string, Pick<Received, 'read' | 'link'>>(remembered);
  readonly #authorities = new Lru<string, Node>(rememberedAuthorities);
  readonly #sent = new Set<string>();

  /** The chain as sent. A link has `der` only the first time a certificate is seen. */
  read(chain: SentCertificate[]): Received[] {
    const received: Received[] = [];
    for (const { der, x509 } of chain) {
      const fingerprint = sha256(der);
      const known = this.#known.get(fingerprint);
      const fields = known ? undefined : fieldsIn(der);
      const read = known?.read ?? readCertificate(der, fingerprint, fields);
      const node = this.#nodeOf(der, read, { certificate: x509, fields });
      let link = known?.link ?? linkOf(node);
      if (!known) this.#known.set(fingerprint, { read, link });
      if (!this.#sent.has(fingerprint)) {
        this.#sent.add(fingerprint);
        link = { ...link, der: der.toString('base64') };
      }
      received.push({ node, read, link });
    }
    return received;
  }

  #nodeOf(der: Buffer, read: Certificate, made: ConstructorParameters<typeof Node>[2]): Node {
    const known = this.#authorities.get(read.facts.sha256);
    if (known) return known;
    const node = new Node(der, read, made);
    if (read.ca) this.#authorities.set(read.facts.sha256, node);
    return node;
  }
}

function linkOf(node: Node): ChainLink {
  const { facts, subject, issuer, ca, selfIssued, signature } = node.read;
  const { notBefore, notAfter, key } = facts;
  const link: ChainLink = { sha256: facts.sha256, selfSigned: false, ca };
  if (subject !== undefined) link.subject = subject;
  if (issuer !== undefined) link.issuer = issuer;
  if (notBefore !== undefined) link.notBefore = notBefore;
  if (notAfter !== undefined) link.notAfter = notAfter;
  if (key !== undefined) link.key = key;
  if (signature !== undefined) link.signature = signature;
  if (selfIssued) link.selfSigned = isSelfSigned(node);
  return link;
}

export function nodesOf(chain: Received[]): Node[] {
  return chain.map(({ node }) => node);
}
