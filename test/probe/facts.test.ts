import { hash, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../scripts/pki/x509/certificate-facts.ts';
import { elementAt } from '../../scripts/pki/x509/der.ts';
import { maximumNames } from '../../scripts/pki/x509/distinguished-names.ts';
import { signatureName } from '../../scripts/pki/x509/signature-name.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  commonName,
  dnsName,
  ipName,
  oid,
  sequence,
  subjectAltName,
  tlv,
  version3,
} from '../support/tls/der.ts';
import { hasOpenssl, Openssl, server } from '../support/tls/openssl.ts';
import { extension, issue, number, object } from '../support/tls/pki.ts';

const factsOf = (der: Buffer) => readCertificate(der).facts;

describe('ordinary certificates', () => {
  it('agrees with Node about every one of Mozilla’s roots', () => {
    for (const pem of rootCertificates) {
      const node = new X509Certificate(pem);
      const { facts, ca } = readCertificate(node.raw);
      expect(facts.unreadable, node.subject).toBeUndefined();
      expect(facts.sha256).toBe(node.fingerprint256.replaceAll(':', '').toLowerCase());
      expect(facts.serial).toBe(node.serialNumber.toLowerCase().replace(/^0+(?=.)/, ''));
      expect(Date.parse(facts.notBefore ?? '')).toBe(Date.parse(node.validFrom));
      expect(Date.parse(facts.notAfter ?? '')).toBe(Date.parse(node.validTo));
      const { publicKey } = node;
      const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
      expect(facts.key).toBe(`${publicKey.asymmetricKeyType}-${modulusLength ?? namedCurve}`);
      expect(ca).toBe(node.ca);
    }
  });

  it('reads names, issuer and addresses', () => {
    const der = certificate({
      issuer: sequence(
        tlv(0x31, sequence(oid('550406'), tlv(0x13, 'JP'))),
        tlv(0x31, sequence(oid('55040a'), tlv(0x0c, Buffer.from('例示株式会社')))),
      ),
      extensions: [
        subjectAltName(
          dnsName('A.Example.JP'),
          dnsName('*.example.jp'),
          tlv(0x81, 'post@example.jp'),
          ipName(192, 0, 2, 7),
          ipName(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        ),
      ],
    });
    expect(factsOf(der)).toMatchObject({
      subject: { commonName: 'subject.example.jp' },
      issuer: '例示株式会社',
      names: ['a.example.jp', '*.example.jp', '192.0.2.7', '2001:db8::1'],
      serial: '1',
      notBefore: '2026-03-01T00:00:00Z',
      key: 'ec-prime256v1',
    });
    expect(readCertificate(der).issuer).toBe('C=JP,O=例示株式会社');
  });

  it('has an empty list of names where there is no subjectAltName', () => {
    expect(factsOf(certificate()).names).toEqual([]);
  });

  it.skipIf(!hasOpenssl).each([
    ['rsa:1024', 'rsa-1024'],
    ['rsa-pss', 'rsa-pss-2048'],
    ['ed25519', 'ed25519'],
    ['secp384r1', 'ec-secp384r1'],
    ['secp256k1', 'ec-secp256k1'],
    ['brainpoolP256r1', 'ec-brainpoolP256r1'],
    ['brainpoolP384r1', 'ec-brainpoolP384r1'],
  ])('names a key of kind %s', (key, name) => {
    using openssl = new Openssl();
    const { cert } = openssl.make({
      subject: '/CN=key.example.jp',
      key,
      extensions: server('DNS:key.example.jp'),
    });
    expect(factsOf(new X509Certificate(cert).raw)).toMatchObject({ key: name, names: ['key.example.jp'] });
  });

  it('has one hash for one key, whatever certificate it is in', () => {
    const hashOf = (subject: string, key: string) => factsOf(issue({ subject, key }).der).publicKey;
    expect(hashOf('a', 'shared')).toBe(hashOf('b', 'shared'));
    expect(hashOf('a', 'shared')).not.toBe(hashOf('a', 'other'));
    const { der, cert } = issue({ subject: 'a', key: 'shared' });
    const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    expect(factsOf(der).publicKey).toBe(hash('sha256', spki));
  });

  it.each([
    ['status_request', [5], true],
    ['it and another', [17, 5], true],
    ['another', [17], undefined],
    ['none', [], undefined],
  ])('TLS feature extension with %s', (_name, features, mustStaple) => {
    const demand = extension('1.3.6.1.5.5.7.1.24', sequence(...features.map(number)));
    expect(factsOf(issue({ subject: 'a', extensions: [demand] }).der).mustStaple).toBe(mustStaple);
  });

  it.each([
    ['p256', 'ecdsa-sha256'],
    ['rsa', 'rsa-sha256'],
    ['rsa-pss', 'rsa-pss-sha256'],
    ['ed25519', 'ed25519'],
  ] as const)('names the signature of an issuer with a key of kind %s', (kind, signature) => {
    const issuer = issue({ subject: 'issuer', kind, key: 'signs' });
    expect(readCertificate(issue({ subject: 'a', issuer }).der).signature).toBe(signature);
  });
});

describe('signature algorithms', () => {
  it.each([
    ['1.2.840.113549.1.1.4', 'rsa-md5'],
    ['1.2.840.113549.1.1.5', 'rsa-sha1'],
    ['1.2.840.10040.4.3', 'dsa-sha1'],
    ['1.2.840.10045.4.3.3', 'ecdsa-sha384'],
    ['1.3.101.113', 'ed448'],
    ['1.2.3.4.5', '1.2.3.4.5'],
    // RSASSA-PSS without parameters, RFC 4055 §3.1.
    ['1.2.840.113549.1.1.10', 'rsa-pss-sha1'],
  ])('%s is %s', (oid, name) => {
    expect(signatureName(elementAt(sequence(object(oid)), 0))).toBe(name);
  });
});

describe('certificates a parser would refuse', () => {
  it('reads dates without seconds, with an offset, and beyond 2050', () => {
    const dates = (notBefore: Buffer, notAfter: Buffer) => {
      const facts = factsOf(certificate({ notBefore, notAfter }));
      return [facts.notBefore, facts.notAfter, facts.unreadable];
    };
    expect(dates(tlv(0x17, '2603010930Z'), tlv(0x17, '260301093000+0900'))).toEqual([
      '2026-03-01T09:30:00Z',
      '2026-03-01T00:30:00Z',
      undefined,
    ]);
    expect(dates(tlv(0x17, '500101000000Z'), tlv(0x18, '99991231235959Z'))).toEqual([
      '1950-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      undefined,
    ]);
  });

  it('loses a date that is none, and nothing else', () => {
    const facts = factsOf(certificate({ notAfter: tlv(0x17, '26130100') }));
    expect(facts).toMatchObject({ notBefore: '2026-03-01T00:00:00Z', unreadable: ['notAfter'], serial: '1' });
    expect(facts.notAfter).toBeUndefined();
    // An offset that leads out of the years an instant has.
    expect(factsOf(certificate({ notAfter: tlv(0x18, '99991231235959-0900') })).unreadable).toEqual([
      'notAfter',
    ]);
  });

  it('keeps what is left of a name in broken UTF-8, and says so', () => {
    const facts = factsOf(certificate({ subject: commonName(Buffer.from([0x61, 0xff, 0xfe, 0x62])) }));
    expect(facts.subject?.commonName).toBe('a\ufffd\ufffdb');
    expect(facts.unreadable).toEqual(['subject']);
  });

  it.each([
    ['BMPString', 0x1e, Buffer.from('証明書', 'utf16le').swap16(), '証明書'],
    ['UniversalString', 0x1c, Buffer.from([0, 1, 0xf6, 0x00]), '😀'],
    ['T61String', 0x14, Buffer.from('caf\xe9', 'latin1'), 'café'],
  ])('decodes a %s', (_name, tag, octets, text) => {
    expect(factsOf(certificate({ subject: commonName(octets, tag) }))).toMatchObject({
      subject: { commonName: text },
    });
  });

  it('cuts a list of ten thousand names and says so', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => dnsName(`h${index}.jp`));
    const facts = factsOf(certificate({ extensions: [subjectAltName(...names)] }));
    expect(facts.names).toHaveLength(maximumNames);
    expect(facts.names?.at(-1)).toBe(`h${maximumNames - 1}.jp`);
    expect(facts.unreadable).toEqual(['names']);
  });

  it('takes no name out of another: commas, quotes and line ends stay inside theirs', () => {
    const hostile = 'evil.example.jp, DNS:bank.example.jp\nDNS:other.example.jp"';
    const facts = factsOf(
      certificate({
        subject: commonName('a,O=Bank\nCN=b+C=JP'),
        extensions: [subjectAltName(dnsName(hostile), tlv(0x86, 'http://x/,DNS:uri.example.jp'))],
      }),
    );
    expect(facts.names).toEqual([hostile.toLowerCase()]);
    expect(facts.subject).toEqual({ commonName: 'a,O=Bank\nCN=b+C=JP' });
    const line = readCertificate(certificate({ subject: commonName('a,O=Bank') })).subject;
    expect(line).toBe('CN=a\\,O\\=Bank');
  });

  it('reads a version 1 certificate', () => {
    expect(factsOf(certificate({ version: Buffer.alloc(0) }))).toMatchObject({ serial: '1', names: [] });
  });

  it.each([
    [[0xff], '-1'],
    [[0x80, 0x00], '-8000'],
    [[0x00, 0x00, 0x0a, 0xbc], 'abc'],
    [[0x00], '0'],
  ])('writes serial number %j as %s', (octets, serial) => {
    expect(factsOf(certificate({ serial: Buffer.from(octets) })).serial).toBe(serial);
  });

  it('refuses a serial number that would fill the page', () => {
    expect(factsOf(certificate({ serial: Buffer.alloc(5_000, 7) })).unreadable).toEqual(['serial']);
  });

  it('never throws, whatever is cut off or changed, and always keeps the fingerprint', () => {
    const whole = certificate({
      version: version3,
      extensions: [subjectAltName(dnsName('a.jp'), ipName(1, 2, 3, 4))],
    });
    const mutation = fc.record({
      at: fc.nat(whole.length - 1),
      octet: fc.integer({ min: 0, max: 255 }),
      length: fc.nat(whole.length),
    });
    holds(
      fc.property(fc.array(mutation, { maxLength: 4 }), mutations => {
        let der = Buffer.from(whole);
        for (const { at, octet, length } of mutations) {
          if (at < der.length) der[at] = octet;
          if (octet < 40) der = der.subarray(0, length);
        }
        const { facts } = readCertificate(der);
        expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
      }),
      500,
    );
    holds(
      fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
        expect(readCertificate(Buffer.from(noise)).facts.unreadable).toContain('certificate');
      }),
    );
  });
});

describe('a name that is too long to be kept', () => {
  const long = (last: string) => commonName(`${'x'.repeat(5_000)}${last}`);

  it('is cut, marked, and said to be unreadable', () => {
    const { subject, facts } = readCertificate(certificate({ subject: long('a'), issuer: long('b') }));
    expect(facts.subject?.commonName).toBe(`${'x'.repeat(999)}…`);
    expect(facts.issuer).toBe(`${'x'.repeat(999)}…`);
    expect(facts.unreadable).toEqual(['subject', 'issuer']);
    expect(subject).toHaveLength(4_000);
  });

  it('is none that differs behind the cut', () => {
    const lines = ['a', 'b', 'a'].map(last => readCertificate(certificate({ subject: long(last) })).subject);
    expect(lines[0]).toBe(lines[2]);
    expect(lines[0]).not.toBe(lines[1]);
  });

  it('is none of 1,000 characters', () => {
    const { facts } = readCertificate(certificate({ subject: commonName('x'.repeat(1_000)) }));
    expect(facts.subject?.commonName).toHaveLength(1_000);
    expect(facts.unreadable).toBeUndefined();
  });
});
