/**
 * The type of the values that a command is given, computed from its declared options and arguments. The types follow what commander
 * does: `--tracker-dir <dir>` becomes `trackerDir?: string`.
 */
import type { Localized } from '../../../text/locale.ts';

/** Reads the text behind an option. `read` gives undefined for a wrong text, and `advice` says what is right. */
export interface Meaning<T> {
  read: (text: string) => T | undefined;
  advice: Localized;
}

export interface Named<F extends string> {
  /** In the form that commander takes: `--site <name>`. */
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

/** `--no-site` sets `site`. */
type KeyOf<Flags> = Flags extends `--no-${infer Word}`
  ? InCamelCase<Word>
  : Flags extends `--${infer Word} ${string}`
    ? InCamelCase<Word>
    : Flags extends `--${infer Word}`
      ? InCamelCase<Word>
      : never;

/** The value of an option that has neither `choices` nor `parse`. */
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

/** These options always have a value: commander demands the first kind and fills in the second. */
type Certain = { required: true } | { default: string | number };

/** The values that a list of options gives. */
export type ValuesOf<Options extends readonly OptionSpec[]> = {
  [O in Options[number] as O extends Certain ? KeyOf<O['flags']> : never]: ValueOf<O>;
} & {
  [O in Options[number] as O extends Certain ? never : KeyOf<O['flags']>]?: ValueOf<O>;
};

/** The values of the arguments in a command's name: `new <type> [id]` → `{ type: string; id?: string }`. */
export type ArgumentsOf<Usage extends string> = Usage extends `${infer First} ${infer Rest}`
  ? ArgumentsOf<First> & ArgumentsOf<Rest>
  : Usage extends `<${infer Name}...>` | `[${infer Name}...]`
    ? { [N in Name]: string[] }
    : Usage extends `<${infer Name}>`
      ? { [N in Name]: string }
      : Usage extends `[${infer Name}]`
        ? { [N in Name]?: string }
        : unknown;
