/** The two ways in which `new` gets its values: it asks at a terminal, or it takes flags and never asks. */
import { createInterface } from 'node:readline/promises';
import type { Dialogue, Field } from '../../draft/interview.ts';
import { UsageError } from '../../errors.ts';
import { inline } from '../../text/encode.ts';
import { listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';

/** A person at a keyboard. */
export interface Terminal {
  /** @throws UsageError when the person ends it (Ctrl-C, end of input) */
  ask(prompt: string): Promise<string>;
  close(): void;
}

/** Prompts go to standard error, so that standard output can be a file. */
export function openTerminal(): Terminal {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const { promise: gone, reject } = Promise.withResolvers<never>();
  // Between two questions nothing awaits it. Without this, Node would end the process for an unhandled rejection.
  gone.catch(() => undefined);
  terminal.once('SIGINT', () => terminal.close());
  terminal.once('close', () => reject(new UsageError(stopped)));
  return {
    async ask(prompt) {
      try {
        return await Promise.race([terminal.question(prompt), gone]);
      } catch (error) {
        // The error message starts on a line of its own, not behind the prompt.
        process.stderr.write('\n');
        throw error;
      }
    },
    close: () => terminal.close(),
  };
}

const stopped: Localized = {
  en: 'Stopped. Nothing was written.',
  ja: '中断しました。何も書き込んでいません。',
};

/** How many choices are shown beside a question. */
const shownChoices = 10;

/**
 * Asks for each value that no flag gives, and asks again after a wrong answer.
 * @param say prints a line to the person
 */
export function terminalDialogue(terminal: Terminal, locale: Locale, say: (line: string) => void): Dialogue {
  return {
    async field<T>(field: Field<T>): Promise<T | undefined> {
      if (field.given !== undefined) return readGiven(field, field.given);
      for (;;) {
        const typed = (await terminal.ask(promptOf(field, locale))).trim();
        const text = typed === '' ? field.fallback : typed;
        if (text === '') return undefined;
        if (text === undefined) {
          say(`  ${needed[locale]}`);
          continue;
        }
        const reading = field.read(text);
        if ('value' in reading) return reading.value;
        say(`  ${reading.problem[locale]}`);
      }
    },
  };
}

function promptOf({ question, offered = [], fallback }: Field<unknown>, locale: Locale): string {
  const choices = listed(offered, { encode: inline, most: shownChoices, locale });
  const shown: Localized = { en: ` (${choices})`, ja: `（${choices}）` };
  const usual = fallback ? ` [${inline(fallback)}]` : '';
  return `${question[locale]}${offered.length === 0 ? '' : shown[locale]}${usual}: `;
}

const needed: Localized = { en: 'This is required.', ja: 'この項目は省略できません。' };

/** Takes flags and defaults. Adds to `missing` the flags that are needed and were not given. */
export function flagDialogue(missing: string[]): Dialogue {
  return {
    async field<T>(field: Field<T>): Promise<T | undefined> {
      if (field.given !== undefined) return readGiven(field, field.given);
      if (field.fallback === undefined) missing.push(field.flag);
      if (!field.fallback) return undefined;
      return readGiven(field, field.fallback);
    },
  };
}

/** @throws UsageError naming the flag */
function readGiven<T>({ flag, read }: Field<T>, text: string): T {
  const reading = read(text);
  if ('value' in reading) return reading.value;
  const { en, ja } = reading.problem;
  throw new UsageError({ en: `${flag}: ${en}`, ja: `${flag}: ${ja}` });
}
