/** Reads what is left of a certificate whose outer structure (RFC 5280 §4.1) is broken, and tells whether it was one. */
import { type Element, elementAt, tags } from './der.ts';
import type { Fields } from './fields.ts';

/** The fields before the damage. Each has the tag that its position requires. */
export function fieldsLeftIn(der: Buffer): Fields {
  const { version, serial, issuer, validity, subject, key, rest } = placesIn(der);
  const [notBefore, notAfter] = validity ? times(validity) : [];
  const wrapped = rest.find(({ tag }) => tag === 0xa3);
  const extensions = wrapped && elementsLeft(wrapped)[0];
  return {
    version,
    serial,
    issuer,
    notBefore,
    notAfter,
    subject,
    // Without a key, names that were cut off are not mistaken for names that do not exist.
    key: extensions && key,
    extensions,
  };
}

/**
 * Does it have most of a certificate's fields in their positions? Certificate requests and revocation lists have no validity,
 * and their other parts are similar to a certificate only by chance.
 */
export function isLikeCertificate(der: Buffer): boolean {
  const { serial, algorithm, issuer, validity, subject, key } = placesIn(der);
  const others = [serial, algorithm, issuer, subject, key].filter(place => place !== undefined).length;
  return others >= (validity && times(validity).length > 0 ? 3 : 5);
}

/** The fields of tbsCertificate that are in the right position and of the right kind. */
function placesIn(der: Buffer) {
  const outer = opened(der, 0);
  const tbs = outer && opened(der, outer.from);
  const elements = tbs ? elementsLeft(tbs) : [];
  const first = elements[0]?.tag === 0xa0 ? 1 : 0;
  const place = (index: number, tag: number = tags.sequence) => {
    const element = elements[first + index];
    return element?.tag === tag ? element : undefined;
  };
  return {
    version: first === 1 ? elements[0] : undefined,
    serial: place(0, tags.integer),
    algorithm: place(1),
    issuer: place(2),
    validity: place(3),
    subject: place(4),
    key: place(5),
    rest: elements.slice(first + 6),
  };
}

/** notBefore and notAfter, if they are times. */
function times(validity: Element): Element[] {
  const elements = elementsLeft(validity).slice(0, 2);
  const odd = elements.findIndex(({ tag }) => tag !== tags.utcTime && tag !== tags.generalizedTime);
  return odd < 0 ? elements : elements.slice(0, odd);
}

/** The SEQUENCE at `offset`. If its length is impossible, it ends at the end of the bytes. */
function opened(bytes: Buffer, offset: number): Element | undefined {
  const [tag, length = 0] = bytes.subarray(offset, offset + 2);
  if (tag !== tags.sequence) return undefined;
  const whole = wholeAt(bytes, offset, bytes.length);
  const from = offset + 2 + (length > 0x80 ? length & 0x7f : 0);
  return whole ?? { bytes, tag, start: offset, from, to: bytes.length };
}

/** The elements inside a constructed one, up to the first incomplete one. */
function elementsLeft({ bytes, from, to }: Element): Element[] {
  const elements: Element[] = [];
  for (let offset = from; offset < to; ) {
    const element = wholeAt(bytes, offset, to);
    if (!element) break;
    elements.push(element);
    offset = element.to;
  }
  return elements;
}

function wholeAt(bytes: Buffer, offset: number, limit: number): Element | undefined {
  try {
    return elementAt(bytes, offset, limit);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
