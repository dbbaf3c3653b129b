/** A step and the texts that it needs become an action. */
import type { Templates } from '../../text/templates/templates.ts';
import { commentAfter } from '../model/issue-comment.ts';
import type { Action, Precondition } from '../model/plan.ts';
import type { TrackedIssue } from '../model/state.ts';
import { contentOf, type Draft, isAlreadySo, resolvedContentOf } from './issue-content.ts';
import type { ClosingStep, KeepingStep, TrackedIssues } from './issue-step.ts';

type StepOf<Kind extends KeepingStep['kind']> = Extract<KeepingStep, { kind: Kind }>;

export function openIssue({ newest }: StepOf<'open'>, draft: Draft): Action[] {
  const content = contentOf(draft);
  return [{ kind: 'open-issue', entry: draft.entry, content, ...(newest !== undefined && { newest }) }];
}

/** @param comment undefined: nobody has to be told. @returns no action where the issue says so already */
export function updateIssue(
  { issue }: StepOf<'update'>,
  draft: Draft,
  comment: string | undefined,
): Action[] {
  const { marker } = issue;
  if (isAlreadySo(draft, marker)) return [];
  return [
    {
      kind: 'update-issue',
      entry: draft.entry,
      was: asItIs(issue),
      content: contentOf(draft, issue),
      ...(comment !== undefined && { comment: commentAfter(marker.turn, 'worsened', comment) }),
    },
  ];
}

export function reopenIssue({ issue }: StepOf<'reopen'>, draft: Draft, comment: string): Action[] {
  return [
    {
      // A person may have opened it before: then its state is right already.
      kind: issue.state === 'open' ? 'update-issue' : 'reopen-issue',
      entry: draft.entry,
      was: asItIs(issue),
      content: contentOf(draft, issue),
      comment: commentAfter(issue.marker.turn, 'reopened', comment),
    },
  ];
}

/** @param entry empty: the sweep. @param comment is written where the issue is still open */
export function closeIssue(entry: string, { kind, issue }: ClosingStep, comment: string): Action[] {
  if (kind === 'close') return [closing(entry, issue, 'resolved', comment)];
  return [{ kind: 'update-issue', entry, was: asItIs(issue), content: resolvedContentOf(issue) }];
}

export function closeDuplicates(
  entry: string,
  { current, duplicates }: TrackedIssues,
  templates: Templates,
): Action[] {
  const original = current?.number ?? 0;
  return duplicates.map(issue =>
    closing(entry, issue, 'duplicate', templates.comment('comment-duplicate', { original })),
  );
}

function closing(entry: string, was: TrackedIssue, step: string, text: string): Action {
  const comment = commentAfter(was.marker.turn, step, text);
  return { kind: 'close-issue', entry, was: asItIs(was), content: resolvedContentOf(was), comment };
}

function asItIs({ number, state, marker }: TrackedIssue): Precondition {
  return { number, state, hash: marker.hash };
}
