/** Findings against tracked issues: what is to be done about each entry's issue. */

import type { Comparison, Finding, RuleId } from '../../compare/finding.ts';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { AnyEntry } from '../../ledger/types.ts';
import { rules as catalogue } from '../../rules/rule-catalogue.ts';
import { dayAt } from '../../text/zoned-time.ts';
import type { Action } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { formatOf, type TrackedIssue } from '../model/state.ts';
import { reopenedComment, resolvedComment, worsenedComment } from './entry-comments.ts';
import { entryDraft } from './entry-content.ts';
import { certainRules, type EntryFindings, errorRules, levelOfEntry, needsIssue } from './entry-findings.ts';
import { closeDuplicates, closeIssue, openIssue, reopenIssue, updateIssue } from './issue-actions.ts';
import type { ToldBefore } from './issue-content.ts';
import { closingStep, currentAndDuplicates, keepingStep, type TrackedIssues } from './issue-step.ts';

/** By entry. */
export function entryIssueActions(input: PlanInput): Action[] {
  return entriesInSweep(input).flatMap(each => actionsOf(each, input));
}

/** The step first: it decides which texts are needed. @returns at most one action an issue */
function actionsOf(each: EntryInSweep, input: PlanInput): Action[] {
  const { id, isPartlyUnobserved, unanswered } = each;
  const issues = currentAndDuplicates(each.tracked);
  const unsure = isPartlyUnobserved || unanswered.length > 0;
  const about = wantedIssue(each, input);
  const actions = about
    ? keep(about, unsure, isPartlyUnobserved ? 'everything' : unanswered, issues, input)
    : withdraw(each, unsure && !isAllAcknowledged(each), issues, input);
  return [...actions, ...closeDuplicates(id, issues, input.templates)];
}

/** @returns undefined where no issue needs to be open */
function wantedIssue(
  { entry, ...each }: EntryInSweep,
  { ledger, now }: PlanInput,
): EntryFindings | undefined {
  const { findings } = each;
  if (!entry || !needsIssue(findings, ledger.settings)) return undefined;
  const today = dayAt(now, ledger.settings.timezone);
  return { entry, findings, acknowledged: each.acknowledged.length, ledger, today };
}

function keep(
  about: EntryFindings,
  unsure: boolean,
  mayStillHold: ToldBefore,
  issues: TrackedIssues,
  { templates, now }: PlanInput,
): Action[] {
  const wanted = { level: levelOfEntry(about), errors: errorRules(about), certain: certainRules(about) };
  const step = keepingStep(wanted, unsure, issues, now);
  if (!step) return [];
  const draft = entryDraft(about, step.partial ? mayStillHold : [], templates);
  switch (step.kind) {
    case 'open':
      return openIssue(step, draft);
    case 'update': {
      const { news, issue } = step;
      return updateIssue(step, draft, news && worsenedComment(about, issue.marker, news, templates));
    }
    case 'reopen':
      return reopenIssue(
        step,
        draft,
        reopenedComment(about, step.issue.marker, step.closedByPerson, templates),
      );
  }
}

function withdraw(
  { id, entry, acknowledged, served }: EntryInSweep,
  unsure: boolean,
  issues: TrackedIssues,
  { ledger, templates, now, removals }: PlanInput,
): Action[] {
  const step = closingStep(unsure, issues);
  if (!step) return [];
  const closing = { entry, removal: removals?.get(id), acknowledged: acknowledged.length, served };
  const comment = resolvedComment(closing, step.issue.marker, ledger.settings, now, templates);
  return closeIssue(id, step, comment);
}

/** All that a sweep says of one entry; the entry may be gone from the ledger while an issue is still there. */
interface EntryInSweep {
  id: string;
  entry: AnyEntry | undefined;
  findings: readonly Finding[];
  acknowledged: readonly Finding[];
  served: NonNullable<Comparison['served']>;
  tracked: readonly TrackedIssue[];
  /** Something of it could not be observed. */
  isPartlyUnobserved: boolean;
  /** Rules that an open issue tells of and that came to no answer this time. */
  unanswered: readonly RuleId[];
}

/** Of which there are findings or issues, by id. */
function entriesInSweep({ ledger, comparison, tracker }: PlanInput): EntryInSweep[] {
  const entries = new Map(entriesOf(ledger).map(entry => [entry.id, entry]));
  const findings = Map.groupBy(comparison.findings.filter(isAboutEntry), finding => finding.entry);
  const acknowledged = Map.groupBy(comparison.acknowledged, finding => finding.entry);
  const served = Map.groupBy(comparison.served ?? [], ({ entry }) => entry);
  const ofEntries = tracker.issues.filter(({ marker }) => marker.kind === 'entry');
  const tracked = Map.groupBy(ofEntries, ({ marker }) => marker.entry);
  const unknown = new Set([...comparison.unknown, ...ledger.unreadable]);
  const unsure = Map.groupBy((comparison.unsure ?? []).filter(isAboutEntry), ({ entry }) => entry);
  const isOfMissingFolder = ({ marker }: TrackedIssue) =>
    ledger.missingFolders?.includes(formatOf(marker)) === true;
  const ids = [...new Set([...findings.keys(), ...tracked.keys()])].toSorted();
  return ids.map(id => {
    const issues = tracked.get(id) ?? [];
    const rules = (unsure.get(id) ?? []).map(({ rule }) => rule);
    return {
      id,
      entry: entries.get(id),
      findings: findings.get(id) ?? [],
      acknowledged: acknowledged.get(id) ?? [],
      served: served.get(id) ?? [],
      tracked: issues,
      isPartlyUnobserved: unknown.has(id) || (!entries.has(id) && issues.some(isOfMissingFolder)),
      unanswered: rules.filter(rule => issues.some(issue => tellsOf(issue, rule))),
    };
  });
}

/** Where the marker does not say, the issue may tell of whatever the catalogue does not call an error. */
function tellsOf({ marker: { status, rules, others } }: TrackedIssue, rule: RuleId): boolean {
  if (status !== 'open') return false;
  return rules?.includes(rule) || (others?.includes(rule) ?? catalogue[rule].severity !== 'error');
}

/**
 * Somebody acknowledged everything an issue was about, so it need not wait until more can be observed: an endpoint that
 * is switched off never is again, and silence about it is no missing data. A rule that came to no answer is part of it.
 */
function isAllAcknowledged({ tracked, acknowledged, unanswered }: EntryInSweep): boolean {
  const silenced: ReadonlySet<string> = new Set(acknowledged.map(({ rule }) => rule));
  const told = tracked.flatMap(({ marker }) => (marker.status === 'open' ? [marker.rules ?? []] : []));
  const isSilenced = (rule: string) => silenced.has(rule);
  return (
    told.length > 0 &&
    unanswered.every(isSilenced) &&
    told.every(rules => rules.length > 0 && rules.every(isSilenced))
  );
}
