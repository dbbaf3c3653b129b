/** Ledger → the jobs of a sweep on GitHub Actions: a matrix of shards, by site and runner. Pure. */
import { UsageError } from '../errors.ts';
import type { Ledger } from '../ledger/types.ts';
import { selectTargets } from './targets.ts';

/** One job, with everything that a workflow needs. */
export interface MatrixJob {
  /** For people: `幕張DC (makuhari) 1/2`, or `makuhari 1/2` for a site without a title. */
  name: string;
  /** Unique, and safe in the name of an artifact: `site-makuhari-1-of-2`. */
  id: string;
  /** Empty: the entries without one. */
  site: string;
  /** The option for `probe`: `--site=makuhari` or `--no-site`. */
  select: string;
  /** `1/2` */
  shard: string;
  /** Labels, for `runs-on`. */
  runner: string[];
  /** The same as one word, for `probe --runner`. */
  vantage: string;
  /** How many endpoints it probes, without skipped ones. */
  endpoints: number;
}

/** What `strategy.matrix` takes. */
export interface Matrix {
  include: MatrixJob[];
}

export interface MatrixOptions {
  /** Endpoints one job probes. */
  perShard: number;
  /** Labels of the runner for entries without a site and for sites without a runner. */
  defaultRunner: string[];
}

/** GitHub's limit for one matrix. */
export const maximumJobs = 256;

/** The endpoints of one site. */
interface Part {
  site: string | false;
  /** A name for people. */
  title: string;
  runner: string[];
  count: number;
}

/**
 * The jobs of all sites that have endpoints to probe, in the order of their names. Entries without a site come last. Where that
 * would be more jobs than GitHub allows, every job gets more endpoints.
 * @throws UsageError for more sites than jobs
 */
export function matrixOf(ledger: Ledger, now: Date, { perShard, defaultRunner }: MatrixOptions): Matrix {
  const parts = partsOf(ledger, now, defaultRunner);
  if (parts.length > maximumJobs) throw new UsageError(tooManySites(parts.length));
  const size = sizeFor(
    parts.map(({ count }) => count),
    perShard,
  );
  return { include: parts.flatMap(part => jobsOf(part, ledger, now, size)) };
}

function partsOf(ledger: Ledger, now: Date, defaultRunner: string[]): Part[] {
  const { sites } = ledger.settings;
  const names = [...Object.keys(sites).toSorted(), false] as const;
  return names
    .map(site => {
      const own = site === false ? [] : (sites[site]?.runner ?? []);
      const { targets } = selectTargets(ledger, now, { site });
      return {
        site,
        title: titleOf(ledger, site),
        runner: own.length > 0 ? own : defaultRunner,
        count: targets.length,
      };
    })
    .filter(({ count }) => count > 0);
}

/** The smallest number of endpoints for each job, at least `wanted`, that gives no more jobs than allowed. */
export function sizeFor(counts: readonly number[], wanted: number): number {
  const jobs = (size: number) => counts.reduce((sum, count) => sum + Math.ceil(count / size), 0);
  let [low, high] = [wanted, Math.max(wanted, ...counts)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (jobs(middle) <= maximumJobs) high = middle;
    else low = middle + 1;
  }
  return low;
}

function titleOf({ settings: { sites } }: Ledger, site: string | false): string {
  if (site === false) return 'no site';
  const title = sites[site]?.title ?? site;
  return title === site ? site : `${title} (${site})`;
}

function jobsOf({ site, title, runner, count }: Part, ledger: Ledger, now: Date, size: number): MatrixJob[] {
  const shards = Math.ceil(count / size);
  return Array.from({ length: shards }, (_, position) => {
    const shard = { index: position + 1, count: shards };
    const named = site === false ? 'no-site' : `site-${site}`;
    return {
      name: `${title} ${shard.index}/${shards}`,
      id: `${named}-${shard.index}-of-${shards}`,
      site: site === false ? '' : site,
      select: site === false ? '--no-site' : `--site=${site}`,
      shard: `${shard.index}/${shards}`,
      runner,
      vantage: runner.join('+'),
      endpoints: selectTargets(ledger, now, { site, shard }).targets.length,
    };
  });
}

const tooManySites = (sites: number) => ({
  en: `${sites} sites have endpoints, and GitHub Actions takes ${maximumJobs} jobs. Combine sites in inventory/settings.yaml, or probe some of them in a workflow of their own.`,
  ja: `接続先のある拠点が ${sites} か所ありますが、GitHub Actions のジョブは ${maximumJobs} 個までです。inventory/settings.yaml で拠点をまとめるか、一部の拠点を別のワークフローで確認してください。`,
});
