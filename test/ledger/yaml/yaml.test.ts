import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../../scripts/ledger/yaml/plain-yaml.ts';
import { readFullYaml, readYaml } from '../../../scripts/ledger/yaml/yaml.ts';
import { LineIndex } from '../../../scripts/text/position.ts';
import { holds } from '../../support/property.ts';

const inventory = new URL('../../../inventory/', import.meta.url);
const examples = [
  ...readdirSync(new URL('certificates/', inventory)).map(name => `certificates/${name}`),
  'settings.yaml',
  'parties.yaml',
].map(name => readFileSync(new URL(name, inventory), 'utf8'));

/** What the full reader makes of a text that the plain reader believes to understand. */
function expectSameAsFull(text: string): void {
  const plain = readPlainYaml(text);
  if (plain) expect({ text, ...readFullYaml(text) }).toEqual({ text, data: plain.data, faults: [] });
}

describe('the plain reader', () => {
  it('understands the entries people write', () => {
    for (const text of examples) {
      expect(readPlainYaml(text)).toBeDefined();
      expectSameAsFull(text);
    }
  });

  it('never reads a damaged entry otherwise than the full reader does', () => {
    const piece = fc.constantFrom(
      ...[
        ' ',
        '  ',
        '\n',
        '\r\n',
        ':',
        ': ',
        '#',
        ' #',
        '- ',
        '-',
        '{',
        '}',
        '[',
        ']',
        ', ',
        ',',
        "'",
        '"',
        '\\',
      ],
      ...[
        '|',
        '>',
        '&a',
        '*a',
        '!t ',
        '%',
        '@',
        '`',
        '?',
        '~',
        'null',
        'True',
        'on',
        '0x1f',
        '012',
        '1e3',
        '.5',
      ],
      ...[
        '1_000',
        '1.50',
        '9007199254740993',
        '\t',
        '\r',
        '\u00a0',
        '\u3000',
        '\u2028',
        '\u0085',
        '\uFEFF',
        '١',
      ],
      ...[
        '---\n',
        '...\n',
        'key: value',
        '\nid: x',
        '\n  - a: 1\n    b: 2',
        '<<: x',
        '__proto__: 1',
        '١: x',
        'é',
      ],
    );
    const damage = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), piece });
    holds(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (text, damages) => {
          let damaged = text;
          for (const { at, cut, piece } of damages) {
            const place = at % damaged.length;
            damaged = damaged.slice(0, place) + piece + damaged.slice(place + (cut % 3 === 0 ? cut : 0));
          }
          expectSameAsFull(damaged);
        },
      ),
      3000,
    );
  });

  it('never reads a small random text otherwise than the full reader does', () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'b',
        'serial',
        'x y',
        '1',
        '0',
        '-1',
        '1.0',
        ':',
        ': ',
        ' ',
        '\n',
        '\n  ',
        '\n    ',
        '- ',
        '\n- ',
        '\n  - ',
      ],
      ...[
        '{',
        '}',
        '[',
        ']',
        ', ',
        ',',
        "'",
        '"',
        '#',
        ' # c',
        'null',
        'true',
        '~',
        '2026-01-01',
        '§',
        '1:2',
        '\r\n',
      ],
    );
    holds(
      fc.property(fc.array(token, { maxLength: 14 }), tokens => expectSameAsFull(tokens.join(''))),
      5000,
    );
  });
});

describe('readYaml', () => {
  const fault = (text: string) => {
    const [first] = readYaml(text).faults;
    if (!first) return undefined;
    const { line, column } = new LineIndex(text).at(first.offset);
    return `${line}:${column} ${first.rule}`;
  };

  it.each([
    ['a: 1\nb: *x', '2:4 yaml.alias'],
    ['a: 1\nb: &x 1', '2:7 yaml.anchor'],
    ['a: !foo 1', '1:9 yaml.tag'],
    ['a: !!binary aGk=', '1:13 yaml.tag'],
    ['a: 1\nb: 2\na: 3', '3:1 yaml.duplicate-key'],
    ['{ a: 1, a: 2 }', '1:9 yaml.duplicate-key'],
    ['%YAML 1.1\n---\na: 1', '1:1 yaml.directive'],
    ['a: 1\n---\nb: 2', '2:1 yaml.documents'],
    ['', '1:1 yaml.empty'],
    ['# nothing\n', '1:1 yaml.empty'],
    ['a: [1, 2', '1:9 yaml.unclosed'],
    ["a: 'x", '1:6 yaml.unclosed'],
    ['a: foo: bar', '1:4 yaml.quote-it'],
    ['a: @foo', '1:4 yaml.quote-it'],
    ['a:\n\tb: 1', '2:1 yaml.tab'],
    ['a: 1\n  b: 2', '2:3 yaml.indent'],
    ['a:\n  - b\n c: 1', '3:1 yaml.indent'],
    ['a: "\\q"', '1:5 yaml.escape'],
    ['a: 1\nb', '2:1 yaml.colon'],
    ['? [a]\n: 1', '1:3 yaml.key'],
  ])('%j → %s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('goes on behind a key that is there twice, with the first', () => {
    expect(readYaml('a: 1\na: 2\nb: 3')).toMatchObject({ data: { a: 1, b: 3 } });
    expect(readYaml('a: 1\na: 2\nb: 3').faults[0]?.values).toEqual({ key: 'a', line: '1' });
  });

  it('takes serial numbers and clauses as they are written', () => {
    const text = 'serial: 3e10\nsha256: 0012\nclause: 4.10\nport: 0x19\nother: 3e2';
    expect(readYaml(text).data).toEqual({
      serial: '3e10',
      sha256: '0012',
      clause: '4.10',
      port: 25,
      other: 300,
    });
    expect(readYaml('{ serial: 1000, clause: 4.10, port: 10 }').data).toEqual({
      serial: '1000',
      clause: '4.10',
      port: 10,
    });
  });

  it('makes an ordinary key of __proto__', () => {
    const { data } = readYaml('__proto__: { polluted: true }');
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  const mebibyte = 1024 * 1024;
  it.each([
    ['flow lists', '['.repeat(mebibyte)],
    ['flow maps', '{a: '.repeat(mebibyte / 4)],
    ['block lists', '- '.repeat(mebibyte / 2)],
    ['complex keys', '? '.repeat(mebibyte / 2)],
    ['indented maps', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses %s nested for ever', (_, text) => {
    expect(readYaml(text).faults).toMatchObject([{ rule: 'yaml.too-deep' }]);
  });

  const balanced = (open: string, close: string, levels: number) =>
    `id: a\n# nested\nx: ${open.repeat(levels)}1${close.repeat(levels)}\n`;
  it.each([
    ['unclosed lists', `id: a\n# nested\nx: ${'['.repeat(5000)}`],
    ['unclosed maps', `id: a\n# nested\nx: ${'{a: '.repeat(5000)}`],
    ['unclosed lists of maps', `id: a\n# nested\nx: ${'[{a: '.repeat(5000)}`],
    ['lists', balanced('[', ']', 100)],
    ['many lists', balanced('[', ']', 3000)],
    ['maps', balanced('{a: ', '}', 3000)],
    ['lists of maps', balanced('[{a: ', '}]', 3000)],
  ])('says in which line %s are nested too deeply', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
    expect(fault(text)).toMatch(/^3:\d+ yaml\.too-deep$/);
  });

  it.each([1, 10, 11, 40])('reads %d levels', levels => {
    expectSameAsFull(balanced('[', ']', levels));
    const { data, faults } = readYaml(balanced('[', ']', levels));
    expect(faults).toEqual([]);
    expect(JSON.stringify(data)).toBe(`{"id":"a","x":${'['.repeat(levels)}1${']'.repeat(levels)}}`);
  });

  it.each([
    ['closing brackets', ']'.repeat(mebibyte)],
    ['anchors', `a: ${'&a '.repeat(20_000)}`],
    ['tags', `a: ${'!a '.repeat(20_000)}`],
    ['documents', '---\n'.repeat(mebibyte / 4)],
    ['one key over and over', 'a: 1\n'.repeat(30_000)],
    ['directives', '%a\n'.repeat(20_000)],
  ])(
    'gets to the end of %s',
    (_, text) => {
      const { faults } = readYaml(text);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.length).toBeLessThanOrEqual(100);
    },
    20_000,
  );

  it('does not slow down with the square of the number of keys', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `"key ${index}": 1`).join('\n');
    expect(Object.keys(readYaml(text).data as object)).toHaveLength(30_000);
  }, 5_000);
});
