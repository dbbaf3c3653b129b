/** Pages that lead nowhere are noticed by readers only, so look here first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../scripts/commands/declared/catalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  ...['README.md', 'README.ja.md', 'CHANGELOG.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'))
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file)),
];

describe('documentation', () => {
  it.each(pages)('%s links to files that are there', page => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = Array.from(text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), match => match[1] ?? '');
    const broken = links.filter(link => !existsSync(join(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });

  it.each([
    ['README.md', (page: string) => !page.endsWith('.ja.md')],
    // A page that is there in Japanese is the one a Japanese reader wants.
    [
      'README.ja.md',
      (page: string) => page.endsWith('.ja.md') || !pages.includes(page.replace('.md', '.ja.md')),
    ],
  ])('%s leads to every page and tells of every command', (readme, isWanted) => {
    const text = readFileSync(join(root, readme), 'utf8');
    const wanted = pages.filter(page => page.startsWith('docs/') && isWanted(page));
    expect(wanted.filter(page => !text.includes(`](${page}`))).toEqual([]);
    const rows = tableRows(text).join('\n');
    const names = commands.map(({ name }) => name.split(' ')[0] ?? '');
    expect(names.filter(name => !new RegExp(`^\\|.*\`${name}\\b`, 'm').test(rows))).toEqual([]);
  });

  it('names only files that are there where it says what holds a line', () => {
    const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
    const paths = Array.from(
      text.matchAll(/`((?:scripts|test|schemas|templates)\/[^`]*)`/g),
      match => match[1] ?? '',
    );
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only files and commands that are there where it says how to contribute', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const paths = Array.from(
      text.matchAll(/`((?:scripts|test|schemas|templates|docs)\/[^`]*)`/g),
      match => match[1] ?? '',
    ).filter(path => !/AREA|NAME|RULE/.test(path));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const names = Array.from(text.matchAll(/npm run ([\w:-]+)/g), match => match[1] ?? '');
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter(name => !(name in scripts))).toEqual([]);
  });

  it('names only files that are there among the decisions', () => {
    const text = readFileSync(join(root, 'docs/decisions.md'), 'utf8').replaceAll(/\s+/g, ' ');
    const paths = Array.from(
      text.matchAll(/`([\w/.-]+\.(?:ts|js|json|yaml|hbs))`/g),
      match => match[1] ?? '',
    ).filter(path => !path.includes('NAME'));
    const files = ['scripts', 'test', 'schemas', 'inventory', 'docs', '.github']
      .flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file =>
          join(folder, file),
        ),
      )
      .map(file => `/${file.replaceAll('\\', '/')}`);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter(path => !files.some(file => file.endsWith(`/${path}`)))).toEqual([]);
  });

  it('says of every workflow what it may do', () => {
    const rows = tableRows(readFileSync(join(root, 'docs/threat-model.md'), 'utf8'));
    const workflows = readdirSync(join(root, '.github/workflows'));
    expect(workflows.filter(name => !rows.some(row => row.startsWith(`| \`${name}\``)))).toEqual([]);
  });

  it('promises nothing in the threat model that no test holds', () => {
    const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
    const never = text.split(/^## /m).find(section => section.startsWith('What never happens')) ?? '';
    const promises = [...tableRows(text), ...never.split(/^- /m).slice(1)];
    expect(promises.length).toBeGreaterThan(20);
    expect(promises.filter(each => !/`test\/[^`]+\.test\.ts`|\baccepted\b/.test(each))).toEqual([]);
  });
});

/** Of all tables of a page, without their heads. */
function tableRows(text: string): string[] {
  const lines = text.split('\n');
  const isRule = (line: string | undefined) => line !== undefined && /^\|(?:\s*:?-+:?\s*\|)+$/.test(line);
  return lines.filter((line, index) => line.startsWith('|') && !isRule(line) && !isRule(lines[index + 1]));
}

it('locks every package of every platform, without which npm ci refuses the lock file', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { optionalDependencies?: Record<string, string>; dependencies?: Record<string, string> }
    >;
  };
  const names = new Set(
    Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const wanted = Object.values(packages).flatMap(({ dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies }),
  );
  expect(wanted.filter(name => !names.has(name))).toEqual([]);
});
