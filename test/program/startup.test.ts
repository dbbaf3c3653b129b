/**
 * What a command may load: libraries creep back with an import, and nobody notices the tenth of a second. Who adds one here has
 * looked whether it could be loaded where it is used.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const door = fileURLToPath(new URL('../../scripts/certledger.js', import.meta.url));
const recorder = new URL('../support/print-loaded-modules.js', import.meta.url).href;

/** The libraries of this program, and the modules of Node that take long, that a command line loads. */
function loadedBy(...argv: string[]): { libraries: string[]; files: string[] } {
  const { output, status } = spawnSync(process.execPath, ['--import', recorder, door, ...argv], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status === null || status > 1) throw new Error(String(output?.[2]));
  const files = String(output?.[3]).split('\n');
  expect(files).toContain(new URL('../../scripts/cli.ts', import.meta.url).href);
  const names = files.flatMap(file => {
    if (slow.has(file)) return [file];
    return /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [];
  });
  return { libraries: [...new Set(names)].sort(), files };
}

/** Each takes ten milliseconds or more, with what it loads in turn. */
const slow: ReadonlySet<string> = new Set(
  ['tls', 'http', 'http2', 'https', 'inspector', 'worker_threads'].map(name => `node:${name}`),
);

/** Formats that validators look for, and how they count letters. The compiler of schemas is in the same library. */
const validating = ['ajv', 'ajv-formats'];

/** How wide a text is in a terminal. */
const measuring = ['ansi-regex', 'get-east-asian-width', 'string-width', 'strip-ansi'];

describe('libraries are loaded by those who use them alone:', () => {
  it.each([
    { argv: ['--version'], may: ['commander'] },
    { argv: ['--help'], may: ['commander'] },
    { argv: ['help', 'sweep'], may: ['commander'] },
    { argv: ['explain'], may: ['commander', 'picocolors'] },
    { argv: ['explain', 'expiry.near'], may: ['commander', 'picocolors'] },
    { argv: ['validate'], may: [...validating, 'commander', 'picocolors'] },
    { argv: ['validate', '--format', 'json'], may: [...validating, 'commander', 'picocolors'] },
    {
      argv: ['review', '--base', 'HEAD', '--head', 'HEAD'],
      may: [...validating, 'commander', 'picocolors'],
    },
    { argv: ['matrix'], may: [...validating, 'commander'] },
    { argv: ['schedule'], may: [...validating, ...measuring, 'commander', 'picocolors'] },
  ])('$argv', ({ argv, may }) => {
    const { libraries, files } = loadedBy(...argv);
    const further = libraries.filter(name => !may.includes(name));
    expect(further).toEqual([]);
    // No schema is compiled.
    expect(files.filter(file => /\/ajv\/dist\/(?!runtime\/)/.test(file))).toEqual([]);
  });
});

it('what is loaded is seen', () => {
  const { libraries } = loadedBy('schedule', '--format', 'csv');
  expect(libraries).toContain('csv-stringify');
});
