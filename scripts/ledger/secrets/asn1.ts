/** The little of ASN.1 it takes to tell a key from anything else; nothing of it recurses. */

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

/** More parts than any of these formats has in one place, but for the bags of a store. */
const maximumParts = 10_000;

/** The parts of the one sequence that a file is; empty when it is something else. */
export function childrenOfFile(bytes: Buffer): Element[] {
  // Asked of every file, and of whatever may be base64 in one: nearly none begins like this.
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
    // The end of what has no length of its own.
    if (!element || element.tag === 0) break;
    found.push(element);
    at = element.end;
  }
  return found;
}

/** @param hex the whole of it */
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
  // BER lets the writer leave the length open; some PKCS #12 writers do.
  if (size === 0) return { tag, start: at + 2, end: limit };
  if (size > 4 || at + 2 + size > limit) return undefined;
  const start = at + 2 + size;
  const end = start + bytes.readUIntBE(at + 2, size);
  // Of a large keystore only the head may be there.
  return { tag, start, end: Math.min(end, limit) };
}
