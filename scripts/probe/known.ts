/**
 * Verdicts remembered from earlier sweeps. Having OpenSSL verify costs half a handshake, and a server serves the same
 * chain for months: an endpoint whose chain is known is dialled without asking, and asked again when it serves another.
 */
import { day } from '../text/duration.ts';
import type { Observation, Served, Verdict } from './observation.ts';
import type { ChainVerdict } from './verify/verdict.ts';
import { sha256 } from './x509/facts.ts';

/** One line of state: what `endpoint` served and what that was worth. Holds no date that changes from sweep to sweep. */
export interface KnownVerdict {
  /** {@link Endpoint.key} */
  endpoint: string;
  /** {@link chainHash} of the chain as sent. */
  chain: string;
  /** {@link TrustSet.hash} */
  trust: string;
  path: Verdict['path'];
  error?: string;
  missingIssuer?: string;
  disorder?: NonNullable<Verdict['disorder']>;
  /** ISO 8601: when a date of the chain could change the verdict, at most {@link memoryDays} from when it was made. */
  until: string;
}

/** Anchors are withdrawn and rules change: no verdict is believed longer than this. */
const memoryDays = 30;
/** A name behind which nodes serve different chains keeps this many. */
const maximumPerEndpoint = 8;

/** One hash for a chain as sent, from the fingerprints of its certificates. */
export function chainHash(fingerprints: string[]): string {
  return sha256(Buffer.from(fingerprints.join(' ')));
}

/** Looks remembered verdicts up; those that are over at `now` are not there. */
export class KnownVerdicts {
  readonly #endpoints = new Set<string>();
  readonly #verdicts = new Map<string, ChainVerdict>();

  constructor(lines: readonly KnownVerdict[], now: Date) {
    for (const line of lines.filter(({ until }) => Date.parse(until) > now.getTime())) {
      this.#endpoints.add(`${line.trust} ${line.endpoint}`);
      this.#verdicts.set(`${line.trust} ${line.chain}`, verdictOf(line));
    }
  }

  /** Is a chain of this endpoint expected, so that dialling it without verification is worth the try? */
  expects(endpoint: string, trust: string): boolean {
    return this.#endpoints.has(`${trust} ${endpoint}`);
  }

  verdict(chain: string, trust: string): ChainVerdict | undefined {
    return this.#verdicts.get(`${trust} ${chain}`);
  }
}

/**
 * What the next sweep should know: the lines of the last one, brought up to date with what is observed. A line that is
 * there already stays as it was for as long as it holds, so that a sweep that saw nothing new changes nothing.
 */
export class VerdictMemory {
  readonly #lines = new Map<string, KnownVerdict>();
  readonly #trust: ReadonlyMap<string, { hash: string }>;
  readonly #now: Date;

  /** @param trust {@link Ledger.trust} */
  constructor(previous: readonly KnownVerdict[], trust: ReadonlyMap<string, { hash: string }>, now: Date) {
    this.#trust = trust;
    this.#now = now;
    for (const line of previous)
      if (Date.parse(line.until) > now.getTime()) this.#lines.set(keyOf(line), line);
  }

  add(observation: Observation): void {
    if (observation.outcome !== 'served') return;
    const hash = this.#trust.get(observation.verdict.trust)?.hash;
    if (hash === undefined) return;
    const chain = chainHash(observation.chain.map(link => link.sha256));
    const key = keyOf({ endpoint: observation.endpoint, trust: hash, chain });
    if (!this.#lines.has(key)) this.#lines.set(key, lineOf(observation, chain, hash, this.#now));
  }

  /** Sorted. */
  lines(): KnownVerdict[] {
    return Map.groupBy(this.#lines.values(), ({ endpoint }) => endpoint)
      .values()
      .toArray()
      .flatMap(ofOne => ofOne.slice(-maximumPerEndpoint))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
}

/** {@link VerdictMemory} of a whole sweep at once. */
export function knownFrom(
  observations: Iterable<Observation>,
  previous: readonly KnownVerdict[],
  trust: ReadonlyMap<string, { hash: string }>,
  now: Date,
): KnownVerdict[] {
  const memory = new VerdictMemory(previous, trust, now);
  for (const observation of observations) memory.add(observation);
  return memory.lines();
}

const keyOf = ({ endpoint, trust, chain }: Pick<KnownVerdict, 'endpoint' | 'trust' | 'chain'>) =>
  `${endpoint} ${trust} ${chain}`;

function lineOf(
  { endpoint, chain: links, verdict }: Served,
  chain: string,
  trust: string,
  now: Date,
): KnownVerdict {
  const latest = now.getTime() + memoryDays * day;
  const dates = links
    .flatMap(({ notBefore, notAfter }) => [notBefore, notAfter])
    .map(date => (date === undefined ? Number.NaN : Date.parse(date)))
    .filter(date => date > now.getTime());
  const { trust: _, hostname: __, ...rest } = verdict;
  return {
    endpoint,
    chain,
    trust,
    ...rest,
    until: new Date(Math.min(latest, ...dates)).toISOString(),
  };
}

function verdictOf({ path, error, missingIssuer, disorder }: KnownVerdict): ChainVerdict {
  return {
    path,
    ...(error !== undefined && { error }),
    ...(missingIssuer !== undefined && { missingIssuer }),
    ...(disorder && { disorder }),
  };
}
