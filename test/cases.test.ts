/** The golden cases; `test/support/cases.ts` says what is in their folders. */
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { Comparison } from '../scripts/compare/finding.ts';
import { ruleIds } from '../scripts/compare/finding.ts';
import { documentOf } from '../scripts/compare/report.ts';
import { compiledValidator } from '../scripts/generate/validator-code.ts';
import { cases, comparedCase, unfinished } from './support/cases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `npm run record` */
    isRecording: boolean;
  }
}
const isRecording = inject('isRecording');

/** A comparison in the words of `expect` in `case.yaml`. */
function shown({ findings, acknowledged, updates, unknown }: Comparison): string[] {
  const once = (lines: string[]): string[] => [...new Set(lines)];
  return [
    ...once(findings.map(({ entry, endpoint, sha256, rule }) => `${entry ?? endpoint ?? sha256} ${rule}`)),
    ...once(acknowledged.map(({ entry, rule }) => `acknowledged ${entry} ${rule}`)),
    ...updates.map(({ entry, kind }) => `update ${entry} ${kind}`),
    ...unknown.map(entry => `unknown ${entry}`),
  ];
}

describe.each(cases)('$name: $about', each => {
  it('is filled in', () => expect(unfinished(each, { isRecording })).toEqual([]));

  it('gives exactly the findings it is there to show', async () => {
    const { report, problems } = comparedCase(each);
    expect(problems).toEqual([]);
    expect(shown(report.comparison)).toEqual(each.expect);
  });

  it('gives the recorded document', async () => {
    const { ledger, report } = comparedCase(each);
    const document = documentOf(report, ledger.settings.locale);
    const isValid = compiledValidator('findings');
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      join(each.folder, 'findings.json'),
    );
  });
});

it('every rule has a case', () => {
  const covered = new Set(cases.flatMap(each => each.expect ?? []).map(line => line.split(' ').at(-1)));
  expect(ruleIds.filter(rule => !covered.has(rule))).toEqual([]);
});
