import { expect, it } from 'vitest';
import type { Served } from '../../scripts/probe/observation.ts';
import { SharedValues } from '../../scripts/probe/shared-values.ts';
import { sha256Of } from '../support/sample-data.ts';

const served = (subject: string): Served => ({
  outcome: 'served',
  entry: 'e',
  endpoint: 'https://a:443',
  at: '2026-12-01T00:00:00.000Z',
  vantage: {},
  address: '192.0.2.1',
  tls: { protocol: 'TLSv1.3', cipher: 'x' },
  certificate: { sha256: sha256Of('leaf'), subject: { commonName: subject } },
  chain: [{ sha256: sha256Of('leaf'), subject, selfSigned: false, ca: false, der: 'AAAA' }],
  verdict: { trust: 't', path: 'trusted', hostname: 'match' },
  stapled: false,
});

it('keeps a certificate once, without its DER', () => {
  const sharing = new SharedValues();
  const [first, second] = [sharing.of(served('a')), sharing.of(served('a'))] as [Served, Served];
  const { der: _, ...link } = served('a').chain[0] ?? {};
  expect(second).toEqual({ ...served('a'), chain: [link] });
  expect(second.certificate).toBe(first.certificate);
  expect(second.chain[0]).toBe(first.chain[0]);
});

it('believes of no observation what only another one says', () => {
  const sharing = new SharedValues();
  sharing.of(served('a'));
  expect(sharing.of(served('b'))).toMatchObject({
    certificate: { subject: { commonName: 'b' } },
    chain: [{ subject: 'b' }],
  });
  expect(sharing.of(served('a'))).toMatchObject({ certificate: { subject: { commonName: 'a' } } });
});
