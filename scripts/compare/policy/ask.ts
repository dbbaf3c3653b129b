/** How the questions of policy.* are asked: at the severity the settings give them, or not at all. */
import type { Policy, Severity } from '../../ledger/types.ts';
import type { Served } from '../../probe/observation.ts';
import { type Check, type Context, perWorst } from '../check.ts';
import type { Facts, Finding } from '../finding.ts';
import { rules } from '../rules.ts';
import type { EntrySight } from '../sight.ts';

/** @param severity the catalogue's where it is left out */
export interface Judgement {
  facts: Facts;
  severity?: Severity | undefined;
}

/** A severity that is set holds for whatever the rule finds, also for what the catalogue calls worse. */
export function asked(policy: Policy, check: Check): Check {
  return (sight, context) => {
    const level = context.settings.policy[policy];
    if (level === 'off') return [];
    const found = check(sight, context);
    return level === undefined ? found : found.map((finding): Finding => ({ ...finding, severity: level }));
  };
}

/** As `perServed`, but where an endpoint's addresses differ the worst severity speaks for it. */
export function askedOfServed(
  policy: Policy,
  judge: (served: Served, sight: EntrySight, context: Context) => Judgement | undefined,
): Check {
  const rule = `policy.${policy}` as const;
  return asked(
    policy,
    perWorst(rule, (served, sight, context) => {
      const judgement = judge(served, sight, context);
      return (
        judgement && { ...judgement, rank: mildestFirst.indexOf(judgement.severity ?? rules[rule].severity) }
      );
    }),
  );
}

const mildestFirst: readonly Severity[] = ['info', 'warning', 'error'];
