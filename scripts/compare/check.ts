/** What a check is, and the two ways a check reports. */
import type { AnyEntry, Ledger, Settings, Severity } from '../ledger/types.ts';
import type { Served } from '../probe/observation.ts';
import type { ChainEvidence } from './evidence.ts';
import type { Finding, Json, RuleId } from './finding.ts';
import { rules } from './rules.ts';
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
}

/** One question asked of one active certificate and what was seen of it. Pure; knows nothing of other checks. */
export type Check = (sight: EntrySight, context: Context) => Finding[];

/**
 * One question asked of what the ledger itself says of one entry, of whatever type and status: nothing that is seen, or
 * not seen, at an endpoint changes the answer.
 */
export type RecordCheck = (entry: AnyEntry, context: Context) => Finding[];

/** Facts while they are put together: what is undefined is left out of the finding. */
export type Facts = Record<string, Json | undefined>;

interface Details {
  facts: Facts;
  /** The endpoint concerned; absent: the entry as a whole. */
  endpoint?: string | undefined;
  /** Where the rule's own severity does not apply. */
  severity?: Severity | undefined;
}

/** A finding of `rule` about an entry or one of its endpoints. */
export function raise(rule: RuleId, about: { entry: Pick<AnyEntry, 'id'> }, details: Details): Finding {
  const { facts, endpoint, severity = rules[rule].severity } = details;
  const entry = about.entry.id;
  const place = endpoint === undefined ? {} : { endpoint };
  const key = [rule, entry, ...Object.values(place)].join(':');
  return { key, rule, severity, entry, ...place, facts: withoutUndefined(facts) };
}

function withoutUndefined(facts: Facts): Finding['facts'] {
  const defined: Finding['facts'] = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) defined[name] = value;
  return defined;
}

/**
 * A check that looks at each certificate served. `look` returns the facts where the rule applies; an endpoint gets one
 * finding however many of its addresses it concerns, with the facts of the certificate that expires first.
 */
export function perServed(
  rule: RuleId,
  judge: (served: Served, sight: EntrySight, context: Context, at: EndpointSight) => Facts | undefined,
): Check {
  return (sight, context) =>
    sight.endpoints.flatMap(at => {
      const hits = at.served.flatMap(served => {
        const facts = judge(served, sight, context, at);
        return facts ? [{ served, facts }] : [];
      });
      const first = hits[0];
      if (!first) return [];
      const addresses = concernedAddresses(
        at,
        hits.map(({ served }) => served),
      );
      return [raise(rule, sight, { endpoint: at.endpoint.key, facts: { ...first.facts, addresses } })];
    });
}

/**
 * The addresses to name in a finding: only where an endpoint was seen at several. With one, naming it would rewrite
 * the finding whenever DNS rotates.
 */
export function concernedAddresses(
  at: EndpointSight,
  concerned: readonly { address?: string }[],
): string[] | undefined {
  if (at.served.length + at.failed.length < 2) return undefined;
  const addresses = concerned.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return addresses.length > 0 ? [...new Set(addresses)].toSorted() : undefined;
}

/** Longest list a finding carries: a certificate may hold ten thousand names, and every one of them is hostile text. */
const longestList = 20;

/** The first of a list, and how many there are where that is more than are kept. */
export function capped(values: readonly string[]): { shown: string[]; total: number | undefined } {
  return {
    shown: values.slice(0, longestList),
    total: values.length > longestList ? values.length : undefined,
  };
}
