/** What a file of `declared/` says about one command. */
import type { Localized } from '../../../text/locale.ts';
import type { OptionSpec } from './option-types.ts';

export interface CommandDeclaration {
  /** Where it stands in the help text. */
  order: number;
  /** With its arguments: `new <type> [id]`. */
  name: string;
  /** What it does, for the help text. */
  summary: Localized;
  /** What it does, for the table of the README: Markdown. Commands with the same text share a row. */
  readme: Localized;
  /** A line each. */
  examples: readonly string[];
  options: readonly OptionSpec[];
  /** The code is loaded when the command is run, so that no command waits for another's libraries. */
  load: () => Promise<unknown>;
}
