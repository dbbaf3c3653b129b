/** Of the observations of one endpoint, those that say what is there now. */
import type { Observation } from '../probe/observation.ts';
import { compareWords } from '../text/order.ts';

/**
 * Of several observations of one address from one place, the last: a file may be given twice, or be older than another. The order
 * does not depend on how they arrived.
 */
export function latestOf(here: readonly Observation[]): Observation[] {
  const ofOnePlace = Map.groupBy(here.toSorted(inOrder), ({ address = '', vantage, outcome }) =>
    JSON.stringify([outcome === 'skipped', address, vantage.site, vantage.runner]),
  );
  return [...ofOnePlace.values()].flatMap(same =>
    same.toSorted((a, b) => compareWords(b.at, a.at)).slice(0, 1),
  );
}

function inOrder(a: Observation, b: Observation): number {
  return (
    compareWords(a.address ?? '', b.address ?? '') ||
    compareWords(a.outcome, b.outcome) ||
    compareWords(a.at, b.at) ||
    compareWords(JSON.stringify(a), JSON.stringify(b))
  );
}
