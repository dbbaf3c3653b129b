/** `certledger probe`: probes every endpoint and writes the observations. */
import { type ExitCode, exitCodes } from '../errors.ts';
import { openPieces, type PieceByPiece } from '../files.ts';
import type { Ledger } from '../ledger/types.ts';
import { ObservationWriter } from '../probe/ndjson.ts';
import type { Observation, Vantage } from '../probe/observation.ts';
import { observe } from '../probe/observe.ts';
import { emptyProbeMemory, MemoryUpdate, recallFrom } from '../probe/probe-memory.ts';
import { type Selection, selectTargets, type Targets } from '../probe/targets.ts';
import { damagedLineText, openState } from '../state/store.ts';
import type { Locale } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { ObservationGaps } from './shared/observation-gaps.ts';
import { ProbeProgress } from './shared/probe-progress.ts';
import { proxyCredentials, usableLedger } from './shared/usable-ledger.ts';

/**
 * @throws UsageError when the ledger cannot be used, or lacks an entry or a site that was named; OutsideError when `out` cannot be
 *   written
 */
export async function run(options: OptionsOf<'probe'>, io: Io): Promise<ExitCode> {
  const { task, locale } = await prepare(options, io);
  const { targets, vantage, trust } = task;
  const progress = new ProbeProgress(targets.targets.length, io, locale);
  const out = openOutput(options.out, io);
  const state = options.state === undefined ? undefined : openState(options.state);
  const before = (await state?.loadProbeMemory()) ?? { value: emptyProbeMemory, damaged: [] };
  for (const damage of before.damaged) io.err(`${damagedLineText(damage)[locale]}\n`);
  const memory = before.value;
  const recalled = recallFrom(memory, trust, io.now);
  const update = new MemoryUpdate(memory, trust, io.now);
  const gaps = new ObservationGaps(io, locale);

  try {
    const writer = new ObservationWriter(out.write);
    for await (const observed of observe(task, targets, {
      now: io.now,
      vantage,
      memory,
      ...proxyCredentials(io, task.settings),
      onLostWorker: gaps.addLostWorker,
    })) {
      const observation = isAsked(observed) ? recalled(observed) : observed;
      writer.write(observation);
      progress.count(observation);
      if (state) update.add(observation);
    }
  } finally {
    progress.finish();
    out.close();
  }
  await state?.saveProbeMemory(update.memory());
  return gaps.any ? exitCodes.outside : exitCodes.fine;
}

/** Where revocation was not asked, the sweep that reads the observations decides whether a remembered answer counts. */
const isAsked = (observation: Observation): boolean =>
  observation.outcome === 'served' && observation.revocation !== undefined;

/** The part of the ledger that is needed while it is probed. */
interface Task extends Pick<Ledger, 'settings' | 'trust'> {
  targets: Targets;
  vantage: Vantage;
}

/** A function of its own, so that the rest of the ledger can be freed: its entries take as much memory as a probe. */
async function prepare(options: OptionsOf<'probe'>, io: Io): Promise<{ task: Task; locale: Locale }> {
  const { ledger, locale } = await usableLedger(options, io);
  const { entry, site, shard, runner } = options;
  const vantage: Vantage = { ...(site && { site }), ...(runner !== undefined && { runner }) };
  const selection: Selection = {
    ...(site !== undefined && { site }),
    ...(entry && { entries: entry }),
    ...(shard && { shard }),
  };
  const { settings, trust } = ledger;
  return {
    task: { settings, trust, targets: selectTargets(ledger, io.now, selection, vantage), vantage },
    locale,
  };
}

/** Written piece by piece, so that a failure costs no earlier observation. */
function openOutput(file: string | undefined, io: Io): PieceByPiece {
  return file === undefined ? { write: line => io.out(line), close: () => undefined } : openPieces(file);
}
