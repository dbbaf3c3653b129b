/** What the resolver says on a machine that has run short: glibc calls a name unknown whose file it could not open. */
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createSelfSignedLeaf, type Identity } from '../../scripts/pki/make/issuing-ca.ts';
import { probeAll, serveTls, targetOf, validity } from '../support/probing.ts';

const answers = vi.hoisted(() => ({ of: new Map<string, string[]>() }));
vi.mock('node:dns/promises', () => ({
  lookup: async (host: string) => {
    const code = answers.of.get(host)?.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return [{ address: '127.0.0.1', family: 4 }];
  },
}));

let own: Identity;
beforeAll(async () => {
  own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
});
beforeEach(() => answers.of.clear());

async function outcomesOf(hosts: Record<string, string[]>): Promise<(string | undefined)[]> {
  for (const [host, codes] of Object.entries(hosts)) answers.of.set(host, codes);
  await using listening = await serveTls({ key: own.key, cert: own.cert });
  const targets = Object.keys(hosts).map(host => targetOf({ host, port: listening.port }));
  const observations = await probeAll(targets);
  return Object.keys(hosts).map(host => {
    const found = observations.find(({ endpoint }) => endpoint.includes(`//${host}:`));
    return found?.outcome === 'served' ? found.outcome : found?.error.code;
  });
}

it('a name that is unknown while descriptors are short is asked for again', async () => {
  const hosts = { 'a.example.jp': ['EMFILE'], 'b.example.jp': ['ENOTFOUND'] };
  expect(await outcomesOf(hosts)).toEqual(['served', 'served']);
});

it('and is unknown when that is said again', async () => {
  const hosts = { 'a.example.jp': ['EMFILE'], 'b.example.jp': ['ENOTFOUND', 'ENOTFOUND'] };
  expect(await outcomesOf(hosts)).toEqual(['served', 'ENOTFOUND']);
});

it('where nothing was short, it is believed at once', async () => {
  expect(await outcomesOf({ 'b.example.jp': ['ENOTFOUND'] })).toEqual(['ENOTFOUND']);
});
