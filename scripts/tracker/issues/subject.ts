/** One entry and what was found about it, as its issue is made from it. */
import type { Finding } from '../../compare/finding.ts';
import type { AnyEntry, Ledger, Settings } from '../../ledger/types.ts';
import type { Templates } from '../../text/templates.ts';
import { compareSeverity } from '../model/level.ts';

export interface Subject {
  entry: AnyEntry;
  /** In the order of the comparison; at least one is of severity `issues.from` or worse. */
  findings: readonly Finding[];
  acknowledged: number;
  ledger: Ledger;
  templates: Templates;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

export function needsIssue(findings: readonly Finding[], { issues }: Settings): boolean {
  return findings.some(({ severity }) => compareSeverity(severity, issues.from) >= 0);
}
