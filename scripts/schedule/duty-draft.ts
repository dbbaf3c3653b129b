/** A duty before it is compared with a day. */
import { createHash } from 'node:crypto';
import { ownersSide } from '../handover/sides.ts';
import type { AnyEntry } from '../ledger/types.ts';
import type { Duty, DutyKind } from './duty.ts';

/** `key`: the source of its uid. `overdue`: only where this does not follow from its day. */
export type DutyDraft = Omit<Duty, 'uid' | 'overdue'> & {
  key: readonly (string | number)[];
  overdue?: boolean;
};

/** A duty with defaults: somebody has to do it, and its day is recorded. */
export function draftDuty(
  kind: DutyKind,
  entry: AnyEntry,
  { key = [], ...more }: Pick<DutyDraft, 'date' | 'responsible' | 'detail'> & Partial<DutyDraft>,
): DutyDraft {
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
    key: [kind, ...subjectKey(entry), ...key],
    ...more,
  };
}

/** The part of a key that names the entry, or one of its two certificates where it has both kinds. */
export function subjectKey(entry: AnyEntry): string[] {
  const keyType = entry.type === 'certificate' ? entry.keyType : undefined;
  return keyType ? [entry.id, keyType] : [entry.id];
}

/** A part of a uid that stands for untrusted text of any length. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
