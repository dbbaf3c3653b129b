/** policy.protocol: versions of TLS that were withdrawn (RFC 8996). */
import { mayBeAsked } from '../../probe/line/asked.ts';
import type { Served } from '../../probe/observation.ts';
import { instantOf } from '../../text/calendar.ts';
import { day } from '../../text/duration.ts';
import type { Check, Context } from '../check.ts';
import type { Unsure } from '../finding.ts';
import type { EntrySight } from '../sight.ts';
import { askedOfServed } from './ask.ts';

/** By OpenSSL's name, as people write them. */
const withdrawn = new Map([
  ['SSLv3', 'SSL 3.0'],
  ['TLSv1', 'TLS 1.0'],
  ['TLSv1.1', 'TLS 1.1'],
]);

/**
 * Whoever agrees on such a version with a peer that offers TLS 1.3 speaks nothing newer, and today's clients cannot
 * connect. Whoever takes one only when nothing else is offered serves old clients at the others' risk. Not having been
 * able to ask says nothing.
 */
export const protocol: Check = askedOfServed('protocol', ({ certificate, tls }) => {
  const { sha256 } = certificate;
  const newest = withdrawn.get(tls.protocol);
  if (newest !== undefined) return { severity: 'error', facts: { sha256, newest } };
  const accepts = withdrawn.get(tls.old ?? 'none');
  return accepts === undefined ? undefined : { facts: { sha256, accepts } };
});

/**
 * How long after an entry was first seen a missing answer leaves the rule unsure. An older one has an answer in memory that
 * stands in, or never gave any: that it is silent must not keep its issues open for ever.
 */
const newFor = 7 * day;

/**
 * Entries that were asked for old versions and gave no answer, while nothing is remembered that could stand in: either they
 * are new, or what was known of them is lost. That no old version was found there does not end what was found earlier.
 */
export function unsureOfProtocol(
  sights: readonly EntrySight[],
  { settings, now }: Pick<Context, 'settings' | 'now'>,
): Unsure[] {
  if (settings.policy.protocol === 'off') return [];
  return sights
    .filter(sight => isNew(sight, now))
    .filter(({ endpoints }) =>
      endpoints.some(({ endpoint, served }) => mayBeAsked(endpoint.protocol) && served.some(isWithoutAnswer)),
    )
    .map(({ entry }) => ({ entry: entry.id, rule: 'policy.protocol' }));
}

function isNew({ generations }: EntrySight, now: Date): boolean {
  return generations.every(({ firstSeen }) => {
    const since = instantOf(firstSeen);
    return since === undefined || now.getTime() - since < newFor;
  });
}

/** Observations without a public key are from before the question was asked. */
const isWithoutAnswer = ({ tls, certificate }: Served): boolean =>
  tls.old === undefined && !withdrawn.has(tls.protocol) && certificate.publicKey !== undefined;
