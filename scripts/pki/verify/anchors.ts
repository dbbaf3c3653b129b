import type { TrustSet } from '../certificate-types.ts';
import { sha256 } from '../x509/certificate-facts.ts';
import { Node } from './path-node.ts';

/** The anchors of a trust set, by subject. They are parsed on first use, because most sweeps never need them. */
export class Anchors {
  readonly #set: TrustSet;
  #index: Index | undefined;
  #fingerprints: Set<string> | undefined;

  constructor(set: TrustSet) {
    this.#set = set;
  }

  /** @param subject {@link Node.comparableSubject} */
  named(subject: string | undefined): Node[] {
    return (subject !== undefined && this.#indexed().bySubject.get(subject)) || [];
  }

  /** The anchor that is the same certificate. */
  find(node: Node): Node | undefined {
    return this.#indexed().byHash.get(node.sha256);
  }

  /** {@link find} by fingerprint, without parsing. */
  has(fingerprint: string): boolean {
    this.#fingerprints ??= new Set(this.#set.anchors.map(pem => sha256(derOf(pem))));
    return this.#fingerprints.has(fingerprint);
  }

  /** `node` is one of the built-in public roots. */
  isPublic(node: Node): boolean {
    return this.#indexed().builtIn.has(node.sha256);
  }

  #indexed(): Index {
    this.#index ??= indexOf(this.#set);
    return this.#index;
  }
}

interface Index {
  bySubject: Map<string | undefined, Node[]>;
  byHash: Map<string, Node>;
  builtIn: Set<string>;
}

function indexOf({ anchors, builtIn }: TrustSet): Index {
  const found = anchors.map(pem => ({ pem, node: new Node(derOf(pem)) }));
  const nodes = found.map(({ node }) => node);
  return {
    bySubject: Map.groupBy(nodes, node => node.comparableSubject),
    byHash: new Map(nodes.map(node => [node.sha256, node])),
    builtIn: new Set(found.filter(({ pem }) => builtIn?.has(pem)).map(({ node }) => node.sha256)),
  };
}

const derOf = (pem: string) => Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64');
