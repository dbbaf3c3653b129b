/** No regular expression may take longer than the length of a text times a constant, however the text is made. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@babel/parser';
import { analyse } from 'scslre';
import { describe, expect, test, vi } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));

interface Pattern {
  place: string;
  source: string;
  flags: string;
}

const sources = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({ file, text: readFileSync(`${scripts}${file}`, 'utf8') }));

function patternsOf({ file, text }: (typeof sources)[number]): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'RegExpLiteral') {
      const { pattern, flags, loc } = node as unknown as RegExpLiteral;
      found.push({ place: `${file}:${loc.start.line}`, source: pattern, flags });
    }
    for (const value of Object.values(node)) walk(value);
  };
  walk(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program.body);
  return found;
}

interface RegExpLiteral {
  pattern: string;
  flags: string;
  loc: { start: { line: number } };
}

/** How it can be made slow; empty where it cannot. */
function slowness({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string[] {
  return analyse({ source, flags }).reports.map(
    ({ type, exponential }) => `${type}${exponential ? '!' : ''}`,
  );
}

describe('regular expressions', () => {
  const patterns = sources.flatMap(patternsOf);

  test('are found', () => {
    expect(patterns.length).toBeGreaterThan(200);
  });

  test('count nothing that may go on for ever', () => {
    // `{40,}` makes V8 remember each character, and give up at some mebibytes; `{40}` and `*` behind it do not.
    const counting = patterns.filter(({ source }) =>
      Array.from(source.matchAll(/\{(\d+),\}/g), ([, least]) => Number(least)).some(least => least > 2),
    );
    expect(counting.map(({ place, source }) => `${place} /${source}/`)).toEqual([]);
  });

  test('are all linear', () => {
    const slow = patterns.flatMap(({ place, source, flags }) => {
      const why = slowness({ source, flags });
      return why.length > 0 ? [`${place} /${source}/${flags}: ${why.join(', ')}`] : [];
    });
    expect(slow).toEqual([]);
  });

  test.each([
    ['a run before the end', '\\s+$', ['Move']],
    ['two runs that trade', '^ +(.*)!', ['Trade']],
    ['a run of runs', '^(a+)+$', ['Self!']],
  ])('would not pass with %s', (_, source, expected) => {
    expect(slowness({ source, flags: '' })).toEqual(expected);
  });

  test('that are put together at run time are these, linear too, and made of our own words', async () => {
    const made = sources.flatMap(({ file, text }) =>
      text.includes('new RegExp(') ? [file.replaceAll('\\', '/')] : [],
    );
    expect(made.sort()).toEqual([
      'ledger/secrets/archive.ts',
      'ledger/yaml/lookalikes.ts',
      'text/encode.ts',
      'text/redact.ts',
      'text/runner-commands.ts',
      'tracker/github/answer-shapes.ts',
    ]);
    const patterns = await patternsMadeBy(made);
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter(({ source }) => /\{(?:[3-9]|\d\d+),\}/.test(source))).toEqual([]);
    expect(patterns.flatMap(pattern => (slowness(pattern).length > 0 ? [pattern] : []))).toEqual([]);
  });
});

/** What these make when they are loaded, and when they are used where they make one for each use. */
async function patternsMadeBy(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const recording = new Proxy(RegExp, {
    construct: (target, [source, flags = '']: [string, string?]) => {
      found.push({ place: '', source, flags });
      return new target(source, flags);
    },
  });
  vi.resetModules();
  vi.stubGlobal('RegExp', recording);
  try {
    for (const file of files) await import(/* @vite-ignore */ `../../scripts/${file}`);
    const { redactor: striking } = await import('../../scripts/text/redact.ts');
    striking(['a secret of (ours)+', 'another* one'])('a text');
  } finally {
    vi.unstubAllGlobals();
  }
  return found;
}
