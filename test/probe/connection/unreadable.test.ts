/** Certificates that OpenSSL will not take: they cost some facts, never the observation. */
import { describe, expect, it } from 'vitest';
import { compiledValidator } from '../../../scripts/generate/validator-code.ts';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { readCertificate } from '../../../scripts/pki/x509/certificate-facts.ts';
import { probeFailed, probeServed, serveTcp } from '../../support/probing.ts';
import { opensslServer } from '../../support/servers/openssl.ts';
import { certificate, commonName, dnsName, ipName, subjectAltName, tlv } from '../../support/tls/der.ts';
import { authority, hasOpenssl, Openssl, server } from '../../support/tls/openssl.ts';
import { hang, type Peer, script } from '../../support/tls/peers.ts';
import { present } from '../../support/tls/tls-peer.ts';

const names = [subjectAltName(dnsName('a.example.jp'), dnsName('*.b.example.jp'), ipName(127, 0, 0, 1))];
const noSeconds = certificate({ notAfter: tlv(0x17, '2703010930Z'), extensions: names });

async function meet(
  peer: Peer,
  serverName: string | undefined = 'a.example.jp',
  protocol: Protocol = 'https',
) {
  await using listening = await serveTcp(peer);
  return await probeServed({
    port: listening.port,
    protocol,
    ...(serverName !== undefined && { serverName }),
  });
}

describe('read without OpenSSL', () => {
  it('a date without seconds', async () => {
    const observation = await meet(present([noSeconds]));
    expect(observation).toMatchObject({
      tls: { protocol: 'TLSv1.2', cipher: 'unknown' },
      certificate: {
        notAfter: '2027-03-01T09:30:00Z',
        names: ['a.example.jp', '*.b.example.jp', '127.0.0.1'],
      },
      verdict: { path: 'invalid', error: 'UNREADABLE_CERTIFICATE', hostname: 'match' },
    });
    expect(observation.chain[0]?.der).toBe(noSeconds.toString('base64'));
    expect(compiledValidator('observation')(JSON.parse(JSON.stringify(observation)))).toBe(true);
  });

  it('a subject in broken UTF-8', async () => {
    const der = certificate({ subject: commonName(Buffer.from([0x61, 0xff])), extensions: names });
    expect((await meet(present([der]))).certificate).toMatchObject({
      sha256: readCertificate(der).facts.sha256,
      unreadable: ['subject'],
      notAfter: '2027-03-01T00:00:00Z',
    });
  });

  it('something that is no certificate at all', async () => {
    const { certificate: facts } = await meet(present([Buffer.from('hello')]));
    expect(facts).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      unreadable: ['certificate', 'subject', 'issuer', 'serial', 'notBefore', 'notAfter'],
    });
  });

  it.each([
    ['a.example.jp', 'match'],
    ['x.b.example.jp', 'match'],
    ['b.example.jp', 'mismatch'],
    ['x.y.b.example.jp', 'mismatch'],
    [undefined, 'match'],
  ])('the names are still held against %s', async (serverName, hostname) => {
    expect((await meet(present([noSeconds]), serverName)).verdict.hostname).toBe(hostname);
  });

  it('behind STARTTLS as well', async () => {
    const peer = script(['220 mail\r\n', '250-mail\r\n250 STARTTLS\r\n', '220 go\r\n'], present([noSeconds]));
    expect((await meet(peer, 'a.example.jp', 'smtp')).certificate.notAfter).toBe('2027-03-01T09:30:00Z');
  });

  it('keeps the issuer that does verify apart from the leaf that cannot be read', async () => {
    const observation = await meet(present([noSeconds, certificate({ subject: commonName('Issuer') })]));
    expect(observation.chain.map(({ subject }) => subject)).toEqual(['CN=subject.example.jp', 'CN=Issuer']);
  });
});

it('does not follow a server that hides its chain behind nonsense', async () => {
  const endless = present(Array.from({ length: 90 }, () => Buffer.alloc(20_000, 1)));
  for (const peer of [endless, present([]), present(Array.from({ length: 200 }, () => Buffer.from('x')))]) {
    await using listening = await serveTcp(peer);
    expect(await probeFailed({ port: listening.port }, { limits: { timeout: 1_500 } })).toMatchObject({
      outcome: 'handshake-failed',
    });
  }
});

it('keeps to the one deadline, looks again, and says what it heard rather than that it then heard nothing', async () => {
  let connections = 0;
  await using listening = await serveTcp(socket =>
    (connections++ % 3 < 2 ? present([noSeconds]) : hang)(socket),
  );
  const { error } = await probeFailed({ port: listening.port }, { limits: { timeout: 600 } });
  expect(error).toMatchObject({ step: 'handshake', code: 'ERR_SSL_UTCTIME_IS_TOO_SHORT' });
  expect(connections).toBe(6);
});

it.skipIf(!hasOpenssl)('reads a real server with ten thousand names, and trusts it', async () => {
  using openssl = new Openssl();
  const root = openssl.make({ subject: '/CN=Root', extensions: authority });
  const many = Array.from({ length: 10_000 }, (_, index) => `DNS:h${index}.example.jp`);
  const leaf = openssl.make({ subject: '/CN=many', issuer: root, extensions: server(...many) });
  await using running = await opensslServer(leaf);
  const observation = await probeServed(
    { port: running.ports[0] ?? 0, serverName: 'h9999.example.jp' },
    { anchors: [root.cert] },
  );
  expect(observation.verdict).toEqual({
    trust: 'test',
    path: 'trusted',
    anchor: 'CN=Root',
    hostname: 'match',
  });
  expect(observation.certificate.names).toHaveLength(1_000);
  expect(observation.certificate.unreadable).toEqual(['names']);
});
