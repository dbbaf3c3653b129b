/** Endpoints → observations. */
import type { Settings, TrustSet } from '../ledger/types.ts';
import { chainHash, type KnownVerdict, KnownVerdicts } from './known.ts';
import { Addresses } from './line/addresses.ts';
import { dial, type Peer } from './line/dial.ts';
import { abandoned, asFailure, describe, ProbeFailure, timeout } from './line/failure.ts';
import { Lifetime } from './line/lifetime.ts';
import { type Contexts, contextsFor, type Handshake } from './line/tls.ts';
import { Lru } from './lru.ts';
import type { Failed, Served, Vantage } from './observation.ts';
import { type Look, schedule } from './schedule.ts';
import type { Target } from './targets.ts';
import { CertificateReader, nodesOf, type Received } from './verify/chain.ts';
import { Anchors } from './verify/path.ts';
import { type ChainVerdict, judgeChain, judgeHostname } from './verify/verdict.ts';

export interface ProbeContext {
  settings: Settings;
  /** {@link Ledger.trust} */
  trust: ReadonlyMap<string, TrustSet>;
  /** The clock at the start of the sweep; observations are stamped with it plus the time that has passed. */
  now: Date;
  vantage: Vantage;
  /** What earlier sweeps learned; see {@link KnownVerdict}. */
  known?: readonly KnownVerdict[];
}

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
  yield* schedule<Job, Served | Failed>(
    Array.from(targets, target => ({ target })),
    {
      concurrency: settings.probe.concurrency,
      deadline: settings.probe.timeout,
      look: (job, milliseconds, more) => prober.look(job, milliseconds, more),
      isSilence: result => result.outcome === 'unreachable' && result.error.code === timeout,
    },
  );
}

/** A target, and the one address of it to dial once that is settled. */
interface Job {
  target: Target;
  address?: string;
}

/** A trust set with what is made of it once a sweep. */
interface Authority {
  set: TrustSet;
  anchors: Anchors;
  contexts: Contexts;
}

class Prober {
  readonly #context: ProbeContext;
  readonly #started = performance.now();
  readonly #addresses: Addresses;
  readonly #certificates = new CertificateReader();
  readonly #authorities = new Map<string, Authority>();
  /** Verifies nothing: for chains whose verdict is known. */
  readonly #unverified = contextsFor([]);
  readonly #known: KnownVerdicts;
  /** Verdicts made in this sweep, by trust set and chain. */
  readonly #verdicts = new Lru<string, ChainVerdict>(5_000);

  constructor(context: ProbeContext) {
    this.#context = context;
    this.#addresses = new Addresses(context.settings.probe);
    this.#known = new KnownVerdicts(context.known ?? [], context.now);
  }

  look(job: Job, milliseconds: number, more: (jobs: Job[]) => void): Look<Served | Failed> {
    const lifetime = new Lifetime();
    return {
      result: this.#observe(job, milliseconds, more, lifetime),
      abandon: () => lifetime.end(new ProbeFailure(lifetime.step, abandoned, 'another look was faster')),
    };
  }

  async #observe(
    job: Job,
    milliseconds: number,
    more: (jobs: Job[]) => void,
    lifetime: Lifetime,
  ): Promise<Served | Failed> {
    const { target } = job;
    let address = job.address ?? target.endpoint.address;
    try {
      const addresses = await this.#addressesOf(job, more);
      lifetime.start(milliseconds);
      for (const [index, candidate] of addresses.entries()) {
        address = candidate;
        try {
          return await this.#read(target, address, lifetime);
        } catch (error) {
          // Nobody listens at this one; the name may have another where somebody does.
          const next = index + 1 < addresses.length && lifetime.step === 'connect' && !lifetime.reason;
          if (!next) throw error;
        }
      }
      throw new ProbeFailure('resolve', 'ENOTFOUND', 'no address');
    } catch (error) {
      return {
        ...this.#common(target),
        ...(address !== undefined && { address }),
        ...describe(asFailure(error, lifetime.step)),
      };
    } finally {
      lifetime.finish();
    }
  }

  #common({ entry, endpoint }: Target) {
    const at = this.#context.now.getTime() + Math.round(performance.now() - this.#started);
    return {
      entry,
      endpoint: endpoint.key,
      at: new Date(at).toISOString(),
      vantage: this.#context.vantage,
    };
  }

  /** The addresses to try, one after the other; where every address is wanted, one, and `more` hears of the rest. */
  #addressesOf(job: Job, more: (jobs: Job[]) => void): Promise<string[]> {
    const { endpoint } = job.target;
    const host = job.address ?? endpoint.address ?? endpoint.host;
    if (host === undefined) throw new ProbeFailure('resolve', 'ENOTFOUND', 'neither a host nor an address');
    const addresses = this.#addresses.of(host);
    return this.#context.settings.probe.addresses === 'first' ? addresses : this.#oneOf(job, addresses, more);
  }

  async #oneOf(job: Job, found: Promise<string[]>, more: (jobs: Job[]) => void): Promise<string[]> {
    const addresses = await found;
    const [first, ...rest] = addresses;
    if (first !== undefined && job.address === undefined) {
      job.address = first;
      more(rest.map(address => ({ target: job.target, address })));
    }
    return addresses.slice(0, 1);
  }

  /** One exchange with one address: a second one only where the chain is not the one that was expected. */
  async #read(target: Target, address: string, lifetime: Lifetime): Promise<Served> {
    const { endpoint } = target;
    const { protocol, port, serverName } = endpoint;
    const peer: Peer = { address, port, protocol, ...(serverName !== undefined && { serverName }) };
    const authority = this.#authority(target.trust);
    const expected = this.#known.expects(endpoint.key, authority.set.hash);

    let handshake = await dial(peer, expected ? this.#unverified : authority.contexts, lifetime);
    let received = this.#certificates.read(handshake.chain);
    let verdict = this.#remembered(received, authority);
    if (!verdict && expected) {
      lifetime.step = 'connect';
      handshake = await dial(peer, authority.contexts, lifetime);
      received = this.#certificates.read(handshake.chain);
    }
    verdict ??= this.#judge(received, handshake, authority);
    return this.#served(target, address, handshake, received, verdict);
  }

  #served(
    target: Target,
    address: string,
    { protocol, cipher, stapled }: Handshake,
    received: Received[],
    verdict: ChainVerdict,
  ): Served {
    const [leaf] = received;
    if (!leaf) throw new RangeError('a chain has a leaf');
    const hostname = judgeHostname(leaf, target.endpoint);
    return {
      ...this.#common(target),
      outcome: 'served',
      address,
      tls: { protocol, cipher },
      certificate: leaf.read.facts,
      chain: received.map(({ link }) => link),
      verdict: { trust: target.trust, ...verdict, hostname },
      stapled,
    };
  }

  #remembered(received: Received[], { set }: Authority): ChainVerdict | undefined {
    const chain = hashOf(received);
    return this.#known.verdict(chain, set.hash) ?? this.#verdicts.get(`${set.hash} ${chain}`);
  }

  #judge(received: Received[], handshake: Handshake, { set, anchors }: Authority): ChainVerdict {
    const key = `${set.hash} ${hashOf(received)}`;
    const known = this.#verdicts.get(key);
    if (known) return known;
    const verdict = judgeChain(
      nodesOf(received),
      anchors,
      handshake.verification,
      this.#context.now.getTime(),
    );
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  #authority(trust: string): Authority {
    const known = this.#authorities.get(trust);
    if (known) return known;
    const set = this.#context.trust.get(trust);
    if (!set) throw new RangeError(`the ledger has no trust set named ${trust}`);
    const authority = { set, anchors: new Anchors(set), contexts: contextsFor(set.anchors) };
    this.#authorities.set(trust, authority);
    return authority;
  }
}

const hashOf = (received: Received[]): string => chainHash(received.map(({ link }) => link.sha256));
