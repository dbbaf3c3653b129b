/** Lint is what holds the layout, so somebody has to see it refuse. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** What lint says of a file that stands at `path` and holds `text`. */
function lint(path: string, text: string): string {
  using folder = disposable(mkdtempSync(join(tmpdir(), 'certledger-lint-')));
  copyFileSync(join(root, 'biome.json'), join(folder.path, 'biome.json'));
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}

const disposable = (path: string) => ({
  path,
  [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
});

it.each([
  [
    'a stage that imports a later one',
    'scripts/ledger/x.ts',
    "import { plan } from '../plan/planner.ts';\nplan();\n",
  ],
  [
    'a product that imports another',
    'scripts/review/x.ts',
    "import { x } from '../schedule/duties.ts';\nx();\n",
  ],
  [
    'a command that is imported',
    'scripts/compare/x.ts',
    "import { run } from '../commands/sweep.ts';\nrun();\n",
  ],
  [
    'the ground that imports a house',
    'scripts/errors.ts',
    "import { run } from './commands/sweep.ts';\nrun();\n",
  ],
])('%s is refused', (_, path, text) => {
  expect(lint(path, text)).toContain('Imports point backward');
});

it.each([
  ['the disk', 'scripts/compare/x.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n"],
  [
    'the disk through somebody else',
    'scripts/compare/x.ts',
    "import { f } from '../ledger/read.ts';\nf();\n",
  ],
  [
    'the network through somebody else',
    'scripts/compare/x.ts',
    "import { f } from '../probe/line/dial.ts';\nf();\n",
  ],
  [
    'writing files',
    'scripts/schedule/x.ts',
    "import { writeWhole } from '../files.ts';\nwriteWhole('x', '');\n",
  ],
  ['the environment', 'scripts/plan/x.ts', 'export const home = process.env.HOME;\n'],
  [
    'a terminal',
    'scripts/draft/x.ts',
    "import { createInterface } from 'node:readline';\ncreateInterface();\n",
  ],
])('%s is refused in a pure file', (_, path, text) => {
  expect(lint(path, text)).toContain('This file is pure');
});

it('what may touch the world does', () => {
  const text = "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n";
  expect(lint('scripts/ledger/read.ts', text)).not.toContain('This file is pure');
});
