/** Two sweeps over one tracker: what the second one plans where something has changed since the first. */
import { expect } from 'vitest';
import type { Comparison } from '../../../scripts/compare/finding.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import type { Templates } from '../../../scripts/text/templates/templates.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import type { Plan } from '../../../scripts/tracker/model/plan.ts';
import { plan } from '../../../scripts/tracker/plan/planner.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { later, start, summary, templates } from './plan-support.ts';

/** What one sweep is made from. */
export interface Situation {
  inventory: Ledger;
  compared: Comparison;
  /** Default: those of the ledger's language. */
  words?: Templates;
}

export const make = async (
  { inventory, compared, words }: Situation,
  tracker: Pick<MemoryTracker, 'read'>,
  day = 1,
): Promise<Plan> =>
  plan({
    ledger: inventory,
    comparison: compared,
    tracker: await tracker.read(),
    now: later(day),
    templates: words ?? templates[inventory.settings.locale],
  });

/** A tracker as a sweep leaves it. */
export async function trackerOf(situation: Situation): Promise<MemoryTracker> {
  const tracker = new MemoryTracker(start);
  const { failed } = await apply(await make(situation, tracker, 0), await tracker.read(), tracker);
  expect(failed).toEqual([]);
  return tracker;
}

/** What a sweep of the second situation plans for the tracker that a sweep of the first one left. */
export const afterwards = async (before: Situation, after: Situation): Promise<string[]> =>
  summary(await make(after, await trackerOf(before)));
