/** The command line as a person meets it, without a process of its own. */
import { execute } from '../../scripts/cli.ts';
import type { ExitCode } from '../../scripts/errors.ts';

export interface Printed {
  code: ExitCode;
  out: string;
  err: string;
}

export async function certledger(
  argv: string[],
  { env = {}, clock = new Date() }: { env?: Record<string, string>; clock?: Date } = {},
): Promise<Printed> {
  const printed = { out: '', err: '' };
  const code = await execute(argv, now => ({
    out: text => {
      printed.out += text;
    },
    err: text => {
      printed.err += text;
    },
    env,
    now: now ?? clock,
    interactive: false,
    color: false,
  }));
  return { code, ...printed };
}
