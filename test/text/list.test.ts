import { expect, it } from 'vitest';
import { inline } from '../../scripts/text/encode.ts';
import { listed } from '../../scripts/text/list.ts';
import { locales } from '../../scripts/text/locale.ts';

const say = (values: string[], most = 2) =>
  locales.map(locale => listed(values, { encode: inline, most, locale }));

it('names the first and counts the others', () => {
  expect(say([])).toEqual(['', '']);
  expect(say(['a'])).toEqual(['a', 'a']);
  expect(say(['a', 'b'])).toEqual(['a, b', 'a、b']);
  expect(say(['a', 'b', 'c'])).toEqual(['a, b and 1 more', 'a、b ほか 1 件']);
  expect(say(['a', 'b', 'c', 'd', 'e'])).toEqual(['a, b and 3 more', 'a、b ほか 3 件']);
});

it('encodes each of them', () => {
  expect(say(['\u202ea', 'b'])).toEqual(['\\u{202e}a, b', '\\u{202e}a、b']);
});
