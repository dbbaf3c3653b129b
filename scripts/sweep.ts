/** The whole story, top to bottom: observe, compare, plan, apply. */
import { type ApplyResult, apply } from './apply/apply.ts';
import type { TrackerReader, TrackerWriter } from './apply/tracker.ts';
import { compare } from './compare/compare.ts';
import { clockBehind } from './compare/doubt.ts';
import { remember } from './compare/remember.ts';
import { type Report, reportOf } from './compare/report.ts';
import type { Ledger } from './ledger/types.ts';
import { Anchors } from './pki/verify/anchors.ts';
import type { Plan } from './plan/plan.ts';
import { type PlanInput, plan } from './plan/planner.ts';
import type { TrackerState } from './plan/tracker.ts';
import { type KnownVerdict, knownFrom } from './probe/known.ts';
import type { Observation, Served } from './probe/observation.ts';
import { type KnownRevocation, KnownRevocations, revocationsFrom } from './probe/revocation/known.ts';
import { Sharing } from './probe/sharing.ts';
import type { Damage } from './state/lines.ts';
import { loadAll, type StateStore } from './state/store.ts';
import type { Stop } from './stop.ts';
import type { Templates } from './text/templates.ts';

/** Everything a sweep touches, handed in: the clock, the endpoints, the state, the tracker. */
export interface World {
  ledger: Ledger;
  now: Date;
  /** Probes the endpoints, or reads what other machines observed. */
  observe(
    known: readonly KnownVerdict[],
    revocations: readonly KnownRevocation[],
  ): AsyncIterable<Observation> | Iterable<Observation>;
  /** Absent: this sweep is the first there ever was. */
  state?: StateStore;
  tracker?: {
    reader: TrackerReader;
    /** Absent: the plan is made and left at that. */
    writer?: TrackerWriter;
    templates: Templates;
    /** The commits that took away the files of entries that are not in the ledger any more, as far as that is known. */
    removals?(found: TrackerState): Promise<PlanInput['removals']>;
  };
  /** Handed the result as soon as there is one; what is done about it comes in later, or does not where the sweep fails. */
  onCompared?(result: Sweep): void;
  /** Believe what the guard would hold back. */
  force?: boolean;
  stop?: Stop | undefined;
}

export interface Sweep {
  report: Report;
  /** Present when there is a tracker. */
  plan?: Plan;
  /** Present when the tracker could be written to. */
  applied?: ApplyResult;
  /** Lines of the state that could not be read and were left out. */
  damaged: Damage[];
}

/**
 * One sweep. What was observed is remembered last: were it first, a crash in between would leave a state that knows of
 * things nobody was told.
 */
export async function sweep(world: World): Promise<Sweep> {
  const { ledger, now, observe, state, tracker, force = false, stop, onCompared } = world;
  const before = await loadAll(state);
  const recall = new KnownRevocations(before.revocations, now);
  const anchors = new Map([...ledger.trust].map(([name, set]) => [name, new Anchors(set)]));
  const isAnchor = ({ verdict, certificate }: Served) =>
    anchors.get(verdict.trust)?.has(certificate.sha256) === true;
  const sharing = new Sharing();
  const observations = await Array.fromAsync(observe(before.verdicts, before.revocations), observation =>
    sharing.of(recall.recalled(observation, isAnchor)),
  );
  // What a clock that went back would have remembered is worth nothing, so the state stays as it is.
  const clock = force ? undefined : clockBehind(before.memory, before.sweptAt, now);
  const memory = clock ? before.memory : remember(before.memory, observations, ledger, now, force);
  const comparison = { ...compare(ledger, observations, memory, now), ...(clock && { clock }) };
  const report = reportOf(ledger, observations, comparison, now);
  const result: Sweep = { report, damaged: before.damaged };
  onCompared?.(result);

  if (tracker) {
    const { reader, writer, templates } = tracker;
    const found = await reader.read(before.issues);
    const removals = await tracker.removals?.(found);
    result.plan = plan({ ledger, comparison, tracker: found, removals, now, templates, force });
    stop?.writing();
    // The plan is a moment old: reading again what it was made on would only double a quiet sweep's requests.
    const again = { read: async () => found };
    if (writer) result.applied = await apply(result.plan, again, writer, { locale: templates.locale, stop });
    if (found.tracker !== undefined) await state?.saveIssues(reader.known());
  }

  if (clock) return result;
  await state?.saveMemory(memory);
  await state?.saveVerdicts(knownFrom(observations, before.verdicts, ledger.trust, now));
  await state?.saveRevocations(revocationsFrom(observations, before.revocations, now));
  await state?.saveSweptAt(now);
  return result;
}
