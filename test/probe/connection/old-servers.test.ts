/**
 * Old and odd servers, what is read of them and what is said: the rows of docs/old-servers.md. Versions, suites, curves and
 * kinds of keys: `openssl.test.ts`; certificates no OpenSSL takes: `unreadable.test.ts`.
 */

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientHello } from '../../../scripts/probe/connection/client-hello.ts';
import type { Served } from '../../../scripts/probe/observation.ts';
import {
  type Options,
  probeAll,
  probeFailed,
  probeServed,
  serveTcp,
  serveTls,
  targetOf,
} from '../../support/probing.ts';
import { opensslServer } from '../../support/servers/openssl.ts';
import { authority, hasOpenssl, type Made, Openssl, server, type Wanted } from '../../support/tls/openssl.ts';
import type { Peer } from '../../support/tls/peers.ts';
import { present } from '../../support/tls/tls-peer.ts';

const name = 'a.example.jp';

/** A TLS server behind a look at the client's hello; `false`: it is answered otherwise. */
function behindHello(
  options: TlsOptions,
  look: (hello: Buffer, socket: Parameters<Peer>[0]) => boolean,
): Peer {
  const tls = createTlsServer(options, socket => socket.on('error', () => socket.destroy()));
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  return socket =>
    void socket.once('data', hello => {
      if (!look(hello, socket)) return;
      socket.pause();
      socket.unshift(hello);
      tls.emit('connection', socket);
    });
}

const fatal = (description: number) => Buffer.from([21, 3, 3, 0, 2, 2, description]);

describe.skipIf(!hasOpenssl)('a server', () => {
  let openssl: Openssl;
  let root: Made;
  let ca: Made;
  let leaf: Made;
  beforeAll(() => {
    openssl = new Openssl();
    root = openssl.make({ subject: '/CN=Root', extensions: authority });
    ca = openssl.make({ subject: '/CN=CA', issuer: root, extensions: authority });
    leaf = openssl.make({ subject: `/CN=${name}`, issuer: ca, extensions: server(`DNS:${name}`) });
  });
  afterAll(() => openssl[Symbol.dispose]());

  const read = (port: number, options: Options = {}) =>
    probeServed({ port, serverName: name }, { anchors: [root.cert], ...options });
  const serving = (...chain: Made[]): TlsOptions => ({
    key: chain[0]?.key ?? '',
    cert: chain.map(({ cert }) => cert).join(''),
  });

  describe('with a certificate', () => {
    const san = server(`DNS:${name}`);
    it.each<[string, Partial<Wanted>, string[], object]>([
      ['of 512 RSA bits', { key: 'rsa:512' }, ['-tls1_2'], { certificate: { key: 'rsa-512' } }],
      ['signed with SHA-1', { digest: 'sha1' }, [], { chain: [{ signature: 'ecdsa-sha1' }] }],
      ['signed with MD5', { digest: 'md5', key: 'rsa:2048' }, [], { certificate: { key: 'rsa-2048' } }],
      ['for a DSA key', { key: 'dsa' }, ['-tls1_2'], { certificate: { key: expect.stringMatching(/^dsa/) } }],
      [
        'without names',
        { extensions: ['basicConstraints=CA:false'] },
        [],
        { verdict: { hostname: 'mismatch' } },
      ],
      [
        'for another name',
        { extensions: server('DNS:b.example.jp') },
        [],
        { certificate: { names: ['b.example.jp'] }, verdict: { path: 'trusted', hostname: 'mismatch' } },
      ],
      [
        'that is over',
        { notBefore: '20240101000000Z', notAfter: '20250101000000Z' },
        [],
        { certificate: { notAfter: '2025-01-01T00:00:00Z' }, verdict: { hostname: 'match' } },
      ],
    ])('%s', async (_name, wanted, options, expected) => {
      const issuer =
        wanted.digest === 'md5'
          ? openssl.make({ subject: '/CN=RSA', key: 'rsa:2048', extensions: authority })
          : root;
      const made = openssl.make({ subject: `/CN=${name}`, issuer, extensions: san, ...wanted });
      await using running = await opensslServer(made, '-cipher', 'ALL:@SECLEVEL=0', ...options);
      const observation = await read(running.ports[0] ?? 0);
      expect(observation).toMatchObject({ outcome: 'served', ...expected });
    });
  });

  describe('with a chain', () => {
    const chainOf = async (certificates: Made[], options?: Options): Promise<Served> => {
      await using listening = await serveTls(serving(...certificates));
      return await read(listening.port, options);
    };

    it('of twenty certificates', async () => {
      const authorities = [root];
      for (let index = 1; index < 20; index++)
        authorities.unshift(
          openssl.make({ subject: `/CN=CA ${index}`, issuer: authorities[0] ?? root, extensions: authority }),
        );
      const last = openssl.make({
        subject: `/CN=${name}`,
        issuer: authorities[0] ?? root,
        extensions: server(`DNS:${name}`),
      });
      const observation = await chainOf([last, ...authorities.slice(0, -1)]);
      expect(observation.chain).toHaveLength(20);
      expect(observation.verdict).toEqual({
        trust: 'test',
        path: 'trusted',
        anchor: 'CN=Root',
        hostname: 'match',
      });
    });

    it('in the wrong order, twice, or with strangers in it', async () => {
      const between = openssl.make({ subject: '/CN=Between', issuer: ca, extensions: authority });
      const last = openssl.make({
        subject: `/CN=${name}`,
        issuer: between,
        extensions: server(`DNS:${name}`),
      });
      const stranger = openssl.make({ subject: '/CN=Stranger', extensions: authority });
      const verdicts = [
        (await chainOf([last, ca, between])).verdict,
        (await chainOf([last, between, between, ca])).verdict,
        (await chainOf([last, between, ca, stranger])).verdict,
      ];
      expect(verdicts.map(({ path, disorder }) => [path, disorder])).toEqual([
        ['trusted', 'misordered'],
        ['trusted', 'duplicate'],
        ['trusted', 'unrelated'],
      ]);
    });

    it('through a CA that is over', async () => {
      const over = openssl.make({
        subject: '/CN=Over',
        issuer: root,
        extensions: authority,
        notBefore: '20200101000000Z',
        notAfter: '20250101000000Z',
      });
      const last = openssl.make({ subject: `/CN=${name}`, issuer: over, extensions: server(`DNS:${name}`) });
      const { verdict, chain } = await chainOf([last, over]);
      expect(verdict).toMatchObject({ path: 'invalid', error: 'CERT_HAS_EXPIRED', hostname: 'match' });
      expect(chain[1]?.notAfter).toBe('2025-01-01T00:00:00Z');
    });
  });

  describe('that wants', () => {
    it.each(['TLSv1.2', 'TLSv1.3'] as const)('a client certificate (%s)', async maxVersion => {
      const options = { requestCert: true, rejectUnauthorized: true, ca: root.cert, maxVersion };
      await using listening = await serveTls({ ...serving(leaf, ca), ...options });
      const { verdict, tls } = await read(listening.port);
      expect(verdict.path).toBe('trusted');
      expect(tls.protocol).toBe(maxVersion);
    });

    it('a name, and gives it its own certificate', async () => {
      const other = openssl.make({ subject: '/CN=other', extensions: server('DNS:other.example.jp') });
      const pem = (made: Made) => ['-cert2', made.certFile, '-key2', made.keyFile];
      await using running = await opensslServer(other, '-servername', name, ...pem(leaf));
      const [port = 0] = running.ports;
      expect((await read(port)).certificate.names).toEqual([name]);
      const [unnamed] = await probeAll([targetOf({ port })]);
      expect(unnamed).toMatchObject({ outcome: 'served', certificate: { names: ['other.example.jp'] } });
    });

    it.each([
      ['a name, and refuses who gives none', true],
      ['no name, and refuses who gives one', false],
    ])('%s: what it refuses is not read by other means', async (_name, wants) => {
      const peer = behindHello(serving(leaf, ca), (hello, socket) => {
        if (hello.includes(name) === wants) return true;
        socket.end(fatal(112));
        return false;
      });
      await using listening = await serveTcp(peer);
      const named = { port: listening.port, serverName: name };
      const unnamed = { port: listening.port };
      expect(await probeServed(wants ? named : unnamed)).toMatchObject({ certificate: { names: [name] } });
      expect(await probeFailed(wants ? unnamed : named)).toMatchObject({
        outcome: 'handshake-failed',
        error: { code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME', step: 'handshake' },
      });
    });

    it.each(['http/1.1', 'h2', 'xmpp-client'])(
      'to hear %s, and refuses who does not say so',
      async application => {
        let refused = 0;
        const options = { ...serving(leaf, ca), ALPNProtocols: [application] };
        const peer = behindHello(options, (hello, socket) => {
          if (hello.includes(application)) return true;
          refused++;
          socket.end(fatal(120));
          return false;
        });
        await using listening = await serveTcp(peer);
        expect((await read(listening.port)).verdict.path).toBe('trusted');
        expect(refused).toBeGreaterThan(0);
      },
    );

    it('to speak of something nobody speaks of', async () => {
      await using listening = await serveTcp(
        behindHello(serving(leaf), (_hello, socket) => {
          socket.end(fatal(120));
          return false;
        }),
      );
      expect(await probeFailed({ port: listening.port })).toMatchObject({
        outcome: 'handshake-failed',
        error: { code: expect.stringContaining('NO_APPLICATION_PROTOCOL') },
      });
    });

    describe('a hello of fewer than 256 octets, or of more than 511, and answers no other', () => {
      const peer = (options: TlsOptions) =>
        behindHello(options, hello => {
          const octets = hello.readUInt16BE(3);
          return octets < 256 || octets > 511;
        });

      it('with TLS 1.3', async () => {
        await using listening = await serveTcp(peer(serving(leaf, ca)));
        const { verdict, tls } = await read(listening.port, { limits: { timeout: 2_000 } });
        expect([verdict.path, tls.old]).toEqual(['trusted', 'none']);
      });

      it('after it refused the first one', async () => {
        const strict = peer({ ...serving(leaf, ca), ecdhCurve: 'P-521' });
        let refused = false;
        await using listening = await serveTcp(socket => {
          if (refused) return strict(socket);
          refused = true;
          socket.once('data', () => socket.end(fatal(40)));
        });
        expect((await read(listening.port)).verdict.path).toBe('trusted');
      });

      it.each(['TLSv1.1', 'TLSv1.2'] as const)('by hand, whatever name is asked for (%s)', upTo => {
        for (let length = 0; length < 255; length++) {
          const hello = clientHello(upTo, 'a'.repeat(length));
          const octets = hello.readUInt16BE(3);
          expect(octets < 256 || octets > 511).toBe(true);
          expect([hello.length - 5, hello.readUIntBE(6, 3) + 4]).toEqual([octets, octets]);
        }
      });
    });

    it('to begin anew as soon as it has begun', async () => {
      const tls = createTlsServer({ ...serving(leaf, ca), maxVersion: 'TLSv1.2' }, socket => {
        socket.on('error', () => socket.destroy());
        socket.renegotiate({}, () => undefined);
      });
      await using listening = await serveTcp(socket => void tls.emit('connection', socket));
      expect((await read(listening.port)).verdict.path).toBe('trusted');
    });
  });

  describe('that speaks what OpenSSL has forgotten', () => {
    const der = () => new X509Certificate(leaf.cert).raw;

    it('SSL 3.0', async () => {
      await using listening = await serveTcp(present([der()], 0));
      expect(await read(listening.port)).toMatchObject({
        tls: { protocol: 'SSLv3', cipher: 'unknown' },
        certificate: { names: [name] },
      });
    });

    it.each([
      ['knows no such name', 112],
      ['does not renegotiate', 100],
    ])('SSL 3.0, after a warning that it %s', async (_name, description) => {
      const warning = Buffer.from([21, 3, 0, 0, 2, 1, description]);
      await using listening = await serveTcp(socket => {
        socket.once('data', () => socket.write(warning));
        present([der()], 0)(socket);
      });
      expect(await read(listening.port)).toMatchObject({
        tls: { protocol: 'SSLv3' },
        certificate: { names: [name] },
      });
    });

    it('RC4 and nothing else', async () => {
      const rc4 = Buffer.from([0x00, 0x05, 0x00, 0x04]);
      await using listening = await serveTcp(
        socket =>
          void socket.once('data', hello => {
            if (!hello.includes(rc4)) socket.end(fatal(40));
            else {
              present([der()])(socket);
              socket.emit('data', hello);
            }
          }),
      );
      expect(await read(listening.port)).toMatchObject({
        tls: { cipher: 'unknown' },
        certificate: { names: [name] },
      });
    });
  });

  it('that leaves as soon as it has shaken hands', async () => {
    const tls = createTlsServer(serving(leaf, ca), socket => socket.destroy());
    await using listening = await serveTcp(socket => void tls.emit('connection', socket));
    expect((await read(listening.port)).verdict.path).toBe('trusted');
  });
});

it('every kind of them has its row, in a document people can read', () => {
  const page = readFileSync(new URL('../../../docs/old-servers.md', import.meta.url), 'utf8');
  for (const word of [
    'TLS 1.0',
    'RSA 512',
    'DSA',
    'MD5',
    'ALPN',
    'SNI',
    'brainpool',
    'Ed25519',
    '10,000',
    'SSL 3.0',
  ])
    expect(page).toContain(word);
});
