/**
 * Entries whose servers have an RSA and an ECDSA certificate (`keyTypes: both`). Each endpoint becomes two, one for each kind of
 * certificate, and the rules judge the entry as two.
 */
import { textAt } from './data.ts';
import type { Endpoint, Entry, KeyType } from './types.ts';

/** The kinds of certificate that a client can ask for by its signature algorithms (RFC 8446 §4.2.3). */
export const keyTypes = ['rsa', 'ecdsa'] as const satisfies readonly KeyType[];
/** The names of the kinds in texts of both languages. */
export const keyTypeNames: Readonly<Record<KeyType, string>> = { rsa: 'RSA', ecdsa: 'ECDSA' };

/** @param data of an entry's file */
export const hasBothKeyTypes = (data: unknown): boolean => textAt(data, ['keyTypes']) === 'both';

/** First all endpoints for RSA, then all for ECDSA, so that the first ones keep their index in the file. */
export function endpointsPerKeyType(endpoints: readonly Endpoint[]): Endpoint[] {
  return keyTypes.flatMap(keyType =>
    endpoints.map(endpoint => ({ ...endpoint, key: `${endpoint.key}#${keyType}`, keyType })),
  );
}

/** The key of an endpoint without the kind of certificate. */
export const writtenKey = (key: string): string => key.replace(/#(rsa|ecdsa)$/, '');

/** The kind of certificate in the key of an endpoint. */
export const keyTypeOf = (key: string): KeyType | undefined =>
  keyTypes.find(keyType => key.endsWith(`#${keyType}`));

/** The endpoints of the file, each once. */
export function writtenEndpoints({ endpoints }: Entry): Endpoint[] {
  return endpoints.flatMap(({ keyType, ...endpoint }) =>
    keyType === 'ecdsa' ? [] : [{ ...endpoint, key: writtenKey(endpoint.key) }],
  );
}

/**
 * The entry itself, or one entry for each kind of certificate where it has both. Those two have its id and file, and each has a
 * title of its own.
 */
export function certificatesOf(entry: Entry): Entry[] {
  if (entry.keyTypes !== 'both') return [entry];
  const { keyTypes: _both, ecdsa = {}, certificate, previous, ...rest } = entry;
  const records = { rsa: { certificate, previous }, ecdsa };
  return keyTypes.map(keyType => {
    const { certificate, previous } = records[keyType];
    return {
      ...rest,
      keyType,
      title: `${entry.title} (${keyTypeNames[keyType]})`,
      endpoints: entry.endpoints.filter(endpoint => endpoint.keyType === keyType),
      ...(certificate && { certificate }),
      ...(previous && { previous }),
    };
  });
}
