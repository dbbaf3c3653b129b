/** A duty as it is written down, before it is looked at from a day. */
import { createHash } from 'node:crypto';
import { ownersSide } from '../handover/sides.ts';
import type { AnyEntry } from '../ledger/types.ts';
import type { Duty, DutyKind } from './duty.ts';

/** `key`: what its uid is made of. `overdue`: where that does not follow from its day. */
export type Draft = Omit<Duty, 'uid' | 'overdue'> & { key: readonly (string | number)[]; overdue?: boolean };

/** Something to be done by somebody, unless told otherwise. */
export function draft(
  kind: DutyKind,
  entry: AnyEntry,
  { key = [], ...more }: Pick<Draft, 'date' | 'responsible' | 'detail'> & Partial<Draft>,
): Draft {
  const owners = ownersSide(entry.owner);
  return {
    kind,
    entry: entry.id,
    owner: owners[0] ?? null,
    owners,
    title: entry.title,
    file: entry.file,
    predicted: false,
    automatic: false,
    key: [kind, ...subjectOf(entry), ...key],
    ...more,
  };
}

/** What a key says it is about: one of the two certificates of an entry, where it has them. */
export function subjectOf(entry: AnyEntry): string[] {
  const keyType = entry.type === 'certificate' ? entry.keyType : undefined;
  return keyType ? [entry.id, keyType] : [entry.id];
}

/** Part of a uid made of text that may be long or anything. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
