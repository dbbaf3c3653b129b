/** Findings against tracked issues: what is to be done about each entry's issue. */

import type { Comparison, Finding, RuleId } from '../../compare/finding.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../../ledger/types.ts';
import { rules as catalogue, rulesThat } from '../../rules/catalogue.ts';
import type { ResolvedText, Row, Templates, WorsenedText } from '../../text/templates.ts';
import { dayAt, formatInstant } from '../../text/zoned-time.ts';
import { isWorse } from '../model/level.ts';
import type { Action } from '../model/plan.ts';
import { formatOf, type Level, type Marker, type TrackedIssue, type TrackerState } from '../model/state.ts';
import { certainRules, draftOf, errorRules, levelOfSubject, rowsOf } from './entry-issue.ts';
import { commentThatFits, type Keeps } from './issue-draft.ts';
import { gained, settle, type Wish } from './issue-steps.ts';
import { needsIssue, type Subject } from './subject.ts';

interface World {
  ledger: Ledger;
  comparison: Comparison;
  tracker: TrackerState;
  templates: Templates;
  now: Date;
  /** By entry: the commit that took its file away. */
  removals?: ReadonlyMap<string, Removal> | undefined;
}

/** By entry. */
export function entryIssueActions(world: World): Action[] {
  const { ledger, comparison, tracker, now } = world;
  const entries = new Map(entriesOf(ledger).map(entry => [entry.id, entry]));
  const findings = Map.groupBy(comparison.findings, finding => finding.entry);
  const acknowledged = Map.groupBy(comparison.acknowledged, finding => finding.entry);
  const served = Map.groupBy(comparison.served ?? [], ({ entry }) => entry);
  const tracked = Map.groupBy(
    tracker.issues.filter(({ marker }) => marker.kind === 'entry'),
    ({ marker }) => marker.entry,
  );
  const unknown = new Set([...comparison.unknown, ...ledger.unreadable]);
  const unsure = Map.groupBy(comparison.unsure ?? [], ({ entry }) => entry);
  const isOfMissingFolder = ({ marker }: TrackedIssue) =>
    ledger.missingFolders?.includes(formatOf(marker)) === true;
  const ids = [...new Set([...findings.keys(), ...tracked.keys()])].toSorted();
  return ids.flatMap(id => {
    const issues: TrackedIssue[] = tracked.get(id) ?? [];
    const silenced = acknowledged.get(id) ?? [];
    const held = (unsure.get(id) ?? [])
      .map(({ rule }) => rule)
      .filter(rule => issues.some(issue => tellsOf(issue, rule)));
    const known: Known = {
      entry: entries.get(id),
      findings: findings.get(id) ?? [],
      acknowledged: silenced.length,
      unknown: unknown.has(id) || (!entries.has(id) && issues.some(isOfMissingFolder)),
      held,
      answered: isAnswered(issues, silenced, held),
      served: served.get(id) ?? [],
    };
    return settle(id, wishOf(known, world), issues, now);
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
function isAnswered(
  issues: readonly TrackedIssue[],
  acknowledged: readonly Finding[],
  held: readonly RuleId[],
): boolean {
  const silenced: ReadonlySet<string> = new Set(acknowledged.map(({ rule }) => rule));
  const told = issues.flatMap(({ marker }) => (marker.status === 'open' ? [marker.rules ?? []] : []));
  const isSilenced = (rule: string) => silenced.has(rule);
  return (
    told.length > 0 &&
    held.every(isSilenced) &&
    told.every(rules => rules.length > 0 && rules.every(isSilenced))
  );
}

/** When and by which commit a file left the ledger. */
export interface Removal {
  commit: string;
  /** ISO 8601 */
  at: string;
}

/** All that is known about one entry; it may be gone from the ledger while an issue is still there. */
interface Known {
  entry: AnyEntry | undefined;
  findings: Finding[];
  acknowledged: number;
  unknown: boolean;
  /** Rules that an open issue tells of and that came to no answer this time. */
  held: readonly RuleId[];
  /** {@link isAnswered} */
  answered: boolean;
  served: NonNullable<Comparison['served']>;
}

function wishOf(known: Known, world: World): Wish {
  const { ledger, templates, now } = world;
  const { entry, findings, acknowledged, held, answered } = known;
  const unknown = known.unknown || held.length > 0;
  const at = formatInstant(now.toISOString(), ledger.settings.timezone);
  const duplicate = (original: number) => templates.comment('comment-duplicate', { original });
  const resolved = (was: Marker) =>
    templates.comment('comment-resolved', resolvedText(known, was, at, world));
  if (!entry || !needsIssue(findings, ledger.settings)) {
    return { unknown: unknown && !answered, tell: { worsened: never, reopened: never, resolved, duplicate } };
  }
  const today = dayAt(now, ledger.settings.timezone);
  const subject: Subject = { entry, findings, acknowledged, ledger, templates, today };
  const level = levelOfSubject(subject);
  const keeps: Keeps = known.unknown ? 'everything' : held;
  return {
    issue: {
      level,
      rules: errorRules(subject),
      certain: certainRules(subject),
      draft: partial => draftOf(subject, partial ? keeps : undefined),
    },
    unknown,
    tell: {
      worsened: was => {
        const fresh = isWorse(level, was.level) ? [] : gained(errorRules(subject), was);
        return commentThatFits(
          listed => templates.comment('comment-worsened', worsenedText(subject, level, was, fresh, listed)),
          maximumRows,
        );
      },
      reopened: (was, closedByPerson) =>
        commentThatFits(
          listed =>
            templates.comment('comment-reopened', {
              ...worsenedText(subject, level, was, [], listed),
              closedByPerson,
            }),
          maximumRows,
        ),
      resolved,
      duplicate,
    },
  };
}

function never(): string {
  throw new Error('an issue that nothing wants cannot get worse');
}

/** A comment is a notification, not a report: the body has the whole table. */
const maximumRows = 10;

/** @param fresh where the level is the same, the rules people have not been told of yet: only they are listed */
function worsenedText(
  subject: Subject,
  level: Level,
  was: Marker,
  fresh: readonly string[],
  listed: number,
): WorsenedText {
  const rows: Row[] = rowsOf(subject)
    .filter(({ severity }) => severity === level.severity)
    .filter(({ rule }) => fresh.length === 0 || fresh.includes(rule));
  return {
    from: was.level.severity === level.severity ? undefined : was.level.severity,
    fresh: fresh.length > 0,
    to: level.severity,
    rows: rows.slice(0, listed),
    moreRows: Math.max(0, rows.length - listed),
  };
}

const maximumServed = 50;

function resolvedText(known: Known, was: Marker, at: string, world: World): ResolvedText {
  const { settings } = world.ledger;
  const { entry, acknowledged, served } = known;
  const removal = world.removals?.get(was.entry);
  const isWatched = entry !== undefined && (entry.status === 'active' || isOfPlanned(entry, was));
  return {
    at,
    healthy: isWatched && acknowledged === 0,
    acknowledged: isWatched ? acknowledged : 0,
    notWatched: entry !== undefined && !isWatched,
    removed: entry === undefined,
    removal:
      entry === undefined && removal
        ? { commit: removal.commit.slice(0, 12), at: formatInstant(removal.at, settings.timezone) }
        : undefined,
    served: served.slice(0, maximumServed).map(({ endpoint, sha256, notAfter }) => ({
      endpoint,
      sha256,
      notAfter: notAfter === undefined ? undefined : formatInstant(notAfter, settings.timezone),
    })),
    moreServed: Math.max(0, served.length - maximumServed),
  };
}

/** Of an entry that is not in service yet, only little is watched: the day of its handover. */
const ofPlanned = rulesThat(({ planned }) => planned === true);

function isOfPlanned({ status }: AnyEntry, { rules = [] }: Marker): boolean {
  return status === 'planned' && ofPlanned.some(rule => rules.includes(rule));
}
