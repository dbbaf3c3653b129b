/** GitHub refuses a comment that is too long: nobody would be notified, and every sweep would try again. */
import { expect, it } from 'vitest';
import type { Finding } from '../../../scripts/compare/finding.ts';
import { emptyTracker, type TrackedIssue } from '../../../scripts/tracker/model/state.ts';
import { comparison, entry, finding, ledger, near, planned } from './plan-support.ts';

const limit = 65_536;
/** As long as one value may become. */
const odd = `${'\\'.repeat(190)}|`;
const names = Array.from({ length: 20 }, (_, index) => `${index}${odd}`);
const web = entry('web');

function issueOf(findings: Finding[], more: Partial<TrackedIssue> = {}): TrackedIssue {
  const { actions } = planned(ledger([web]), comparison(findings), emptyTracker);
  const opening = actions.find(({ kind }) => kind === 'open-issue');
  if (opening?.kind !== 'open-issue') throw new Error('no issue');
  return { number: 1, state: 'open', ...opening.content, ...more } as TrackedIssue;
}

const commentsOn = (issue: TrackedIssue, findings: Finding[]) =>
  planned(ledger([web]), comparison(findings), { ...emptyTracker, issues: [issue] }).actions.flatMap(
    action => ('comment' in action && action.comment ? [action.comment.body] : []),
  );

it('is cut to what fits, and counts the rest', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...finding('hostname.mismatch', 'web', `https://web${index}.example.jp`),
    facts: { names: [`${index}.example.jp`, ...names] },
  }));
  const [worse, ...others] = commentsOn(issueOf([near('web', 'renew', 'warning')]), many);
  expect(others).toEqual([]);
  expect(worse?.length).toBeLessThan(limit);
  expect(worse).toMatch(/and \d+ more|And \d+ more/);
});
