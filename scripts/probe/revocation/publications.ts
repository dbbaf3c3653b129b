import { type Fetcher, FetchFailure, sourceKey, type Via } from '../../net/download.ts';
import { Lru } from '../../pki/lru.ts';
import type { Anchors } from '../../pki/verify/anchors.ts';
import { Node } from '../../pki/verify/path-node.ts';
import { judgeChain } from '../../pki/verify/verdict.ts';
import type { ServedReading } from '../endpoint-reading.ts';
import { publishedCertificates } from './issuer-file.ts';

/** The most octets of one download. */
const maximumBundle = 100_000;
/** How many levels above the last certificate of the server are searched, and how many URLs are tried for one certificate. */
const [maximumLevels, maximumPlaces] = [4, 4];
/** The most downloads that are kept. Hostile certificates may name a different URL at every endpoint. */
const maximumKept = 200;

/**
 * The certificates of issuers, from the URLs that the issued certificates name. Each URL is downloaded once, unless there are too
 * many to keep.
 */
export class Publications {
  readonly #fetcher: Fetcher;
  readonly #found = new Lru<string, Promise<Node[]>>(maximumKept);

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
  }

  /** The published certificates whose key signed `node`. */
  async of(node: Node, proxy?: Via): Promise<Node[]> {
    return issuersOf(node, await this.#publishedWithIssuer(node, proxy));
  }

  /** All certificates at the first URL that has an issuer of `node`. Some CAs also publish the certificates above it there. */
  async #publishedWithIssuer(node: Node, proxy: Via | undefined): Promise<Node[]> {
    for (const url of node.issuerUrls.slice(0, maximumPlaces)) {
      const published = await this.#at(url, proxy);
      if (issuersOf(node, published).length > 0) return published;
    }
    return [];
  }

  /**
   * Judges a chain that leads to no anchor again, with the certificates that the server should have sent. The reading stays
   * unchanged when they do not help.
   */
  async complete(reading: ServedReading, anchors: Anchors, now: number): Promise<ServedReading> {
    const { observation, sent, proxy } = reading;
    const { missingIssuer } = observation.verdict;
    const extra = new Set<Node>();
    let end = sent.find(({ issuer }) => issuer === missingIssuer);
    for (let level = 0; end && level < maximumLevels; level++) {
      const published = await this.#publishedWithIssuer(end, proxy);
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

/** The last certificate of the path from `node` up through `published`. Undefined: `published` has no issuer of `node`. */
function lastAbove(node: Node, published: readonly Node[]): Node | undefined {
  let last: Node | undefined;
  // Cross certificates may form a circle.
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
