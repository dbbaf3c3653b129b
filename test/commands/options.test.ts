/** What a command is given is what the catalogue declares. Half of these tests are for the compiler: `tsc` reads this file. */
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { execute } from '../../scripts/cli.ts';
import {
  type Catalogue,
  type CommandOf,
  type CommandWord,
  commands,
  type OptionsOf,
} from '../../scripts/commands/declared/catalogue.ts';
import type { ArgumentsOf, ValuesOf } from '../../scripts/commands/declared/shared/option-types.ts';
import {
  formatOf,
  type GlobalOptions,
  option,
  positive,
} from '../../scripts/commands/declared/shared/options.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';

/** The options that the `run` of a module takes, by name. */
type ReadBy<Module> = Module extends { run: (options: infer Options, ...more: never[]) => unknown }
  ? keyof Options
  : 'nothing is run';

type LoadedFor<Word extends CommandWord> = Awaited<ReturnType<Catalogue[Word]['load']>>;

describe('the type of what is given', () => {
  it('follows from the words of each option', () => {
    const options = [
      option('--out <file>', '', '', { required: true }),
      option('--entry <id...>', '', ''),
      option('--site <name>', '', ''),
      option('--no-site', '', ''),
      option('--state-branch <name>', '', ''),
      option('--apply', '', ''),
      option('--per-shard <n>', '', '', { default: 5, parse: positive }),
      option('--from <which>', '', '', { choices: ['here', 'there'] }),
      formatOf<{ text: string; json: string }>()('text', 'json'),
    ] as const;
    interface Given {
      out: string;
      entry?: string[];
      site?: string | false;
      stateBranch?: string;
      apply?: true;
      perShard: number;
      from?: 'here' | 'there';
      format: 'text' | 'json';
    }
    // The second compares the names, which may all be absent in the first.
    expectTypeOf<ValuesOf<typeof options>>().toExtend<Given>();
    expectTypeOf<Given>().toExtend<ValuesOf<typeof options>>();
    expectTypeOf<keyof ValuesOf<typeof options>>().toEqualTypeOf<keyof Given>();
  });

  it('holds two options that speak of one thing: `--site <name>` and `--no-site`', () => {
    expectTypeOf<OptionsOf<'probe'>['site']>().toEqualTypeOf<string | false | undefined>();
  });

  it('follows from the arguments behind the name', () => {
    type Three = ArgumentsOf<'name <type> [id] [file...]'>;
    expectTypeOf<Three>().toExtend<{ type: string; id?: string; file: string[] }>();
    expectTypeOf<keyof Three>().toEqualTypeOf<'type' | 'id' | 'file'>();
  });
});

describe('does not compile:', () => {
  it('to read an option by another name than the catalogue has it', () => {
    const read = (given: OptionsOf<'plan'>) => [
      given.findings,
      // @ts-expect-error The catalogue says `--findings`.
      given.finding,
      given.trackerDir,
      // @ts-expect-error Commander makes `trackerDir` of `--tracker-dir`.
      given['tracker-dir'],
      // @ts-expect-error An option of other commands.
      given.site,
    ];
    expect(read).toBeTypeOf('function');
  });

  it('to ask for a format that the command has not', () => {
    // @ts-expect-error `plan` writes no CSV.
    const format: OptionsOf<'plan'>['format'] = 'csv';
    expect(format).toBe('csv');
  });

  it('to offer a format that no view prints, or not to offer one that a view prints', () => {
    const formats = formatOf<{ text: string; json: string }>();
    // @ts-expect-error There is no view for CSV.
    expect(formats('text', 'json', 'csv').choices).toHaveLength(3);
    // @ts-expect-error There is a view for JSON.
    expect(formats('text').choices).toHaveLength(1);
  });

  it('to take for certain what may be left away', () => {
    // @ts-expect-error `--out` is not required.
    const out = (given: OptionsOf<'plan'>): string => given.out;
    expect(out).toBeTypeOf('function');
  });

  it('to list a command that needs what it does not declare', () => {
    const needy = async () => ({ run: async (_: GlobalOptions & { colour: string }) => 0 as const });
    // @ts-expect-error No option `--colour` is declared for `plan`.
    const load: CommandOf<'plan'>['load'] = needy;
    expect(load).toBe(needy);
  });

  it('to list the file of another command', () => {
    const sweep = () => import('../../scripts/commands/sweep.ts');
    // @ts-expect-error `plan` declares no `--fail-on`.
    const load: CommandOf<'plan'>['load'] = sweep;
    expect(load).toBe(sweep);
  });

  it('to wait for an option that is never given, though it may be left away', () => {
    type Undeclared = {
      [Word in CommandWord]: Exclude<ReadBy<LoadedFor<Word>>, keyof OptionsOf<Word>>;
    }[CommandWord];
    expectTypeOf<Undeclared>().toBeNever();
    type Waiting = { run: (options: { root: string; colour?: string }, io: Io) => void };
    expectTypeOf<Exclude<ReadBy<Waiting>, keyof OptionsOf<'plan'>>>().toEqualTypeOf<'colour'>();
  });
});

describe('commander gives what the types say:', () => {
  afterEach(() => vi.restoreAllMocks());

  async function givenTo<Word extends CommandWord>(word: Word, ...argv: string[]): Promise<unknown> {
    const run = vi.fn(async () => 0 as const);
    const spec = commands.find(({ name }) => name.split(' ')[0] === word);
    if (!spec) throw new Error(`no command ${word}`);
    vi.spyOn(spec, 'load').mockResolvedValue({ run });
    const silent = { out: () => undefined, err: () => undefined, env: {}, interactive: false, color: false };
    await execute([word, ...argv], now => ({ ...silent, now: now ?? new Date(0) }));
    expect(run).toHaveBeenCalledOnce();
    return (run.mock.calls[0] as unknown[] | undefined)?.[0];
  }

  it('options of every kind, and nothing where none is given', async () => {
    expect(await givenTo('probe')).toEqual({ root: '.' } satisfies OptionsOf<'probe'>);
    const argv = ['--entry', 'a', 'b', '--no-site', '--shard', '2/4', '--out', 'x', '--locale', 'ja'];
    expect(await givenTo('probe', ...argv, '--now', '2026-12-01T00:00:00Z')).toEqual({
      root: '.',
      locale: 'ja',
      entry: ['a', 'b'],
      site: false,
      shard: { index: 2, count: 4 },
      out: 'x',
    } satisfies OptionsOf<'probe'>);
  });

  it('what stands for an option that is left away', async () => {
    expect(await givenTo('matrix', '--root', 'x')).toEqual({
      root: 'x',
      perShard: 5_000,
      defaultRunner: 'ubuntu-latest',
      format: 'json',
    } satisfies OptionsOf<'matrix'>);
  });

  it('arguments: one, one that is left away, and many', async () => {
    const type = 'item';
    expect(await givenTo('new', type, 'licence')).toEqual({
      root: '.',
      type,
      id: 'licence',
    } satisfies OptionsOf<'new'>);
    expect(await givenTo('new', type, '--key-types', 'both', '--offline')).toEqual({
      root: '.',
      type,
      keyTypes: 'both',
      offline: true,
    } satisfies OptionsOf<'new'>);
    const format = 'text';
    expect(await givenTo('verify')).toEqual({ root: '.', file: [], format } satisfies OptionsOf<'verify'>);
    expect(await givenTo('verify', 'a', 'b')).toEqual({
      root: '.',
      file: ['a', 'b'],
      format,
    } satisfies OptionsOf<'verify'>);
  });
});
