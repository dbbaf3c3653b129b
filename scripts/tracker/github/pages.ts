/**
 * Reads all pages of a list of GitHub, or fails. Octokit's own paging takes an answer of 409 for an empty list, and has no limit of
 * pages.
 */
import type { GitHub } from './client.ts';
import { GitHubError } from './github-error.ts';
import { inBothLanguages } from './github-messages.ts';

const pageSize = 100;
/** No list of certledger has as many pages. */
const defaultMaximumPages = 500;

interface Page<Item> {
  data: Item[];
  headers: { link?: string };
}

/**
 * @param list a method of `octokit.rest`
 * @throws GitHubError when a page cannot be read, or there is no last page
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
    // `complete-answers.ts` checks the shape of every page.
    const page =
      url === undefined
        ? await list({ ...parameters, per_page: pageSize, page: number })
        : ((await octokit.request({ method: 'GET', url })) as Page<Item>);
    items.push(...page.data);
    const { link } = page.headers;
    url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
    // A full page without links may have lost them on the way. The next page shows whether the list goes on.
    if (url === undefined && (page.data.length < pageSize || isLast(link))) return items;
    if (url !== undefined && visited.has(url)) break;
    if (url !== undefined) visited.add(url);
  }
  throw new GitHubError(inBothLanguages('endless', { detail: maximumPages }), 200);
}

/** The last of several pages links only to the previous and to the first page. */
function isLast(link = ''): boolean {
  const relations = [...link.matchAll(/<[^<>]+>;\s*rel="(\w+)"/g)].map(([, relation]) => relation);
  return relations.toSorted().join(' ') === 'first prev';
}
