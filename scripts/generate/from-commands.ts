/** What is generated from the declarations of commands: the list of them, and the tables of the READMEs. */
import { readdirSync } from 'node:fs';
import type { CommandDeclaration } from '../commands/declared/shared/command-declaration.ts';
import type { Locale } from '../text/locale.ts';
import { type GeneratedFile, notice, refuseEmptyTexts, refuseEqualOrders, withParts } from './parts.ts';

const origin = 'scripts/commands/declared/';
const here = new URL('../commands/declared/', import.meta.url);
const ending = '-command.ts';

/** The other files beside the declarations. */
const others = ['all.generated.ts', 'catalogue.ts'];

/** The word of every command that has a file, also of those that are not generated yet. @throws Error for a file of another name */
function commandFiles(): string[] {
  const files = readdirSync(here, { withFileTypes: true })
    .filter(each => each.isFile() && !others.includes(each.name))
    .map(({ name }) => name);
  const misnamed = files.find(name => !name.endsWith(ending));
  if (misnamed !== undefined)
    throw new Error(
      `${origin}${misnamed}: name it COMMAND${ending}, or move it into ${origin}shared/ if it declares no command`,
    );
  return files.map(name => name.slice(0, -ending.length));
}

interface Declared extends CommandDeclaration {
  word: string;
  /** Relative to the repository. */
  file: string;
}

/** In the order of the help text. @throws Error for one that is declared wrongly */
async function readCommands(): Promise<Declared[]> {
  const found = await Promise.all(
    commandFiles().map(async word => {
      const file = `${origin}${word}${ending}`;
      const { command }: { command?: CommandDeclaration } = await import(
        new URL(`${word}${ending}`, here).href
      );
      if (command?.name.split(' ')[0] !== word)
        throw new Error(`${file} must export \`command\` with a name that begins with ${word}`);
      const { summary, readme, examples, options } = command;
      refuseEmptyTexts(file, { summary, readme, examples, options });
      return { ...command, word, file };
    }),
  );
  refuseEqualOrders(found);
  return found.toSorted((a, b) => a.order - b.order);
}

const readme = (file: string, locale: Locale): GeneratedFile => ({
  file,
  content: async () =>
    withParts(file, [
      /(?<=\n## (?:Commands|コマンド)\n\n\|.*\n(?:\| --- )+\|\n)(?:\| .*\n)*/,
      table(await readCommands(), locale),
    ]),
});

export const generatedFromCommands: readonly GeneratedFile[] = [
  { file: `${origin}all.generated.ts`, content: async () => listModule(await readCommands()) },
  readme('README.md', 'en'),
  readme('README.ja.md', 'ja'),
];

function listModule(commands: readonly Declared[]): string {
  // A command may be called by a reserved word: `new`.
  const variable = (word: string) =>
    `${word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Command`;
  const imports = commands
    .map(({ word }) => word)
    .toSorted()
    .map(word => `import { command as ${variable(word)} } from './${word}${ending}';`);
  return `${notice(origin, 'All commands, in the order of the help text.')}
${imports.join('\n')}

export const declarations = [
${commands.map(({ word }) => `  ${variable(word)},`).join('\n')}
] as const;
`;
}

/** A row for each text: commands that are described by the same words share one. */
function table(commands: readonly Declared[], locale: Locale): string {
  const separator = { en: ', ', ja: '、' }[locale];
  return [...Map.groupBy(commands, command => command.readme[locale])]
    .map(([text, those]) => `| ${those.map(({ name }) => `\`${name}\``).join(separator)} | ${text} |\n`)
    .join('');
}
