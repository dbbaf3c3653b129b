/**
 * What the probe remembers from sweep to sweep: what chains were worth, and what was said of revocation. It is handed to
 * the probe, recalled in what the probe observes, and learns from that.
 */
import type { TrustSet } from '../pki/types.ts';
import { Anchors } from '../pki/verify/anchors.ts';
import { type KnownVerdict, VerdictMemory } from './known-verdicts.ts';
import type { Observation, Served } from './observation.ts';
import { type KnownRevocation, KnownRevocations, RevocationMemory } from './revocation/known-answers.ts';
import type { Target } from './targets.ts';

export interface ProbeMemory {
  verdicts: readonly KnownVerdict[];
  revocations: readonly KnownRevocation[];
}

export const emptyProbeMemory: ProbeMemory = { verdicts: [], revocations: [] };

/** {@link Ledger.trust} */
type Trust = ReadonlyMap<string, TrustSet>;

/**
 * Of the memory, what is about these endpoints. A verdict on the same chain at another endpoint would do as well, but it may
 * have been written by a machine at another site, and no machine is believed about what it was not asked. Revocations are all
 * kept: they are known by certificate, and nobody knows which one an endpoint will serve.
 */
export function aboutThese({ verdicts, revocations }: ProbeMemory, targets: readonly Target[]): ProbeMemory {
  const own = new Set(targets.map(({ endpoint }) => endpoint.key));
  return { verdicts: verdicts.filter(({ endpoint }) => own.has(endpoint)), revocations };
}

/** Puts into an observation what is remembered where it could learn nothing itself; see {@link KnownRevocations.recalled}. */
export function recalling(
  { revocations }: ProbeMemory,
  trust: Trust,
  now: Date,
): <T extends Observation>(observation: T) => T {
  const known = new KnownRevocations(revocations, now);
  const anchors = new Map([...trust].map(([name, set]) => [name, new Anchors(set)]));
  const isAnchor = ({ verdict, certificate }: Served) =>
    anchors.get(verdict.trust)?.has(certificate.sha256) === true;
  return observation => known.recalled(observation, isAnchor);
}

/** The memory brought up to date with what is observed, one observation after the other. */
export class Learning {
  readonly #verdicts: VerdictMemory;
  readonly #revocations: RevocationMemory;

  constructor(before: ProbeMemory, trust: Trust, now: Date) {
    this.#verdicts = new VerdictMemory(before.verdicts, trust, now);
    this.#revocations = new RevocationMemory(before.revocations, now);
  }

  /** @param observation as it was recalled */
  add(observation: Observation): void {
    this.#verdicts.add(observation);
    this.#revocations.add(observation);
  }

  /** What the next sweep should know: the same lines in the same order where nothing new was seen. */
  memory(): ProbeMemory {
    return { verdicts: this.#verdicts.lines(), revocations: this.#revocations.lines() };
  }
}

/** {@link Learning} of a whole sweep at once. */
export function learnedFrom(
  observations: Iterable<Observation>,
  before: ProbeMemory,
  trust: Trust,
  now: Date,
): ProbeMemory {
  const learning = new Learning(before, trust, now);
  for (const observation of observations) learning.add(observation);
  return learning.memory();
}
