/** One sweep from top to bottom: observe, compare, plan, apply. */

import { compare } from './compare/compare.ts';
import type { Comparison } from './compare/finding.ts';
import { remember } from './compare/next-memory.ts';
import { clockBehind } from './compare/plausibility.ts';
import { type Report, reportOf } from './compare/report.ts';
import { divided, type Evidence, gatherEvidence } from './evidence/evidence.ts';
import type { DamagedLine } from './json-lines.ts';
import type { Ledger } from './ledger/types.ts';
import type { Observation } from './probe/observation.ts';
import { type ProbeMemory, recallFrom, updatedMemory } from './probe/probe-memory.ts';
import { SharedValues } from './probe/shared-values.ts';
import { loadState, type StateStore } from './state/store.ts';
import type { Stop } from './stop.ts';
import type { Templates } from './text/templates/templates.ts';
import { type ApplyResult, apply } from './tracker/apply.ts';
import type { Plan } from './tracker/model/plan.ts';
import type { PlanInput } from './tracker/model/plan-input.ts';
import type { TrackerState } from './tracker/model/state.ts';
import { plan } from './tracker/plan/planner.ts';
import type { TrackerReader, TrackerWriter } from './tracker/tracker.ts';

/** Everything outside that a sweep uses: the clock, the endpoints, the state, the tracker. */
export interface SweepInput {
  ledger: Ledger;
  now: Date;
  /** Probes the endpoints, or reads observations of other machines. */
  observe(memory: ProbeMemory): AsyncIterable<Observation> | Iterable<Observation>;
  /** Absent: there was no earlier sweep. */
  state?: StateStore;
  tracker?: {
    reader: TrackerReader;
    /** Absent: the plan is made and not applied. */
    writer?: TrackerWriter;
    templates: Templates;
    /** The commits that took away the files of entries that are not in the ledger any more, as far as that is known. */
    removals?(found: TrackerState): Promise<PlanInput['removals']>;
  };
  /** Handed the result as soon as there is one; what is done about it comes in later, or does not where the sweep fails. */
  onCompared?(result: Sweep): void;
  /** Apply also what the guard would hold back. */
  force?: boolean;
  stop?: Stop | undefined;
}

export interface Sweep {
  report: Report;
  /** Present when there is a tracker. */
  plan?: Plan;
  /** Present when the tracker could be written to. */
  applied?: ApplyResult;
  /** Damaged lines of the state that were left out. */
  damaged: DamagedLine[];
}

/**
 * One sweep. What was observed is remembered last: were it first, a crash in between would leave a state that knows of
 * things nobody was told.
 */
export async function sweep(input: SweepInput): Promise<Sweep> {
  const { ledger, now, observe, state, tracker, force = false, stop, onCompared } = input;
  const before = await loadState(state);
  const recalled = recallFrom(before.probe, ledger.trust, now);
  const sharedValues = new SharedValues();
  const observed = await Array.fromAsync(observe(before.probe), observation =>
    sharedValues.of(recalled(observation)),
  );
  const { recorded: observations, unrecorded } = divided(ledger, observed);
  // What a clock that went back would have remembered is worth nothing, so the state stays as it is.
  const clock = force ? undefined : clockBehind(before.memory, before.sweptAt, now);
  const memory = clock ? before.memory : remember(before.memory, observations, ledger, now, force);
  const report = judge(ledger, gatherEvidence(ledger, observations, memory, unrecorded), now, clock);
  const result: Sweep = { report, damaged: before.damaged };
  onCompared?.(result);

  if (tracker) {
    const { reader, writer, templates } = tracker;
    const { comparison } = report;
    const found = await reader.read(before.issues);
    const removals = await tracker.removals?.(found);
    result.plan = plan({ ledger, comparison, tracker: found, removals, now, templates, force });
    stop?.writing();
    // The plan is a moment old: reading again what it was made on would only double a quiet sweep's requests.
    if (writer) result.applied = await apply(result.plan, found, writer, { locale: templates.locale, stop });
    if (found.tracker !== undefined) await state?.saveIssues(reader.known());
  }

  if (clock) return result;
  await state?.saveMemory(memory);
  await state?.saveProbeMemory(updatedMemory(observations, before.probe, ledger.trust, now));
  await state?.saveSweptAt(now);
  return result;
}

/** A function of its own, so that the evidence can be freed while the tracker is read and written. */
function judge(ledger: Ledger, evidence: Evidence, now: Date, clock: Comparison['clock']): Report {
  return reportOf(ledger, evidence, { ...compare(ledger, evidence, now), ...(clock && { clock }) }, now);
}
