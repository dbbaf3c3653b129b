/** A selection of the ledger → one observation for each of its endpoints, skipped ones first. */
import type { Ledger } from '../ledger/types.ts';
import type { KnownVerdict } from './known.ts';
import type { Observation, Vantage } from './observation.ts';
import { probe } from './probe.ts';
import type { Targets } from './targets.ts';

export interface ObserveContext {
  now: Date;
  vantage: Vantage;
  known: readonly KnownVerdict[];
  /** Told of each observation before it is yielded. */
  onObservation?: (observation: Observation) => void;
}

export async function* observe(
  { settings, trust }: Ledger,
  { targets, skipped }: Targets,
  { onObservation, ...context }: ObserveContext,
): AsyncGenerator<Observation> {
  for (const observation of skipped) {
    onObservation?.(observation);
    yield observation;
  }
  for await (const observation of probe(targets, { settings, trust, ...context })) {
    onObservation?.(observation);
    yield observation;
  }
}
