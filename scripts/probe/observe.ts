/** A selection of the ledger → one observation for each of its endpoints. Skipped endpoints come first. */
import { collectGarbage, heapPrefers } from '../heap.ts';
import type { Ledger } from '../ledger/types.ts';
import type { ProxyCredentials } from './credentials.ts';
import type { Failed, Observation, Served, Vantage } from './observation.ts';
import type { ProbeContext } from './probe.ts';
import { emptyProbeMemory, memoryAbout, type ProbeMemory } from './probe-memory.ts';
import type { Target, Targets } from './targets.ts';
import { type LostWorker, probeInWorkers, targetsPerWorker } from './workers.ts';

export interface ObserveContext {
  now: Date;
  vantage: Vantage;
  /** Absent: nothing is remembered. */
  memory?: ProbeMemory;
  /** {@link ProbeContext.proxyCredentials} */
  proxyCredentials?: ProxyCredentials;
  /** Called with each observation before it is yielded. */
  onObservation?: (observation: Observation) => void;
  /** Called when a worker dies. There are no workers for {@link targetsPerWorker} targets or fewer. */
  onLostWorker?: (lost: LostWorker) => void;
}

export async function* observe(
  { settings, trust }: Pick<Ledger, 'settings' | 'trust'>,
  { targets, skipped }: Targets,
  { onObservation, onLostWorker = () => undefined, ...context }: ObserveContext,
): AsyncGenerator<Observation> {
  for (const observation of skipped) {
    onObservation?.(observation);
    yield observation;
  }
  const memory = memoryAbout(context.memory ?? emptyProbeMemory, targets);
  for await (const observation of probed(targets, { settings, trust, ...context, memory }, onLostWorker)) {
    onObservation?.(observation);
    yield observation;
  }
}

/** After so many observations, garbage is collected: what 2,000 handshakes leave in memory would be 25 MB. */
const betweenCollections = 1_000;

/** Probes a few thousand targets in this process, and more in workers. Then this process need not even load the probe. */
async function* probed(
  targets: readonly Target[],
  context: ProbeContext,
  onLostWorker: (lost: LostWorker) => void,
): AsyncGenerator<Served | Failed> {
  if (targets.length > targetsPerWorker) {
    yield* probeInWorkers(targets, context, { onLostWorker });
    collectGarbage();
    return;
  }
  const { probe } = await import('./probe.ts');
  heapPrefers('speed');
  try {
    let untilCollected = betweenCollections;
    for await (const observation of probe(targets, context)) {
      yield observation;
      if (--untilCollected > 0) continue;
      collectGarbage();
      untilCollected = betweenCollections;
    }
  } finally {
    // The work after probing needs a large heap again.
    heapPrefers('size');
  }
}
