/** One issue: from what is wanted and what is there to what has to be done. The same for entries and for the sweep. */
import { day } from '../../text/duration.ts';
import { isWorse } from '../model/level.ts';
import { commentLine, withHiddenLine } from '../model/marker.ts';
import type { Action, Comment, Precondition } from '../model/plan.ts';
import type { Level, Marker, TrackedIssue } from '../model/state.ts';
import { contentOf, type Draft, draftHash, resolvedContentOf } from './issue-draft.ts';

/** Back within this time, the closed issue is reopened; later, a new one is opened. */
const reopenWithin = 30 * day;

export interface Wish {
  /** What the issue should say and how bad it is; absent: no issue needs to be open. */
  issue?: {
    level: Level;
    /** The rules of severity error; absent: they do not matter. */
    rules?: string[];
    /** Rules of any severity whose findings stand also where nothing could be seen. */
    certain?: string[];
    /**
     * What a person closed is kept up to date without a word, and opened again for a rule people have not been told of.
     * Absent: it is left alone until it gets worse.
     */
    insists?: true;
    /** `partial`: it replaces a text that may say more, about what could not be seen this time. */
    draft(partial: boolean): Draft;
  };
  /**
   * Something could not be seen, or a rule the issue tells of came to no answer, so nothing is withdrawn: an issue that is
   * there only changes when it gets worse, or when something is found that did not have to be seen.
   */
  unknown: boolean;
  /** Texts of comments; called only when one is to be written. */
  tell: {
    worsened(was: Marker): string;
    reopened(was: Marker, closedByPerson: boolean): string;
    resolved(was: Marker): string;
    duplicate(original: number): string;
  };
}

/** @param tracked all issues with a marker of this entry (or of the sweep). @returns at most one action an issue. */
export function settle(entry: string, wish: Wish, tracked: readonly TrackedIssue[], now: Date): Action[] {
  const [current, ...duplicates] = tracked.toSorted(currentFirst);
  const newest = Math.max(0, ...tracked.map(({ number }) => number));
  return [
    ...(wish.issue ? wanted(entry, wish, wish.issue, current, newest, now) : unwanted(entry, wish, current)),
    ...duplicates
      .filter(({ state, marker }) => state === 'open' && marker.status === 'open')
      .map(issue => close(entry, issue, 'duplicate', wish.tell.duplicate(current?.number ?? 0))),
  ];
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

function wanted(
  entry: string,
  wish: Wish,
  issue: NonNullable<Wish['issue']>,
  current: TrackedIssue | undefined,
  newest: number,
  now: Date,
): Action[] {
  if (!current) return [{ kind: 'open-issue', entry, content: contentOf(issue.draft(false)) }];
  const { marker } = current;
  const worse = isWorse(issue.level, marker.level);

  if (marker.status === 'resolved') {
    const text = () => wish.tell.reopened(marker, false);
    if (current.state === 'open') return [update(entry, current, issue.draft(false), 'reopened', text())];
    if (now.getTime() - closedTime(current) <= reopenWithin)
      return [reopen(entry, current, issue.draft(false), text())];
    return [{ kind: 'open-issue', entry, content: contentOf(issue.draft(false)), newest }];
  }
  if (current.state === 'closed') {
    // A person closed it although its findings stand. That is not fought unless it gets worse.
    const news = issue.insists && gained(issue.rules ?? [], marker).length > 0;
    if (!worse && !news) return issue.insists ? silently(entry, current, issue.draft(wish.unknown)) : [];
    if (current.away)
      return [{ kind: 'open-issue', entry, content: contentOf(issue.draft(wish.unknown)), newest }];
    return [reopen(entry, current, issue.draft(wish.unknown), wish.tell.reopened(marker, true))];
  }
  const tells = worse || gained(issue.rules ?? [], marker).length > 0;
  const isNews = tells || gained(issue.certain ?? [], marker).length > 0;
  if (wish.unknown && !isNews) return [];
  const draft = issue.draft(wish.unknown);
  if (draftHash(draft) === marker.hash) return [];
  return tells
    ? [update(entry, current, draft, 'worsened', wish.tell.worsened(marker))]
    : [update(entry, current, draft)];
}

function silently(entry: string, current: TrackedIssue, draft: Draft): Action[] {
  return draftHash(draft) === current.marker.hash ? [] : [update(entry, current, draft)];
}

/** The rules people have not been told of yet. Nothing is known of an issue that does not note them. */
export function gained(rules: readonly string[], { rules: told }: Marker): string[] {
  return told ? rules.filter(rule => !told.includes(rule)) : [];
}

function unwanted(entry: string, wish: Wish, current: TrackedIssue | undefined): Action[] {
  if (!current || wish.unknown || current.marker.status === 'resolved') return [];
  if (current.state === 'open')
    return [close(entry, current, 'resolved', wish.tell.resolved(current.marker))];
  // A person closed it and now it is true: remembered silently, so that it counts as new when it comes back.
  return [{ kind: 'update-issue', entry, was: asIs(current), content: resolvedContentOf(current) }];
}

function update(entry: string, was: TrackedIssue, draft: Draft, step?: string, text?: string): Action {
  const action = { kind: 'update-issue', entry, was: asIs(was), content: contentOf(draft, was) } as const;
  return step === undefined || text === undefined
    ? action
    : { ...action, comment: commentOn(was.marker.turn, step, text) };
}

function reopen(entry: string, was: TrackedIssue, draft: Draft, text: string): Action {
  const comment = commentOn(was.marker.turn, 'reopened', text);
  return { kind: 'reopen-issue', entry, was: asIs(was), content: contentOf(draft, was), comment };
}

function close(entry: string, was: TrackedIssue, step: string, text: string): Action {
  const comment = commentOn(was.marker.turn, step, text);
  return { kind: 'close-issue', entry, was: asIs(was), content: resolvedContentOf(was), comment };
}

function asIs({ number, state, marker }: TrackedIssue): Precondition {
  return { number, state, hash: marker.hash };
}

/** The id follows from the turn before, so that a step planned again after a crash has the same one. */
export function commentOn(turnBefore: number, step: string, text: string): Comment {
  const id = `${turnBefore + 1}-${step}`;
  return { id, body: withHiddenLine(text, commentLine(id)) };
}
