/**
 * Makes the declaration of a new command and the file that runs it, and says what to fill in.
 *
 *   npm run command -- new NAME
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const declaration = (
  name: string,
  order: number,
): string => `import type { CommandDeclaration } from './shared/command-declaration.ts';

export const command = {
  order: ${order},
  // With its arguments: '${name} <file> [id]'.
  name: '${name}',
  // The line in the help text.
  summary: { en: '', ja: '' },
  // The row in README.md and README.ja.md.
  readme: { en: '', ja: '' },
  examples: ['certledger ${name}'],
  // Options of several commands are in shared/options.ts; one of this command alone is made here by option(…).
  options: [],
  load: () => import('../${name}.ts'),
} as const satisfies CommandDeclaration;
`;

const code = (name: string): string => `/** \`certledger ${name}\`: */
import { type ExitCode, exitCodes } from '../errors.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'${name}'>, io: Io): Promise<ExitCode> {
  const { ledger } = await usableLedger(options, io);
  io.out(\`\${ledger.entries.length}\\n\`);
  return exitCodes.fine;
}
`;

/** @param root of the repository */
export function newCommand(root: string, name: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`${name} is no name for a command: write small letters, with hyphens between words`);
  const commands = join(root, 'scripts/commands');
  const declared = join(commands, 'declared');
  const files = [join(declared, `${name}-command.ts`), join(commands, `${name}.ts`)] as const;
  for (const file of files) if (existsSync(file)) throw new Error(`${file} is there already`);
  const orders = readdirSync(declared)
    .filter(file => file.endsWith('-command.ts'))
    .map(file => Number(/^ {2}order: (\d+),$/m.exec(readFileSync(join(declared, file), 'utf8'))?.[1] ?? 0));
  writeFileSync(files[0], declaration(name, Math.max(0, ...orders) + 10));
  writeFileSync(files[1], code(name));
  return `${files[0]} declares a command without words: fill in its texts and options, then run: npm run generate
${files[1]} runs it: it counts the certificates of the ledger until you write what it does
`;
}

function main([verb, name, ...others]: string[]): void {
  if (verb !== 'new' || name === undefined || others.length > 0) {
    process.stderr.write('usage: npm run command -- new NAME\n');
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(newCommand(join(import.meta.dirname, '../../..'), name));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
