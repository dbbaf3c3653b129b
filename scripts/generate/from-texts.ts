/** `docs/texts.md`: every text of the program in both languages, for translators. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type FoundText, textsOf } from './collect-texts.ts';

/** A file whose texts exist in both languages. */
export interface TextsOfFile {
  /** Relative to the repository. */
  file: string;
  texts: FoundText[];
  /** Japanese texts that have no English one beside them. */
  alone: string[];
}

const root = new URL('../../', import.meta.url);
const contentOf = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** All files with texts that certledger prints or writes, in the order of their names. */
export function allTexts(): TextsOfFile[] {
  return [...sources(), ...checklists(), ...templates()].filter(
    ({ texts, alone }) => texts.length + alone.length > 0,
  );
}

function sources(): TextsOfFile[] {
  const files = globSync('scripts/**/*.ts', { cwd: fileURLToPath(root) }).map(file =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter(file => !file.endsWith('.generated.ts') && !file.startsWith('scripts/generate/'))
    .sort()
    .map(file => {
      const { pairs, alone } = textsOf(contentOf(file));
      return { file, texts: pairs, alone };
    });
}

/** The checklists that come with certledger. */
function checklists(): TextsOfFile[] {
  const folder = 'inventory/checklists/';
  return readdirSync(new URL(folder, root))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({ file: folder + name, texts: pairsIn(parse(contentOf(folder + name)), ''), alone: [] }));
}

/** Every `{ en, ja }` of a YAML document. */
function pairsIn(value: unknown, name: string): FoundText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ja' in value) return [{ name, en: String(value.en), ja: String(value.ja) }];
  const named = (key: string, each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each ? String(each.id) : key;
  return Object.entries(value).flatMap(([key, each]) =>
    pairsIn(each, [name, named(key, each)].filter(Boolean).join('.')),
  );
}

function templates(): TextsOfFile[] {
  return readdirSync(new URL('templates/en/', root))
    .filter(name => name.endsWith('.hbs'))
    .sort()
    .map(name => {
      const [en = '', ja = ''] = ['en', 'ja'].map(locale => contentOf(`templates/${locale}/${name}`));
      return { file: `templates/*/${name}`, texts: [{ name: '', en, ja }], alone: [] };
    });
}

/** The whole page. Ends with a line break. */
export function textsMarkdown(files: readonly TextsOfFile[]): string {
  const intro = [
    '<!-- Generated from scripts/, templates/ and inventory/checklists/ by `npm run generate`. Do not edit. -->',
    '# Texts',
    'Every text that certledger prints or writes, in English and in Japanese, by the file it stands in. `{name}` is a value that is put in, `{one|other}` a choice between texts; `{{…}}` is Handlebars. Which words to use is said in the [glossary](glossary.md). To change a text, edit it in its file and run `npm run generate`.',
    'The texts of `templates/init/` are files of their own: compare `templates/init/en/` with `templates/init/ja/`.',
  ];
  return `${[...intro, ...files.map(section)].join('\n\n')}\n`;
}

function section({ file, texts, alone }: TextsOfFile): string {
  const heading = `## \`${file}\``;
  if (file.endsWith('.hbs'))
    return [heading, ...texts.flatMap(({ en, ja }) => [fenced(en), fenced(ja)])].join('\n\n');
  const rows = [
    ...texts.map(({ name, en, ja }) => [cell(name), cell(en), cell(ja)]),
    ...alone.map(text => ['', '–', cell(text)]),
  ];
  const table = rows.map(columns => `| ${columns.join(' | ')} |`);
  return [heading, ['| Name | English | Japanese |', '| --- | --- | --- |', ...table].join('\n')].join(
    '\n\n',
  );
}

const fenced = (template: string) => `\`\`\`\`handlebars\n${template.trimEnd()}\n\`\`\`\``;

/** As a table shows it word for word. */
const cell = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_|[\]#]|(?<=\])\(/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');
