/** All that a plan is made of. */
import type { Comparison } from '../../compare/finding.ts';
import type { Ledger } from '../../ledger/types.ts';
import type { Templates } from '../../text/templates.ts';
import type { TrackerState } from './state.ts';

export interface PlanInput {
  ledger: Ledger;
  comparison: Comparison;
  tracker: TrackerState;
  /** The instant of the comparison. */
  now: Date;
  templates: Templates;
  /** By entry: the commit that took its file away. */
  removals?: ReadonlyMap<string, Removal> | undefined;
  /** Believe what the guard would hold back. */
  force?: boolean;
}

/** When and by which commit a file left the ledger. */
export interface Removal {
  commit: string;
  /** ISO 8601 */
  at: string;
}
