/** `certledger demo`: shows three sweeps over servers on this machine. */
import { runDemo } from '../demo/demo.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';

export async function run({ keep, locale }: OptionsOf<'demo'>, io: Io): Promise<ExitCode> {
  const { now, color, env } = io;
  await runDemo({ folder: keep, locale: locale ?? 'en', now, color, env, print: io.out });
  return exitCodes.fine;
}
