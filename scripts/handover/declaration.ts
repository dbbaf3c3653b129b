/** What the declaration of a system lacks: the list of its certificates and items that expire. */

import type { Path } from '../ledger/source.ts';
import type { Ledger, System } from '../ledger/types.ts';
import { day } from '../text/duration.ts';
import { plusDays } from '../text/zoned-time.ts';
import {
  dayAfter,
  partiesBarredFromConfirming,
  speaksForOwner,
  transfersMadeBy,
  type WrongSigner,
  wrongSigner,
} from './lacks.ts';
import { buildersSide, isOneSide, speaksFor } from './sides.ts';

export type DeclarationLack = { path: Path } & (
  | { kind: 'never-declared' }
  | { kind: 'declaration-unconfirmed' }
  /** The party that answered speaks neither for the builder nor for the operator, or the party that confirmed not for the owner. */
  | { kind: 'declaration-not-builder' | 'declaration-one-sided'; by: string }
  | ({ kind: 'declaration-not-owner' } & WrongSigner)
  /** The confirmation is older than the answer, or one of the two days is in the future. */
  | { kind: 'declaration-impossible-day'; on: string }
  /** An entry names this system, and the declaration does not list it. */
  | { kind: 'undeclared-entry'; entry: string }
  /** The declaration has to be reviewed; `due` was the last day for it. */
  | { kind: 'review-overdue'; answered: string; due: string }
);

/**
 * Everything that a declaration lacks; empty where it is complete.
 * @param parts ids of the entries that name this system and are not retired
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function declarationLacks(
  system: System,
  parts: readonly string[],
  parties: Ledger['parties'],
  today: string,
): DeclarationLack[] {
  const { declaration } = system;
  if (!declaration) return [{ kind: 'never-declared', path: [] }];
  const undeclared = parts
    .filter(entry => !declaration.contains.includes(entry))
    .map(entry => ({ kind: 'undeclared-entry', entry, path: ['declaration', 'contains'] }) as const);
  const due = reviewDue(system);
  const overdueReview =
    due !== undefined && due < today
      ? [
          {
            kind: 'review-overdue',
            answered: declaration.answered.on,
            due,
            path: ['declaration', 'answered', 'on'],
          } as const,
        ]
      : [];
  return [...signatureLacks(system, declaration, parties, today), ...undeclared, ...overdueReview];
}

/** By the id of a system: ids of the certificates and items that name it and are not retired, sorted. */
export function partsBySystem({ entries, items }: Pick<Ledger, 'entries' | 'items'>): Map<string, string[]> {
  const parts = [...entries, ...items].flatMap(({ id, system, status }) =>
    system === undefined || status === 'retired' ? [] : [{ id, system }],
  );
  const bySystem = Map.groupBy(parts, ({ system }) => system);
  return new Map([...bySystem].map(([system, parts]) => [system, parts.map(({ id }) => id).toSorted()]));
}

/**
 * The last day before the declaration has to be reviewed; undefined where there is no declaration. The day of the answer counts,
 * not that of the confirmation: only the other side knows what is inside the system.
 */
export function reviewDue({ declaration, reviewEvery }: System): string | undefined {
  if (!declaration) return undefined;
  const { on } = declaration.answered;
  return plusDays(on, Math.floor(reviewEvery / day));
}

function signatureLacks(
  system: System,
  { answered, confirmed }: NonNullable<System['declaration']>,
  parties: Ledger['parties'],
  today: string,
): DeclarationLack[] {
  const builders = buildersSide(system);
  if (builders.length > 0 && !builders.some(side => speaksFor(answered, side, parties)))
    return [{ kind: 'declaration-not-builder', by: answered.by, path: ['declaration', 'answered', 'by'] }];
  if (!confirmed) return [{ kind: 'declaration-unconfirmed', path: ['declaration'] }];
  const path: Path = ['declaration', 'confirmed', 'by'];
  const latest = dayAfter(today);
  if (partiesBarredFromConfirming(answered, system).some(other => isOneSide(other, confirmed, parties)))
    return [{ kind: 'declaration-one-sided', by: confirmed.by, path }];
  if (!speaksForOwner(confirmed, transfersMadeBy(system.handover?.transfers ?? [], latest), system, parties))
    return [{ kind: 'declaration-not-owner', ...wrongSigner(confirmed, parties), path }];
  const future = [answered.on, confirmed.on].find(on => on > latest);
  if (confirmed.on < answered.on || future !== undefined)
    return [
      {
        kind: 'declaration-impossible-day',
        on: future ?? confirmed.on,
        path: ['declaration', 'confirmed', 'on'],
      },
    ];
  return [];
}
