/** What the next sweep must remember of this one. */

import { countingFailures, hasUnasked, isServed, observationsByEndpoint } from '../evidence/evidence.ts';
import { authorityOf } from '../evidence/issuing-authority.ts';
import type { EndpointMemory, GenerationMemory, Memory } from '../evidence/memory.ts';
import type { Authority, Ledger } from '../ledger/types.ts';
import { type Observation, placeKey, type Served } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import { withdrawn } from './plausibility.ts';

/** Generations kept of one entry. */
const longestHistory = 10;

/**
 * The memory after a sweep. What was not observed stays as it is, so that a lost shard loses nothing. Entries that left the
 * ledger are forgotten, except where they cannot be read, or where too many left at once. Each call counts a failure once:
 * the same observations remembered twice count twice.
 *
 * @param observations of endpoints of the ledger
 * @param force a person believes this sweep, however many endpoints failed or left, and whatever the clock says
 */
export function remember(
  memory: Memory,
  observations: readonly Observation[],
  ledger: Ledger,
  now: Date,
  force = false,
): Memory {
  const observed = observationsByEndpoint(observations);
  const known = new Map(memory.endpoints.map(line => [placeKey(line.entry, line.endpoint), line]));
  const unbelieved = new Set(withdrawn(memory, ledger, force)?.entries);
  const kept = new Set([...ledger.unreadable, ...unbelieved]);
  const watched = ledger.entries.filter(({ id, status }) => status === 'active' || unbelieved.has(id));
  const endpoints = watched.flatMap(({ id, endpoints }) =>
    endpoints.flatMap(({ key }) => {
      const place = placeKey(id, key);
      const line = rememberEndpoint(id, key, known.get(place), observed.get(place) ?? [], ledger, now);
      return force ? line.map(acceptedIfFailing) : line;
    }),
  );
  const history = Map.groupBy(memory.generations, ({ entry }) => entry);
  const byEntry = Map.groupBy(observations, ({ entry }) => entry);
  const generations = ledger.entries.flatMap(({ id }) =>
    rememberGenerations(id, history.get(id) ?? [], byEntry.get(id) ?? [], ledger, now),
  );
  const inLedger = new Set(ledger.entries.map(({ id }) => id));
  const isKept = ({ entry }: { entry: string }) => kept.has(entry) && !inLedger.has(entry);
  return noLaterThan(now, {
    endpoints: [...endpoints, ...memory.endpoints.filter(isKept)].toSorted(
      (a, b) => compareWords(a.entry, b.entry) || compareWords(a.endpoint, b.endpoint),
    ),
    generations: [...generations, ...memory.generations.filter(isKept)].toSorted(
      (a, b) =>
        compareWords(a.entry, b.entry) ||
        compareWords(a.firstSeen, b.firstSeen) ||
        compareWords(a.sha256, b.sha256),
    ),
  });
}

const acceptedIfFailing = (line: EndpointMemory): EndpointMemory =>
  line.failures > 0 ? { ...line, accepted: true } : line;

/** A clock that was ahead left instants in the future. They are set to `now`, or every sweep until then would be in doubt. */
function noLaterThan(now: Date, { endpoints, generations }: Memory): Memory {
  const cut = (instant: string) => ((instantOf(instant) ?? 0) > now.getTime() ? now.toISOString() : instant);
  return {
    endpoints: endpoints.map(({ failingSince, ...line }) =>
      failingSince === undefined ? line : { ...line, failingSince: cut(failingSince) },
    ),
    generations: generations.map(line => ({ ...line, firstSeen: cut(line.firstSeen) })),
  };
}

/** Where one of several addresses fails, the endpoint has failed. */
function rememberEndpoint(
  entry: string,
  endpoint: string,
  before: EndpointMemory | undefined,
  observations: readonly Observation[],
  { settings }: Ledger,
  now: Date,
): EndpointMemory[] {
  const leaves = observations.filter(isServed).map(({ certificate }) => certificate.sha256);
  const last = leaves.toSorted()[0] ?? before?.served;
  const served = last === undefined ? {} : { served: last };
  if (countingFailures(observations).length > 0) {
    const failures = Math.min((before?.failures ?? 0) + 1, settings.unreachable.after);
    const failingSince = before?.failingSince ?? now.toISOString();
    const accepted = before?.accepted && { accepted: before.accepted };
    return [{ entry, endpoint, failures, failingSince, ...served, ...accepted }];
  }
  // Where one address could not be asked, it is not known whether it still fails.
  if (before && hasUnasked(observations)) return [{ ...before, ...served }];
  if (leaves.length > 0) return [{ entry, endpoint, failures: 0, ...served }];
  return before ? [before] : [];
}

/** Adds what is served for the first time. Where there are too many, those not served now go first, the oldest before all. */
function rememberGenerations(
  entry: string,
  known: readonly GenerationMemory[],
  observations: readonly Observation[],
  { settings }: Ledger,
  now: Date,
): GenerationMemory[] {
  const all = observations.filter(isServed);
  const served = new Map(all.map(({ certificate }) => [certificate.sha256, certificate]));
  const authorities = authoritiesOf(all);
  const remembered = new Set(known.map(({ sha256 }) => sha256));
  const first = [...served.values()]
    .filter(({ sha256 }) => !remembered.has(sha256))
    .toSorted((a, b) => compareWords(a.sha256, b.sha256))
    .map(({ sha256, notBefore }) => ({
      entry,
      sha256,
      firstSeen: now.toISOString(),
      ...(notBefore !== undefined && { notBefore }),
    }));
  const asksForKeys = settings.policy['key-reuse'] !== 'off';
  const withKey = (line: GenerationMemory): GenerationMemory => {
    const publicKey = line.publicKey ?? (asksForKeys ? served.get(line.sha256)?.publicKey : undefined);
    return publicKey === undefined ? line : { ...line, publicKey };
  };
  const withAuthority = (line: GenerationMemory): GenerationMemory => {
    const authority = line.authority ?? authorities.get(line.sha256);
    return authority === undefined ? line : { ...line, authority };
  };
  const withEnd = (line: GenerationMemory): GenerationMemory => {
    const notAfter = line.notAfter ?? served.get(line.sha256)?.notAfter;
    return notAfter === undefined ? line : { ...line, notAfter };
  };
  const isServedNow = ({ sha256 }: GenerationMemory): boolean => served.has(sha256);
  const generations = [...known, ...first].map(withEnd).map(withKey).map(withAuthority);
  return [
    ...generations.filter(isServedNow),
    ...generations
      .filter(line => !isServedNow(line))
      .toSorted((a, b) => compareWords(b.firstSeen, a.firstSeen) || compareWords(a.sha256, b.sha256)),
  ].slice(0, longestHistory);
}

/** By fingerprint. Of several paths, that with the first anchor in order: it must not depend on which server answers first. */
function authoritiesOf(all: readonly Served[]): Map<string, Authority> {
  const known = all.flatMap(served => {
    const authority = authorityOf(served);
    return authority ? [{ sha256: served.certificate.sha256, authority }] : [];
  });
  const lastFirst = known.toSorted((a, b) => compareWords(b.authority.anchor, a.authority.anchor));
  return new Map(lastFirst.map(({ sha256, authority }) => [sha256, authority]));
}
