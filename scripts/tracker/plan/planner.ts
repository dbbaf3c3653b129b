/** Findings + tracker state → {@link Plan}. */
import { entryIssueActions } from '../issues/entry-issues.ts';
import { sweepIssueActions } from '../issues/sweep-issue.ts';
import { labelActions } from '../model/labels.ts';
import { signed } from '../model/ledger-name.ts';
import { compareSeverity } from '../model/level.ts';
import { type Action, type Plan, planSchemaVersion } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { doubtsOf, guarded } from './guard.ts';
import { ledgerUpdateActions } from './ledger-update.ts';

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
  const aboutSweep = () => sweepIssueActions(reasons, sweepIssues, input);

  // Forced through, the doubt still stands: the issue about it is neither opened nor closed.
  const actions = force
    ? [
        ...entryIssueActions(input),
        ...ledgerUpdateActions(input),
        ...(reasons.length > 0 ? [] : aboutSweep()),
      ]
    : [...aboutSweep(), ...undoubted];
  const ordered = actions.toSorted(inOrder);
  return {
    schemaVersion: planSchemaVersion,
    generatedAt: now.toISOString(),
    ...(tracker.tracker !== undefined && { tracker: tracker.tracker }),
    ...(reasons.length > 0 && !force && { refused: reasons }),
    actions: [
      ...labelActions(ordered, tracker, templates.locale),
      ...ordered.map(action => signed(action, tracker.ledger)),
    ],
  };
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
