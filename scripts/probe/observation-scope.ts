/** Of which endpoints may a file of observations speak? Whoever wrote it may be mistaken, or no longer ours. Pure. */
import { unrecordedIn } from '../ledger/recorded-places.ts';
import type { Ledger } from '../ledger/types.ts';
import type { MatrixJob } from './matrix.ts';
import { type Observation, placeKey } from './observation.ts';
import { shardsAt } from './targets.ts';

export type IsGiven = (observation: Observation) => boolean;

/**
 * Where nobody said who was asked about what: endpoints of the ledger, and none of another site than the observer's own.
 * Endpoints that no entry names count too: they are evidence of what the ledger lacks.
 */
export function givenByLedger(ledger: Ledger): IsGiven {
  const isUnrecorded = unrecordedIn(ledger);
  const sites = new Map(
    ledger.entries.flatMap(({ id, site, endpoints }) =>
      endpoints.map(({ key }) => [placeKey(id, key), { site }] as const),
    ),
  );
  return ({ entry, endpoint, vantage }) => {
    const place = sites.get(placeKey(entry, endpoint));
    if (place === undefined) return isUnrecorded(endpoint);
    return vantage.site === undefined || vantage.site === place.site;
  };
}

/** What the jobs of a matrix were asked about. */
export class Given {
  readonly #ledger: Ledger;
  readonly #divisions = new Map<string, ReadonlyMap<string, number>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The endpoints of its shard, seen from its site. */
  by({ site, shard }: Pick<MatrixJob, 'site' | 'shard'>): IsGiven {
    const [index = 0, count = 0] = shard.split('/').map(Number);
    const division = this.#division(site, count);
    return ({ entry, endpoint, vantage }) =>
      division.get(placeKey(entry, endpoint)) === index && (vantage.site ?? '') === site;
  }

  #division(site: string, count: number): ReadonlyMap<string, number> {
    const key = `${count} ${site}`;
    const division = this.#divisions.get(key) ?? shardsAt(this.#ledger, site === '' ? false : site, count);
    this.#divisions.set(key, division);
    return division;
  }
}
