/** item.*: other things that expire, in the same stages as certificates. */
import type { Item } from '../ledger/types.ts';
import { endOfDay, plusDays } from '../text/calendar.ts';
import { type Context, type RecordCheck, raise } from './check.ts';
import type { Facts } from './finding.ts';
import { nearness } from './stages.ts';

export const near: RecordCheck = (entry, context) => {
  if (entry.type !== 'item' || entry.status !== 'active') return [];
  const { notBefore, notAfter } = validityOf(entry, context);
  const now = context.now.getTime();
  if (now > notAfter || (notBefore !== undefined && now < notBefore)) return [];
  // When a renewal that happens by itself should have happened cannot be told without a beginning.
  const method = notBefore === undefined ? 'manual' : entry.renewal.method;
  const judgement = nearness({ notBefore, notAfter }, method, context);
  if (!judgement) return [];
  const { facts, severity } = judgement;
  return [raise('item.near', { entry }, { facts: { ...datesOf(entry), ...facts }, severity })];
};

/** The last day still belongs to it. */
export const expired: RecordCheck = (entry, context) =>
  entry.type === 'item' &&
  entry.status === 'active' &&
  context.now.getTime() > validityOf(entry, context).notAfter
    ? [raise('item.expired', { entry }, { facts: datesOf(entry) })]
    : [];

/** From the beginning of the first day to the end of the last; milliseconds since 1970. */
function validityOf({ starts, expires }: Item, { settings }: Context) {
  return {
    notBefore: starts === undefined ? undefined : endOfDay(plusDays(starts, -1), settings.timezone) + 1,
    notAfter: endOfDay(expires, settings.timezone),
  };
}

function datesOf({ kind, starts, expires, reference, renewal, file }: Item): Facts {
  return { kind, starts, expires, reference, responsible: renewal.responsible, file };
}
