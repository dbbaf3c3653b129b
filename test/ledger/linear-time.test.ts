/** A mebibyte of anything in one file is read in a moment: each of these took from four seconds to over a minute. */
import { describe, expect, it } from 'vitest';
import { readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import { type LexemeBudget, readFullYaml, readYaml } from '../../scripts/ledger/yaml/yaml.ts';
import { validator } from '../../scripts/schemas.ts';
import { entry, now, parties, problemPlaces, read, settings } from './ledger-support.ts';

const size = 1024 * 1024 - 64;
const filled = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const numbered = (line: (index: number) => string, length: number) =>
  Array.from({ length }, (_, index) => line(index)).join('\n');

/** The first thing said of an entry of this text, and how much is said. */
function said(text: string): { first: string | undefined; count: number } {
  const all = problemPlaces(read({ 'certificates/a.yaml': text }));
  return { first: all[0]?.replace(/.* /, ''), count: all.length };
}

describe('a mebibyte of', () => {
  it.each([
    ['line breaks', filled('\n'), 'yaml.too-much'],
    ['line breaks behind an entry', `${entry('a')}${filled('\n')}`, 'yaml.too-much'],
    ['empty comments', `${entry('a')}${filled('#\n')}`, 'yaml.too-much'],
    ['directives', filled('%a\n'), 'yaml.too-much'],
    ['quotes', filled('"'), 'yaml.too-much'],
    ['aliases', filled('*a '), 'yaml.too-much'],
    ['one key', filled('id: a\n'), 'yaml.too-much'],
    ['unknown keys', numbered(index => `k${index}: 1`, 80_000), 'yaml.too-much'],
    ['endpoints', `id: a\nendpoints: [${filled('x, ')}]`, 'yaml.too-much'],
    [
      'answers',
      `id: a\nhandover:\n  answers:\n${numbered(index => `    a${index}: 1`, 70_000)}`,
      'yaml.too-much',
    ],
    ['spaces before a line separator', `a:${filled(' ')}\u2028`, 'schema.required'],
  ])(
    '%s',
    (_, text, rule) => {
      const { first, count } = said(text);
      expect(first).toBe(rule);
      expect(count).toBeLessThan(10);
    },
    10_000,
  );
});

describe('just as much as is read of', () => {
  it.each([
    [
      'unknown keys',
      entry(
        'a',
        numbered(index => `k${index}: 1`, 40_000),
      ),
      'schema.unknown-key',
    ],
    [
      'wrong endpoints',
      `id: a\nendpoints:\n${numbered(index => `  - x${index}`, 40_000)}`,
      'entry.endpoint-no-scheme',
    ],
    ['wrong answers', entry('a', `acknowledged:\n${numbered(() => '  - {}', 30_000)}`), 'schema.required'],
  ])(
    '%s, the rest of its problems is counted',
    (_, text, rule) => {
      const all = problemPlaces(read({ 'certificates/a.yaml': text }));
      expect(all).toHaveLength(10_001);
      expect(all.filter(place => place.endsWith('yaml.more'))).toHaveLength(1);
      expect(all.some(place => place.endsWith(rule))).toBe(true);
    },
    20_000,
  );
});

it('says of every file that something is wrong, however many there are', () => {
  const bad = entry(
    'x',
    numbered(index => `k${index}: 1`, 1_000),
  ).replace('id: x', 'id: [');
  const files = { 'settings.yaml': settings, 'parties.yaml': parties };
  const many = Array.from({ length: 30 }, (_, index) => [`certificates/e${index}.yaml`, bad] as const);
  const wide = entry(
    'w',
    numbered(index => `k${index}: 1`, 10_001),
  );
  const others = ['u', 'v', 'w'].map(id => [`certificates/${id}.yaml`, wide] as const);
  const paths = [...Object.entries(files), ...others, ...many].map(([path, text]): [string, string] => [
    `inventory/${path}`,
    text,
  ]);
  const { problems } = readLedgerFiles(new Map(paths), { now });
  expect(new Set(problems.map(({ file }) => file)).size).toBe(33);
  expect(problems.length).toBeLessThan(20_100);
});

it('what all files together may take is counted, and what is left out is said', () => {
  const effort: LexemeBudget = { lexemes: 1_000 };
  const text = `"a": [${'1, '.repeat(200)}]`;
  expect(readYaml(text, effort).faults).toEqual([]);
  expect(readYaml(text, effort).faults.map(({ rule }) => rule)).toEqual(['yaml.too-much-in-all']);
  expect(readYaml('a: plain', effort).faults).toEqual([]);
});

it('… of one ledger, whose files share it', () => {
  const large = (id: string) => entry(id, `issuers: [\n${'  "CN=x",\n'.repeat(100)}]`);
  const files = { 'certificates/a.yaml': large('a'), 'certificates/b.yaml': large('b') };
  const rules = (lexemes: number) =>
    read(files, undefined, { effort: { lexemes } }).problems.map(({ file, rule }) => `${file} ${rule}`);
  expect(rules(2_000).filter(each => each.endsWith('yaml.too-much-in-all'))).toEqual([]);
  expect(rules(700)).toContain('inventory/certificates/b.yaml yaml.too-much-in-all');
  expect(rules(700)).not.toContain('inventory/certificates/a.yaml yaml.too-much-in-all');
});

it('the library’s errors leave the stack traces of others as they are', () => {
  const { stackTraceLimit } = Error;
  readFullYaml('"" ""');
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});

describe('two equal elements of a list', () => {
  const unique = (list: unknown[]) => validator('parties')({ teams: { a: { name: 'A', members: list } } });

  it('are found where they are', () => {
    expect(unique(['a', 'b'])).toBe(true);
    expect(unique(['a', 'b', 'a'])).toBe(false);
    const [failure] = validator('parties').errors ?? [];
    expect(failure).toMatchObject({ keyword: 'uniqueItems', params: { i: 2, j: 0 }, data: ['a', 'b', 'a'] });
    expect(unique(['a'])).toBe(true);
  });
});
