/** Findings + tracker state → {@link Plan}. */
import type { Comparison, NotListed } from '../../compare/finding.ts';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import type { Settings } from '../../ledger/types.ts';
import { needsIssue } from '../issues/entry-findings.ts';
import { entryIssueActions } from '../issues/entry-issues.ts';
import { sweepIssueActions } from '../issues/sweep-issue.ts';
import { labelActions } from '../model/labels.ts';
import { withLedgerName } from '../model/ledger-name.ts';
import { compareSeverity } from '../model/level.ts';
import { type Action, type Plan, planSchemaVersion } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { ledgerUpdateActions } from './ledger-update.ts';
import { doubtsOf, guarded } from './sweep-guard.ts';

/** Findings + tracker state → what is to be done. Pure; no action at all when the tracker is already as it should be. */
export function plan(input: PlanInput): Plan {
  const { tracker, now, templates, force = false } = input;
  const { doubts, believed } = doubtsOf(input);
  const { reasons, actions: undoubted } = guarded(
    entryIssueActions({ ...input, comparison: believed }),
    ledgerUpdateActions({ ...input, comparison: believed }),
    doubts,
    input,
  );
  const sweepIssues = tracker.issues.filter(({ marker }) => marker.kind === 'sweep');
  const aboutSweep = () => sweepIssueActions(reasons, sweepIssues, { ...input, comparison: believed });

  // Forced through, the doubt still stands: the issue about it is neither opened nor closed.
  const actions = force
    ? [
        ...entryIssueActions(input),
        ...ledgerUpdateActions(input),
        ...(reasons.length > 0 ? [] : aboutSweep()),
      ]
    : [...aboutSweep(), ...undoubted];
  const ordered = actions.toSorted(inOrder);
  const without = withoutIssue(input.comparison, input.ledger.settings);
  return {
    schemaVersion: planSchemaVersion,
    generatedAt: now.toISOString(),
    ...(tracker.tracker !== undefined && { tracker: tracker.tracker }),
    ...(reasons.length > 0 && !force && { refused: reasons }),
    ...(without.length > 0 && { withoutIssue: without }),
    actions: [
      ...labelActions(ordered, tracker, templates.locale),
      ...ordered.map(action => withLedgerName(action, tracker.ledger)),
    ],
  };
}

/** {@link Plan.withoutIssue}: a finding is told in the issue of an entry, or counted here. */
function withoutIssue({ findings, notListed = [] }: Comparison, settings: Settings): NotListed[] {
  const listed = findings
    .filter(each => !isAboutEntry(each))
    .map(({ rule, severity }) => ({ rule, severity, count: 1 }));
  const wanting = [...listed, ...notListed].filter(each => needsIssue([each], settings));
  return [...Map.groupBy(wanting, ({ rule, severity }) => `${rule} ${severity}`).values()].flatMap(same => {
    const count = same.reduce((sum, each) => sum + each.count, 0);
    return same.slice(0, 1).map(first => ({ ...first, count }));
  });
}

/** What people must hear of first comes first, since a write budget may leave the rest for the next run. */
const kinds: Action['kind'][] = [
  'create-label',
  'open-issue',
  'reopen-issue',
  'update-issue',
  'close-issue',
  'update-ledger',
  'close-ledger-update',
];

/** Sorting is stable: inside a kind and a severity, by entry. The issue about the sweep says what the others leave out. */
function inOrder(a: Action, b: Action): number {
  return (
    Number(isAboutSweep(b)) - Number(isAboutSweep(a)) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.kind === 'open-issue' && b.kind === 'open-issue'
      ? compareSeverity(b.content.marker.level.severity, a.content.marker.level.severity)
      : 0)
  );
}

function isAboutSweep(action: Action): boolean {
  return action.kind !== 'close-issue' && 'content' in action && action.content.marker.kind === 'sweep';
}
