/**
 * What of a plan looks like trouble in the sweep, not like trouble out there: which reasons there are, and what each of them
 * makes doubtful.
 */

import type { Comparison, Finding } from '../../compare/finding.ts';
import { isTooMuch } from '../../compare/plausibility.ts';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import { entriesOf } from '../../ledger/entries.ts';
import { folderOf, type OwnedFormat } from '../../ledger/folders.ts';
import type { Settings } from '../../ledger/types.ts';
import { beyondTheWorst, type Doubt, type Guarded, withoutDoubted } from '../../reconcile/guard.ts';
import { failureRules } from '../../rules/rule-catalogue.ts';
import { compareLevel } from '../model/level.ts';
import { type Action, isWithdrawal, type Refusal, type WaitingIssue } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { formatOf, type Level, type Marker, type TrackerState } from '../model/state.ts';
import { countWaiting, waitingOf } from '../model/waiting.ts';

/** What a plan is made of, as far as it can be doubted. */
type Doubted = Pick<PlanInput, 'ledger' | 'comparison' | 'tracker'>;

type DoubtOfPlan = Doubt<Action, Refusal>;

/** What is doubted before anything is planned, and what is left of the comparison without it. */
export function doubtsOf(sweep: Doubted): { doubts: DoubtOfPlan[]; believed: Comparison } {
  const { comparison } = sweep;
  const { clock } = comparison;
  // Every verdict depends on what time it is.
  if (clock)
    return {
      doubts: [{ reason: { reason: 'clock', ...clock }, concerns: () => true }],
      believed: comparison,
    };
  const dark = tooDark(sweep);
  return {
    doubts: [...shrunk(sweep), ...(dark ? [dark] : [])].map(ofClosings),
    believed: dark ? withoutDark(comparison, new Set(dark.endpoints)) : comparison,
  };
}

/** @param issues what is planned about entries @param updates what is planned about the ledger @param doubts see {@link doubtsOf} */
export function guarded(
  issues: readonly Action[],
  updates: readonly Action[],
  doubts: readonly DoubtOfPlan[],
  sweep: Doubted,
): Guarded<Action, Refusal> {
  const all = [...issues, ...updates];
  if (sweep.comparison.clock) return withoutDoubted(all, doubts);
  const openings = tooManyIssues(issues, sweep.tracker, sweep.ledger.settings);
  const { actions: admitted } = withoutDoubted(issues, openings);
  const closings = tooManyClosings(admitted, sweep).map(ofClosings);
  return withoutDoubted(all, [...doubts, ...closings, ...openings]);
}

/** Nothing is taken back on data that is in doubt. */
const ofClosings = (reason: Refusal): DoubtOfPlan => ({
  reason,
  concerns: action => isWithdrawal(action) || action.kind === 'close-ledger-update',
});

/** Entries that are gone together, or whose folder is not there: where it cannot be told, nothing left the ledger. */
function shrunk({ ledger, comparison: { withdrawn }, tracker }: Doubted): Refusal[] {
  const { missingFolders = [] } = ledger;
  const present = new Set(entriesOf(ledger).map(({ id }) => id));
  const missing = new Map<string, OwnedFormat>();
  for (const { marker } of tracker.issues) {
    if (marker.kind === 'entry' && marker.status === 'open') missing.set(marker.entry, formatOf(marker));
  }
  for (const id of withdrawn?.entries ?? []) missing.set(id, 'certificate');
  const entries = [...missing].filter(([id, type]) => !present.has(id) && missingFolders.includes(type));
  if (entries.length > 0) {
    const folders = [...new Set(entries.map(([, type]) => folderOf[type]))].toSorted();
    return [{ reason: 'folder', folders, entries: entries.map(([id]) => id).toSorted() }];
  }
  return withdrawn ? [{ reason: 'withdrawn', ...withdrawn }] : [];
}

/** Endpoints that went dark together and of which nobody knows yet. */
function tooDark(sweep: Doubted): Extract<Refusal, { reason: 'dark' }> | undefined {
  const { darkness } = sweep.comparison;
  const accepted = acceptedFailures(sweep);
  const endpoints = darkness.dark.filter(endpoint => !accepted.has(endpoint)).toSorted();
  const previouslyServed = darkness.previouslyServed - (darkness.dark.length - endpoints.length);
  return isTooMuch(endpoints.length, previouslyServed, sweep.ledger.settings.guard)
    ? { reason: 'dark', dark: endpoints.length, previouslyServed, endpoints }
    : undefined;
}

/** Endpoints that a person knows to be down: an issue of their own says so, or somebody acknowledged it. */
function acceptedFailures({ comparison, tracker }: Doubted): ReadonlySet<string> {
  const told = new Set(
    tracker.issues
      .filter(({ state, marker }) => state === 'open' && marker.kind === 'entry' && tellsOfFailure(marker))
      .map(({ marker }) => marker.entry),
  );
  const known = [
    ...comparison.findings.filter(each => isFailure(each) && isAboutEntry(each) && told.has(each.entry)),
    ...comparison.acknowledged.filter(isFailure),
  ];
  return new Set(known.flatMap(({ endpoint }) => endpoint ?? []));
}

const failures: ReadonlySet<string> = new Set(failureRules);
const isFailure = ({ rule }: Finding): boolean => failures.has(rule);
const rulesOf = ({ rules = [], others = [] }: Marker): string[] => [...rules, ...others];
const tellsOfFailure = (marker: Marker): boolean =>
  marker.status === 'open' && rulesOf(marker).some(rule => failures.has(rule));

/** As if the dark endpoints had not been looked at. */
function withoutDark(comparison: Comparison, dark: ReadonlySet<string>): Comparison {
  const isDark = (each: Finding) => isFailure(each) && each.endpoint !== undefined && dark.has(each.endpoint);
  const ofDark = comparison.findings.filter(isAboutEntry).filter(isDark);
  return {
    ...comparison,
    findings: comparison.findings.filter(each => !isDark(each)),
    unknown: [...new Set([...comparison.unknown, ...ofDark.map(({ entry }) => entry)])].toSorted(),
  };
}

/** An endpoint that was down and serves again is no mistake of ours, so the closing of its issue does not count. */
function tooManyClosings(actions: readonly Action[], { tracker, ledger }: Doubted): Refusal[] {
  const open = tracker.issues.filter(
    ({ state, marker }) => state === 'open' && marker.kind === 'entry' && marker.status === 'open',
  );
  const watched = new Set(entriesOf(ledger).flatMap(({ id, status }) => (status === 'active' ? [id] : [])));
  const closing = new Set(actions.filter(isWithdrawal).map(({ was }) => was.number));
  const doubtful = open.filter(({ number, marker }) => closing.has(number) && !isRecovery(marker, watched));
  const recovered = open.filter(({ number }) => closing.has(number)).length - doubtful.length;
  // As many as there are once the others are opened, so that planning again comes to the same figures.
  const count = open.length + actions.filter(isOpening).length - recovered;
  const { guard } = ledger.settings;
  // A handful repaired on one day is an ordinary day.
  if (doubtful.length <= guard.darkMinimum || !isTooMuch(doubtful.length, count, guard)) return [];
  const issues = doubtful.map(({ number }) => number).toSorted((a, b) => a - b);
  return [{ reason: 'closings', wanted: doubtful.length, open: count, issues }];
}

function isRecovery(marker: Marker, watched: ReadonlySet<string>): boolean {
  const told = rulesOf(marker);
  return watched.has(marker.entry) && told.length > 0 && told.every(rule => failures.has(rule));
}

type Opening = Extract<Action, { kind: 'open-issue' | 'reopen-issue' }>;
const isOpening = (action: Action): action is Opening =>
  action.kind === 'open-issue' || action.kind === 'reopen-issue';

/** Only the worst are opened: as many as may be at once, and while others wait only as many as have come up since. */
function tooManyIssues(
  actions: readonly Action[],
  tracker: TrackerState,
  { issues: { maxNew: maximum } }: Settings,
): DoubtOfPlan[] {
  const wanted = actions.filter(isOpening);
  const allowed = Math.min(maximum, sinceThen(wanted, waitingOf(tracker.issues), maximum));
  const held = beyondTheWorst(wanted, allowed, byLevel);
  if (held.length === 0) return [];
  const waiting = held.map(
    ({ entry, content: { title, marker } }): WaitingIssue => ({
      entry,
      severity: marker.level.severity,
      title,
    }),
  );
  const isHeld: ReadonlySet<Action> = new Set(held);
  const reason: Refusal = { reason: 'too-many-issues', maximum, waiting };
  return [{ reason, concerns: action => isHeld.has(action) }];
}

const levelOfIssue = ({ content }: Opening): Level => content.marker.level;
const byLevel = (a: Opening, b: Opening): number => compareLevel(levelOfIssue(b), levelOfIssue(a));

/** How many are new beside those that waited before, or became errors since, or may be opened as the limit was raised. */
function sinceThen(wanted: readonly Opening[], before: Marker['waiting'], maximum: number): number {
  if (!before) return wanted.length;
  const { errors, others } = countWaiting(wanted.map(levelOfIssue), maximum);
  const fresh = Math.max(0, errors + others - before.errors - before.others, errors - before.errors);
  return fresh + Math.max(0, maximum - before.maximum);
}
