/** Carries out a plan: hands its actions to the reconciler, and performs each of them on a tracker. */
import { type Carried, type CarryOptions, carryOut, type Standing } from '../reconcile/carry-out.ts';
import type { Localized } from '../text/locale.ts';
import type { Action, Plan, Precondition } from './model/plan.ts';
import type { Marker, TrackedIssue, TrackerState } from './model/state.ts';
import type { TrackerWriter } from './tracker.ts';

export type ApplyResult = Carried<Action>;

/** GitHub allows 500 creations an hour. The rest is left for people and for retries. */
export const writeBudget = 400;

/**
 * It may be killed at any point. When it runs again, with this plan or a newer one, the end state is that of one complete run.
 *
 * @param found the tracker as it was read last. For a plan that was just made, this is what it was made from.
 * @param options default: {@link writeBudget}, and reasons in English
 * @throws UsageError when the tracker has changed since the plan was made; nothing has been written then
 */
export async function apply(
  { actions }: Plan,
  found: TrackerState,
  writer: TrackerWriter,
  options: Partial<CarryOptions<Action>> = {},
): Promise<ApplyResult> {
  const carrier = {
    standing: (action: Action) => standingOf(action, found),
    writes: writesOf,
    name: nameOf,
    carryOut: (action: Action) => write(action, writer),
    changed,
  };
  return carryOut(actions, carrier, { budget: writeBudget, locale: 'en', ...options });
}

const changed = (what: string): Localized => ({
  en: `The tracker has changed since this plan was made (${what}). Nothing was written. Make a new plan and apply that one.`,
  ja: `計画の作成後にトラッカーの内容が変わっています（${what}）。何も書き込んでいません。計画を作り直してから反映してください。`,
});

function standingOf(action: Action, state: TrackerState): Standing {
  switch (action.kind) {
    case 'create-label': {
      const name = action.label.name.toLowerCase();
      return state.labels.some(label => label.toLowerCase() === name) ? 'done' : 'planned';
    }
    case 'open-issue': {
      const { marker } = action.content;
      const newest = newestOf(state.issues, marker);
      if (newest?.number === action.newest) return 'planned';
      return newest?.state === 'open' && isAs(newest.marker, marker) ? 'done' : 'moved';
    }
    case 'update-issue':
      return issueStanding(action, action.was.state, state);
    case 'reopen-issue':
      return issueStanding(action, 'open', state);
    case 'close-issue':
      return issueStanding(action, 'closed', state);
    case 'update-ledger': {
      const { update } = state;
      if (update?.state === 'open' && isAs(update.marker, action.marker)) return 'done';
      if (action.was) return update && isAsPlanned(update, action.was) ? 'planned' : 'moved';
      return update?.number === action.newest && update?.state !== 'open' ? 'planned' : 'moved';
    }
    case 'close-ledger-update': {
      const { update } = state;
      if (update?.number === action.was.number && update.state === 'closed') return 'done';
      return update && isAsPlanned(update, action.was) ? 'planned' : 'moved';
    }
  }
}

function issueStanding(
  { was, content }: Extract<Action, { was: Precondition; content: { marker: Marker } }>,
  wantedState: 'open' | 'closed',
  { issues }: TrackerState,
): Standing {
  const issue = issues.find(({ number }) => number === was.number);
  if (!issue) return 'moved';
  if (issue.state === wantedState && isAs(issue.marker, content.marker)) return 'done';
  return isAsPlanned(issue, was) ? 'planned' : 'moved';
}

function newestOf(issues: readonly TrackedIssue[], { kind, entry }: Marker): TrackedIssue | undefined {
  return issues
    .filter(({ marker }) => marker.kind === kind && marker.entry === entry)
    .toSorted((a, b) => b.number - a.number)[0];
}

function isAs(marker: Marker, wanted: Marker): boolean {
  return marker.hash === wanted.hash && marker.status === wanted.status;
}

function isAsPlanned(
  { number, state, marker }: { number: number; state: string; marker: Marker },
  was: Precondition,
): boolean {
  return number === was.number && state === was.state && marker.hash === was.hash;
}

function nameOf(action: Action): string {
  switch (action.kind) {
    case 'create-label':
      return action.label.name;
    case 'update-ledger':
    case 'close-ledger-update':
      return action.branch;
    case 'open-issue':
      return action.entry;
    case 'update-issue':
    case 'reopen-issue':
    case 'close-issue':
      return `#${action.was.number}`;
  }
}

/** The most writes that an action takes, as GitHub counts them. */
function writesOf(action: Action): number {
  switch (action.kind) {
    case 'create-label':
    case 'open-issue':
      return 1;
    case 'update-issue':
      return action.comment ? 2 : 1;
    case 'reopen-issue':
    case 'close-issue':
    case 'update-ledger':
    case 'close-ledger-update':
      return 2;
  }
}

async function write(action: Action, writer: TrackerWriter): Promise<void> {
  switch (action.kind) {
    case 'create-label':
      return writer.createLabel(action.label);
    case 'open-issue':
      await writer.openIssue(action.content);
      return;
    case 'update-issue':
      return writer.updateIssue(action.was.number, action.content, action.was.state, action.comment);
    case 'reopen-issue':
      return writer.updateIssue(action.was.number, action.content, 'open', action.comment);
    case 'close-issue':
      return writer.updateIssue(action.was.number, action.content, 'closed', action.comment);
    case 'update-ledger': {
      const { branch, was, title, body, labels, marker, commits } = action;
      const change = { branch, title, body, labels, marker, commits };
      await writer.updateLedger(was ? { ...change, number: was.number } : change);
      return;
    }
    case 'close-ledger-update':
      return writer.closeLedgerUpdate(action.branch, action.was.number, action.body, action.comment);
  }
}
