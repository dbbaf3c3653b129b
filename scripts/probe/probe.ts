/** Endpoints → observations. */

import { neverAskedForWithdrawnTls } from '../ledger/protocols.generated.ts';
import type { KeyType, Settings } from '../ledger/types.ts';
import { Addresses } from '../net/addresses.ts';
import { abandoned, asFailure, isDoubtful, ProbeFailure } from '../net/connection-failure.ts';
import { Deadline } from '../net/deadline.ts';
import { hostAndPort } from '../net/host-and-port.ts';
import { isShortage } from '../net/local-shortage.ts';
import { makeContexts } from '../net/tls-contexts.ts';
import { Lru } from '../pki/lru.ts';
import type { TrustSet } from '../pki/types.ts';
import { Anchors } from '../pki/verify/anchors.ts';
import { CertificateReader, nodesOf, type Received } from '../pki/verify/chain.ts';
import { judgeHostname } from '../pki/verify/hostname.ts';
import type { Node } from '../pki/verify/path-node.ts';
import { type ChainVerdict, type Judgement, judgeChain } from '../pki/verify/verdict.ts';
import { canonicalAddress } from '../text/host.ts';
import { type Strike, striking, struckFrom } from '../text/redact.ts';
import { dial, dialWithdrawn, type FirstHello, type Peer } from './connection/dial.ts';
import { describe } from './connection/outcome.ts';
import type { Handshake } from './connection/tls.ts';
import { withdrawnVersionOf } from './connection/withdrawn-tls.ts';
import type { ProxyCredentials } from './credentials.ts';
import type { Reading, ServedReading } from './endpoint-reading.ts';
import { chainHash, KnownVerdicts } from './known-verdicts.ts';
import type { Failed, Served, Tls, Vantage } from './observation.ts';
import type { ProbeMemory } from './probe-memory.ts';
import { type Look, schedule, type Tell } from './probe-queue.ts';
import { unordered } from './revocation/as-completed.ts';
import { Inquiry } from './revocation/inquiry.ts';
import type { Target } from './targets.ts';

export interface ProbeContext {
  settings: Settings;
  /** {@link Ledger.trust} */
  trust: ReadonlyMap<string, TrustSet>;
  /** The clock at the start of the sweep; observations are stamped with it plus the time that has passed. */
  now: Date;
  vantage: Vantage;
  /** What earlier sweeps learned. */
  memory?: ProbeMemory;
  /** Told once, when the last target is being dialled. */
  onDrained?: () => void;
  /** For the proxies of the sites. */
  proxyCredentials?: ProxyCredentials;
}

/** Of the deadline, for the question after old versions: on a machine that is busy, a server that answers may seem slow. */
const partForOld = 1 / 2;

/** Observations that wait for a revocation list: beyond it, results are no longer taken from the dials. */
const maximumInquiries = 5_000;

/** Addresses of one endpoint that are probed, each on its own. */
const maximumAddresses = 32;

/**
 * Probes every target and yields one observation each, as they come (with `addresses: all`, one per address).
 * Nothing an endpoint does makes it throw; leaving the loop early ends every dial.
 */
export async function* probe(
  targets: Iterable<Target>,
  context: ProbeContext,
): AsyncGenerator<Served | Failed> {
  const { settings } = context;
  const prober = new Prober(context);
  const inquiry = prober.inquiry();
  const left = new AbortController();
  const readings = schedule<Job, Reading>(
    Iterator.from(targets).map(target => ({ target })),
    {
      concurrency: settings.probe.concurrency,
      deadline: settings.probe.timeout,
      look: (job, milliseconds, tell) => prober.look(job, milliseconds, tell),
      isSilence,
      onDrained: context.onDrained,
      signal: left.signal,
    },
  );
  try {
    yield* unordered(readings, inquiry.ask, maximumInquiries);
  } finally {
    left.abort();
    inquiry.end();
  }
}

function isSilence(reading: Reading): boolean {
  if (!('isIncomplete' in reading)) return false;
  return reading.isIncomplete || isDoubtful(reading.observation.error);
}

/** A target, and the one address of it to dial once that is settled. */
interface Job {
  target: Target;
  address?: string;
  /** Nothing is dialled: this is what there is to say. */
  failure?: ProbeFailure;
  /** It was looked at before, in vain: it may be the size of the hello that was not liked. */
  again?: boolean;
}

/** One look at a job. */
interface Attempt {
  milliseconds: number;
  deadline: Deadline;
  first: FirstHello;
}

/** A trust set with what is made of it once a sweep. */
interface PreparedTrust {
  set: TrustSet;
  anchors: Anchors;
}

class Prober {
  readonly #context: ProbeContext;
  readonly #started = performance.now();
  readonly #addresses: Addresses;
  readonly #certificates = new CertificateReader();
  readonly #preparedSets = new Map<string, PreparedTrust>();
  readonly #contexts = { any: makeContexts(), rsa: makeContexts('rsa'), ecdsa: makeContexts('ecdsa') };
  readonly #known: KnownVerdicts;
  /** In this sweep, something could not be asked for want of descriptors, ports or memory. */
  #hasRunShort = false;
  /** Made in this sweep, by trust set and chain. */
  readonly #judgements = new Lru<string, Judgement>(500);

  /** Takes the credentials of proxies out of observations: a proxy may repeat them in the name of any server behind it. */
  readonly #strike: Strike;

  constructor(context: ProbeContext) {
    this.#context = context;
    this.#strike = striking(
      Object.values(context.proxyCredentials ?? {}).flatMap(both => [
        both,
        both.slice(both.indexOf(':') + 1),
      ]),
    );
    this.#addresses = new Addresses(context.settings.probe);
    this.#known = new KnownVerdicts(context.memory?.verdicts ?? [], context.now);
  }

  /** What is asked once a chain is judged. */
  inquiry(): Inquiry {
    const { settings, now, memory, vantage } = this.#context;
    return new Inquiry({
      settings: settings.probe,
      now,
      known: memory?.revocations ?? [],
      ...(vantage.site !== undefined && { site: vantage.site }),
      addresses: this.#addresses,
      anchors: trust => this.#prepared(trust).anchors,
    });
  }

  look(job: Job, milliseconds: number, tell: Tell<Job>): Look<Reading> {
    const deadline = new Deadline();
    const first = job.again ? 'padded' : 'usual';
    job.again = true;
    return {
      result: this.#observe(job, { milliseconds, deadline, first }, tell),
      abandon: () => deadline.end(new ProbeFailure(deadline.step, abandoned, 'another look was faster')),
    };
  }

  async #observe(job: Job, attempt: Attempt, tell: Tell<Job>): Promise<Reading> {
    const { deadline, milliseconds } = attempt;
    const { target } = job;
    let address = job.address ?? target.endpoint.address;
    try {
      if (job.failure) throw job.failure;
      const addresses = await this.#addressesOf(job, tell.more);
      deadline.start(milliseconds);
      let shortage: unknown;
      for (const [index, candidate] of addresses.entries()) {
        address = candidate;
        try {
          const reading = await this.#read(target, address, attempt);
          tell.answered();
          return await this.#withOld(reading, this.#peerOf(target, address), attempt);
        } catch (error) {
          if (isShortage(asFailure(error, deadline.step).code)) shortage ??= error;
          // Nobody listens at this one; the name may have another where somebody does.
          const next = index + 1 < addresses.length && deadline.step === 'connect' && !deadline.reason;
          // That nobody listens at any is not known where one could not be asked.
          if (!next) throw shortage ?? error;
        }
      }
      throw new ProbeFailure('resolve', 'ENOTFOUND', 'no address');
    } catch (error) {
      const failure = asFailure(error, deadline.step);
      const observation = { ...this.#common(target, address), ...describe(failure, this.#strike) };
      this.#hasRunShort ||= isShortage(failure.code);
      // A resolver that cannot open its files may call a name unknown.
      const isDoubted = this.#hasRunShort && failure.step === 'resolve';
      return { observation, isIncomplete: failure.isIncomplete || isDoubted };
    } finally {
      deadline.finish();
    }
  }

  #common({ entry, endpoint, proxy }: Target, place: string | undefined) {
    const at = this.#context.now.getTime() + Math.round(performance.now() - this.#started);
    return {
      entry,
      endpoint: endpoint.key,
      at: new Date(at).toISOString(),
      vantage: this.#context.vantage,
      // A name that was handed to a proxy is no address.
      ...(place !== undefined && canonicalAddress(place) !== undefined && { address: place }),
      ...(proxy && { proxy: hostAndPort(proxy) }),
    };
  }

  /** The addresses to try, one after the other; where every address is wanted, one, and `more` hears of the rest. */
  #addressesOf(job: Job, more: (jobs: Job[]) => void): Promise<string[]> {
    const { endpoint, proxy, addresses: which = this.#context.settings.probe.addresses } = job.target;
    const host = job.address ?? endpoint.address ?? endpoint.host;
    if (host === undefined) throw new ProbeFailure('resolve', 'ENOTFOUND', 'neither a host nor an address');
    const every = which === 'all';
    const addresses = proxy ? this.#addresses.beyondProxy(host, every) : this.#addresses.of(host);
    return every ? this.#oneOf(job, addresses, more) : addresses;
  }

  async #oneOf(job: Job, found: Promise<string[]>, more: (jobs: Job[]) => void): Promise<string[]> {
    const addresses = await found;
    const { target } = job;
    // An earlier look at the same job has chosen, perhaps while this one waited.
    if (job.address !== undefined) return [job.address];
    // DNS rotates them: sorted, it is the same ones in every sweep that are beyond the limit.
    const chosen = addresses.length > maximumAddresses ? addresses.toSorted() : addresses;
    const [first = '', ...rest] = chosen.slice(0, maximumAddresses);
    job.address = first;
    more(rest.map(address => ({ target, address })));
    if (chosen.length > maximumAddresses) more([{ target, failure: tooManyAddresses(chosen.length) }]);
    return [first];
  }

  #peerOf({ endpoint, proxy }: Target, address: string): Peer {
    const { protocol, port, serverName } = endpoint;
    const credentials = proxy && this.#context.proxyCredentials?.[hostAndPort(proxy)];
    const { lookup } = this.#addresses;
    return {
      address,
      port,
      protocol,
      ...(serverName !== undefined && { serverName }),
      ...(proxy && { proxy: { ...proxy, lookup, ...(credentials !== undefined && { credentials }) } }),
    };
  }

  async #read(target: Target, address: string, { first, deadline }: Attempt): Promise<ServedReading> {
    const peer = this.#peerOf(target, address);
    const { keyType } = target.endpoint;
    const handshake = await dial(peer, this.#contexts[keyType ?? 'any'], first, deadline);
    const received = this.#certificates.read(handshake.chain);
    requireKeyType(keyType, received[0]?.read.facts.key);
    const sent = nodesOf(received);
    const chain = chainHash(received.map(({ link }) => link.sha256));
    const { verdict, path } = this.#judge(chain, sent, this.#prepared(target.trust));
    const { staple } = handshake;
    return {
      observation: this.#served(target, address, handshake, received, verdict),
      chain,
      sent,
      ...(path && { path }),
      ...(staple && { staple }),
      ...(peer.proxy && { proxy: peer.proxy }),
    };
  }

  #served(
    target: Target,
    address: string,
    { protocol, cipher, group, staple }: Handshake,
    received: Received[],
    verdict: ChainVerdict,
  ): Served {
    const [leaf] = received;
    if (!leaf) throw new RangeError('a chain has a leaf');
    const hostname = judgeHostname(leaf.node, target.endpoint);
    const observation: Served = {
      ...this.#common(target, address),
      outcome: 'served',
      tls: { protocol, cipher, ...(group !== undefined && { group }) },
      certificate: leaf.read.facts,
      chain: received.map(({ link }) => link),
      verdict: { trust: target.trust, ...verdict, hostname },
      stapled: staple !== undefined,
    };
    return target.proxy ? struckFrom(observation, this.#strike) : observation;
  }

  async #withOld(reading: ServedReading, peer: Peer, attempt: Attempt): Promise<ServedReading> {
    const { observation, chain } = reading;
    const old = await this.#withdrawnVersionOf(observation, chain, peer, attempt);
    return old === undefined
      ? reading
      : { ...reading, observation: { ...observation, tls: { ...observation.tls, old } } };
  }

  /** `tls.old`: known from the handshake, or from an earlier sweep, or asked for within a part of the deadline. */
  async #withdrawnVersionOf(
    { endpoint, tls, verdict }: Served,
    chain: string,
    peer: Peer,
    { milliseconds, deadline, first }: Attempt,
  ): Promise<Tls['old']> {
    if (this.#context.settings.policy.protocol === 'off') return undefined;
    const agreed = withdrawnVersionOf(tls.protocol);
    if (agreed !== undefined || neverAskedForWithdrawnTls.includes(peer.protocol)) return agreed;
    const trust = this.#prepared(verdict.trust).set.hash;
    if (this.#known.refusesWithdrawn({ endpoint, trust, chain })) return 'none';
    const asking = new Deadline();
    asking.start(milliseconds * partForOld);
    // Without a reason the dial is done, and so is this question: no error need be made for what nobody will hear.
    deadline.adopt({
      destroy: reason => reason && asking.end(new ProbeFailure(asking.step, abandoned, 'no time is left')),
    });
    return (
      (await dialWithdrawn(peer, this.#contexts.any, first, asking)) ??
      this.#known.lastWithdrawnAnswer(endpoint)
    );
  }

  #judge(chain: string, sent: Node[], { set, anchors }: PreparedTrust): Judgement {
    const key = `${set.hash} ${chain}`;
    const remembered = this.#known.verdict(chain, set.hash);
    if (remembered) return { verdict: remembered };
    const known = this.#judgements.get(key);
    if (known) return known;
    const judgement = judgeChain(sent, anchors, this.#context.now.getTime());
    this.#judgements.set(key, judgement);
    return judgement;
  }

  #prepared(trust: string): PreparedTrust {
    const known = this.#preparedSets.get(trust);
    if (known) return known;
    const set = this.#context.trust.get(trust);
    if (!set) throw new RangeError(`the ledger has no trust set named ${trust}`);
    const prepared = { set, anchors: new Anchors(set) };
    this.#preparedSets.set(trust, prepared);
    return prepared;
  }
}

/** Some servers send what they have, whatever they are asked for. @param key `rsa-2048`, `ec-prime256v1`, … */
function requireKeyType(keyType: KeyType | undefined, key: string | undefined): void {
  if (keyType === undefined || key === undefined) return;
  if (/^(rsa|ec)-/.exec(key.replace('rsa-pss', 'rsa'))?.[1] === (keyType === 'rsa' ? 'rsa' : 'ec')) return;
  throw new ProbeFailure('handshake', 'OTHER_KEY_TYPE', `its certificate is for a key of the type ${key}`);
}

const tooManyAddresses = (count: number) =>
  new ProbeFailure(
    'resolve',
    'TOO_MANY_ADDRESSES',
    `of ${count} addresses, the first ${maximumAddresses} are probed`,
  );
