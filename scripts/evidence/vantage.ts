/** From where, and at which addresses, something was seen: said where not all of them agree. */
import type { Vantage } from '../probe/observation.ts';
import type { EndpointEvidence } from './evidence.ts';

/** undefined: it has no name. */
export function vantageName({ site, runner }: Vantage): string | undefined {
  return [site, runner].filter(part => part !== undefined).join(' / ') || undefined;
}

/**
 * The addresses to name in a finding: only where an endpoint was seen at several from one place. With one, naming it would rewrite
 * the finding whenever DNS rotates.
 */
export function concernedAddresses(
  at: EndpointEvidence,
  concerned: readonly { address?: string | undefined }[],
): string[] | undefined {
  const ofVantage = Map.groupBy([...at.served, ...at.failed], ({ vantage }) => vantageName(vantage));
  if (![...ofVantage.values()].some(seen => seen.length > 1)) return undefined;
  const addresses = concerned.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return addresses.length > 0 ? [...new Set(addresses)].toSorted() : undefined;
}

/**
 * The vantages to name in a finding: only where an endpoint was seen from several, and not all of them agree. A name may
 * lead elsewhere from inside than from outside.
 */
export function concernedVantages(
  at: EndpointEvidence,
  concerned: readonly { vantage: Vantage }[],
): string[] | undefined {
  const all = vantageNames([...at.served, ...at.failed]);
  const names = vantageNames(concerned);
  return names.length < all.length ? names : undefined;
}

const vantageNames = (seen: readonly { vantage: Vantage }[]): string[] =>
  [...new Set(seen.map(({ vantage }) => vantageName(vantage) ?? '?'))].toSorted();
