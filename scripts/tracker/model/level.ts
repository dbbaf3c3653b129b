/** The level of the findings of an entry. When it rises, people are notified again. */
import type { Finding } from '../../compare/finding.ts';
import type { ExpiryStage, Severity } from '../../ledger/types.ts';
import { rules } from '../../rules/rule-catalogue.ts';
import { severities } from '../../text/severity.ts';
import type { Level } from './state.ts';

/** Negative when `a` is less severe than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(b) - severities.indexOf(a);
}

/** Negative when `a` is less bad than `b`. */
export function compareLevel(a: Level, b: Level): number {
  return compareSeverity(a.severity, b.severity) || a.rank - b.rank;
}

export const isWorse = (level: Level, than: Level): boolean => compareLevel(level, than) > 0;

/** The worst severity, and the furthest expiry stage among the findings of that severity. */
export function levelOf(findings: readonly Finding[], stages: readonly ExpiryStage[]): Level {
  const severity = findings
    .map(finding => finding.severity)
    .reduce((worst, each) => (compareSeverity(each, worst) > 0 ? each : worst), 'info');
  const ranks = findings.filter(finding => finding.severity === severity).map(each => rankOf(each, stages));
  return { severity, rank: Math.max(0, ...ranks) };
}

/** 0 for findings that are not about an expiry. Then come the stages in their order, a missed automatic renewal, and the expiry itself. */
function rankOf(finding: Finding, stages: readonly ExpiryStage[]): number {
  const { term } = rules[finding.rule];
  if (term === 'ended') return stages.length + 2;
  if (term === undefined) return 0;
  const stage = stages.findIndex(({ name }) => name === finding.facts.stage);
  return stage === -1 ? stages.length + 1 : stage + 1;
}
