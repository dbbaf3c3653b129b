/** Endpoints → observations. */

import { neverAskedForWithdrawnTls } from '../ledger/protocols.generated.ts';
import type { KeyType, Settings } from '../ledger/types.ts';
import { Addresses } from '../net/addresses.ts';
import { abandoned, asFailure, isDoubtful, ProbeFailure } from '../net/connection-failure.ts';
import { Deadline } from '../net/deadline.ts';
import { hostAndPort } from '../net/host-and-port.ts';
import { isShortage } from '../net/local-shortage.ts';
import { makeContexts } from '../net/tls-contexts.ts';
import type { TrustSet } from '../pki/certificate-types.ts';
import { CertificateReader, nodesOf, type Received } from '../pki/verify/chain.ts';
import { judgeHostname } from '../pki/verify/hostname.ts';
import type { ChainVerdict } from '../pki/verify/verdict.ts';
import { canonicalAddress } from '../text/host.ts';
import { type Redact, redactedValue, redactor } from '../text/redact.ts';
import { ChainJudge } from './chain-judge.ts';
import { dial, dialWithdrawn, type FirstHello, type Peer } from './connection/dial.ts';
import { describe } from './connection/outcome.ts';
import type { Handshake } from './connection/tls.ts';
import { withdrawnVersionOf } from './connection/withdrawn-tls.ts';
import type { ProxyCredentials } from './credentials.ts';
import type { FailedReading, Reading, ServedReading } from './endpoint-reading.ts';
import { chainHash, KnownVerdicts } from './known-verdicts.ts';
import type { Failed, Served, Tls, Vantage } from './observation.ts';
import type { ProbeMemory } from './probe-memory.ts';
import { type Attempt, type AttemptEvents, runQueue } from './probe-queue.ts';
import { asCompleted } from './revocation/as-completed.ts';
import { Inquiry } from './revocation/inquiry.ts';
import type { Target } from './targets.ts';

export interface ProbeContext {
  settings: Settings;
  /** {@link Ledger.trust} */
  trust: ReadonlyMap<string, TrustSet>;
  /** The time at the start of the sweep. Observations carry it plus the time that has passed since. */
  now: Date;
  vantage: Vantage;
  /** What earlier sweeps learned. Absent: nothing. */
  memory?: ProbeMemory;
  /** Called once, when the connection to the last target has been started. */
  onDrained?: () => void;
  /** For the proxies of the sites. */
  proxyCredentials?: ProxyCredentials;
}

/** The part of the timeout for the question about withdrawn versions. On a busy machine a server that answers may seem slow. */
const partForWithdrawn = 1 / 2;

/** Observations that may wait for a revocation list. While there are more, no results are taken from the connections. */
const maximumInquiries = 5_000;

/** The most addresses of one endpoint that are probed. */
const maximumAddresses = 32;

/**
 * Probes every target and yields one observation for each (with `addresses: all`, one for each address), in the order in which
 * they are ready. Nothing that an endpoint does makes it throw. Leaving the loop early ends every connection.
 */
export async function* probe(
  targets: Iterable<Target>,
  context: ProbeContext,
): AsyncGenerator<Served | Failed> {
  const { settings } = context;
  const prober = new Prober(context);
  const inquiry = prober.inquiry();
  const stopped = new AbortController();
  const readings = runQueue<Job, Reading>(
    Iterator.from(targets).map(target => ({ target })),
    {
      concurrency: settings.probe.concurrency,
      timeout: settings.probe.timeout,
      start: (job, milliseconds, events) => prober.start(job, milliseconds, events),
      isSilence,
      onDrained: context.onDrained,
      signal: stopped.signal,
    },
  );
  try {
    yield* asCompleted(readings, inquiry.ask, maximumInquiries);
  } finally {
    stopped.abort();
    inquiry.end();
  }
}

function isSilence(reading: Reading): boolean {
  if (!('isIncomplete' in reading)) return false;
  return reading.isIncomplete || isDoubtful(reading.observation.error);
}

/** A target, and its one address to probe once that is decided. */
interface Job {
  target: Target;
  address?: string;
  /** Set: no connection is made, and this is the result. */
  failure?: ProbeFailure;
  /** There was an attempt without an answer. The server may ignore a ClientHello of that size. */
  wasTried?: boolean;
}

/** How one attempt at a job is made. */
interface AttemptOptions {
  milliseconds: number;
  deadline: Deadline;
  firstHello: FirstHello;
}

class Prober {
  readonly #context: ProbeContext;
  readonly #started = performance.now();
  readonly #addresses: Addresses;
  readonly #certificates = new CertificateReader();
  readonly #contexts = { any: makeContexts(), rsa: makeContexts('rsa'), ecdsa: makeContexts('ecdsa') };
  readonly #known: KnownVerdicts;
  readonly #judge: ChainJudge;
  /** In this sweep, something could not be asked because descriptors, ports or memory were missing. */
  #hasRunShort = false;
  /** Removes the credentials of proxies from observations: a proxy may repeat them in an answer that seems to be the server's. */
  readonly #strike: Redact;

  constructor(context: ProbeContext) {
    this.#context = context;
    this.#strike = redactor(
      Object.values(context.proxyCredentials ?? {}).flatMap(both => [
        both,
        both.slice(both.indexOf(':') + 1),
      ]),
    );
    this.#addresses = new Addresses(context.settings.probe);
    this.#known = new KnownVerdicts(context.memory?.verdicts ?? [], context.now);
    this.#judge = new ChainJudge(context.trust, this.#known, context.now);
  }

  /** Asks about revocation once a chain is judged. */
  inquiry(): Inquiry {
    const { settings, now, memory, vantage } = this.#context;
    return new Inquiry({
      settings: settings.probe,
      now,
      known: memory?.revocations ?? [],
      ...(vantage.site !== undefined && { site: vantage.site }),
      addresses: this.#addresses,
      anchors: trust => this.#judge.anchors(trust),
    });
  }

  start(job: Job, milliseconds: number, events: AttemptEvents<Job>): Attempt<Reading> {
    const deadline = new Deadline();
    const firstHello = job.wasTried ? 'padded' : 'usual';
    job.wasTried = true;
    return {
      result: this.#observe(job, { milliseconds, deadline, firstHello }, events),
      abandon: () => deadline.end(new ProbeFailure(deadline.step, abandoned, 'another attempt was faster')),
    };
  }

  async #observe(job: Job, options: AttemptOptions, events: AttemptEvents<Job>): Promise<Reading> {
    const { deadline, milliseconds } = options;
    const { target } = job;
    let address = job.address ?? target.endpoint.address;
    try {
      if (job.failure) throw job.failure;
      const addresses = await this.#addressesOf(job, events.onJobs);
      deadline.start(milliseconds);
      let shortage: unknown;
      for (const [index, candidate] of addresses.entries()) {
        address = candidate;
        try {
          const reading = await this.#read(target, address, options);
          events.onAnswer();
          return await this.#withWithdrawn(reading, this.#peerOf(target, address), options);
        } catch (error) {
          if (isShortage(asFailure(error, deadline.step).code)) shortage ??= error;
          // Nothing listens at this address. Another address of the name may answer.
          const mayTryNext = index + 1 < addresses.length && deadline.step === 'connect' && !deadline.reason;
          // Where one address could not be asked, it is not known that none answers.
          if (!mayTryNext) throw shortage ?? error;
        }
      }
      throw new ProbeFailure('resolve', 'ENOTFOUND', 'no address');
    } catch (error) {
      return this.#failed(target, address, asFailure(error, deadline.step));
    } finally {
      deadline.finish();
    }
  }

  #failed(target: Target, address: string | undefined, failure: ProbeFailure): FailedReading {
    const observation = { ...this.#common(target, address), ...describe(failure, this.#strike) };
    this.#hasRunShort ||= isShortage(failure.code);
    // A resolver that cannot open its files may report a name as unknown.
    const isUncertain = this.#hasRunShort && failure.step === 'resolve';
    return { observation, isIncomplete: failure.isIncomplete || isUncertain };
  }

  #common({ entry, endpoint, proxy }: Target, place: string | undefined) {
    const at = this.#context.now.getTime() + Math.round(performance.now() - this.#started);
    return {
      entry,
      endpoint: endpoint.key,
      at: new Date(at).toISOString(),
      vantage: this.#context.vantage,
      // With a proxy, `place` may be a name, which is not an address.
      ...(place !== undefined && canonicalAddress(place) !== undefined && { address: place }),
      ...(proxy && { proxy: hostAndPort(proxy) }),
    };
  }

  /** The addresses to try in turn. Where every address is wanted: the first one, and the others become jobs. */
  #addressesOf(job: Job, onJobs: (jobs: Job[]) => void): Promise<string[]> {
    const { endpoint, proxy, addresses: which = this.#context.settings.probe.addresses } = job.target;
    const host = job.address ?? endpoint.address ?? endpoint.host;
    if (host === undefined) throw new ProbeFailure('resolve', 'ENOTFOUND', 'neither a host nor an address');
    const every = which === 'all';
    const addresses = proxy ? this.#addresses.beyondProxy(host, every) : this.#addresses.of(host);
    return every ? this.#oneOf(job, addresses, onJobs) : addresses;
  }

  async #oneOf(job: Job, found: Promise<string[]>, onJobs: (jobs: Job[]) => void): Promise<string[]> {
    const addresses = await found;
    const { target } = job;
    // An earlier attempt at the same job has chosen, perhaps while this one waited.
    if (job.address !== undefined) return [job.address];
    // DNS rotates them. When they are sorted, the same ones are left out in every sweep.
    const chosen = addresses.length > maximumAddresses ? addresses.toSorted() : addresses;
    const [first = '', ...rest] = chosen.slice(0, maximumAddresses);
    job.address = first;
    onJobs(rest.map(address => ({ target, address })));
    if (chosen.length > maximumAddresses) onJobs([{ target, failure: tooManyAddresses(chosen.length) }]);
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

  async #read(
    target: Target,
    address: string,
    { firstHello, deadline }: AttemptOptions,
  ): Promise<ServedReading> {
    const peer = this.#peerOf(target, address);
    const { keyType } = target.endpoint;
    const handshake = await dial(peer, this.#contexts[keyType ?? 'any'], firstHello, deadline);
    const received = this.#certificates.read(handshake.chain);
    requireKeyType(keyType, received[0]?.read.facts.key);
    const sent = nodesOf(received);
    const chain = chainHash(received.map(({ link }) => link.sha256));
    const { verdict, path } = this.#judge.judge(chain, sent, target.trust);
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
    return target.proxy ? redactedValue(observation, this.#strike) : observation;
  }

  /** The reading with `tls.old`, where that is known. */
  async #withWithdrawn(reading: ServedReading, peer: Peer, options: AttemptOptions): Promise<ServedReading> {
    const { observation, chain } = reading;
    const old = await this.#withdrawnVersion(observation, chain, peer, options);
    return old === undefined
      ? reading
      : { ...reading, observation: { ...observation, tls: { ...observation.tls, old } } };
  }

  /** Known from the handshake or from an earlier sweep, or asked for within a part of the timeout. */
  async #withdrawnVersion(
    { endpoint, tls, verdict }: Served,
    chain: string,
    peer: Peer,
    { milliseconds, deadline, firstHello }: AttemptOptions,
  ): Promise<Tls['old']> {
    if (this.#context.settings.policy.protocol === 'off') return undefined;
    const agreed = withdrawnVersionOf(tls.protocol);
    if (agreed !== undefined || neverAskedForWithdrawnTls.includes(peer.protocol)) return agreed;
    const trust = this.#judge.hashOf(verdict.trust);
    if (this.#known.refusesWithdrawn({ endpoint, trust, chain })) return 'none';
    const asking = new Deadline();
    asking.start(milliseconds * partForWithdrawn);
    // Without a reason the attempt is finished, and so is this question: no error is needed then.
    deadline.adopt({
      destroy: reason => reason && asking.end(new ProbeFailure(asking.step, abandoned, 'no time is left')),
    });
    return (
      (await dialWithdrawn(peer, this.#contexts.any, firstHello, asking)) ??
      this.#known.lastWithdrawnAnswer(endpoint)
    );
  }
}

/** Some servers send a certificate of another kind than was asked for. @param key `rsa-2048`, `ec-prime256v1`, … */
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
