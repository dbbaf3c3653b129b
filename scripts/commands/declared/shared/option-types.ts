/**
 * What a command is given, told by the options and arguments that the catalogue declares for it. These types follow what
 * commander makes of them: `--tracker-dir <dir>` becomes `trackerDir?: string`.
 */
import type { Localized } from '../../../text/locale.ts';

/** What the text behind an option means; undefined: it means nothing, and `advice` says what would. */
export interface Meaning<T> {
  read: (text: string) => T | undefined;
  advice: Localized;
}

export interface Named<F extends string> {
  /** As commander wants them: `--site <name>`. */
  flags: F;
  text: Localized;
}

export interface OptionDetails {
  choices?: readonly string[];
  default?: string | number;
  required?: true;
  parse?: Meaning<unknown>;
}

export interface OptionSpec extends Named<string>, OptionDetails {}

/** `tracker-dir` → `trackerDir` */
type InCamelCase<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<InCamelCase<Rest>>}`
  : Word;

/** `--no-site` speaks of `site`. */
type KeyOf<Flags> = Flags extends `--no-${infer Word}`
  ? InCamelCase<Word>
  : Flags extends `--${infer Word} ${string}`
    ? InCamelCase<Word>
    : Flags extends `--${infer Word}`
      ? InCamelCase<Word>
      : never;

/** Of an option that says neither what may stand behind it nor what it means. */
type PlainValueOf<Flags> = Flags extends `--no-${string}`
  ? false
  : Flags extends `--${string} <${string}...>`
    ? string[]
    : Flags extends `--${string} <${string}>`
      ? string
      : Flags extends `--${string} ${string}`
        ? never
        : true;

type ValueOf<O extends OptionSpec> = O extends { parse: Meaning<infer Value> }
  ? Exclude<Value, undefined>
  : O extends { choices: readonly (infer Choice)[] }
    ? Choice
    : PlainValueOf<O['flags']>;

/** Commander asks for the first kind and fills in the second. */
type Certain = { required: true } | { default: string | number };

/** Of a list of options: what is given when a command is run with them. */
export type ValuesOf<Options extends readonly OptionSpec[]> = {
  [O in Options[number] as O extends Certain ? KeyOf<O['flags']> : never]: ValueOf<O>;
} & {
  [O in Options[number] as O extends Certain ? never : KeyOf<O['flags']>]?: ValueOf<O>;
};

/** Of the name of a command with its arguments: `new <type> [id]` → `{ type: string; id?: string }`. */
export type ArgumentsOf<Usage extends string> = Usage extends `${infer First} ${infer Rest}`
  ? ArgumentsOf<First> & ArgumentsOf<Rest>
  : Usage extends `<${infer Name}...>` | `[${infer Name}...]`
    ? { [N in Name]: string[] }
    : Usage extends `<${infer Name}>`
      ? { [N in Name]: string }
      : Usage extends `[${infer Name}]`
        ? { [N in Name]?: string }
        : unknown;
