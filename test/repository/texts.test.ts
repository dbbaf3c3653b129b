/** What `docs/texts.md` is made of: no text of the program is missing in it, and none exists in one language only. */
import { expect, it } from 'vitest';
import { textsOf } from '../../scripts/generate/collect-texts.ts';
import { allTexts, textsMarkdown } from '../../scripts/generate/from-texts.ts';

const files = allTexts();
const pairsOf = (source: string) => textsOf(source).pairs;

it.each([
  ['a constant', `const late = { en: 'Late.', ja: '遅延。' };`, 'late', 'Late.', '遅延。'],
  [
    'a template',
    `const f = (n: number) => ({ en: \`\${n} files\`, ja: \`\${n} 個\` });`,
    'f',
    '{n} files',
    '{n} 個',
  ],
  ['a choice', `const f = { en: \`Open\${many ? ' all' : ''}\`, ja: '開く' };`, 'f', 'Open{ all|}', '開く'],
  ['a choice by the locale', `const f = locale === 'ja' ? '合計' : 'Total';`, 'f', 'Total', '合計'],
  [
    'a function of one value',
    `const f = { en: (id: string) => \`no \${id}\`, ja: (id: string) => \`\${id} なし\` };`,
    'f',
    'no {id}',
    '{id} なし',
  ],
  ['a call', `const all = [option('--out', 'write here', '出力先')];`, 'all.--out', 'write here', '出力先'],
  ['a list', `const f = { en: ['one'], ja: ['一'] };`, 'f.1', 'one', '一'],
  ['a map', `const f = { en: { a: 'one' }, ja: { a: '一' } };`, 'f.a', 'one', '一'],
  ['words by their English', `const f = { 'Usage:': '使い方:' };`, 'f.Usage:', 'Usage:', '使い方:'],
])('finds %s', (_, source, name, en, ja) => {
  expect(textsOf(source)).toEqual({ pairs: [{ name, en, ja }], alone: [] });
});

it.each([
  ['a method of it', `where.trim()`, '{where}'],
  ['what is made of it', `names.map(name => name.toUpperCase()).join(', ')`, '{names}'],
  ['a function of it', `inline(file)`, '{file}'],
  ['a function of a namespace', `Math.round(days)`, '{days}'],
  ['a function of nothing', `today()`, '{today}'],
  ['two functions of it', `signerText(lack).en}: \${transferText(lack).en`, '{signerText}: {transferText}'],
  ['it and a function of it', `name}: \${quoted(name)`, '{name}: {quoted}'],
])('names a value, and not %s', (_, put, shown) => {
  expect(pairsOf(`const f = { en: \`\${${put}}.\`, ja: '甲' };`).map(({ en }) => en)).toEqual([`${shown}.`]);
});

it('tells texts named en and ja from the two languages of one text', () => {
  const source = `const f = { en: { en: 'English', ja: '英語' }, ja: { en: 'Japanese', ja: '日本語' } };`;
  expect(pairsOf(source).map(({ name, en }) => [name, en])).toEqual([
    ['f.en', 'English'],
    ['f.ja', 'Japanese'],
  ]);
});

it('finds Japanese that has no English beside it', () => {
  expect(textsOf(`const f = '日本語';`).alone).toEqual(['日本語']);
});

it('has an English text for each Japanese one, but where commander has the English one', () => {
  const alone = files.flatMap(({ file, alone: texts }) => texts.map(() => file));
  expect(new Set(alone)).toEqual(
    new Set([
      'scripts/commands/declared/shared/usage.ts',
      'scripts/rules/markdown.ts',
      'scripts/schedule/view/schedule-words.ts',
    ]),
  );
});

it('leaves no text empty in one language', () => {
  const texts = files.flatMap(({ file, texts: all }) => all.map(each => ({ file, ...each })));
  expect(texts.filter(({ en, ja }) => (en === '') !== (ja === ''))).toEqual([]);
});

/** Names of fields that RFC 5280 spells like this. */
const fieldNames = new Set(['subjectAltName', 'nextUpdate']);

it('uses no name of the program as an English word', () => {
  const quoted = /`[^`]*`|“[^”]*”|"[^"]*"|\{\{[^}]*\}\}/g;
  const found = files.flatMap(({ file, texts }) =>
    texts.flatMap(({ name, en }) => {
      let plain = en.replace(/^```.*?^```/gms, ' ').replace(quoted, ' ');
      while (/\{[^{}]*\}/.test(plain)) plain = plain.replace(/\{[^{}]*\}/g, ' ');
      // A key of the settings says where it is: `issues.maxNew`.
      const words = plain.match(/(?<![\p{L}\d.])\p{Ll}[\p{Ll}\d]*\p{Lu}[\p{L}\d]*/gu) ?? [];
      return words.filter(word => !fieldNames.has(word)).map(word => `${file} ${name}: ${word}`);
    }),
  );
  expect(found).toEqual([]);
});

it('shows a text in a table as it is', () => {
  const texts = [{ name: 'f', en: 'a | b\n<c> `d`', ja: '甲' }];
  expect(textsMarkdown([{ file: 'f.ts', texts, alone: [] }])).toContain(
    '| f | a \\| b<br>&lt;c> \\`d\\` | 甲 |',
  );
});
