/** Servers with an RSA and an ECDSA certificate side by side: each is asked for alone, and one that is missing is missed. */
import { X509Certificate } from 'node:crypto';
import type { TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointsPerKeyType } from '../../scripts/ledger/key-types.ts';
import { probeAll, serveTcp, serveTls, targetOf } from '../support/probing.ts';
import { authority, hasOpenssl, type Made, Openssl, server } from '../support/tls/openssl.ts';
import { present } from '../support/tls/tls-peer.ts';

const serverName = 'a.example.jp';
const extensions = server(`DNS:${serverName}`);

describe.skipIf(!hasOpenssl)('with both key types asked for', () => {
  let openssl: Openssl;
  let made: { root: Made; rsa: Made; ecdsa: Made; ed25519: Made };
  beforeAll(() => {
    openssl = new Openssl();
    const root = openssl.make({ subject: '/CN=Root', key: 'rsa:2048', extensions: authority });
    const leaf = (key: string) =>
      openssl.make({ subject: `/CN=${serverName}`, key, issuer: root, extensions });
    made = { root, rsa: leaf('rsa:2048'), ecdsa: leaf('prime256v1'), ed25519: leaf('ed25519') };
  });
  afterAll(() => openssl[Symbol.dispose]());

  const holding = (names: ('rsa' | 'ecdsa' | 'ed25519')[], more: TlsOptions = {}): TlsOptions => ({
    key: names.map(name => made[name].key),
    cert: names.map(name => made[name].cert),
    ...more,
  });

  async function seenAt(port: number) {
    const { endpoint, ...target } = targetOf({ port, serverName });
    const observations = await probeAll(
      endpointsPerKeyType([endpoint]).map(one => ({ ...target, endpoint: one })),
      { anchors: [made.root.cert] },
    );
    const of = (keyType: string) =>
      observations.find(observation => observation.endpoint === `${endpoint.key}#${keyType}`);
    return { rsa: of('rsa'), ecdsa: of('ecdsa') };
  }

  const good = { outcome: 'served', verdict: { path: 'trusted', hostname: 'match' } };
  const rsa = { ...good, certificate: { key: 'rsa-2048' } };
  const ecdsa = { ...good, certificate: { key: 'ec-prime256v1' } };
  const missing = {
    outcome: 'handshake-failed',
    error: { step: 'handshake', code: expect.stringContaining('HANDSHAKE_FAILURE') },
  };

  it.each<[string, TlsOptions]>([
    ['TLS 1.3', { minVersion: 'TLSv1.3' }],
    ['TLS 1.2', { maxVersion: 'TLSv1.2' }],
    ['TLS 1.0', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }],
    ['static RSA for one of them', { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:ECDHE-ECDSA-AES128-SHA' }],
    ['a curve that is not offered at first', { ecdhCurve: 'P-521' }],
  ])('each is read, over %s', async (_name, options) => {
    await using listening = await serveTls(holding(['rsa', 'ecdsa'], options));
    expect(await seenAt(listening.port)).toMatchObject({ rsa, ecdsa });
  });

  it.each<[string, TlsOptions]>([
    ['TLS 1.3', { minVersion: 'TLSv1.3' }],
    ['TLS 1.2', { maxVersion: 'TLSv1.2' }],
  ])('the one that a server does not have is a failed handshake, over %s', async (_name, options) => {
    await using onlyRsa = await serveTls(holding(['rsa'], options));
    expect(await seenAt(onlyRsa.port)).toMatchObject({ rsa, ecdsa: missing });
    await using onlyEcdsa = await serveTls(holding(['ecdsa'], options));
    expect(await seenAt(onlyEcdsa.port)).toMatchObject({ rsa: missing, ecdsa });
    await using neither = await serveTls(holding(['ed25519'], options));
    expect(await seenAt(neither.port)).toMatchObject({ rsa: missing, ecdsa: missing });
  });

  it('a server that sends what it has whatever it is asked for is not believed', async () => {
    const der = (pem: string) => new X509Certificate(pem).raw;
    await using listening = await serveTcp(present([der(made.rsa.cert)]));
    expect((await seenAt(listening.port)).ecdsa).toMatchObject({
      outcome: 'handshake-failed',
      error: { step: 'handshake', code: 'OTHER_KEY_TYPE' },
    });
  });
});
