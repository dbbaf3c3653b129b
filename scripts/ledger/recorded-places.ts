/** Which hosts and ports the ledger speaks of, under whatever name. */
import { expandEndpoint } from './endpoint.ts';
import type { Ledger } from './types.ts';

/**
 * Tells of the key of an endpoint whether no entry names that host and port. It does not matter what status an entry has,
 * or whether it is probed. What is no key of an endpoint is not said to be unrecorded.
 */
export function unrecordedIn(ledger: Pick<Ledger, 'entries'>): (key: string) => boolean {
  const recorded = recordedPlaces(ledger);
  return key => {
    const place = placeOfKey(key);
    return place !== undefined && !recorded.has(place);
  };
}

/** Can it be said what the ledger does not hold? Not while a file of it cannot be read, or its certificates are not there. */
export function isWhole({ unreadable, missingFolders = [] }: Ledger): boolean {
  return unreadable.length === 0 && !missingFolders.includes('certificate');
}

function recordedPlaces({ entries }: Pick<Ledger, 'entries'>): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ endpoints }) =>
      endpoints.flatMap(({ host, address, port }) =>
        [host, address].flatMap(each => (each === undefined ? [] : [placeOf(each, port)])),
      ),
    ),
  );
}

/**
 * A pinned address, another server name or the kind of key that is asked for makes no other place. Undefined: it is no key
 * of an endpoint.
 * @param key {@link Endpoint.key}; whoever wrote a file of observations may have made it up
 */
function placeOfKey(key: string): string | undefined {
  const [written = ''] = key.split(/[@?#]/, 1);
  const expansion = expandEndpoint(written);
  if ('fault' in expansion) return undefined;
  const { host, port } = expansion.endpoint;
  return host === undefined ? undefined : placeOf(host, port);
}

const placeOf = (host: string, port: number): string => `${host} ${port}`;
