/** What certledger wants an issue to be, before it is known whether there is one already. */
import type { Page } from '../text/templates.ts';
import { hashOf } from './hash.ts';
import { keepPeoplesLabels } from './labels.ts';
import { markerLine, withHiddenLine } from './marker.ts';
import type { IssueContent } from './plan.ts';
import type { Level, Marker, TrackedIssue } from './tracker.ts';

/** GitHub refuses a body of more characters. */
export const maximumBody = 65_536;

export interface Draft extends Page {
  kind: 'entry' | 'sweep';
  /** Empty for `sweep`. */
  entry: string;
  labels: string[];
  assignees: string[];
  level: Level;
  /** Only of `entry`: {@link Marker.rules} of these findings. */
  rules?: string[];
  /** Not everything could be seen: what was told before may still hold. */
  partial?: boolean;
}

/** Of everything wanted, so that "is it already so?" is one comparison. The marker itself is not part of it. */
export function draftHash({ title, body, labels, assignees }: Draft): string {
  return hashOf({ title, body, labels, assignees });
}

/** The draft as the content of an issue; `was` is the issue it goes into, where there is one. */
export function contentOf(draft: Draft, was?: TrackedIssue): IssueContent {
  const { kind, entry, title, body, labels, assignees, level } = draft;
  const marker: Marker = {
    kind,
    entry,
    hash: draftHash(draft),
    status: 'open',
    level,
    turn: (was?.marker.turn ?? 0) + 1,
    ...rulesTold(draft, was?.marker),
  };
  return {
    title,
    body: withHiddenLine(body, markerLine(marker)),
    labels: was ? keepPeoplesLabels(was.labels, labels) : labels,
    assignees,
    marker,
  };
}

function rulesTold({ rules, partial }: Draft, was: Marker | undefined): Pick<Marker, 'rules'> {
  if (!rules) return {};
  const standing = partial && was?.status === 'open' ? (was.rules ?? []) : [];
  return { rules: [...new Set([...rules, ...standing])].toSorted() };
}

/** An issue as it is, but known to be resolved: what was found stays readable. */
export function resolvedContentOf(was: TrackedIssue): IssueContent {
  const { title, body, labels, assignees } = was;
  const marker: Marker = { ...was.marker, status: 'resolved', turn: was.marker.turn + 1 };
  return { title, body: withHiddenLine(body, markerLine(marker)), labels, assignees, marker };
}

/** The longest list that still fits: `render` is asked for fewer and fewer items until its text is short enough. */
export function longestThatFits(render: (items: number) => Page, items: number, limit: number): Page {
  let count = items;
  let page = render(count);
  while (page.body.length > limit && count > 0) {
    count = Math.floor(count / 2);
    page = render(count);
  }
  return page;
}
