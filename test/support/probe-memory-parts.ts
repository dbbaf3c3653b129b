/** The two parts of what a probe remembers, each on its own. */
import { type KnownVerdict, VerdictMemory } from '../../scripts/probe/known-verdicts.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { type KnownRevocation, RevocationMemory } from '../../scripts/probe/revocation/known-answers.ts';

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
