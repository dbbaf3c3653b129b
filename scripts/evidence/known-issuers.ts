/**
 * What all chains of a sweep say about issuers that some server did not send. A chain that ends early lacks an intermediate,
 * or comes from a CA outside the trust set. The chains of other endpoints tell which.
 */
import type { Ledger } from '../ledger/types.ts';
import type { ChainLink } from '../pki/certificate-types.ts';
import type { Observation } from '../probe/observation.ts';
import { isServed } from './evidence.ts';

export interface KnownIssuers {
  /** Was this CA part of a chain that leads to a trust anchor of that trust set? */
  isTrustedIssuer(trust: string, subject: string): boolean;
  /** Was it sent as a root that is no anchor of that trust set? */
  isUnknownRoot(trust: string, subject: string): boolean;
}

/** Collects the CAs of all chains served. Trust sets with the same anchors count as one. */
export function gatherIssuers(ledger: Ledger, observations: readonly Observation[]): KnownIssuers {
  const key = (trust: string, subject: string): string =>
    `${ledger.trust.get(trust)?.hash ?? trust}\n${subject}`;
  const trusted = new Set<string>();
  const unknownRoots = new Set<string>();
  for (const { chain, verdict } of observations.filter(isServed)) {
    for (const subject of chain.flatMap(subjectOfCa)) {
      if (verdict.path === 'trusted') trusted.add(key(verdict.trust, subject));
    }
    for (const subject of chain.filter(link => link.selfSigned).flatMap(subjectOfCa)) {
      if (verdict.path === 'untrusted') unknownRoots.add(key(verdict.trust, subject));
    }
  }
  return {
    isTrustedIssuer: (trust, subject) => trusted.has(key(trust, subject)),
    isUnknownRoot: (trust, subject) => unknownRoots.has(key(trust, subject)),
  };
}

const subjectOfCa = ({ ca, subject }: ChainLink): string[] => (ca && subject !== undefined ? [subject] : []);
