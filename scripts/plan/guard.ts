/** Refuses a plan that looks like trouble in the sweep, not like trouble out there. */
import type { Comparison } from '../compare/finding.ts';
import { vantageName } from '../compare/seen.ts';
import type { Settings } from '../ledger/types.ts';
import type { Vantage } from '../probe/observation.ts';
import type { SweepText, Templates } from '../text/templates.ts';
import { type Draft, longestThatFits } from './draft.ts';
import { labelsOf } from './labels.ts';
import type { Action, Refusal } from './plan.ts';
import { settle, type Wish } from './settle.ts';
import type { Level, TrackedIssue } from './tracker.ts';

/** Why the plan must not be carried out; undefined: it may. @param actions what it would do. */
export function judge(
  { darkness }: Comparison,
  actions: readonly Action[],
  { guard, issues }: Settings,
): Refusal | undefined {
  const dark = darkness.dark.length;
  if (dark >= guard.darkMinimum && dark > guard.darkFraction * darkness.previouslyServed)
    return {
      reason: 'dark',
      dark,
      previouslyServed: darkness.previouslyServed,
      endpoints: [...darkness.dark].toSorted(),
    };
  const wanted = actions.filter(({ kind }) => kind === 'open-issue' || kind === 'reopen-issue').length;
  if (wanted > issues.maxNew) return { reason: 'too-many-issues', wanted, maximum: issues.maxNew };
  return undefined;
}

/** Everything else waits while the sweep is in doubt, so this is as bad as it gets, and never gets worse. */
const level: Level = { severity: 'error', rank: 0 };

const bodyLimit = 60_000;

/** The actions on the one issue about the sweep itself. @param refusal absent: the sweep is plausible. */
export function sweepIssueActions(
  refusal: Refusal | undefined,
  vantages: readonly Vantage[],
  settings: Settings,
  tracked: readonly TrackedIssue[],
  templates: Templates,
  at: { now: Date; text: string },
): Action[] {
  const wish: Wish = {
    unknown: false,
    tell: {
      worsened: () => '',
      reopened: (_was, closedByPerson) =>
        templates.comment('comment-reopened', {
          closedByPerson,
          from: undefined,
          fresh: false,
          to: level.severity,
          rows: [],
          moreRows: 0,
        }),
      resolved: () => templates.comment('comment-sweep-resolved', { at: at.text }),
      duplicate: original => templates.comment('comment-duplicate', { original }),
    },
    ...(refusal && { issue: { level, draft: () => draft(refusal, vantages, settings, templates) } }),
  };
  return settle('', wish, tracked, at.now);
}

function draft(
  refusal: Refusal,
  vantages: readonly Vantage[],
  settings: Settings,
  templates: Templates,
): Draft {
  const endpoints = refusal.reason === 'dark' ? refusal.endpoints : [];
  const named = vantages.flatMap(vantage => vantageName(vantage) ?? []);
  const text = (listed: number): SweepText => ({
    vantages: named,
    unnamed: named.length === 0 || named.length < vantages.length,
    dark: refusal.reason === 'dark' ? refusal.dark : undefined,
    previouslyServed: refusal.reason === 'dark' ? refusal.previouslyServed : undefined,
    endpoints: endpoints.slice(0, listed),
    moreEndpoints: endpoints.length - listed,
    wanted: refusal.reason === 'too-many-issues' ? refusal.wanted : undefined,
    maximum: refusal.reason === 'too-many-issues' ? refusal.maximum : undefined,
  });
  return {
    kind: 'sweep',
    entry: '',
    ...longestThatFits(listed => templates.page('sweep-issue', text(listed)), endpoints.length, bodyLimit),
    labels: labelsOf(settings, level.severity),
    assignees: [],
    level,
  };
}
