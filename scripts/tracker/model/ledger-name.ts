/** Whose a plan is: where a ledger has a name, every marker in it says so. */
import { hashOf } from './hash.ts';
import { markerLine } from './marker.ts';
import type { Action } from './plan.ts';

/** The branch of the rolling pull request of a ledger without a name; its newest pull request is the one that counts. */
export const updateBranch = 'certledger/ledger-update';

/** Ledgers that share a repository would replace each other's commits on one branch. */
export function updateBranchOf(ledger: string | undefined): string {
  if (ledger === undefined) return updateBranch;
  const readable = ledger.replace(/[^a-z0-9]+/gi, '-').slice(0, 40);
  return `${updateBranch}-${`${readable}-${hashOf(ledger).slice(0, 6)}`.replace(/^-+/, '')}`;
}

/** The same action; its marker, and the line of it in the body, with the name of the ledger. */
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
