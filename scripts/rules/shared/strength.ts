/** How much a key or a signature is worth today, by the names the probe gives them (`rsa-2048`, `ecdsa-sha256`). */
import { explicitCurve } from '../../pki/x509/key-name.ts';

export type Strength = 'sufficient' | 'weak' | 'broken';

/**
 * Keys below 112 bits of security (NIST SP 800-57 part 1, table 2; SP 800-131A): RSA below 2048 bits, elliptic curves
 * below 224, and DSA of any size, which no CA may issue and FIPS 186-5 withdrew. RSA below 1024 bits has been factored
 * by private persons. A curve that is spelled out need not be the one it looks like: RFC 5480 §2.1.1 forbids it, and clients
 * refuse it. What has no name here (an unknown algorithm or curve) is not called weak.
 */
export function keyStrength(key: string): Strength {
  const { family, bits } = partsOf(key);
  if (family === 'dsa' || key === explicitCurve) return 'weak';
  if (bits === undefined) return 'sufficient';
  if (family === 'rsa') return bits < 1024 ? 'broken' : bits < 2048 ? 'weak' : 'sufficient';
  return family === 'ec' && bits < 224 ? 'weak' : 'sufficient';
}

/** Certificates with MD5 were forged in 2008. Chosen-prefix collisions of SHA-1 were published in 2020. */
export function signatureStrength(signature: string): Strength {
  if (/\bmd[245]\b/.test(signature)) return 'broken';
  return /\bsha1\b/.test(signature) ? 'weak' : 'sufficient';
}

/** Would a quantum computer break it? An unknown algorithm, a dotted OID, is not said to be broken. */
export const isClassical = (algorithm: string): boolean =>
  /^(?:rsa|dsa|ec|ecdsa|ed25519|ed448)(?:-|$)/.test(algorithm);

/** Classical and of less than 128 bits of security: RSA and DSA below 3072 bits, curves below 256 (NIST SP 800-57). */
export function isBelow128(key: string): boolean {
  const { family, bits } = partsOf(key);
  if (bits === undefined) return false;
  return family === 'ec' ? bits < 256 : bits < 3072;
}

/** Does this key exchange withstand a quantum computer? ML-KEM does, alone or with a classical one, and so do its drafts. */
export const isQuantumSafeGroup = (group: string): boolean => /mlkem|kyber/i.test(group);

interface Parts {
  family: 'rsa' | 'dsa' | 'ec' | undefined;
  /** Of the modulus, or of the curve's field as its name tells. */
  bits: number | undefined;
}

/** A curve's size is the first number of three digits in its name: `secp224r1`, `brainpoolP160r1`, `prime192v1`. */
function partsOf(key: string): Parts {
  const modulus = /^(rsa|dsa)(?:-pss)?(?:-(\d+))?$/.exec(key);
  if (modulus) return { family: modulus[1] === 'dsa' ? 'dsa' : 'rsa', bits: numberOf(modulus[2]) };
  const curve = /^ec-([A-Za-z].*)$/.exec(key);
  if (curve) return { family: 'ec', bits: numberOf(/\d{3}/.exec(curve[1] ?? '')?.[0]) };
  return { family: undefined, bits: undefined };
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
