/**
 * Finds keys and archives inside a file of another kind: attachments of a saved mail, objects in a document, self-extracting programs.
 * Each is found by a sequence of octets that is rare elsewhere, so that other data is not parsed.
 */

import { derOf, oids } from '../../pki/x509/oids.ts';
import { zipStart } from './archive.ts';
import { children, type Element, readElement, tags } from './asn1.ts';
import { binarySecret } from './binary.ts';
import type { SearchBudget } from './search-budget.ts';
import type { SecretRule } from './secret-fault.ts';

/** The most keystores in one file. Each must be read, because it may hold certificates only. */
const maximumStores = 100;

/** The bytes contain the first octet of a marker. A search for one octet is fast, and a text contains none of them. */
export const mayContainKeys = (bytes: Buffer): boolean =>
  firstOctets.some(first => bytes.includes(first)) || bytes.includes(endMark);

/** The first key. `secret.unexamined`: there are too many keystores to read. */
export function embeddedSecret(bytes: Buffer, budget: SearchBudget): SecretRule | undefined {
  const possible = firstOctets.filter(first => bytes.includes(first));
  for (const { mark, find } of markers) {
    if (!possible.includes(mark[0] ?? 0)) continue;
    let stores = 0;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      const found = find(bytes, at);
      if (typeof found === 'string') return found;
      if (found === undefined) continue;
      stores += 1;
      // Only the headers of the parts of a keystore are read, so that less is counted.
      if (stores > maximumStores || !budget.spend(found.length >> 3)) return 'secret.unexamined';
      const secret = binarySecret(found);
      if (secret) return secret.rule;
    }
  }
  return undefined;
}

/** The complete zip archives, each from its beginning to its end. */
export function* embeddedZips(bytes: Buffer): Generator<Buffer | undefined> {
  let count = 0;
  for (let end = bytes.indexOf(endMark); end >= 0; end = bytes.indexOf(endMark, end + 1)) {
    const start = zipStart(bytes, end);
    if (start === undefined) continue;
    count += 1;
    if (count > maximumStores) return yield undefined;
    yield bytes.subarray(start, end + 22);
  }
}

const endMark = Buffer.from('PK\x05\x06', 'latin1');

interface Marker {
  mark: Buffer;
  /** @returns the secret, or the octets of a keystore that must be read */
  find(bytes: Buffer, at: number): SecretRule | Buffer | undefined;
}

const hex = (text: string) => Buffer.from(text, 'hex');

/** The encoded beginning of an object identifier that has one octet more than this arc. */
function oidBelow(arc: string): Buffer {
  const value = hex(derOf(arc));
  return Buffer.concat([Buffer.from([tags.oid, value.length + 1]), value]);
}

const markers: readonly Marker[] = [
  // PKCS #8: a version, an algorithm, the key.
  { mark: hex('02010030'), find: pkcs8 },
  { mark: hex('02010130'), find: pkcs8 },
  // PKCS #1 and the old form of DSA: zero, then numbers, the first of which is long.
  { mark: hex('02010002'), find: numbers },
  // SEC 1: a version, the key.
  { mark: hex('02010104'), find: sec1 },
  // Encrypted PKCS #8: PKCS #5, or the older algorithms. The integrity check of PKCS #12 begins in the same way.
  { mark: oidBelow(oids.pkcs5), find: encrypted },
  { mark: oidBelow(oids.pkcs12Encryption), find: encrypted },
  { mark: oidBelow(oids.pkcs7), find: pkcs12 },
  ...['feedfeed', 'cececece'].flatMap(magic =>
    ['00000001', '00000002'].map(version => ({
      mark: hex(magic + version),
      find: (bytes: Buffer, at: number) => bytes.subarray(at),
    })),
  ),
];

const firstOctets = [...new Set(markers.map(({ mark }) => mark[0] ?? 0))];

const key: SecretRule = 'secret.private-key';
const shortestKey = 16;
/** The shortest RSA modulus, in octets. */
const shortestNumber = 64;

function pkcs8(bytes: Buffer, at: number): SecretRule | undefined {
  return isInSequence(bytes, at, ([, algorithm, secret]) => {
    const [name] = algorithm ? children(bytes, algorithm, 1) : [];
    return name?.tag === tags.oid && isLong(secret, tags.octetString, shortestKey);
  })
    ? key
    : undefined;
}

function numbers(bytes: Buffer, at: number): SecretRule | undefined {
  return isInSequence(bytes, at, parts => {
    const areNumbers = parts.length === 6 && parts.every(({ tag }) => tag === tags.integer);
    return areNumbers && isLong(parts[1], tags.integer, shortestNumber);
  })
    ? key
    : undefined;
}

function sec1(bytes: Buffer, at: number): SecretRule | undefined {
  return isInSequence(bytes, at, ([, secret, next]) => {
    // The curve or the public key follows. A message of SNMP begins in the same way, but neither follows.
    const isFollowed = next === undefined || next.tag === 0xa0 || next.tag === 0xa1;
    return isFollowed && isLong(secret, tags.octetString, 28);
  })
    ? key
    : undefined;
}

const pbmac1 = 0x0e;

function encrypted(bytes: Buffer, at: number): SecretRule | undefined {
  if (bytes[at + 1] === 9 && bytes[at + 10] === pbmac1) return undefined;
  const algorithm = sequenceStart(bytes, at);
  if (algorithm === undefined) return undefined;
  return isInSequence(bytes, algorithm, ([, secret]) => isLong(secret, tags.octetString, shortestKey))
    ? 'secret.encrypted-private-key'
    : undefined;
}

const version3 = hex('020103');

function pkcs12(bytes: Buffer, at: number): Buffer | undefined {
  const content = sequenceStart(bytes, at) ?? -1;
  const version = content - version3.length;
  if (version < 0 || !bytes.subarray(version, content).equals(version3)) return undefined;
  const start = sequenceStart(bytes, version);
  return start === undefined ? undefined : bytes.subarray(start);
}

const isLong = (element: Element | undefined, tag: number, least: number): boolean =>
  element?.tag === tag && element.end - element.start >= least;

/** A sequence has its content at `at`, and `holds` accepts its first parts. */
function isInSequence(bytes: Buffer, at: number, holds: (parts: Element[]) => boolean): boolean {
  const start = sequenceStart(bytes, at);
  const sequence = start === undefined ? undefined : readElement(bytes, start, bytes.length);
  return sequence !== undefined && holds(children(bytes, sequence, 6));
}

/** The start of the sequence whose content begins at `at`. It must end within the file. */
function sequenceStart(bytes: Buffer, at: number): number | undefined {
  for (let size = 0; size <= 3; size++) {
    const start = at - 2 - size;
    if (start < 0 || bytes[start] !== tags.sequence) continue;
    const length = bytes[start + 1] ?? 0;
    // BER allows an indefinite length.
    if (size === 0 ? length > 0x80 : length !== 0x80 + size) continue;
    const content = size === 0 ? length & 0x7f : bytes.readUIntBE(start + 2, size);
    if (at + content <= bytes.length) return start;
  }
  return undefined;
}
