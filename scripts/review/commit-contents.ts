/** The contents of files that the commits of a pull request added or changed, read from git's objects in portions. */
import { type BroughtBlob, broughtBlobs, sizesOf } from '../git/history.ts';
import { readBlobs, type TreeFile } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { maximumSize, maximumTotal } from '../ledger/read/decode.ts';
import { maximumRead } from '../ledger/secrets/search-budget.ts';

export interface CommittedFile {
  /** Relative to the root. */
  file: string;
  commit: string;
  /** False: a later commit changed or removed it. */
  isAtHead: boolean;
  /** The ledger of the head is read from this content. */
  isOfLedger: boolean;
  /** Undefined: the file is too large, or the limit for all files is reached. */
  bytes: Buffer | undefined;
}

/** Bytes that are read at once. */
const portion = 8 * maximumSize;

/**
 * @param ledger what the head has below `inventory/`, by path from the top
 * @param isExamined selects the files that are read; the others are left out
 */
export async function* committedFilesBetween(
  store: Repository,
  from: string,
  to: string,
  ledger: ReadonlyMap<string, TreeFile>,
  isExamined: (place: Omit<CommittedFile, 'bytes'>) => boolean,
): AsyncGenerator<CommittedFile> {
  const all = await broughtBlobs(store, from, to, store.prefix);
  const describe = ({ path, object, commit, isLast }: BroughtBlob): Omit<CommittedFile, 'bytes'> => {
    const isOfLedger = ledger.get(path)?.object === object;
    const file = path.slice(store.prefix.length);
    return { file, commit, isAtHead: isOfLedger || (isLast && !ledger.has(path)), isOfLedger };
  };
  const blobs = all.filter(blob => isExamined(describe(blob)));
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
    for (const blob of group) yield { ...describe(blob), bytes: read.get(blob.object) };
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
