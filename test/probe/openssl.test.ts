/** OpenSSL's own server, as old and as odd as it can be. Other servers: `protocols.test.ts`. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeServed } from '../support/probing.ts';
import { opensslServer } from '../support/servers/openssl.ts';
import { authority, hasOpenssl, type Made, Openssl, server } from '../support/tls/openssl.ts';

const serverName = 'a.example.jp';
const extensions = server(`DNS:${serverName}`);

describe.skipIf(!hasOpenssl)('against', () => {
  let openssl: Openssl;
  let root: Made;
  let rsa: Made;
  beforeAll(() => {
    openssl = new Openssl();
    root = openssl.make({ subject: '/CN=Root', extensions: authority });
    rsa = openssl.make({ subject: `/CN=${serverName}`, key: 'rsa:2048', issuer: root, extensions });
  });
  afterAll(() => openssl[Symbol.dispose]());

  const good = { outcome: 'served', verdict: { path: 'trusted', hostname: 'match' } };
  const read = (port: number) => probeServed({ port, serverName }, { anchors: [root.cert] });

  it.each([
    ['TLS 1.0', ['-tls1', '-cipher', 'ALL:@SECLEVEL=0'], { protocol: 'TLSv1' }],
    ['TLS 1.1', ['-tls1_1', '-cipher', 'ALL:@SECLEVEL=0'], { protocol: 'TLSv1.1' }],
    ['RSA key exchange', ['-tls1_2', '-cipher', 'AES128-SHA'], { protocol: 'TLSv1.2', cipher: 'AES128-SHA' }],
    ['TLS 1.3 only', ['-tls1_3'], { protocol: 'TLSv1.3' }],
    ['a curve that is not offered at first', ['-curves', 'P-521'], { protocol: 'TLSv1.3' }],
    ['that curve in TLS 1.2', ['-tls1_2', '-curves', 'brainpoolP256r1'], { protocol: 'TLSv1.2' }],
    ['CAMELLIA', ['-tls1_2', '-cipher', 'CAMELLIA128-SHA'], { cipher: 'CAMELLIA128-SHA' }],
    ['a client certificate wished for', ['-Verify', '1'], {}],
  ])('s_server with %s', async (_name, options, tls) => {
    await using running = await opensslServer(rsa, ...options);
    expect(await read(running.ports[0] ?? 0)).toMatchObject({ ...good, tls });
  });

  it.each([
    'rsa:1024',
    'rsa-pss',
    'ed25519',
    'secp384r1',
    'secp521r1',
    'secp256k1',
    'brainpoolP256r1',
    'brainpoolP384r1',
  ])('s_server with a %s key', async key => {
    const made = openssl.make({ subject: `/CN=${serverName}`, key, issuer: root, extensions });
    await using running = await opensslServer(made, '-cipher', 'ALL:@SECLEVEL=0');
    const observation = await read(running.ports[0] ?? 0);
    expect(observation).toMatchObject(good);
    expect(observation.certificate.key).toContain(key.replace(':', '-'));
  });

  it('s_server with a SHA-1 signature and a brainpool chain it sends along', async () => {
    const ca = openssl.make({
      subject: '/CN=Brainpool CA',
      key: 'brainpoolP384r1',
      issuer: root,
      extensions: authority,
    });
    const leaf = openssl.make({ subject: `/CN=${serverName}`, key: 'rsa:2048', issuer: ca, extensions });
    await using running = await opensslServer(leaf, '-cert_chain', openssl.bundle(ca, root));
    const observation = await read(running.ports[0] ?? 0);
    expect(observation).toMatchObject(good);
    expect(observation.chain).toHaveLength(3);
  });

  it('s_server that staples an OCSP response', async () => {
    await using plain = await opensslServer(rsa);
    expect((await read(plain.ports[0] ?? 0)).stapled).toBe(false);
    const response = ocspResponse(openssl, root, rsa);
    await using running = await opensslServer(rsa, '-status_file', response);
    expect((await read(running.ports[0] ?? 0)).stapled).toBe(true);
  });
});

/** A response signed by the root, from an index that calls `leaf` valid. */
function ocspResponse(openssl: Openssl, root: Made, leaf: Made): string {
  const serial = execFileSync('openssl', ['x509', '-in', leaf.certFile, '-noout', '-serial'], {
    encoding: 'utf8',
  })
    .trim()
    .slice('serial='.length);
  const index = openssl.file('index.txt', `V\t400101000000Z\t\t${serial}\tunknown\t/CN=${serverName}\n`);
  const request = openssl.file('ocsp.req');
  const response = openssl.file('ocsp.der');
  const ocsp = (...args: string[]) => execFileSync('openssl', ['ocsp', ...args], { stdio: 'pipe' });
  ocsp('-issuer', root.certFile, '-cert', leaf.certFile, '-reqout', request);
  ocsp(
    '-index',
    index,
    '-rsigner',
    root.certFile,
    '-rkey',
    root.keyFile,
    '-CA',
    root.certFile,
    '-reqin',
    request,
    '-respout',
    response,
    '-ndays',
    '7',
  );
  return response;
}
