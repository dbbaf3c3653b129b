/**
 * Verdicts remembered from earlier sweeps. A server serves the same chain for months. It is judged again when the server
 * serves another chain, when a date in the chain passes, and from time to time.
 */
import manifest from '../../package.json' with { type: 'json' };
import type { Verdict } from '../pki/certificate-types.ts';
import { believedFor, type ChainVerdict } from '../pki/verify/verdict.ts';
import { sha256 } from '../pki/x509/certificate-facts.ts';
import { newestWithdrawn, type WithdrawnVersion } from './connection/withdrawn-tls.ts';
import type { Observation, Served } from './observation.ts';

/** One line of state: the chain that `endpoint` served, and the verdict. No date in it changes from sweep to sweep. */
export interface KnownVerdict {
  /** {@link Endpoint.key} */
  endpoint: string;
  /** {@link chainHash} of the chain as sent. */
  chain: string;
  /** {@link TrustSet.hash} */
  trust: string;
  path: Verdict['path'];
  error?: string;
  /** {@link Verdict.extension} */
  extension?: string;
  culprit?: { sha256: string; name: string };
  missingIssuer?: string;
  completedBy?: string[];
  public?: true;
  anchor?: string;
  /** {@link Verdict.pathEnds} */
  pathEnds?: string;
  disorder?: NonNullable<Verdict['disorder']>;
  /** `tls.old` of the observation. Of several addresses, the newest version. */
  old?: WithdrawnVersion;
  /** ISO 8601: when a date of its path could change the verdict, at most {@link believedFor} from when it was made. */
  until: string;
}

/** The most lines for one endpoint, whose nodes may serve different chains. */
const maximumPerEndpoint = 8;

/**
 * One hash for a chain as sent, from the fingerprints of its certificates. It differs between versions of the program, because
 * each version may judge by other rules.
 */
export function chainHash(fingerprints: string[]): string {
  return sha256([manifest.version, ...fingerprints].join(' '));
}

/** Finds remembered verdicts that still hold at `now`. */
export class KnownVerdicts {
  readonly #verdicts = new Map<string, ChainVerdict>();
  /** The keys of lines that say that no withdrawn version is accepted. */
  readonly #refusing = new Set<string>();
  readonly #lastWithdrawnAnswer = new Map<string, WithdrawnVersion>();

  constructor(lines: readonly KnownVerdict[], now: Date) {
    const possible = lines.filter(({ until }) => Date.parse(until) <= now.getTime() + believedFor);
    for (const line of possible.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))) {
      if (line.old !== undefined) this.#lastWithdrawnAnswer.set(line.endpoint, line.old);
      if (!holds(line, now)) continue;
      this.#verdicts.set(`${line.trust} ${line.chain}`, verdictOf(line));
      if (line.old === 'none') this.#refusing.add(keyOf(line));
    }
  }

  verdict(chain: string, trust: string): ChainVerdict | undefined {
    return this.#verdicts.get(`${trust} ${chain}`);
  }

  /**
   * The endpoint is known to accept no withdrawn version, and need not be asked again. One that accepted a version is asked
   * in every sweep, to notice the day on which it stops.
   */
  refusesWithdrawn(known: Key): boolean {
    return this.#refusing.has(keyOf(known));
  }

  /** The last answer of the endpoint, of any age, for a sweep in which it gives none. */
  lastWithdrawnAnswer(endpoint: string): WithdrawnVersion | undefined {
    return this.#lastWithdrawnAnswer.get(endpoint);
  }
}

/**
 * The lines for the next sweep: the lines of the last one, updated with what is observed. A line stays unchanged for as long as
 * it holds, so that a sweep that observes nothing new changes nothing.
 */
export class VerdictMemory {
  readonly #lines = new Map<string, KnownVerdict>();
  /** The keys of what was observed in this sweep. */
  readonly #observed = new Set<string>();
  /** Until when the verdict on a chain is believed, at any endpoint. By {@link chainHash}. */
  readonly #believed = new Map<string, string>();
  readonly #trust: ReadonlyMap<string, { hash: string }>;
  readonly #now: Date;

  /** @param trust {@link Ledger.trust} */
  constructor(previous: readonly KnownVerdict[], trust: ReadonlyMap<string, { hash: string }>, now: Date) {
    this.#trust = trust;
    this.#now = now;
    const forgotten = new Date(now.getTime() - believedFor);
    for (const line of previous) {
      const { chain, until } = line;
      const held = holds(line, now);
      if (held) this.#believed.set(chain, earlier(until, this.#believed.get(chain)));
      // A line that is over is no verdict any more. While its endpoint serves nothing, it still has the last answer.
      if (held || (line.old !== undefined && holds(line, forgotten))) this.#lines.set(keyOf(line), line);
    }
  }

  add(observation: Observation): void {
    if (observation.outcome !== 'served') return;
    const hash = this.#trust.get(observation.verdict.trust)?.hash;
    if (hash === undefined) return;
    const chain = chainHash(observation.chain.map(link => link.sha256));
    const key = keyOf({ endpoint: observation.endpoint, trust: hash, chain });
    const known = this.#lines.get(key);
    if (known && holds(known, this.#now)) this.#lines.set(key, this.#learned(known, observation));
    else
      this.#lines.set(key, this.#lineOf(observation, { endpoint: observation.endpoint, chain, trust: hash }));
    this.#observed.add(key);
  }

  #lineOf({ chain: links, verdict, tls: { old } }: Served, key: Key): KnownVerdict {
    const now = this.#now.getTime();
    const dates = links
      .flatMap(({ notBefore, notAfter }) => [notBefore, notAfter])
      .map(date => (date === undefined ? Number.NaN : Date.parse(date)))
      .filter(date => date >= now);
    const { trust: _, hostname: __, until, ...rest } = verdict;
    const own = new Date(Math.min(now + believedFor, ...dates)).toISOString();
    return {
      ...key,
      ...rest,
      ...(old !== undefined && { old }),
      // A verdict taken from the line of another endpoint is as old as that line.
      until: earlier(earlier(own, until), this.#believed.get(key.chain)),
    };
  }

  /** A line that still holds, with what this observation adds. The same line where that is nothing. */
  #learned(known: KnownVerdict, { tls, verdict }: Served): KnownVerdict {
    const { completedBy = known.completedBy } = verdict;
    const until = earlier(known.until, verdict.until);
    // Several addresses of one endpoint give one answer: the worst one.
    const old = this.#observed.has(keyOf(known))
      ? newestWithdrawn(known.old, tls.old)
      : (tls.old ?? known.old);
    if (old === known.old && completedBy === known.completedBy && until === known.until) return known;
    return { ...known, ...(completedBy && { completedBy }), ...(old !== undefined && { old }), until };
  }

  /** Sorted. */
  lines(): KnownVerdict[] {
    return Map.groupBy(this.#lines, ([, { endpoint }]) => endpoint)
      .values()
      .toArray()
      .flatMap(ofOne => {
        const holding = ofOne.filter(([, line]) => holds(line, this.#now));
        return (holding.length > 0 ? holding : ofOne).slice(-maximumPerEndpoint);
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => line);
  }
}

type Key = Pick<KnownVerdict, 'endpoint' | 'trust' | 'chain'>;

const keyOf = ({ endpoint, trust, chain }: Key) => `${endpoint} ${trust} ${chain}`;

/** A correct line never has more time left than {@link believedFor}. */
function holds({ until }: KnownVerdict, at: Date): boolean {
  const left = Date.parse(until) - at.getTime();
  return left > 0 && left <= believedFor;
}

const earlier = (one: string, other: string | undefined): string =>
  other !== undefined && Date.parse(other) < Date.parse(one) ? other : one;

function verdictOf(line: KnownVerdict): ChainVerdict {
  const { endpoint: _, chain: __, trust: ___, until: ____, old: _____, ...verdict } = line;
  return verdict;
}
