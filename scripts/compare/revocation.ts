/** revocation.*, crl.*: has the issuer withdrawn what is served, and does the server prove that it has not? */

import type { AskedPlace } from '../pki/types.ts';
import { notAsked, type Served } from '../probe/observation.ts';
import { instantOf } from '../text/calendar.ts';
import { cut } from '../text/cut.ts';
import { day } from '../text/duration.ts';
import { type Check, perServed } from './check.ts';
import type { Facts, Json, Unsure } from './finding.ts';
import { longestList } from './lists.ts';
import { allServed, type EntrySight } from './sight.ts';

export const revoked: Check = perServed('revocation.revoked', ({ certificate, revocation }) => {
  if (revocation?.status !== 'revoked') return undefined;
  const { at, reason, source, url } = revocation;
  return { sha256: certificate.sha256, at, reason, source, url };
});

/** RFC 7633: with such a certificate, clients that know the extension refuse a server that staples nothing usable. */
export const noStaple: Check = perServed(
  'revocation.no-staple',
  ({ certificate, stapled, revocation, tls }) => {
    // Where the handshake was not gone through with, the chain may have been read without asking for a staple.
    if (!certificate.mustStaple || tls.cipher === 'unknown') return undefined;
    const why = stapled ? revocation?.staple : 'NOT_STAPLED';
    return why === undefined ? undefined : { sha256: certificate.sha256, why };
  },
);

/** A list that is out of date has its own finding. */
export const unknown: Check = perServed('revocation.unknown', served => {
  const { certificate, revocation } = served;
  if (revocation?.status !== 'unknown' || revocation.stale || !isExpectedToSay(served)) return undefined;
  const { error } = revocation;
  if (error === notAsked) return undefined;
  return {
    sha256: certificate.sha256,
    subject: served.chain[0]?.subject,
    error,
    issuer: error === 'NO_ISSUER' ? certificate.issuer : undefined,
    asked: revocation.asked?.slice(0, longestList).map(shortened),
    askedTotal: (revocation.asked?.length ?? 0) > longestList ? revocation.asked?.length : undefined,
  };
});

/** Enough for any address that is meant to be read; a hostile certificate may hold four of 2,000 characters. */
const longestUrl = 500;

const shortened = ({ url, error, code }: AskedPlace): Json => ({
  url: cut(url, longestUrl),
  error,
  ...(code !== undefined && { code }),
});

export const stale: Check = perServed('crl.stale', ({ revocation }): Facts | undefined =>
  revocation?.stale ? { url: revocation.stale.url, nextUpdate: revocation.stale.nextUpdate } : undefined,
);

/** Nobody can be asked. */
const nowhere: readonly (string | undefined)[] = ['NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'];
/** The CA/Browser Forum lets CAs leave revocation out of certificates that live no longer (ballot SC-063). */
const shortLife = 10 * day;

/**
 * What could not be told of which entries.
 * - Whether what they serve was revoked, where the state would not know either. Memory of a revocation lasts as long as the
 *   certificate does; so only a certificate with none before it in memory may be one whose state was lost. What came after
 *   another one is known to be new.
 * - Whether their lists are to be had and up to date, where the probing machine had run short and could not ask.
 */
export function unsureOf(sights: readonly EntrySight[]): Unsure[] {
  const untold = sights.filter(sight =>
    allServed(sight).some(served => isUntold(served) && isFirst(sight, served.certificate.sha256)),
  );
  const unasked = sights.filter(sight =>
    allServed(sight).some(({ revocation }) => revocation?.error === notAsked),
  );
  return [
    ...untold.map(({ entry }): Unsure => ({ entry: entry.id, rule: 'revocation.revoked' })),
    ...unasked.flatMap(({ entry }): Unsure[] => [
      { entry: entry.id, rule: 'revocation.unknown' },
      { entry: entry.id, rule: 'crl.stale' },
    ]),
  ];
}

const isUntold = ({ revocation }: Served): boolean =>
  revocation?.status === 'unknown' && !nowhere.includes(revocation.error);

function isFirst({ generations }: EntrySight, sha256: string): boolean {
  const since = generations.find(line => line.sha256 === sha256)?.firstSeen;
  return since === undefined || generations.every(({ firstSeen }) => firstSeen >= since);
}

/** An internal CA that keeps no lists, or keeps them in a directory, is no news. */
function isExpectedToSay({ revocation, verdict, certificate }: Served): boolean {
  if (!nowhere.includes(revocation?.error)) return true;
  const [from, to] = [instantOf(certificate.notBefore), instantOf(certificate.notAfter)];
  const isShortLived = from !== undefined && to !== undefined && to - from <= shortLife;
  return verdict.public === true && !isShortLived;
}
