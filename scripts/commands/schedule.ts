/** `certledger schedule`: what falls due, month by month, by owner and by responsible party. */
import { join } from 'node:path';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { nearest } from '../ledger/messages/nearest.ts';
import type { Ledger } from '../ledger/types.ts';
import { scheduleOf } from '../schedule/duties.ts';
import type { Duty, Schedule } from '../schedule/duty.ts';
import { scheduleViews } from '../schedule/view/schedule-view.ts';
import type { PublishedSchedule } from '../schedule/view/schedule-words.ts';
import { checkWorkload } from '../schedule/workload.ts';
import { withStateBranch } from '../state/state-branch.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { print } from './shared/print.ts';
import { publish } from './shared/schedule-folder.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'schedule'>, io: Io): Promise<ExitCode> {
  const { ledger, problems, locale } = await usableLedger(options, io);
  const whole = scheduleOf(ledger, io.now, options.months);
  checkOptions(options, ledger, whole);
  const workload = options.check ? checkWorkload(whole, ledger) : undefined;
  const { timezone, organization } = ledger.settings;
  const published: PublishedSchedule = {
    schedule: narrowed(whole, options),
    today: dayAt(io.now, timezone),
    parties: ledger.parties,
    organization,
    locale,
  };
  await publishWhereAsked(options, ledger, published, io);
  print(scheduleViews[options.format], { published, workload }, published, io);
  const failed = problems.length > 0 || (workload !== undefined && workload.overloads.length > 0);
  return failed ? exitCodes.problems : exitCodes.fine;
}

function checkOptions(options: OptionsOf<'schedule'>, ledger: Ledger, whole: Schedule): void {
  const { owner, responsible, out, stateBranch } = options;
  const publishes = out !== undefined || stateBranch !== undefined;
  if (publishes && (owner !== undefined || responsible !== undefined)) throw new UsageError(publishesAll);
  const named = [...whole.duties, ...whole.undated].flatMap(duty => [...duty.owners, duty.responsible ?? '']);
  const known = new Set([...ledger.parties.keys(), ...named]);
  for (const id of [owner, responsible]) {
    if (id !== undefined && !known.has(id)) throw new UsageError(noSuchParty(id, nearest(id, known)));
  }
}

const publishesAll: Localized = {
  en: '--out and --state-branch publish the schedule of all parties, with a calendar for each. Leave --owner and --responsible out.',
  ja: '--out と --state-branch は全関係者のスケジュールとそれぞれのカレンダーを書き出します。--owner と --responsible は併用できません。',
};

function noSuchParty(id: string, meant: string | undefined): Localized {
  const hint = meant && inline(meant);
  return {
    en: `There is no party ${inline(id)} in inventory/parties.yaml.${hint ? ` Was ${hint} meant?` : ''}`,
    ja: `${inline(id)} は inventory/parties.yaml にありません。${hint ? `${hint} の誤りではありませんか。` : ''}`,
  };
}

function narrowed(schedule: Schedule, { owner, responsible }: OptionsOf<'schedule'>): Schedule {
  const isWanted = (duty: Pick<Duty, 'owners' | 'responsible'>) =>
    (owner === undefined || duty.owners.includes(owner)) &&
    (responsible === undefined || duty.responsible === responsible);
  const duties = schedule.duties.filter(isWanted);
  const shown = new Set(duties.map(({ entry }) => entry));
  return {
    ...schedule,
    duties,
    undated: schedule.undated.filter(isWanted),
    cut: schedule.cut.filter(({ entry }) => shown.has(entry)),
  };
}

async function publishWhereAsked(
  { root, months, out, stateBranch }: OptionsOf<'schedule'>,
  ledger: Ledger,
  printed: PublishedSchedule,
  io: Io,
): Promise<void> {
  if (out === undefined && stateBranch === undefined) return;
  // Whole months, so that the published files do not change every day.
  const published = { ...printed, schedule: scheduleOf(ledger, io.now, months, 'whole-months') };
  const say = (count: number, place: string) =>
    io.err(`${publishedText(count, inline(place))[published.locale]}\n`);
  if (out !== undefined) say(await publish(out, published, ledger), out);
  if (stateBranch === undefined) return;
  const count = await withStateBranch(
    root,
    stateBranch,
    folder => publish(join(folder, 'schedule'), published, ledger),
    {
      env: io.env,
      message: 'Publish the schedule',
      log: text => io.err(`${text[published.locale]}\n`),
    },
  );
  say(count, `${stateBranch}:schedule`);
}

const publishedText = (count: number, place: string): Localized => ({
  en:
    count === 0 ? `${place} is up to date.` : `${place}: ${count} ${count === 1 ? 'file' : 'files'} changed.`,
  ja: count === 0 ? `${place} は最新です。` : `${place}: ${count} 個のファイルを更新しました。`,
});
