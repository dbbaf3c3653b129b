/** endpoint.*: endpoints that do not answer as they should. */
import type { Failed } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';
import { adviceOn, nothingSaid } from './advice.ts';
import { type Check, concernedAddresses, concernedVantages, raise } from './check.ts';
import type { RuleId } from './finding.ts';
import type { EndpointSight } from './sight.ts';

export const unreachable: Check = failing('endpoint.unreachable', 'unreachable');
export const noTls: Check = failing('endpoint.no-tls', 'protocol-failed');
export const handshake: Check = failing('endpoint.handshake', 'handshake-failed');

/** The rules that say an endpoint failed often enough to be believed. */
export const failureRules: readonly RuleId[] = [
  'endpoint.unreachable',
  'endpoint.no-tls',
  'endpoint.handshake',
];

/**
 * One failed sweep proves nothing, so a failure is believed only after `unreachable.after` of them in a row. The message
 * of the error is left out of the facts: greetings hold times and session numbers that change with every sweep.
 */
function failing(rule: RuleId, outcome: Failed['outcome']): Check {
  return (sight, { settings }) =>
    sight.endpoints.flatMap(at => {
      const [kind, ...others] = kindsOf(at.failed.filter(observation => observation.outcome === outcome));
      const [first] = kind ?? [];
      if (!kind || !first || (at.memory?.failures ?? 0) < settings.unreachable.after) return [];
      const { code, step } = first.error;
      const addresses = concernedAddresses(at, kind);
      const advice = adviceOn(first.error, at.endpoint.key);
      const connected = advice === nothingSaid ? true : undefined;
      const vantages = concernedVantages(at, kind);
      const { proxy } = first;
      const { failingSince: since } = at.memory ?? {};
      const elsewhere = others.length > 0 ? others.map(other => inShort(other, at)) : undefined;
      const facts = { error: code, step, since, connected, proxy, advice, addresses, vantages, elsewhere };
      return [raise(rule, sight, { endpoint: at.endpoint.key, facts })];
    });
}

/** What failed in the same way, together: one place may find no such name where another finds nobody listening. */
function kindsOf(failed: readonly Failed[]): Failed[][] {
  const kinds = Map.groupBy(failed, ({ error }) => `${error.code} ${error.step}`);
  return [...kinds].toSorted(([a], [b]) => compareWords(a, b)).map(([, kind]) => kind);
}

function inShort(kind: readonly Failed[], at: EndpointSight): string {
  const places = [...(concernedAddresses(at, kind) ?? []), ...(concernedVantages(at, kind) ?? [])];
  const code = kind[0]?.error.code ?? '';
  return places.length > 0 ? `${code} (${places.join(', ')})` : code;
}

/** One stale node among those nobody looks at would never be found. */
export const addresses: Check = sight =>
  sight.endpoints
    .filter(({ hasMoreAddresses }) => hasMoreAddresses)
    .map(({ endpoint: { key, host } }) =>
      raise('endpoint.addresses', sight, { endpoint: key, facts: { host } }),
    );

/** The day named in `maintenance.until` still belongs to the maintenance. */
export const maintenanceOver: Check = (sight, { today }) =>
  sight.endpoints.flatMap(({ endpoint }) => {
    const { maintenance } = endpoint;
    if (!maintenance || today <= maintenance.until) return [];
    const facts = { until: maintenance.until, reason: maintenance.reason };
    return [raise('endpoint.maintenance-over', sight, { endpoint: endpoint.key, facts })];
  });
