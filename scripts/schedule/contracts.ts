/** Duties for contracts that end. After that day nobody is obliged to do what depends on the contract. */

import { ownersSide } from '../handover/sides.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { dutyOf } from '../rules/shared/duty-parties.ts';
import { compareWords } from '../text/order.ts';
import { type DutyDraft, digest, draftDuty } from './duty-draft.ts';

/** An entry that depends on a contract with a last day. */
interface ContractUse {
  entry: AnyEntry;
  party: string;
  reference: string;
  until: string;
}

/** One duty for each end of a contract, with all entries that depend on it. */
export function contractDuties(ledger: Ledger): DutyDraft[] {
  const uses = entriesOf(ledger)
    .filter(({ status }) => status === 'active' || status === 'suspended')
    .toSorted((a, b) => compareWords(a.id, b.id))
    .flatMap(entry => contractUse(entry, ledger));
  const contracts = Map.groupBy(uses, ({ party, reference, until }) =>
    JSON.stringify([party, reference, until]),
  );
  return [...contracts.values()].flatMap(usesOfOne => {
    const [first] = usesOfOne;
    if (!first) return [];
    const { entry, party, reference, until } = first;
    const owners = [...new Set(usesOfOne.flatMap(({ entry }) => ownersSide(entry.owner)))];
    const entries = usesOfOne.map(({ entry }) => entry.id);
    const detail = { kind: 'contract', reference, entries } as const;
    const duty = draftDuty('contract', entry, {
      date: until,
      responsible: party,
      title: reference,
      owners,
      detail,
    });
    return [{ ...duty, key: ['contract', party, digest(reference)] }];
  });
}

/** The contract of the entry where it has a last day, else the contract of the contractor. */
function contractUse(entry: AnyEntry, { parties }: Ledger): ContractUse[] {
  const { party, contract } = dutyOf(entry);
  if (party === undefined) return [];
  const responsible = parties.get(party);
  const partyContract = responsible?.kind === 'contractor' ? responsible.contract : undefined;
  const [reference, until] = contract?.until
    ? [contract.reference, contract.until]
    : [partyContract?.reference, partyContract?.until];
  return reference !== undefined && until !== undefined ? [{ entry, party, reference, until }] : [];
}
