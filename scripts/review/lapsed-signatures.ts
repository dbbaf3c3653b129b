/** Signatures that no longer count, because the person who signed was removed from the group. */

import { declarationLacks, partsBySystem } from '../handover/declaration.ts';
import { handoverLacks } from '../handover/lacks.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { Change, LedgerChangeKind } from './change.ts';
import { leavingMembers } from './scope.ts';
import { change } from './value-change.ts';

/** One change for each removed member whose signatures are needed, with the entries that need them. */
export function lapsedSignatures(
  before: Ledger,
  after: Ledger,
  now: Date,
  mentions: (entry: AnyEntry, party: string) => boolean,
): Change<LedgerChangeKind>[] {
  const today = dayAt(now, after.settings.timezone);
  const inside = partsBySystem(after);
  const lacking = (entry: AnyEntry, parties: Ledger['parties']) =>
    handoverLacks(entry, { parties, checklists: after.checklists }, today).length +
    (entry.type === 'system'
      ? declarationLacks(entry, inside.get(entry.id) ?? [], parties, today).length
      : 0);
  return leavingMembers(before, after).flatMap(({ group, member }) => {
    const entries = entriesOf(after)
      .filter(entry => entry.status !== 'retired' && mentions(entry, member))
      .filter(entry => lacking(entry, after.parties) > lacking(entry, before.parties))
      .map(({ id }) => id)
      .sort();
    if (entries.length === 0) return [];
    const section = after.parties.get(group)?.kind === 'team' ? 'teams' : 'contractors';
    const told = change('member-removed', [section, group, 'members'], {
      about: group,
      from: member,
      attention: true,
    });
    return [{ ...told, entries }];
  });
}
