/** What certledger wants an issue to be, before it is known whether there is one already. */

import type { Json } from '../../compare/finding.ts';
import type { Page } from '../../text/templates/templates.ts';
import { contentHash, type HashedContent, hasSameFacts } from '../model/hash.ts';
import { keepPeoplesLabels } from '../model/labels.ts';
import { markerLine, withHiddenLine } from '../model/marker.ts';
import { maximumAssignees } from '../model/people.ts';
import type { IssueContent } from '../model/plan.ts';
import type { Level, Marker, TrackedIssue } from '../model/state.ts';

export interface Draft extends Page {
  kind: 'entry' | 'sweep';
  /** Empty for `sweep`. */
  entry: string;
  /** What title and body are made of, without any wording. */
  facts: Json;
  labels: string[];
  assignees: string[];
  level: Level;
  /** {@link Marker.type} */
  type?: Marker['type'];
  /** {@link Marker.waiting} */
  waiting?: Marker['waiting'];
  /** {@link Marker.rules} of these findings, or of these reasons. */
  rules?: string[];
  /** Only of `entry`: {@link Marker.others} of these findings. */
  others?: string[];
  /** What was told before and may still hold, as this sweep could not see or could not tell. */
  mayStillHold: ToldBefore;
}

/** Where something was not observed, whatever was told may hold; where rules came to no answer, what they said. */
export type ToldBefore = 'everything' | readonly string[];

type Written = Pick<Draft, 'title' | 'body' | 'labels' | 'assignees'>;

/** All that is written but for the marker. */
export const writtenOf = ({ title, body, labels, assignees }: Written): Json => ({
  title,
  body,
  labels,
  assignees,
});

function hashedOf(draft: Draft): HashedContent {
  const { facts, labels, assignees } = draft;
  return { facts: { facts, labels, assignees }, text: writtenOf(draft) };
}

/** Does the issue tell of this already, in whatever wording? */
export const isAlreadySo = (draft: Draft, { hash }: Marker): boolean => hasSameFacts(hash, hashedOf(draft));

/** The draft as the content of an issue; `was` is the issue it goes into, where there is one. */
export function contentOf(draft: Draft, was?: TrackedIssue): IssueContent {
  const { kind, entry, title, body, labels, assignees, level, type, waiting } = draft;
  const marker: Marker = {
    kind,
    entry,
    hash: contentHash(hashedOf(draft)),
    status: 'open',
    level,
    turn: (was?.marker.turn ?? 0) + 1,
    ...(assignees.length > 0 && { assigned: assignees }),
    ...(type && { type }),
    ...(waiting && { waiting }),
    ...rulesTold(draft, was?.marker),
  };
  return {
    title,
    body: withHiddenLine(body, markerLine(marker), was && noteBelow(was, body)),
    labels: was ? keepPeoplesLabels(was.labels, labels) : labels,
    assignees: was ? keepPeoplesAssignees(was, assignees) : assignees,
    marker,
  };
}

/** Whom people have assigned stays so; whom we assigned before gives way to whom we want now. */
function keepPeoplesAssignees({ assignees, marker }: TrackedIssue, wanted: readonly string[]): string[] {
  const ours = new Set([...(marker.assigned ?? []), ...wanted].map(login => login.toLowerCase()));
  const theirs = assignees.filter(login => !ours.has(login.toLowerCase()));
  return [...wanted, ...theirs].slice(0, maximumAssignees);
}

/** Where only the marker was lost, what is left is our own text as it was: that is no note of a person. */
function noteBelow({ body, note = '' }: TrackedIssue, wanted: string): string {
  if (body !== '') return note;
  const ours = new Set(wanted.split('\n'));
  const lines = note.split(/\r?\n/).filter(line => line.trim() !== '');
  return lines.filter(line => ours.has(line)).length * 2 >= lines.length ? '' : note;
}

function rulesTold(draft: Draft, was: Marker | undefined): Pick<Marker, 'rules' | 'others'> {
  if (!draft.rules) return {};
  const standing = stillToldRules(draft.mayStillHold, was);
  const rules = new Set([...draft.rules, ...standing.rules]);
  if (draft.kind === 'sweep') return { rules: [...rules].toSorted() };
  const others = new Set([...(draft.others ?? []), ...standing.others]).difference(rules);
  return { rules: [...rules].toSorted(), others: [...others].toSorted() };
}

function stillToldRules(
  mayStillHold: ToldBefore,
  was: Marker | undefined,
): { rules: string[]; others: string[] } {
  if (was?.status !== 'open') return { rules: [], others: [] };
  const { rules = [], others = [] } = was;
  if (mayStillHold === 'everything') return { rules, others };
  // What may still hold by name was told of, also where a version that noted less wrote the marker.
  return { rules: rules.filter(rule => mayStillHold.includes(rule)), others: [...mayStillHold] };
}

/** An issue as it is, but known to be resolved: what was found stays readable. */
export function resolvedContentOf(was: TrackedIssue): IssueContent {
  const { title, body, note, labels, assignees } = was;
  const marker: Marker = { ...was.marker, status: 'resolved', turn: was.marker.turn + 1 };
  return { title, body: withHiddenLine(body, markerLine(marker), note), labels, assignees, marker };
}
