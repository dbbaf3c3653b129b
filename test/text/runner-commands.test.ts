import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineLines, json, jsonLine } from '../../scripts/text/encode.ts';
import { CommandBreaker } from '../../scripts/text/runner-commands.ts';
import { commands, commandsIn, weighsNothing } from '../support/actions-runner.ts';
import { anyCharacter, holds } from '../support/property.ts';

const parts = fc.oneof(
  fc.constantFrom(...commands, '#', ':', '[', ']', ' ', '\t', '\n', '\r', '\u3000', '\u0085', 'a'),
  fc.string({ unit: anyCharacter }),
);
const pieces = fc.array(parts, { maxLength: 12 });

describe('CommandBreaker', () => {
  it.each([
    ['##[set-env name=A]b', '##\\u{5b}set-env name=A]b'],
    ['a ###[error]', 'a ###\\u{5b}error]'],
    ['::error::x', ':\\u{3a}error::x'],
    ['  \t::error::x', '  \t:\\u{3a}error::x'],
    ['a\r::error::x', 'a\r:\\u{3a}error::x'],
    ['#\u0591#\u0640[error]x', '#\u0591#\u0640\\u{5b}error]x'],
    ['\u0489 :\u05bd:error::x', '\u0489 :\u05bd\\u{3a}error::x'],
    ['a\n\u3000\u0085::error::x', 'a\n\u3000\u0085:\\u{3a}error::x'],
  ])('breaks %j', (text, broken) => {
    expect(new CommandBreaker().broken(text)).toBe(broken);
  });

  it('leaves everything else as it is', () => {
    for (const text of ['a::b', '# Heading', '## [x]', 'fd20:ce::254', ': :', '[#1]', 'a\n\n::'.slice(0, 3)])
      expect(new CommandBreaker().broken(text)).toBe(text);
  });

  it('knows every character that weighs nothing to the runner', () => {
    const missed: string[] = [];
    // Beyond these two planes are ideographs and what is written out anyway.
    for (let point = 0x80; point < 0x20000; point++) {
      const character = String.fromCodePoint(point);
      if (!weighsNothing(character)) continue;
      const printed = new CommandBreaker().broken(inlineLines(`#${character}#[`));
      if (commandsIn(printed).length > 0) missed.push(point.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('lets no command through, wherever the text is cut', () => {
    holds(
      fc.property(pieces, texts => {
        const whole = new CommandBreaker().broken(inlineLines(texts.join('')));
        expect(commandsIn(whole)).toEqual([]);
        // Pieces that do not end within a character of two units, as ours never do.
        const breaker = new CommandBreaker();
        const printed = texts.map(text => breaker.broken(inlineLines(text.toWellFormed()))).join('');
        expect(commandsIn(printed)).toEqual([]);
        expect(printed).toBe(
          new CommandBreaker().broken(inlineLines(texts.map(text => text.toWellFormed()).join(''))),
        );
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    // So long that time in proportion to its square shows, even where each step only copies memory.
    const length = 2 ** 20;
    for (const text of ['\n', ' ', '#', ':', ' \n', '##[', '::\n', '\u0591', '#\u0591']) {
      const whole = text.repeat(length / text.length);
      expect(new CommandBreaker().broken(whole).length).toBeGreaterThanOrEqual(whole.length);
    }
  }, 10_000);
});

it('JSON says the same to a program and nothing to a runner or a terminal', () => {
  holds(
    fc.property(fc.dictionary(parts, parts), value => {
      for (const text of [json(value), jsonLine(value)]) {
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(commandsIn(text)).toEqual([]);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
      }
    }),
  );
});
