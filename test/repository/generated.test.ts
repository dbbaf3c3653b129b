/** What is written by `npm run generate` is current, and what it is made from is complete. Validators: `npm run check`. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedFromCommands } from '../../scripts/generate/from-commands.ts';
import { generatedFromDialects } from '../../scripts/generate/from-dialects.ts';
import { generatedFromRules } from '../../scripts/generate/from-rules.ts';
import { allTexts, textsMarkdown } from '../../scripts/generate/from-texts.ts';
import { refuseEmptyTexts, refuseEqualOrders } from '../../scripts/generate/parts.ts';

const repository = new URL('../../', import.meta.url);

it.each([
  ...[...generatedFromCommands, ...generatedFromDialects, ...generatedFromRules],
  { file: 'docs/texts.md', content: async () => textsMarkdown(allTexts()) },
])('$file is current', async ({ file, content }) => {
  const url = new URL(file, repository);
  const current = existsSync(url) ? readFileSync(url, 'utf8') : undefined;
  const isStale = current !== (await content());
  expect(isStale, `Run \`npm run generate\` and commit what it writes: ${file} is stale`).toBe(false);
});

it('two declarations with one order are refused, as the disk would decide which comes first', () => {
  const declared = [
    { file: 'a.ts', order: 10 },
    { file: 'b.ts', order: 20 },
    { file: 'c.ts', order: 10 },
  ];
  expect(() => refuseEqualOrders(declared)).toThrow('a.ts and c.ts have the same order: 10');
  expect(() => refuseEqualOrders(declared.slice(0, 2))).not.toThrow();
});

it.each([
  ['asksWith', { asksWith: '', document: 'RFC 3207' }],
  ['summary.ja', { summary: { en: 'Does it.', ja: '' } }],
  ['options.1.text.en', { options: [{ text: { en: 'a', ja: 'b' } }, { text: { en: '', ja: 'b' } }] }],
  ['examples.0', { examples: [''] }],
])('a declaration without its text is refused: %s', (place, texts) => {
  expect(() => refuseEmptyTexts('new.ts', texts)).toThrow(`new.ts: fill in ${place}`);
});

it('a declaration with all its texts is taken', () => {
  const texts = { summary: { en: 'a', ja: 'b' }, provenAgainst: undefined, options: [] };
  expect(() => refuseEmptyTexts('new.ts', texts)).not.toThrow();
});
