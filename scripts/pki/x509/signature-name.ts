/** Signature algorithms by name. */
import { children, type Element, objectIdentifier } from './der.ts';
import { oids } from './oids.ts';

const algorithms: Record<string, string> = {
  [oids.md2WithRSAEncryption]: 'rsa-md2',
  [oids.md4WithRSAEncryption]: 'rsa-md4',
  [oids.md5WithRSAEncryption]: 'rsa-md5',
  [oids.sha1WithRSAEncryption]: 'rsa-sha1',
  [oids.oiwSha1WithRSA]: 'rsa-sha1',
  [oids.sha224WithRSAEncryption]: 'rsa-sha224',
  [oids.sha256WithRSAEncryption]: 'rsa-sha256',
  [oids.sha384WithRSAEncryption]: 'rsa-sha384',
  [oids.sha512WithRSAEncryption]: 'rsa-sha512',
  [oids.dsaWithSha1]: 'dsa-sha1',
  [oids.oiwDsaWithSha1]: 'dsa-sha1',
  [oids.dsaWithSha224]: 'dsa-sha224',
  [oids.dsaWithSha256]: 'dsa-sha256',
  [oids.ecdsaWithSha1]: 'ecdsa-sha1',
  [oids.ecdsaWithSha224]: 'ecdsa-sha224',
  [oids.ecdsaWithSha256]: 'ecdsa-sha256',
  [oids.ecdsaWithSha384]: 'ecdsa-sha384',
  [oids.ecdsaWithSha512]: 'ecdsa-sha512',
  [oids.ed25519]: 'ed25519',
  [oids.ed448]: 'ed448',
  [oids.mlDsa44]: 'ml-dsa-44',
  [oids.mlDsa65]: 'ml-dsa-65',
  [oids.mlDsa87]: 'ml-dsa-87',
};

const hashes: Record<string, string> = {
  [oids.md5]: 'md5',
  [oids.sha1]: 'sha1',
  [oids.sha224]: 'sha224',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

/**
 * `rsa-sha256`, `rsa-pss-sha256`, `ecdsa-sha384`, `ed25519`, … of an AlgorithmIdentifier. A dotted OID where it has no
 * name here. @throws RangeError when it is not such a structure
 */
export function signatureName(algorithm: Element): string {
  const [type, parameters] = children(algorithm);
  if (!type) throw new RangeError('no algorithm');
  const oid = objectIdentifier(type);
  return oid === oids.rsassaPss ? `rsa-pss-${pssHash(parameters)}` : (algorithms[oid] ?? oid);
}

/** RFC 4055 §3.1: SHA-1 unless `[0]` names another one. */
function pssHash(parameters: Element | undefined): string {
  const wrapped = parameters && children(parameters).find(({ tag }) => tag === 0xa0);
  if (!wrapped) return 'sha1';
  const [algorithm] = children(wrapped);
  const [type] = algorithm ? children(algorithm) : [];
  if (!type) throw new RangeError('no hash algorithm');
  const oid = objectIdentifier(type);
  return hashes[oid] ?? oid;
}
