/** Reads the arguments, runs the command, and alone decides the exit code. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type CommandOf, type CommandWord, commands, type OptionsOf } from './commands/declared/catalogue.ts';
import type { OptionSpec, ValuesOf } from './commands/declared/shared/option-types.ts';
import { globalOptions } from './commands/declared/shared/options.ts';
import { complaint, heading, remark } from './commands/declared/shared/usage.ts';
import type { Io } from './commands/shared/command-io.ts';
import { processIo } from './commands/shared/output-streams.ts';
import { type ExitCode, exitCodes, messageOf, OutsideError, UsageError } from './errors.ts';
import { isSystemError } from './ledger/read/system-error.ts';
import { StopOnSignals } from './stop.ts';
import { inline, inlineLines } from './text/encode.ts';
import { type Locale, type Localized, locales } from './text/locale.ts';

/** `undefined`: the real clock. */
type MakeIo = (now: Date | undefined) => Io;

const about: Localized = {
  en: 'The ledger of every certificate that you depend on, compared with what your endpoints serve.',
  ja: '業務が依存するすべての証明書を台帳で管理し、接続先の実際の状態と照合します。',
};
const examples: Localized = { en: 'Examples:', ja: '例:' };
const helpOption: Localized = { en: 'display help for command', ja: '使い方を表示する' };
const versionOption: Localized = { en: 'output the version number', ja: 'バージョンを表示する' };

/** The parser of the whole command line. `io` is made late, because `--now` is one of the options. */
function program(makeIo: MakeIo, locale: Locale, finish: (code: ExitCode) => void): Command {
  const { out, err } = makeIo(undefined);
  const root = new Command('certledger')
    .description(about[locale])
    .version(manifest.version, '-V, --version', versionOption[locale])
    .helpOption('-h, --help', helpOption[locale])
    .helpCommand('help [command]', helpOption[locale])
    // `reportUsage` prints errors, in either language.
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title => heading(title, locale),
      styleOptionDescription: text => remark(text, locale),
    })
    .exitOverride();
  for (const spec of globalOptions) root.addOption(optionOf(spec, locale));
  for (const spec of commands) addCommand(root, spec, locale, makeIo, finish);
  return root;
}

function addCommand<Word extends CommandWord>(
  root: Command,
  spec: CommandOf<Word>,
  locale: Locale,
  makeIo: MakeIo,
  finish: (code: ExitCode) => void,
): void {
  const lines = spec.examples.map(line => `  ${line}`).join('\n');
  const command = root
    .command(spec.name)
    .description(spec.summary[locale])
    .helpOption('-h, --help', helpOption[locale])
    .addHelpText('after', `\n${examples[locale]}\n${lines}`)
    .action(async () => {
      const { run } = await spec.load();
      const { options, now } = given<Word>(command);
      finish(await run(options, makeIo(now)));
    });
  for (const each of spec.options) command.addOption(optionOf(each, locale));
}

function optionOf(spec: OptionSpec, locale: Locale): Option {
  const option = new Option(spec.flags, spec.text[locale]);
  const { choices, parse, required } = spec;
  if (choices) option.choices(choices);
  if (spec.default !== undefined) option.default(spec.default);
  if (required) option.makeOptionMandatory();
  if (parse) {
    option.argParser(text => {
      const value = parse.read(text);
      if (value === undefined) throw new InvalidArgumentError(parse.advice[locale]);
      return value;
    });
  }
  return option;
}

/** Commander keeps no types. Its values follow from the declared options, and so does the type `OptionsOf`. */
function given<Word extends CommandWord>(
  command: Command,
): { options: OptionsOf<Word>; now: Date | undefined } {
  const { now, ...options } = command.optsWithGlobals<ValuesOf<typeof globalOptions>>();
  const all: object = { ...options, ...positional(command) };
  return { options: all as OptionsOf<Word>, now };
}

function positional(command: Command): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  command.registeredArguments.forEach((argument, index) => {
    const value = argument.variadic ? command.args.slice(index) : command.args[index];
    if (value !== undefined) values[argument.name()] = value;
  });
  return values;
}

/** The language of `--locale`, read before the command line is parsed, so that errors in the command line are in it too. */
function wantedLocale(argv: readonly string[]): Locale | undefined {
  return locales.find(locale => locale === lastValue('--locale', argv));
}

/** The language of help texts and usage errors: that of the person's environment. */
function personsLocale(env: Io['env']): Locale {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('ja') ? 'ja' : 'en';
}

/** The language of errors about a ledger: that of the ledger. The code is loaded late, because few runs end in an error. */
async function ledgersLocale(argv: readonly string[]): Promise<Locale> {
  const { ledgerLocale } = await import('./commands/shared/ledger-locale.ts');
  return ledgerLocale(lastValue('--root', argv) ?? '.');
}

function lastValue(flag: string, argv: readonly string[]): string | undefined {
  const index = argv.findLastIndex(word => word === flag || word.startsWith(`${flag}=`));
  const word = argv[index];
  return word === flag ? argv[index + 1] : word?.slice(flag.length + 1);
}

/** Runs one command line. Every error is printed on `err` and becomes an exit code. */
export async function execute(argv: string[], makeIo: MakeIo): Promise<ExitCode> {
  let result: ExitCode = exitCodes.fine;
  const io = makeIo(undefined);
  const usage = wantedLocale(argv) ?? personsLocale(io.env);
  try {
    try {
      const finish = (code: ExitCode) => {
        result = code;
      };
      await program(makeIo, usage, finish).parseAsync(argv, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      result = reportUsage(error, usage, io);
    }
    await io.delivered?.();
    return result;
  } catch (error) {
    return report(error, wantedLocale(argv) ?? (await ledgersLocale(argv)), io);
  }
}

function reportUsage(error: CommanderError, locale: Locale, { err }: Io): ExitCode {
  if (error.exitCode === 0) return exitCodes.fine;
  // Without a command, commander has printed the help already.
  if (error.code !== 'commander.help') err(inlineLines(complaint(error, locale)));
  return exitCodes.usage;
}

function report(error: unknown, locale: Locale, { err }: Io): ExitCode {
  if (error instanceof UsageError || error instanceof OutsideError) {
    err(`certledger: ${inline(error.text[locale], 2_000)}\n`);
    return error.exitCode;
  }
  // The disk, a pipe or a limit of this machine: no defect of certledger.
  if (isSystemError(error)) {
    err(`certledger: ${inline(refusedBySystem(messageOf(error))[locale], 2_000)}\n`);
    return exitCodes.outside;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(line => inline(line, 500));
  err(`certledger: ${defect[locale]}\n${lines.join('\n')}\n`);
  return exitCodes.outside;
}

const refusedBySystem = (why: string): Localized => ({
  en: `the operating system refused: ${why}. Check the disk, the permissions and the limits of this machine, and run it again.`,
  ja: `OS がこの操作を拒否しました: ${why}。ディスクの空き容量、権限、上限値を確認し、もう一度実行してください。`,
});

const defect: Localized = {
  en: 'this is a defect in certledger, please report it',
  ja: 'certledger の不具合です。以下の内容を添えて報告してください',
};

/** Runs the process: reads its arguments, streams and clock, and sets its exit code. */
export async function main(argv: string[]): Promise<void> {
  const makeIo = processIo(process);
  // An error in a callback that nothing awaits. Node would print it without encoding.
  process.on('uncaughtException', error =>
    process.exit(report(error, personsLocale(process.env), makeIo(undefined))),
  );
  const stop = new StopOnSignals(process, signal =>
    makeIo(undefined).err(`certledger: ${ending(signal)[personsLocale(process.env)]}\n`),
  );
  const code = await execute(argv, now => ({ ...makeIo(now), stop }));
  process.exitCode = stop.exitCode ?? code;
}

const ending = (signal: string): Localized => ({
  en: `asked to end (${signal}): finishing the current write and leaving the rest for the next run`,
  ja: `終了を求められました（${signal}）。進行中の書き込みを完了し、残りは次回の実行に繰り越します`,
});
