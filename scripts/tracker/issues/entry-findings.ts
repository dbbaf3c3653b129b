/** One entry and what was found about it: whether that wants an issue, how bad it is, and which rules are news. */
import type { Finding } from '../../compare/finding.ts';
import type { AnyEntry, Ledger, Settings } from '../../ledger/types.ts';
import { failureRules, isOfRecords, rules } from '../../rules/rule-catalogue.ts';
import { compareSeverity, levelOf } from '../model/level.ts';
import type { Level } from '../model/state.ts';

export interface EntryFindings {
  entry: AnyEntry;
  /** In the order of the comparison; at least one is of severity `issues.from` or worse. */
  findings: readonly Finding[];
  acknowledged: number;
  ledger: Ledger;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

export function needsIssue(findings: readonly Pick<Finding, 'severity'>[], { issues }: Settings): boolean {
  return findings.some(({ severity }) => compareSeverity(severity, issues.from) >= 0);
}

export function levelOfEntry({ findings, ledger }: EntryFindings): Level {
  return levelOf(findings, ledger.settings.expiry.stages);
}

/** The rules of severity error among the findings, sorted. */
export function errorRules({ findings }: EntryFindings): string[] {
  return rulesOf(findings.filter(({ severity }) => severity === 'error'));
}

/**
 * The rules of findings that want an issue and follow from the ledger alone, sorted: they are certain also while nothing
 * can be observed. How near its end something is, is a matter of the level.
 */
export function certainRules({ findings, ledger }: EntryFindings): string[] {
  const certain = findings.filter(each => isOfRecords(each) && needsIssue([each], ledger.settings));
  return rulesOf(certain.filter(({ rule }) => rules[rule].term === undefined));
}

/** The rules of findings that alone want an issue, sorted. */
export function wantingRules({ findings, ledger }: EntryFindings): string[] {
  return rulesOf(findings.filter(each => needsIssue([each], ledger.settings)));
}

const rulesOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map(({ rule }) => rule))].toSorted();

/** An endpoint that is believed to be down hides whatever else was wrong with it. */
export function hidesOthers(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => failureRules.includes(rule));
}
