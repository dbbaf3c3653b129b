/** For many observations in memory: values that they have in common are kept once. */

import type { CertificateFacts, ChainLink } from '../pki/certificate-types.ts';
import type { Observation } from './observation.ts';

/**
 * Returns observations that share equal certificates. The DER is left out: only a later verification needs it. Two
 * certificates with one fingerprint and different contents, as a foreign file may have, are not shared.
 */
export class SharedValues {
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
