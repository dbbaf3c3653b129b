/** A new dialect is one file and one file of cases, and works as it stands for what speaks like SMTP. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { newDialect } from '../support/tools/dialect.ts';

const repository = new URL('../..', import.meta.url).pathname;

/** Of this repository, what a new dialect stands beside. */
function someDialects(): string {
  const root = temporary();
  for (const part of ['scripts/probe/starttls', 'test/probe/starttls/dialects'])
    cpSync(join(repository, part), join(root, part), { recursive: true });
  return root;
}

it('stands last among the dialects, and says what to do next', () => {
  const root = someDialects();
  const said = newDialect(root, 'new-one', 9021);
  expect(said).toContain('npm run generate');
  expect(said).toContain('npm test -- starttls -t new-one');
  const text = readFileSync(join(root, 'scripts/probe/starttls/new-one.ts'), 'utf8');
  expect(text).toContain("'new-one': {\n      port: 9021,");
  expect(Number(/order: (\d+)/.exec(text)?.[1])).toBeGreaterThan(120);
  expect(readFileSync(join(root, 'test/probe/starttls/dialects/new-one.ts'), 'utf8')).toContain(
    "good: { 'new-one': ",
  );
});

it.each([
  ['smtp', 25, /is there already/],
  ['Smtp', 25, /is no name for a protocol/],
  ['../x', 25, /is no name for a protocol/],
  ['new', 0, /a number from 1 to 65535/],
  ['new', Number.NaN, /a number from 1 to 65535/],
])('is not made of %s %s', (name, port, why) => {
  expect(() => newDialect(someDialects(), name, port)).toThrow(why);
});
