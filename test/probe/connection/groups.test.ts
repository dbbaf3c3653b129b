/** Servers that exchange keys in few groups only, and those whose groups are there to keep this side calculating. */
import { execFileSync } from 'node:child_process';
import { getDiffieHellman } from 'node:crypto';
import { once } from 'node:events';
import { connect, createSecureContext, type SecureContext, type TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lenientGroups } from '../../../scripts/net/key-exchange-groups.ts';
import { downloadContext, makeContexts } from '../../../scripts/net/tls-contexts.ts';
import { createSelfSignedLeaf, type Identity } from '../../../scripts/pki/make/issuing-ca.ts';
import { dheSuites } from '../../../scripts/probe/connection/dh-limit.ts';
import { probeFailed, probeServed, serveTcp, serveTls, validity } from '../../support/probing.ts';
import { opensslServer } from '../../support/servers/openssl.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { hasOpenssl, type Made, Openssl, server } from '../../support/tls/openssl.ts';

const name = 'a.example.jp';
let own: Identity;
beforeAll(async () => {
  own = await createSelfSignedLeaf({ names: [name], ...validity });
});
const read = (port: number) => probeServed({ port, serverName: name });

/** Of this Node, which may be older than the pinned one. */
function knows(ecdhCurve: string): boolean {
  try {
    createSecureContext({ ecdhCurve });
    return true;
  } catch {
    return false;
  }
}

describe('a server of Node that knows', () => {
  const only: [string, TlsOptions][] = [
    ...['X25519MLKEM768', 'SecP256r1MLKEM768', 'SecP384r1MLKEM1024', 'MLKEM512', 'MLKEM1024'],
    ...['ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
    ...['brainpoolP256r1tls13', 'brainpoolP384r1tls13', 'brainpoolP512r1tls13', 'X448'],
  ].map(group => [group, { ecdhCurve: group, minVersion: 'TLSv1.3' }]);
  const olderOnly: [string, TlsOptions][] = ['sect283k1', 'sect571r1', 'secp160r1', 'secp224k1'].map(
    group => [group, { ecdhCurve: group, maxVersion: 'TLSv1.2', ciphers: 'ALL:@SECLEVEL=0' }],
  );
  it.each([...only, ...olderOnly].filter(([group]) => knows(group)))('%s only', async (_group, options) => {
    await using listening = await serveTls({ key: own.key, cert: own.cert, ...options });
    expect(await read(listening.port)).toMatchObject({ certificate: { names: [name] } });
  });
});

it('leaves no line open to who refused first and then says nothing', async () => {
  const closed: Promise<unknown>[] = [];
  await using listening = await serveTcp(socket => {
    if (closed.length === 0) socket.once('data', () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40])));
    closed.push(once(socket.resume(), 'close'));
  });
  const failed = await probeFailed({ port: listening.port }, { limits: { timeout: 500 } });
  expect(failed).toMatchObject({ outcome: 'unreachable', error: { code: 'TIMEOUT' } });
  expect(closed.length).toBeGreaterThan(1);
  await Promise.all(closed);
});

it('offers to who refused whatever this Node has, and names nothing it has not', () => {
  const groups = lenientGroups();
  expect(knows(groups.join(':'))).toBe(true);
  expect(groups[0]).toBe('X25519');
  for (const group of ['P-256', 'P-521', 'ffdhe2048', 'brainpoolP256r1']) expect(groups).toContain(group);
});

it.each(['X25519MLKEM768', 'ffdhe3072', 'X448'].filter(knows))('says that it was %s', async group => {
  const only = { ecdhCurve: group, minVersion: 'TLSv1.3' } as const;
  await using listening = await serveTls({ key: own.key, cert: own.cert, ...only });
  expect((await read(listening.port)).tls.group).toBe(group);
});

describe.skipIf(!hasOpenssl)('a finite field of the server’s own', () => {
  let openssl: Openssl;
  let made: Made;
  beforeAll(() => {
    openssl = new Openssl();
    made = openssl.make({ subject: `/CN=${name}`, key: 'rsa:2048', extensions: server(`DNS:${name}`) });
  });
  afterAll(() => openssl[Symbol.dispose]());

  /** OpenSSL's server with nothing but DHE, in a field of so many bits. */
  const inField = (bits: number) =>
    opensslServer(
      made,
      ...['-tls1_2', '-cipher', 'DHE:@SECLEVEL=0', '-dhparam', openssl.file('dh.pem', field(bits))],
    );

  it.each([1_024, 2_048, 4_096])('of %i bits is calculated in', async bits => {
    await using running = await inField(bits);
    const { tls, certificate } = await read(running.ports[0] ?? 0);
    expect(tls).toMatchObject({ protocol: 'TLSv1.2', cipher: expect.stringMatching(/^DHE-RSA-/) });
    expect(certificate.names).toEqual([name]);
  });

  it.each([4_104, 8_192, 10_000])(
    'of %i bits is not, and the certificate is read all the same',
    async bits => {
      await using running = await inField(bits);
      const { tls, certificate } = await read(running.ports[0] ?? 0);
      expect(tls).toMatchObject({ protocol: 'TLSv1.2', cipher: 'unknown' });
      expect(certificate.names).toEqual([name]);
    },
  );

  it('is not asked for behind encryption, where nobody could look at it first', async () => {
    await using listening = await serveTls({ key: own.key, cert: own.cert, maxVersion: 'TLSv1.2' });
    const renegotiated = (secureContext: SecureContext) => {
      const socket = connect({ port: listening.port, secureContext, rejectUnauthorized: false });
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      socket.once('error', error => resolve(error.message));
      socket.once('secureConnect', () => socket.renegotiate({}, error => resolve(error?.message)));
      return promise.finally(() => socket.destroy());
    };
    const { usual, lenient } = makeContexts();
    expect(await renegotiated(usual())).toBeUndefined();
    expect(await renegotiated(lenient())).toMatch(/no renegotiation/);
    expect(await renegotiated(downloadContext())).toMatch(/no renegotiation/);
  });

  it('every suite that has one is known', () => {
    const listed = execFileSync('openssl', ['ciphers', '-V', 'kDHE:@SECLEVEL=0'], { encoding: 'utf8' });
    const suites = [...listed.matchAll(/0x(..),0x(..) - (?!TLS_)/g)].map(([, a, b]) => Number(`0x${a}${b}`));
    expect(suites.length).toBeGreaterThan(20);
    expect(suites.filter(suite => !dheSuites.has(suite))).toEqual([]);
  });
});

/** Safe primes of RFC 2409 and RFC 3526, by their bits. */
const groupsOf = new Map([
  [1_024, 'modp2'],
  [2_048, 'modp14'],
  [4_096, 'modp16'],
]);

/** DHParameter of PKCS #3. What is not calculated in need be no prime. */
function field(bits: number): string {
  const known = groupsOf.get(bits);
  const prime = known ? getDiffieHellman(known).getPrime() : Buffer.alloc(bits / 8, 0xff).fill(0x5a, 9, 99);
  const der = sequence(tlv(0x02, Buffer.from([0]), prime), tlv(0x02, Buffer.from([2])));
  return `-----BEGIN DH PARAMETERS-----\n${der.toString('base64')}\n-----END DH PARAMETERS-----\n`;
}
