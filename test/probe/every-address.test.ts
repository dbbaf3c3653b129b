/** `addresses: all`, from the resolver to the finding. */
import { once } from 'node:events';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { rulesOf, sweepAll, sweepOnce } from '../compare/compare-support.ts';
import { probeAll, targetOf, validity } from '../support/probing.ts';
import { entryOf, ledgerOf } from '../support/sample-data.ts';

const host = 'cluster.example.jp';
/** What the resolver says of every name. */
let found: { address: string; family: number }[] = [];
/** Milliseconds it takes. */
let resolvingTakes = 0;
vi.mock('node:dns/promises', () => ({
  lookup: async () => {
    await new Promise(resolve => setTimeout(resolve, resolvingTakes));
    return found;
  },
}));

const [fresh, stale] = await Promise.all(
  [0, 1].map(() => createSelfSignedLeaf({ names: [host], ...validity })),
);

const servers: Server[] = [];
afterEach(() => {
  resolvingTakes = 0;
  for (const server of servers.splice(0)) server.close();
});

async function serve(identity: typeof fresh, address: string, port = 0): Promise<number> {
  if (!identity) throw new Error('no certificate');
  const server = createServer({ key: identity.key, cert: identity.cert }, socket =>
    socket.on('error', () => 0),
  );
  servers.push(server.on('tlsClientError', () => undefined));
  server.listen(port, address);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function resolving(...addresses: string[]) {
  found = addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
}

async function probed(port: number) {
  const target = targetOf({ port, host, serverName: host });
  const entry = entryOf('entry', { endpoints: [target.endpoint] });
  return { entry, observations: await probeAll([target], { limits: { addresses: 'all', timeout: 2_000 } }) };
}

const addressesOf = (observations: Observation[]) => observations.map(({ address }) => address).toSorted();

describe('every address of a name', () => {
  it('is probed once, and the stale node is named', async () => {
    const port = await serve(fresh, '127.0.0.1');
    await serve(fresh, '127.0.0.2', port);
    await serve(stale, '127.0.0.3', port);
    resolving('127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.1');
    const { entry, observations } = await probed(port);
    expect(addressesOf(observations)).toEqual(['127.0.0.1', '127.0.0.2', '127.0.0.3']);
    const mixed = sweepOnce(entry, observations).findings.find(({ rule }) => rule === 'drift.mixed');
    const named = JSON.stringify([mixed?.facts.newest, mixed?.facts.others]);
    for (const last of [1, 2, 3]) expect(named).toContain(`https://${host}:${port} (127.0.0.${last})`);
  });

  it('is probed where the entry says so, whatever the settings say, and not where it says otherwise', async () => {
    const port = await serve(fresh, '127.0.0.1');
    resolving('127.0.0.1', '127.0.0.9');
    const target = targetOf({ port, host, serverName: host });
    const asked = async (own: 'first' | 'all', addresses: 'first' | 'all') =>
      (await probeAll([{ ...target, addresses: own }], { limits: { addresses } })).length;
    expect([await asked('all', 'first'), await asked('first', 'all')]).toEqual([2, 1]);
  });

  it('both of its families are', async () => {
    const port = await serve(fresh, '127.0.0.1');
    resolving('127.0.0.1', '::1');
    await serve(fresh, '::1', port).catch(() => undefined);
    expect(addressesOf((await probed(port)).observations)).toEqual(['127.0.0.1', '::1']);
  });

  it('where nobody listens at one of them, that one is the finding', async () => {
    const port = await serve(fresh, '127.0.0.1');
    resolving('127.0.0.1', '127.0.0.9');
    const { entry, observations } = await probed(port);
    const sweep = { ledger: ledgerOf([entry]), observations };
    const result = sweepAll(sweep, sweep, sweep);
    expect(rulesOf(result)).toContain('endpoint.unreachable');
    expect(result.findings.find(({ rule }) => rule === 'endpoint.unreachable')?.facts).toMatchObject({
      error: 'ECONNREFUSED',
      addresses: ['127.0.0.9'],
    });
  });

  it('is not dialled where it is denied, and the others are', async () => {
    const port = await serve(fresh, '127.0.0.1');
    resolving('169.254.169.254', '127.0.0.1');
    expect(addressesOf((await probed(port)).observations)).toEqual(['127.0.0.1']);
  });

  it('is one of 32 at most: the same ones in every order, and the rest is said to be left out', async () => {
    const port = await serve(fresh, '127.0.0.1');
    const many = Array.from({ length: 100 }, (_, index) => `127.0.1.${index + 1}`);
    resolving(...many);
    const first = (await probed(port)).observations;
    resolving(...many.toReversed());
    const second = (await probed(port)).observations;
    expect(first).toHaveLength(33);
    const rejected = first.filter(({ address }) => address === undefined);
    expect(rejected).toMatchObject([
      {
        outcome: 'unreachable',
        error: { code: 'TOO_MANY_ADDRESSES', message: expect.stringContaining('100') },
      },
    ]);
    expect(addressesOf(second)).toEqual(addressesOf(first));
  });

  it('is the same one for a second look that began before the addresses were known', async () => {
    // One that never answers TLS, so that whoever looks elsewhere is the first to hear anything.
    const silent = createTcpServer(socket => void socket.on('error', () => socket.destroy()));
    await once(silent.listen(0, '127.0.0.2'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const many = Array.from({ length: 40 }, (_, index) => `127.0.1.${index + 1}`);
    resolving('127.0.9.9', ...many, '127.0.0.2');
    // A second look begins after a tenth of the deadline.
    resolvingTakes = 600;
    const { observations } = await probed(port);
    silent.close();
    expect(observations).toHaveLength(33);
    expect(addressesOf(observations)).toContain('127.0.0.2');
    expect(addressesOf(observations)).not.toContain('127.0.9.9');
  });
});
