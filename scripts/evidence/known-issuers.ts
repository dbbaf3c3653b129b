/**
 * What the whole sweep says about issuers nobody sent. A chain that ends early either lacks an intermediate its server
 * should send, or comes from a CA nobody here trusts; alone it cannot be told which, but other endpoints can tell.
 */
import type { Ledger } from '../ledger/types.ts';
import type { ChainLink } from '../pki/types.ts';
import type { Observation } from '../probe/observation.ts';
import { isServed } from './evidence.ts';

export interface KnownIssuers {
  /** Was this CA part of a chain that leads to an anchor of that trust set? */
  isTrustedIssuer(trust: string, subject: string): boolean;
  /** Was it sent as a root that is no anchor of that trust set? */
  isUnknownRoot(trust: string, subject: string): boolean;
}

/** Collects what every chain served in the sweep tells about its CAs. Trust sets with the same anchors share evidence. */
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
