/**
 * Answers remembered from earlier sweeps, so that a list is asked for once a day and not once a sweep. What was revoked
 * stays so in memory until a fresh answer says otherwise, and a list that was out of date until a newer one is seen: that
 * nothing can be had today withdraws nothing.
 */
import { day } from '../../text/duration.ts';
import type { Observation, Revocation, Served } from '../observation.ts';

/** One line of state: an answer, and the certificates it was given about. */
export interface KnownRevocation {
  /** `unknown` only where the list was out of date; see `stale`. */
  status: 'good' | 'revoked' | 'unknown';
  source?: 'staple' | 'crl';
  /** {@link Revocation.url}, {@link Revocation.at}, {@link Revocation.reason} */
  url?: string;
  at?: string;
  reason?: string;
  /** {@link Revocation.stale} */
  stale?: { url: string; nextUpdate: string };
  /** ISO 8601: when it has to be asked for again. */
  until: string;
  /** SHA-256 fingerprints, sorted. */
  leaves: string[];
}

type Answer = Omit<KnownRevocation, 'leaves'>;

/** A sweep a day asks once a day, even when it begins a little earlier than the day before. Milliseconds. */
export const longestBelief = (20 / 24) * day;
/** A line with more fingerprints is written as several. */
const maximumLeaves = 1_000;
/** Certificates remembered, those that were revoked first. */
const maximumKnown = 200_000;
/** How long after its time an answer is kept that only a fresh one withdraws: no public certificate lives longer. */
const lastingFor = 400 * day;

/** Looks remembered answers up. */
export class KnownRevocations {
  readonly #answers: Map<string, Answer>;
  readonly #now: number;

  constructor(lines: readonly KnownRevocation[], now: Date) {
    this.#now = now.getTime();
    this.#answers = answersIn(lines, this.#now);
  }

  /** An answer that need not be asked for again. */
  inForce(leaf: string): Answer | undefined {
    const answer = this.#answers.get(leaf);
    if (!answer || answer.status === 'unknown') return undefined;
    const left = Date.parse(answer.until) - this.#now;
    // Whoever can write the state must not be able to hide a revocation for ever.
    return left > 0 && left <= longestBelief ? answer : undefined;
  }

  revoked(leaf: string): Answer | undefined {
    const answer = this.#answers.get(leaf);
    return answer?.status === 'revoked' ? answer : undefined;
  }

  /** The observation, with what is remembered where it could learn nothing itself. */
  recalled<T extends Observation>(observation: T): T {
    if (observation.outcome !== 'served') return observation;
    const { revocation, certificate } = observation;
    const answer = this.#answers.get(certificate.sha256);
    if (revocation?.status !== 'unknown' || !answer || !isLasting(answer)) return observation;
    // What this sweep saw of the list is newer.
    if (answer.status === 'unknown' && revocation.stale) return observation;
    const { stale, ...rest } = answer;
    const seen = revocation.stale ?? stale;
    return { ...observation, revocation: { ...revocation, ...rest, ...(seen && { stale: seen }) } };
  }
}

/** What the next sweep should know: the lines of the last one, brought up to date with what is observed. */
export class RevocationMemory {
  readonly #answers: Map<string, Answer>;
  /** Of this sweep. */
  readonly #fresh = new Set<string>();

  constructor(previous: readonly KnownRevocation[], now: Date) {
    this.#answers = answersIn(previous, now.getTime());
  }

  add(observation: Observation): void {
    if (observation.outcome !== 'served' || !observation.revocation) return;
    const leaf = observation.certificate.sha256;
    const answer = answerOf(observation.revocation);
    if (!answer) {
      // A stapled answer comes with every handshake: it is not remembered, but the older one that it refutes is forgotten.
      const refutes = isStapledGood(observation) && this.#answers.get(leaf)?.source === 'staple';
      if (refutes && !this.#fresh.has(leaf)) this.#answers.delete(leaf);
      return;
    }
    const known = this.#fresh.has(leaf) ? this.#answers.get(leaf) : undefined;
    if (!known || outranks(answer, known)) this.#answers.set(leaf, answer);
    this.#fresh.add(leaf);
  }

  /** Sorted. */
  lines(): KnownRevocation[] {
    const kept = [...this.#answers]
      .toSorted(([a, left], [b, right]) =>
        outranks(left, right) ? -1 : outranks(right, left) ? 1 : a < b ? -1 : 1,
      )
      .slice(0, maximumKnown);
    const groups = Map.groupBy(kept, ([, answer]) => keyOf(answer));
    return [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, group]) => {
        const leaves = group.map(([leaf]) => leaf).toSorted();
        const answer = group[0]?.[1];
        return answer ? pieces(leaves).map(piece => ({ ...answer, leaves: piece })) : [];
      });
  }
}

/** {@link RevocationMemory} of a whole sweep at once. */
export function revocationsFrom(
  observations: Iterable<Observation>,
  previous: readonly KnownRevocation[],
  now: Date,
): KnownRevocation[] {
  const memory = new RevocationMemory(previous, now);
  for (const observation of observations) memory.add(observation);
  return memory.lines();
}

function answersIn(lines: readonly KnownRevocation[], now: number): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { leaves, ...answer } of lines) {
    const over = Date.parse(answer.until) + (isLasting(answer) ? lastingFor : 0);
    if (over > now) for (const leaf of leaves) answers.set(leaf, answer);
  }
  return answers;
}

/** Only a fresh answer withdraws it. */
const isLasting = ({ status, stale }: Answer): boolean => status === 'revoked' || stale !== undefined;

function answerOf({ status, source, url, at, reason, stale, until }: Revocation): Answer | undefined {
  if (until === undefined) return undefined;
  return {
    status,
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(at !== undefined && { at }),
    ...(reason !== undefined && { reason }),
    ...(stale && { stale }),
    until,
  };
}

const isStapledGood = ({ revocation }: Served): boolean =>
  revocation?.status === 'good' && revocation.source === 'staple';

/** Two answers about one certificate in one sweep, whichever came first: the worse one, then the one that holds longer. */
function outranks(a: Answer, b: Answer): boolean {
  if (a.status !== b.status) return ranks[a.status] > ranks[b.status];
  if (a.until !== b.until) return a.until > b.until;
  return keyOf(a) < keyOf(b);
}

const ranks = { revoked: 2, good: 1, unknown: 0 };

const keyOf = ({ status, source, url, at, reason, stale, until }: Answer): string =>
  [status, url, source, at, reason, stale?.url, stale?.nextUpdate, until].join('\n');

function pieces(leaves: string[]): string[][] {
  const count = Math.ceil(leaves.length / maximumLeaves);
  return Array.from({ length: count }, (_, index) =>
    leaves.slice(index * maximumLeaves, (index + 1) * maximumLeaves),
  );
}
