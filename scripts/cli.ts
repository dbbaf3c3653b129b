/** argv → command. The only owner of the exit code. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { GlobalOptions, Io } from './commands/io.ts';
import { type ExitCode, exitCodes, OutsideError, UsageError } from './errors.ts';
import { inline } from './text/encode.ts';
import { locales } from './text/locale.ts';

/** `undefined`: the real clock. */
type MakeIo = (now: Date | undefined) => Io;
type Run<O> = (options: O & GlobalOptions, io: Io) => Promise<ExitCode>;

const formats = (...names: string[]) =>
  new Option('--format <format>', 'how to print the result').choices(names).default(names[0]);
const observations = () => new Option('--observations <file...>', 'NDJSON files written by `probe`');
const state = new Option('--state <dir>', 'folder that keeps what the next sweep must remember');
const tracker = new Option('--tracker <kind>', 'where issues and pull requests live')
  .choices(['none', 'local', 'github'])
  .default('none');
const trackerDir = new Option(
  '--tracker-dir <dir>',
  'folder of the local tracker (default: ROOT/.certledger/tracker)',
);
const force = new Option('--force', 'go on where the guard would refuse');
const site = new Option('--site <name>', 'only endpoints of this site');
const shard = new Option('--shard <i/n>', 'only the I-th of N equal parts').argParser(parseShard);
const vantage = new Option(
  '--runner <name>',
  'recorded with every observation as the place it was made from',
);
const failOn = new Option('--fail-on <severity>', 'exit 1 when a finding is this severe')
  .choices(['warning', 'error', 'never'])
  .default('never');

/** The whole command line, not yet run. `io` is made late because `--now` is an option. */
function program(makeIo: MakeIo, finish: (code: ExitCode) => void): Command {
  const { out, err } = makeIo(undefined);
  const root = new Command('certledger')
    .description('The inventory of every certificate you depend on, and what is different out there.')
    .version('0.1.0')
    .option('--root <dir>', 'the folder that holds inventory/', '.')
    .addOption(new Option('--locale <locale>', 'language of texts (default: the ledger’s)').choices(locales))
    .option('--now <instant>', 'pretend it is this instant (ISO 8601)', parseInstant)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('(--help shows what is possible)')
    .exitOverride();

  const command = <O>(name: string, summary: string, load: () => Promise<{ run: Run<O> }>, example: string) =>
    root
      .command(name)
      .description(summary)
      .addHelpText('after', `\nExamples:\n${example.replace(/^/gm, '  ')}`)
      .action(async (...args: unknown[]) => {
        const self = args.at(-1) as Command;
        const { now, ...options } = self.optsWithGlobals<O & GlobalOptions & { now?: Date }>();
        const { run } = await load();
        finish(await run({ ...(options as unknown as O & GlobalOptions), ...positional(self) }, makeIo(now)));
      });

  command(
    'validate',
    'Check the whole ledger; every problem in one run',
    () => import('./commands/validate.ts'),
    'certledger validate\ncertledger validate --format github   # annotations in a pull request',
  ).addOption(formats('text', 'json', 'github'));

  command(
    'probe',
    'Ask every endpoint what it serves',
    () => import('./commands/probe.ts'),
    'certledger probe --out observations.ndjson\ncertledger probe --site makuhari --shard 1/4 --out part1.ndjson',
  )
    .option('--out <file>', 'write observations here (default: standard output)')
    .option('--entry <id...>', 'only these entries')
    .addOption(site)
    .addOption(shard)
    .addOption(vantage)
    .addOption(state);

  command(
    'compare',
    'Compare observations with the ledger',
    () => import('./commands/compare.ts'),
    'certledger compare --observations observations.ndjson --format json > findings.json',
  )
    .addOption(observations().makeOptionMandatory())
    .addOption(state)
    .addOption(failOn)
    .addOption(formats('text', 'json', 'markdown'));

  command(
    'plan',
    'Say what would change in the tracker',
    () => import('./commands/plan.ts'),
    'certledger plan --findings findings.json --tracker github --out plan.json',
  )
    .requiredOption('--findings <file>', 'JSON written by `compare --format json`')
    .option('--out <file>', 'write the plan here as JSON, for `apply`')
    .addOption(tracker)
    .addOption(trackerDir)
    .addOption(force)
    .addOption(formats('text', 'json', 'markdown'));

  command(
    'apply <plan>',
    'Carry out a plan; refuses one whose world has moved on',
    () => import('./commands/apply.ts'),
    'certledger apply plan.json --tracker github',
  )
    .addOption(tracker)
    .addOption(trackerDir)
    .addOption(formats('text', 'json'));

  command(
    'sweep',
    'Probe, compare, plan, and apply when asked',
    () => import('./commands/sweep.ts'),
    'certledger sweep\ncertledger sweep --state .certledger/state --tracker local --apply\n' +
      'certledger sweep --tracker github --apply --state-branch certledger-observations',
  )
    .addOption(observations())
    .addOption(site)
    .addOption(vantage)
    .addOption(state)
    .option('--state-branch <name>', 'keep that state on this branch of the repository instead')
    .addOption(tracker)
    .addOption(trackerDir)
    .option('--apply', 'carry the plan out')
    .addOption(force)
    .addOption(failOn)
    .option('--summary <file>', 'also append a Markdown summary to this file (GITHUB_STEP_SUMMARY)')
    .addOption(formats('text', 'json', 'markdown'));

  command(
    'explain [rule]',
    'What a rule means and what to do about it',
    () => import('./commands/explain.ts'),
    'certledger explain\ncertledger explain drift.regressed --locale ja',
  );

  command(
    'init <dir>',
    'Start a ledger repository; never overwrites',
    () => import('./commands/init.ts'),
    'certledger init my-ledger',
  );

  command(
    'demo',
    'Watch three sweeps over a fleet made on the spot',
    () => import('./commands/demo.ts'),
    'certledger demo\ncertledger demo --keep ./demo   # leave the example where it can be looked at',
  ).option('--keep <dir>', 'make the example here (default: a temporary folder)');

  return root;
}

function positional(command: Command): Record<string, string> {
  const values: Record<string, string> = {};
  command.registeredArguments.forEach((argument, index) => {
    const value = command.args[index];
    if (value !== undefined) values[argument.name()] = value;
  });
  return values;
}

function parseInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()))
    throw new InvalidArgumentError('Write it like 2026-12-01T09:00:00+09:00.');
  return instant;
}

/** 1-based: `2/4` is the second of four. */
function parseShard(text: string): { index: number; count: number } {
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count) throw new InvalidArgumentError('Write it like 2/4: the second of four parts.');
  return { index, count };
}

/** Runs one command line. Whatever goes wrong is said on `err` and becomes an exit code. */
export async function execute(argv: string[], makeIo: MakeIo): Promise<ExitCode> {
  let result: ExitCode = exitCodes.fine;
  try {
    const finish = (code: ExitCode) => {
      result = code;
    };
    await program(makeIo, finish).parseAsync(argv, { from: 'user' });
    return result;
  } catch (error) {
    return report(error, makeIo(undefined).err);
  }
}

function report(error: unknown, err: (text: string) => void): ExitCode {
  // Commander has said what is wrong already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  if (error instanceof UsageError || error instanceof OutsideError) {
    err(`certledger: ${inline(error.message, 2_000)}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(line => inline(line, 500));
  err(`certledger: this is a defect in certledger, please report it\n${lines.join('\n')}\n`);
  return exitCodes.outside;
}

/** The process: its arguments, its streams, its clock, its exit code. */
export async function main(argv: string[]): Promise<void> {
  process.exitCode = await execute(argv, now => ({
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    env: process.env,
    now: now ?? new Date(),
    interactive: Boolean(process.stderr.isTTY) && !process.env.CI,
    color: Boolean(process.stdout.isTTY) && process.env.NO_COLOR === undefined,
  }));
}
