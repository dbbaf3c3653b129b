/** What is generated from the rules: one file of `rules/<area>/` is all that is written of a rule by hand. */
import { readdirSync } from 'node:fs';
import { areas } from '../rules/areas.ts';
import { rulesMarkdown } from '../rules/markdown.ts';
import type { Rule } from '../rules/rule.ts';
import { type GeneratedFile, inJson, notice, refuseEqualOrders, withParts } from './parts.ts';

const origin = 'scripts/rules/';
const here = new URL('../rules/', import.meta.url);

/** `area.reason` of every file of a rule, also of those that nothing generated knows yet. */
export function ruleFiles(): string[] {
  const folders = readdirSync(here, { withFileTypes: true }).filter(each => each.isDirectory());
  return folders
    .filter(({ name }) => name !== 'shared')
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, here)).map(file => `${name}.${file.replace(/\.ts$/, '')}`),
    );
}

/** Every rule as its file has it, in the order of the catalogue. @throws Error for one that stands in the wrong place */
async function readRules(): Promise<Rule[]> {
  const found = await Promise.all(
    ruleFiles().map(async id => {
      const { rule }: { rule?: Rule } = await import(new URL(fileOf(id), here).href);
      if (rule?.id !== id) throw new Error(`${origin}${fileOf(id)} must export \`rule\` with id ${id}`);
      if (placeOf(rule) < 0) throw new Error(`${areaOf(id)} is missing in ${origin}areas.ts`);
      return rule;
    }),
  );
  const files = found.map(({ id, order }) => ({ id, order, file: `${origin}${fileOf(id)}` }));
  for (const ofArea of Map.groupBy(files, ({ id }) => areaOf(id)).values()) refuseEqualOrders(ofArea);
  return found.toSorted((a, b) => placeOf(a) - placeOf(b) || a.order - b.order);
}

const placeOf = ({ id }: Rule) => areas.indexOf(areaOf(id));
const areaOf = (id: string) => id.split('.')[0] ?? '';
const fileOf = (id: string) => `${id.replace('.', '/')}.ts`;

export const generatedFromRules: readonly GeneratedFile[] = [
  { file: 'scripts/ledger/rule-ids.generated.ts', content: async () => idsModule(await readRules()) },
  { file: 'scripts/rules/all.generated.ts', content: async () => catalogueModule(await readRules()) },
  {
    file: 'schemas/findings.schema.json',
    content: async () =>
      withParts('schemas/findings.schema.json', [
        /(?<="rule": \{\n {10}"enum": )\[[^\]]*\]/,
        inJson(
          (await readRules()).map(({ id }) => id),
          10,
        ),
      ]),
  },
  {
    file: 'schemas/settings.schema.json',
    content: async () =>
      withParts('schemas/settings.schema.json', [
        /(?<="title": "Policy",[^{}]*"properties": )\{(?:[^{}]|\{[^{}]*\})*\}/,
        inJson(levels(await readRules()), 6),
      ]),
  },
  { file: 'docs/rules.md', content: async () => rulesMarkdown(await readRules()) },
  {
    file: 'docs/policy.md',
    content: async () =>
      withParts('docs/policy.md', [
        /(?<=\n\| --- \| --- \| --- \| --- \|\n)(?:\| `.*\n)*/,
        rows(await readRules()),
      ]),
  },
];

function idsModule(rules: readonly Rule[]): string {
  const list = (name: string, values: readonly string[]) =>
    `export const ${name} = [\n${values.map(value => `  '${value}',\n`).join('')}] as const;`;
  const settings = rules.flatMap(({ setting }) => setting ?? []);
  const unlessSet = settings.flatMap(({ name, unlessSet: level }) =>
    level ? [`'${name}': '${level}'`] : [],
  );
  return `${notice(origin, 'The ids of all rules, as words of the ledger’s format: an entry acknowledges a finding by its rule.')}
${list(
  'ruleIds',
  rules.map(({ id }) => id),
)}
export type RuleId = (typeof ruleIds)[number];

/** The questions the settings can turn up, down and off: \`policy.<name>\`. */
${list(
  'policies',
  settings.map(({ name }) => name),
)}
export type Policy = (typeof policies)[number];

/** What holds of them where the settings say nothing. */
export const policyDefaults = { ${unlessSet.join(', ')} } as const;
`;
}

function catalogueModule(rules: readonly Rule[]): string {
  const nameOf = (id: string) => id.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = rules
    .map(({ id }) => `import { rule as ${nameOf(id)} } from './${fileOf(id)}';`)
    .toSorted();
  const lines = rules.map(({ id }) => `  '${id}': ${nameOf(id)},`);
  return `${notice(origin, 'All rules.')}
import type { RuleId } from '../ledger/rule-ids.generated.ts';
${imports.join('\n')}
import type { Rule } from './rule.ts';

/** In the order of {@link RuleId}. */
export const rules: Readonly<Record<RuleId, Rule>> = {
${lines.join('\n')}
};
`;
}

function levels(rules: readonly Rule[]): Record<string, object> {
  const settings = rules.flatMap(({ setting }) => setting ?? []);
  return Object.fromEntries(
    settings.map(({ name, unlessSet }) => [
      name,
      { $ref: '#/$defs/level', ...(unlessSet && { default: unlessSet }) },
    ]),
  );
}

function rows(rules: readonly Rule[]): string {
  const settings = rules.flatMap(({ setting }) => setting ?? []);
  return settings
    .map(({ name, when, severity, askedOf }) => `| \`${name}\` | ${when} | ${severity} | ${askedOf} |\n`)
    .join('');
}
