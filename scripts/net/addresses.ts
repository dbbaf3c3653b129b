/** Names → the addresses a probe may connect to. An edit of the ledger must not make the runner probe itself. */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';
import { withoutEnd } from '../text/trim.ts';
import { asFailure, ProbeFailure, timeout } from './connection-failure.ts';

type Address = IPv4 | IPv6;
type Range = [Address, number];

/** Which addresses may be connected to (CIDR), and how many milliseconds the lookup of a name may take. */
interface AddressPolicy {
  allow: readonly string[];
  deny: readonly string[];
  timeout: number;
}

/** Ranges, as ipaddr.js names them, whose addresses mean only the machine itself or its own link. */
const deniedKinds = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal', 'loopback']);

/** Metadata services that have no link-local address: AWS and Google (IPv6), Alibaba, Oracle, Azure. */
const deniedRanges = [
  ...['fd00:ec2::254/128', 'fd20:ce::254/128'],
  ...['100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'],
].map(cidr => ipaddr.parseCIDR(cidr));

const last = [12, 13, 14, 15];
/**
 * IPv6 ranges whose addresses contain the IPv4 address they lead to, and the positions of its octets. A network with its own
 * NAT64 prefix (RFC 8215) may use either of two positions (RFC 6052 §2.2).
 */
const embedding: [Range, number[]][] = [
  [ipaddr.parseCIDR('::ffff:0:0:0/96'), last],
  [ipaddr.parseCIDR('64:ff9b::/96'), last],
  [ipaddr.parseCIDR('2002::/16'), [2, 3, 4, 5]],
  [ipaddr.parseCIDR('::/96'), last],
];
const localNat64: Range = ipaddr.parseCIDR('64:ff9b:1::/48');
const localPlaces = [[6, 7, 9, 10], last];

/**
 * Returns a function that tells whether an address must not be connected to. `deny` overrides everything else; `allow`
 * overrides the built-in ranges.
 * @param own addresses of this machine
 */
export function denyList(
  { allow, deny }: Pick<AddressPolicy, 'allow' | 'deny'>,
  own: readonly string[] = [],
): (address: string) => boolean {
  const allowed = allow.map(networkOf);
  const denied = deny.map(networkOf);
  const owned = new Set(own.map(text => ipaddr.process(text).toString()));
  const isBuiltIn = (one: Address) =>
    deniedKinds.has(one.range()) || inAny(one, deniedRanges) || owned.has(one.toString());
  return text => {
    const address = ipaddr.process(text);
    const meant = [address, ...embedded(address)];
    if (meant.some(one => inAny(one, denied))) return true;
    if (inAny(address, allowed)) return false;
    return meant.some(isBuiltIn);
  };
}

/** A network of IPv4-mapped IPv6 addresses (`::ffff:10.0.0.0/104`) is treated as the network of the IPv4 addresses. */
function networkOf(cidr: string): Range {
  const [base, bits] = ipaddr.parseCIDR(cidr);
  return 'isIPv4MappedAddress' in base && base.isIPv4MappedAddress() && bits >= 96
    ? [base.toIPv4Address(), bits - 96]
    : [base, bits];
}

let own: string[] | undefined;
/**
 * The addresses of all interfaces of this machine, read once a process. A service on the same machine may trust local clients.
 * @throws ProbeFailure when this machine cannot tell. Then no connection may be made.
 */
function ownAddresses(): string[] {
  try {
    own ??= Object.values(networkInterfaces()).flatMap(found => (found ?? []).map(({ address }) => address));
    return own;
  } catch (error) {
    // The call needs a descriptor and memory. Node's error does not say which of them was missing.
    throw new ProbeFailure('resolve', 'ENOBUFS', String(error));
  }
}

function inAny(address: Address, ranges: Range[]): boolean {
  return ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

function embedded(address: Address): Address[] {
  if (address.kind() === 'ipv4') return [];
  const octets = address.toByteArray();
  const at = (places: number[]) => ipaddr.fromByteArray(places.map(place => octets[place] ?? 0));
  const found = embedding.filter(([range]) => inAny(address, [range])).map(([, places]) => at(places));
  if (!inAny(address, [localNat64])) return found;
  // Usually one of the two positions is empty. That must not be read as 0.0.0.0.
  return [...found, ...localPlaces.map(at).filter(one => one.toByteArray()[0] !== 0)];
}

/**
 * Names that mean the machine that looks them up, or its metadata service (RFC 6761 §6.3, common hosts files, names of
 * cloud providers), and the address that each stands for. Lower case, without the final dot.
 */
const localNames: readonly [RegExp, string][] = [
  [/^(.*\.)?localhost$|^localhost[46]?(\.localdomain[46]?)?$|^(ip6-)?(localhost|loopback)$/, '127.0.0.1'],
  [
    /^(metadata\.google\.internal|metadata\.goog|metadata|instance-data(\.ec2\.internal)?)$/,
    '169.254.169.254',
  ],
];

/** The addresses of a host, in the order of the resolver. Each name is looked up once. */
export class Addresses {
  readonly #answers = new Map<string, Promise<string[]>>();
  readonly #settings: AddressPolicy;
  #denied: ((address: string) => boolean) | undefined;

  constructor(settings: AddressPolicy) {
    this.#settings = settings;
  }

  #isDenied(address: string): boolean {
    this.#denied ??= denyList(this.#settings, ownAddresses());
    return this.#denied(address);
  }

  /**
   * The addresses that may be connected to. Never empty.
   * @throws ProbeFailure of step `resolve`: the resolver's code, `TIMEOUT`, or `ADDRESS_DENIED` when none may.
   */
  async of(host: string): Promise<string[]> {
    const found = isIP(host) ? [host] : await this.#found(host);
    const acceptable = found.filter(address => !this.#isDenied(address));
    if (acceptable.length > 0) return acceptable;
    throw denied(found.join(', '));
  }

  /**
   * What a proxy may be asked to connect to. The proxy looks a name up itself, because this machine may not be able to. Only
   * with `every` it is looked up here, too, so that each of its addresses can be reached separately.
   * @throws ProbeFailure of step `resolve`: `ADDRESS_DENIED` for an address or a name that means the proxy itself, and for a
   * name all of whose addresses are denied.
   */
  async beyondProxy(host: string, every: boolean): Promise<string[]> {
    if (isIP(host)) return this.of(host);
    const name = withoutEnd(host.toLowerCase(), '.');
    const [, local] = localNames.find(([names]) => names.test(name)) ?? [];
    if (local !== undefined && this.#isDenied(local)) throw denied(host);
    if (!every) return [host];
    try {
      return await this.of(host);
    } catch (error) {
      const { code } = asFailure(error, 'resolve');
      if (code === addressDenied) throw error;
      return [host];
    }
  }

  /** For a socket to a proxy. The settings name the proxy, so no address of it is denied. */
  readonly lookup: LookupFunction = (host, { all }, callback) => {
    this.#found(host).then(
      found => {
        const addresses = found.map(address => ({ address, family: isIP(address) }));
        const [{ address, family } = { address: '', family: 0 }] = addresses;
        if (all) callback(null, addresses);
        else callback(null, address, family);
      },
      (error: Error) => callback(error, []),
    );
  };

  #found(host: string): Promise<string[]> {
    const known = this.#answers.get(host);
    if (known) return known;
    const answer = this.#resolve(host);
    this.#answers.set(host, answer);
    return answer;
  }

  async #resolve(host: string): Promise<string[]> {
    try {
      return await resolveWithin(host, this.#settings.timeout);
    } catch (error) {
      // Silence is not believed at once: the second look asks again.
      this.#answers.delete(host);
      throw asFailure(error, 'resolve');
    }
  }
}

const addressDenied = 'ADDRESS_DENIED';

const denied = (found: string) =>
  new ProbeFailure(
    'resolve',
    addressDenied,
    `${found} must not be probed unless probe.allow in settings.yaml says so, and probe.deny does not`,
  );

/** The system's resolver, hosts file included, with a time limit that it lacks itself. */
async function resolveWithin(host: string, milliseconds: number): Promise<string[]> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new ProbeFailure('resolve', timeout, 'no address in time')),
    milliseconds,
  );
  try {
    const found = await Promise.race([lookup(host, { all: true, order: 'verbatim' }), expired]);
    return [...new Set(found.map(({ address }) => address))];
  } finally {
    clearTimeout(timer);
  }
}
