/** Decides whether a keystore holds keys. One with certificates only is a trust store and no secret. */

import { derOf, oids } from '../../pki/x509/oids.ts';
import { children, childrenOfFile, type Element, isOid, tags } from './asn1.ts';

/** JKS or JCEKS. A keystore that cannot be read to its end may hold a key. */
export function javaHoldsKeys(bytes: Buffer): boolean {
  const reader = new Reader(bytes);
  reader.skip(4);
  const version = reader.number();
  const count = reader.number();
  for (let index = 0; index < count; index++) {
    if (reader.number() !== trustedCertificate) return true;
    reader.skip(reader.short());
    reader.skip(8);
    if (version === 2) reader.skip(reader.short());
    reader.skip(reader.number());
    if (!reader.isInside) return true;
  }
  return !reader.isInside;
}

const trustedCertificate = 2;

/** BKS or UBER of Bouncy Castle: a version, 20 octets of salt, and a number of rounds of at least a thousand. */
export function isBouncyCastle(bytes: Buffer): boolean {
  if (bytes.length < 40 || bytes[0] !== 0 || bytes.readUInt32BE(4) !== 20) return false;
  const [version, rounds] = [bytes.readUInt32BE(0), bytes.readUInt32BE(28)];
  return version <= 2 && rounds >= 1_000 && rounds <= 1_000_000;
}

/** In UBER, everything behind the rounds is encrypted, so that it counts as a key. */
export function bouncyCastleHoldsKeys(bytes: Buffer): boolean {
  const reader = new Reader(bytes);
  const certificate = () => {
    reader.skip(reader.short());
    reader.skip(reader.number());
  };
  reader.skip(32);
  for (let kind = reader.octet(); kind !== 0; kind = reader.octet()) {
    if (kind !== 1) return true;
    reader.skip(reader.short());
    reader.skip(8);
    for (let left = reader.number(); left > 0 && reader.isInside; left--) certificate();
    certificate();
  }
  return !reader.isInside;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isInside(): boolean {
    return this.#at <= this.#bytes.length;
  }

  skip(length: number): void {
    this.#at += length;
  }

  number(): number {
    return this.#take(4);
  }

  octet(): number {
    return this.#take(1);
  }

  short(): number {
    return this.#take(2);
  }

  #take(size: number): number {
    const at = this.#at;
    this.#at += size;
    return this.isInside ? this.#bytes.readUIntBE(at, size) : 0;
  }
}

const contents = { data: derOf(oids.data), encrypted: derOf(oids.encryptedData) } as const;
/** The types of bags: key, shrouded key, certificate, revocation list, secret, nested bags. */
const bags = derOf(oids.pkcs12Bags);
const withoutKeys: ReadonlySet<string> = new Set([`${bags}03`, `${bags}04`]);

/**
 * PKCS #12. Every known program puts keys into a part that is not encrypted as a whole, and encrypts each key on its own. The parts that
 * are encrypted as a whole hold certificates. A part that cannot be read may hold a key.
 */
export function pkcs12HoldsKeys(bytes: Buffer): boolean {
  const [, content] = childrenOfFile(bytes);
  const [, wrapped] = content ? children(bytes, content) : [];
  const safe = wrapped && octetsIn(bytes, wrapped);
  if (!safe) return true;
  const parts = childrenOfFile(safe);
  return parts.length === 0 || parts.some(part => partHoldsKeys(safe, part));
}

function partHoldsKeys(bytes: Buffer, part: Element): boolean {
  const [type, value] = children(bytes, part);
  if (isOid(bytes, type, contents.encrypted)) return false;
  const safe = isOid(bytes, type, contents.data) && value ? octetsIn(bytes, value) : undefined;
  if (!safe) return true;
  return childrenOfFile(safe).some(bag => {
    const [kind] = children(safe, bag);
    return kind?.tag !== tags.oid || !withoutKeys.has(safe.toString('hex', kind.start, kind.end));
  });
}

/** The octet string in an explicit tag, whole or in pieces. */
function octetsIn(bytes: Buffer, wrapped: Element): Buffer | undefined {
  const [text] = children(bytes, wrapped);
  if (text?.tag === tags.octetString) return bytes.subarray(text.start, text.end);
  if (text?.tag !== tags.octetPieces) return undefined;
  return Buffer.concat(children(bytes, text).map(piece => bytes.subarray(piece.start, piece.end)));
}
