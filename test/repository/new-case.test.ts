/** A new golden case is red until somebody has filled it in, and says how. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comparedCase, readCase, unfinished } from '../support/cases.ts';
import { temporary } from '../support/temporary.ts';
import { newCase } from '../support/tools/case.ts';

it('is a ledger and a sweep that can be read, and says what is to be done', () => {
  const folder = temporary();
  expect(newCase(folder, 'no-san')).toContain('npm test -- cases -t no-san');
  const made = readCase(join(folder, 'no-san'));
  const { problems, observations, report } = comparedCase(made);
  expect(problems).toEqual([]);
  expect(observations).toMatchObject([{ endpoint: 'https://web.example.jp:443', outcome: 'served' }]);
  expect(report.comparison.findings).toEqual([]);
  mkdirSync(join(folder, 'no-san', 'inventory'));
  expect(unfinished(made)).toEqual([
    'case.yaml: write in one sentence, as `about`, what the case shows',
    'case.yaml: list what it is there to show as `expect`, or write [] for nothing',
    'findings.json is missing: `npm run record` writes it; read it before you commit it',
    'plan.json is missing: `npm run record` writes it; read it before you commit it',
    'inventory is read by nobody: case.yaml holds the ledger and the observations, see docs/tests.md',
  ]);
  expect(unfinished(made, { isRecording: true }).filter(line => line.includes('is missing'))).toEqual([]);
});

it('is not made over another, nor outside the folder of cases', () => {
  const folder = temporary();
  mkdirSync(join(folder, 'healthy'));
  expect(() => newCase(folder, 'healthy')).toThrow(/is there already/);
  for (const name of ['../x', 'No', 'a b', ''])
    expect(() => newCase(folder, name)).toThrow(/no name for a case/);
});
