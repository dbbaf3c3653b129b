/** One issue: from what is wanted and what is there to the step that has to be taken. The same for entries and for the sweep. */
import { day } from '../../text/duration.ts';
import { isWorse } from '../model/level.ts';
import type { Level, Marker, TrackedIssue } from '../model/state.ts';

/** Why an issue is wanted, and what of that is news. */
export interface Wanted {
  level: Level;
  /** The rules of severity error: a new one is told in a comment. */
  errors: readonly string[];
  /** Rules of any severity whose findings stand also where nothing could be observed. */
  certain: readonly string[];
  /**
   * What a person closed is kept up to date without a word, and opened again for a rule people have not been told of.
   * Absent: it is left alone until it gets worse.
   */
  insists?: true;
}

/** What is done while an issue is wanted. `partial`: the text says that an earlier one may hold more. */
export type KeepingStep =
  /** Where there are issues, but all closed for good: `newest` is the last of them. */
  | { kind: 'open'; partial: boolean; newest?: number }
  /** Unless it says so already. `news`: what a comment has to tell. */
  | { kind: 'update'; issue: TrackedIssue; partial: boolean; news?: News }
  | { kind: 'reopen'; issue: TrackedIssue; partial: boolean; closedByPerson: boolean };

/** It is worse (`rules` is empty), or only these rules are new to people. */
export interface News {
  rules: readonly string[];
}

/** What is done when no issue is wanted any more. */
export type ClosingStep =
  | { kind: 'close'; issue: TrackedIssue }
  /** It is closed already, and now rightly so. */
  | { kind: 'note'; issue: TrackedIssue };

/** The one issue that counts, and others about the same thing that are still open. */
export interface TrackedIssues {
  current: TrackedIssue | undefined;
  duplicates: TrackedIssue[];
  /** The highest number of them all; 0: there is none. */
  newest: number;
}

/** @param tracked all issues with a marker of one entry, or of the sweep */
export function currentAndDuplicates(tracked: readonly TrackedIssue[]): TrackedIssues {
  const [current, ...others] = tracked.toSorted(currentFirst);
  return {
    current,
    duplicates: others.filter(({ state, marker }) => state === 'open' && marker.status === 'open'),
    newest: Math.max(0, ...tracked.map(({ number }) => number)),
  };
}

/** Open ones first, the oldest of them; then the one closed last. */
function currentFirst(a: TrackedIssue, b: TrackedIssue): number {
  if (a.state !== b.state) return a.state === 'open' ? -1 : 1;
  if (a.state === 'open') return a.number - b.number;
  return closedTime(b) - closedTime(a) || b.number - a.number;
}

function closedTime({ closedAt }: TrackedIssue): number {
  return closedAt === undefined ? 0 : Date.parse(closedAt);
}

/** Back within this time, the closed issue is reopened; later, a new one is opened. */
const reopenWithin = 30 * day;

/** @param unsure nothing is withdrawn; see {@link closingStep} */
export function keepingStep(
  wanted: Wanted,
  unsure: boolean,
  { current, newest }: TrackedIssues,
  now: Date,
): KeepingStep | undefined {
  if (!current) return { kind: 'open', partial: false };
  if (current.marker.status === 'resolved') return afterResolved(current, newest, now);
  if (current.state === 'closed') return closedByPerson(wanted, unsure, current, newest);
  const news = newsFor(wanted, current.marker);
  const isCertain = newRules(wanted.certain, current.marker).length > 0;
  if (unsure && !news && !isCertain) return undefined;
  return { kind: 'update', issue: current, partial: unsure, ...(news && { news }) };
}

/** What was resolved is back. */
function afterResolved(issue: TrackedIssue, newest: number, now: Date): KeepingStep {
  const isRecent = issue.state === 'open' || now.getTime() - closedTime(issue) <= reopenWithin;
  return isRecent
    ? { kind: 'reopen', issue, partial: false, closedByPerson: false }
    : { kind: 'open', partial: false, newest };
}

/** A person closed it although its findings stand. It is opened again only when it gets worse. */
function closedByPerson(
  wanted: Wanted,
  unsure: boolean,
  issue: TrackedIssue,
  newest: number,
): KeepingStep | undefined {
  const worse = wanted.insists ? newsFor(wanted, issue.marker) : isWorse(wanted.level, issue.marker.level);
  if (!worse) return wanted.insists && { kind: 'update', issue, partial: unsure };
  if (issue.away) return { kind: 'open', partial: unsure, newest };
  return { kind: 'reopen', issue, partial: unsure, closedByPerson: true };
}

/** People have to be told where it is worse, or where there is an error they have not been told of. */
function newsFor({ level, errors }: Wanted, marker: Marker): News | undefined {
  if (isWorse(level, marker.level)) return { rules: [] };
  const rules = newRules(errors, marker);
  return rules.length > 0 ? { rules } : undefined;
}

/** The rules people have not been told of yet. Nothing is known of an issue that does not note them. */
function newRules(rules: readonly string[], { rules: told }: Marker): string[] {
  return told ? rules.filter(rule => !told.includes(rule)) : [];
}

/**
 * @param unsure something could not be observed, or a rule the issue tells of came to no answer, so nothing is withdrawn: an issue
 *   that is there only changes when it gets worse, or when something is found that needs no observation
 */
export function closingStep(unsure: boolean, { current }: TrackedIssues): ClosingStep | undefined {
  if (!current || unsure || current.marker.status === 'resolved') return undefined;
  // A person closed it and now it is true: remembered silently, so that it counts as new when it comes back.
  return { kind: current.state === 'open' ? 'close' : 'note', issue: current };
}
