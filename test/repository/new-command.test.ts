/** A new command is two files, and the rest is generated. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { newCommand } from '../support/tools/command.ts';

const repository = new URL('../..', import.meta.url).pathname;

function someCommands(): string {
  const root = temporary();
  cpSync(join(repository, 'scripts/commands'), join(root, 'scripts/commands'), { recursive: true });
  return root;
}

it('stands last in the help text, and says what to do next', () => {
  const root = someCommands();
  expect(newCommand(root, 'new-one')).toContain('npm run generate');
  const declared = readFileSync(join(root, 'scripts/commands/declared/new-one-command.ts'), 'utf8');
  expect(declared).toContain("load: () => import('../new-one.ts')");
  expect(Number(/order: (\d+)/.exec(declared)?.[1])).toBeGreaterThan(170);
  expect(readFileSync(join(root, 'scripts/commands/new-one.ts'), 'utf8')).toContain("OptionsOf<'new-one'>");
});

it.each([
  ['sweep', /is there already/],
  ['Sweep', /is no name for a command/],
  ['../x', /is no name for a command/],
])('is not made of %s', (name, why) => {
  expect(() => newCommand(someCommands(), name)).toThrow(why);
});
