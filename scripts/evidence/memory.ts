/** What a comparison must know of earlier sweeps. It holds states, not events, so that a lost sweep loses nothing. */

import type { Authority } from '../ledger/types.ts';

export interface EndpointMemory {
  entry: string;
  /** {@link Endpoint.key} */
  endpoint: string;
  /** Failed sweeps in a row, at most `unreachable.after`, so that the line of a dead host does not change. */
  failures: number;
  /** When these failures began, ISO 8601. */
  failingSince?: string;
  /** SHA-256 of the leaf served last; absent: it never served one. */
  served?: string;
  /** A person swept with `--force` while it failed. The guard does not count it until it serves again. */
  accepted?: true;
}

export interface GenerationMemory {
  entry: string;
  sha256: string;
  /** When it was first seen at any endpoint of the entry, ISO 8601. */
  firstSeen: string;
  notBefore?: string;
  /** Absent: it could not be read, or an older version wrote the line and nothing has served it since. */
  notAfter?: string;
  /** {@link CertificateFacts.publicKey}; absent: the rule that needs it was off, or an older version wrote the line. */
  publicKey?: string;
  /** The CA it came from; absent: it could not be told. */
  authority?: Authority;
}

/** Sorted by entry, then by endpoint or `firstSeen`. */
export interface Memory {
  endpoints: EndpointMemory[];
  generations: GenerationMemory[];
}

export const emptyMemory: Memory = { endpoints: [], generations: [] };
