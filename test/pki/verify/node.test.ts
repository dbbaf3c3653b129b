import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { issue } from '../../support/tls/pki.ts';

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
