/** Every command as it is declared, and the types that follow from that. A declaration is one file of this folder. */
import type { ExitCode } from '../../errors.ts';
import type { Io } from '../shared/command-io.ts';
import { declarations } from './all.generated.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import type { ArgumentsOf, ValuesOf } from './shared/option-types.ts';
import type { GlobalOptions } from './shared/options.ts';

type Declared = (typeof declarations)[number];
/** By the word that is typed. */
export type Catalogue = {
  [C in Declared as C['name'] extends `${infer Word} ${string}` ? Word : C['name']]: C;
};

export type CommandWord = keyof Catalogue;

/** What a command is given: what its declaration says, no more and no less. */
export type OptionsOf<Word extends CommandWord> = GlobalOptions &
  ArgumentsOf<Catalogue[Word]['name']> &
  ValuesOf<Catalogue[Word]['options']>;

/** A command and what runs it, which takes the options of this command. */
export type CommandOf<Word extends CommandWord> = {
  [W in Word]: Omit<CommandDeclaration, 'load'> & {
    name: Catalogue[W]['name'];
    load: () => Promise<{ run: (options: OptionsOf<W>, io: Io) => Promise<ExitCode> }>;
  };
}[Word];

/** In the order of the help text. */
export const commands: readonly CommandOf<CommandWord>[] = declarations;
