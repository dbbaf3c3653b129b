/** A step becomes an action: the texts of the issue and of its comment are written now that it is known which. */
import type { Templates } from '../../text/templates.ts';
import { commentAfter } from '../model/comment.ts';
import type { Action, Precondition } from '../model/plan.ts';
import type { Marker, TrackedIssue } from '../model/state.ts';
import { contentOf, type Draft, isAlreadySo, resolvedContentOf } from './issue-content.ts';
import { closingStep, inOrder, type KeepingStep, keepingStep, type Wanted } from './issue-step.ts';

/** The texts of an issue that is wanted. */
export interface KeepingTexts {
  draft(partial: boolean): Draft;
  worsened(was: Marker): string;
  reopened(was: Marker, closedByPerson: boolean): string;
}

/** What there is to say about one entry, or about the sweep. */
export interface Matter {
  /** Empty: the sweep. */
  entry: string;
  /** Absent: no issue needs to be open. */
  wanted?: { why: Wanted; texts: KeepingTexts };
  /** See {@link closingStep}. */
  unsure: boolean;
  /** The comment when it is closed. */
  resolved(was: Marker): string;
}

/** @param tracked all issues about the matter. @returns at most one action an issue */
export function issueActions(
  { entry, wanted, unsure, resolved }: Matter,
  tracked: readonly TrackedIssue[],
  templates: Templates,
  now: Date,
): Action[] {
  const issues = inOrder(tracked);
  const { current, duplicates } = issues;
  const keeping = wanted && keepingStep(wanted.why, unsure, issues, now);
  const closing = wanted ? undefined : closingStep(unsure, issues);
  const original = current?.number ?? 0;
  return [
    ...(wanted && keeping ? keep(entry, keeping, wanted.texts) : []),
    ...(closing?.kind === 'close' ? [close(entry, closing.issue, 'resolved', resolved)] : []),
    ...(closing?.kind === 'note' ? [note(entry, closing.issue)] : []),
    ...duplicates.map(issue =>
      close(entry, issue, 'duplicate', () => templates.comment('comment-duplicate', { original })),
    ),
  ];
}

function keep(entry: string, step: KeepingStep, texts: KeepingTexts): Action[] {
  const draft = texts.draft(step.partial);
  switch (step.kind) {
    case 'open': {
      const { newest } = step;
      const content = contentOf(draft);
      return [{ kind: 'open-issue', entry, content, ...(newest !== undefined && { newest }) }];
    }
    case 'update': {
      const { issue, isWorse } = step;
      const { marker } = issue;
      if (isAlreadySo(draft, marker)) return [];
      const update = {
        kind: 'update-issue',
        entry,
        was: asItIs(issue),
        content: contentOf(draft, issue),
      } as const;
      return isWorse
        ? [{ ...update, comment: commentAfter(marker.turn, 'worsened', texts.worsened(marker)) }]
        : [update];
    }
    case 'reopen': {
      const { issue, closedByPerson } = step;
      const comment = commentAfter(
        issue.marker.turn,
        'reopened',
        texts.reopened(issue.marker, closedByPerson),
      );
      // A person may have opened it before: then its state is right already.
      const kind = issue.state === 'open' ? 'update-issue' : 'reopen-issue';
      return [{ kind, entry, was: asItIs(issue), content: contentOf(draft, issue), comment }];
    }
  }
}

function close(entry: string, was: TrackedIssue, step: string, text: (was: Marker) => string): Action {
  const comment = commentAfter(was.marker.turn, step, text(was.marker));
  return { kind: 'close-issue', entry, was: asItIs(was), content: resolvedContentOf(was), comment };
}

function note(entry: string, was: TrackedIssue): Action {
  return { kind: 'update-issue', entry, was: asItIs(was), content: resolvedContentOf(was) };
}

function asItIs({ number, state, marker }: TrackedIssue): Precondition {
  return { number, state, hash: marker.hash };
}
