/** The input of the planner. */
import type { Comparison } from '../../compare/finding.ts';
import type { Ledger } from '../../ledger/types.ts';
import type { Templates } from '../../text/templates/templates.ts';
import type { TrackerState } from './state.ts';

export interface PlanInput {
  ledger: Ledger;
  comparison: Comparison;
  tracker: TrackerState;
  /** The instant of the comparison. */
  now: Date;
  templates: Templates;
  /** By entry: the commit that removed its file. */
  removals?: ReadonlyMap<string, Removal> | undefined;
  /** Plan what the guard would hold back, too. */
  force?: boolean;
}

/** The commit that removed a file from the ledger. */
export interface Removal {
  commit: string;
  /** ISO 8601 */
  at: string;
}
