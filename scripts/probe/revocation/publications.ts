import { type Fetcher, FetchFailure, sourceKey, type Via } from '../../net/download.ts';
import { Lru } from '../../pki/lru.ts';
import type { Anchors } from '../../pki/verify/anchors.ts';
import { Node } from '../../pki/verify/path-node.ts';
import { judgeChain } from '../../pki/verify/verdict.ts';
import type { ServedReading } from '../endpoint-reading.ts';
import { publishedCertificates } from './issuer-file.ts';

/** Octets of what is fetched for one certificate. */
const maximumBundle = 100_000;
/** Looks above the last certificate sent, each at what the one before it ended with, and places that one is looked for at. */
const [maximumLevels, maximumPlaces] = [4, 4];
/** Places whose certificates are kept: hostile ones may be as many as there are endpoints. */
const maximumKept = 200;

/**
 * Certificates of issuers, from where the certificates they issued say that they are; each place asked once, unless there are
 * too many to keep.
 */
export class Publications {
  readonly #fetcher: Fetcher;
  readonly #found = new Lru<string, Promise<Node[]>>(maximumKept);

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
  }

  /** Those whose key made the signature of `node`. */
  async of(node: Node, proxy?: Via): Promise<Node[]> {
    return issuersOf(node, await this.#beside(node, proxy));
  }

  /** All that is published at the first place where an issuer of `node` is: some publish what is above it as well. */
  async #beside(node: Node, proxy: Via | undefined): Promise<Node[]> {
    for (const url of node.issuerUrls.slice(0, maximumPlaces)) {
      const published = await this.#at(url, proxy);
      if (issuersOf(node, published).length > 0) return published;
    }
    return [];
  }

  /**
   * A chain that ends before any anchor, judged again with the certificates that its server should have sent. It stays
   * what it was when they lead nowhere.
   */
  async complete(reading: ServedReading, anchors: Anchors, now: number): Promise<ServedReading> {
    const { observation, sent, proxy } = reading;
    const { missingIssuer } = observation.verdict;
    const extra = new Set<Node>();
    let end = sent.find(({ issuer }) => issuer === missingIssuer);
    for (let level = 0; end && level < maximumLevels; level++) {
      const published = await this.#beside(end, proxy);
      for (const each of published) extra.add(each);
      const { verdict, path } = judgeChain(sent, anchors, now, [...extra]);
      if (verdict.completedBy) {
        const { trust, hostname } = observation.verdict;
        return {
          ...reading,
          observation: { ...observation, verdict: { trust, ...verdict, hostname } },
          ...(path && { path }),
        };
      }
      end = lastAbove(end, published);
    }
    return reading;
  }

  #at(url: string, proxy: Via | undefined): Promise<Node[]> {
    const place = sourceKey(url, proxy);
    const found = this.#found.get(place) ?? this.#fetch(url, proxy);
    this.#found.set(place, found);
    return found;
  }

  async #fetch(url: string, proxy: Via | undefined): Promise<Node[]> {
    try {
      return publishedCertificates(await this.#fetcher.get(url, maximumBundle, proxy)).map(
        der => new Node(der),
      );
    } catch (error) {
      if (error instanceof FetchFailure || error instanceof RangeError) return [];
      throw error;
    }
  }
}

const issuersOf = (node: Node, candidates: readonly Node[]): Node[] =>
  candidates.filter(candidate => isIssuer(candidate, node));

/** Where the way up from `node` through `published` ends; absent: it does not begin, or at a certificate that ends it. */
function lastAbove(node: Node, published: readonly Node[]): Node | undefined {
  let last: Node | undefined;
  // Cross certificates may go round in circles.
  for (let left = published.length; left > 0; left--) {
    const next = issuersOf(last ?? node, published).find(({ selfIssued }) => !selfIssued);
    if (!next) return last;
    last = next;
  }
  return last;
}

/** By name and by signature. */
export function isIssuer(candidate: Node, node: Node): boolean {
  return (
    candidate.comparableSubject !== undefined &&
    candidate.comparableSubject === node.comparableIssuer &&
    node.isSignedBy(candidate)
  );
}
