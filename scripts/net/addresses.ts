/** Names → the addresses a probe may connect to. Whoever edits the ledger must not get a probe of the runner itself. */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';
import { withoutEnd } from '../text/trim.ts';
import { asFailure, ProbeFailure, timeout } from './connection-failure.ts';

type Address = IPv4 | IPv6;
type Range = [Address, number];

/** Which addresses may be connected to (CIDR), and how many milliseconds a name may take. */
interface AddressPolicy {
  allow: readonly string[];
  deny: readonly string[];
  timeout: number;
}

/** ipaddr.js's words for what only the machine itself or its own link can mean. */
const deniedKinds = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal', 'loopback']);

/** Metadata services that do not live on a link-local address: AWS and Google (IPv6), Alibaba, Oracle, Azure. */
const deniedRanges = [
  ...['fd00:ec2::254/128', 'fd20:ce::254/128'],
  ...['100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'],
].map(cidr => ipaddr.parseCIDR(cidr));

const last = [12, 13, 14, 15];
/**
 * IPv6 ranges whose addresses lead to the IPv4 address inside them, and where its octets are. A network of its own NAT64
 * (RFC 8215) may put them in either of two places (RFC 6052 §2.2).
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
 * Says of an address literal whether it must not be connected to. What `deny` holds is refused whatever else is said; `allow`
 * overrides what is built in.
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

/** A network of IPv4 addresses written within IPv6 (`::ffff:10.0.0.0/104`) is that of the IPv4 addresses, as with addresses. */
function networkOf(cidr: string): Range {
  const [base, bits] = ipaddr.parseCIDR(cidr);
  return 'isIPv4MappedAddress' in base && base.isIPv4MappedAddress() && bits >= 96
    ? [base.toIPv4Address(), bits - 96]
    : [base, bits];
}

let own: string[] | undefined;
/**
 * Of all interfaces of this machine, asked once a process: what listens there may trust whoever is on the same machine.
 * @throws ProbeFailure when this machine cannot tell: then nothing may be connected to
 */
function ownAddresses(): string[] {
  try {
    own ??= Object.values(networkInterfaces()).flatMap(found => (found ?? []).map(({ address }) => address));
    return own;
  } catch (error) {
    // It takes a descriptor and memory; what Node says of it has no word for which was missing.
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
  // Of the two places one is empty as a rule, which is not to be taken for 0.0.0.0.
  return [...found, ...localPlaces.map(at).filter(one => one.toByteArray()[0] !== 0)];
}

/**
 * Names that lead to the machine that looks them up, or to the metadata service beside it, wherever that is (RFC 6761 §6.3,
 * the usual hosts files and the clouds' own), and the address they stand for. Lower case, without the root's dot.
 */
const localNames: readonly [RegExp, string][] = [
  [/^(.*\.)?localhost$|^localhost[46]?(\.localdomain[46]?)?$|^(ip6-)?(localhost|loopback)$/, '127.0.0.1'],
  [
    /^(metadata\.google\.internal|metadata\.goog|metadata|instance-data(\.ec2\.internal)?)$/,
    '169.254.169.254',
  ],
];

/** Addresses of a host, in the resolver's order, each name asked for once. */
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
   * Those that may be connected to; never empty.
   * @throws ProbeFailure of step `resolve`: the resolver's code, `TIMEOUT`, or `ADDRESS_DENIED` when none may.
   */
  async of(host: string): Promise<string[]> {
    const found = isIP(host) ? [host] : await this.#found(host);
    const acceptable = found.filter(address => !this.#isDenied(address));
    if (acceptable.length > 0) return acceptable;
    throw denied(found.join(', '));
  }

  /**
   * What a proxy may be asked to connect to. It looks a name up itself, which may not be possible here: only with `every`
   * is it asked for here, too, so that each of its addresses can be reached on its own.
   * @throws ProbeFailure of step `resolve`: `ADDRESS_DENIED` for an address, or a name, that means the proxy itself, and for
   * a name all of whose addresses are denied.
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

  /** For a socket to a proxy: where that is is for the settings to say, so every address will do. */
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
