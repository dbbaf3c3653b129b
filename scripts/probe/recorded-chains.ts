/** Puts together the chains that a probe recorded, for another verification. */
import type { ChainToVerify, IncompleteChain, Recorded } from '../pki/verify/verification.ts';
import type { Observation } from './observation.ts';

/**
 * The chains that were recorded. A file holds the DER of a certificate only where it first appears, so all files are read
 * before any chain is put together.
 */
export function recordedChains(
  observations: Iterable<Observation>,
  trust: string | undefined,
): (ChainToVerify | IncompleteChain)[] {
  const ders = new Map<string, Buffer>();
  const chains: { source: string; hashes: string[]; trust: string; recorded: Recorded }[] = [];
  for (const observation of observations) {
    if (observation.outcome !== 'served') continue;
    const { entry, endpoint, address, proxy, chain, verdict, revocation } = observation;
    for (const { sha256, der } of chain)
      if (der !== undefined && !ders.has(sha256)) ders.set(sha256, Buffer.from(der, 'base64'));
    const hashes = chain.map(({ sha256 }) => sha256);
    // Where a proxy looked the name up, the address is not known here.
    const source = `${entry} ${endpoint} ${address ?? proxy ?? ''}`.trimEnd();
    const recorded = { hostname: verdict.hostname, ...(revocation && { revocation }) };
    chains.push({ source, hashes, trust: trust ?? verdict.trust, recorded });
  }
  return chains.map(({ source, hashes, ...asked }) => {
    const missing = hashes.filter(hash => !ders.has(hash));
    if (missing.length > 0) return { source, missing };
    return { source, ...asked, ders: hashes.flatMap(hash => ders.get(hash) ?? []) };
  });
}
