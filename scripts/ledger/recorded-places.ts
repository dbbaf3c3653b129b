/** The hosts and ports that a ledger records. */
import { expandEndpoint } from './endpoint.ts';
import type { Ledger } from './types.ts';

/**
 * Makes a test for keys of endpoints: no entry of any status names this host and port. A text that is no key of an endpoint does
 * not count as unrecorded.
 */
export function unrecordedIn(ledger: Pick<Ledger, 'entries'>): (key: string) => boolean {
  const recorded = recordedPlaces(ledger);
  return key => {
    const place = placeOfKey(key);
    return place !== undefined && !recorded.has(place);
  };
}

/** Every file could be read, and the folder of certificates exists. Only then is it known what the ledger does not record. */
export function isCompletelyRead({ unreadable, missingFolders = [] }: Ledger): boolean {
  return unreadable.length === 0 && !missingFolders.includes('certificate');
}

function recordedPlaces({ entries }: Pick<Ledger, 'entries'>): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ endpoints }) =>
      endpoints.flatMap(({ host, address, port }) =>
        [host, address].flatMap(each => (each === undefined ? [] : [hostAndPort(each, port)])),
      ),
    ),
  );
}

/**
 * The host and port of a key, without pinned address, server name and kind of certificate.
 * @param key {@link Endpoint.key}, untrusted: it comes from a file of observations
 * @returns undefined where the text is no key of an endpoint
 */
function placeOfKey(key: string): string | undefined {
  const [written = ''] = key.split(/[@?#]/, 1);
  const expansion = expandEndpoint(written);
  if ('fault' in expansion) return undefined;
  const { host, port } = expansion.endpoint;
  return host === undefined ? undefined : hostAndPort(host, port);
}

const hostAndPort = (host: string, port: number): string => `${host} ${port}`;
