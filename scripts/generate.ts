/**
 * Writes the files that are made from others: `npm run generate`. With `--check` it writes nothing, names those that
 * are stale and exits 1. A new kind is one more element of {@link generators}.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { rulesMarkdown } from './compare/rules-markdown.ts';
import { readSchema } from './schemas.ts';

interface Generator {
  /** Relative to the repository. */
  file: string;
  /** The whole content of that file. */
  content(): Promise<string>;
}

const generators: Generator[] = [
  {
    file: 'scripts/ledger/schema.generated.ts',
    content: () => typesOf(['certificate', 'parties', 'settings']),
  },
  { file: 'docs/rules.md', content: async () => rulesMarkdown() },
];

/** TypeScript types of schemas. Definitions several of them share word for word are written once. */
async function typesOf(names: readonly string[]): Promise<string> {
  const declarations = new Set<string>();
  for (const name of names) {
    const source = await compile(readSchema(name) as JSONSchema, name, {
      bannerComment: '',
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 110 },
    });
    for (const declaration of source.split(/\n(?=\/\*\*)|(?<!\*\/)\n(?=export )/)) {
      if (declaration.trim() !== '') declarations.add(declaration.trim());
    }
  }
  const origin = names.map(name => `schemas/${name}.schema.json`).join(', ');
  return `/** Generated from ${origin} by scripts/generate.ts: edit those, then \`npm run generate\`. */\n\n${[...declarations].join('\n\n')}\n`;
}

async function main(check: boolean): Promise<void> {
  for (const { file, content } of generators) {
    const url = new URL(`../${file}`, import.meta.url);
    const wanted = await content();
    const current = existsSync(url) ? readFileSync(url, 'utf8') : undefined;
    if (current === wanted) continue;
    if (check) {
      process.stderr.write(`${file} is stale: run \`npm run generate\` and commit it.\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(url, wanted);
      process.stdout.write(`wrote ${file}\n`);
    }
  }
}

await main(process.argv.includes('--check'));
