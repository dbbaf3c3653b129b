/** Endpoints behind an HTTP proxy: real ones, and proxies that hang, drip, flood, refuse and lie. */
import { TLSSocket } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../scripts/ledger/types.ts';
import { Addresses } from '../../../scripts/net/addresses.ts';
import { parseProxy } from '../../../scripts/net/host-and-port.ts';
import { createSelfSignedLeaf } from '../../../scripts/pki/make/issuing-ca.ts';
import {
  type Options,
  probeAll,
  serveTcp,
  serveTls,
  settingsOf,
  targetOf,
  validity,
} from '../../support/probing.ts';
import { holds } from '../../support/property.ts';
import { closeAtOnce, drip, flood, hang, type Peer, reset, say } from '../../support/tls/peers.ts';
import { serveProxy } from '../../support/tls/proxy.ts';

const leaf = await createSelfSignedLeaf({ names: ['inside.example.jp'], ...validity });

/** One observation of an endpoint as the proxy at that port shows it. */
async function through(
  proxyPort: number,
  endpoint: Partial<Endpoint> & { port: number },
  options: Options = {},
) {
  const target = { ...targetOf(endpoint), proxy: { host: '127.0.0.1', port: proxyPort } };
  const observations = await probeAll([target], options);
  expect(observations).toHaveLength(1);
  return observations[0];
}

/** The endpoint of a proxy that answers CONNECT as `peer` does. */
async function behind(peer: Peer, more: Partial<Endpoint> = {}) {
  await using proxy = await serveTcp(peer);
  const place = { port: 443, host: 'inside.example.jp', ...more };
  return await through(proxy.port, place, { limits: { timeout: 700 } });
}

const answer =
  (text: string): Peer =>
  socket =>
    void socket.once('data', () => socket.write(text, 'latin1'));

/** A mail server as far as STARTTLS, and the TLS behind it. */
const smtp: Peer = socket => {
  const answers = ['250-mail\r\n250 STARTTLS\r\n', '220 go\r\n'];
  const listen = () => {
    socket.write(answers.shift() ?? '');
    if (answers.length > 0) return;
    socket.off('data', listen);
    const secure = new TLSSocket(socket, { isServer: true, key: leaf.key, cert: leaf.cert });
    secure.on('error', () => socket.destroy()).on('data', () => secure.end('221 bye\r\n'));
  };
  socket.on('data', listen).write('220 mail ESMTP\r\n');
};

describe('through a proxy', () => {
  it('hands it the name, which nobody here can look up, and reads the certificate', async () => {
    await using server = await serveTls(leaf);
    await using proxy = await serveProxy({ hosts: { 'inside.example.jp': '127.0.0.1' } });
    const place = { port: server.port, host: 'inside.example.jp', serverName: 'inside.example.jp' };
    for (const addresses of ['first', 'all'] as const) {
      const observation = await through(proxy.port, place, { limits: { addresses } });
      expect(observation).toMatchObject({
        outcome: 'served',
        proxy: `127.0.0.1:${proxy.port}`,
        verdict: { hostname: 'match' },
      });
      expect(observation).not.toHaveProperty('address');
    }
    expect(new Set(proxy.asked)).toEqual(new Set([`inside.example.jp:${server.port}`]));
  });

  it('connects to the pinned address instead', async () => {
    await using server = await serveTls(leaf);
    await using proxy = await serveProxy();
    const place = { port: server.port, host: 'inside.example.jp', address: '127.0.0.1' };
    expect(await through(proxy.port, place)).toMatchObject({ outcome: 'served', address: '127.0.0.1' });
    expect(new Set(proxy.asked)).toEqual(new Set([`127.0.0.1:${server.port}`]));
  });

  it('speaks STARTTLS: the greeting is the server’s, and so is the certificate', async () => {
    await using far = await serveTcp(smtp);
    await using proxy = await serveProxy();
    expect(await through(proxy.port, { port: far.port, protocol: 'smtp' })).toMatchObject({
      outcome: 'served',
      certificate: { names: ['inside.example.jp'] },
      proxy: `127.0.0.1:${proxy.port}`,
    });
  });

  it('gives its credentials when they are set, and says so when they are missing or wrong', async () => {
    await using server = await serveTls(leaf);
    const credentials = 'probe:pässword:1';
    await using proxy = await serveProxy({ credentials });
    const place = { port: server.port };
    const ask = (proxyCredentials?: string) =>
      through(
        proxy.port,
        place,
        proxyCredentials === undefined
          ? {}
          : { proxyCredentials: { [`127.0.0.1:${proxy.port}`]: proxyCredentials } },
      );
    const [none, wrong, right] = [await ask(), await ask('probe:wrong'), await ask(credentials)];
    const refused = { outcome: 'unreachable', error: { code: 'PROXY_407', step: 'connect' } };
    expect([none, wrong, right]).toMatchObject([refused, refused, { outcome: 'served' }]);
    expect(JSON.stringify([none, wrong, right])).not.toMatch(/p.ssword|wrong|Basic/);
  });

  it('tells a proxy that is gone from an endpoint that is', async () => {
    const gone = await serveTcp(hang);
    await gone[Symbol.asyncDispose]();
    const lost = await through(gone.port, { port: 443, host: 'inside.example.jp' });
    expect(lost).toMatchObject({
      outcome: 'unreachable',
      error: { code: 'PROXY_UNREACHABLE', step: 'connect' },
    });
    await using proxy = await serveProxy();
    const missing = await through(proxy.port, { port: 443, host: 'inside.example.jp' });
    expect(missing).toMatchObject({ outcome: 'unreachable', error: { code: 'PROXY_502', step: 'connect' } });
  });

  it('reads a proxy whose name cannot be looked up as one that cannot be reached', async () => {
    const target = {
      ...targetOf({ port: 443, host: '192.0.2.1' }),
      proxy: { host: 'proxy.invalid', port: 3128 },
    };
    expect(await probeAll([target])).toMatchObject([{ error: { code: 'PROXY_UNREACHABLE' } }]);
  });
});

describe('a proxy that', () => {
  it.concurrent.each<[string, Peer, string]>([
    ['says nothing', hang, 'TIMEOUT'],
    ['drips', drip(`HTTP/1.1 200 ${'x'.repeat(400)}`, 50), 'TIMEOUT'],
    ['announces for ever', answer('HTTP/1.1 100 Continue\r\n\r\n'), 'TIMEOUT'],
    ['closes', closeAtOnce, 'PROXY_REPLY'],
    ['resets', socket => void socket.once('data', () => reset(socket)), 'PROXY_REPLY'],
    ['speaks something else', say('220 mail ESMTP\r\n\r\n'), 'PROXY_REPLY'],
    ['speaks HTTP/2', answer('HTTP/2 200\r\n\r\n'), 'PROXY_REPLY'],
    ['has no such status', answer('HTTP/1.1 999 x\r\n\r\n'), 'PROXY_REPLY'],
    ['floods with a header', flood('HTTP/1.1 200 OK\r\n'.padEnd(4_096, 'x')), 'PROXY_REPLY'],
    ['floods with interim answers', flood('HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)), 'PROXY_REPLY'],
    ['forbids', answer('HTTP/1.1 403 Forbidden\r\n\r\n<html>no</html>'), 'PROXY_403'],
    ['points elsewhere', answer('HTTP/1.1 302 Found\r\nLocation: http://x/\r\n\r\n'), 'PROXY_302'],
  ])('%s is one failed observation', async (_name, peer, code) => {
    expect(await behind(peer)).toMatchObject({ outcome: 'unreachable', error: { code, step: 'connect' } });
  });

  it('announces first is waited for, and lines may end in LF only', async () => {
    const far = 'HTTP/1.1 103 Early Hints\nLink: <x>\n\nHTTP/1.0 200 OK\n\nnonsense';
    expect(await behind(answer(far))).toMatchObject({ error: { step: 'handshake' } });
  });

  it.each([1, 2, 3, 5, 7, 50])('answers in pieces of %i is understood', async size => {
    const reply = 'HTTP/1.1 200 OK\r\nVia: x\r\n\r\n554 go away\r\n';
    const peer: Peer = socket =>
      void socket.once('data', async () => {
        for (let from = 0; from < reply.length; from += size) {
          await new Promise(done => socket.write(reply.slice(from, from + size), done));
          await new Promise(done => setImmediate(done));
        }
      });
    expect(await behind(peer, { protocol: 'smtp' })).toMatchObject({ outcome: 'protocol-failed' });
  });

  it('sends the server’s first octets with its answer passes them on', async () => {
    // An alert: internal_error. Were it lost, the handshake would wait for the deadline.
    const alert = '\x15\x03\x03\x00\x02\x02\x50';
    expect(await behind(answer(`HTTP/1.1 200 OK\r\n\r\n${alert}`))).toMatchObject({
      outcome: 'handshake-failed',
      error: { code: expect.stringContaining('ALERT_INTERNAL_ERROR') },
    });
    expect(
      await behind(answer('HTTP/1.1 200 OK\r\n\r\n554 go away\r\n'), { protocol: 'smtp' }),
    ).toMatchObject({ outcome: 'protocol-failed' });
  });
});

it('whatever a proxy answers is one observation, and never one that serves', async () => {
  let reply = Buffer.alloc(0);
  await using proxy = await serveTcp(socket => void socket.once('data', () => socket.end(reply)));
  const start = fc.constantFrom(
    '',
    'HTTP/1.1 200 OK\r\n\r\n',
    'HTTP/1.1 100 x\r\n\r\nHTTP/1.1 200 x\n\n',
    'HTTP/1.1 ',
  );
  const protocols = fc.constantFrom('https', 'smtp', 'rdp');
  await holds(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), protocols, async (head, octets, protocol) => {
      reply = Buffer.concat([Buffer.from(head), octets]);
      const observed = await through(proxy.port, { port: 443, host: 'inside.example.jp', protocol });
      expect(observed?.outcome).toMatch(/^(unreachable|protocol-failed|handshake-failed)$/);
    }),
    300,
  );
});

describe('what a proxy is not asked for', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '169.254.169.254',
    'localhost',
    'a.localhost',
    'localhost.localdomain',
    'ip6-localhost',
    'metadata.google.internal',
  ])('%s', async host => {
    await using proxy = await serveProxy();
    const refused = { outcome: 'unreachable', error: { code: 'ADDRESS_DENIED', step: 'resolve' } };
    for (const addresses of ['first', 'all'] as const)
      expect(
        await through(proxy.port, { port: 443, host }, { limits: { allow: [], addresses } }),
      ).toMatchObject(refused);
    expect(
      await through(
        proxy.port,
        { port: 443, host: 'x.example.jp', address: '127.0.0.1' },
        { limits: { allow: [] } },
      ),
    ).toMatchObject(refused);
    expect(proxy.asked).toEqual([]);
  });

  it('is what the settings do not allow', async () => {
    const addresses = new Addresses(settingsOf({ allow: ['127.0.0.0/8'] }).probe);
    expect(await addresses.beyondProxy('localhost', false)).toEqual(['localhost']);
    expect(await addresses.beyondProxy('localhost', true)).toEqual(['127.0.0.1']);
    await expect(addresses.beyondProxy('metadata.goog', false)).rejects.toMatchObject({
      code: 'ADDRESS_DENIED',
    });
  });
});

describe('the proxy of a site is written', () => {
  it.each([
    ['http://proxy.example.jp:3128', { host: 'proxy.example.jp', port: 3128 }],
    ['HTTP://Proxy.Example.JP:80/', { host: 'proxy.example.jp', port: 80 }],
    ['http://192.0.2.1:8080', { host: '192.0.2.1', port: 8080 }],
    ['http://[2001:DB8::1]:8080', { host: '2001:db8::1', port: 8080 }],
    ['http://proxy.example.jp', undefined],
    ['https://proxy.example.jp:3128', undefined],
    ['http://u:p@proxy.example.jp:3128', undefined],
    ['http://proxy.example.jp:3128/path', undefined],
    ['http://proxy.example.jp:0', undefined],
    ['http://proxy.example.jp:65536', undefined],
    ['http://[proxy.example.jp]:80', undefined],
    ['http://pro xy:80', undefined],
    ['proxy.example.jp:3128', undefined],
  ])('%s', (text, expected) => {
    expect(parseProxy(text)).toEqual(expected);
  });

  it('as one authority whatever stands there', () => {
    holds(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
        for (const each of [url, text, `http://${text}`, `http://${text}:80`]) {
          const parsed = parseProxy(each);
          if (parsed) expect(parsed.host).toMatch(/^[a-z0-9._:-]+$/);
        }
      }),
      40,
    );
  });
});
