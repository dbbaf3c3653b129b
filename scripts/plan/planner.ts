/** Findings + tracker state → {@link Plan}. */
import type { Comparison } from '../compare/finding.ts';
import type { Ledger } from '../ledger/types.ts';
import { formatInstant } from '../text/calendar.ts';
import type { Templates } from '../text/templates.ts';
import { judge, sweepIssueActions } from './guard.ts';
import { entryIssueActions } from './issues.ts';
import { labelActions } from './labels.ts';
import { ledgerUpdateActions } from './ledger-update.ts';
import { compareSeverity } from './level.ts';
import { type Action, type Plan, planSchemaVersion } from './plan.ts';
import type { TrackerState } from './tracker.ts';

export interface PlanInput {
  ledger: Ledger;
  comparison: Comparison;
  tracker: TrackerState;
  /** The instant of the comparison. */
  now: Date;
  templates: Templates;
  /** Go on where the guard would refuse. */
  force?: boolean;
}

/** Findings + tracker state → what is to be done. Pure; no action at all when the tracker is already as it should be. */
export function plan(input: PlanInput): Plan {
  const { ledger, comparison, tracker, now, templates, force = false } = input;
  const { settings } = ledger;
  const issues = entryIssueActions(input);
  const refusal = judge(comparison, issues, settings);
  const refused = refusal !== undefined && !force;

  const sweepIssues = tracker.issues.filter(({ marker }) => marker.kind === 'sweep');
  const at = { now, text: formatInstant(now.toISOString(), settings.timezone) };
  const aboutSweep = () =>
    sweepIssueActions(refusal, comparison.vantages ?? [], settings, sweepIssues, templates, at);

  // Forced through, the doubt still stands: the issue about it is neither opened nor closed.
  const actions = refused
    ? aboutSweep()
    : [...issues, ...ledgerUpdateActions(input), ...(refusal ? [] : aboutSweep())];
  const ordered = actions.toSorted(inOrder);
  return {
    schemaVersion: planSchemaVersion,
    generatedAt: now.toISOString(),
    ...(refused && { refused: refusal }),
    actions: [...labelActions(ordered, tracker, templates.locale), ...ordered],
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

/** Sorting is stable: inside a kind and a severity, by entry. */
function inOrder(a: Action, b: Action): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.kind === 'open-issue' && b.kind === 'open-issue'
      ? compareSeverity(b.content.marker.level.severity, a.content.marker.level.severity)
      : 0)
  );
}
