/**
 * Entries whose servers hold an RSA and an ECDSA certificate side by side (`keyTypes: both`): each endpoint is two, one asked
 * for each, and whoever judges certificates looks at the entry as two.
 */
import { textAt } from './data.ts';
import type { Endpoint, Entry, KeyType } from './types.ts';

/** By the kind of key, as the client lets the server choose (RFC 8446 §4.2.3). */
export const keyTypes = ['rsa', 'ecdsa'] as const satisfies readonly KeyType[];
/** What stands behind the names of both in texts of either language. */
export const keyTypeNames: Readonly<Record<KeyType, string>> = { rsa: 'RSA', ecdsa: 'ECDSA' };

/** @param data of an entry's file */
export const hasBothKeyTypes = (data: unknown): boolean => textAt(data, ['keyTypes']) === 'both';

/** All of one type before those of the other, so that the first have the places they have in the file. */
export function bothOf(endpoints: readonly Endpoint[]): Endpoint[] {
  return keyTypes.flatMap(keyType =>
    endpoints.map(endpoint => ({ ...endpoint, key: `${endpoint.key}#${keyType}`, keyType })),
  );
}

/** The key of an endpoint as it is written, whatever kind of certificate it is asked for. */
export const writtenKey = (key: string): string => key.replace(/#(rsa|ecdsa)$/, '');

/** The kind of certificate that the key of an endpoint says it is asked for. */
export const keyTypeOf = (key: string): KeyType | undefined =>
  keyTypes.find(keyType => key.endsWith(`#${keyType}`));

/** The endpoints as they stand in the file, each once. */
export function writtenEndpoints({ endpoints }: Entry): Endpoint[] {
  return endpoints.flatMap(({ keyType, ...endpoint }) =>
    keyType === 'ecdsa' ? [] : [{ ...endpoint, key: writtenKey(endpoint.key) }],
  );
}

/**
 * The certificates of an entry, as entries with one line of generations each: itself, or the two it stands for. They have
 * its id and its file, and a title of their own.
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
