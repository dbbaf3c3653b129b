import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificatesIn } from '../../../scripts/pki/x509/bundle.ts';
import { holds } from '../../support/property.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { issue } from '../../support/tls/pki.ts';

const root = issue({ subject: 'Root', ca: true });
const ca = issue({ subject: 'CA', issuer: root, ca: true });
const leaf = issue({ subject: 'leaf', issuer: ca });
const stranger = issue({ subject: 'stranger', issuer: issue({ subject: 'elsewhere', ca: true }), ca: true });

/** RFC 2315 §9.1, without signers. */
const pkcs7 = (...ders: Buffer[]) => {
  const data = tlv(0x06, Buffer.from('2a864886f70d010701', 'hex'));
  const signed = sequence(tlv(0x02, '\x01'), tlv(0x31), sequence(data), tlv(0xa0, ...ders), tlv(0x31));
  return sequence(tlv(0x06, Buffer.from('2a864886f70d010702', 'hex')), tlv(0xa0, signed));
};
const certificates = (...ders: Buffer[]) => ({ kind: 'certificates', ders, privateKey: false });

it('takes every public root, in DER and in PEM, for a certificate', () => {
  const ders = rootCertificates.map(pem => new X509Certificate(pem).raw);
  expect(certificatesIn(Buffer.concat(ders))).toEqual(certificates(...ders));
  expect(certificatesIn(Buffer.from(rootCertificates.join('\n')))).toEqual(certificates(...ders));
});

describe('certificates of PKCS #7', () => {
  it.each([
    ['leaf last', [root, ca, leaf]],
    ['leaf between', [ca, leaf, root]],
    ['leaf first', [leaf, ca, root]],
  ])('are put in order: %s', (_, made) => {
    const bundle = pkcs7(...made.map(({ der }) => der));
    expect(certificatesIn(bundle)).toEqual(certificates(leaf.der, ca.der, root.der));
  });

  it('keep those that belong to none of the others, and those there twice', () => {
    const bundle = pkcs7(stranger.der, root.der, leaf.der, leaf.der);
    expect(certificatesIn(bundle)).toEqual(certificates(leaf.der, stranger.der, root.der, leaf.der));
  });

  it('are told from none, and from what only looks like them', () => {
    expect(certificatesIn(pkcs7())).toMatchObject({ kind: 'none' });
    expect(certificatesIn(pkcs7(leaf.der, sequence()))).toMatchObject({ kind: 'none' });
    expect(certificatesIn(pkcs7(leaf.der).subarray(0, -20))).toMatchObject({ kind: 'none' });
  });
});

it('never throws, and hands out nothing that was not in the file', () => {
  const wholes = [
    leaf.der,
    Buffer.concat([leaf.der, ca.der]),
    pkcs7(root.der, leaf.der),
    Buffer.from(ca.cert),
  ];
  const damage = fc.record({ at: fc.nat(), octet: fc.nat(255) });
  holds(
    fc.property(
      fc.constantFrom(...wholes),
      fc.array(damage, { maxLength: 4 }),
      fc.nat(),
      (whole, all, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut % whole.length : whole.length));
        for (const { at, octet } of all) if (bytes.length > 0) bytes[at % bytes.length] = octet;
        const found = certificatesIn(bytes);
        if (found.kind !== 'certificates') return;
        expect(found.ders.length).toBeGreaterThan(0);
        const pem = bytes.includes('-----BEGIN');
        for (const der of found.ders) expect(der.length > 0 && (pem || bytes.includes(der))).toBe(true);
      },
    ),
    2_000,
  );
});
