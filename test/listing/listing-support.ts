/** Listings of ledgers in a line or two. */
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory, type Memory } from '../../scripts/evidence/memory.ts';
import type { Ledger } from '../../scripts/ledger/types.ts';
import { listingOf } from '../../scripts/listing/listing.ts';
import type { Grouping, Listing } from '../../scripts/listing/row.ts';
import type { PrintedListing } from '../../scripts/listing/view/listing-words.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import { now } from '../support/sample-data.ts';

interface Given {
  observations?: readonly Observation[];
  memory?: Memory;
  at?: Date;
}

export function listed(ledger: Ledger, { observations, memory, at = now }: Given = {}): Listing {
  const { entries } = gatherEvidence(ledger, observations ?? [], memory ?? emptyMemory);
  const sources = { state: memory !== undefined, observations: observations !== undefined };
  return listingOf(ledger, entries, sources, at);
}

export function printedListing(
  ledger: Ledger,
  listing: Listing,
  { locale = 'en', by }: { locale?: Locale; by?: Grouping } = {},
): PrintedListing {
  const { sites, organization } = ledger.settings;
  return { listing, by, parties: ledger.parties, sites, organization, locale };
}
