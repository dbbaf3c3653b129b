/**
 * Holds every text a user reads to `docs/glossary.md`: none uses a word of its columns “Not” and “使わない語”, but in the
 * phrases the page allows. The page is the rule; nothing is repeated here.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTexts } from '../../scripts/generate/from-texts.ts';

const root = new URL('../..', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The tables of a page, each a list of rows without its heading. */
const tables = read('docs/glossary.md')
  .split(/\n{2,}/)
  .filter(block => block.startsWith('|'))
  .map(block =>
    block
      .trim()
      .split('\n')
      .slice(2)
      .map(row =>
        row
          .split('|')
          .slice(1, -1)
          .map(each => each.trim()),
      ),
  );
const terms = tables.flat().filter(row => row.length === 5);
/** Without the plain words, which are advice on how to write. */
const concepts = tables.slice(0, -2).flat();
const exceptions = tables.flat().filter(row => row.length === 2);
const wordsOf = (cell = '', between: RegExp) => cell.split(between).filter(Boolean);

const banned = {
  en: terms.flatMap(([, , , not]) => wordsOf(not, /, /)),
  ja: terms.flatMap(([, , , , not]) => wordsOf(not, /、/)),
};
type Language = keyof typeof banned;

const patternOf = (word: string, language: Language) =>
  language === 'en' ? new RegExp(`\\b${word}\\b`, 'i') : new RegExp(word);

/** Without what people type, what the ledger names, values that are put in, and the phrases the page allows. */
function prose(text: string): string {
  const allowed = exceptions.map(([, phrase = '']) => phrase);
  const without = text.replace(/```.*?```|`[^`]*`|\]\([^)]*\)|https?:\S+|\{\{[^}]*\}\}|\{\w+\}/gs, ' ');
  return allowed.reduce((left, phrase) => left.replaceAll(phrase, ' '), without);
}

function faults(text: string, language: Language): string[] {
  const rest = prose(text);
  return banned[language]
    .filter(word => patternOf(word, language).test(rest))
    .map(word => `“${word}” in “${text.length > 300 ? lineWith(rest, word, language) : text}”`);
}

const lineWith = (text: string, word: string, language: Language) =>
  text.split('\n').find(line => patternOf(word, language).test(line)) ?? word;

describe('the page itself', () => {
  it('has a term of each language and says what it means', () => {
    expect(terms.length).toBeGreaterThan(50);
    for (const [en, ja, meaning] of terms) expect([en, ja, meaning]).not.toEqual(['', '', '']);
  });

  it.each(['en', 'ja'] as const)(
    'has each %s term once, and none that it tells people not to use',
    language => {
      const column = terms.map(row => row[language === 'en' ? 0 : 1] ?? '').filter(Boolean);
      expect(column.filter((term, index) => column.indexOf(term) !== index)).toEqual([]);
      expect(column.flatMap(term => faults(term, language))).toEqual([]);
    },
  );

  it('has only words that are a pattern of themselves', () => {
    expect([...banned.en, ...banned.ja].filter(word => /[^\p{L}\p{M} -]/u.test(word))).toEqual([]);
  });

  it('excepts only words that it tells people not to use, in phrases that have them', () => {
    const all = [...banned.en, ...banned.ja];
    expect(
      exceptions.filter(([word = '', phrase = '']) => !(all.includes(word) && phrase.includes(word))),
    ).toEqual([]);
  });

  it('has only terms that are in use', () => {
    const texts = allTexts().flatMap(({ texts: each }) => each);
    const [en, ja] = [texts.map(each => each.en), texts.map(each => each.ja)].map(all =>
      all.join('\n').toLowerCase(),
    );
    const pages = globSync('{README,docs/*}.md', { cwd: root }).filter(file => !/glossary|texts/.test(file));
    const everything = `${en}\n${ja}\n${[...pages, 'README.ja.md', 'docs/handover.ja.md'].map(read).join('\n').toLowerCase()}`;
    const unused = concepts
      .flatMap(([first = '', second = '']) => [...first.split(', '), second])
      .map(term => term.replace(/ \(.*\)$/, '').toLowerCase())
      .filter(term => !everything.includes(term));
    expect(unused).toEqual([]);
  });
});

it('finds a word in a sentence, but not in another word, in code or in a value that is put in', () => {
  expect(faults('It runs out: someone owes it.', 'en')).toHaveLength(2);
  expect(faults('この登録を黙らせる。', 'ja')).toHaveLength(1);
  expect(faults('Powers, `silence` and {debt} are allowed, [here](silence.md).', 'en')).toEqual([]);
});

describe('texts', () => {
  it.each(allTexts().map(({ file, texts, alone }) => ({ file, texts, alone })))(
    'of $file',
    ({ texts, alone }) => {
      expect([
        ...texts.flatMap(({ en, ja }) => [...faults(en, 'en'), ...faults(ja, 'ja')]),
        ...alone.flatMap(text => faults(text, 'ja')),
      ]).toEqual([]);
    },
  );
});

/** Made of texts that are looked at above, or written for those who work on certledger itself. */
const others = ['glossary', 'texts', 'rules', 'decisions', 'threat-model'].map(name => `docs/${name}.md`);

describe('pages', () => {
  const pages: Record<Language, string[]> = {
    en: globSync('{README.md,docs/*.md,templates/init/{en,common}/*}', { cwd: root }).filter(
      file => !file.endsWith('.ja.md') && !others.includes(file),
    ),
    ja: globSync('{README.ja.md,docs/*.ja.md,templates/init/ja/*}', { cwd: root }),
  };

  it.each([
    ...pages.ja.sort().map(file => ({ file, language: 'ja' as const })),
    ...pages.en.sort().map(file => ({ file, language: 'en' as const })),
  ])('$file', ({ file, language }) => {
    expect(faults(read(file), language)).toEqual([]);
  });
});
