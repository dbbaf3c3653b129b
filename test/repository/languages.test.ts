/**
 * Every message exists in English and in Japanese. The type `Localized` makes half a message a compile error; this holds
 * what the type cannot see: files, text that was left in English, and messages that were never made `Localized` at all.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../scripts/commands/declared/catalogue.ts';
import { globalOptions } from '../../scripts/commands/declared/shared/options.ts';
import { vocabulary } from '../../scripts/compare/view/fact-text.ts';
import { messages } from '../../scripts/ledger/messages/schema-messages.ts';
import { rules } from '../../scripts/rules/rule-catalogue.ts';
import type { Localized } from '../../scripts/text/locale.ts';
import { severityWords } from '../../scripts/text/severity.ts';
import { certledger } from '../support/certledger.ts';

const root = new URL('../..', import.meta.url).pathname;
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const catalogue: [string, Localized][] = [
  ...Object.entries(messages),
  ...Object.entries(rules).flatMap(([id, { title, when, text, remedy }]): [string, Localized][] =>
    Object.entries({ title, when, text, remedy }).map(([part, words]) => [`${id} ${part}`, words]),
  ),
  ...Object.entries(vocabulary),
  ...commands.flatMap(({ name, summary, options }): [string, Localized][] => [
    [name, summary],
    ...options.map(({ flags, text }): [string, Localized] => [`${name} ${flags}`, text]),
  ]),
  ...globalOptions.map(({ flags, text }): [string, Localized] => [flags, text]),
];

it.each(catalogue)('%s is said in both', (_, { en, ja }) => {
  expect(en).not.toMatch(japanese);
  expect(ja).toMatch(japanese);
});

it('severities keep their words, which people grep for', () => {
  for (const { en, ja } of Object.values(severityWords)) expect([en, ja]).not.toContain('');
});

describe('files come in pairs', () => {
  const folders = ['templates', 'templates/init'];

  it.each(folders)('%s', folder => {
    const [en, ja] = ['en', 'ja'].map(locale => readdirSync(join(root, folder, locale)).sort());
    expect(ja).toEqual(en);
    expect(en).not.toEqual([]);
  });

  it('templates say the same things', () => {
    const values = (locale: string, name: string) =>
      new Set(readFileSync(join(root, 'templates', locale, name), 'utf8').match(/\{\{[^}]+\}\}/g));
    for (const name of readdirSync(join(root, 'templates/en'))) {
      expect([name, [...values('ja', name)].sort()]).toEqual([name, [...values('en', name)].sort()]);
    }
  });
});

describe('the source', () => {
  const sources = globSync('scripts/**/*.ts', { cwd: root })
    .filter(file => !file.endsWith('.generated.ts'))
    .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }));

  it('never has one language without the other', () => {
    const uneven = sources.filter(
      ({ text }) => (text.match(/\ben:/g)?.length ?? 0) !== (text.match(/\bja:/g)?.length ?? 0),
    );
    expect(uneven.map(({ file }) => file)).toEqual([]);
  });

  it('prints nothing that is not in a catalogue', () => {
    const bare = sources.flatMap(({ file, text }) =>
      Array.from(
        text.matchAll(/\b(?:err|out|log)\(\s*['"`]([A-Z][a-z]+ [a-z].*)/g),
        ([, words]) => `${file}: ${words}`,
      ),
    );
    expect(bare).toEqual([]);
  });
});

describe('the command line', () => {
  const names = commands.map(({ name }) => name.split(' ')[0] ?? '');

  it.each(names)('%s --help', async name => {
    const { code, out } = await certledger([name, '--help', '--locale', 'ja']);
    expect(code).toBe(0);
    const english = out.split('\n').filter(line => /^\s*-.*\S {2,}/.test(line) && !japanese.test(line));
    expect(english).toEqual([]);
    expect(out).not.toMatch(/Usage:|Options:|default:|choices:|display help/);
  });

  it.each([
    [['swep'], 'コマンド swep はありません。もしかして: sweep'],
    [['sweep', '--aply'], 'オプション --aply はありません。もしかして: --apply'],
    [['apply'], '引数 plan が指定されていません。'],
    [['plan'], '必須のオプション --findings <file> が指定されていません。'],
    [['plan', '--findings'], 'オプション --findings <file> には値が必要です。'],
    [['demo', 'x'], '引数が多すぎます。'],
    [['probe', '--shard', '5/4'], '2/4 のように書いてください'],
    [
      ['validate', '--format', 'xml'],
      'xml は指定できません。次のいずれかを指定してください: text, json, github。',
    ],
  ])('%j', async (argv, said) => {
    const { code, err } = await certledger([...argv, '--locale', 'ja']);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toMatch(/error:|unknown|missing|invalid/);
  });

  it('speaks the language of the person where nobody said otherwise', async () => {
    expect((await certledger(['--help'], { env: { LANG: 'ja_JP.UTF-8' } })).out).toContain('使い方:');
    expect((await certledger(['--help'], { env: { LANG: 'C.UTF-8' } })).out).toContain('Usage:');
  });
});
