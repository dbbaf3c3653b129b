import { expect, it } from 'vitest';
import { nearest } from '../../scripts/ledger/messages/nearest.ts';
import { messages, say } from '../../scripts/ledger/messages/schema-messages.ts';

const gaps = (text: string) => [...new Set(text.match(/\{[a-z]+\}/gi) ?? [])].sort();

it.each(Object.entries(messages))('%s says the same in both languages', (_, { en, ja }) => {
  expect(gaps(ja)).toEqual(gaps(en));
  expect(en).toMatch(/^[A-Z`{].*[.?}]$/);
  expect(ja).toMatch(/[。}]$/);
});

it('a sentence is filled with text made harmless, and never with the text’s own gaps', () => {
  expect(say('entry.endpoint-user', 'en', { text: 'a\u001b{text}' })).toContain('`a\\u{1b}{text}`');
  expect(() => say('entry.endpoint-user', 'en')).toThrow('needs {text}');
});

it.each([
  ['ownr', 'owner'],
  ['onwer', 'owner'],
  ['Owner', 'owner'],
  ['sites', 'site'],
  ['colour', undefined],
  ['x', undefined],
  ['x'.repeat(1000), undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['owner', 'site', 'endpoints'])).toBe(meant);
});
