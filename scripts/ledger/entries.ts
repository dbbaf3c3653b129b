/** All entries of a ledger. */
import type { AnyEntry, Ledger } from './types.ts';

/** Certificates, then items, then systems. */
export function entriesOf({
  entries,
  items,
  systems,
}: Pick<Ledger, 'entries' | 'items' | 'systems'>): AnyEntry[] {
  return [...entries, ...items, ...systems];
}
