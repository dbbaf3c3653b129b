/** A new rule is one file and one case, and red until somebody has filled them in. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { newRule } from '../support/tools/rule.ts';

const repository = new URL('../..', import.meta.url).pathname;

/** Of this repository, what a new rule stands beside. */
function someRules(): string {
  const root = temporary();
  cpSync(join(repository, 'scripts/rules/policy'), join(root, 'scripts/rules/policy'), { recursive: true });
  mkdirSync(join(root, 'scripts/rules/crl'));
  return root;
}

it('stands last in its area, and says what to do next', () => {
  const root = someRules();
  const said = newRule(root, 'policy.wildcard');
  expect(said).toContain('npm run generate');
  expect(said).toContain('npm test -- cases -t policy-wildcard');
  const text = readFileSync(join(root, 'scripts/rules/policy/wildcard.ts'), 'utf8');
  expect(text).toContain("id: 'policy.wildcard',\n  order: 80,");
  expect(text).toContain("setting: { name: 'wildcard',");
  newRule(root, 'crl.missing');
  const first = readFileSync(join(root, 'scripts/rules/crl/missing.ts'), 'utf8');
  expect(first).toContain('order: 10,');
  expect(first).not.toContain('setting:');
});

it.each([
  ['policy.lifetime', /is there already/],
  ['weather.rain', /is no area of rules: take one of expiry, .*areas\.ts/],
  ['policy', /is no id for a rule/],
  ['policy.No', /is no id for a rule/],
  ['policy.a.b', /is no id for a rule/],
  ['policy.../x', /is no id for a rule/],
])('is not made of %s', (id, why) => {
  expect(() => newRule(someRules(), id)).toThrow(why);
});
