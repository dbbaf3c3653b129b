/** One sweep over a tracker in memory: the plan is made and carried out. */
import { expect } from 'vitest';
import type { Comparison } from '../../../scripts/compare/finding.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import type { MemoryTracker } from '../../support/memory-tracker.ts';
import { later, planned, start, summary } from './plan-support.ts';

/**
 * @param again when it is planned again, which must find nothing to do
 * @returns what was done
 */
export async function sweep(
  tracker: MemoryTracker,
  inventory: Ledger,
  compared: Comparison,
  now = start,
  again = later(1000),
): Promise<string[]> {
  tracker.now = now;
  const plan = planned(inventory, compared, await tracker.read(), now);
  expect((await apply(plan, await tracker.read(), tracker)).failed).toEqual([]);
  expect(summary(planned(inventory, compared, await tracker.read(), again))).toEqual([]);
  return summary(plan);
}
