/** Which endpoints may a file of observations be about? Its writer may be wrong, or not be trusted any more. */
import { placeOfKey, unrecordedIn } from '../ledger/recorded-places.ts';
import type { Ledger } from '../ledger/types.ts';
import type { MatrixJob } from './job-matrix.ts';
import { type Observation, placeKey } from './observation.ts';
import { shardsAt } from './targets.ts';

/**
 * May the file hold this observation? `no-endpoint`: it names none, so it is no observation. `too-many`: there are too many of
 * endpoints that no entry names.
 */
export type ObservationScope = (observation: Observation) => ScopeAnswer;
export type ScopeAnswer = 'in-scope' | 'out-of-scope' | 'no-endpoint' | 'too-many';

/**
 * So much is read about endpoints that no entry names, from all files together. Whoever writes a file decides how many there are,
 * and all are held until they are compared.
 */
export const mostUnrecorded = { endpoints: 10_000, observations: 100_000 } as const;

/**
 * Where it is not known who was asked about what: the endpoints of the ledger, and for an observer at a site those of that site.
 * Endpoints that no entry names count, too, up to {@link mostUnrecorded}: they are evidence of what the ledger lacks.
 */
export function ledgerScope(ledger: Ledger): ObservationScope {
  const isUnrecorded = unrecordedIn(ledger);
  const isWithinLimit = unrecordedLimit();
  const sites = new Map(
    ledger.entries.flatMap(({ id, site, endpoints }) =>
      endpoints.map(({ key }) => [placeKey(id, key), { site }] as const),
    ),
  );
  return ({ entry, endpoint, vantage }) => {
    const place = sites.get(placeKey(entry, endpoint));
    if (place !== undefined)
      return vantage.site === undefined || vantage.site === place.site ? 'in-scope' : 'out-of-scope';
    const other = placeOfKey(endpoint);
    if (other === undefined) return 'no-endpoint';
    if (!isUnrecorded(other)) return 'out-of-scope';
    return isWithinLimit(other.key) ? 'in-scope' : 'too-many';
  };
}

/** Counts what is let through. */
function unrecordedLimit(): (endpoint: string) => boolean {
  const endpoints = new Set<string>();
  let observations = 0;
  return endpoint => {
    if (observations >= mostUnrecorded.observations) return false;
    if (!endpoints.has(endpoint) && endpoints.size >= mostUnrecorded.endpoints) return false;
    endpoints.add(endpoint);
    observations++;
    return true;
  };
}

/** The endpoints that each job of a matrix was asked about. */
export class MatrixScope {
  readonly #ledger: Ledger;
  readonly #divisions = new Map<string, ReadonlyMap<string, number>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The endpoints of the job's shard, observed from its site. */
  of({ site, shard }: Pick<MatrixJob, 'site' | 'shard'>): ObservationScope {
    const [index = 0, count = 0] = shard.split('/').map(Number);
    const division = this.#division(site, count);
    return ({ entry, endpoint, vantage }) =>
      division.get(placeKey(entry, endpoint)) === index && (vantage.site ?? '') === site
        ? 'in-scope'
        : 'out-of-scope';
  }

  #division(site: string, count: number): ReadonlyMap<string, number> {
    const key = `${count} ${site}`;
    const division = this.#divisions.get(key) ?? shardsAt(this.#ledger, site === '' ? false : site, count);
    this.#divisions.set(key, division);
    return division;
  }
}
