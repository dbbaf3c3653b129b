/** Checks of the parties that an entry names: owners, responsible parties, builders and everyone who signed. */
import { keysAt, listAt, textAt, valueAt } from '../data.ts';
import { nearest } from '../messages/nearest.ts';
import { hint } from '../messages/schema-messages.ts';
import { partyWords } from '../messages/schema-terms.ts';
import type { Fault, Path } from '../source.ts';
import type { Party } from '../types.ts';
import type { CheckContext, EntryFile } from './check-context.ts';

/** A place at which a party is named, the kind it must have, and the path of the day on which it acted. */
interface Mention {
  path: Path;
  kind?: Party['kind'];
  on?: Path;
}

const mentions: readonly Mention[] = [
  { path: ['owner', 'team'], kind: 'team' },
  { path: ['owner', 'primary'], kind: 'person' },
  { path: ['owner', 'deputy'], kind: 'person' },
  { path: ['builder'] },
  { path: ['operator'] },
  { path: ['renewal', 'responsible'] },
  { path: ['handover', 'builder'] },
  { path: ['handover', 'receivedBy'], on: ['handover', 'date'] },
];

function mentionsOf(data: unknown): Mention[] {
  const answers = keysAt(data, ['handover', 'answers']) ?? [];
  const transfers = listAt(data, ['handover', 'transfers']);
  return [
    ...mentions,
    ...answers.flatMap(question => signatures(['handover', 'answers', question])),
    ...signatures(['declaration']),
    ...transfers.flatMap((_, index): Mention[] => {
      const path = ['handover', 'transfers', index];
      return [{ path: [...path, 'from'] }, { path: [...path, 'to'], on: [...path, 'on'] }];
    }),
    ...listAt(data, ['acknowledged']).map((_, index) => ({ path: ['acknowledged', index, 'by'] })),
  ];
}

const signatures = (path: Path): Mention[] =>
  ['answered', 'confirmed'].map(key => ({ path: [...path, key, 'by'], on: [...path, key, 'on'] }));

export function partiesExist({ data }: Pick<EntryFile, 'data'>, { parties }: CheckContext): Fault[] {
  if (!parties) return [];
  return mentionsOf(data).flatMap(({ path, kind }): Fault[] => {
    const party = textAt(data, path);
    if (party === undefined) return [];
    const actual = parties.get(party);
    if (actual === undefined) return [unknownParty(party, path, parties)];
    if (kind === undefined || kind === actual) return [];
    const values = {
      party,
      key: String(path.at(-1)),
      actual: partyWords[actual],
      expected: partyWords[kind],
    };
    return [{ rule: 'entry.party-kind', values, path }];
  });
}

function unknownParty(party: string, path: Path, parties: ReadonlyMap<string, unknown>): Fault {
  const values = { party, hint: hint(nearest(party, parties.keys())) };
  return { rule: 'entry.unknown-party', values, path };
}

/** Nobody may answer, confirm or take over after their last day. */
export function nobodySignsAfterLeaving({ data }: EntryFile, { left }: CheckContext): Fault[] {
  if (left.size === 0) return [];
  return mentionsOf(data).flatMap(({ path, on }): Fault[] => {
    const [party, day] = [textAt(data, path), on && textAt(data, on)];
    const last = party === undefined ? undefined : left.get(party);
    if (party === undefined || day === undefined || last === undefined || day <= last) return [];
    return [{ rule: 'entry.party-left', values: { party, last, day }, path }];
  });
}

/** A contractor cannot be an owner, and so no member of a contractor can. */
export function ownersAreNotContractors({ data }: EntryFile, { contractors }: CheckContext): Fault[] {
  return ['primary', 'deputy'].flatMap((key): Fault[] => {
    const path = ['owner', key];
    const party = textAt(data, path);
    const contractor = party === undefined ? undefined : contractors.get(party);
    if (party === undefined || contractor === undefined) return [];
    return [{ rule: 'entry.contractor-owner', values: { party, contractor, key }, path }];
  });
}

export function contractorHasContract({ data }: EntryFile, { parties }: CheckContext): Fault[] {
  return contracts.flatMap(({ party: path, contract, rule }): Fault[] => {
    const party = textAt(data, path);
    if (party === undefined || parties?.get(party) !== 'contractor') return [];
    return valueAt(data, contract) === undefined ? [{ rule, path }] : [];
  });
}

const contracts = [
  { party: ['renewal', 'responsible'], contract: ['renewal', 'contract'], rule: 'entry.contract-missing' },
  { party: ['operator'], contract: ['contract'], rule: 'entry.operator-contract-missing' },
] as const;

/** The administrators in the settings must be known parties. */
export function administratorsExist(settings: unknown, { parties }: CheckContext): Fault[] {
  if (!parties) return [];
  return listAt(settings, ['administrators']).flatMap((party, index): Fault[] =>
    typeof party !== 'string' || parties.has(party)
      ? []
      : [unknownParty(party, ['administrators', index], parties)],
  );
}
