import { expect, it } from 'vitest';
import { chainHash, type KnownVerdict, KnownVerdicts, knownFrom } from '../../scripts/probe/known.ts';
import type { Observation, Served } from '../../scripts/probe/observation.ts';
import { validator } from '../../scripts/schemas.ts';

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

it('is looked up by endpoint, chain and trust set, and only while it holds', () => {
  const verdict = {
    trust: 'internal',
    path: 'unanchored' as const,
    missingIssuer: 'CN=X',
    disorder: 'duplicate' as const,
  };
  const lines = known([served('https://a:443', { verdict: { ...verdict, hostname: 'mismatch' } })]);
  const verdicts = new KnownVerdicts(lines, now);
  const chain = chainHash([leafHash, caHash]);
  expect(verdicts.expects('https://a:443', 'trust-hash')).toBe(true);
  expect(verdicts.expects('https://a:443', 'other')).toBe(false);
  expect(verdicts.expects('https://b:443', 'trust-hash')).toBe(false);
  expect(verdicts.verdict(chain, 'trust-hash')).toEqual({
    path: 'unanchored',
    missingIssuer: 'CN=X',
    disorder: 'duplicate',
  });
  expect(verdicts.verdict(chain, 'other')).toBeUndefined();
  expect(
    new KnownVerdicts(lines, new Date('2026-07-01T00:00:00Z')).expects('https://a:443', 'trust-hash'),
  ).toBe(false);
});

it('writes lines that the schema of the state accepts', () => {
  const isLine = validator('known-verdict');
  for (const line of known([served('https://a:443')]))
    expect(isLine(JSON.parse(JSON.stringify(line)))).toBe(true);
});
