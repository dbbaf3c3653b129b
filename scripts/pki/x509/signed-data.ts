/** Signed structures (RFC 5280 §4.1, §5.1; RFC 6960 §4.2.1): the signed octets, the algorithm, the signature. */
import { constants, type KeyObject, verify } from 'node:crypto';
import { children, contents, type Element, elementAt, encoded, objectIdentifier, tags } from './der.ts';
import { oids } from './oids.ts';

export interface Signed {
  /** The octets that were signed. */
  tbs: Element;
  /** AlgorithmIdentifier. */
  algorithm: Element;
  signature: Buffer;
  /** What follows the signature. Only in an OCSP response. */
  rest: Element[];
}

interface Scheme {
  /** The types of key, as OpenSSL names them. */
  keys: readonly string[];
  /** Absent: the scheme does its own hashing. */
  digest?: string;
}

const rsa = (digest: string): Scheme => ({ keys: ['rsa'], digest });
const ecdsa = (digest: string): Scheme => ({ keys: ['ec'], digest });

/** By OID. MD5 is left out: its signatures can be forged, so they prove nothing. */
const schemes: Readonly<Record<string, Scheme>> = {
  [oids.sha1WithRSAEncryption]: rsa('sha1'),
  [oids.sha256WithRSAEncryption]: rsa('sha256'),
  [oids.sha384WithRSAEncryption]: rsa('sha384'),
  [oids.sha512WithRSAEncryption]: rsa('sha512'),
  [oids.ecdsaWithSha1]: ecdsa('sha1'),
  [oids.ecdsaWithSha256]: ecdsa('sha256'),
  [oids.ecdsaWithSha384]: ecdsa('sha384'),
  [oids.ecdsaWithSha512]: ecdsa('sha512'),
  [oids.dsaWithSha256]: { keys: ['dsa'], digest: 'sha256' },
  [oids.ed25519]: { keys: ['ed25519'] },
  [oids.ed448]: { keys: ['ed448'] },
};

/** The hash algorithms of RSA-PSS, by OID. */
const digests: Readonly<Record<string, string>> = {
  [oids.sha1]: 'sha1',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

/** The name of a hash algorithm. Undefined: another one. @param identifier AlgorithmIdentifier */
export function digestOf(identifier: Element): string | undefined {
  const [type] = children(identifier);
  return type && digests[objectIdentifier(type)];
}

/** @throws RangeError when `element` is not such a structure. */
export function signedOf(element: Element): Signed {
  const [tbs, algorithm, signature, ...rest] = children(element);
  if (element.tag !== tags.sequence || tbs?.tag !== tags.sequence || algorithm?.tag !== tags.sequence)
    throw new RangeError('nothing signed');
  // A signature consists of whole octets, without unused bits.
  if (signature?.tag !== tags.bitString || signature.bytes[signature.from] !== 0)
    throw new RangeError('no signature');
  return { tbs, algorithm, signature: contents(signature).subarray(1), rest };
}

/** The single element of `bytes`. @throws RangeError when it is not exactly one. */
export function soleElement(bytes: Buffer): Element {
  const element = elementAt(bytes, 0);
  if (element.to !== bytes.length) throw new RangeError('something follows');
  return element;
}

/** Did the owner of `key` sign it? False for an unknown or impossible scheme or key, because it proves nothing. */
export function isSigned(signed: Signed, key: KeyObject): boolean {
  try {
    const how = howSigned(signed.algorithm, key);
    return how !== undefined && verify(how.digest, encoded(signed.tbs), how.options, signed.signature);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** {@link isSigned} on another thread: hashing 50 MB would delay handshakes too long. It never rejects. */
export function isSignedLater(signed: Signed, key: KeyObject): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  try {
    const how = howSigned(signed.algorithm, key);
    if (!how) resolve(false);
    else
      verify(how.digest, encoded(signed.tbs), how.options, signed.signature, (error, valid) =>
        resolve(!error && valid),
      );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    resolve(false);
  }
  return promise;
}

type Options = Parameters<typeof verify>[2];

function howSigned(
  algorithm: Element,
  key: KeyObject,
): { digest: string | undefined; options: Options } | undefined {
  const [type, parameters] = children(algorithm);
  if (!type) throw new RangeError('no algorithm');
  const oid = objectIdentifier(type);
  const kind = key.asymmetricKeyType ?? '';
  if (oid === oids.rsassaPss) {
    if (kind !== 'rsa' && kind !== 'rsa-pss') return undefined;
    const digest = pssDigest(parameters);
    if (digest === undefined) return undefined;
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return { digest, options: { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO } };
  }
  const scheme = schemes[oid];
  return scheme?.keys.includes(kind) ? { digest: scheme.digest, options: { key } } : undefined;
}

/** RFC 4055 §3.1: the hash is in `[0]`, or SHA-1 if that is absent. */
function pssDigest(parameters: Element | undefined): string | undefined {
  const first = parameters && children(parameters).find(({ tag }) => tag === 0xa0);
  if (!first) return 'sha1';
  const [identifier] = children(first);
  return identifier && digestOf(identifier);
}
