/** What a check is, and the two ways a check reports. */
import type { AnyEntry, Entry, Ledger, Settings, Severity } from '../ledger/types.ts';
import type { Served, Vantage } from '../probe/observation.ts';
import type { ChainEvidence } from './evidence.ts';
import type { Facts, Finding, RuleId } from './finding.ts';
import type { KeysInService } from './policy/keys.ts';
import { rules } from './rules.ts';
import { vantageName } from './seen.ts';
import type { EndpointSight, EntrySight } from './sight.ts';

/** What checks may know beside the entry they look at. */
export interface Context extends Pick<Ledger, 'parties' | 'checklists'> {
  settings: Settings;
  /** What {@link insideSystems} says. */
  inside: ReadonlyMap<string, readonly string[]>;
  now: Date;
  /** The day it is in the ledger's time zone, `YYYY-MM-DD`. */
  today: string;
  evidence: ChainEvidence;
  keys: KeysInService;
}

/** One question asked of one active certificate and what was seen of it. Pure; knows nothing of other checks. */
export type Check = (sight: EntrySight, context: Context) => Finding[];

/**
 * One question asked of what the ledger itself says of one entry, of whatever type and status: nothing that is seen, or
 * not seen, at an endpoint changes the answer.
 */
export type RecordCheck = (entry: AnyEntry, context: Context) => Finding[];

interface Details {
  facts: Facts;
  /** The endpoint concerned; absent: the entry as a whole. */
  endpoint?: string | undefined;
  /** Where the rule's own severity does not apply. */
  severity?: Severity | undefined;
}

/** A finding of `rule` about an entry or one of its endpoints. */
export function raise(rule: RuleId, about: { entry: Subject }, details: Details): Finding {
  const { facts, endpoint, severity = rules[rule].severity } = details;
  const { id: entry, keyType } = about.entry;
  const place = endpoint === undefined ? {} : { endpoint };
  // The key of an endpoint tells which of two certificates it is about; an entry has one id for both.
  const type = endpoint === undefined && keyType !== undefined ? { keyType } : {};
  const key = [rule, entry, ...Object.values({ ...place, ...type })].join(':');
  return { key, rule, severity, entry, ...place, facts: withoutUndefined({ ...facts, ...type }) };
}

type Subject = Pick<AnyEntry, 'id'> & Pick<Entry, 'keyType'>;

function withoutUndefined(facts: Facts): Finding['facts'] {
  const defined: Finding['facts'] = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) defined[name] = value;
  return defined;
}

/**
 * A check that looks at each certificate served. `judge` returns the facts where the rule applies; an endpoint gets one
 * finding however many of its addresses it concerns, with the facts of the certificate that expires first.
 */
export function perServed(
  rule: RuleId,
  judge: (served: Served, sight: EntrySight, context: Context, at: EndpointSight) => Facts | undefined,
): Check {
  return perWorst(rule, (...about) => {
    const facts = judge(...about);
    return facts && { facts, rank: 0 };
  });
}

/**
 * As {@link perServed}, but what `judge` ranks highest speaks for the endpoint; of equals, the certificate that expires
 * first.
 */
export function perWorst(
  rule: RuleId,
  judge: (
    served: Served,
    sight: EntrySight,
    context: Context,
    at: EndpointSight,
  ) => (Omit<Details, 'endpoint'> & { rank: number }) | undefined,
): Check {
  return (sight, context) =>
    sight.endpoints.flatMap(at => {
      const hits = at.served
        .flatMap(served => {
          const judgement = judge(served, sight, context, at);
          return judgement ? [{ served, ...judgement }] : [];
        })
        .toSorted((a, b) => b.rank - a.rank);
      const [worst] = hits;
      if (!worst) return [];
      const concerned = hits.map(({ served }) => served);
      const addresses = concernedAddresses(at, concerned);
      const vantages = concernedVantages(at, concerned);
      const facts = { ...worst.facts, addresses, vantages };
      return [raise(rule, sight, { endpoint: at.endpoint.key, severity: worst.severity, facts })];
    });
}

/**
 * The addresses to name in a finding: only where an endpoint was seen at several from one place. With one, naming it would rewrite
 * the finding whenever DNS rotates.
 */
export function concernedAddresses(
  at: EndpointSight,
  concerned: readonly { address?: string | undefined }[],
): string[] | undefined {
  const ofVantage = Map.groupBy([...at.served, ...at.failed], ({ vantage }) => vantageName(vantage));
  if (![...ofVantage.values()].some(seen => seen.length > 1)) return undefined;
  const addresses = concerned.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return addresses.length > 0 ? [...new Set(addresses)].toSorted() : undefined;
}

/**
 * The vantages to name in a finding: only where an endpoint was seen from several, and not all of them agree. A name may
 * lead elsewhere from inside than from outside.
 */
export function concernedVantages(
  at: EndpointSight,
  concerned: readonly { vantage: Vantage }[],
): string[] | undefined {
  const all = vantageNames([...at.served, ...at.failed]);
  const names = vantageNames(concerned);
  return names.length < all.length ? names : undefined;
}

const vantageNames = (seen: readonly { vantage: Vantage }[]): string[] =>
  [...new Set(seen.map(({ vantage }) => vantageName(vantage) ?? '?'))].toSorted();
