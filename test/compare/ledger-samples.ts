/** Ledgers with entries of every type, for tests of rules that read only the ledger. */
import { compare } from '../../scripts/compare/compare.ts';
import type { Comparison, Finding } from '../../scripts/compare/finding.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import type { AnyEntry, Entry, Item, Ledger, Party, System } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { checklist, parties as register } from '../handover/handover-support.ts';
import { entryOf, ledgerOf, now } from '../support/sample-data.ts';

const left: Party = { kind: 'person', id: 'sato', name: 'Sato', left: '2026-09-30' };
const leaving: Party = { kind: 'person', id: 'endo', name: 'Endo', left: '2026-10-01' };
const teams: Party[] = [
  { kind: 'team', id: 'deserted', name: 'Deserted', members: ['sato'] },
  { kind: 'team', id: 'half', name: 'Half', members: ['sato', 'suzuki'] },
];
export const parties = new Map(
  [...register.values(), left, leaving, ...teams].map(party => [party.id, party]),
);

export const itemOf = (more: Partial<Item> = {}): Item => {
  const { id, owner, status, adopted, renewal, acknowledged, handover } = entryOf('license');
  return {
    type: 'item',
    kind: 'license',
    file: `inventory/items/${id}.yaml`,
    title: id,
    expires: '2035-12-31',
    ...{ id, owner, status, adopted, renewal, acknowledged, ...(handover && { handover }) },
    ...more,
  };
};

export function ledgerWith(entries: readonly AnyEntry[], more: Partial<Ledger> = {}): Ledger {
  const of = <T extends AnyEntry>(type: T['type']) => entries.filter((each): each is T => each.type === type);
  return {
    ...ledgerOf(of<Entry>('certificate'), { timezone: 'Asia/Tokyo' }),
    items: of<Item>('item'),
    systems: of<System>('system'),
    parties,
    checklists: new Map([[checklist.id, checklist]]),
    ...more,
  };
}

export function sweep(ledger: Ledger, observations: Observation[] = [], at = now): Comparison {
  const memory = remember(emptyMemory, observations, ledger, at);
  return compare(ledger, gatherEvidence(ledger, observations, memory), at);
}
export const found = (entry: AnyEntry, at = now): Finding[] =>
  sweep(ledgerWith([entry]), [], at).findings.filter(({ rule }) => !rule.startsWith('ledger.'));
export const rulesOf = (entry: AnyEntry, at = now) => found(entry, at).map(({ rule }) => rule);
