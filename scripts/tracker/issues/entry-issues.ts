/** Findings against tracked issues: what is to be done about each entry's issue. */

import type { Comparison, Finding, RuleId } from '../../compare/finding.ts';
import { isAboutEntry } from '../../evidence/subject.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { AnyEntry } from '../../ledger/types.ts';
import { rules as catalogue } from '../../rules/catalogue.ts';
import { dayAt } from '../../text/zoned-time.ts';
import type { Action } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { formatOf, type TrackedIssue } from '../model/state.ts';
import { reopenedComment, resolvedComment, worsenedComment } from './entry-comments.ts';
import { entryDraft } from './entry-content.ts';
import { certainRules, type EntryFindings, errorRules, levelOfEntry, needsIssue } from './entry-findings.ts';
import { issueActions, type Matter } from './issue-actions.ts';
import type { ToldBefore } from './issue-content.ts';

/** By entry. */
export function entryIssueActions(input: PlanInput): Action[] {
  const { templates, now } = input;
  return seenEntries(input).flatMap(seen =>
    issueActions(matterOf(seen, input), seen.tracked, templates, now),
  );
}

/** All that a sweep says of one entry; the entry may be gone from the ledger while an issue is still there. */
interface SeenEntry {
  id: string;
  entry: AnyEntry | undefined;
  findings: readonly Finding[];
  acknowledged: readonly Finding[];
  served: NonNullable<Comparison['served']>;
  tracked: readonly TrackedIssue[];
  /** Something of it could not be seen. */
  isUnseen: boolean;
  /** Rules that an open issue tells of and that came to no answer this time. */
  unanswered: readonly RuleId[];
}

/** Of which there are findings or issues, by id. */
function seenEntries({ ledger, comparison, tracker }: PlanInput): SeenEntry[] {
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
      isUnseen: unknown.has(id) || (!entries.has(id) && issues.some(isOfMissingFolder)),
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
 * Somebody acknowledged everything an issue was about, so it need not wait until more can be seen: an endpoint that is
 * switched off is never seen again, and silence about it is no missing data. A rule that came to no answer is part of it.
 */
function isAllAcknowledged({ tracked, acknowledged, unanswered }: SeenEntry): boolean {
  const silenced: ReadonlySet<string> = new Set(acknowledged.map(({ rule }) => rule));
  const told = tracked.flatMap(({ marker }) => (marker.status === 'open' ? [marker.rules ?? []] : []));
  const isSilenced = (rule: string) => silenced.has(rule);
  return (
    told.length > 0 &&
    unanswered.every(isSilenced) &&
    told.every(rules => rules.length > 0 && rules.every(isSilenced))
  );
}

/** What its issue should say, and what is said when it changes. */
function matterOf(seen: SeenEntry, { ledger, templates, now, removals }: PlanInput): Matter {
  const { id, entry, findings, isUnseen, unanswered } = seen;
  const { settings } = ledger;
  const acknowledged = seen.acknowledged.length;
  const unsure = isUnseen || unanswered.length > 0;
  const closing = { entry, removal: removals?.get(id), acknowledged, served: seen.served };
  const resolved: Matter['resolved'] = was => resolvedComment(closing, was, settings, now, templates);
  if (!entry || !needsIssue(findings, settings))
    return { entry: id, unsure: unsure && !isAllAcknowledged(seen), resolved };
  const about: EntryFindings = {
    entry,
    findings,
    acknowledged,
    ledger,
    today: dayAt(now, settings.timezone),
  };
  const mayStillHold: ToldBefore = isUnseen ? 'everything' : unanswered;
  return {
    entry: id,
    wanted: {
      why: { level: levelOfEntry(about), errors: errorRules(about), certain: certainRules(about) },
      texts: {
        draft: partial => entryDraft(about, partial ? mayStillHold : [], templates),
        worsened: was => worsenedComment(about, was, templates),
        reopened: (was, closedByPerson) => reopenedComment(about, was, closedByPerson, templates),
      },
    },
    unsure,
    resolved,
  };
}
