/** What the entries of a pull request are judged against. */

import { gatherKeys } from '../evidence/keys-in-service.ts';
import { gatherIssuers } from '../evidence/known-issuers.ts';
import { insideSystems } from '../handover/declaration.ts';
import { ownedFormats, placeOf } from '../ledger/folders.ts';
import type { LedgerReading } from '../ledger/read/assemble.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Context } from '../rules/rule.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { Bench } from './judge.ts';
import type { Side } from './two-sides.ts';

/** Undefined where the head has no ledger that could be read: then that is the problem. */
export function benchOf(
  before: Ledger | undefined,
  reading: LedgerReading,
  base: Side,
  indebted: ReadonlySet<string>,
  now: Date,
): Bench | undefined {
  const { ledger } = reading;
  if (!ledger) return undefined;
  const today = dayAt(now, ledger.settings.timezone);
  const { settings, parties, checklists } = ledger;
  const context: Context = {
    settings,
    parties,
    checklists,
    inside: insideSystems(ledger),
    now,
    today,
    issuers: gatherIssuers(ledger, []),
    keys: gatherKeys([]),
  };
  return {
    reading,
    ledger,
    formerly: before,
    context,
    today,
    mayOwe: mayOwe(before, base, now),
    indebted,
  };
}

/** A ledger that starts may bring what it likes; after that the settings of the base say how long. */
function mayOwe(before: Ledger | undefined, base: Side, now: Date): boolean {
  const until = before?.settings.adoption.until;
  return (
    !hasEntries(base) ||
    (before !== undefined && until !== undefined && dayAt(now, before.settings.timezone) <= until)
  );
}

const hasEntries = ({ paths }: Side) =>
  [...paths].some(path => ownedFormats.some(format => format === placeOf(path)?.format));
