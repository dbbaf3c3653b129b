/** What the rules about endpoints that do not answer share. */
import type { EndpointEvidence } from '../../evidence/evidence.ts';
import { concernedAddresses, concernedVantages } from '../../evidence/vantage.ts';
import type { Failed } from '../../probe/observation.ts';
import { compareWords } from '../../text/order.ts';
import type { EvidenceCheck } from '../rule.ts';
import { adviceOn, nothingSaid } from './advice.ts';

export const failureKinds = {
  error: 'text',
  step: 'word',
  since: 'instant',
  proxy: 'text',
  advice: 'word',
  addresses: 'list',
  elsewhere: 'noted',
} as const;

/**
 * One failed sweep proves nothing, so there is a finding only after `unreachable.after` failures in a row. The facts do not
 * hold the message of the error, as greetings contain times and session numbers that change with every sweep.
 */
export function failedSweeps(outcome: Failed['outcome']): EvidenceCheck {
  return (evidence, { settings }) =>
    evidence.endpoints.flatMap(at => {
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
      return [{ endpoint: at.endpoint.key, facts }];
    });
}

/** Failures of the same kind together. One vantage may find no such name where another is refused. */
function kindsOf(failed: readonly Failed[]): Failed[][] {
  const kinds = Map.groupBy(failed, ({ error }) => `${error.code} ${error.step}`);
  return [...kinds].toSorted(([a], [b]) => compareWords(a, b)).map(([, kind]) => kind);
}

function inShort(kind: readonly Failed[], at: EndpointEvidence): string {
  const places = [...(concernedAddresses(at, kind) ?? []), ...(concernedVantages(at, kind) ?? [])];
  const code = kind[0]?.error.code ?? '';
  return places.length > 0 ? `${code} (${places.join(', ')})` : code;
}
