/** Private keys and keystores in DER and in the formats of Java, told by their structure. */

interface Element {
  tag: number;
  start: number;
  end: number;
}

const tags = { integer: 0x02, octetString: 0x04, oid: 0x06, sequence: 0x30 } as const;

/** Object identifiers, as the bytes they begin with. */
const oids = {
  /** 1.2.840.113549.1.5 (PKCS #5: how PKCS #8 encrypts) and 1.2.840.113549.1.12.1 (the older way) */
  encryption: ['2a864886f70d0105', '2a864886f70d010c01'],
  /** 1.2.840.113549.1.7 (PKCS #7: what is in a PKCS #12 file) */
  content: ['2a864886f70d0107'],
} as const;

/** JKS, JCEKS, PKCS #12 or BCFKS. */
export function isKeystore(bytes: Buffer): boolean {
  const magic = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  return magic === 0xfeedfeed || magic === 0xcececece || isPkcs12(bytes) || isBcfks(bytes);
}

function isPkcs12(bytes: Buffer): boolean {
  const [version, content] = childrenOfFile(bytes);
  if (version?.tag !== tags.integer || content?.tag !== tags.sequence) return false;
  return bytes[version.start] === 3 && startsWithOid(bytes, content, oids.content);
}

/** Encrypted content, then what proves that it is whole. */
function isBcfks(bytes: Buffer): boolean {
  const [content, integrity] = childrenOfFile(bytes);
  if (content?.tag !== tags.sequence || integrity?.tag !== tags.sequence) return false;
  const [algorithm, data] = children(bytes, content);
  return algorithm?.tag === tags.sequence && data?.tag === tags.octetString
    ? startsWithOid(bytes, algorithm, oids.encryption)
    : false;
}

/** PKCS #8 (encrypted or not), PKCS #1, SEC 1 or the old form of DSA. */
export function isDerPrivateKey(bytes: Buffer): 'clear' | 'encrypted' | false {
  const parts = childrenOfFile(bytes);
  const [first, second, third] = parts;
  if (first?.tag === tags.sequence && second?.tag === tags.octetString && parts.length === 2) {
    return startsWithOid(bytes, first, oids.encryption) ? 'encrypted' : false;
  }
  if (first?.tag !== tags.integer || first.end - first.start !== 1 || (bytes[first.start] ?? 9) > 1)
    return false;
  if (second?.tag === tags.sequence && third?.tag === tags.octetString) return 'clear';
  if (second?.tag === tags.octetString) return 'clear';
  return parts.length >= 6 && parts.slice(0, 6).every(({ tag }) => tag === tags.integer) ? 'clear' : false;
}

function startsWithOid(bytes: Buffer, sequence: Element, prefixes: readonly string[]): boolean {
  const [oid] = children(bytes, sequence);
  if (oid?.tag !== tags.oid) return false;
  const value = bytes.toString('hex', oid.start, oid.end);
  return prefixes.some(prefix => value.startsWith(prefix));
}

/** The parts of the one sequence that a file is; empty when it is something else. */
function childrenOfFile(bytes: Buffer): Element[] {
  const file = readElement(bytes, 0, bytes.length);
  return file?.tag === tags.sequence ? children(bytes, file) : [];
}

function children(bytes: Buffer, parent: Element): Element[] {
  const found: Element[] = [];
  let at = parent.start;
  while (at < parent.end && found.length < 10) {
    const element = readElement(bytes, at, parent.end);
    if (!element) break;
    found.push(element);
    at = element.end;
  }
  return found;
}

function readElement(bytes: Buffer, at: number, limit: number): Element | undefined {
  const [tag, length] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || length === undefined || at + 2 > limit) return undefined;
  if (length < 0x80) {
    const end = at + 2 + length;
    return end <= limit ? { tag, start: at + 2, end } : undefined;
  }
  const size = length & 0x7f;
  // BER lets the writer leave the length open; some PKCS #12 writers do.
  if (size === 0) return { tag, start: at + 2, end: limit };
  if (size > 4 || at + 2 + size > limit) return undefined;
  const start = at + 2 + size;
  const end = start + bytes.readUIntBE(at + 2, size);
  // Of a large keystore only the head was read.
  return { tag, start, end: Math.min(end, limit) };
}
