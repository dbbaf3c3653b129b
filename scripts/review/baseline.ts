/** The state against which the entries of a pull request are judged. */

import { gatherKeys } from '../evidence/keys-in-service.ts';
import { gatherIssuers } from '../evidence/known-issuers.ts';
import { partsBySystem } from '../handover/declaration.ts';
import { ledgerPlaceOf, ownedFormats } from '../ledger/folders.ts';
import type { LedgerReading } from '../ledger/read/assemble.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Context } from '../rules/rule.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { HandoverDemands } from './handover-demands.ts';
import type { Side } from './two-sides.ts';

export interface Baseline extends HandoverDemands {
  reading: LedgerReading;
  context: Context;
  /** New entries with `adopted: false` are still allowed. */
  mayAddUnadopted: boolean;
  /** Files of the base that say `adopted: false`, readable or not. */
  unadopted: ReadonlySet<string>;
}

/** @returns undefined where the ledger of the head cannot be read: then its problems are what the review shows */
export function baselineOf(
  before: Ledger | undefined,
  reading: LedgerReading,
  base: Side,
  unadopted: ReadonlySet<string>,
  now: Date,
): Baseline | undefined {
  const { ledger } = reading;
  if (!ledger) return undefined;
  const today = dayAt(now, ledger.settings.timezone);
  const { settings, parties, checklists } = ledger;
  const context: Context = {
    settings,
    parties,
    checklists,
    inside: partsBySystem(ledger),
    now,
    today,
    issuers: gatherIssuers(ledger, []),
    keys: gatherKeys([]),
  };
  return {
    reading,
    ledger,
    baseLedger: before,
    context,
    today,
    mayAddUnadopted: mayAddUnadopted(before, base, now),
    unadopted,
  };
}

/** A new ledger may add any entry without its handover. Later, `adoption.until` in the settings of the base sets the last day. */
function mayAddUnadopted(before: Ledger | undefined, base: Side, now: Date): boolean {
  const until = before?.settings.adoption.until;
  return (
    !hasEntries(base) ||
    (before !== undefined && until !== undefined && dayAt(now, before.settings.timezone) <= until)
  );
}

const hasEntries = ({ paths }: Side) =>
  [...paths].some(path => ownedFormats.some(format => format === ledgerPlaceOf(path)?.format));
