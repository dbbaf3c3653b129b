/** Lists of GitHub, all pages of them or none. Octokit's own paging takes an answer of 409 for an empty list, and never gives up. */
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { inBothLanguages } from './github-messages.ts';

const pageSize = 100;
/** More than a list of ours has. */
const defaultMaximumPages = 500;

interface Page<Item> {
  data: Item[];
  headers: { link?: string };
}

/**
 * @param list one of `octokit.rest`
 * @throws GitHubError when one of the pages does not come, or they do not end
 */
export async function listAll<Parameters, Item>(
  { octokit }: GitHub,
  list: (parameters?: Parameters & { per_page: number; page: number }) => Promise<Page<Item>>,
  parameters: Parameters,
  maximumPages = defaultMaximumPages,
): Promise<Item[]> {
  const items: Item[] = [];
  const visited = new Set<string>();
  for (let number = 1, url: string | undefined; number <= maximumPages; number++) {
    // The shape of an answer is checked on the way in, whatever its address.
    const page =
      url === undefined
        ? await list({ ...parameters, per_page: pageSize, page: number })
        : ((await octokit.request({ method: 'GET', url })) as Page<Item>);
    items.push(...page.data);
    const { link } = page.headers;
    url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
    // A full page that does not say it is the last may be one whose links were lost or damaged on the way: the next one tells.
    if (url === undefined && (page.data.length < pageSize || isLast(link))) return items;
    if (url !== undefined && visited.has(url)) break;
    if (url !== undefined) visited.add(url);
  }
  throw new GitHubError(inBothLanguages('endless', { detail: maximumPages }), 200);
}

/** The last of several pages leads back, to the one before and to the first, and nowhere else. */
function isLast(link = ''): boolean {
  const relations = [...link.matchAll(/<[^<>]+>;\s*rel="(\w+)"/g)].map(([, relation]) => relation);
  return relations.toSorted().join(' ') === 'first prev';
}
