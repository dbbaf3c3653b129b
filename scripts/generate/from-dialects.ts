/** What is generated from the dialects: one file of `probe/starttls/` is all that is written of a protocol by hand. */
import { readdirSync } from 'node:fs';
import type { Dialect, ProtocolDeclaration } from '../probe/starttls/shared/dialect.ts';
import {
  type GeneratedFile,
  inJson,
  notice,
  refuseEmptyTexts,
  refuseEqualOrders,
  withParts,
} from './parts.ts';

const origin = 'scripts/probe/starttls/';
const here = new URL('../probe/starttls/', import.meta.url);

/** The name of every file of a dialect, also of those that nothing generated knows yet. */
export const dialectFiles = (): string[] =>
  readdirSync(here, { withFileTypes: true })
    .filter(each => each.isFile() && !each.name.endsWith('.generated.ts'))
    .map(({ name }) => name.replace(/\.ts$/, ''));

interface Declared extends ProtocolDeclaration {
  name: string;
  /** The name of the file it stands in. */
  dialect: string;
}

/** Every protocol as its dialect declares it, in the order of all lists. @throws Error for one declared wrongly */
async function readProtocols(): Promise<Declared[]> {
  const dialects = await Promise.all(
    dialectFiles().map(async name => {
      const file = `${origin}${name}.ts`;
      const { dialect }: { dialect?: Dialect } = await import(new URL(`${name}.ts`, here).href);
      if (!dialect) throw new Error(`${file} must export \`dialect\``);
      for (const [protocol, { asksWith, document, provenAgainst }] of Object.entries(dialect.protocols))
        refuseEmptyTexts(file, { [protocol]: { asksWith, document, provenAgainst } });
      return { ...dialect, name, file };
    }),
  );
  refuseEqualOrders(dialects);
  const protocols = dialects
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ name: dialect, protocols: all }) =>
      Object.entries(all).map(([name, declaration]) => ({ ...declaration, name, dialect })),
    );
  for (const [index, { name, dialect }] of protocols.entries()) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`${name} cannot be the scheme of a URL`);
    const other = protocols.findIndex(each => each.name === name);
    if (other !== index)
      throw new Error(`${name} is declared twice: ${protocols[other]?.dialect}, ${dialect}`);
  }
  return protocols;
}

export const generatedFromDialects: readonly GeneratedFile[] = [
  { file: 'scripts/ledger/protocols.generated.ts', content: async () => namesModule(await readProtocols()) },
  {
    file: 'scripts/probe/starttls/all.generated.ts',
    content: async () => declarationsModule(await readProtocols()),
  },
  { file: 'schemas/certificate.schema.json', content: async () => schema(await readProtocols()) },
  {
    file: 'docs/protocols.md',
    content: async () =>
      withParts('docs/protocols.md', [
        /(?<=\n\| Protocol \|.*\n(?:\| --- )+\|\n)(?:\| `.*\n)*/,
        (await readProtocols()).map(row).join(''),
      ]),
  },
];

const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name);

const namesModule = (protocols: readonly Declared[]): string =>
  `${notice(origin, 'The protocols an endpoint can name, each with its default port.')}
export const protocols = {
${protocols.map(({ name, port }) => `  ${quoted(name)}: ${port},\n`).join('')}} as const;
export type Protocol = keyof typeof protocols;

/** Their servers are not asked for withdrawn versions of TLS. */
export const neverAskedForWithdrawnTls: readonly Protocol[] = [
${protocols.flatMap(({ name, withdrawnVersions }) => (withdrawnVersions ? [`  '${name}',\n`] : [])).join('')}];
`;

function declarationsModule(protocols: readonly Declared[]): string {
  const files = [...new Set(protocols.map(({ dialect }) => dialect))].toSorted();
  const variable = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = files.map(file => `import { dialect as ${variable(file)} } from './${file}.ts';`);
  const lines = protocols.map(
    ({ name, dialect }) =>
      `  ${quoted(name)}: ${variable(dialect)}.protocols${name.includes('-') ? `['${name}']` : `.${name}`},`,
  );
  return `${notice(origin, 'All protocols.')}
import type { Protocol } from '../../ledger/protocols.generated.ts';
${imports.join('\n')}
import type { ProtocolDeclaration } from './shared/dialect.ts';

/** In the order of {@link Protocol}. */
export const declarations: Readonly<Record<Protocol, ProtocolDeclaration>> = {
${lines.join('\n')}
};
`;
}

/** The names an endpoint may have, in the long form and in the short one. */
function schema(protocols: readonly Declared[]): string {
  const names = protocols.map(({ name }) => name);
  const those = (isAtOnce: boolean) =>
    protocols.flatMap(({ name, start }) => ((start === 'at-once') === isAtOnce ? [name] : [])).join(', ');
  return withParts(
    'schemas/certificate.schema.json',
    [
      /(?<="scheme": \{\n {6}"description": )".*"/,
      JSON.stringify(
        `How TLS starts there. With the first octet: ${those(true)}. After the protocol's own conversation (STARTTLS and the like): ${those(false)}.`,
      ),
    ],
    [/(?<="scheme": \{\n.*\n {6}"type": "string",\n {6}"enum": )\[[^\]]*\]/, inJson(names, 6)],
    [/(?<="pattern": "\^\()[a-z0-9|-]+(?=\):\/\/)/, names.join('|')],
  );
}

function row({ name, port, asksWith, document, provenAgainst }: Declared): string {
  const command = provenAgainst ? `protocols -t ${provenAgainst.split(' ')[0]}` : `dialects -t ${name}`;
  return `| \`${name}\` | ${port} | ${asksWith} | ${document} | ${provenAgainst ?? 'replies written by hand'} | \`npm test -- ${command}\` |\n`;
}
