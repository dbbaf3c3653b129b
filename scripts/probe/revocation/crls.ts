import type { KeyObject } from 'node:crypto';
import { type Fetcher, FetchFailure, sourceKey, type Via } from '../../net/download.ts';
import { isShortage } from '../../net/local-shortage.ts';
import { type Crl, readCrl } from '../../pki/x509/crl.ts';
import { isSignedLater } from '../../pki/x509/signed-data.ts';
import { notAsked } from '../observation.ts';
import { derOf } from './issuer-file.ts';

/** The most octets of one list, and of all lists that are kept for the next certificates. */
const [maximumCrl, maximumKept] = [50 * 2 ** 20, 64 * 2 ** 20];

/**
 * A list that was fetched, or why there is none: `CRL_UNREACHABLE`, `CRL_TOO_LARGE`, `CRL_DENIED`, `CRL_UNREADABLE`,
 * {@link notAsked}.
 * `code`: of {@link FetchFailure}, where the error is less exact.
 */
export type Fetched =
  | { crl: Crl; isSignedBy(key: KeyObject): Promise<boolean> }
  | { error: string; code?: string };

interface Kept {
  fetched: Promise<Fetched>;
  size: number;
}

/** The lists of a sweep. Each is downloaded once, unless together they are too large to keep. */
export class Crls {
  readonly #fetcher: Fetcher;
  /** By {@link sourceKey}, least recently used first. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
  }

  /** @param proxy for the download. Behind another proxy, the same URL may lead to another list */
  get(url: string, proxy?: Via): Promise<Fetched> {
    const key = sourceKey(url, proxy);
    const kept = this.#kept.get(key) ?? { fetched: this.#fetch(key, url, proxy), size: 0 };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.fetched;
  }

  async #fetch(key: string, url: string, proxy: Via | undefined): Promise<Fetched> {
    try {
      const bytes = await this.#fetcher.get(url, maximumCrl, proxy);
      this.#keep(key, bytes.length);
      return usable(readCrl(derOf(bytes, 'X509 CRL')));
    } catch (error) {
      if (error instanceof RangeError) return { error: 'CRL_UNREADABLE' };
      if (!(error instanceof FetchFailure)) throw error;
      if (!isShortage(error.code)) return failed(error.code);
      // The list is tried again for the next certificate, when the shortage may be over.
      this.#kept.delete(key);
      return { error: notAsked, code: error.code };
    }
  }

  #keep(key: string, size: number): void {
    const kept = this.#kept.get(key);
    if (kept) kept.size = size;
    this.#size += size;
    for (const [other, { size: freed }] of this.#kept) {
      if (this.#size <= maximumKept) return;
      if (other === key || freed === 0) continue;
      this.#kept.delete(other);
      this.#size -= freed;
    }
  }
}

const errorsByCode: Readonly<Record<string, string>> = {
  TOO_LARGE: 'CRL_TOO_LARGE',
  ADDRESS_DENIED: 'CRL_DENIED',
};

function failed(code: string): Fetched {
  const known = errorsByCode[code];
  return known === undefined ? { error: 'CRL_UNREACHABLE', code } : { error: known };
}

/** The signature is checked once for each key, because hashing is expensive. */
function usable(crl: Crl): Fetched {
  const answers = new Map<string, Promise<boolean>>();
  return {
    crl,
    isSignedBy(key) {
      const name = key.export({ type: 'spki', format: 'der' }).toString('base64');
      const answer = answers.get(name) ?? isSignedLater(crl.signed, key);
      answers.set(name, answer);
      return answer;
    },
  };
}
