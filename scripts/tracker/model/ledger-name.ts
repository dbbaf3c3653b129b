/** The name of a ledger in branches and markers, for ledgers that share a tracker. */
import { hashOf } from './hash.ts';
import { markerLine } from './marker.ts';
import type { Action } from './plan.ts';

/** The branch of the rolling pull request of a ledger without a name. */
export const updateBranch = 'certledger/ledger-update';

/** Each ledger has a branch of its own. Otherwise two ledgers of one repository would replace each other's commits. */
export function updateBranchOf(ledger: string | undefined): string {
  if (ledger === undefined) return updateBranch;
  const readable = ledger.replace(/[^a-z0-9]+/gi, '-').slice(0, 40);
  return `${updateBranch}-${`${readable}-${hashOf(ledger).slice(0, 6)}`.replace(/^-+/, '')}`;
}

/** Adds the name of the ledger to the marker of an action, and to the line of the marker in the body. */
export function withLedgerName(action: Action, ledger: string | undefined): Action {
  if (ledger === undefined || !('content' in action)) return action;
  const { body, marker: unsigned } = action.content;
  const marker = { ...unsigned, ledger };
  const content = {
    ...action.content,
    body: body.replace(markerLine(unsigned), () => markerLine(marker)),
    marker,
  };
  return { ...action, content };
}
