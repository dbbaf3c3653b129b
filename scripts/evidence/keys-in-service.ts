/** Which entries serve which key, over all entries: what `policy.key-reuse` judges by. */

import { compareWords } from '../text/order.ts';
import type { EndpointEvidence, EntryEvidence } from './evidence.ts';
import { longestList } from './facts.ts';

export interface KeysInService {
  /**
   * The other entries that serve another certificate for the same key: the first by id, as many as a finding shows, and
   * their number.
   */
  sharing(entry: string, held: Held): { shown: string[]; total: number };
}

interface Held {
  /** Of the certificate. */
  sha256: string;
  publicKey: string;
}

/** @param entries the evidence of the active entries */
export function gatherKeys(entries: readonly EntryEvidence[]): KeysInService {
  const holders = entries.flatMap(evidence =>
    evidence.endpoints.flatMap(at =>
      inService(at, evidence).map(held => ({ ...held, entry: evidence.entry.id })),
    ),
  );
  const ordered = holders.toSorted((a, b) => compareWords(a.entry, b.entry));
  const byKey = new Map(
    [...Map.groupBy(ordered, ({ publicKey }) => publicKey)].map(([key, held]) => [key, holdersOf(held)]),
  );
  return {
    sharing: (entry, { sha256, publicKey }) =>
      byKey.get(publicKey)?.beside(entry, sha256) ?? { shown: [], total: 0 },
  };
}

/** An endpoint that was not observed counts with what it served last, as a lost shard is no renewal. */
function inService({ endpoint, served, memory }: EndpointEvidence, { generations }: EntryEvidence): Held[] {
  if (served.length > 0) {
    return served.flatMap(({ certificate: { sha256, publicKey } }) =>
      publicKey === undefined ? [] : [{ sha256, publicKey }],
    );
  }
  if (endpoint.check === 'none') return [];
  return generations.flatMap(({ sha256, publicKey }) =>
    sha256 === memory?.served && publicKey !== undefined ? [{ sha256, publicKey }] : [],
  );
}

/**
 * The entries of one key. One wildcard certificate may be in thousands of entries, and one key in thousands of certificates.
 * So it compares neither each pair of entries, nor each certificate with all entries.
 * @param holders by entry
 */
function holdersOf(holders: readonly { entry: string; sha256: string }[]) {
  const certificates = new Map<string, Set<string>>();
  for (const { entry, sha256 } of holders) {
    certificates.set(entry, (certificates.get(entry) ?? new Set()).add(sha256));
  }
  const holdingOne = Map.groupBy(
    [...certificates.values()].filter(({ size }) => size === 1),
    ([sha256]) => sha256,
  );
  const holdsAnother = (entry: string, sha256: string): boolean => {
    const held = certificates.get(entry);
    return held !== undefined && (held.size > 1 || !held.has(sha256));
  };
  const first = new Map<string, string[]>();
  const firstBeside = (sha256: string): string[] => {
    const found =
      first.get(sha256) ??
      certificates
        .keys()
        .filter(entry => holdsAnother(entry, sha256))
        .take(longestList + 1)
        .toArray();
    first.set(sha256, found);
    return found;
  };
  return {
    beside(entry: string, sha256: string): { shown: string[]; total: number } {
      const total = certificates.size - (holdingOne.get(sha256)?.length ?? 0);
      const shown = firstBeside(sha256).filter(id => id !== entry);
      return { shown: shown.slice(0, longestList), total: total - (holdsAnother(entry, sha256) ? 1 : 0) };
    },
  };
}
