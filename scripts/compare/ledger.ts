/** ledger.*: entries whose file does not say enough. */
import { type Check, raise } from './check.ts';
import { hasIdentity, relate } from './generation.ts';
import { listFacts } from './lists.ts';
import { allServed } from './sight.ts';

/** Nothing recorded that tells one generation from another, and an endpoint serves one that could be recorded. */
export const unfilled: Check = sight => {
  if (hasIdentity(sight.entry.certificate)) return [];
  const fitting = allServed(sight).filter(served => relate(served, sight).kind === 'recorded');
  const served = new Set(fitting.map(({ certificate }) => certificate.sha256));
  if (served.size === 0) return [];
  return [raise('ledger.unfilled', sight, { facts: listFacts('served', [...served].toSorted()) })];
};

/**
 * Nothing watches this certificate. An endpoint in maintenance, failing, or serving something else does not count as
 * nothing: those have rules of their own.
 */
export const unserved: Check = sight => {
  const { endpoints } = sight.entry;
  if (endpoints.some(({ check }) => check !== 'none')) return [];
  return [raise('ledger.unserved', sight, { facts: { endpoints: endpoints.length } })];
};
