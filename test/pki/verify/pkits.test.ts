/**
 * NIST's Public Key Interoperability Test Suite, as Debian's python3-cryptography-vectors ships it: those of its tests that
 * are about what is judged here. Which way they must go is in their names. The others are about revocation, policies, and
 * the leaf's own dates, or sign with a DSA key that inherits its parameters, which RFC 5280 §6.1.4 (e) allows and neither
 * Node nor any server's certificate knows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../scripts/pki/verify/anchors.ts';
import { findPath } from '../../../scripts/pki/verify/path.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { certificatesIn } from '../../../scripts/pki/x509/bundle.ts';
import { readCertificate } from '../../../scripts/pki/x509/certificate-facts.ts';
import { parsed } from '../../../scripts/pki/x509/received.ts';
import { trustOf } from '../../support/probing.ts';
import { now, pemOf } from '../../support/tls/pki.ts';

const vectors = '/usr/lib/python3/dist-packages/cryptography_vectors/x509';
const folder = join(vectors, 'PKITS_data/certs');
const installed = existsSync(folder);
if (!installed) console.warn('skipped: python3-cryptography-vectors is not installed');

const elsewhere =
  /CRL|Revoked|distributionPoint|onlySomeReasons|onlyContains|IDP|Separate|SerialNumber|polic|inhibit|explicit|Mapping|UserNotice|CPS|EEnot|Inherit|BasicSelfIssuedOldWithNewTest2|InvalidBasicSelfIssuedNewWithOldTest5/i;

const files = installed ? readdirSync(folder) : [];
const cases = files.filter(file => /^(Valid|Invalid).*EE\.crt$/.test(file) && !elsewhere.test(file)).sort();

describe.skipIf(!installed)('PKITS', () => {
  const read = (file: string) => new Node(readFileSync(join(folder, file)));
  const anchors = new Anchors(
    trustOf(installed ? [pemOf(readFileSync(join(folder, 'TrustAnchorRootCertificate.crt')))] : []),
  );
  const authorities = files.filter(file => /CA[0-9A-Zx]*Cert|CACert/.test(file)).map(read);

  it('has the cases this test is for', () => {
    expect(cases.length).toBeGreaterThan(70);
  });

  it.each(cases)('%s', file => {
    const end = findPath([read(file)], anchors, now.getTime(), authorities);
    expect(end.kind === 'anchored', JSON.stringify({ ...end, path: undefined })).toBe(
      file.startsWith('Valid'),
    );
  });
});

describe.skipIf(!installed)('every certificate of the package', () => {
  const all = installed ? readdirSync(vectors, { recursive: true, encoding: 'utf8' }) : [];
  const found = all
    .filter(file => /\.(crt|pem|der)$/.test(file))
    .flatMap(file => {
      const bundle = certificatesIn(readFileSync(join(vectors, file)));
      return bundle.kind !== 'certificates' ? [] : bundle.ders.map((der, index) => ({ file, index, der }));
    });

  it('that Node reads is read here alike, or what is not is said', () => {
    let compared = 0;
    for (const { file, index, der } of found) {
      const { x509 } = parsed(der);
      if (!x509) continue;
      compared++;
      const { facts, subject, issuer } = readCertificate(der);
      const said = (field: string) => facts.unreadable?.includes(field) === true;
      const where = `${file} ${index}`;
      expect(facts.sha256, where).toBe(x509.fingerprint256.replaceAll(':', '').toLowerCase());
      expect(
        [subject !== undefined || said('subject'), issuer !== undefined || said('issuer')],
        where,
      ).toEqual([true, true]);
      const serial = x509.serialNumber.toLowerCase().replace(/^(-?)0+(?=.)/, '$1');
      expect(facts.serial === serial || said('serial'), where).toBe(true);
      expect(
        Date.parse(facts.notBefore ?? '') === Date.parse(x509.validFrom) || said('notBefore'),
        where,
      ).toBe(true);
      expect(Date.parse(facts.notAfter ?? '') === Date.parse(x509.validTo) || said('notAfter'), where).toBe(
        true,
      );
    }
    expect(compared).toBeGreaterThan(450);
  });
});
