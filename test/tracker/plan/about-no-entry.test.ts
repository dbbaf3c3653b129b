/** Findings that belong to no entry open no issue, and the plan lists them. */
import { expect, it } from 'vitest';
import type { Finding } from '../../../scripts/compare/finding.ts';
import { parsePlan } from '../../../scripts/tracker/plan-file.ts';
import { renderPlanMarkdown, renderPlanText } from '../../../scripts/tracker/view/plan-text.ts';
import { comparison, entry, ledger, planned, settings } from './plan-support.ts';

const stated = { rule: 'ledger.unrecorded', severity: 'info', facts: { sha256: 'ab'.repeat(32) } } as const;
const endpoint: Finding = { key: 'ledger.unrecorded:x', ...stated, about: 'endpoint', endpoint: 'x' };
const certificate: Finding = {
  key: `ledger.unrecorded:certificate:${'ab'.repeat(32)}`,
  ...stated,
  about: 'certificate',
  sha256: 'ab'.repeat(32),
  severity: 'error',
};
const inventory = ledger([entry('web')]);

it('one that is too mild for an issue changes nothing', () => {
  const plan = planned(inventory, comparison([endpoint]));
  expect(plan).toEqual(planned(inventory, comparison([])));
});

it('one that wants an issue is counted by its rule, and said', () => {
  const found = comparison([endpoint, certificate, certificate], {
    notListed: [
      { rule: 'ledger.unrecorded', severity: 'error', count: 40 },
      { rule: 'ledger.unrecorded', severity: 'info', count: 7 },
    ],
  });
  const plan = planned(inventory, found);
  expect(plan.actions).toEqual([]);
  expect(plan.withoutIssue).toEqual([{ rule: 'ledger.unrecorded', severity: 'error', count: 42 }]);
  expect(parsePlan(JSON.stringify(plan), 'plan.json')).toEqual(plan);
  const lines = [
    renderPlanText(plan, 'en', false).split('\n').at(-2),
    renderPlanMarkdown(plan, 'ja').split('\n').at(-2),
  ];
  expect(lines).toEqual([
    'No issue for what is not in the ledger: ledger.unrecorded 42. The findings are in the report.',
    '台帳にないものについてはイシューを作成しません（`ledger.unrecorded` 42）。検出事項の一覧で確認してください。',
  ]);
});

it('where every finding wants an issue, so does each of them', () => {
  const all = {
    ...inventory,
    settings: { ...settings, issues: { ...settings.issues, from: 'info' as const } },
  };
  expect(planned(all, comparison([endpoint])).withoutIssue).toEqual([
    { rule: 'ledger.unrecorded', severity: 'info', count: 1 },
  ]);
});
