/** policy.quantum: what a migration to post-quantum cryptography would touch. */
import type { Served } from '../../probe/observation.ts';
import { instantOf } from '../../text/calendar.ts';
import { compareWords } from '../../text/order.ts';
import { type Check, raise } from '../check.ts';
import { listFacts } from '../lists.ts';
import { allServed } from '../sight.ts';
import { asked } from './ask.ts';
import { isBelow128, isClassical, isQuantumSafeGroup } from './strength.ts';

/** NIST IR 8547 §4.1: deprecated after the first year where security is below 128 bits, disallowed after the second. */
const deprecatedAfter = '2030-12-31';
const disallowedAfter = '2035-12-31';

/** One finding an entry: it is an inventory, and what is to be done is done once for all of its endpoints. */
export const quantum: Check = asked('quantum', sight => {
  const served = allServed(sight);
  const keys = namesIn(served, ({ certificate, chain }) => [certificate.key, ...chain.map(({ key }) => key)]);
  const signatures = namesIn(served, ({ chain }) => chain.map(({ signature }) => signature));
  const groups = distinct(served.map(({ tls }) => tls.group)).filter(group => !isQuantumSafeGroup(group));
  if (keys.length + signatures.length + groups.length === 0) return [];
  const lists = {
    ...listFacts('keys', keys),
    ...listFacts('signatures', signatures),
    ...listFacts('groups', groups),
  };
  return [raise('policy.quantum', sight, { facts: { ...lists, ...outlived(served) } })];
});

/** The later of the two dates that a certificate in service outlives, and until when that certificate lasts. */
function outlived(served: readonly Served[]): { outlives?: string; notAfter?: string } {
  const classical = served.filter(({ certificate: { key } }) => key !== undefined && isClassical(key));
  const small = classical.filter(({ certificate: { key } }) => key !== undefined && isBelow128(key));
  return latestBeyond(disallowedAfter, classical) ?? latestBeyond(deprecatedAfter, small) ?? {};
}

function latestBeyond(
  outlives: string,
  served: readonly Served[],
): { outlives: string; notAfter: string } | undefined {
  const ends = served.flatMap(({ certificate: { notAfter } }) => (notAfter === undefined ? [] : [notAfter]));
  const end = Date.parse(`${outlives}T23:59:59Z`);
  const notAfter = ends
    .filter(each => (instantOf(each) ?? end) > end)
    .toSorted(compareWords)
    .at(-1);
  return notAfter === undefined ? undefined : { outlives, notAfter };
}

const namesIn = (
  served: readonly Served[],
  of: (served: Served) => readonly (string | undefined)[],
): string[] => distinct(served.flatMap(of)).filter(isClassical);

const distinct = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names.filter(name => name !== undefined))].toSorted(compareWords);
