/** Reads as much ASN.1 as is needed to recognise a key. Nothing here is recursive. */

export interface Element {
  tag: number;
  start: number;
  end: number;
}

export const tags = {
  integer: 0x02,
  octetString: 0x04,
  octetPieces: 0x24,
  oid: 0x06,
  sequence: 0x30,
} as const;

/** No format of a key has more parts in one place, except for the bags of a keystore. */
const maximumParts = 10_000;

/** The parts of a file that is one sequence; empty for any other file. */
export function childrenOfFile(bytes: Buffer): Element[] {
  // This runs for every file and for every base64 block. Nearly none of them begins with a sequence.
  if (bytes[0] !== tags.sequence) return [];
  const file = readElement(bytes, 0, bytes.length);
  return file ? children(bytes, file) : [];
}

/** @param maximum how many are read */
export function children(bytes: Buffer, parent: Element, maximum = maximumParts): Element[] {
  const found: Element[] = [];
  let at = parent.start;
  while (at < parent.end && found.length < maximum) {
    const element = readElement(bytes, at, parent.end);
    // The end of an element of indefinite length.
    if (!element || element.tag === 0) break;
    found.push(element);
    at = element.end;
  }
  return found;
}

/** @param hex the whole content of the identifier */
export const isOid = (bytes: Buffer, element: Element | undefined, hex: string): boolean =>
  element?.tag === tags.oid && bytes.toString('hex', element.start, element.end) === hex;

export function startsWithOid(bytes: Buffer, sequence: Element, prefixes: readonly string[]): boolean {
  const [oid] = children(bytes, sequence);
  if (oid?.tag !== tags.oid) return false;
  const value = bytes.toString('hex', oid.start, oid.end);
  return prefixes.some(prefix => value.startsWith(prefix));
}

export function readElement(bytes: Buffer, at: number, limit: number): Element | undefined {
  const [tag, length] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || length === undefined || at + 2 > limit) return undefined;
  if (length < 0x80) {
    const end = at + 2 + length;
    return end <= limit ? { tag, start: at + 2, end } : undefined;
  }
  const size = length & 0x7f;
  // BER allows an indefinite length. Some writers of PKCS #12 use it.
  if (size === 0) return { tag, start: at + 2, end: limit };
  if (size > 4 || at + 2 + size > limit) return undefined;
  const start = at + 2 + size;
  const end = start + bytes.readUIntBE(at + 2, size);
  // Of a large keystore, perhaps only the beginning was read.
  return { tag, start, end: Math.min(end, limit) };
}
