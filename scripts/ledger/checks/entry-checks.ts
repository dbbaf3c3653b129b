/**
 * What an entry must satisfy beyond its schema: one function for each rule. They accept data of any shape, so that all
 * mistakes of an entry are reported in one run.
 */
import { acknowledgementFaults } from '../acknowledgements.ts';
import { textAt, valueAt } from '../data.ts';
import { endpointIdentity } from '../endpoint.ts';
import { hasBothKeyTypes } from '../key-types.ts';
import { nearest } from '../messages/nearest.ts';
import { hint } from '../messages/schema-messages.ts';
import type { Fault } from '../source.ts';
import { type CheckContext, type EntryFile, isActive } from './check-context.ts';
import { idFault } from './entry-id.ts';
import {
  contentsAreInOneSystem,
  contentsExist,
  evidenceExists,
  handoverFitsChecklist,
} from './handover-answers.ts';
import {
  contractorHasContract,
  nobodySignsAfterLeaving,
  ownersAreNotContractors,
  partiesExist,
} from './party-references.ts';
import { instantsAreInOrder } from './recorded-dates.ts';

type EntryRule = (entry: EntryFile, context: CheckContext) => Fault[];

const entryRules: readonly EntryRule[] = [
  idIsUnique,
  partiesExist,
  nobodySignsAfterLeaving,
  ownersAreNotContractors,
  siteExists,
  systemExists,
  trustSetExists,
  contractorHasContract,
  instantsAreInOrder,
  ecdsaRecordHasKeyTypes,
  daysAreInOrder,
  endpointsAreUnique,
  handoverFitsChecklist,
  evidenceExists,
  contentsExist,
  contentsAreInOneSystem,
  acknowledgementFaults,
];

export function entryFaults(entry: EntryFile, context: CheckContext): Fault[] {
  return entryRules.flatMap(rule => rule(entry, context));
}

function idIsUnique({ file, stem, data }: EntryFile, { ids }: CheckContext): Fault[] {
  const id = textAt(data, ['id']);
  if (id === undefined) return [];
  const other = ids.get(id.toLowerCase());
  if (other !== undefined && other !== file) {
    return [{ rule: 'entry.duplicate-id', values: { id, other }, path: ['id'] }];
  }
  return idFault(data, 'id', stem);
}

function siteExists({ data }: EntryFile, { sites }: CheckContext): Fault[] {
  const site = textAt(data, ['site']);
  if (site === undefined || !sites || sites.includes(site)) return [];
  return [{ rule: 'entry.unknown-site', values: { site, hint: hint(nearest(site, sites)) }, path: ['site'] }];
}

function systemExists({ data }: EntryFile, { tree }: CheckContext): Fault[] {
  const system = textAt(data, ['system']);
  if (system === undefined || tree.has(system, 'system')) return [];
  const values = { system, hint: hint(nearest(system, tree.stems('system'))) };
  return [{ rule: 'entry.unknown-system', values, path: ['system'] }];
}

function trustSetExists({ data }: EntryFile, { trustSets }: CheckContext): Fault[] {
  const trust = textAt(data, ['trust']);
  if (trust === undefined || !trustSets || trustSets.has(trust)) return [];
  const values = { trust, hint: hint(nearest(trust, trustSets)) };
  return [{ rule: 'entry.unknown-trust-set', values, path: ['trust'] }];
}

/** Without `keyTypes: both`, nobody asks an endpoint for the ECDSA certificate, and its record would never be used. */
function ecdsaRecordHasKeyTypes({ data }: EntryFile): Fault[] {
  if (valueAt(data, ['ecdsa']) === undefined || hasBothKeyTypes(data)) return [];
  return [{ rule: 'entry.ecdsa-unasked', path: ['ecdsa'], at: 'key' }];
}

/** Days compare as text. The schema reports a text that is no day. */
function daysAreInOrder({ data }: EntryFile): Fault[] {
  const [starts, expires] = [textAt(data, ['starts']), textAt(data, ['expires'])];
  if (starts === undefined || expires === undefined || starts <= expires) return [];
  return [{ rule: 'entry.days-order', values: { starts, expires }, path: ['expires'] }];
}

function endpointsAreUnique(entry: EntryFile, { endpointOwners }: CheckContext): Fault[] {
  if (!isActive(entry)) return [];
  const seen = new Set<string>();
  return entry.endpoints.flatMap((endpoint, index): Fault[] => {
    if (!endpoint) return [];
    const identity = endpointIdentity(endpoint);
    const owner = endpointOwners.get(identity);
    const repeated = seen.has(identity) || owner !== entry;
    seen.add(identity);
    if (!repeated) return [];
    const { file, endpoints } = owner ?? entry;
    const first = endpoints.find(each => each && endpointIdentity(each) === identity);
    const values = { endpoint: endpoint.key, other: file, written: first?.key ?? endpoint.key };
    return [{ rule: 'entry.duplicate-endpoint', values, path: ['endpoints', index] }];
  });
}
