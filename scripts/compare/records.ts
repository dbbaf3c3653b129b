/** Which findings follow from the ledger alone: nothing seen, or not seen, at an endpoint makes or unmakes them. */
import type { Finding } from './finding.ts';

/** `duty.overdue` is judged on the certificate that is served, so it is not one of them. */
const areas = ['duty.', 'handover.', 'system.', 'item.'];

export function isOfRecords({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule !== 'duty.overdue' && areas.some(area => rule.startsWith(area));
}
