/** The job summary: the worst first, no more than GitHub takes, and what was done rather than what was meant. */
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../scripts/compare/report.ts';
import { markdownOf } from '../../scripts/compare/view/comparison-markdown.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import type { Severity } from '../../scripts/ledger/types.ts';
import { locales } from '../../scripts/text/locale.ts';
import type { ApplyResult } from '../../scripts/tracker/apply.ts';
import type { Action, Plan } from '../../scripts/tracker/model/plan.ts';
import { renderPlanMarkdown } from '../../scripts/tracker/view/plan-text.ts';
import { renderAppliedMarkdown, renderAppliedText } from '../../scripts/tracker/view/result-text.ts';
import { cells } from '../support/markdown.ts';
import { comparison, entry, finding, ledger, planned, start } from '../tracker/plan/plan-support.ts';

/** GitHub drops a summary that is longer. */
const limit = 2 ** 20;
const long = '@octo ` | \u202e 証明書'.repeat(40);

function markdown(findings: ReturnType<typeof finding>[], locale: 'en' | 'ja' = 'en', octets?: number) {
  const failing = findings.map(each => ({
    entry: each.entry,
    endpoint: long,
    outcome: 'unreachable' as const,
    code: long,
    step: 'connect' as const,
    failures: 1,
    after: 3,
  }));
  const found = { ...comparison(findings), acknowledged: findings, failing };
  const report = reportOf(
    ledger([entry('a')]),
    gatherEvidence(ledger([entry('a')]), [], emptyMemory),
    found,
    start,
  );
  return markdownOf(report, { locale, ...(octets !== undefined && { octets }) });
}

const found = (id: string, severity: Severity) => ({ ...finding('expiry.expired', id), severity });

it('shows what is worst, whatever it is called and however much else there is', () => {
  const infos = Array.from({ length: 20_000 }, (_, index) => found(`a${index}`, 'info'));
  const text = markdown([...infos, found('zz', 'error')]);
  expect(text.split('\n').find(line => line.startsWith('| `'))).toMatch(/^\| `zz` \| error \|/);
  expect(text).toMatch(
    /^And \d+ more \(info \d+\), which do not fit here. All of them are in the log of the job/m,
  );
});

it.each(locales)('never is more than GitHub takes, and says what it leaves out (%s)', locale => {
  const findings = Array.from({ length: 9_000 }, (_, index) => found(`${long}${index}`, 'warning'));
  const actions = plan(9_000).actions;
  const result: ApplyResult = {
    ...nothing,
    done: actions.slice(0, 10),
    failed: actions.slice(10).map(action => ({ action, reason: long.repeat(10) })),
  };
  const report = markdown(findings, locale);
  for (const about of [
    renderPlanMarkdown(plan(9_000), locale),
    renderAppliedMarkdown(plan(9_000), result, locale),
  ]) {
    const octets = Buffer.byteLength(report + about);
    expect(octets).toBeLessThan(limit);
    expect(octets).toBeGreaterThan(limit / 2);
    expect(report.match(/収まりません|do not fit here/g)).toHaveLength(3);
    expect(about.match(/収まりません|do not fit here/g)).toHaveLength(1);
  }
  // An earlier command of the step has used it up.
  expect(Buffer.byteLength(markdown(findings, locale, 0))).toBeLessThan(5_000);
});

const nothing: ApplyResult = { done: [], skipped: [], unable: [], failed: [], carried: [] };

function plan(count: number): Plan {
  const findings = [finding('expiry.expired', 'a')];
  const { actions: few } = planned(ledger([entry('a')]), comparison(findings));
  const opening = few.find(({ kind }) => kind === 'open-issue');
  if (opening?.kind !== 'open-issue') throw new Error('no issue to open');
  const actions = Array.from(
    { length: count },
    (_, index): Action => ({
      ...opening,
      content: { ...opening.content, title: `${index} ${long}` },
    }),
  );
  return { schemaVersion: 1, generatedAt: start.toISOString(), actions };
}

describe('what became of a plan', () => {
  const { actions } = plan(4);
  const [refused, unable, carried, done] = actions as [Action, Action, Action, Action];
  const result: ApplyResult = {
    ...nothing,
    done: [done],
    carried: [carried],
    unable: [{ action: unable, reason: 'no clone' }],
    failed: [{ action: refused, reason: 'GitHub refuses this (403) | @octo' }],
  };

  it('stands in the summary, what went wrong first', () => {
    const text = renderAppliedMarkdown(plan(4), result, 'en');
    const rows = text.split('\n').filter(line => line.startsWith('|'));
    expect(rows.map(row => cells(row).at(-1))).toEqual([
      'Result',
      '---',
      '**failed**: `GitHub refuses this (403) | @octo`',
      '**not possible from here**: `no clone`',
      'left for the next run',
      'written',
    ]);
    expect(text).toContain('Applied: 1.');
  });

  it('stands in the text, which tells nothing as done that was not', () => {
    const lines = renderAppliedText(plan(4), result, 'en', false).split('\n');
    expect(lines.filter(line => line.startsWith('+'))).toHaveLength(1);
    expect(lines.filter(line => line.startsWith('!'))).toHaveLength(2);
  });

  it('is not told of a plan that was left at that', () => {
    expect(renderPlanMarkdown(plan(1), 'en')).toContain('Planned, not yet written:');
    expect(renderPlanMarkdown({ ...plan(1), actions: [] }, 'en')).not.toContain('Planned');
  });
});
