/**
 * What the probe remembers from sweep to sweep: the verdicts on chains, and the answers about revocation. The probe uses it,
 * observations are completed from it, and the observations then update it.
 */
import type { TrustSet } from '../pki/certificate-types.ts';
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
 * The part of the memory that is about these endpoints. A verdict on the same chain at another endpoint could be used, too. But
 * a machine at another site may have written it, and no machine is believed about endpoints that it was not asked about. All
 * answers about revocation are kept: they belong to certificates, and it is not known which one an endpoint will serve.
 */
export function memoryAbout({ verdicts, revocations }: ProbeMemory, targets: readonly Target[]): ProbeMemory {
  const own = new Set(targets.map(({ endpoint }) => endpoint.key));
  return { verdicts: verdicts.filter(({ endpoint }) => own.has(endpoint)), revocations };
}

/** Completes an observation from memory where it could learn nothing itself. See {@link KnownRevocations.recalled}. */
export function recallFrom(
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

/** Updates the memory with observations, one after the other. */
export class MemoryUpdate {
  readonly #verdicts: VerdictMemory;
  readonly #revocations: RevocationMemory;

  constructor(before: ProbeMemory, trust: Trust, now: Date) {
    this.#verdicts = new VerdictMemory(before.verdicts, trust, now);
    this.#revocations = new RevocationMemory(before.revocations, now);
  }

  /** @param observation after it was completed from memory */
  add(observation: Observation): void {
    this.#verdicts.add(observation);
    this.#revocations.add(observation);
  }

  /** The memory for the next sweep. Where nothing new was observed, it has the same lines in the same order. */
  memory(): ProbeMemory {
    return { verdicts: this.#verdicts.lines(), revocations: this.#revocations.lines() };
  }
}

/** {@link MemoryUpdate} with all observations of a sweep. */
export function updatedMemory(
  observations: Iterable<Observation>,
  before: ProbeMemory,
  trust: Trust,
  now: Date,
): ProbeMemory {
  const update = new MemoryUpdate(before, trust, now);
  for (const observation of observations) update.add(observation);
  return update.memory();
}
