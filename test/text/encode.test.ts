import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeSpan,
  inline,
  json,
  jsonPieces,
  maximumLength,
  tableText,
  title,
} from '../../scripts/text/encode.ts';
import { cells, hostile, inlines, strictCells } from '../support/markdown.ts';
import { anyCharacter, holds } from '../support/property.ts';

/** Strings rich in what Markdown cares about, beside arbitrary Unicode and lone surrogates. */
const nasty = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: fc.constantFrom('`', '|', '\\', ' ', '\n', '<', '-', '>', '[', '@', '#', 'a') }),
  fc.string({ unit: anyCharacter }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
);

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;

describe('inline', () => {
  it('makes everything invisible visible', () => {
    expect(inline('a\u202eb\u200b\u001b[31m\nc\ud800')).toBe(
      'a\\u{202e}b\\u{200b}\\u{1b}[31m\\u{a}c\\u{d800}',
    );
    holds(
      fc.property(nasty, value => {
        expect(inline(value)).not.toMatch(invisible);
      }),
    );
  });

  it('caps the length in code points, and never cuts one in two', () => {
    expect(Array.from(inline('🔐'.repeat(1000)))).toHaveLength(maximumLength);
    expect(inline('🔐'.repeat(1000)).endsWith('🔐…')).toBe(true);
    expect(inline('x'.repeat(200))).toBe('x'.repeat(200));
    holds(
      fc.property(nasty, value => {
        expect(Array.from(inline(value)).length).toBeLessThanOrEqual(maximumLength);
      }),
    );
  });

  it('leaves ordinary text alone', () => {
    for (const text of [
      'dirlink.example.jp',
      'ディレクトリサービス連携サーバ',
      'Müller & Söhne',
      'O=Example KK, C=JP',
    ])
      expect(inline(text)).toBe(text);
  });
});

describe('jsonPieces', () => {
  const values = fc.jsonValue({ stringUnit: 'binary' });

  it('says what json says', () => {
    const lists = fc.oneof(values, fc.array(values), fc.constant(undefined));
    holds(
      fc.property(fc.dictionary(nasty, lists), document => {
        expect([...jsonPieces(document)].join('')).toBe(json(document));
      }),
    );
  });

  it('leaves nothing invisible, and loses nothing', () => {
    holds(
      fc.property(nasty, value => {
        const text = [...jsonPieces({ list: [value] })].join('');
        expect(JSON.parse(text)).toEqual({ list: [value] });
        expect(text.replaceAll('\n', '')).not.toMatch(invisible);
      }),
    );
  });

  it('holds no long document as a whole', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => ({ index, text: 'x'.repeat(50) }));
    const pieces = [...jsonPieces({ list, more: list })];
    expect(pieces.join('')).toBe(json({ list, more: list }));
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(70_000);
  });
});

describe('codeSpan', () => {
  it('is one code span and nothing else, in a paragraph', () => {
    holds(
      fc.property(nasty, value => {
        const { live, code } = inlines(`before ${codeSpan(value)} after`);
        expect(live).toBe('before \u0000 after');
        expect(code).toHaveLength(1);
      }),
      2000,
    );
  });

  it('is one code span in one table cell, whichever way backslashes are counted', () => {
    holds(
      fc.property(nasty, value => {
        const row = `| a | ${codeSpan(value)} | b |`;
        for (const split of [cells(row), strictCells(row)]) {
          expect(split).toHaveLength(3);
          expect(split[0]).toBe('a');
          expect(split[2]).toBe('b');
        }
        expect(inlines(cells(row)[1] ?? '')).toMatchObject({ live: '\u0000' });
      }),
      2000,
    );
  });

  it('shows the value as it is', () => {
    for (const value of ['plain', '`', '``x`', ' leading', 'trailing ', ' both ', 'a`b``c'])
      expect(inlines(codeSpan(value)).code).toEqual([value]);
    expect(cells(`| ${codeSpan('a|b')} |`)).toEqual(['`a|b`']);
  });
});

describe('title', () => {
  it('starts nothing', () => {
    holds(
      fc.property(nasty, value => {
        const text = title(value);
        expect(text).not.toMatch(/[@#<>`[\]]|:\/\/|www\.|GH-\d/i);
        expect(text).not.toMatch(/:[\w+-]+:/);
        expect(text).not.toMatch(invisible);
      }),
      1000,
    );
    expect(title('Fixes #1 @octo/x GH-2 https://a/')).toBe('Fixes ＃1 ＠octo/x GH－2 https：//a/');
  });

  it('leaves names alone', () => {
    expect(title('*.example.jp (intranet)')).toBe('*.example.jp (intranet)');
  });
});

describe('tableText', () => {
  it('is plain text in one table cell, and starts nothing', () => {
    holds(
      fc.property(nasty, value => {
        const text = tableText(value);
        const row = `| a | ${text} | b |`;
        for (const split of [cells(row), strictCells(row)]) expect(split).toEqual(['a', text.trim(), 'b']);
        expect(inlines(text)).toEqual({ live: text, code: [] });
        expect(text).not.toMatch(/[@#<>`[\]|*_~\\!$]|:\/\/|www\.|GH-\d|:[\w+-]+:|&[#\w]+;/i);
        expect(text).not.toMatch(invisible);
        expect(Array.from(text).length).toBeLessThanOrEqual(maximumLength);
      }),
      2000,
    );
  });

  it('looks like what it was', () => {
    expect(tableText('A & B *1* | x_y ~z $1 \\ !')).toBe('A & B ＊1＊ ｜ x＿y ～z ＄1 ＼ ！');
    expect(tableText('&commat;octo &#64;x')).toBe('＆commat;octo &＃64;x');
    expect(tableText('ディレクトリサービス連携サーバ (dirlink)')).toBe(
      'ディレクトリサービス連携サーバ (dirlink)',
    );
  });
});
