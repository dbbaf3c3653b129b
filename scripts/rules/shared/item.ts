/** What the rules about items share: other things that expire, in the same stages as certificates. */
import type { Facts } from '../../evidence/facts.ts';
import type { Item } from '../../ledger/types.ts';
import { endOfDay, plusDays } from '../../text/zoned-time.ts';
import type { Context } from '../rule.ts';

export const dateKinds = {
  kind: 'word',
  starts: 'day',
  expires: 'day',
  reference: 'text',
  responsible: 'text',
  file: 'text',
} as const;

/** From the beginning of the first day to the end of the last; milliseconds since 1970. */
export function validityOf({ starts, expires }: Item, { settings }: Pick<Context, 'settings'>) {
  return {
    notBefore: starts === undefined ? undefined : endOfDay(plusDays(starts, -1), settings.timezone) + 1,
    notAfter: endOfDay(expires, settings.timezone),
  };
}

export function datesOf({ kind, starts, expires, reference, renewal, file }: Item): Facts {
  return { kind, starts, expires, reference, responsible: renewal.responsible, file };
}
