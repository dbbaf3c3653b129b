/** What the next comparison must know of the earlier ones. Levels, not events: losing one sweep loses nothing. */

import type { Authority } from '../ledger/types.ts';

export interface EndpointMemory {
  entry: string;
  /** {@link Endpoint.key} */
  endpoint: string;
  /** Sweeps in a row without a served certificate, capped at `unreachable.after` so that a dead host's line stays still. */
  failures: number;
  /** When the run of failures began, ISO 8601. */
  failingSince?: string;
  /** SHA-256 of the leaf served last; absent: it never served one. */
  served?: string;
  /** It failed while a person had a sweep go on with `--force`: until it serves again, the guard does not count it. */
  accepted?: true;
}

export interface GenerationMemory {
  entry: string;
  sha256: string;
  /** When it was first seen at any endpoint of the entry, ISO 8601. */
  firstSeen: string;
  notBefore?: string;
  /** {@link CertificateFacts.publicKey}; absent: it was not asked, or not known when this was written. */
  publicKey?: string;
  /** The CA it came from; absent: it could not be told. */
  authority?: Authority;
}

/** Sorted by entry, then endpoint or first sight. */
export interface Memory {
  endpoints: EndpointMemory[];
  generations: GenerationMemory[];
}

export const emptyMemory: Memory = { endpoints: [], generations: [] };
