/** Counts the issues that wait to be opened. */
import type { Level, TrackedIssue, WaitingCounts } from './state.ts';

/** The waiting issues that the issue about the sweep lists; undefined: none. */
export function waitingOf(issues: readonly TrackedIssue[]): WaitingCounts | undefined {
  return issues.findLast(({ marker }) => marker.kind === 'sweep' && marker.status === 'open')?.marker.waiting;
}

export function countWaiting(levels: readonly Pick<Level, 'severity'>[], maximum: number): WaitingCounts {
  const errors = levels.filter(({ severity }) => severity === 'error').length;
  return { errors, others: levels.length - errors, maximum };
}
