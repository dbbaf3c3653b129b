/** A new golden case is red until somebody has filled it in, and says how. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cases, readCase, unfinished, worldOf } from './support/cases.ts';
import { newCase } from './support/tools/case.ts';
import { temporary } from './tracker/git-support.ts';

function someCases(): string {
  const folder = temporary();
  const healthy = cases.find(({ name }) => name === 'healthy');
  cpSync(healthy?.folder ?? '', join(folder, 'healthy'), { recursive: true });
  return folder;
}

it('is a ledger and a sweep that can be read, and says what is to be done', async () => {
  const folder = someCases();
  expect(newCase(folder, 'no-san')).toContain('npm test -- cases -t no-san');
  const made = readCase(join(folder, 'no-san'));
  expect((await worldOf(made)).problems).toEqual([]);
  expect(unfinished(made)).toEqual([
    'case.yaml: write in one sentence, as `about`, what the case shows',
    'case.yaml: list what it is there to show as `expect`, or write [] for nothing',
    'findings.json is missing: `npm run record` writes it; read it before you commit it',
    'plan.json is missing: `npm run record` writes it; read it before you commit it',
  ]);
});

it('is not made over another, nor outside the folder of cases', () => {
  const folder = someCases();
  expect(() => newCase(folder, 'healthy')).toThrow(/is there already/);
  for (const name of ['../x', 'No', 'a b', ''])
    expect(() => newCase(folder, name)).toThrow(/no name for a case/);
});
