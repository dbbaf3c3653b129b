/** How the questions of policy.* are asked: at the severity the settings give them, or not at all. */
import type { Policy, Severity } from '../../ledger/types.ts';
import type { Served } from '../../probe/observation.ts';
import {
  type Check,
  type Context,
  concernedAddresses,
  concernedVantages,
  type Facts,
  raise,
} from '../check.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../rules.ts';
import type { EndpointSight, EntrySight } from '../sight.ts';

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
  return asked(policy, (sight, context) =>
    sight.endpoints.flatMap((at: EndpointSight) => {
      const hits = at.served
        .flatMap(served => {
          const judgement = judge(served, sight, context);
          return judgement ? [{ severity: rules[rule].severity, ...judgement, ...placeOf(served) }] : [];
        })
        .toSorted((a, b) => rank(b.severity) - rank(a.severity));
      const worst = hits[0];
      if (!worst) return [];
      const addresses = concernedAddresses(at, hits);
      const vantages = concernedVantages(at, hits);
      const facts = { ...worst.facts, addresses, vantages };
      return [raise(rule, sight, { endpoint: at.endpoint.key, severity: worst.severity, facts })];
    }),
  );
}

const placeOf = ({ address, vantage }: Served) => ({ address, vantage });

const rank = (severity: Severity | undefined): number =>
  severity === undefined ? -1 : ['info', 'warning', 'error'].indexOf(severity);
