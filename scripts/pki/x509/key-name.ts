import { children, contents, type Element, elementAt, objectIdentifier, tags } from './der.ts';
import { curves, oids } from './oids.ts';

const algorithms: Record<string, string> = {
  [oids.rsaEncryption]: 'rsa',
  [oids.rsassaPss]: 'rsa-pss',
  [oids.dsa]: 'dsa',
  [oids.ecPublicKey]: 'ec',
  [oids.ed25519]: 'ed25519',
  [oids.ed448]: 'ed448',
  [oids.mlDsa44]: 'ml-dsa-44',
  [oids.mlDsa65]: 'ml-dsa-65',
  [oids.mlDsa87]: 'ml-dsa-87',
};

/** A curve with explicit parameters instead of a name. RFC 3279 allows that, RFC 5480 §2.1.1 does not. */
export const explicitCurve = 'ec-explicit';

/**
 * `rsa-2048`, `ec-prime256v1`, `ed25519`, … of a SubjectPublicKeyInfo. A dotted OID where it has no name here.
 * @throws RangeError when it is not such a structure.
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

/** The bits of the modulus in the RSAPublicKey of the BIT STRING. */
function modulusLength(key: Element): number {
  const [modulus] = children(elementAt(key.bytes, key.from + 1, key.to));
  if (!modulus) throw new RangeError('no modulus');
  const octets = contents(modulus);
  const first = octets.findIndex(octet => octet !== 0);
  return first < 0 ? 0 : 8 * (octets.length - first) - (Math.clz32(octets[first] ?? 0) - 24);
}
