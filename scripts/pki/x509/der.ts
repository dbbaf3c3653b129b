/**
 * A small DER reader for certificates that a strict parser would refuse as a whole. It checks bounds. The caller limits the
 * depth and interprets the values.
 */
import { isUtf8 } from 'node:buffer';

/** One element: its tag octet, and the position of its contents in `bytes`. */
export interface Element {
  bytes: Buffer;
  tag: number;
  /** Offset of the tag octet. */
  start: number;
  /** Offset of the first content octet. */
  from: number;
  /** Offset after the last content octet. */
  to: number;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The element that starts at `offset`. @throws RangeError when it is incomplete. */
export function elementAt(bytes: Buffer, offset: number, limit: number = bytes.length): Element {
  const tag = octet(bytes, offset, limit);
  if ((tag & 0x1f) === 0x1f) throw new RangeError('high tag numbers do not occur in certificates');
  let from = offset + 2;
  let length = octet(bytes, offset + 1, limit);
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count === 0 || count > 4) throw new RangeError('length is not definite');
    length = 0;
    for (let index = 0; index < count; index++) length = length * 256 + octet(bytes, from++, limit);
  }
  const to = from + length;
  if (to > limit) throw new RangeError('element is cut off');
  return { bytes, tag, start: offset, from, to };
}

/** The elements inside a constructed one, in order. @throws RangeError when one of them is incomplete. */
export function children(parent: Element): Element[] {
  const elements: Element[] = [];
  for (let offset = parent.from; offset < parent.to; ) {
    const element = elementAt(parent.bytes, offset, parent.to);
    elements.push(element);
    offset = element.to;
  }
  return elements;
}

export function contents(element: Element): Buffer {
  return element.bytes.subarray(element.from, element.to);
}

/** Tag, length and contents. */
export function encoded(element: Element): Buffer {
  return element.bytes.subarray(element.start, element.to);
}

/** The element itself. @throws RangeError when it has another tag */
export function expect(element: Element, tag: number): Element {
  if (element.tag !== tag) throw new RangeError('not the kind of value it should be');
  return element;
}

/** {@link objectIdentifier}. @throws RangeError when it is not one, or incomplete */
export function strictObjectIdentifier(element: Element): string {
  const octets = contents(expect(element, tags.objectIdentifier));
  const padded = octets.some((octet, index) => octet === 0x80 && (octets[index - 1] ?? 0) < 0x80);
  if ((octets.at(-1) ?? 0x80) >= 0x80 || padded) throw new RangeError('no object identifier');
  return objectIdentifier(element);
}

/**
 * The element itself, whose value may be of any type. @throws RangeError when a universal type cannot have these octets, as
 * with OpenSSL
 */
export function sound(element: Element): Element {
  const { tag } = element;
  // Divided into parts, which DER does not allow, or of a type that does not exist.
  if (tag < 0x40 && isConstructed(tag) !== constructedKinds.has(tag & 0x1f))
    throw new RangeError('no kind of value');
  const octets = contents(element);
  const { length } = octets;
  const [first = 0xff, second = 0xff] = octets;
  switch (tag) {
    case 0:
      throw new RangeError('no kind of value');
    case tags.boolean:
      return soundIf(length === 1, element);
    case tags.integer:
    case tags.enumerated: {
      const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
      return soundIf(length === 1 || (length > 1 && !padded), element);
    }
    case tags.bitString:
      return soundIf(first <= 7 && (length > 1 || first === 0), element);
    case tags.null:
      return soundIf(length === 0, element);
    case tags.objectIdentifier:
      strictObjectIdentifier(element);
      return element;
    case tags.bmpString:
    case tags.universalString:
    case tags.utf8String:
      return soundIf(text(element).valid, element);
    default:
      return element;
  }
}

const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0;
/** EXTERNAL, EMBEDDED PDV, SEQUENCE, SET, CHARACTER STRING. */
const constructedKinds: ReadonlySet<number> = new Set([0x08, 0x0b, 0x10, 0x11, 0x1d]);

function soundIf(condition: boolean, element: Element): Element {
  if (!condition) throw new RangeError('no value of its kind');
  return element;
}

/** The element inside an OCTET STRING or an explicit tag. @throws RangeError when that is not exactly one element */
export function soleIn({ bytes, from, to }: Element): Element {
  const element = elementAt(bytes, from, to);
  if (element.to !== to) throw new RangeError('something follows');
  return element;
}

/** Dotted decimal. */
export function objectIdentifier({ bytes, from, to }: Element): string {
  let dotted = '';
  let arc = 0;
  for (let offset = from; offset < to; offset++) {
    const octet = bytes[offset] ?? 0;
    arc = arc * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    if (dotted !== '') dotted += `.${arc}`;
    // The first octets contain two arcs.
    else dotted = arc < 80 ? `${Math.floor(arc / 40)}.${arc % 40}` : `2.${arc - 80}`;
    arc = 0;
  }
  return dotted;
}

/** A character string of any ASN.1 type. `valid` is false where its octets do not fit its tag. */
export function text(element: Element): { value: string; valid: boolean } {
  const { bytes, tag, from, to } = element;
  switch (tag) {
    case tags.bmpString:
      return utf16(contents(element));
    case tags.universalString:
      return utf32(contents(element));
    case tags.utf8String:
      return { value: bytes.toString('utf8', from, to), valid: isUtf8(contents(element)) };
    // The other types are subsets of Latin-1, or are Latin-1 in practice.
    default:
      return { value: bytes.toString('latin1', from, to), valid: true };
  }
}

/**
 * The instant of a UTCTime or GeneralizedTime. Seconds may be missing, and an offset may replace `Z`, as in old software.
 * @throws RangeError when it is not an instant.
 */
export function instant(element: Element): Date {
  const match = time.exec(writtenTime(element));
  if (!match) throw new RangeError('not an instant');
  const [, year, month, dayOfMonth, hour, minute, second = '00', zone = 'Z'] = match;
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(`${year}-${month}-${dayOfMonth}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(date.getTime())) throw new RangeError('not an instant');
  return date;
}

/**
 * {@link instant} in ISO 8601, to the second. @throws RangeError when it is not one, or when an offset moves the year out of four
 * digits
 */
export function isoInstant(element: Element): string {
  const written = writtenTime(element);
  // The usual form. A Date would give the same result.
  if (plainTime.test(written)) {
    const [year, month, dayOfMonth] = [written.slice(0, 4), written.slice(4, 6), written.slice(6, 8)];
    const [hour, minute, second] = [written.slice(8, 10), written.slice(10, 12), written.slice(12, 14)];
    return `${year}-${month}-${dayOfMonth}T${hour}:${minute}:${second}Z`;
  }
  const iso = instant(element).toISOString();
  if (iso.length !== '2026-01-01T00:00:00.000Z'.length) throw new RangeError('not an instant');
  return `${iso.slice(0, 19)}Z`;
}

/** With all four digits of the year. */
function writtenTime({ bytes, tag, from, to }: Element): string {
  const written = bytes.toString('latin1', from, to);
  // RFC 5280 §4.1.2.5: two digits from 50 on mean 19xx.
  return tag === tags.generalizedTime ? written : `${written >= '50' ? '19' : '20'}${written}`;
}

/** As RFC 5280 requires it, and on a day that every month has. */
const plainTime = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])(?:[01]\d|2[0-3])(?:[0-5]\d){2}Z$/;
const time = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d{4})?$/;

function utf16(octets: Uint8Array): { value: string; valid: boolean } {
  const even = octets.length - (octets.length % 2);
  const value = Buffer.from(octets.subarray(0, even)).swap16().toString('utf16le');
  return { value, valid: even === octets.length && value.isWellFormed() };
}

function utf32(octets: Uint8Array): { value: string; valid: boolean } {
  const view = Buffer.from(octets);
  let value = '';
  let valid = view.length % 4 === 0;
  for (let offset = 0; offset + 4 <= view.length; offset += 4) {
    const point = view.readUInt32BE(offset);
    const known = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    valid &&= known;
    value += known ? String.fromCodePoint(point) : '\ufffd';
  }
  return { value, valid };
}

function octet(bytes: Buffer, offset: number, limit: number): number {
  const value = bytes[offset];
  if (value === undefined || offset >= limit) throw new RangeError('element is cut off');
  return value;
}
