/** The hosts and ports that a ledger records. */
import { expandEndpoint } from './endpoint.ts';
import { type Ledger, type Protocol, protocols } from './types.ts';

/** What a key of an endpoint names besides pinned address, server name and kind of certificate. */
export interface EndpointPlace {
  /** `https://web.example.jp:443` */
  key: string;
  host: string;
  port: number;
}

/** Makes a test for places: no entry of any status names this host and port. What has no place does not count as unrecorded. */
export function unrecordedIn(ledger: Pick<Ledger, 'entries'>): (place: EndpointPlace | undefined) => boolean {
  const recorded = recordedPlaces(ledger);
  return place => place !== undefined && !recorded.has(hostAndPort(place.host, place.port));
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
 * @param key {@link Endpoint.key}, untrusted: it comes from a file of observations
 * @returns undefined where no endpoint has exactly this key
 */
export function placeOfKey(key: string): EndpointPlace | undefined {
  const [, base = '', scheme, host = '', digits, address, serverName, keyType] = keyForm.exec(key) ?? [];
  const protocol = protocolNames.find(each => each === scheme);
  const port = Number(digits);
  if (protocol === undefined || !(port >= 1 && port <= 65_535)) return undefined;
  const named = {
    ...(address !== undefined && { address }),
    ...(serverName !== undefined && { serverName }),
  };
  const expansion = expandEndpoint({ protocol, host, port, ...named });
  if ('fault' in expansion || `${expansion.endpoint.key}${keyType ?? ''}` !== key) return undefined;
  return { key: base, host: host.replace(/^\[|\]$/g, ''), port };
}

const keyForm =
  /^(([a-z0-9-]+):\/\/(\[[^\]]*\]|[^:@?#/]+):(\d{1,5}))(?:@([^?#]+))?(?:\?sni=([^#]+))?(#rsa|#ecdsa)?$/;

const protocolNames = Object.keys(protocols) as Protocol[];

const hostAndPort = (host: string, port: number): string => `${host} ${port}`;
