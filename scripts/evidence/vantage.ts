/** The addresses and vantages that a finding names, where not all of them agree. */
import type { Vantage } from '../probe/observation.ts';
import type { EndpointEvidence } from './evidence.ts';

/** undefined: it has no name. */
export function vantageName({ site, runner }: Vantage): string | undefined {
  return [site, runner].filter(part => part !== undefined).join(' / ') || undefined;
}

/**
 * The addresses that a finding names. Undefined unless one vantage observed several addresses of the endpoint: with one
 * address, each change in DNS would change the finding.
 */
export function concernedAddresses(
  at: EndpointEvidence,
  concerned: readonly { address?: string | undefined }[],
): string[] | undefined {
  const ofVantage = Map.groupBy([...at.served, ...at.failed], ({ vantage }) => vantageName(vantage));
  if (![...ofVantage.values()].some(observed => observed.length > 1)) return undefined;
  const addresses = concerned.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return addresses.length > 0 ? [...new Set(addresses)].toSorted() : undefined;
}

/**
 * The vantages that a finding names. Undefined where all of them agree. A name may lead to another server from inside than
 * from outside.
 */
export function concernedVantages(
  at: EndpointEvidence,
  concerned: readonly { vantage: Vantage }[],
): string[] | undefined {
  const all = vantageNames([...at.served, ...at.failed]);
  const names = vantageNames(concerned);
  return names.length < all.length ? names : undefined;
}

const vantageNames = (observed: readonly { vantage: Vantage }[]): string[] =>
  [...new Set(observed.map(({ vantage }) => vantageName(vantage) ?? '?'))].toSorted();
