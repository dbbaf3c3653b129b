/** Three sweeps over the example fleet. The first finds problems, the second changes nothing, the third sees two repairs. */
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import { textOf } from '../compare/view/comparison-text.ts';
import { UsageError } from '../errors.ts';
import { identity } from '../git/commit.ts';
import { isMissingGit, runGit } from '../git/run.ts';
import { loadLedger } from '../ledger/read/read.ts';
import type { Ledger } from '../ledger/types.ts';
import { observe } from '../probe/observe.ts';
import { selectTargets } from '../probe/targets.ts';
import { openState } from '../state/store.ts';
import { type Sweep, sweep } from '../sweep.ts';
import type { Locale } from '../text/locale.ts';
import { loadTemplates } from '../text/templates/load-templates.ts';
import { openLocal } from '../tracker/local/local.ts';
import { renderPlanText } from '../tracker/view/plan-text.ts';
import { writeLedger } from './demo-ledger.ts';
import { demoWords as words } from './demo-words.ts';
import { type Server, startServer } from './fleet.ts';
import { createScenarios, type Fleet } from './scenarios.ts';

export interface DemoOptions {
  /** The folder of the example; undefined: a new temporary folder. It is not removed, so that people can look at it. */
  folder: string | undefined;
  locale: Locale;
  now: Date;
  color: boolean;
  env: Readonly<Record<string, string | undefined>>;
  print(text: string): void;
}

/** @throws UsageError when `folder` is not empty */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { locale, now, print } = options;
  const root = await emptyFolder(options.folder);
  const fleet = await createScenarios(now);
  const servers = new Map<string, Server>();
  try {
    for (const { id, behaviour } of fleet.scenarios) servers.set(id, await startServer(behaviour));
    const ports = new Map(Array.from(servers, ([id, server]) => [id, server.port]));
    await writeLedger(root, fleet, ports, now, locale);
    const inGit = await commitAll(root, options);
    print(`${words.opening(fleet.scenarios.length)[locale]}\n`);
    await runStory(root, fleet, servers, options);
    showPaths(root, inGit, options);
  } finally {
    await Promise.all(Array.from(servers.values(), server => server.stop()));
  }
}

async function runStory(
  root: string,
  { scenarios }: Fleet,
  servers: ReadonlyMap<string, Server>,
  options: DemoOptions,
): Promise<void> {
  const { locale, color, print } = options;
  const heading = (text: string) => print(`\n${pc.createColors(color).bold(`── ${text} ──`)}\n\n`);
  const ledger = await loadWrittenLedger(root, options);

  heading(words.first[locale]);
  const first = await sweepOnce(root, ledger, options);
  print(`${textOf(first.report, { locale, color })}\n`);
  print(`${words.opened(count(first, 'open-issue'))[locale]}\n`);
  print(`${words.proposed(first.report.comparison.updates.length)[locale]}\n`);

  heading(words.second[locale]);
  const second = await sweepOnce(root, ledger, options);
  print(`${words.writes(second.applied?.done.length ?? 0)[locale]}\n`);

  const repaired = scenarios.filter(({ repairedChain }) => repairedChain !== undefined);
  for (const { id, repairedChain } of repaired) if (repairedChain) servers.get(id)?.serveChain(repairedChain);
  heading(words.repaired(repaired.map(({ id }) => id).join(', '))[locale]);
  const third = await sweepOnce(root, ledger, options);
  if (third.plan) print(renderPlanText(third.plan, locale, color));
}

/** Probes, compares, plans, and applies the plan to a local tracker. */
function sweepOnce(root: string, ledger: Ledger, { locale, now, env }: DemoOptions): Promise<Sweep> {
  const paths = pathsIn(root);
  return sweep({
    ledger,
    now,
    observe: memory => observe(ledger, selectTargets(ledger, now, {}, {}), { now, vantage: {}, memory }),
    state: openState(paths.state),
    tracker: {
      ...openLocal({ dir: paths.tracker, root, env, now, log: () => undefined }),
      templates: loadTemplates(locale),
    },
  });
}

const count = ({ applied }: Sweep, kind: string) =>
  applied?.done.filter(action => action.kind === kind).length ?? 0;

const pathsIn = (root: string) => ({
  state: join(root, '.certledger', 'state'),
  tracker: join(root, '.certledger', 'tracker'),
});

function showPaths(root: string, inGit: boolean, { locale, color, print }: DemoOptions): void {
  const colors = pc.createColors(color);
  const { tracker } = pathsIn(root);
  const paths: [string, string][] = [
    [words.ledger[locale], join(root, 'inventory')],
    [words.issues[locale], join(tracker, 'issues')],
    inGit
      ? [words.branch[locale], `git -C ${root} log -p certledger/ledger-update`]
      : [words.pull[locale], join(tracker, 'pulls')],
  ];
  print(`\n${colors.bold(`── ${words.look[locale]} ──`)}\n\n`);
  for (const [what, where] of paths) print(`${what}:\n  ${where}\n`);
}

async function loadWrittenLedger(root: string, { locale, now }: DemoOptions): Promise<Ledger> {
  const { ledger, problems } = await loadLedger(root, { locale, now });
  const [problem] = problems;
  if (!ledger || problem)
    throw new Error(`the demo wrote a ledger that does not hold: ${JSON.stringify(problem)}`);
  return ledger;
}

async function emptyFolder(folder: string | undefined): Promise<string> {
  if (folder === undefined) return mkdtemp(join(tmpdir(), 'certledger-demo-'));
  const root = resolve(folder);
  await mkdir(root, { recursive: true });
  if ((await readdir(root)).length > 0)
    throw new UsageError({
      en: `${root} is not empty. Give a new folder for the demo.`,
      ja: `${root} は空ではありません。デモ用に新しいフォルダーを指定してください。`,
    });
  return root;
}

/** @returns false when there is no git on this machine; the demo then runs without it */
async function commitAll(root: string, { env, now }: DemoOptions): Promise<boolean> {
  try {
    await runGit(root, env, ['init', '--quiet', '--initial-branch=main']);
    await runGit(root, env, ['add', '--', 'inventory']);
    const variables = identity(Math.floor(now.getTime() / 1000));
    await runGit(root, env, ['commit', '--quiet', '--message=Start the ledger'], { variables });
    return true;
  } catch (error) {
    if (isMissingGit(error)) return false;
    throw error;
  }
}
