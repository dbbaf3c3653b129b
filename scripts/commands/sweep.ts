/** `certledger sweep`: the whole flow in one command. */

import { documentOf, isFailure } from '../compare/report.ts';
import { markdownOf } from '../compare/view/comparison-markdown.ts';
import { textOf } from '../compare/view/comparison-text.ts';
import { type ExitCode, exitCodes, reasonOf, UsageError } from '../errors.ts';
import { locked } from '../lock.ts';
import type { Observation, Vantage } from '../probe/observation.ts';
import { observe } from '../probe/observe.ts';
import type { ProbeMemory } from '../probe/probe-memory.ts';
import { selectTargets } from '../probe/targets.ts';
import { withStateBranch } from '../state/state-branch.ts';
import { damageText, openState, type StateStore } from '../state/store.ts';
import { type Sweep, sweep, type World } from '../sweep.ts';
import { codeSpan, jsonPieces } from '../text/encode.ts';
import { loadTemplates } from '../text/load-templates.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { summaryOctets } from '../text/summary-size.ts';
import { localTrackerFolder } from '../tracker/open-tracker.ts';
import { removalsOf } from '../tracker/removals.ts';
import { renderPlanMarkdown, renderPlanText } from '../tracker/view/plan-text.ts';
import { renderAppliedMarkdown, renderAppliedText } from '../tracker/view/result-text.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';
import { trackerOf } from './shared/ledger-tracker.ts';
import { Losses } from './shared/lost-workers.ts';
import { ProbeProgress } from './shared/progress.ts';
import { observedElsewhere } from './shared/shards.ts';
import { idsOf, proxyCredentials, type UsableLedger, usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'sweep'>, io: Io): Promise<ExitCode> {
  const usable = await usableLedger(options, io);
  checkOptions(options);
  const losses = new Losses(io, usable.locale);
  const swept: { result?: Sweep; failure?: unknown } = {};
  const withState = async (folder: string | undefined) => {
    const state = folder === undefined ? undefined : openState(folder);
    const onCompared = (result: Sweep) => {
      swept.result = result;
    };
    await sweep({ ...(await worldOf(options, io, usable, state, losses)), onCompared });
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
    // What was found is told all the same.
    swept.failure = error;
  }
  const { result, failure } = swept;
  if (!result) throw failure;
  const failed = failure === undefined ? undefined : reasonOf(failure)[usable.locale];

  for (const damage of result.damaged) io.err(`${damageText(damage)[usable.locale]}\n`);
  const blind = sawNothing(result);
  if (blind) io.err(`${nothingSeen[usable.locale]}\n`);
  // First: what nobody reads any more must not cost the summary.
  if (options.summary !== undefined)
    await appendSummary(options.summary, room => markdownFor(result, usable.locale, room, failed));
  for (const piece of render(result, usable, options.format, io.color, failed)) io.out(piece);
  if (failed !== undefined) throw failure;
  return exitCodeOf(result, usable, options.failOn, blind || losses.final);
}

/** Read at the beginning and written at the end, so nobody else may write there in between. */
function writtenFolders({ state, tracker, root, trackerDir, apply }: OptionsOf<'sweep'>): string[] {
  const local = apply && tracker === 'local' ? [localTrackerFolder(root, trackerDir)] : [];
  return [...(state === undefined ? [] : [state]), ...local];
}

/** There are endpoints, and not one observation of any: every shard was lost, or the wrong files were given. */
function sawNothing({ report: { summary } }: Sweep): boolean {
  const { unobserved, skipped, ...seen } = summary.endpoints;
  const counts = [...Object.values(seen), ...Object.values(skipped)];
  return unobserved > 0 && counts.every(count => count === 0);
}

const nothingSeen: Localized = {
  en: 'Not one endpoint was observed: no shard arrived, or the files are of another ledger. Every earlier conclusion stands.',
  ja: '接続先が一つも観測されていません。シャードの結果が届いていないか、別の台帳のファイルです。これまでの結論は変わりません。',
};

function checkOptions({
  state,
  stateBranch,
  apply,
  tracker,
  matrix,
  observations,
}: OptionsOf<'sweep'>): void {
  if (matrix !== undefined && !observations) throw new UsageError(nothingObserved);
  if (state !== undefined && stateBranch !== undefined) throw new UsageError(twoStates);
  if (apply && tracker === 'none') throw new UsageError(nowhereToApply);
}

const nothingObserved: Localized = {
  en: '--matrix says whose observations count: name the folder that holds them with --observations.',
  ja: '--matrix は観測結果の割り当てを示すものです。観測結果のフォルダーを --observations で指定してください。',
};

const twoStates: Localized = {
  en: '--state and --state-branch are two places for the same thing; give one of them.',
  ja: '--state と --state-branch は同じものの保存先です。どちらか一方を指定してください。',
};

const nowhereToApply: Localized = {
  en: '--apply needs a tracker to write to: add --tracker github or --tracker local.',
  ja: '--apply には反映先が必要です。--tracker github または --tracker local を指定してください。',
};

async function worldOf(
  options: OptionsOf<'sweep'>,
  io: Io,
  usable: UsableLedger,
  state: StateStore | undefined,
  losses: Losses,
): Promise<World> {
  const { ledger, locale } = usable;
  const { root, observations, matrix, tracker: kind, trackerDir } = options;
  const tracker = await trackerOf({ root, tracker: kind, trackerDir }, usable, io);
  return {
    ledger,
    now: io.now,
    observe: memory =>
      observations
        ? observedElsewhere({ observations, ...(matrix !== undefined && { matrix }) }, io, usable, losses)
        : observeLive(options, io, usable, memory, losses),
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
  losses: Losses,
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
      onLostWorker: losses.add,
      onObservation: observation => progress.count(observation),
    });
  } finally {
    progress.finish();
  }
}

/** In pieces: the document of a large ledger is as large as all that it was made from. */
function render(
  result: Sweep,
  { problems, locale }: UsableLedger,
  format: OptionsOf<'sweep'>['format'],
  color: boolean,
  failed: string | undefined,
): Iterable<string> {
  const { report, applied } = result;
  const plan = toldOf(result, failed);
  switch (format) {
    case 'json': {
      const document = {
        ...documentOf(report, locale),
        problems,
        ...(result.plan && { plan: result.plan }),
        ...(applied && { applied }),
      };
      return jsonPieces(document);
    }
    case 'markdown':
      return [markdownFor(result, locale, summaryOctets, failed)];
    case 'text':
      return [
        joined(
          textOf(report, { locale, color }),
          plan &&
            (applied ? renderAppliedText(plan, applied, locale, color) : renderPlanText(plan, locale, color)),
        ),
      ];
  }
}

/** Of a plan that a run ended in the midst of, nobody knows what was written. */
const toldOf = ({ plan, applied }: Sweep, failed: string | undefined): Sweep['plan'] =>
  failed !== undefined && !applied ? undefined : plan;

const endedEarly: Localized = {
  en: 'This run did not come to its end:',
  ja: 'この実行は最後まで完了していません:',
};

/** @param octets that it may take up. @param failed why the run did not come to its end */
function markdownFor(result: Sweep, locale: Locale, octets: number, failed: string | undefined): string {
  const { report, applied } = result;
  const plan = toldOf(result, failed);
  return joined(
    failed === undefined ? undefined : `**${endedEarly[locale]}** ${codeSpan(failed, 1_000)}\n`,
    markdownOf(report, { locale, octets }),
    plan &&
      (applied
        ? renderAppliedMarkdown(plan, applied, locale, octets)
        : renderPlanMarkdown(plan, locale, octets)),
  );
}

/** Paragraphs with a blank line between them. */
function joined(...parts: (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join('\n');
}

/** The most serious thing first: refused, then what could not be observed or written, then what was found. */
function exitCodeOf(
  { report, plan, applied }: Sweep,
  { problems }: UsableLedger,
  failOn: OptionsOf<'sweep'>['failOn'],
  unseen: boolean,
): ExitCode {
  if (plan?.refused) return exitCodes.refused;
  if (unseen) return exitCodes.outside;
  if (applied && applied.failed.length > 0) return exitCodes.outside;
  if (problems.length > 0 || isFailure(report.comparison, failOn)) return exitCodes.problems;
  return exitCodes.fine;
}
