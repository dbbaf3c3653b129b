/**
 * Decides to which ledger an issue belongs, where several ledgers share one tracker: its marker names the ledger. The only ledger
 * of a repository, at its top, has no name, and its markers need none.
 */
import { openRepository } from '../git/repository.ts';
import type { Environment } from '../git/run.ts';
import type { Marker } from './model/state.ts';

export interface Owner {
  /** The name of the ledger; absent: it has none. */
  name?: string;
  /** The ledger has an entry with this id. */
  knows(entry: string): boolean;
}

/** A ledger that does not share its tracker. */
export const onlyOwner: Owner = { knows: () => true };

const maximumName = 100;

/** @param named the name in the settings; without it, the folder of the ledger in its repository is the name */
export async function ownerOf(
  root: string,
  env: Environment,
  named: string | undefined,
  entries: ReadonlySet<string>,
): Promise<Owner> {
  const name = named ?? (await placeOf(root, env));
  return { ...(name && { name }), knows: entry => entries.has(entry) };
}

async function placeOf(root: string, env: Environment): Promise<string | undefined> {
  const repository = await openRepository(root, env);
  return repository?.prefix.replace(/\/$/, '').slice(-maximumName);
}

/**
 * The marker with the name of this ledger; undefined: it belongs to another ledger. A marker without a name comes from an earlier
 * version or from a ledger without a name. It belongs to the ledger that has its entries.
 * @param isRemembered an earlier sweep of this ledger remembered it by its number; the ledger may have had another name then
 */
export function claimed(marker: Marker, owner: Owner, isRemembered = false): Marker | undefined {
  const { ledger, ...rest } = marker;
  const isOurs =
    isRemembered || ledger === owner.name || (ledger === undefined && entriesOf(marker).every(owner.knows));
  if (!isOurs) return undefined;
  return owner.name === undefined ? rest : { ...rest, ledger: owner.name };
}

/** The items of this ledger. One without a name is left out where one with the name is about the same entry. */
export function ours<Item extends { marker: Marker }>(
  items: readonly Item[],
  owner: Owner,
  isRemembered: (item: Item) => boolean = () => false,
): Item[] {
  const subject = ({ marker: { kind, entry } }: Item) => `${kind} ${entry}`;
  const own = new Set(items.filter(({ marker }) => marker.ledger === owner.name).map(subject));
  return items.flatMap(item => {
    const isTaken = item.marker.ledger === undefined && owner.name !== undefined && own.has(subject(item));
    const marker =
      isTaken && !isRemembered(item) ? undefined : claimed(item.marker, owner, isRemembered(item));
    return marker ? [{ ...item, marker }] : [];
  });
}

function entriesOf({ kind, entry, entries = [] }: Marker): string[] {
  switch (kind) {
    case 'entry':
      return [entry];
    case 'update':
      // `entry:fingerprint`, or `entry#key type:fingerprint`.
      return entries.map(each => each.replace(/[#:].*/s, ''));
    case 'sweep':
      return [];
  }
}
