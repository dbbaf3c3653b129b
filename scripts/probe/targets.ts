/** Ledger → the endpoints to probe, and those that are skipped with the reason. Pure. */

import { hash } from 'node:crypto';
import { UsageError } from '../errors.ts';
import type { Endpoint, Entry, Ledger } from '../ledger/types.ts';
import { type HostAndPort, parseProxy } from '../net/host-and-port.ts';
import { dayAt } from '../text/zoned-time.ts';
import { placeKey, type Skipped, type Vantage } from './observation.ts';

/** One endpoint to probe. */
export interface Target {
  entry: string;
  endpoint: Endpoint;
  /** A key of {@link Ledger.trust}. */
  trust: string;
  /** Absent: as the settings say. */
  addresses?: 'first' | 'all';
  /** The HTTP proxy of the entry's site. */
  proxy?: HostAndPort;
}

/** What narrows a probe down; everything absent selects everything. */
export interface Selection {
  /** `false`: those of entries that name no site. */
  site?: string | false;
  entries?: string[];
  /** 1-based: `{ index: 2, count: 4 }` is the second of four. */
  shard?: { index: number; count: number };
}

export interface Targets {
  /** In an order that does not follow the ledger, so that the endpoints of a dead site are spread over the sweep. */
  targets: Target[];
  skipped: Skipped[];
}

/**
 * Divides the endpoints of the ledger into those to probe and those to skip. Every endpoint of the selection is in exactly one
 * shard, whenever each shard runs.
 * @throws UsageError for a site or an entry that the ledger does not have
 */
export function selectTargets(
  ledger: Ledger,
  now: Date,
  selection: Selection = {},
  vantage: Vantage = {},
): Targets {
  requireKnown(ledger, selection);
  const { site, entries, shard } = selection;
  const today = dayAt(now, ledger.settings.timezone);
  const chosen = placesAt(ledger, site).filter(
    ({ entry }) => entries === undefined || entries.includes(entry.id),
  );

  const result: Targets = { targets: [], skipped: [] };
  for (const { entry, endpoint } of partOf(chosen, shard)) {
    const reason = whySkipped(entry, endpoint, today);
    if (reason)
      result.skipped.push({
        outcome: 'skipped',
        entry: entry.id,
        endpoint: endpoint.key,
        at: now.toISOString(),
        vantage,
        ...reason,
      });
    else result.targets.push(targetOf(entry, endpoint, ledger));
  }
  return result;
}

function targetOf(entry: Entry, endpoint: Endpoint, ledger: Ledger): Target {
  const { id, trust, addresses } = entry;
  return { entry: id, endpoint, trust, ...(addresses && { addresses }), ...proxyOf(entry, ledger) };
}

/** The proxy for a target at a site. Empty for a site without a proxy, and without a site. */
export function proxyOf(
  { site = '' }: { site?: string | undefined },
  { settings: { sites } }: Pick<Ledger, 'settings'>,
): Pick<Target, 'proxy'> {
  const written = Object.hasOwn(sites, site) ? sites[site]?.proxy : undefined;
  const proxy = written === undefined ? undefined : parseProxy(written);
  return proxy ? { proxy } : {};
}

type Why = Pick<Skipped, 'reason' | 'until' | 'note'>;

function whySkipped({ status }: Entry, endpoint: Endpoint, today: string): Why | undefined {
  if (status !== 'active') return { reason: status };
  const { check, maintenance, reason } = endpoint;
  if (check === 'none') return { reason: 'check-none', ...(reason !== undefined && { note: reason }) };
  if (maintenance && today <= maintenance.until)
    return {
      reason: 'maintenance',
      until: maintenance.until,
      ...(maintenance.reason !== undefined && { note: maintenance.reason }),
    };
  return undefined;
}

/**
 * Divides the endpoints, in the order of a hash of their keys, into parts whose sizes differ by at most one. A new endpoint
 * moves at most one endpoint across each border.
 */
function partOf<T extends Place>(all: T[], shard: Selection['shard']): T[] {
  const ordered = inOrder(all);
  if (!shard) return ordered;
  return ordered.slice(
    border(shard.index - 1, ordered.length, shard),
    border(shard.index, ordered.length, shard),
  );
}

interface Place {
  entry: Entry;
  endpoint: Endpoint;
}

function inOrder<T extends Place>(all: readonly T[]): T[] {
  const position = ({ entry, endpoint }: T) => hash('sha256', placeKey(entry.id, endpoint.key));
  return all
    .map(item => ({ item, position: position(item) }))
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
    .map(({ item }) => item);
}

const border = (index: number, length: number, { count }: { count: number }) =>
  Math.floor((index * length) / count);

/** The shard, from 1, of each endpoint of a site, by {@link placeKey}. The same division as in {@link selectTargets}. */
export function shardsAt(ledger: Ledger, site: string | false, count: number): ReadonlyMap<string, number> {
  const ordered = inOrder(placesAt(ledger, site));
  const shards = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(
    shards.flatMap(shard =>
      ordered
        .slice(border(shard - 1, ordered.length, { count }), border(shard, ordered.length, { count }))
        .map(({ entry, endpoint }) => [placeKey(entry.id, endpoint.key), shard] as const),
    ),
  );
}

const placesAt = ({ entries }: Ledger, site: string | false | undefined): Place[] =>
  entries
    .filter(entry => site === undefined || (entry.site ?? false) === site)
    .flatMap(entry => entry.endpoints.map(endpoint => ({ entry, endpoint })));

function requireKnown(ledger: Ledger, { site, entries = [] }: Selection): void {
  const { sites } = ledger.settings;
  if (typeof site === 'string' && !Object.hasOwn(sites, site))
    throw unknown('--site', site, Object.keys(sites));
  const ids = new Set(ledger.entries.map(({ id }) => id));
  const stranger = entries.find(id => !ids.has(id));
  if (stranger !== undefined) throw unknown('--entry', stranger, [...ids]);
}

const shownNames = 20;

function unknown(option: string, given: string, possible: string[]): UsageError {
  const names = possible.toSorted().slice(0, shownNames).join(', ');
  const more = possible.length > shownNames ? ', …' : '';
  return new UsageError({
    en: possible.length
      ? `${option} ${given}: the ledger has no such name. Use one of: ${names}${more}`
      : `${option} ${given}: the ledger names none at all. Add it to the ledger, or leave ${option} out.`,
    ja: possible.length
      ? `${option} ${given}: 台帳にありません。次のいずれかを指定してください: ${names}${more}`
      : `${option} ${given}: 台帳に一つも登録されていません。台帳に追加するか、${option} を外してください。`,
  });
}
