import { X509Certificate } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { Anchors } from '../../../scripts/pki/verify/anchors.ts';
import { CertificateReader, nodesOf } from '../../../scripts/pki/verify/chain.ts';
import { judgeChain } from '../../../scripts/pki/verify/verdict.ts';
import { parsed } from '../../../scripts/pki/x509/received.ts';
import { trustOf } from '../../support/probing.ts';
import { issue, now, usages } from '../../support/tls/pki.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Root', ...authority });
const upper = issue({ subject: 'Upper', issuer: root, ...authority });
const lower = issue({ subject: 'Lower', issuer: upper, ...authority });

afterEach(() => vi.restoreAllMocks());

/** As it comes over the wire: parsed anew each time. */
const wire = (...chain: { der: Buffer }[]) => chain.map(({ der }) => parsed(Buffer.from(der)));

it('checks the signature of an authority once, however many chains it is in', () => {
  const reader = new CertificateReader();
  const anchors = new Anchors(trustOf([root.cert]));
  const verify = vi.spyOn(X509Certificate.prototype, 'verify');
  const count = 40;
  for (let index = 0; index < count; index++) {
    const leaf = issue({ subject: `leaf ${index}`, key: 'leaf', issuer: lower });
    const sent = nodesOf(reader.read(wire(leaf, lower, upper)));
    expect(judgeChain(sent, anchors, now.getTime()).verdict.path).toBe('trusted');
  }
  expect(verify).toHaveBeenCalledTimes(count + 2);
});

it('keeps the DER of a certificate where it is first seen, and says how it is signed', () => {
  const reader = new CertificateReader();
  const leaf = issue({ subject: 'leaf', key: 'leaf', issuer: lower });
  const [first, second] = [wire(leaf, lower), wire(leaf, lower)].map(sent =>
    reader.read(sent).map(({ link }) => link),
  );
  expect(first?.map(({ der }) => der)).toEqual([leaf, lower].map(({ der }) => der.toString('base64')));
  expect(second?.map(({ der }) => der)).toEqual([undefined, undefined]);
  expect(second?.[1]).toMatchObject({
    subject: 'CN=Lower',
    issuer: 'CN=Upper',
    ca: true,
    selfSigned: false,
    key: 'ec-prime256v1',
    signature: 'ecdsa-sha256',
  });
});

it('tells a self-signed certificate from one that only has its issuer’s name', () => {
  const reader = new CertificateReader();
  const impostor = issue({ subject: 'Root', issuer: root, key: 'impostor', ...authority });
  const links = reader.read(wire(root, impostor)).map(({ link }) => link.selfSigned);
  expect(links).toEqual([true, false]);
});
