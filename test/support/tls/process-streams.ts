/** A process as the command line uses it: its output streams are recorded, and can fail. */
import { execute } from '../../../scripts/cli.ts';
import { processIo } from '../../../scripts/commands/shared/output-streams.ts';
import type { Printed } from '../certledger.ts';

export interface StreamOptions {
  env?: Record<string, string>;
  clock?: Date;
  /** Standard output takes nothing: this is what it says. */
  broken?: Error;
  /** Standard output is a terminal of this width. */
  columns?: number;
}

/** Runs a command line whose output goes through what stands between every command and the process's own streams. */
export async function certledgerOn(
  argv: string[],
  { env = {}, clock = new Date(), broken, columns }: StreamOptions = {},
): Promise<Printed> {
  const printed = { out: '', err: '' };
  const sink = (name: 'out' | 'err', failure?: Error) => ({
    fd: -1,
    isTTY: false,
    on: () => undefined,
    write(text: string, done: (error?: Error) => void) {
      if (!failure) printed[name] += text;
      queueMicrotask(() => done(failure));
    },
  });
  const stdout = { ...sink('out', broken), ...(columns !== undefined && { isTTY: true, columns }) };
  const streams = { env, stdout, stderr: sink('err') } as unknown as NodeJS.Process;
  const makeIo = processIo(streams);
  const code = await execute(argv, now => ({ ...makeIo(now ?? clock) }));
  return { code, ...printed };
}
