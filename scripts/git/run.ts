/**
 * The one place that starts git. Arguments are always a list, so no text can become a shell command; whatever comes from outside
 * stands behind `--`, in a file or in what git reads from its standard input.
 */
import { spawn } from 'node:child_process';
import { OutsideError } from '../errors.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { redactor, secretsOf, withoutUsers } from '../text/redact.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Longest silence of one git command, in milliseconds, before it counts as hanging. */
const longestSilence = 120_000;

export interface GitOptions {
  /** What git reads from its standard input. Default: nothing. */
  input?: string | Buffer;
  /** Variables of this one command, on top of {@link cleanEnvironment}. */
  variables?: Readonly<Record<string, string>>;
  /** Further exit codes that are no failure. */
  accept?: readonly number[];
  /** In milliseconds. */
  silence?: number;
}

/** Runs one git command in `folder`. @returns what it printed. @throws OutsideError with what git said */
export async function runGit(
  folder: string,
  env: Environment,
  args: readonly string[],
  { input = '', variables = {}, accept = [], silence = longestSilence }: GitOptions = {},
): Promise<Buffer> {
  const { code, out, err } = await execute(
    folder,
    { ...cleanEnvironment(env), ...variables },
    args,
    input,
    silence,
  );
  if (code === 0 || accept.includes(code)) return out;
  throw gitFailure(args[0] ?? '', err.trim() || `exit code ${code}`, env);
}

/** Left out of git's environment: they name programs git would start, or another repository than the one asked for. */
const kept = (name: string) => !/^(GIT_|EDITOR$|VISUAL$|PAGER$|PREFIX$|SSH_ASKPASS$)/i.test(name);

/** Git speaks no language but its own, asks nobody, and opens no editor and no pager that a configuration names. */
const unattended = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':', GIT_PAGER: 'cat' };
/** Paths are paths, never patterns; objects are never exchanged for others; the index is not written. */
const strict = { GIT_LITERAL_PATHSPECS: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0' };

/** What of the surrounding process's environment git gets to see, and how it is to behave. */
export function cleanEnvironment(env: Environment): Record<string, string> {
  const inherited = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    value !== undefined && kept(name) ? [[name, value]] : [],
  );
  return { ...Object.fromEntries(inherited), ...unattended, ...strict };
}

/** What is thrown when git fails: git's own words, which are English wherever it runs, without tokens, users and passwords. */
function gitFailure(command: string, said: string, env: Environment): OutsideError {
  const what = `git ${command}`.trimEnd();
  const why = inline(withoutUsers(redactor(secretsOf(env))(said.trim())), 500);
  const advice = /requested URL returned error: 30\d/.test(said) ? hasMoved : { en: '', ja: '' };
  return new OutsideError({
    en: `${what}: ${why}${advice.en}`,
    ja: `${what} が失敗しました: ${why}${advice.ja}`,
  });
}

const hasMoved: Localized = {
  en: ' The server redirects to another address. certledger does not follow it, because the token is for the first address only. Find the current address of the repository and set it: git remote set-url origin URL.',
  ja: ' サーバが別のアドレスへ転送していますが、トークンは元のアドレス専用のため追跡しません。リポジトリの現在のアドレスを確認し、git remote set-url origin URL で設定してください。',
};

/** Is this what {@link runGit} throws where there is no git to run? */
export function isMissingGit(error: unknown): boolean {
  return error instanceof OutsideError && error.message.includes('ENOENT');
}

interface Outcome {
  code: number;
  out: Buffer;
  err: string;
}

function execute(
  cwd: string,
  env: Record<string, string>,
  args: readonly string[],
  input: string | Buffer,
  silence: number,
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { cwd, env, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const hangs = setTimeout(() => {
      child.kill('SIGKILL');
      // What it started itself may hold the pipes open for longer.
      for (const pipe of [child.stdout, child.stderr]) pipe.destroy();
      fail(gitFailure(args[0] ?? '', `said nothing for ${silence / 1000} seconds`, env));
    }, silence);
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      chunks.push(chunk);
      hangs.refresh();
    };
    child.stdout.on('data', keep(out));
    child.stderr.on('data', keep(err));
    child.on('error', error => {
      clearTimeout(hangs);
      fail(gitFailure('', error.message, env));
    });
    child.on('close', code => {
      clearTimeout(hangs);
      done({ code: code ?? -1, out: Buffer.concat(out), err: Buffer.concat(err).toString() });
    });
    // A git that fails at once no longer listens; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
