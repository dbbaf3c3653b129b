/** `certledger probe`: ask every endpoint what it serves, and write it down. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type ExitCode, exitCodes, OutsideError, UsageError } from '../errors.ts';
import { loadLedger } from '../ledger/read.ts';
import type { Ledger } from '../ledger/types.ts';
import { type KnownVerdict, VerdictMemory } from '../probe/known.ts';
import { ObservationWriter } from '../probe/ndjson.ts';
import type { Observation, Vantage } from '../probe/observation.ts';
import { probe } from '../probe/probe.ts';
import { selectTargets, type Targets } from '../probe/targets.ts';
import { damageText, openState } from '../state/store.ts';
import type { Localized } from '../text/locale.ts';
import type { GlobalOptions, Io } from './io.ts';
import { ProbeProgress } from './progress.ts';

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
  const ledger = await usableLedger(options, io);
  const locale = options.locale ?? ledger.settings.locale;
  const vantage: Vantage = {
    ...(options.site !== undefined && { site: options.site }),
    ...(options.runner !== undefined && { runner: options.runner }),
  };
  const targets = selectTargets(
    ledger,
    io.now,
    {
      ...(options.site !== undefined && { site: options.site }),
      ...(options.entry && { entries: options.entry }),
      ...(options.shard && { shard: options.shard }),
    },
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
    for await (const observation of observe(ledger, targets, { io, vantage, known: previous.value })) {
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

async function* observe(
  ledger: Ledger,
  { targets, skipped }: Targets,
  { io, vantage, known }: { io: Io; vantage: Vantage; known: KnownVerdict[] },
): AsyncGenerator<Observation> {
  yield* skipped;
  const { settings, trust } = ledger;
  yield* probe(targets, { settings, trust, now: io.now, vantage, known });
}

async function usableLedger({ root, locale }: GlobalOptions, io: Io): Promise<Ledger> {
  const { ledger, problems } = await loadLedger(root, { now: io.now, locale });
  const spoken = locale ?? ledger?.settings.locale ?? 'en';
  if (!ledger) throw new UsageError(unusable(root)[spoken]);
  if (problems.length > 0) io.err(`${incomplete(problems.length)[spoken]}\n`);
  return ledger;
}

const unusable = (root: string): Localized => ({
  en: `The ledger in ${root} cannot be used. Run certledger validate and correct what it names.`,
  ja: `${root} の台帳は使用できません。certledger validate を実行し、示された問題を修正してください。`,
});

const incomplete = (count: number): Localized => ({
  en: `The ledger has problems (${count}); entries that could not be read are left out. See certledger validate.`,
  ja: `台帳に問題が ${count} 件あります。読み取れなかった登録は対象外です。certledger validate で確認してください。`,
});

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
      const why = error instanceof Error ? error.message : String(error);
      throw new OutsideError(`Observations cannot be written to ${file}: ${why}`);
    }
  };
  const descriptor = orOutside(() => openSync(file, 'w'));
  return {
    write: line => void orOutside(() => writeSync(descriptor, line)),
    close: () => closeSync(descriptor),
  };
}
