/**
 * Writes the files that are made from others: `npm run generate`. With `--check` it writes nothing, names those that
 * are stale and exits 1. A new kind is one more element of {@link generators}.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { formatsRead, readSchema } from '../schemas.ts';
import { answerSchemas } from '../tracker/github/answer-shapes.ts';
import { generatedFromCommands } from './from-commands.ts';
import { generatedFromDialects } from './from-dialects.ts';
import { generatedFromRules } from './from-rules.ts';
import { allTexts, textsMarkdown } from './from-texts.ts';
import type { GeneratedFile } from './parts.ts';
import { type Thoroughness, validatorCode, validatorsCode } from './validator-code.ts';

/** Those that others are made from first. */
const generators: GeneratedFile[] = [
  ...generatedFromCommands,
  ...generatedFromDialects,
  ...generatedFromRules,
  {
    file: 'scripts/ledger/schema.generated.ts',
    content: () =>
      typesOf(['certificate', 'item', 'system', 'checklist', 'acknowledgements', 'parties', 'settings']),
  },
  ...formatsRead.everyFailure.map(name => validatorOf(name, 'everyFailure')),
  ...formatsRead.firstFailure.map(name => validatorOf(name, 'firstFailure')),
  {
    file: 'scripts/validators/github-answers.generated.cjs',
    content: async () =>
      `${generatedFrom('scripts/tracker/github/answer-shapes.ts')}\n\n${validatorsCode(answerSchemas)}`,
  },
  { file: 'docs/texts.md', content: async () => textsMarkdown(allTexts()) },
];

function validatorOf(name: string, thoroughness: Thoroughness): GeneratedFile {
  return {
    file: `scripts/validators/${name}.generated.cjs`,
    content: async () =>
      `${generatedFrom(`schemas/${name}.schema.json`)}\n\n${validatorCode(name, thoroughness)}`,
  };
}

const generatedFrom = (origin: string) =>
  `/** Generated from ${origin} by scripts/generate/generate.ts: edit that, then \`npm run generate\`. */`;

/** TypeScript types of schemas. What several of them share is written once. */
async function typesOf(names: readonly string[]): Promise<string> {
  const source = await compile(bundle(names), 'Formats', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  const origin = names.map(name => `schemas/${name}.schema.json`).join(', ');
  // What each key means stands in the schemas; said twice, it would be read in the wrong place.
  const types = source.replace(/^ *\/\*\*.*?\*\/\n/gms, '').trim();
  return `/** Generated from ${origin} by scripts/generate/generate.ts: edit those, then \`npm run generate\`. */\n\n${types}\n`;
}

/** The schemas as one, each format a property and every definition of any of them in one place. */
function bundle(names: readonly string[]): JSONSchema {
  const definitions: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  for (const name of ['common', ...names]) {
    const { $defs, $id: _, ...format } = readSchema(name);
    for (const [key, definition] of Object.entries($defs ?? {})) {
      if (key in definitions) throw new Error(`two schemas define ${key}`);
      definitions[key] = definition;
    }
    if (names.includes(name)) properties[name] = format;
  }
  const whole = { type: 'object', additionalProperties: false, properties, $defs: definitions };
  return withinOne(whole) as JSONSchema;
}

/**
 * References across files as references within one. A description beside a reference would make the compiler copy the
 * type under another name: it is kept apart from it.
 */
function withinOne(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withinOne);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...beside } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withinOne(value)]),
  );
  if (typeof $ref !== 'string') return beside;
  const reference = { $ref: $ref.replace('common.schema.json', '') };
  return Object.keys(beside).length === 0 ? reference : { ...beside, allOf: [reference] };
}

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const { file, content } of generators) {
    const url = new URL(`../../${file}`, import.meta.url);
    const wanted = await content();
    const current = existsSync(url) ? readFileSync(url, 'utf8') : undefined;
    if (current === wanted) continue;
    if (check) {
      stale.push(file);
    } else {
      writeFileSync(url, wanted);
      process.stdout.write(`wrote ${file}\n`);
    }
  }
  if (stale.length === 0) return;
  process.stderr.write(
    `Run \`npm run generate\` and commit what it writes: ${stale.join(', ')} ${stale.length > 1 ? 'are' : 'is'} stale.\n`,
  );
  process.exitCode = 1;
}

await main(process.argv.includes('--check'));
