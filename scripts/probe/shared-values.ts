/** Observations kept in large numbers: what they have in common is kept once. */

import type { CertificateFacts, ChainLink } from '../pki/types.ts';
import type { Observation } from './observation.ts';

/**
 * Gives back observations that share equal certificates, without the DER, which is only for those who want to look again.
 * Two that claim one fingerprint and say different things, as a foreign file may, share nothing.
 */
export class Sharing {
  readonly #links = new Map<string, ChainLink>();
  readonly #certificates = new Map<string, CertificateFacts>();

  of(observation: Observation): Observation {
    if (observation.outcome !== 'served') return observation;
    const chain = observation.chain.map(({ der: _, ...link }) => shared(this.#links, link));
    return { ...observation, chain, certificate: shared(this.#certificates, observation.certificate) };
  }
}

function shared<T extends { sha256: string }>(known: Map<string, T>, value: T): T {
  const other = known.get(value.sha256);
  if (other === undefined) known.set(value.sha256, value);
  return other !== undefined && JSON.stringify(other) === JSON.stringify(value) ? other : value;
}
