/** The contents that the commits of a pull request brought, read from the repository's objects in portions. */
import { type BroughtBlob, broughtBlobs, sizesOf } from '../git/history.ts';
import { readBlobs, type TreeFile } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { maximumSize, maximumTotal } from '../ledger/read/decode.ts';
import { maximumRead } from '../ledger/secrets/search-budget.ts';

export interface Brought {
  /** Relative to the root. */
  file: string;
  commit: string;
  /** False: a later commit changed it or took it away. */
  isAtHead: boolean;
  /** Is it what the head's ledger is read from? */
  isOfLedger: boolean;
  /** Undefined: too large, or more than is read in all. */
  bytes: Buffer | undefined;
}

/** What is read at once. */
const portion = 8 * maximumSize;

/**
 * @param ledger what the head has below `inventory/`, by path from the top
 * @param isLookedInto those that need not be read are left out
 */
export async function* broughtIn(
  store: Repository,
  from: string,
  to: string,
  ledger: ReadonlyMap<string, TreeFile>,
  isLookedInto: (place: Omit<Brought, 'bytes'>) => boolean,
): AsyncGenerator<Brought> {
  const all = await broughtBlobs(store, from, to, store.prefix);
  const placeOf = ({ path, object, commit, isLast }: BroughtBlob): Omit<Brought, 'bytes'> => {
    const isOfLedger = ledger.get(path)?.object === object;
    const file = path.slice(store.prefix.length);
    return { file, commit, isAtHead: isOfLedger || (isLast && !ledger.has(path)), isOfLedger };
  };
  const blobs = all.filter(blob => isLookedInto(placeOf(blob)));
  const sizes = await sizesOf(store, [...new Set(blobs.map(({ object }) => object))]);
  let left = maximumTotal;
  for (const group of portions(blobs, sizes)) {
    const readable = group.filter(({ object }) => {
      const size = sizes.get(object) ?? Number.POSITIVE_INFINITY;
      const fits = size <= maximumRead && size <= left;
      if (fits) left -= size;
      return fits;
    });
    const read = await readBlobs(
      store,
      readable.map(({ object }) => object),
    );
    for (const blob of group) yield { ...placeOf(blob), bytes: read.get(blob.object) };
  }
}

function* portions(
  blobs: readonly BroughtBlob[],
  sizes: ReadonlyMap<string, number>,
): Generator<BroughtBlob[]> {
  let group: BroughtBlob[] = [];
  let size = 0;
  for (const blob of blobs) {
    size += sizes.get(blob.object) ?? 0;
    if (size > portion && group.length > 0) {
      yield group;
      [group, size] = [[], sizes.get(blob.object) ?? 0];
    }
    group.push(blob);
  }
  if (group.length > 0) yield group;
}
