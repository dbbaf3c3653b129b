import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { dns, extension, issue } from '../../support/tls/pki.ts';

const { der } = issue({ subject: 'a' });

/** A certificate whose key `error` comes of. */
function failing(error: Error): Node {
  const certificate = new X509Certificate(der);
  Object.defineProperty(certificate, 'publicKey', {
    get: () => {
      throw error;
    },
  });
  return new Node(der, undefined, { certificate });
}

describe('what cannot be read', () => {
  it('is nothing where OpenSSL says so, or a reader', () => {
    const openssl = Object.assign(new Error('decode error'), { code: 'ERR_OSSL_EVP_DECODE_ERROR' });
    for (const error of [openssl, new RangeError('too short')])
      expect(failing(error).publicKey).toBeUndefined();
  });

  it('is no mistake of ours', () => {
    for (const error of [new TypeError('x is not a function'), new Error('never')])
      expect(() => failing(error).publicKey).toThrow(error);
  });
});

describe('an extension', () => {
  it.each([
    ['keyUsage', { usage: 0 }],
    ['extKeyUsage', { purposes: undefined, extensions: [extension('2.5.29.37', tlv(0x04))] }],
    [
      'subjectAltName',
      { names: [dns('a.test')], extensions: [extension('2.5.29.17', sequence(dns('b.test')))] },
    ],
  ])('that is malformed or there twice is named as RFC 5280 names it: %s', (name, more) => {
    const node = new Node(issue({ subject: 'a', ...more }).der);
    expect([node.extensions, node.malformedExtension]).toEqual(['malformed', name]);
  });

  it('that is critical and unknown is named by its OID', () => {
    const node = new Node(issue({ subject: 'a', extensions: [extension('1.2.3.4', tlv(0x05), true)] }).der);
    expect(node.extensions).toMatchObject({ unknownCritical: '1.2.3.4' });
    expect(node.malformedExtension).toBeUndefined();
  });

  it('is not named where all are read', () => {
    expect(new Node(der).extensions).not.toHaveProperty('unknownCritical');
  });
});
