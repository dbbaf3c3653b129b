import { describe, expect, it } from 'vitest';
import { compiledValidator } from '../../../scripts/generate/validator-code.ts';
import { chainHash, type KnownVerdict, KnownVerdicts } from '../../../scripts/probe/known-verdicts.ts';
import type { Observation, Served } from '../../../scripts/probe/observation.ts';
import { knownFrom } from '../../support/probe-memory-parts.ts';

const now = new Date('2026-06-01T00:00:00Z');
const trust = new Map([['internal', { hash: 'trust-hash' }]]);
const [leafHash, caHash] = ['a'.repeat(64), 'b'.repeat(64)];

function served(endpoint: string, more: Partial<Served> = {}, leafEnd = '2027-01-01T00:00:00Z'): Served {
  return {
    outcome: 'served',
    entry: 'e',
    endpoint,
    at: now.toISOString(),
    vantage: {},
    address: '192.0.2.1',
    tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' },
    certificate: { sha256: leafHash },
    chain: [
      {
        sha256: leafHash,
        notBefore: '2026-01-01T00:00:00Z',
        notAfter: leafEnd,
        selfSigned: false,
        ca: false,
      },
      { sha256: caHash, notAfter: '2031-01-01T00:00:00Z', selfSigned: false, ca: true },
    ],
    verdict: { trust: 'internal', path: 'trusted', hostname: 'match' },
    stapled: false,
    ...more,
  };
}

const known = (observations: Observation[], previous: KnownVerdict[] = [], at = now) =>
  knownFrom(observations, previous, trust, at);

it('remembers a verdict for thirty days, or until a date of the chain', () => {
  expect(known([served('https://a:443')])).toEqual([
    {
      endpoint: 'https://a:443',
      chain: chainHash([leafHash, caHash]),
      trust: 'trust-hash',
      path: 'trusted',
      until: '2026-07-01T00:00:00.000Z',
    },
  ]);
  expect(known([served('https://a:443', {}, '2026-06-10T12:00:00Z')])[0]?.until).toBe(
    '2026-06-10T12:00:00.000Z',
  );
  // What is over already changes nothing any more.
  expect(known([served('https://a:443', {}, '2026-05-01T00:00:00Z')])[0]?.until).toBe(
    '2026-07-01T00:00:00.000Z',
  );
});

it('does not touch a line as long as it holds, so that an uneventful sweep changes nothing', () => {
  const first = known([served('https://b:443'), served('https://a:443')]);
  expect(first.map(({ endpoint }) => endpoint)).toEqual(['https://a:443', 'https://b:443']);
  const nextDay = new Date('2026-06-02T00:00:00Z');
  expect(known([served('https://a:443'), served('https://b:443')], first, nextDay)).toEqual(first);
  // An endpoint that did not answer today keeps its line.
  expect(known([served('https://a:443')], first, nextDay)).toEqual(first);
  const afterwards = new Date('2026-07-02T00:00:00Z');
  expect(known([served('https://a:443')], first, afterwards).map(({ until }) => until)).toEqual([
    '2026-08-01T00:00:00.000Z',
  ]);
});

it('learns once what completes a chain, and keeps it when it cannot be fetched another time', () => {
  const bare = { trust: 'internal', path: 'unanchored', hostname: 'match' } as const;
  const first = known([served('https://a:443', { verdict: bare })]);
  const completed = served('https://a:443', { verdict: { ...bare, completedBy: ['CN=Middle'] } });
  const learned = known([completed], first);
  expect(learned).toEqual([{ ...first[0], completedBy: ['CN=Middle'] }]);
  expect(known([served('https://a:443', { verdict: bare })], learned)).toEqual(learned);
});

it('remembers whose fault it is, so that a finding says the same in the next sweep', () => {
  const culprit = { sha256: caHash, name: 'CN=Middle' };
  const verdict = {
    trust: 'internal',
    path: 'invalid',
    error: 'INVALID_CA',
    culprit,
    hostname: 'match',
  } as const;
  const lines = known([served('https://a:443', { verdict })]);
  expect(compiledValidator('known-verdict')(lines[0])).toBe(true);
  const remembered = new KnownVerdicts(lines, now).verdict(chainHash([leafHash, caHash]), 'trust-hash');
  expect(remembered).toEqual({ path: 'invalid', error: 'INVALID_CA', culprit });
});

it('keeps the chains of a name behind which several are served, but not without end', () => {
  const rotating = Array.from({ length: 20 }, (_, index) =>
    served('https://a:443', {
      chain: [{ sha256: String(index % 10).repeat(64), selfSigned: false, ca: false }],
    }),
  );
  expect(known(rotating)).toHaveLength(8);
});

it('leaves out failures and trust sets that are gone', () => {
  expect(
    known([
      served('https://a:443', { verdict: { trust: 'gone', path: 'trusted', hostname: 'match' } }),
      {
        outcome: 'unreachable',
        entry: 'e',
        endpoint: 'https://b:443',
        at: now.toISOString(),
        vantage: {},
        error: { code: 'TIMEOUT', step: 'connect', message: '' },
      },
    ]),
  ).toEqual([]);
});

it('is looked up by chain and trust set, whichever endpoint serves it, and only while it holds', () => {
  const verdict = {
    trust: 'internal',
    path: 'unanchored' as const,
    missingIssuer: 'CN=X',
    disorder: 'duplicate' as const,
  };
  const lines = known([served('https://a:443', { verdict: { ...verdict, hostname: 'mismatch' } })]);
  const verdicts = new KnownVerdicts(lines, now);
  const chain = chainHash([leafHash, caHash]);
  expect(verdicts.verdict(chain, 'trust-hash')).toEqual({
    path: 'unanchored',
    missingIssuer: 'CN=X',
    disorder: 'duplicate',
  });
  expect(verdicts.verdict(chain, 'other')).toBeUndefined();
  const afterwards = new Date('2026-07-01T00:00:00Z');
  expect(new KnownVerdicts(lines, afterwards).verdict(chain, 'trust-hash')).toBeUndefined();
});

describe('the old versions an endpoint accepts', () => {
  const endpoint = 'https://a:443';
  const accepting = (old?: Served['tls']['old'], more: Partial<Served> = {}) =>
    served(endpoint, { ...more, tls: { protocol: 'TLSv1.3', cipher: 'c', ...(old && { old }) } });
  const key = { endpoint, trust: 'trust-hash', chain: chainHash([leafHash, caHash]) };
  const nextDay = new Date('2026-06-02T00:00:00Z');
  const olds = (lines: KnownVerdict[]) => lines.map(({ old }) => old);

  it('are not asked for again where there are none, as long as the line holds', () => {
    const lines = known([accepting('none')]);
    const verdicts = new KnownVerdicts(lines, nextDay);
    expect(verdicts.refusesWithdrawn(key)).toBe(true);
    expect(verdicts.refusesWithdrawn({ ...key, endpoint: 'https://b:443' })).toBe(false);
    expect(verdicts.refusesWithdrawn({ ...key, chain: 'x' })).toBe(false);
    expect(verdicts.verdict(key.chain, key.trust)).toEqual({ path: 'trusted' });
    expect(new KnownVerdicts(lines, new Date('2026-07-02T00:00:00Z')).refusesWithdrawn(key)).toBe(false);
    // The same again changes nothing; an answer that is missing does not either.
    expect(known([accepting('none')], lines, nextDay)).toEqual(lines);
    expect(known([accepting()], lines, nextDay)).toEqual(lines);
  });

  it('are asked for again where there are any, and the line follows', () => {
    const lines = known([accepting('TLSv1')]);
    expect(new KnownVerdicts(lines, nextDay).refusesWithdrawn(key)).toBe(false);
    const fixed = known([accepting('none')], lines, nextDay);
    expect(olds(fixed)).toEqual(['none']);
    expect(fixed[0]?.until).toBe(lines[0]?.until);
  });

  it('come into a line that was made without them', () => {
    const lines = known([accepting()]);
    expect(new KnownVerdicts(lines, nextDay).refusesWithdrawn(key)).toBe(false);
    expect(olds(known([accepting('none')], lines, nextDay))).toEqual(['none']);
  });

  it('are the newest of any address', () => {
    const addresses = [accepting('TLSv1'), accepting('none'), accepting('TLSv1.1'), accepting()];
    expect(olds(known(addresses))).toEqual(['TLSv1.1']);
    expect(olds(known(addresses, known([accepting('none')]), nextDay))).toEqual(['TLSv1.1']);
  });

  it('are remembered beyond the verdict, for who gives no answer and who is away for a while', () => {
    const lines = known([accepting('TLSv1')]);
    const later = new Date('2026-07-15T00:00:00Z');
    expect(new KnownVerdicts(lines, later).lastWithdrawnAnswer(endpoint)).toBe('TLSv1');
    expect(new KnownVerdicts(lines, later).verdict(key.chain, key.trust)).toBeUndefined();
    expect(known([], lines, later)).toEqual(lines);
    expect(known([], lines, new Date('2026-08-15T00:00:00Z'))).toEqual([]);
    // Another chain takes its place.
    const link = { sha256: 'c'.repeat(64), selfSigned: true, ca: false };
    expect(olds(known([accepting('TLSv1.1', { chain: [link] })], lines, later))).toEqual(['TLSv1.1']);
  });
});

it('writes lines that the schema of the state accepts', () => {
  const isLine = compiledValidator('known-verdict');
  const tls = { protocol: 'TLSv1.2', cipher: 'c', old: 'none' as const };
  for (const line of known([served('https://a:443'), served('https://b:443', { tls })]))
    expect(isLine(JSON.parse(JSON.stringify(line)))).toBe(true);
});
