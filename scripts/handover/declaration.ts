/** What the answer to “what is inside this system that runs out?” lacks. */

import type { Path } from '../ledger/source.ts';
import type { Ledger, System } from '../ledger/types.ts';
import { day } from '../text/duration.ts';
import { plusDays } from '../text/zoned-time.ts';
import { dayAfter, made, otherSide, type Stranger, speaksForOwner, stranger } from './lacks.ts';
import { buildersSide, isOneSide, speaksFor } from './sides.ts';

export type DeclarationLack = { path: Path } & (
  | { kind: 'never-declared' }
  | { kind: 'declaration-unconfirmed' }
  /** Whoever answered speaks neither for the builder nor for the operator; whoever confirmed not for the owner. */
  | { kind: 'declaration-not-builder' | 'declaration-one-sided'; by: string }
  | ({ kind: 'declaration-not-owner' } & Stranger)
  /** Confirmed before it was answered, or either of them in the future. */
  | { kind: 'declaration-impossible-day'; on: string }
  /** An entry says it is part of the system, and the declaration does not know of it. */
  | { kind: 'undeclared-entry'; entry: string }
  /** The answer is older than it may become; `due` was its last day. */
  | { kind: 'review-overdue'; answered: string; due: string }
);

/**
 * Everything a declaration lacks; empty for one that stands.
 * @param inside ids of the entries that name this system and are not retired
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function declarationLacks(
  system: System,
  inside: readonly string[],
  parties: Ledger['parties'],
  today: string,
): DeclarationLack[] {
  const { declaration } = system;
  if (!declaration) return [{ kind: 'never-declared', path: [] }];
  const unknown = inside
    .filter(entry => !declaration.contains.includes(entry))
    .map(entry => ({ kind: 'undeclared-entry', entry, path: ['declaration', 'contains'] }) as const);
  const due = reviewDue(system);
  const late =
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
  return [...signatures(system, declaration, parties, today), ...unknown, ...late];
}

/** By the id of a system: ids of the certificates and items that name it and are not retired, sorted. */
export function insideSystems({ entries, items }: Pick<Ledger, 'entries' | 'items'>): Map<string, string[]> {
  const parts = [...entries, ...items].flatMap(({ id, system, status }) =>
    system === undefined || status === 'retired' ? [] : [{ id, system }],
  );
  const bySystem = Map.groupBy(parts, ({ system }) => system);
  return new Map([...bySystem].map(([system, inside]) => [system, inside.map(({ id }) => id).toSorted()]));
}

/**
 * The last day on which the declaration is still young enough; undefined where there is none. It is the answer that
 * gets old: the owner cannot renew alone what only the other side knows.
 */
export function reviewDue({ declaration, reviewEvery }: System): string | undefined {
  if (!declaration) return undefined;
  const { on } = declaration.answered;
  return plusDays(on, Math.floor(reviewEvery / day));
}

function signatures(
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
  if (otherSide(answered, system).some(other => isOneSide(other, confirmed, parties)))
    return [{ kind: 'declaration-one-sided', by: confirmed.by, path }];
  if (!speaksForOwner(confirmed, made(system.handover?.transfers ?? [], latest), system, parties))
    return [{ kind: 'declaration-not-owner', ...stranger(confirmed, parties), path }];
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
