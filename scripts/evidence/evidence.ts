/** The evidence of a sweep: what was observed of each entry, and at endpoints that no entry names. */
import { certificatesOf } from '../ledger/key-types.ts';
import { placeOfKey, unrecordedIn } from '../ledger/recorded-places.ts';
import type { Endpoint, Entry, Ledger } from '../ledger/types.ts';
import { isShortage } from '../net/local-shortage.ts';
import { type Failed, type Observation, placeKey, type Served, type Skipped } from '../probe/observation.ts';
import { earliestExpiry } from './expiry-order.ts';
import { latestOf } from './latest.ts';
import type { EndpointMemory, GenerationMemory, Memory } from './memory.ts';
import { type UnrecordedEndpoint, unrecordedEndpoints } from './unrecorded-endpoints.ts';

/** What was observed at one endpoint of the ledger: with `addresses: all`, one observation per address. */
export interface EndpointEvidence {
  endpoint: Endpoint;
  /** The one that expires first comes first. */
  served: Served[];
  /** Failures that count; see {@link countingFailures}. */
  failed: Failed[];
  skipped: Skipped[];
  /** Its name has more addresses than were probed. */
  hasMoreAddresses: boolean;
  /** The machine that probed ran short and could not ask the endpoint, or one of its addresses. */
  isUnasked: boolean;
  memory: EndpointMemory | undefined;
}

/**
 * What was observed at the endpoints of one entry, and the generations it is known to have served. An entry with two kinds
 * of certificate side by side is judged as two entries: see {@link certificatesOf}.
 */
export interface EntryEvidence {
  entry: Entry;
  endpoints: EndpointEvidence[];
  generations: GenerationMemory[];
}

/**
 * Errors that depend on where the probe ran. A name often has addresses to which the vantage has no route, such as IPv6 from
 * an IPv4 runner. Such an error does not count where another address of the name serves.
 */
const notFromHere = new Set([
  ...['ENETUNREACH', 'EAFNOSUPPORT', 'ADDRESS_DENIED'],
  ...['PROXY_UNREACHABLE', 'PROXY_REPLY', 'PROXY_407'],
]);

/** Only some of the addresses were probed. That says something about the name, and is no failure. */
const isTooMany = ({ error }: Failed): boolean => error.code === 'TOO_MANY_ADDRESSES';

/** Was something not asked because the machine that probed ran short? See {@link isShortage}. */
export const hasUnasked = (observations: readonly Observation[]): boolean =>
  observations.filter(isFailed).some(isUnasked);

const isUnasked = ({ error }: Failed): boolean => isShortage(error.code);

/** The failures among the observations of one endpoint that count as failures of the endpoint. */
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
    if (here.length > 1) places.set(place, latestOf(here));
  }
  return places;
}

/**
 * Divides observations into those of endpoints of the ledger and those of endpoints that no entry names. Two kinds fit
 * neither and are left out: an entry without that endpoint, where another entry has it; and an unrecorded one that was skipped.
 */
export function divided(
  ledger: Ledger,
  observations: readonly Observation[],
): { recorded: Observation[]; unrecorded: Observation[] } {
  const keys = new Set(
    ledger.entries.flatMap(({ id, endpoints }) => endpoints.map(at => placeKey(id, at.key))),
  );
  const { recorded = [], others = [] } = Object.groupBy(observations, ({ entry, endpoint }) =>
    keys.has(placeKey(entry, endpoint)) ? 'recorded' : 'others',
  );
  if (others.length === 0) return { recorded, unrecorded: [] };
  const isUnrecorded = unrecordedIn(ledger);
  return {
    recorded,
    unrecorded: others.filter(each => !isSkipped(each) && isUnrecorded(placeOfKey(each.endpoint))),
  };
}

/** What a rule over the whole fleet judges. Its only source today is the observations of probes. */
export interface FleetEvidence {
  /** Of every entry of the ledger, whatever its status. */
  entries: readonly EntryEvidence[];
  /** By endpoint. */
  unrecorded: readonly UnrecordedEndpoint[];
}

/** All that a comparison needs beside the ledger. */
export interface Evidence extends FleetEvidence {
  /** Of endpoints of the ledger. */
  observations: readonly Observation[];
  memory: Memory;
}

/**
 * @param observations of endpoints of the ledger
 * @param memory what is remembered after these same observations
 * @param unrecorded observations of endpoints that no entry names
 */
export function gatherEvidence(
  ledger: Ledger,
  observations: readonly Observation[],
  memory: Memory,
  unrecorded: readonly Observation[] = [],
): Evidence {
  return {
    observations,
    memory,
    entries: entriesEvidence(ledger, observations, memory),
    unrecorded: unrecordedEndpoints(unrecorded),
  };
}

/** Assigns every observation to its endpoint. Those of an entry or endpoint that the ledger does not have are left out. */
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
        served: here.filter(isServed).toSorted((a, b) => earliestExpiry(a.certificate, b.certificate)),
        failed: countingFailures(here),
        skipped: here.filter(isSkipped),
        hasMoreAddresses: here.filter(isFailed).some(isTooMany),
        isUnasked: hasUnasked(here),
        memory: remembered.get(place),
      };
    }),
  }));
}

/** Everything served for an entry, at whatever endpoint. */
export const allServed = (evidence: EntryEvidence): Served[] =>
  evidence.endpoints.flatMap(({ served }) => served);
