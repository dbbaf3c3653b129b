/** What a sweep saw of each entry: the observations sorted to the endpoints of the ledger. */
import { certificatesOf } from '../ledger/key-types.ts';
import type { Endpoint, Entry, Ledger } from '../ledger/types.ts';
import { isShortage } from '../net/local-shortage.ts';
import { type Failed, type Observation, placeKey, type Served, type Skipped } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import type { EndpointMemory, GenerationMemory, Memory } from './memory.ts';

/** One endpoint of the ledger and what was seen there: with `addresses: all`, one observation per address. */
export interface EndpointEvidence {
  endpoint: Endpoint;
  /** The one that expires first comes first. */
  served: Served[];
  /** Failures that count; see {@link countingFailures}. */
  failed: Failed[];
  skipped: Skipped[];
  /** Its name has more addresses than were probed. */
  hasMoreAddresses: boolean;
  /** The machine that probed could not ask, here or at one of the addresses: nothing is known of it. */
  isUnasked: boolean;
  memory: EndpointMemory | undefined;
}

/**
 * One entry, everything seen at its endpoints, and the generations it is known to have served. An entry with two kinds of
 * certificate side by side is seen as two: see {@link certificatesOf}.
 */
export interface EntryEvidence {
  entry: Entry;
  endpoints: EndpointEvidence[];
  generations: GenerationMemory[];
}

/**
 * Errors that say something about where the probe ran, not about the endpoint. A name often has addresses the vantage
 * has no route to (IPv6 from an IPv4 runner): where another address of the name serves, those are left out.
 */
const notFromHere = new Set([
  ...['ENETUNREACH', 'EAFNOSUPPORT', 'ADDRESS_DENIED'],
  ...['PROXY_UNREACHABLE', 'PROXY_REPLY', 'PROXY_407'],
]);

/** Only some of the addresses were probed: a fact about the name, and no failure of anybody. */
const isTooMany = ({ error }: Failed): boolean => error.code === 'TOO_MANY_ADDRESSES';

/** Something was not asked for want of something here: see {@link isShortage}. */
export const hasUnasked = (observations: readonly Observation[]): boolean =>
  observations.filter(isFailed).some(isUnasked);

const isUnasked = ({ error }: Failed): boolean => isShortage(error.code);

/** The failures among the observations of one endpoint that count against it. */
export function countingFailures(observations: readonly Observation[]): Failed[] {
  const failed = observations.filter(isFailed).filter(failure => !isTooMany(failure) && !isUnasked(failure));
  const anyServed = observations.some(isServed);
  return anyServed ? failed.filter(({ error }) => !notFromHere.has(error.code)) : failed;
}

export const isServed = (observation: Observation): observation is Served => observation.outcome === 'served';
const isSkipped = (observation: Observation): observation is Skipped => observation.outcome === 'skipped';
const isFailed = (observation: Observation): observation is Failed =>
  !isServed(observation) && !isSkipped(observation);

/** The observations of each endpoint, in an order that does not depend on how they arrived. */
export function observationsByEndpoint(observations: readonly Observation[]): Map<string, Observation[]> {
  const places = Map.groupBy(observations, ({ entry, endpoint }) => placeKey(entry, endpoint));
  for (const [place, here] of places) {
    if (here.length > 1) places.set(place, latestOf(here.sort(inOrder)));
  }
  return places;
}

/** Of several looks at one address from one place, as when a shard's file is given twice, the last. */
function latestOf(here: readonly Observation[]): Observation[] {
  const looks = Map.groupBy(here, ({ address = '', vantage, outcome }) =>
    JSON.stringify([outcome === 'skipped', address, vantage.site, vantage.runner]),
  );
  return [...looks.values()].flatMap(same => same.toSorted((a, b) => compareWords(b.at, a.at)).slice(0, 1));
}

function inOrder(a: Observation, b: Observation): number {
  return (
    compareWords(a.address ?? '', b.address ?? '') ||
    compareWords(a.outcome, b.outcome) ||
    compareWords(a.at, b.at) ||
    compareWords(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Everything a sweep saw, with what was remembered of it. */
export interface Evidence {
  observations: readonly Observation[];
  memory: Memory;
  /** Of every entry of the ledger, whatever its status. */
  entries: EntryEvidence[];
}

/** @param memory what is remembered after these same observations */
export function gatherEvidence(
  ledger: Ledger,
  observations: readonly Observation[],
  memory: Memory,
): Evidence {
  return { observations, memory, entries: entriesEvidence(ledger, observations, memory) };
}

/** Sorts every observation to its endpoint. What names an entry or endpoint that is not in the ledger is left aside. */
function entriesEvidence(
  ledger: Ledger,
  observations: readonly Observation[],
  memory: Memory,
): EntryEvidence[] {
  const observed = observationsByEndpoint(observations);
  const remembered = new Map(memory.endpoints.map(line => [placeKey(line.entry, line.endpoint), line]));
  const generations = Map.groupBy(memory.generations, line => line.entry);
  return ledger.entries.flatMap(certificatesOf).map(entry => ({
    entry,
    generations: generations.get(entry.id) ?? [],
    endpoints: entry.endpoints.map(endpoint => {
      const place = placeKey(entry.id, endpoint.key);
      const here = observed.get(place) ?? [];
      return {
        endpoint,
        served: here.filter(isServed).toSorted(earliestExpiry),
        failed: countingFailures(here),
        skipped: here.filter(isSkipped),
        hasMoreAddresses: here.filter(isFailed).some(isTooMany),
        isUnasked: hasUnasked(here),
        memory: remembered.get(place),
      };
    }),
  }));
}

/** Everything served for an entry, whatever the endpoint. */
export const allServed = (evidence: EntryEvidence): Served[] =>
  evidence.endpoints.flatMap(({ served }) => served);

function earliestExpiry(a: Served, b: Served): number {
  const [left, right] = [instantOf(a.certificate.notAfter), instantOf(b.certificate.notAfter)];
  if (left === right) return 0;
  return (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY);
}
