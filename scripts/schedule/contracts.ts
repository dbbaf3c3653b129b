/** Duties for contracts that end. After that day nobody is obliged to do what depends on the contract. */

import { ownersSide } from '../handover/sides.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { dutyOf } from '../rules/shared/duty.ts';
import { compareWords } from '../text/order.ts';
import { type Draft, digest, draft } from './duty-draft.ts';

/** One entry that depends on a contract with a last day. */
interface Reliance {
  entry: AnyEntry;
  party: string;
  reference: string;
  until: string;
}

/** One duty for each end of a contract, with all entries that depend on it. */
export function contractDuties(ledger: Ledger): Draft[] {
  const reliances = entriesOf(ledger)
    .filter(({ status }) => status === 'active' || status === 'suspended')
    .toSorted((a, b) => compareWords(a.id, b.id))
    .flatMap(entry => reliance(entry, ledger));
  const contracts = Map.groupBy(reliances, ({ party, reference, until }) =>
    JSON.stringify([party, reference, until]),
  );
  return [...contracts.values()].flatMap(ofContract => {
    const [first] = ofContract;
    if (!first) return [];
    const { entry, party, reference, until } = first;
    const owners = [...new Set(ofContract.flatMap(({ entry }) => ownersSide(entry.owner)))];
    const entries = ofContract.map(({ entry }) => entry.id);
    const detail = { kind: 'contract', reference, entries } as const;
    const duty = draft('contract', entry, {
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
function reliance(entry: AnyEntry, { parties }: Ledger): Reliance[] {
  const { party, contract } = dutyOf(entry);
  if (party === undefined) return [];
  const owing = parties.get(party);
  const own = owing?.kind === 'contractor' ? owing.contract : undefined;
  const [reference, until] = contract?.until
    ? [contract.reference, contract.until]
    : [own?.reference, own?.until];
  return reference !== undefined && until !== undefined ? [{ entry, party, reference, until }] : [];
}
