/** How long a remembered verdict is used: until the first certificate of its path expires, and at most thirty days. */
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { compiledValidator } from '../../../scripts/generate/validator-code.ts';
import {
  chainHash,
  type KnownVerdict,
  KnownVerdicts,
  VerdictMemory,
} from '../../../scripts/probe/known-verdicts.ts';
import type { Served } from '../../../scripts/probe/observation.ts';
import { day } from '../../../scripts/text/duration.ts';
import { judge } from '../../pki/verify/judging.ts';
import { knownFrom } from '../../support/probe-memory-parts.ts';
import { type Issued, issue, now, purposes, usages } from '../../support/tls/pki.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const trust = new Map([['internal', { hash: 'trust-hash' }]]);
const daysOn = (days: number) => new Date(now.getTime() + days * day);
const ending = (days: number) => ({ notAfter: daysOn(days) });

/** What `endpoint` is seen to serve: its chain is as sent, its verdict made here. */
function observed(
  sent: readonly Issued[],
  trusted: readonly Issued[],
  { endpoint = 'https://a:443', at = now, extra = [] as Issued[], verdict = {} } = {},
): Served {
  const judged = judge(sent, trusted, { now: at, extra }).verdict;
  return {
    outcome: 'served',
    entry: 'e',
    endpoint,
    at: at.toISOString(),
    vantage: {},
    tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' },
    certificate: { sha256: 'a'.repeat(64) },
    chain: sent.map(({ serial }) => ({
      sha256: String(serial).padStart(64, '0'),
      selfSigned: false,
      ca: false,
    })),
    verdict: { trust: 'internal', ...judged, ...verdict, hostname: 'match' },
    stapled: false,
  };
}

const untilOf = (observation: Served, previous: KnownVerdict[] = [], at = now) =>
  knownFrom([observation], previous, trust, at).at(-1)?.until;

describe('a verdict ends', () => {
  it('with an anchor that is not sent', () => {
    const root = issue({ subject: 'Root', ...authority, ...ending(1) });
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
    const lines = knownFrom([observed([leaf], [root])], [], trust, now);
    expect(lines.map(({ path, until }) => [path, until])).toEqual([['trusted', daysOn(1).toISOString()]]);
    const { chain = '' } = lines[0] ?? {};
    expect(new KnownVerdicts(lines, daysOn(0.9)).verdict(chain, 'trust-hash')).toEqual({
      path: 'trusted',
      anchor: 'CN=Root',
      pathEnds: daysOn(1).toISOString(),
    });
    expect(new KnownVerdicts(lines, daysOn(1.1)).verdict(chain, 'trust-hash')).toBeUndefined();
  });

  it('as soon as it is made, where that is in the last instant', () => {
    const root = issue({ subject: 'Root', ...authority, ...ending(1) });
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
    const at = daysOn(1);
    const observation = observed([leaf], [root], { at });
    expect(observation.verdict).toMatchObject({ path: 'trusted', until: at.toISOString() });
    const { until: _, ...verdict } = observation.verdict;
    const chain = [{ sha256: 'a', notAfter: at.toISOString(), selfSigned: false, ca: true }];
    expect(untilOf({ ...observation, verdict, chain }, [], at)).toBe(at.toISOString());
  });

  it('with the sooner of two that were made alike', () => {
    const root = issue({ subject: 'Root', ...authority });
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
    const until = daysOn(2).toISOString();
    const both = [observed([leaf], [root]), observed([leaf], [root], { verdict: { until } })];
    for (const observations of [both, both.toReversed()])
      expect(knownFrom(observations, [], trust, now).map(line => line.until)).toEqual([until]);
  });

  it('with a certificate that was fetched', () => {
    const root = issue({ subject: 'Root', ...authority });
    const middle = issue({ subject: 'Middle', issuer: root, ...authority, ...ending(3) });
    const leaf = issue({ subject: 'leaf', issuer: middle, purposes: [purposes.server] });
    const bare = observed([leaf], [root]);
    const completed = observed([leaf], [root], { extra: [middle] });
    expect(completed.verdict.completedBy).toEqual(['CN=Middle']);
    expect(untilOf(bare)).toBe(daysOn(30).toISOString());
    expect(untilOf(completed)).toBe(daysOn(3).toISOString());
    // A line that learns it afterwards ends with it as well.
    expect(untilOf(completed, knownFrom([bare], [], trust, now))).toBe(daysOn(3).toISOString());
  });

  it('when what spoke against it is over', () => {
    const root = issue({ subject: 'Root', ...authority, notBefore: daysOn(2), notAfter: daysOn(900) });
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
    const early = observed([leaf], [root]);
    expect(early.verdict.error).toBe('CERT_NOT_YET_VALID');
    expect(untilOf(early)).toBe(daysOn(2).toISOString());
  });

  it('after thirty days, and nothing of its path is written down that lasts longer', () => {
    const root = issue({ subject: 'Root', ...authority, ...ending(31) });
    // The leaf's own dates are none of the verdict's.
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server], ...ending(1) });
    const observation = observed([leaf], [root]);
    expect(observation.verdict).toEqual({
      trust: 'internal',
      path: 'trusted',
      anchor: 'CN=Root',
      hostname: 'match',
    });
    expect(untilOf(observation)).toBe(daysOn(30).toISOString());
  });

  it('for every endpoint that it was remembered for', () => {
    const root = issue({ subject: 'Root', ...authority });
    const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
    const first = knownFrom([observed([leaf], [root])], [], trust, now);
    // The sweep of day 29 believes the line of another endpoint; that is no reason to believe it until day 59.
    const late = observed([leaf], [root], { endpoint: 'https://b:443', at: daysOn(29) });
    expect(untilOf(late, first, daysOn(29))).toBe(daysOn(30).toISOString());
    expect(untilOf(late, first, daysOn(31))).toBe(daysOn(61).toISOString());
  });
});

describe('a line that claims to hold for longer than any can', () => {
  const key = { endpoint: 'https://a:443', chain: 'c'.repeat(64), trust: 'trust-hash' };
  const line = (until: Date): KnownVerdict => ({
    ...key,
    path: 'trusted',
    old: 'none',
    until: until.toISOString(),
  });

  it('is not believed', () => {
    const poisoned = new KnownVerdicts([line(new Date('9999-12-31T00:00:00Z'))], now);
    expect(poisoned.verdict(key.chain, key.trust)).toBeUndefined();
    expect(poisoned.refusesWithdrawn(key)).toBe(false);
    expect(poisoned.lastWithdrawnAnswer(key.endpoint)).toBeUndefined();
    expect(new KnownVerdicts([line(daysOn(30))], now).verdict(key.chain, key.trust)).toEqual({
      path: 'trusted',
    });
    expect(new KnownVerdicts([line(daysOn(30.1))], now).verdict(key.chain, key.trust)).toBeUndefined();
  });

  it('is forgotten', () => {
    for (const until of [daysOn(30.1), new Date('9999-12-31T00:00:00Z')])
      expect(new VerdictMemory([line(until)], trust, now).lines()).toEqual([]);
    expect(new VerdictMemory([line(daysOn(30))], trust, now).lines()).toHaveLength(1);
  });
});

it('a line that is over is made anew, whatever else it remembered', () => {
  const root = issue({ subject: 'Root', ...authority });
  const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
  const wrong = { path: 'invalid' as const, error: 'CERT_HAS_EXPIRED' };
  const first = knownFrom([observed([leaf], [root], { verdict: wrong })], [], trust, now);
  const lines = first.map(line => ({ ...line, old: 'none' as const }));
  const again = observed([leaf], [root], { at: daysOn(31) });
  expect(knownFrom([again], lines, trust, daysOn(31))).toEqual([
    {
      endpoint: 'https://a:443',
      chain: lines[0]?.chain,
      trust: 'trust-hash',
      path: 'trusted',
      anchor: 'CN=Root',
      until: daysOn(61).toISOString(),
    },
  ]);
});

it('a version of the program believes no other’s verdicts', () => {
  const fingerprints = ['a'.repeat(64)];
  const mine = chainHash(fingerprints);
  const { version } = manifest;
  try {
    manifest.version = `${version}-later`;
    expect(chainHash(fingerprints)).not.toBe(mine);
  } finally {
    manifest.version = version;
  }
  expect(chainHash(fingerprints)).toBe(mine);
});

it('an observation that says when its path ends keeps to the schema', () => {
  const root = issue({ subject: 'Root', ...authority, ...ending(1) });
  const leaf = issue({ subject: 'leaf', issuer: root, purposes: [purposes.server] });
  const observation = observed([leaf], [root]);
  expect(observation.verdict.until).toBe(daysOn(1).toISOString());
  expect(compiledValidator('observation')(JSON.parse(JSON.stringify(observation)))).toBe(true);
});
