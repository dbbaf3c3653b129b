import { expect, it } from 'vitest';
import { cut } from '../../scripts/text/cut.ts';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['', 3, ''],
  // Code points, not halves of them.
  ['😀😀😀', 3, '😀😀😀'],
  ['😀😀😀😀', 3, '😀😀…'],
])('%j cut to %d is %j', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected);
});
