import { Lru } from '../lru.ts';
import type { ServedReading } from '../reading.ts';
import type { Anchors } from '../verify/anchors.ts';
import { Node } from '../verify/node.ts';
import { judgeChain } from '../verify/verdict.ts';
import { publishedCertificates } from './bundle.ts';
import { type Fetcher, FetchFailure, placeOf, type Via } from './fetch.ts';

/** Octets of what is fetched for one certificate. */
const maximumBundle = 100_000;
/** Certificates between the last one sent and an anchor, and places that one certificate is looked for at. */
const [maximumLevels, maximumPlaces] = [4, 2];
/** Places whose certificates are kept: hostile ones may be as many as there are endpoints. */
const maximumKept = 200;

/** Certificates of issuers, from where the certificates they issued say that they are; each place asked once, unless there are too many to keep. */
export class Publications {
  readonly #fetcher: Fetcher;
  readonly #found = new Lru<string, Promise<Node[]>>(maximumKept);

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
  }

  /** Those whose key made the signature of `node`. */
  async of(node: Node, proxy?: Via): Promise<Node[]> {
    for (const url of node.issuerUrls.slice(0, maximumPlaces)) {
      const issuers = (await this.#at(url, proxy)).filter(candidate => isIssuer(candidate, node));
      if (issuers.length > 0) return issuers;
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
    const extra: Node[] = [];
    let end = sent.find(({ issuer }) => issuer === missingIssuer);
    for (let level = 0; end && level < maximumLevels; level++) {
      const issuers = await this.of(end, proxy);
      extra.push(...issuers);
      const { verdict, path } = judgeChain(sent, anchors, now, extra);
      if (verdict.completedBy) {
        const { trust, hostname } = observation.verdict;
        return {
          ...reading,
          observation: { ...observation, verdict: { trust, ...verdict, hostname } },
          ...(path && { path }),
        };
      }
      end = issuers.find(({ selfIssued }) => !selfIssued);
    }
    return reading;
  }

  #at(url: string, proxy: Via | undefined): Promise<Node[]> {
    const place = placeOf(url, proxy);
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

/** By name and by signature. */
export function isIssuer(candidate: Node, node: Node): boolean {
  return (
    candidate.comparableSubject !== undefined &&
    candidate.comparableSubject === node.comparableIssuer &&
    node.isSignedBy(candidate)
  );
}
