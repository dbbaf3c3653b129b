/** Finds private keys and keystores in binary form by their structure. */

import { derOf, oids } from '../../pki/x509/oids.ts';
import { children, childrenOfFile, startsWithOid, tags } from './asn1.ts';
import { bouncyCastleHoldsKeys, isBouncyCastle, javaHoldsKeys, pkcs12HoldsKeys } from './keystore.ts';
import { type SecretFault, type SecretRule, secretFault } from './secret-fault.ts';

/** The first arcs of object identifiers. */
const oidPrefixes = {
  /** Encryption of PKCS #8, present and older. */
  encryption: [derOf(oids.pkcs5), derOf(oids.pkcs12Encryption)],
  /** Content types of PKCS #12. */
  content: [derOf(oids.pkcs7)],
} as const;

/** The secret in a binary file, or in a part of one. */
export function binarySecret(bytes: Buffer): SecretFault | undefined {
  for (const kind of detectors) {
    const rule = kind(bytes);
    if (rule) return secretFault(rule, 0);
  }
  return undefined;
}

type Detector = (bytes: Buffer) => SecretRule | undefined;

const detectors: readonly Detector[] = [
  bytes => (isJava(bytes) && javaHoldsKeys(bytes) ? 'secret.keystore' : undefined),
  bytes => (isPkcs12(bytes) && pkcs12HoldsKeys(bytes) ? 'secret.keystore' : undefined),
  bytes => (isBouncyCastle(bytes) && bouncyCastleHoldsKeys(bytes) ? 'secret.keystore' : undefined),
  bytes => (isBcfks(bytes) ? 'secret.keystore' : undefined),
  derKey,
  openPgpKey,
  microsoftKey,
  bytes => (startsWith(bytes, openSsh) ? 'secret.private-key' : undefined),
];

const openSsh = Buffer.from('openssh-key-v1\0', 'latin1');

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes[0] === start[0] && bytes.subarray(0, start.length).equals(start);

function isJava(bytes: Buffer): boolean {
  const magic = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  return magic === 0xfeedfeed || magic === 0xcececece;
}

function isPkcs12(bytes: Buffer): boolean {
  const [version, content] = childrenOfFile(bytes);
  if (version?.tag !== tags.integer || content?.tag !== tags.sequence) return false;
  return bytes[version.start] === 3 && startsWithOid(bytes, content, oidPrefixes.content);
}

/** BCFKS: encrypted content, then the integrity check. */
function isBcfks(bytes: Buffer): boolean {
  const [content, integrity] = childrenOfFile(bytes);
  if (content?.tag !== tags.sequence || integrity?.tag !== tags.sequence) return false;
  const [algorithm, data] = children(bytes, content);
  return algorithm?.tag === tags.sequence && data?.tag === tags.octetString
    ? startsWithOid(bytes, algorithm, oidPrefixes.encryption)
    : false;
}

/** PKCS #8 (encrypted or not), PKCS #1, SEC 1 or the old form of DSA. */
function derKey(bytes: Buffer): SecretRule | undefined {
  const parts = childrenOfFile(bytes);
  const [first, second, third] = parts;
  if (first?.tag === tags.sequence && second?.tag === tags.octetString && parts.length === 2) {
    return startsWithOid(bytes, first, oidPrefixes.encryption) ? 'secret.encrypted-private-key' : undefined;
  }
  if (first?.tag !== tags.integer || first.end - first.start !== 1 || (bytes[first.start] ?? 9) > 1)
    return undefined;
  const isKey =
    (second?.tag === tags.sequence && third?.tag === tags.octetString) ||
    second?.tag === tags.octetString ||
    (parts.length >= 6 && parts.slice(0, 6).every(({ tag }) => tag === tags.integer));
  return isKey ? 'secret.private-key' : undefined;
}

/** A packet of a secret key or subkey (RFC 9580): tag, length, version, time, algorithm. */
function openPgpKey(bytes: Buffer): SecretRule | undefined {
  const [head = 0, length = 0] = bytes;
  const isNew = (head & 0xc0) === 0xc0;
  const tag = isNew ? head & 0x3f : (head >> 2) & 0x0f;
  if ((head & 0x80) === 0 || (tag !== 5 && tag !== 7)) return undefined;
  const size = isNew ? newFormatSize(length) : ([1, 2, 4][head & 3] ?? 0);
  const at = 1 + size;
  const [version = 0, algorithm = 0] = [bytes[at], bytes[at + 5]];
  const isKey = size > 0 && version >= 3 && version <= 6 && publicKeyAlgorithms.has(algorithm);
  return isKey && isWholePacket(bytes, isNew, size) ? 'secret.private-key' : undefined;
}

/** In octets. The shortest secret key (Ed25519) is longer. A hash that begins like a key by chance is shorter. */
const shortestPacket = 60;

function isWholePacket(bytes: Buffer, isNew: boolean, size: number): boolean {
  if (bytes.length < shortestPacket) return false;
  const length =
    isNew && size === 2
      ? bytes.readUInt16BE(1) - 0xc000 + 192
      : isNew && size === 5
        ? bytes.readUInt32BE(2)
        : bytes.readUIntBE(1, size);
  return length >= shortestPacket && 1 + size + length <= bytes.length;
}

const newFormatSize = (first: number) => (first < 192 ? 1 : first < 224 ? 2 : first === 255 ? 5 : 0);
const publicKeyAlgorithms: ReadonlySet<number> = new Set([1, 2, 3, 16, 17, 18, 19, 22, 25, 26, 27, 28]);

/** PVK files, and key blobs of CryptoAPI and CNG. */
function microsoftKey(bytes: Buffer): SecretRule | undefined {
  if (bytes.length < 24) return undefined;
  const isPvk = bytes.readUInt32LE(0) === 0xb0b5f11e && bytes.readUInt32LE(4) === 0;
  if (isPvk) return bytes.readUInt32LE(12) === 1 ? 'secret.encrypted-private-key' : 'secret.private-key';
  const isBlob = bytes[0] === 0x07 && bytes[1] === 0x02 && bytes.readUInt16LE(2) === 0;
  const magic = bytes.toString('latin1', 8, 12);
  if (isBlob && (magic === 'RSA2' || magic === 'DSS2')) return 'secret.private-key';
  return /^(?:RSA[23]|ECS[246]|ECK[246]|DPBV)$/.test(bytes.toString('latin1', 0, 4)) &&
    bytes.readUInt32LE(4) <= 16_384
    ? 'secret.private-key'
    : undefined;
}
