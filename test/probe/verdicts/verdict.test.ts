/** Real handshakes with servers on loopback; what the chain they send is worth. */
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../scripts/ledger/types.ts';
import {
  createIntermediate,
  createLeaf,
  createRoot,
  createSelfSignedLeaf,
  type Identity,
} from '../../../scripts/pki/make/issuing-ca.ts';
import { readCertificate } from '../../../scripts/pki/x509/certificate-facts.ts';
import { day } from '../../../scripts/text/duration.ts';
import { type Options, probeServed, serveTls, validity } from '../../support/probing.ts';
import { authority, hasOpenssl, type Made, Openssl, server } from '../../support/tls/openssl.ts';
import { dns, ip, issue, usages } from '../../support/tls/pki.ts';

const past = { notBefore: new Date(Date.now() - 30 * day), notAfter: new Date(Date.now() - day) };
const future = { notBefore: new Date(Date.now() + day), notAfter: new Date(Date.now() + 30 * day) };
const name: Partial<Endpoint> = { serverName: 'a.example.jp' };

const root = await createRoot('CN=Root,O=Example', validity);
const intermediate = await createIntermediate(root, 'CN=CA 1,O=Example', validity);
const second = await createIntermediate(intermediate, 'CN=CA 2,O=Example', validity);
const leaf = await createLeaf(intermediate, { names: ['a.example.jp', '*.b.example.jp'], ...validity });
const deepLeaf = await createLeaf(second, { names: ['a.example.jp'], ...validity });
const stranger = await createRoot('CN=Stranger', validity);

/** Serves `chain` (its first certificate's key) and probes it. */
async function verdictOf(chain: { cert: string; key: string }[], options: Options = {}, endpoint = name) {
  await using listening = await serveTls({
    key: chain[0]?.key ?? '',
    cert: chain.map(({ cert }) => cert).join('\n'),
    minVersion: 'TLSv1.2',
  });
  const observation = await probeServed(
    { port: listening.port, ...endpoint },
    { anchors: [root.cert], ...options },
  );
  return { ...observation.verdict, observation };
}

const subjectOf = ({ certificate }: Identity) => readCertificate(Buffer.from(certificate.rawData)).subject;

describe('path', () => {
  it('is trusted when it leads to a trust anchor', async () => {
    expect(await verdictOf([leaf, intermediate])).toMatchObject({ path: 'trusted', hostname: 'match' });
    expect(await verdictOf([deepLeaf, second, intermediate])).toMatchObject({ path: 'trusted' });
  });

  it('is trusted when an intermediate or the leaf itself is the anchor', async () => {
    expect(await verdictOf([leaf], { anchors: [intermediate.cert] })).toMatchObject({ path: 'trusted' });
    const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
    expect(await verdictOf([own], { anchors: [own.cert] })).toMatchObject({ path: 'trusted' });
    const old = await createSelfSignedLeaf({ names: ['a.example.jp'], ...past });
    expect(await verdictOf([old], { anchors: [old.cert] })).toMatchObject({ path: 'trusted' });
  });

  it('is refused, and nothing else is lost, where an issuer has a broken constraint or spells its curve out', async () => {
    const authority = { ca: true, usage: usages.keyCertSign, ...validity } as const;
    const above = issue({ subject: 'Root', ...authority });
    const broken = issue({ subject: 'Broken', issuer: above, ...authority, excluded: [ip(10, 0, 0, 255)] });
    const spelt = issue({ subject: 'Spelt', issuer: above, ...authority, kind: 'explicit' });
    for (const [issuer, error, extension] of [
      [broken, 'INVALID_EXTENSION', 'nameConstraints'],
      [spelt, 'EC_KEY_EXPLICIT_PARAMS', undefined],
    ] as const) {
      const below = issue({ subject: 'leaf', issuer, names: [dns('a.example.jp')], ...validity });
      const key = below.key.export({ type: 'pkcs8', format: 'pem' }).toString();
      const chain = [below, issuer].map(({ cert }) => ({ cert, key }));
      const { observation, ...verdict } = await verdictOf(chain, { anchors: [above.cert] });
      expect(verdict).toMatchObject({ path: 'invalid', error, hostname: 'match' });
      expect(verdict.extension).toBe(extension);
      expect(observation.certificate.names).toEqual(['a.example.jp']);
      expect(observation.chain).toHaveLength(2);
    }
  });

  it('names the issuer that was not sent', async () => {
    expect(await verdictOf([leaf])).toMatchObject({ path: 'unanchored', missingIssuer: 'CN=CA 1,O=Example' });
    expect(await verdictOf([deepLeaf, second])).toMatchObject({
      path: 'unanchored',
      missingIssuer: subjectOf(intermediate),
    });
  });

  it('tells a self-signed leaf from a chain that ends at a stranger’s root', async () => {
    const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
    expect(await verdictOf([own])).toMatchObject({
      path: 'self-signed',
      error: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const strange = await createLeaf(stranger, { names: ['a.example.jp'], ...validity });
    expect(await verdictOf([strange, stranger])).toMatchObject({
      path: 'untrusted',
      error: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
    // An impostor with the anchor's own name.
    const impostor = await createRoot('CN=Root,O=Example', validity);
    const forged = await createLeaf(impostor, { names: ['a.example.jp'], ...validity });
    expect(await verdictOf([forged, impostor])).toMatchObject({ path: 'untrusted' });
  });

  it('does not let the expiry of the leaf hide, or look like, anything about the path', async () => {
    const outOfDate = (issuer: Identity, dates: typeof past) =>
      createLeaf(issuer, { names: ['a.example.jp'], ...dates });
    for (const dates of [past, future]) {
      expect(await verdictOf([await outOfDate(intermediate, dates), intermediate])).toMatchObject({
        path: 'trusted',
      });
      expect(await verdictOf([await outOfDate(intermediate, dates)])).toMatchObject({ path: 'unanchored' });
      expect(await verdictOf([await outOfDate(stranger, dates), stranger])).toMatchObject({
        path: 'untrusted',
      });
      const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...dates });
      expect(await verdictOf([own])).toMatchObject({ path: 'self-signed' });
    }
  });

  it('is invalid through an expired intermediate or below an expired root', async () => {
    const old = await createIntermediate(root, 'CN=Old CA', past);
    const below = await createLeaf(old, { names: ['a.example.jp'], ...validity });
    expect(await verdictOf([below, old])).toMatchObject({
      path: 'invalid',
      error: 'CERT_HAS_EXPIRED',
      culprit: {
        sha256: readCertificate(Buffer.from(old.certificate.rawData)).facts.sha256,
        name: 'CN=Old CA',
      },
    });
    const oldRoot = await createRoot('CN=Old Root', past);
    const direct = await createLeaf(oldRoot, { names: ['a.example.jp'], ...validity });
    expect(await verdictOf([direct], { anchors: [oldRoot.cert] })).toMatchObject({
      path: 'invalid',
      error: 'CERT_HAS_EXPIRED',
    });
  });

  it('finds the way round an expired cross certificate', async () => {
    const keys = intermediate.keys;
    const oldCross = await createLeaf(root, {
      names: ['unused'],
      subject: 'CN=CA 1,O=Example',
      keys,
      ...past,
    });
    expect(await verdictOf([leaf, oldCross, intermediate])).toMatchObject({ path: 'trusted' });
  });

  it('judges intermediates at the sweep’s own clock', async () => {
    const inAYear = new Date(Date.now() + 400 * day);
    expect(await verdictOf([leaf, intermediate], { now: inAYear })).toMatchObject({
      path: 'invalid',
      error: 'CERT_HAS_EXPIRED',
    });
  });

  it('is invalid below a certificate that is no authority', async () => {
    const notAuthority = await createLeaf(root, {
      names: ['ca.example.jp'],
      subject: 'CN=Not a CA',
      ...validity,
    });
    const below = await createLeaf(notAuthority, { names: ['a.example.jp'], ...validity });
    expect(await verdictOf([below, notAuthority])).toMatchObject({ path: 'invalid', error: 'INVALID_CA' });
  });
});

describe('order', () => {
  it.each([
    ['in order, root included', [deepLeaf, second, intermediate, root], undefined],
    ['misordered', [deepLeaf, intermediate, second], 'misordered'],
    ['root before intermediate', [leaf, root, intermediate], 'misordered'],
    ['duplicate', [leaf, intermediate, intermediate], 'duplicate'],
    ['leaf twice', [leaf, leaf, intermediate], 'duplicate'],
    ['unrelated', [leaf, intermediate, stranger], 'unrelated'],
  ])('%s', async (_name, chain, disorder) => {
    const { observation, ...verdict } = await verdictOf(chain);
    expect(verdict.path).toBe('trusted');
    expect(verdict.disorder).toBe(disorder);
    // The chain is recorded as it came over the wire, duplicates and all.
    expect(observation.chain.map(({ subject }) => subject)).toEqual(chain.map(subjectOf));
  });
});

describe('host name', () => {
  const chain = [leaf, intermediate];

  it.each([
    ['a.example.jp', 'match'],
    ['x.b.example.jp', 'match'],
    ['x.y.b.example.jp', 'mismatch'],
    ['b.example.jp', 'mismatch'],
    ['other.example.jp', 'mismatch'],
  ])('%s: %s', async (serverName, hostname) => {
    expect(await verdictOf(chain, {}, { serverName })).toMatchObject({ hostname });
  });

  it('looks at subjectAltName only', async () => {
    const { hostname } = await verdictOf([
      await createLeaf(intermediate, {
        names: ['other.example.jp'],
        subject: 'CN=a.example.jp',
        ...validity,
      }),
      intermediate,
    ]);
    expect(hostname).toBe('mismatch');
  });

  it('is not checked where there is no name, and no name is sent', async () => {
    const target: Partial<Endpoint> = { address: '127.0.0.1' };
    await using listening = await serveTls({
      key: leaf.key,
      cert: leaf.cert,
      SNICallback: (_name, done) => done(new Error('a name was sent')),
    });
    const { endpoint } = { endpoint: { port: listening.port, ...target } };
    const observation = await probeServed({ ...endpoint, host: 'ignored.example.jp' });
    expect(observation.verdict.hostname).toBe('unchecked');
  });

  it.skipIf(!hasOpenssl)('holds an address against the addresses of the certificate', async () => {
    using openssl = new Openssl();
    const withAddress = (...names: string[]) =>
      openssl.make({ subject: '/CN=127.0.0.1', extensions: server(...names) });
    const probed = (made: Made) => verdictOf([made], {}, { host: '127.0.0.1' });
    expect(await probed(withAddress('IP:127.0.0.1'))).toMatchObject({ hostname: 'match' });
    expect(await probed(withAddress('IP:127.0.0.2', 'DNS:127.0.0.1'))).toMatchObject({
      hostname: 'mismatch',
    });
  });
});

describe.skipIf(!hasOpenssl)('rules beyond signatures and dates', () => {
  it('gives OpenSSL’s word for purpose, name constraints and path length', async () => {
    using openssl = new Openssl();
    const ca = openssl.make({ subject: '/CN=Root', extensions: authority });
    const anchors = [ca.cert];
    const client = openssl.make({
      subject: '/CN=a',
      issuer: ca,
      extensions: ['subjectAltName=DNS:a.example.jp', 'extendedKeyUsage=clientAuth'],
    });
    expect(await verdictOf([client], { anchors })).toMatchObject({
      path: 'invalid',
      error: 'INVALID_PURPOSE',
    });

    const narrow = openssl.make({
      subject: '/CN=Narrow',
      issuer: ca,
      extensions: [...authority, 'nameConstraints=critical,permitted;DNS:example.com'],
    });
    const outside = openssl.make({
      subject: '/CN=a',
      issuer: narrow,
      extensions: server('DNS:a.example.jp'),
    });
    const { path, error } = await verdictOf([outside, narrow], { anchors });
    expect({ path, error }).toEqual({ path: 'invalid', error: 'PERMITTED_VIOLATION' });

    const last = openssl.make({
      subject: '/CN=Last',
      issuer: ca,
      extensions: ['basicConstraints=critical,CA:true,pathlen:0', 'keyUsage=keyCertSign'],
    });
    const beyond = openssl.make({ subject: '/CN=Beyond', issuer: last, extensions: authority });
    const tooDeep = openssl.make({
      subject: '/CN=a',
      issuer: beyond,
      extensions: server('DNS:a.example.jp'),
    });
    expect(await verdictOf([tooDeep, beyond, last], { anchors })).toMatchObject({
      path: 'invalid',
      error: 'PATH_LENGTH_EXCEEDED',
    });
  });

  it('still sees the wrong purpose of an expired certificate', async () => {
    using openssl = new Openssl();
    const ca = openssl.make({ subject: '/CN=Root', extensions: authority });
    const client = openssl.make({
      subject: '/CN=a',
      issuer: ca,
      notAfter: '20260601000000Z',
      extensions: ['extendedKeyUsage=clientAuth'],
    });
    expect(await verdictOf([client], { anchors: [ca.cert] })).toMatchObject({
      path: 'invalid',
      error: 'INVALID_PURPOSE',
    });
  });
});

describe.skipIf(!hasOpenssl)('keys that end the process when Node looks at them in its own way', () => {
  it.each(['brainpoolP256r1', 'brainpoolP384r1', 'secp256k1'])(
    'a trusted chain below a %s root, in this very process',
    async curve => {
      using openssl = new Openssl();
      const ca = openssl.make({ subject: '/CN=Curve Root', key: curve, extensions: authority });
      const below = openssl.make({ subject: '/CN=Curve CA', key: curve, issuer: ca, extensions: authority });
      const ordinary = openssl.make({
        subject: '/CN=a',
        key: 'rsa:2048',
        issuer: below,
        extensions: server('DNS:a.example.jp'),
      });
      for (const chain of [
        [ordinary, below],
        [ordinary, below, ca],
      ]) {
        const { path, hostname, observation } = await verdictOf(chain, { anchors: [ca.cert] });
        expect({ path, hostname }).toEqual({ path: 'trusted', hostname: 'match' });
        expect(observation.chain).toHaveLength(chain.length);
      }
      expect(await verdictOf([ordinary, below, ca])).toMatchObject({ path: 'untrusted' });
    },
  );
});
