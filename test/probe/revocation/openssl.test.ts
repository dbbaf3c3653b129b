/** Lists and OCSP responses as OpenSSL makes them, stapled by its own server; and lists of @peculiar/x509. */
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRoot } from '../../../scripts/pki/make/issuing-ca.ts';
import { readCrl } from '../../../scripts/pki/x509/crl.ts';
import { entryIn } from '../../../scripts/pki/x509/crl-entries.ts';
import { isSignedLater } from '../../../scripts/pki/x509/signed-data.ts';
import { probeServed, validity } from '../../support/probing.ts';
import { opensslServer } from '../../support/servers/openssl.ts';
import { authority, hasOpenssl, type Made, Openssl, server } from '../../support/tls/openssl.ts';
import { serveHttp } from '../../support/tls/revocation.ts';

const revokedAt = '260110120000Z';

describe.skipIf(!hasOpenssl)('what OpenSSL makes', () => {
  let openssl: Openssl;
  beforeAll(() => {
    openssl = new Openssl();
  });
  afterAll(() => openssl[Symbol.dispose]());

  /** The database of a CA that issued `leaf`, and revoked it. */
  function database({ cert, subject }: Made, revoked: boolean): string {
    const { serialNumber } = new X509Certificate(cert);
    const [status, since] = revoked ? ['R', `${revokedAt},keyCompromise`] : ['V', ''];
    return openssl.file(
      'index.txt',
      `${[status, '400101000000Z', since, serialNumber, 'unknown', subject].join('\t')}\n`,
    );
  }

  function listOf(ca: Made, index: string): Buffer {
    const config = openssl.file(
      'ca.cnf',
      `[ca]\ndefault_ca=d\n[d]\ndatabase=${index}\ndefault_md=sha256\ncrl_extensions=x\n[x]\nauthorityKeyIdentifier=keyid\n`,
    );
    const out = openssl.file('crl.pem');
    const args = ['ca', '-gencrl', '-config', config, '-cert', ca.certFile, '-keyfile', ca.keyFile];
    execFileSync('openssl', [...args, '-crldays', '2', '-out', out], { stdio: 'pipe' });
    return execFileSync('openssl', ['crl', '-in', out, '-outform', 'DER']);
  }

  function responseOf(ca: Made, leaf: Made, index: string): string {
    const out = openssl.file('ocsp.der');
    const signer = ['-rsigner', ca.certFile, '-rkey', ca.keyFile];
    const question = ['-issuer', ca.certFile, '-cert', leaf.certFile, '-no_nonce'];
    const args = ['ocsp', '-index', index, '-CA', ca.certFile, ...signer, ...question, '-ndays', '2'];
    execFileSync('openssl', [...args, '-respout', out], { stdio: 'pipe' });
    return out;
  }

  const said = { status: 'revoked', at: '2026-01-10T12:00:00.000Z', reason: 'keyCompromise' };

  it.each(['rsa:2048', 'rsa-pss', 'ed25519', 'secp384r1'])('with a key of %s is read', async key => {
    const ca = openssl.make({ subject: '/CN=CA', key, extensions: authority });
    let list: Buffer = Buffer.alloc(0);
    await using http = await serveHttp((_, response) => response.end(list));
    const extensions = [...server('IP:127.0.0.1'), `crlDistributionPoints=URI:${http.url('/ca.crl')}`];
    const leaf = openssl.make({ subject: '/CN=leaf', issuer: ca, extensions });
    const options = { anchors: [ca.cert] };

    for (const revoked of [false, true]) {
      const index = database(leaf, revoked);
      list = listOf(ca, index);
      const expected = revoked ? said : { status: 'good' };
      await using plain = await opensslServer(leaf);
      const fromList = await probeServed({ port: plain.ports[0] ?? 0 }, options);
      expect(fromList.revocation).toMatchObject({ ...expected, source: 'crl' });

      const staple = responseOf(ca, leaf, index);
      await using stapling = await opensslServer(leaf, '-status_file', staple);
      const fromStaple = await probeServed({ port: stapling.ports[0] ?? 0 }, options);
      expect(fromStaple.revocation).toMatchObject({ ...expected, source: 'staple' });
    }
  });

  it('for another certificate is not taken', async () => {
    const ca = openssl.make({ subject: '/CN=CA', extensions: authority });
    const [leaf, other] = ['leaf', 'other'].map(name =>
      openssl.make({ subject: `/CN=${name}`, issuer: ca, extensions: server('IP:127.0.0.1') }),
    );
    if (!leaf || !other) throw new Error('not made');
    const staple = responseOf(ca, other, database(other, false));
    expect(readFileSync(staple).length).toBeGreaterThan(100);
    await using stapling = await opensslServer(leaf, '-status_file', staple);
    const { revocation } = await probeServed({ port: stapling.ports[0] ?? 0 }, { anchors: [ca.cert] });
    expect(revocation).toMatchObject({ status: 'unknown', staple: 'STAPLE_OTHER' });
  });
});

it('reads a list that @peculiar/x509 made', async () => {
  const ca = await createRoot('CN=Root', validity);
  const made = await X509CrlGenerator.create({
    issuer: ca.certificate.subject,
    thisUpdate: validity.notBefore,
    nextUpdate: validity.notAfter,
    entries: [
      {
        serialNumber: '0102',
        revocationDate: new Date('2026-02-01T00:00:00Z'),
        reason: X509CrlReason.superseded,
      },
      { serialNumber: '03', revocationDate: new Date('2026-02-02T00:00:00Z') },
    ],
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    signingKey: ca.keys.privateKey,
  });
  const crl = readCrl(Buffer.from(made.rawData));
  const entryFor = (octets: Buffer) => crl.entries && entryIn(crl.entries, octets);
  expect(await isSignedLater(crl.signed, new X509Certificate(ca.cert).publicKey)).toBe(true);
  expect(entryFor(Buffer.from([1, 2]))).toEqual({
    at: Date.parse('2026-02-01T00:00:00Z'),
    reason: 'superseded',
    unsupported: false,
  });
  expect(entryFor(Buffer.from([3]))).toMatchObject({ at: Date.parse('2026-02-02T00:00:00Z') });
  expect(entryFor(Buffer.from([2]))).toBeUndefined();
});
