/** A remembered verdict counts only for the endpoint it was made for. */
import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { createLeaf, createRoot } from '../../../scripts/pki/make/issuing-ca.ts';
import { chainHash, type KnownVerdict } from '../../../scripts/probe/known-verdicts.ts';
import { observe } from '../../../scripts/probe/observe.ts';
import { contextOf, serveTls, targetOf, trustOf, validity } from '../../support/probing.ts';

it('a verdict on the same chain at another endpoint is not believed', async () => {
  const [ours, theirs] = await Promise.all([
    createRoot('CN=Ours', validity),
    createRoot('CN=Theirs', validity),
  ]);
  const leaf = await createLeaf(theirs, { names: ['a.example.jp'], ...validity });
  await using server = await serveTls({ key: leaf.key, cert: leaf.cert });
  const target = targetOf({ port: server.port });
  const now = new Date();
  const fingerprint = new X509Certificate(leaf.cert).fingerprint256.replaceAll(':', '').toLowerCase();
  const line = (endpoint: string): KnownVerdict => ({
    endpoint,
    chain: chainHash([fingerprint]),
    trust: trustOf([ours.cert]).hash,
    path: 'trusted',
    until: new Date(now.getTime() + 86_400_000).toISOString(),
  });
  const path = async (endpoint: string) => {
    const { settings, trust } = contextOf({ anchors: [ours.cert] });
    const context = { now, vantage: {}, memory: { verdicts: [line(endpoint)], revocations: [] } };
    const seen = await Array.fromAsync(
      observe({ settings, trust }, { targets: [target], skipped: [] }, context),
    );
    return seen.map(each => (each.outcome === 'served' ? each.verdict.path : each.outcome));
  };
  // The line is a good one, and its own endpoint believes it.
  expect(await path(target.endpoint.key)).toEqual(['trusted']);
  expect(await path('https://elsewhere.example.jp:443')).toEqual(['unanchored']);
});
