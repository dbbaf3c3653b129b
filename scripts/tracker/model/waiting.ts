/** How many issues wait to be opened, as they were too many at once. */
import type { Level, TrackedIssue, WaitingCounts } from './state.ts';

/** What the issue about the sweep says to be waiting; undefined: nothing. */
export function waitingOf(issues: readonly TrackedIssue[]): WaitingCounts | undefined {
  return issues.findLast(({ marker }) => marker.kind === 'sweep' && marker.status === 'open')?.marker.waiting;
}

export function countWaiting(levels: readonly Pick<Level, 'severity'>[], maximum: number): WaitingCounts {
  const errors = levels.filter(({ severity }) => severity === 'error').length;
  return { errors, others: levels.length - errors, maximum };
}
