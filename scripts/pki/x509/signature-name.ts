/** Signature algorithms by name. */
import { children, type Element, objectIdentifier } from './der.ts';

const algorithms: Record<string, string> = {
  '1.2.840.113549.1.1.2': 'rsa-md2',
  '1.2.840.113549.1.1.3': 'rsa-md4',
  '1.2.840.113549.1.1.4': 'rsa-md5',
  '1.2.840.113549.1.1.5': 'rsa-sha1',
  '1.3.14.3.2.29': 'rsa-sha1',
  '1.2.840.113549.1.1.14': 'rsa-sha224',
  '1.2.840.113549.1.1.11': 'rsa-sha256',
  '1.2.840.113549.1.1.12': 'rsa-sha384',
  '1.2.840.113549.1.1.13': 'rsa-sha512',
  '1.2.840.10040.4.3': 'dsa-sha1',
  '1.3.14.3.2.27': 'dsa-sha1',
  '2.16.840.1.101.3.4.3.1': 'dsa-sha224',
  '2.16.840.1.101.3.4.3.2': 'dsa-sha256',
  '1.2.840.10045.4.1': 'ecdsa-sha1',
  '1.2.840.10045.4.3.1': 'ecdsa-sha224',
  '1.2.840.10045.4.3.2': 'ecdsa-sha256',
  '1.2.840.10045.4.3.3': 'ecdsa-sha384',
  '1.2.840.10045.4.3.4': 'ecdsa-sha512',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
  '2.16.840.1.101.3.4.3.17': 'ml-dsa-44',
  '2.16.840.1.101.3.4.3.18': 'ml-dsa-65',
  '2.16.840.1.101.3.4.3.19': 'ml-dsa-87',
};

const hashes: Record<string, string> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const rsaPss = '1.2.840.113549.1.1.10';

/**
 * `rsa-sha256`, `rsa-pss-sha256`, `ecdsa-sha384`, `ed25519`, … of an AlgorithmIdentifier; a dotted OID for what has no
 * name here. @throws RangeError when it is no such structure
 */
export function signatureName(algorithm: Element): string {
  const [type, parameters] = children(algorithm);
  if (!type) throw new RangeError('no algorithm');
  const oid = objectIdentifier(type);
  return oid === rsaPss ? `rsa-pss-${pssHash(parameters)}` : (algorithms[oid] ?? oid);
}

/** RFC 4055 §3.1: SHA-1 unless `[0]` says otherwise. */
function pssHash(parameters: Element | undefined): string {
  const wrapped = parameters && children(parameters).find(({ tag }) => tag === 0xa0);
  if (!wrapped) return 'sha1';
  const [algorithm] = children(wrapped);
  const [type] = algorithm ? children(algorithm) : [];
  if (!type) throw new RangeError('no hash algorithm');
  const oid = objectIdentifier(type);
  return hashes[oid] ?? oid;
}
