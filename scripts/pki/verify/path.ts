/** Searches the paths from a leaf to an anchor, until one breaks no rule. */
import type { Anchors } from './anchors.ts';
import { type Budget, maximumComparisons } from './name-constraints.ts';
import type { Node } from './path-node.ts';
import { objectionTo } from './path-rules.ts';

/** Where the search ended. */
export type PathEnd =
  /** `path`: leaf first, anchor last. */
  | { kind: 'anchored'; path: Node[] }
  /**
   * An anchor is reached, but only by ways that `error` (OpenSSL's word) speaks against: the first of the best one, which is
   * `path` where there is one to name, and `node` the certificate of it that breaks the rule, by its `extension` where it is one.
   */
  | { kind: 'flawed'; error: string; node?: Node; extension?: string; path?: Node[] }
  /** At a self-signed certificate that is not an anchor. `leaf`: it is the leaf itself. */
  | { kind: 'self-signed'; leaf: boolean }
  | { kind: 'missing'; issuer: string };

/** The most certificates that are used. A hostile chain may have hundreds that all claim to sign each other. */
export const maximumSent = 20;
/** For the same reason, the most signatures that are checked for one chain, and the most steps of the search. */
export const maximumSignatures = 100;
const maximumSteps = 1_000;
/** The error of a chain that needs more than that. */
export const tooLong = 'CERT_CHAIN_TOO_LONG';

/**
 * @param sent leaf first
 * @param now milliseconds. It judges every certificate but the leaf
 * @param extra certificates from elsewhere that may help
 */
export function findPath(
  sent: readonly Node[],
  anchors: Anchors,
  now: number,
  extra: readonly Node[] = [],
): PathEnd {
  const [leaf, ...others] = [...sent.slice(0, maximumSent), ...extra];
  if (!leaf) throw new RangeError('a chain has a leaf');
  const issuers = new Issuers(others, anchors, now);
  return new Search(anchors, issuers, now).from(leaf) ?? deadEnd(leaf, issuers);
}

/** Finds the issuers of a certificate among those that were sent and the anchors. */
class Issuers {
  readonly #sent: readonly Node[];
  readonly #anchors: Anchors;
  readonly #now: number;
  readonly #found = new Map<Node, Node[]>();
  #left = maximumSignatures;
  /** A certificate has the issuer's name, but its key did not make the signature. */
  forged = false;

  constructor(sent: readonly Node[], anchors: Anchors, now: number) {
    this.#sent = sent;
    this.#anchors = anchors;
    this.#now = now;
  }

  /**
   * Anchors first, because a shorter path is more likely the intended one. Valid certificates come before the others, and of
   * those the one that ends last, whose error OpenSSL reports, too.
   */
  of(node: Node): Node[] {
    const known = this.#found.get(node);
    if (known) return known;
    // It has no issuer above it, even where an anchor has its name and key.
    if (isSelfSigned(node)) return [];
    const candidates = [...this.#anchors.named(node.comparableIssuer), ...this.#sent].filter(candidate =>
      certifies(candidate, node),
    );
    const signers = candidates.filter(candidate => this.#left-- > 0 && node.isSignedBy(candidate));
    if (candidates.length > 0 && signers.length === 0) this.forged = true;
    const inForce = (signer: Node) =>
      (signer.notAfter ?? 0) >= this.#now && (signer.notBefore ?? 0) <= this.#now;
    const lastFirst = (a: Node, b: Node) => (b.notAfter ?? 0) - (a.notAfter ?? 0);
    const others = signers.filter(signer => !inForce(signer)).toSorted(lastFirst);
    const ordered = [...signers.filter(inForce), ...others];
    this.#found.set(node, ordered);
    return ordered;
  }
}

/** A depth-first search that goes back from every certificate without a valid path. */
class Search {
  readonly #anchors: Anchors;
  readonly #issuers: Issuers;
  readonly #now: number;
  readonly #budget: Budget = { left: maximumComparisons };
  #left = maximumSteps;
  #flaw: PathEnd | undefined;

  constructor(anchors: Anchors, issuers: Issuers, now: number) {
    this.#anchors = anchors;
    this.#issuers = issuers;
    this.#now = now;
  }

  /** @returns undefined when no path leads to a trust anchor */
  from(leaf: Node): PathEnd | undefined {
    const path = this.#extend([leaf]);
    if (path) return { kind: 'anchored', path };
    if (this.#flaw) return this.#flaw;
    return this.#left < 0 ? { kind: 'flawed', error: tooLong } : undefined;
  }

  #extend(path: Node[]): Node[] | undefined {
    const last = path.at(-1);
    if (!last || this.#left-- < 0) return undefined;
    if (this.#anchors.find(last)) {
      const objection = objectionTo(path, this.#now, this.#budget);
      if (objection === undefined) return path;
      this.#flaw ??= { kind: 'flawed', ...objection, path };
      // An error in this part of the path remains in every longer path.
      return undefined;
    }
    for (const issuer of this.#issuers.of(last)) {
      if (path.some(({ sha256 }) => sha256 === issuer.sha256)) continue;
      const found = this.#extend([...path, issuer]);
      if (found) return found;
    }
    return undefined;
  }
}

/** When no anchor can be reached: follows the first issuer each time, and returns where that stops. */
function deadEnd(leaf: Node, issuers: Issuers): PathEnd {
  const visited = new Set<string>();
  let node = leaf;
  for (;;) {
    visited.add(node.sha256);
    const next = issuers.of(node).find(signer => !visited.has(signer.sha256));
    if (next) node = next;
    else break;
  }
  if (isSelfSigned(node)) return { kind: 'self-signed', leaf: node === leaf };
  if (issuers.forged) return { kind: 'flawed', error: 'CERT_SIGNATURE_FAILURE' };
  return { kind: 'missing', issuer: node.issuer };
}

export function isSelfSigned(node: Node): boolean {
  return node.selfIssued && node.isSignedBy(node);
}

/** By name and key identifiers (RFC 5280 §4.2.1.1), as OpenSSL selects issuers. The signature is not checked. */
export function certifies(issuer: Node, node: Node): boolean {
  if (node.comparableIssuer === undefined || issuer.comparableSubject !== node.comparableIssuer) return false;
  const { extensions } = node;
  const wanted = extensions === 'malformed' ? undefined : extensions.authorityKey;
  if (!wanted) return true;
  const subjectKey = issuer.extensions === 'malformed' ? undefined : issuer.extensions.subjectKey;
  if (wanted.key && subjectKey && !wanted.key.equals(subjectKey)) return false;
  if (wanted.serial && !wanted.serial.equals(issuer.serial)) return false;
  return wanted.issuer === undefined || wanted.issuer === issuer.comparableIssuer;
}
