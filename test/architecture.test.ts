/** One look at the whole program: who imports whom, what is pure, how large a file and a folder may be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  circles,
  entrances,
  isWorldly,
  namedFiles,
  offence,
  pipeline,
  products,
  program,
  sourceOf,
  waysToTheWorld,
} from './support/tools/architecture.ts';

const scripts = fileURLToPath(new URL('../scripts/', import.meta.url));
const sources = program();

describe('the program', () => {
  it('imports backward along the pipeline only, types counted', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ to }) => to.endsWith('.ts') && offence(file, to) !== undefined)
        .map(({ to, line }) => `scripts/${file}:${line} imports ${to}. ${offence(file, to)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports, types counted', () => {
    expect(circles(sources)).toEqual([]);
  });

  it('touches the world only where the table says so, by whatever way', () => {
    expect(waysToTheWorld(sources).map(path => path.join(' → '))).toEqual([]);
  });

  it('is in the rooms of the table, and the table names nothing that is gone', () => {
    const rooms = readdirSync(scripts, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.sort()).toEqual([...pipeline, ...products, ...entrances].sort());
    expect(namedFiles().filter(file => !existsSync(`${scripts}${file}`))).toEqual([]);
  });

  it('has no file of more than 400 lines', () => {
    const long = sources.filter(({ file, lines }) => lines > 400 && !file.endsWith('.generated.ts'));
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('is told by one story of less than 100 lines', () => {
    expect(sources.find(({ file }) => file === 'sweep.ts')?.lines).toBeLessThan(100);
  });

  it('imports nothing that is not there', () => {
    const files = new Set(sources.map(({ file }) => file));
    const lost = sources.flatMap(({ file, imports }) =>
      imports.filter(({ to }) => to.endsWith('.ts') && !files.has(to)).map(({ to }) => `${file} → ${to}`),
    );
    expect(lost).toEqual([]);
  });
});

/** What the test above would say of a program with these files. */
const judged = (files: Record<string, string>) =>
  Object.entries(files).map(([file, text]) => sourceOf(file, text));

describe('the check refuses', () => {
  it.each([
    ['a stage that imports a later one', 'ledger/x.ts', 'tracker/plan/planner.ts'],
    ['a ground room that imports a stage', 'pki/x509/x.ts', 'ledger/types.ts'],
    ['a product that imports another', 'review/x.ts', 'schedule/duties.ts'],
    ['a stage that imports a product', 'compare/x.ts', 'review/review.ts'],
    ['a command that is imported', 'compare/x.ts', 'commands/sweep.ts'],
    ['the story that is imported', 'compare/x.ts', 'sweep.ts'],
    ['the ground that imports a room', 'errors.ts', 'ledger/types.ts'],
  ])('%s', (_, from, to) => {
    expect(offence(from, to)).toMatch(/^Imports point backward only/);
  });

  it.each([
    ['the disk', { 'compare/x.ts': "import { readFileSync } from 'node:fs';" }],
    [
      'the disk through somebody else',
      {
        'compare/x.ts': "import { y } from './y.ts';",
        'compare/y.ts': "export { f as y } from '../ledger/read/read.ts';",
      },
    ],
    [
      'the network through somebody else',
      { 'compare/x.ts': "import { f } from '../probe/connection/dial.ts';" },
    ],
    ['writing files', { 'schedule/x.ts': "import { writeWhole } from '../files.ts';" }],
    ['the environment', { 'tracker/plan/x.ts': 'export const home = process.env.HOME;' }],
    ['a terminal', { 'draft/x.ts': "import { createInterface } from 'node:readline';" }],
  ])('%s in a pure file', (_, files) => {
    expect(waysToTheWorld(judged(files))).toContainEqual(expect.arrayContaining([Object.keys(files)[0]]));
  });

  it('a circle that only types close', () => {
    const files = {
      'tracker/a.ts': "import { b } from './b.ts';",
      'tracker/b.ts': "import type { A } from './a.ts';",
    };
    expect(circles(judged(files))).toEqual([['tracker/a.ts', 'tracker/b.ts', 'tracker/a.ts']]);
  });
});

describe('the check lets pass', () => {
  it.each([
    ['types of what touches the world', "import type { Found } from '../ledger/read/read.ts';"],
    ['what computes', "import { createHash } from 'node:crypto';"],
    ['a property that is called process', 'export const x = (y: { process: string }) => y.process;'],
  ])('%s in a pure file', (_, text) => {
    expect(waysToTheWorld(judged({ 'compare/x.ts': text }))).toEqual([]);
  });

  it('the world, where the table says so', () => {
    expect(isWorldly('ledger/read/read.ts')).toBe(true);
    expect(isWorldly('ledger/types.ts')).toBe(false);
  });
});

it('lint is a page a person can read', () => {
  const lines = readFileSync(new URL('../biome.json', import.meta.url), 'utf8').split('\n').length;
  expect(lines).toBeLessThan(70);
});
