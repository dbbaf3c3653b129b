/**
 * The way from a leaf to an anchor, found from signatures. OpenSSL verifies too, inside the handshake, but of all its
 * errors it hands over only the last: an expired leaf hides that nobody trusts its issuer. So the shape of the path is
 * decided here, and OpenSSL is believed on the rules that only it checks.
 */
import { X509Certificate } from 'node:crypto';
import type { TrustSet } from '../../ledger/types.ts';
import { type Certificate, readCertificate } from '../x509/facts.ts';

/** A certificate with what the search asks of it again and again. */
export interface Node {
  /** Absent: OpenSSL cannot make sense of it, so nothing can be verified with it. */
  certificate?: X509Certificate;
  sha256: string;
  /** One-line names as in {@link ChainLink}. */
  subject: string;
  issuer: string;
  ca: boolean;
  /** Milliseconds; absent where it could not be read. */
  notBefore?: number;
  notAfter?: number;
}

export function nodeOf(read: Certificate, certificate?: X509Certificate): Node {
  const { facts, subject, issuer, ca } = read;
  return {
    ...(certificate && { certificate }),
    sha256: facts.sha256,
    subject: subject ?? '',
    issuer: issuer ?? '',
    ca,
    ...(facts.notBefore && { notBefore: Date.parse(facts.notBefore) }),
    ...(facts.notAfter && { notAfter: Date.parse(facts.notAfter) }),
  };
}

/** Where the search ended. */
export type PathEnd =
  | { kind: 'anchored' }
  /** An anchor is reached, but only through a certificate that `error` (OpenSSL's word) speaks against. */
  | { kind: 'flawed'; error: string }
  /** At a self-signed certificate that is no anchor; `leaf` when that is the leaf itself. */
  | { kind: 'self-signed'; leaf: boolean }
  | { kind: 'missing'; issuer: string };

/** The anchors of a trust set, by subject; parsed on first use because most sweeps never need them. */
export class Anchors {
  readonly #set: TrustSet;
  #bySubject: Map<string, Node[]> | undefined;
  #hashes: Set<string> | undefined;

  constructor(set: TrustSet) {
    this.#set = set;
  }

  named(subject: string): Node[] {
    return this.#index().get(subject) ?? [];
  }

  has(node: Node): boolean {
    this.#index();
    return this.#hashes?.has(node.sha256) ?? false;
  }

  #index(): Map<string, Node[]> {
    if (this.#bySubject) return this.#bySubject;
    const nodes = this.#set.anchors.map(pem => {
      const certificate = new X509Certificate(pem);
      return nodeOf(readCertificate(certificate.raw), certificate);
    });
    this.#hashes = new Set(nodes.map(node => node.sha256));
    this.#bySubject = Map.groupBy(nodes, node => node.subject);
    return this.#bySubject;
  }
}

/** More certificates than this are not looked at: a hostile chain may hold hundreds that all claim to sign each other. */
export const maximumSent = 20;

/** Searches from the leaf, each certificate visited once; `now` judges every certificate but the leaf. */
export function findPath(sent: Node[], anchors: Anchors, now: number): PathEnd {
  const [leaf, ...others] = sent.slice(0, maximumSent);
  if (!leaf) throw new RangeError('a chain has a leaf');
  const issuers = issuerSearch(others, anchors);

  let flaw: string | undefined;
  const acceptable = (node: Node) => {
    const objection = objectionTo(node, now);
    flaw ??= objection;
    return objection === undefined;
  };
  if (reaches(leaf, anchors, issuers, acceptable)) return { kind: 'anchored' };
  if (reaches(leaf, anchors, issuers, () => true)) return { kind: 'flawed', error: flaw ?? 'CERT_UNTRUSTED' };
  return deadEnd(leaf, issuers);
}

interface Issuers {
  /** Those whose key made the signature of `node`. */
  of(node: Node): Node[];
  /** Some certificate carries the issuer's name, but its key did not make the signature. */
  forged: boolean;
}

function issuerSearch(sent: Node[], anchors: Anchors): Issuers {
  const found = new Map<Node, Node[]>();
  const search: Issuers = {
    forged: false,
    of(node) {
      const known = found.get(node);
      if (known) return known;
      const candidates = [...anchors.named(node.issuer), ...sent].filter(candidate =>
        certifies(candidate, node),
      );
      const signers = candidates.filter(candidate => isSignedBy(node, candidate));
      if (candidates.length > 0 && signers.length === 0) search.forged = true;
      found.set(node, signers);
      return signers;
    },
  };
  return search;
}

/** By name and key identifier, the signature not looked at. */
export function certifies(issuer: Node, node: Node): boolean {
  if (issuer.subject !== node.issuer || !issuer.certificate || !node.certificate) return false;
  return node.certificate.checkIssued(issuer.certificate);
}

function isSignedBy(node: Node, issuer: Node): boolean {
  if (!issuer.certificate || !node.certificate) return false;
  try {
    return node.certificate.verify(issuer.certificate.publicKey);
  } catch (error) {
    // A key or a signature of a kind OpenSSL does not know proves nothing.
    if (error instanceof Error) return false;
    throw error;
  }
}

function objectionTo(node: Node, now: number): string | undefined {
  if (node.notAfter !== undefined && now > node.notAfter) return 'CERT_HAS_EXPIRED';
  if (node.notBefore !== undefined && now < node.notBefore) return 'CERT_NOT_YET_VALID';
  return node.ca ? undefined : 'INVALID_CA';
}

/** Is there a way to an anchor whose certificates, the leaf apart, are all `acceptable`? */
function reaches(
  leaf: Node,
  anchors: Anchors,
  issuers: Issuers,
  acceptable: (node: Node) => boolean,
): boolean {
  if (anchors.has(leaf)) return true;
  const visited = new Set<string>([leaf.sha256]);
  const open = [leaf];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const issuer of issuers.of(node)) {
      if (visited.has(issuer.sha256)) continue;
      visited.add(issuer.sha256);
      const anchor = anchors.has(issuer);
      // A version 1 root is an authority because somebody made it an anchor.
      if (!acceptable(anchor ? { ...issuer, ca: true } : issuer)) continue;
      if (anchor) return true;
      open.push(issuer);
    }
  }
  return false;
}

/** No anchor can be reached: follows the first issuer each time and says where that stops. */
function deadEnd(leaf: Node, issuers: Issuers): PathEnd {
  const visited = new Set<string>();
  let node = leaf;
  for (;;) {
    visited.add(node.sha256);
    const signers = isSelfSigned(node) ? [] : issuers.of(node);
    const next = signers.find(signer => !visited.has(signer.sha256));
    if (next) node = next;
    else break;
  }
  if (isSelfSigned(node)) return { kind: 'self-signed', leaf: node === leaf };
  if (issuers.forged) return { kind: 'flawed', error: 'CERT_SIGNATURE_FAILURE' };
  return { kind: 'missing', issuer: node.issuer };
}

export function isSelfSigned(node: Node): boolean {
  return node.subject === node.issuer && isSignedBy(node, node);
}
