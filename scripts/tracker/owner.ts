/**
 * Whose an issue is where several ledgers share one tracker: its marker names the ledger. A ledger by itself at the top of its
 * repository has no name, and its markers need none.
 */
import { openRepository } from '../git/repository.ts';
import type { Environment } from '../git/run.ts';
import type { Marker } from './model/state.ts';

export interface Owner {
  /** Of the ledger; absent: it has none. */
  name?: string;
  /** Is there such an entry in this ledger? */
  knows(entry: string): boolean;
}

/** A ledger that shares its tracker with no other. */
export const onlyOwner: Owner = { knows: () => true };

const maximumName = 100;

/** @param named by the settings; without it a ledger is named by the folder of the repository it lies in */
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
 * The marker as one of this ledger's; undefined: it is another's. What carries no name was written before there were names, or
 * by a ledger without one: it is taken over by the ledger that has its entries.
 * @param isRemembered a sweep of this ledger knows it by its number, whatever the ledger was called then
 */
export function claimed(marker: Marker, owner: Owner, isRemembered = false): Marker | undefined {
  const { ledger, ...rest } = marker;
  const isOurs =
    isRemembered || ledger === owner.name || (ledger === undefined && entriesOf(marker).every(owner.knows));
  if (!isOurs) return undefined;
  return owner.name === undefined ? rest : { ...rest, ledger: owner.name };
}

/** Those of this ledger. What carries no name is not taken over where there is one with the name about the same entry. */
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
