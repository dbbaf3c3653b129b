/** A selection of the ledger → one observation for each of its endpoints, skipped ones first. */
import { collectGarbage, heapPrefers } from '../heap.ts';
import type { Ledger } from '../ledger/types.ts';
import type { ProxyCredentials } from './credentials.ts';
import type { Failed, Observation, Served, Vantage } from './observation.ts';
import type { ProbeContext } from './probe.ts';
import { aboutThese, emptyProbeMemory, type ProbeMemory } from './probe-memory.ts';
import type { Target, Targets } from './targets.ts';
import { type Lost, probeInSlices, sliceSize } from './workers.ts';

export interface ObserveContext {
  now: Date;
  vantage: Vantage;
  /** Absent: nothing is remembered. */
  memory?: ProbeMemory;
  /** {@link ProbeContext.proxyCredentials} */
  proxyCredentials?: ProxyCredentials;
  /** Told of each observation before it is yielded. */
  onObservation?: (observation: Observation) => void;
  /** Told when a process that probes for us dies; there are none for {@link sliceSize} targets or fewer. */
  onLost?: (lost: Lost) => void;
}

export async function* observe(
  { settings, trust }: Pick<Ledger, 'settings' | 'trust'>,
  { targets, skipped }: Targets,
  { onObservation, onLost = () => undefined, ...context }: ObserveContext,
): AsyncGenerator<Observation> {
  for (const observation of skipped) {
    onObservation?.(observation);
    yield observation;
  }
  const memory = aboutThese(context.memory ?? emptyProbeMemory, targets);
  for await (const observation of probed(targets, { settings, trust, ...context, memory }, onLost)) {
    onObservation?.(observation);
    yield observation;
  }
}

/** Observations after which what their handshakes left behind is collected: it would be 25 MB at 2,000 of them. */
const betweenCollections = 1_000;

/** A few thousand in this very process; more in others, so that this one need not even know how to probe. */
async function* probed(
  targets: readonly Target[],
  context: ProbeContext,
  onLost: (lost: Lost) => void,
): AsyncGenerator<Served | Failed> {
  if (targets.length > sliceSize) {
    yield* probeInSlices(targets, context, { onLost });
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
    // What is made of the observations is large again.
    heapPrefers('size');
  }
}
