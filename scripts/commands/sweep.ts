/** `certledger sweep`: probes, compares, plans and applies in one command. */

import { isFailure } from '../compare/report.ts';
import { type ExitCode, exitCodes, reasonOf, UsageError } from '../errors.ts';
import { locked } from '../lock.ts';
import type { Observation, Vantage } from '../probe/observation.ts';
import { observe } from '../probe/observe.ts';
import type { ProbeMemory } from '../probe/probe-memory.ts';
import { selectTargets } from '../probe/targets.ts';
import { withStateBranch } from '../state/state-branch.ts';
import { damagedLineText, openState, type StateStore } from '../state/store.ts';
import { type Sweep, type SweepInput, sweep } from '../sweep.ts';
import type { Localized } from '../text/locale.ts';
import { loadTemplates } from '../text/templates/load-templates.ts';
import { localTrackerFolder } from '../tracker/open-tracker.ts';
import { removalsOf } from '../tracker/removals.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';
import { trackerOf } from './shared/ledger-tracker.ts';
import { observationsFromFiles } from './shared/observation-files.ts';
import { ObservationGaps } from './shared/observation-gaps.ts';
import { print } from './shared/print.ts';
import { ProbeProgress } from './shared/probe-progress.ts';
import { idsOf, proxyCredentials, type UsableLedger, usableLedger } from './shared/usable-ledger.ts';
import { sweepMarkdown, sweepViews } from './view/sweep-view.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'sweep'>, io: Io): Promise<ExitCode> {
  const usable = await usableLedger(options, io);
  checkOptions(options);
  const gaps = new ObservationGaps(io, usable.locale);
  const swept: { result?: Sweep; failure?: unknown } = {};
  const withState = async (folder: string | undefined) => {
    const state = folder === undefined ? undefined : openState(folder);
    const onCompared = (result: Sweep) => {
      swept.result = result;
    };
    await sweep({ ...(await sweepInput(options, io, usable, state, gaps)), onCompared });
  };
  try {
    await locked(writtenFolders(options), () =>
      options.stateBranch
        ? withStateBranch(options.root, options.stateBranch, withState, {
            env: io.env,
            message: 'Remember what this sweep saw',
            log: text => io.err(`${text[usable.locale]}\n`),
          })
        : withState(options.state),
    );
  } catch (error) {
    // What was found before the failure is still printed.
    swept.failure = error;
  }
  const { result, failure } = swept;
  if (!result) throw failure;
  const failed = failure === undefined ? undefined : reasonOf(failure)[usable.locale];

  for (const damage of result.damaged) io.err(`${damagedLineText(damage)[usable.locale]}\n`);
  const isUnobserved = hasNoObservation(result);
  if (isUnobserved) io.err(`${nothingObservedText[usable.locale]}\n`);
  const product = { sweep: result, problems: usable.problems, failed };
  // Before anything is printed: when nobody reads the output any more, the summary is still written.
  if (options.summary !== undefined)
    await appendSummary(options.summary, octets => sweepMarkdown(product, { locale: usable.locale, octets }));
  print(sweepViews[options.format], product, usable, io);
  if (failed !== undefined) throw failure;
  return exitCodeOf(result, usable, options.failOn, isUnobserved || gaps.any);
}

/** The folders that a sweep reads at its beginning and writes at its end: no other run may write there in between. */
function writtenFolders({ state, tracker, root, trackerDir, apply }: OptionsOf<'sweep'>): string[] {
  const local = apply && tracker === 'local' ? [localTrackerFolder(root, trackerDir)] : [];
  return [...(state === undefined ? [] : [state]), ...local];
}

/** There are endpoints, and no observation of any: every shard was lost, or the files belong to another ledger. */
function hasNoObservation({ report: { summary } }: Sweep): boolean {
  const { unobserved, skipped, ...seen } = summary.endpoints;
  const counts = [...Object.values(seen), ...Object.values(skipped)];
  return unobserved > 0 && counts.every(count => count === 0);
}

const nothingObservedText: Localized = {
  en: 'No endpoint was observed: the results of the shards are missing, or the files are of another ledger. All earlier findings stay as they are.',
  ja: '接続先が一つも観測されていません。シャードの結果が届いていないか、別の台帳のファイルです。以前の検出事項はそのまま維持します。',
};

function checkOptions({
  state,
  stateBranch,
  apply,
  tracker,
  matrix,
  observations,
}: OptionsOf<'sweep'>): void {
  if (matrix !== undefined && !observations) throw new UsageError(matrixWithoutObservations);
  if (state !== undefined && stateBranch !== undefined) throw new UsageError(twoStates);
  if (apply && tracker === 'none') throw new UsageError(applyWithoutTracker);
}

const matrixWithoutObservations: Localized = {
  en: '--matrix assigns the observations to jobs. Name the folder that holds them with --observations.',
  ja: '--matrix は観測結果の割り当てを示すものです。観測結果のフォルダーを --observations で指定してください。',
};

const twoStates: Localized = {
  en: '--state and --state-branch are two places for the same state. Give one of them.',
  ja: '--state と --state-branch は同じものの保存先です。どちらか一方を指定してください。',
};

const applyWithoutTracker: Localized = {
  en: '--apply needs a tracker to write to: add --tracker github or --tracker local.',
  ja: '--apply には反映先が必要です。--tracker github または --tracker local を指定してください。',
};

async function sweepInput(
  options: OptionsOf<'sweep'>,
  io: Io,
  usable: UsableLedger,
  state: StateStore | undefined,
  gaps: ObservationGaps,
): Promise<SweepInput> {
  const { ledger, locale } = usable;
  const { root, observations, matrix, tracker: kind, trackerDir } = options;
  const tracker = await trackerOf({ root, tracker: kind, trackerDir }, usable, io);
  return {
    ledger,
    now: io.now,
    observe: memory =>
      observations
        ? observationsFromFiles({ observations, ...(matrix !== undefined && { matrix }) }, io, usable, gaps)
        : observeLive(options, io, usable, memory, gaps),
    ...(state && { state }),
    ...(tracker && {
      tracker: {
        reader: tracker.reader,
        ...(options.apply && { writer: tracker.writer }),
        templates: loadTemplates(locale),
        removals: found => removalsOf(found, idsOf(ledger), root, io.env),
      },
    }),
    force: options.force ?? false,
    stop: io.stop,
  };
}

async function* observeLive(
  { site, runner }: OptionsOf<'sweep'>,
  io: Io,
  { ledger, locale }: UsableLedger,
  memory: ProbeMemory,
  gaps: ObservationGaps,
): AsyncGenerator<Observation> {
  const vantage: Vantage = { ...(site !== undefined && { site }), ...(runner !== undefined && { runner }) };
  const selected = selectTargets(ledger, io.now, { ...(site !== undefined && { site }) }, vantage);
  const progress = new ProbeProgress(selected.targets.length, io, locale);
  try {
    yield* observe(ledger, selected, {
      now: io.now,
      vantage,
      memory,
      ...proxyCredentials(io, ledger.settings),
      onLostWorker: gaps.addLostWorker,
      onObservation: observation => progress.count(observation),
    });
  } finally {
    progress.finish();
  }
}

/** The gravest reason decides: the plan was refused, then something could not be observed or written, then findings. */
function exitCodeOf(
  { report, plan, applied }: Sweep,
  { problems }: UsableLedger,
  failOn: OptionsOf<'sweep'>['failOn'],
  isIncomplete: boolean,
): ExitCode {
  if (plan?.refused) return exitCodes.refused;
  if (isIncomplete) return exitCodes.outside;
  if (applied && applied.failed.length > 0) return exitCodes.outside;
  if (problems.length > 0 || isFailure(report.comparison, failOn)) return exitCodes.problems;
  return exitCodes.fine;
}
