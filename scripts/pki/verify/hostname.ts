/** Do the names of a certificate cover the name that the client asked for? */
import { canonicalAddress } from '../../text/host.ts';
import type { Verdict } from '../certificate-types.ts';
import { contents, type Element } from '../x509/der.ts';
import type { Node } from './path-node.ts';

const [dnsTag, addressTag] = [0x82, 0x87];

/**
 * RFC 9525: the name must be in subjectAltName; the subject does not count. A wildcard stands for one whole leftmost label, and
 * an address is compared with addresses only. All names are compared, even if the facts keep fewer.
 * @param endpoint names in canonical form, as the ledger holds them
 */
export function judgeHostname(
  leaf: Node,
  { serverName, host }: { serverName?: string; host?: string },
): Verdict['hostname'] {
  const names = leaf.alternativeNames;
  const address = canonicalAddress(serverName ?? host ?? '');
  if (address !== undefined) return verdictIf(holdsAddress(names, address));
  if (serverName === undefined) return 'unchecked';
  return verdictIf(holdsName(names, serverName));
}

const verdictIf = (covered: boolean) => (covered ? 'match' : 'mismatch');

/**
 * A name in a certificate that ends in a dot is not valid (RFC 5280 §4.2.1.6 requires the preferred name syntax) and covers
 * nothing. Name constraints compare names as written, so the dot could take a name out of an excluded subtree.
 */
function holdsName(names: readonly Element[], serverName: string): boolean {
  const name = serverName.toLowerCase().replace(/\.$/, '');
  const dot = name.indexOf('.');
  // A wildcard directly below a top-level domain would cover the names of many owners.
  const wildcard = dot > 0 && name.includes('.', dot + 1) ? `*${name.slice(dot)}` : undefined;
  return names.some(element => {
    if (element.tag !== dnsTag) return false;
    const presented = contents(element).toString('latin1').toLowerCase();
    return presented === name || presented === wildcard;
  });
}

function holdsAddress(names: readonly Element[], address: string): boolean {
  const wanted = octetsOf(address);
  return names.some(element => element.tag === addressTag && contents(element).equals(wanted));
}

/** @param address canonical */
function octetsOf(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const octets = Buffer.alloc(16);
  for (const [index, group] of before.entries()) octets.writeUInt16BE(group, 2 * index);
  for (const [index, group] of after.entries()) octets.writeUInt16BE(group, 16 - 2 * (after.length - index));
  return octets;
}
