/** `certledger probe`: ask every endpoint what it serves, and write it down. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type ExitCode, exitCodes } from '../errors.ts';
import { unwritable } from '../files.ts';
import { VerdictMemory } from '../probe/known.ts';
import { ObservationWriter } from '../probe/ndjson.ts';
import type { Vantage } from '../probe/observation.ts';
import { observe } from '../probe/observe.ts';
import { selectTargets } from '../probe/targets.ts';
import { damageText, openState } from '../state/store.ts';
import type { GlobalOptions, Io } from './io.ts';
import { ProbeProgress } from './progress.ts';
import { usableLedger } from './world.ts';

export interface ProbeOptions {
  /** Absent: standard output. */
  out?: string;
  entry?: string[];
  site?: string;
  shard?: { index: number; count: number };
  runner?: string;
  state?: string;
}

/** @throws UsageError when the ledger cannot be used or lacks what was asked for; OutsideError when `out` cannot be written */
export async function run(options: ProbeOptions & GlobalOptions, io: Io): Promise<ExitCode> {
  const { ledger, locale } = await usableLedger(options, io);
  const { entry, site, shard, runner } = options;
  const vantage: Vantage = { ...(site !== undefined && { site }), ...(runner !== undefined && { runner }) };
  const targets = selectTargets(
    ledger,
    io.now,
    { ...(site !== undefined && { site }), ...(entry && { entries: entry }), ...(shard && { shard }) },
    vantage,
  );
  const progress = new ProbeProgress(targets.targets.length, io, locale);
  const out = openOutput(options.out, io);
  const state = options.state === undefined ? undefined : openState(options.state);
  const previous = (await state?.loadVerdicts()) ?? { value: [], damaged: [] };
  for (const damage of previous.damaged) io.err(`${damageText(damage)[locale]}\n`);
  const memory = new VerdictMemory(previous.value, ledger.trust, io.now);

  try {
    const writer = new ObservationWriter(out.write);
    for await (const observation of observe(ledger, targets, {
      now: io.now,
      vantage,
      known: previous.value,
    })) {
      writer.write(observation);
      progress.count(observation);
      if (state) memory.add(observation);
    }
  } finally {
    out.close();
    progress.finish();
  }
  await state?.saveVerdicts(memory.lines());
  return exitCodes.fine;
}

interface Output {
  write(line: string): void;
  close(): void;
}

function openOutput(file: string | undefined, io: Io): Output {
  if (file === undefined) return { write: line => io.out(line), close: () => undefined };
  const orOutside = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  const descriptor = orOutside(() => openSync(file, 'w'));
  let pending = '';
  const flush = () => {
    orOutside(() => writeSync(descriptor, pending));
    pending = '';
  };
  return {
    write(line) {
      pending += line;
      if (pending.length > pieceLength) flush();
    },
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

/** Characters written at once. */
const pieceLength = 2 ** 16;
