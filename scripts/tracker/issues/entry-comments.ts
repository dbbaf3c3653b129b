/** What is said below the issue of an entry when it gets worse, comes back or is over. */
import type { Comparison } from '../../compare/finding.ts';
import type { AnyEntry, Settings } from '../../ledger/types.ts';
import { rulesThat } from '../../rules/rule-catalogue.ts';
import type { ResolvedText, Templates, WorsenedText } from '../../text/templates/templates.ts';
import { formatInstant } from '../../text/zoned-time.ts';
import { fittingComment } from '../model/page-size.ts';
import type { Removal } from '../model/plan-input.ts';
import type { Marker } from '../model/state.ts';
import { rowsOf } from './entry-content.ts';
import { type EntryFindings, levelOfEntry } from './entry-findings.ts';
import type { News } from './issue-step.ts';

/** A comment is a notification, not a report: the body has the whole table. */
const maximumRows = 10;

export function worsenedComment(
  about: EntryFindings,
  was: Marker,
  { rules }: News,
  templates: Templates,
): string {
  return fittingComment(
    listed => templates.comment('comment-worsened', worsenedText(about, was, rules, listed, templates)),
    maximumRows,
  );
}

export function reopenedComment(
  about: EntryFindings,
  was: Marker,
  closedByPerson: boolean,
  templates: Templates,
): string {
  return fittingComment(listed => {
    const text = worsenedText(about, was, [], listed, templates);
    return templates.comment('comment-reopened', { ...text, closedByPerson });
  }, maximumRows);
}

/** @param fresh empty: all rules of the worst severity are listed */
function worsenedText(
  about: EntryFindings,
  was: Marker,
  fresh: readonly string[],
  listed: number,
  { locale }: Templates,
): WorsenedText {
  const { severity } = levelOfEntry(about);
  const rows = rowsOf(about, locale)
    .filter(row => row.severity === severity)
    .filter(({ rule }) => fresh.length === 0 || fresh.includes(rule));
  return {
    from: was.level.severity === severity ? undefined : was.level.severity,
    fresh: fresh.length > 0,
    to: severity,
    rows: rows.slice(0, listed),
    moreRows: Math.max(0, rows.length - listed),
  };
}

const maximumServed = 50;

/** Why an issue is closed, as far as the sweep saw. */
export interface Closing {
  /** Absent: it is gone from the ledger. */
  entry: AnyEntry | undefined;
  removal: Removal | undefined;
  acknowledged: number;
  served: NonNullable<Comparison['served']>;
}

export function resolvedComment(
  { entry, removal, acknowledged, served }: Closing,
  was: Marker,
  { timezone }: Settings,
  now: Date,
  templates: Templates,
): string {
  const instant = (iso: string) => formatInstant(iso, timezone);
  const isWatched = entry !== undefined && (entry.status === 'active' || isOfPlanned(entry, was));
  const text: ResolvedText = {
    at: instant(now.toISOString()),
    healthy: isWatched && acknowledged === 0,
    acknowledged: isWatched ? acknowledged : 0,
    notWatched: entry !== undefined && !isWatched,
    removed: entry === undefined,
    removal:
      entry === undefined && removal
        ? { commit: removal.commit.slice(0, 12), at: instant(removal.at) }
        : undefined,
    served: served.slice(0, maximumServed).map(({ endpoint, sha256, notAfter }) => ({
      endpoint,
      sha256,
      notAfter: notAfter === undefined ? undefined : instant(notAfter),
    })),
    moreServed: Math.max(0, served.length - maximumServed),
  };
  return templates.comment('comment-resolved', text);
}

/** Of an entry that is not in service yet, only little is watched: the day of its handover. */
const ofPlanned = rulesThat(({ planned }) => planned === true);

function isOfPlanned({ status }: AnyEntry, { rules = [] }: Marker): boolean {
  return status === 'planned' && ofPlanned.some(rule => rules.includes(rule));
}
