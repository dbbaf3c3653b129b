import { curves } from './curves.ts';
import { children, contents, type Element, elementAt, objectIdentifier, tags } from './der.ts';

const algorithms: Record<string, string> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.113549.1.1.10': 'rsa-pss',
  '1.2.840.10040.4.1': 'dsa',
  '1.2.840.10045.2.1': 'ec',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
  '2.16.840.1.101.3.4.3.17': 'ml-dsa-44',
  '2.16.840.1.101.3.4.3.18': 'ml-dsa-65',
  '2.16.840.1.101.3.4.3.19': 'ml-dsa-87',
};

/** A curve whose parameters are spelled out instead of named (RFC 3279 allows it, RFC 5480 §2.1.1 does not). */
export const explicitCurve = 'ec-explicit';

/**
 * `rsa-2048`, `ec-prime256v1`, `ed25519`, … of a SubjectPublicKeyInfo; a dotted OID for what has no name here.
 * @throws RangeError when it is no such structure.
 */
export function keyName(publicKeyInfo: Element): string {
  const [algorithm, key] = children(publicKeyInfo);
  const [type, parameters] = algorithm ? children(algorithm) : [];
  if (!type || !key) throw new RangeError('no algorithm');
  const oid = objectIdentifier(type);
  const name = algorithms[oid] ?? oid;
  if (name === 'rsa' || name === 'rsa-pss') return `${name}-${modulusLength(key)}`;
  if (name !== 'ec') return name;
  if (parameters?.tag !== tags.objectIdentifier) return explicitCurve;
  const curve = objectIdentifier(parameters);
  return `ec-${curves.get(curve) ?? curve}`;
}

/** Bits of the modulus inside the BIT STRING's RSAPublicKey. */
function modulusLength(key: Element): number {
  const [modulus] = children(elementAt(key.bytes, key.from + 1, key.to));
  if (!modulus) throw new RangeError('no modulus');
  const octets = contents(modulus);
  const first = octets.findIndex(octet => octet !== 0);
  return first < 0 ? 0 : 8 * (octets.length - first) - (Math.clz32(octets[first] ?? 0) - 24);
}
