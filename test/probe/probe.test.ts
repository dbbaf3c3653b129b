/** The generator as a whole: remembered verdicts, several addresses, old and odd servers, leaving early. */
import { describe, expect, it } from 'vitest';
import {
  createIntermediate,
  createLeaf,
  createRoot,
  createSelfSignedLeaf,
} from '../../scripts/pki/make/issuing-ca.ts';
import { probe } from '../../scripts/probe/probe.ts';
import { day } from '../../scripts/text/duration.ts';
import { knownFrom } from '../support/probe-memory-parts.ts';
import {
  contextOf,
  type Options,
  probeAll,
  probeFailed,
  probeServed,
  serveTcp,
  serveTls,
  settingsOf,
  targetOf,
  validity,
} from '../support/probing.ts';
import { hang } from '../support/tls/peers.ts';

const root = await createRoot('CN=Root', validity);
const ca = await createIntermediate(root, 'CN=CA', validity);
const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
const renewed = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
const chain = { key: leaf.key, cert: `${leaf.cert}\n${ca.cert}` };

describe('remembered verdicts', () => {
  const options: Options = { anchors: [root.cert] };
  const remember = (observations: Awaited<ReturnType<typeof probeAll>>, now = new Date()) =>
    knownFrom(observations, [], contextOf(options).trust, now);

  it('give the same observation with one dial', async () => {
    await using listening = await serveTls(chain);
    const target = targetOf({ port: listening.port, serverName: 'a.example.jp' });
    const first = await probeAll([target], options);
    const again = await probeAll([target], { ...options, known: remember(first) });
    // The first sweep asked which old versions are accepted, too.
    expect(listening.accepted()).toBe(3);
    const comparable = (observations: typeof first) => observations.map(({ at: _, ...rest }) => rest);
    expect(comparable(again)).toEqual(comparable(first));
  });

  it('are not believed for longer than an anchor that is not sent', async () => {
    const soon = new Date(Math.ceil(Date.now() / day) * day + day);
    const ending = await createRoot('CN=Ending', { ...validity, notAfter: soon });
    const below = await createLeaf(ending, { names: ['a.example.jp'], ...validity });
    await using listening = await serveTls({ key: below.key, cert: below.cert });
    const target = targetOf({ port: listening.port, serverName: 'a.example.jp' });
    const first = await probeAll([target], { anchors: [ending.cert] });
    const trust = contextOf({ anchors: [ending.cert] }).trust;
    expect(knownFrom(first, [], trust, new Date())).toMatchObject([
      { path: 'trusted', until: soon.toISOString() },
    ]);
  });

  it('are not believed of another chain', async () => {
    await using listening = await serveTls(chain);
    const target = targetOf({ port: listening.port, serverName: 'a.example.jp' });
    const first = await probeAll([target], options);
    await using other = await serveTls({ key: renewed.key, cert: renewed.cert });
    const moved = { ...target, endpoint: { ...target.endpoint, port: other.port } };
    const [observation] = await probeAll([moved], { ...options, known: remember(first) });
    // Its own verdict, not the remembered one: this chain lacks the intermediate.
    expect(observation).toMatchObject({ outcome: 'served', verdict: { path: 'unanchored' } });
  });

  it('are not believed of another trust set, or after their time', async () => {
    await using listening = await serveTls(chain);
    const target = targetOf({ port: listening.port, serverName: 'a.example.jp' });
    const first = await probeAll([target], options);
    expect(remember(first)[0]?.path).toBe('trusted');
    const [elsewhere] = await probeAll([target], {
      anchors: [leaf.cert.replace(/\n/g, '\n'), renewed.cert],
      known: remember(first),
    });
    expect(elsewhere).toMatchObject({ verdict: { path: 'trusted' } });
    const [stranger] = await probeAll([target], { anchors: [renewed.cert], known: remember(first) });
    expect(stranger).toMatchObject({ verdict: { path: 'unanchored', missingIssuer: 'CN=Root' } });
    const old = remember(first, new Date(Date.now() - 40 * day));
    const later = await probeAll([target], { ...options, known: old });
    expect(later).toMatchObject([{ verdict: { path: 'trusted' } }]);
  });
});

describe('addresses', () => {
  it('goes on to the next one where nobody listens at the first', async () => {
    await using listening = await serveTls(chain);
    // localhost is ::1 and 127.0.0.1 on most machines, and the server listens on the latter only.
    expect(
      await probeServed({ port: listening.port, host: 'localhost', serverName: 'a.example.jp' }),
    ).toMatchObject({
      address: '127.0.0.1',
    });
  });

  it('connects to the pinned address and sends the host as SNI', async () => {
    let asked: string | undefined;
    await using listening = await serveTls({
      ...chain,
      SNICallback(name, done) {
        asked = name;
        done(null, undefined);
      },
    });
    const observation = await probeServed({
      port: listening.port,
      host: 'a.example.jp',
      address: '127.0.0.1',
      serverName: 'a.example.jp',
    });
    expect(asked).toBe('a.example.jp');
    expect(observation).toMatchObject({ address: '127.0.0.1', verdict: { hostname: 'match' } });
  });

  it('never dials a denied address, pinned or resolved', async () => {
    await using listening = await serveTls(chain);
    const limits = { allow: [] };
    for (const endpoint of [
      { host: 'localhost' },
      { host: 'a.example.jp', address: '127.0.0.1' },
      { host: '127.0.0.1' },
    ])
      expect(await probeFailed({ port: listening.port, ...endpoint }, { limits })).toMatchObject({
        outcome: 'unreachable',
        error: { code: 'ADDRESS_DENIED', step: 'resolve' },
      });
    expect(listening.accepted()).toBe(0);
  });

  it('gives one observation per address where all are asked for', async () => {
    await using listening = await serveTls(chain);
    const target = targetOf({ port: listening.port, host: 'localhost' });
    const observations = await probeAll([target], { limits: { addresses: 'all' } });
    const addresses = observations.map(({ address }) => address);
    expect(addresses).toContain('127.0.0.1');
    expect(new Set(addresses).size).toBe(observations.length);
    expect(observations.every(({ endpoint }) => endpoint === target.endpoint.key)).toBe(true);
  });
});

describe('failures', () => {
  it('says how a connection was refused or a name not found', async () => {
    const gone = await serveTcp(hang);
    await gone[Symbol.asyncDispose]();
    expect(await probeFailed({ port: gone.port })).toMatchObject({
      outcome: 'unreachable',
      error: { code: 'ECONNREFUSED', step: 'connect' },
    });
    expect(await probeFailed({ port: 443, host: 'nowhere.invalid' })).toMatchObject({
      outcome: 'unreachable',
      error: { step: 'resolve' },
    });
  });

  it('survives names that nothing can be done with', async () => {
    await using listening = await serveTls(chain);
    const odd = ['', '127.0.0.1', 'a b', 'x'.repeat(300), '*.example.jp', '日本.example.jp', 'a\0b'];
    const observations = await probeAll(
      odd.map(serverName => targetOf({ port: listening.port, serverName })),
    );
    expect(observations).toHaveLength(odd.length);
  });
});

it('does not let the silent keep the living waiting', async () => {
  await using good = await serveTls(chain);
  await using silent = await serveTcp(hang);
  const live = Array.from({ length: 90 }, () => targetOf({ port: good.port }));
  const dead = Array.from({ length: 10 }, () => targetOf({ port: silent.port }));
  const limits = { timeout: 1_500, concurrency: 10 };
  const observations = await probeAll([...dead, ...live], { limits });
  // Every place was a dead one's at first.
  expect(observations.map(({ outcome }) => outcome)).toEqual([
    ...live.map(() => 'served'),
    ...dead.map(() => 'unreachable'),
  ]);
});

it('looks at a silent endpoint twice before it believes it', async () => {
  let connections = 0;
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  await using real = await serveTls({ key: own.key, cert: own.cert });
  const { connect } = await import('node:net');
  await using once = await serveTcp(socket => {
    // The first connection is lost somewhere; from the second on all is well.
    if (connections++ === 0) return;
    const inner = connect(real.port, '127.0.0.1');
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
    socket.on('close', () => inner.destroy());
  });
  const settings = { ...settingsOf({ timeout: 2_000 }), policy: { protocol: 'off' as const } };
  expect(await probeServed({ port: once.port }, { settings })).toMatchObject({ outcome: 'served' });
  expect(connections).toBe(2);
});

it('stops dialling when the reader leaves', async () => {
  await using good = await serveTls(chain);
  await using silent = await serveTcp(hang);
  const targets = [
    targetOf({ port: good.port }),
    ...Array.from({ length: 5 }, () => targetOf({ port: silent.port })),
  ];
  for await (const observation of probe(targets, contextOf({ limits: { timeout: 60_000 } }))) {
    expect(observation.outcome).toBe('served');
    break;
  }
});

it('stamps observations with the sweep’s clock, the vantage and DER once per certificate', async () => {
  await using listening = await serveTls(chain);
  const now = new Date('2030-01-01T00:00:00Z');
  const target = targetOf({ port: listening.port });
  const started = Date.now();
  const observations = await probeAll([target, target], { now, vantage: { site: 'tokyo', runner: 'r1' } });
  const passed = Date.now() - started;
  for (const { at, vantage } of observations) {
    expect(Date.parse(at) - now.getTime()).toBeGreaterThanOrEqual(0);
    expect(Date.parse(at) - now.getTime()).toBeLessThanOrEqual(passed + 1);
    expect(vantage).toEqual({ site: 'tokyo', runner: 'r1' });
  }
  const ders = observations.flatMap(one => (one.outcome === 'served' ? one.chain.map(({ der }) => der) : []));
  expect(ders.filter(der => der !== undefined)).toHaveLength(2);
});
