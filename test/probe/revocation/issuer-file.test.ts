import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { derOf, publishedCertificates } from '../../../scripts/probe/revocation/issuer-file.ts';
import { hasOpenssl, Openssl } from '../../support/tls/openssl.ts';
import { issue } from '../../support/tls/pki.ts';

describe('certificates published at one place', () => {
  const [one, two] = [issue({ subject: 'one', ca: true }), issue({ subject: 'two', ca: true })];

  it('come as DER or PEM', () => {
    expect(publishedCertificates(one.der)).toEqual([one.der]);
    expect(publishedCertificates(Buffer.from(`words\n${one.cert}\nmore words${two.cert}`))).toEqual([
      one.der,
      two.der,
    ]);
  });

  it.runIf(hasOpenssl)('come as PKCS #7, in DER or PEM', () => {
    using openssl = new Openssl();
    const file = openssl.file('both.pem', one.cert + two.cert);
    for (const form of ['DER', 'PEM']) {
      const args = ['crl2pkcs7', '-nocrl', '-certfile', file, '-outform', form];
      const bundle = execFileSync('openssl', args);
      expect(publishedCertificates(bundle)).toEqual([one.der, two.der]);
    }
  });

  it('come as nothing at all', () => {
    for (const junk of ['', 'a page', '-----BEGIN CERTIFICATE-----'])
      expect(() => publishedCertificates(Buffer.from(junk))).toThrow(RangeError);
    expect(derOf(Buffer.from('x'), 'X509 CRL').toString()).toBe('x');
  });
});
